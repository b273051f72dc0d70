import fc from 'fast-check';
import { anyText } from './edtf/arbitrary.ts';

const name = fc.oneof(
  fc.constantFrom('a', 'b', 'c', 'event-2', 'source-1', '__proto__', ''),
  fc.string({ maxLength: 4 }),
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const loosely = (fields: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record({ ...fields, more: fc.jsonValue(), 'url-ish': fc.jsonValue() }, { requiredKeys: [] });
const instant = fc.oneof(fc.integer(), fc.double({ noNaN: true }), fc.date());
const point = fc.oneof(
  anyText,
  instant,
  fc.constantFrom('', '..', null, '1970-01-01T00:00:00Z', '1914~', '2001-21'),
  fc.record(
    { year: fc.integer({ min: -3000, max: 3000 }), month: fc.integer({ min: 0, max: 13 }) },
    { requiredKeys: ['year'] },
  ),
  fc.record({ epochMilliseconds: fc.integer(), timeZoneId: fc.constant('Asia/Kolkata') }),
);
const words = {
  text: maybe(name),
  extent: fc.constantFrom(undefined, 'within', 'throughout', 'some'),
  vague: fc.boolean(),
  best: maybe(point),
  rule: maybe(name),
  anchor: maybe(fc.record({ published: name, timeZone: name })),
  timeZone: maybe(name),
};
const optional = (fields: Record<string, fc.Arbitrary<unknown>>) => fc.record(fields, { requiredKeys: [] });
const when = fc.oneof(
  point,
  optional({ edtf: anyText, ...words }),
  optional({ start: point, end: point, ...words }),
  optional({ earliest: point, latest: point, ...words }),
  fc.constantFrom(undefined, 'soon', '1914-13', {}, true),
);
const source = loosely({
  id: maybe(name),
  title: name,
  url: fc.webUrl(),
  published: name,
  quote: name,
  note: fc.jsonValue(),
});
/** A record with any of the fields we know, well or badly filled, and some that we do not. */
export const anyEvent = loosely({
  id: maybe(name),
  title: fc.oneof(fc.constant('a'), fc.jsonValue()),
  when,
  summary: maybe(name),
  label: maybe(name),
  status: fc.constantFrom('happened', 'ongoing', 'expected', 'cancelled', 'disputed', 'maybe'),
  group: maybe(name),
  groups: fc.array(name),
  tags: fc.array(name),
  places: fc.array(fc.oneof(name, loosely({ name }))),
  media: fc.array(loosely({ url: fc.webUrl(), alt: name, credit: name })),
  links: fc.array(
    fc.oneof(fc.webUrl(), loosely({ url: fc.oneof(fc.webUrl(), fc.constant('javascript:x')), title: name })),
  ),
  sources: fc.array(fc.oneof(name, source)),
  confidence: fc.double(),
  rank: fc.double(),
  color: fc.constantFrom('RED', '#ABC', 'url(x)'),
  follows: fc.oneof(name, fc.array(name)),
});
export const anyDocument = loosely({
  title: name,
  lang: fc.constantFrom('en', '!'),
  timeZone: fc.constantFrom('UTC', 'Mars/Olympus'),
  asOf: fc.constantFrom('2025-08-31', 'today'),
  events: fc.array(anyEvent, { maxLength: 5 }),
  groups: fc.array(
    fc.oneof(name, loosely({ id: name, label: name, parent: name, color: fc.constant('Red') })),
  ),
  eras: fc.array(fc.oneof(name, loosely({ id: maybe(name), label: name, when, color: fc.constant('Red') }))),
  sources: fc.array(source),
  relations: fc.array(loosely({ type: fc.constantFrom('follows', 'causes', 'x'), from: name, to: name })),
});
