import type {
  EraInput,
  EventInput,
  Group,
  Link,
  Media,
  PointInput,
  Relation,
  Source,
  TimelineInput,
  WhenInput,
} from '@dateline/core';
import { readEvents, timeline } from '@dateline/core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import story from '../../examples/story.json';
import schema from '../../packages/core/timeline.schema.json';
import { anyDocument } from './documents.ts';
import { anyText } from './edtf/arbitrary.ts';

const isValid = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false }).compile(schema);
const faults = (document: unknown) => (isValid(document) ? [] : isValid.errors);
const withWhen = (when: unknown) => ({ events: [{ title: 'a', when }] });

// What the types allow. JSON has no Date, so of the points that one is missing.
const points: readonly Exclude<PointInput, Date>[] = [
  '2025-08-30',
  '2025-08-30T09:05:00+02:00',
  'Y-17E7S3~',
  0,
  -1.5,
  { year: 2025 },
  { year: -43, month: 3 },
  { year: 2025, month: 8, day: 30 },
  { year: 2025, month: 8, day: 30, hour: 9, minute: 5, second: 0 },
  { epochMilliseconds: 5 },
  { epochMilliseconds: 5, timeZoneId: 'Asia/Kolkata' },
];
const dates: readonly WhenInput[] = [
  ...points,
  ...points.flatMap((point): WhenInput[] => [
    { start: point },
    { start: point, end: '..' },
    { start: null, end: point },
    { earliest: point },
    { earliest: null, latest: point },
    { earliest: point, latest: point, text: 'then' },
  ]),
  { edtf: '[1667,1668,1670..1672]' },
  { earliest: '1425', latest: '1475', best: '1450' },
  { edtf: '[1425..1475]', best: { year: 1450, month: 5 } },
  {
    edtf: '2025-08-30',
    text: 'on Saturday',
    extent: 'within',
    vague: true,
    rule: 'the last one',
    anchor: { published: '2025-08-31', timeZone: 'America/New_York' },
    timeZone: 'America/New_York',
  },
  { year: 2025, text: 'this year' },
  { text: 'soon' },
  { text: '' },
];
const source: Required<Source> = {
  id: 's',
  title: 'S',
  publisher: 'P',
  author: 'A',
  url: 'https://example.org',
  published: '2025-08-31',
  timeZone: 'UTC',
  quote: 'q',
  note: 'n',
};
const media: Required<Media> = { url: 'a.jpg', alt: '', credit: 'c' };
const link: Required<Link> = { url: 'mailto:a@example.org', title: 't' };
const group: Required<Group> = { id: 'g', label: 'G', parent: 'h', color: '#ABC' };
const relation: Required<Relation> = { type: 'follows', from: 'a', to: 'b' };
const event: Required<EventInput> = {
  id: 'a',
  title: 'a',
  when: '1914',
  summary: 's',
  label: 'l',
  status: 'disputed',
  group: 'g',
  groups: ['g', 'h'],
  tags: ['t'],
  places: ['Rome', { name: 'Paris' }],
  media: [media, { url: 'a.jpg', alt: 'A' }],
  links: ['https://example.org', link, { url: '/a?b#c' }],
  sources: ['s', source, { title: 'T' }],
  confidence: 0.5,
  rank: -1,
  color: 'rebeccapurple',
  respondsTo: 'b',
  causes: ['b'],
  partOf: 'b',
  follows: [],
  contradicts: 'b',
  updates: 'b',
};
const era: Required<EraInput> = { id: 'e', label: 'E', when: '1914/1918~', color: '#123' };
const document: Required<TimelineInput> = {
  title: 't',
  lang: 'en',
  timeZone: 'UTC',
  asOf: '2025-08-31',
  events: [event, { title: 'b', when: '1915' }],
  relations: [relation],
  groups: ['g', group, { id: 'h', label: 'H' }],
  eras: [era, { label: 'Since', when: { start: '1914', end: '..' } }],
  sources: [source, { title: 'T' }],
};

describe('timeline.schema.json', () => {
  it('takes the story', () => {
    expect(faults(story)).toEqual([]);
  });

  it('takes what the types allow', () => {
    expect(faults(document)).toEqual([]);
    expect(faults({ events: [] } satisfies TimelineInput)).toEqual([]);
  });

  it.each(dates.map((when) => [when]))('takes the date %j, as readEvents does', (when) => {
    expect(faults(withWhen(when))).toEqual([]);
    expect(readEvents(withWhen(when)).problems).toEqual([]);
  });

  it('takes any EDTF', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(faults(withWhen(text))).toEqual([]);
      }),
    );
  });

  it('names each field of the types, and no other', () => {
    const named = (definition: { readonly properties: object }) =>
      Object.keys(definition.properties).toSorted();
    const {
      event: events,
      source: sources,
      media: pictures,
      link: links,
      group: groups,
      era: eras,
      relation: relations,
    } = schema.$defs;
    expect(named(schema)).toEqual(Object.keys(document).toSorted());
    expect(named(events)).toEqual(Object.keys(event).toSorted());
    expect(named(sources)).toEqual(Object.keys(source).toSorted());
    expect(named(pictures)).toEqual(Object.keys(media).toSorted());
    expect(named(links)).toEqual(Object.keys(link).toSorted());
    expect(named(eras)).toEqual(Object.keys(era).toSorted());
    expect(named(groups)).toEqual(Object.keys(group).toSorted());
    expect(named(relations)).toEqual(Object.keys(relation).toSorted());
  });

  it('takes fields that it does not know', () => {
    expect(faults({ $schema: 'x', events: [{ ...event, wikidata: 'Q361' }] })).toEqual([]);
  });

  it.each<[unknown]>([
    [[]],
    [{}],
    [{ events: {} }],
    [{ events: ['1914'] }],
    [{ events: [{ title: 'a' }] }],
    [{ events: [{ when: '1914' }] }],
    [{ events: [{ ...event, title: 7 }] }],
    [{ events: [{ ...event, status: 'maybe' }] }],
    [{ events: [{ ...event, tags: 'only' }] }],
    [{ events: [{ ...event, confidence: 2 }] }],
    [{ events: [{ ...event, rank: 'high' }] }],
    [{ events: [{ ...event, color: 'url(x)' }] }],
    [{ events: [{ ...event, places: [{}] }] }],
    [{ events: [{ ...event, links: ['javascript:alert(1)'] }] }],
    [{ events: [{ ...event, links: [{ url: 'data:text/html,x' }] }] }],
    [{ events: [{ ...event, media: [{ url: 'a.jpg' }] }] }],
    [{ events: [{ ...event, sources: [{ id: 's' }] }] }],
    [{ events: [{ ...event, follows: 7 }] }],
    [{ ...document, lang: '' }],
    [{ ...document, asOf: 'today' }],
    [{ ...document, groups: [{ label: 'G' }] }],
    [{ ...document, eras: [{ label: 'E' }] }],
    [{ ...document, eras: ['E'] }],
    [{ ...document, relations: [{ type: 'likes', from: 'a', to: 'b' }] }],
    [{ ...document, relations: [{ type: 'follows', from: 'a' }] }],
    ...[
      'soon',
      '',
      true,
      null,
      ['1914'],
      {},
      { edtf: 1914 },
      { edtf: 'c. 1450' },
      { edtf: 7, text: 'then' },
      { edtf: '1914', extent: 'some' },
      { edtf: '1914', vague: 'yes' },
      { edtf: '1914', anchor: {} },
      { start: 'soon' },
      { earliest: true },
      { year: '1914' },
      { year: 1914, month: 13 },
      { year: 1914, day: 3 },
      { year: 1914, month: 7, day: 28, hour: 9 },
      { epochMilliseconds: '5' },
      { text: 7 },
    ].map((when): [unknown] => [withWhen(when)]),
  ])('refuses %j, and readEvents has a problem with it or mends it', (bad) => {
    expect(isValid(bad)).toBe(false);
    expect(() => readEvents(bad)).not.toThrow();
  });

  it('takes what toJSON gives', () => {
    const { events } = timeline(
      readEvents([{ title: 'a' }, { title: '', when: 'soon', links: ['x:y'] }]),
    ).toJSON();
    expect(faults({ events })).toEqual([]);
    expect(faults(timeline(readEvents(document)).toJSON())).toEqual([]);
    fc.assert(
      fc.property(anyDocument, (any) => {
        expect(faults(timeline(readEvents(any)).toJSON())).toEqual([]);
      }),
    );
  }, 20_000);
});
