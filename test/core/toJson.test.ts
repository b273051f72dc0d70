import { readEvents, timeline, type EventInput, type ReadResult, type Timeline } from '@dateline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import story from '../../examples/story.json';
import { anyDocument, anyEvent } from './documents.ts';

const again = (lines: Timeline): ReadResult => readEvents(JSON.parse(JSON.stringify(lines)));
/** All that a timeline says, but for where it comes from. */
const told = (lines: Timeline) => {
  const { title, lang, timeZone, asOf, groups, eras, sources, relations, extent, undated } = lines;
  const events = Array.from({ length: lines.length }, (_, i) => ({ ...lines.event(i), input: undefined }));
  return { title, lang, timeZone, asOf, groups, eras, sources, relations, extent, undated, events };
};
const of = (...events: unknown[]) => timeline(readEvents(events));
const whenOf = (when: unknown) => of({ title: 'a', when }).toJSON().events[0]!.when;

describe('timeline.toJSON()', () => {
  it('gives the story back, but for its order and the extents that go without saying', () => {
    const lines = timeline(readEvents(story));
    const json = lines.toJSON();
    const sorted = (events: readonly { readonly id?: string }[]) =>
      events.toSorted((a, b) => (a.id! < b.id! ? -1 : 1));
    const events = story.events.map((event) => {
      const { extent: _extent, ...when } = event.when;
      return { ...event, when };
    });
    expect({ ...json, events: sorted(json.events) }).toEqual({ ...story, events: sorted(events) });
    expect(told(timeline(again(lines)))).toEqual(told(lines));
  });

  it('keeps the source’s own estimate', () => {
    const when = { edtf: '[1425..1475]', best: '1450' };
    expect(whenOf({ earliest: '1425', latest: '1475', best: '1450' })).toEqual(when);
    expect(whenOf(when)).toEqual(when);
    expect(whenOf({ earliest: 0, latest: '1971', best: '1970-06' })).toMatchObject({ best: '1970-06' });
  });

  it('writes what is short shortly', () => {
    expect(
      timeline(
        readEvents({
          groups: ['g', { id: 'h', label: 'H' }],
          eras: [{ id: 'War', label: 'War', when: { edtf: '1914/1918' } }],
          events: [
            {
              title: 'a',
              when: { edtf: '1914' },
              groups: ['g', 'h', 'i'],
              places: [{ name: 'Rome' }],
              links: [{ url: 'https://example.org/' }],
              status: 'happened',
              rank: 0,
            },
          ],
        }),
      ).toJSON(),
    ).toEqual({
      groups: ['g', { id: 'h', label: 'H' }, 'i'],
      eras: [{ label: 'War', when: '1914/1918' }],
      events: [
        {
          id: 'event-1',
          title: 'a',
          when: '1914',
          group: 'g',
          groups: ['h', 'i'],
          places: ['Rome'],
          links: ['https://example.org/'],
        },
      ],
    });
    expect(of().toJSON()).toEqual({ events: [] });
  });

  it.each([
    ['1985/..', '1985/..'],
    [
      { edtf: '1914', text: 'then' },
      { edtf: '1914', text: 'then' },
    ],
    [{ edtf: '1914', extent: 'within' }, '1914'],
    [
      { edtf: '1914', extent: 'throughout' },
      { edtf: '1914', extent: 'throughout' },
    ],
    [
      { edtf: '1914/1918', extent: 'within' },
      { edtf: '1914/1918', extent: 'within' },
    ],
    [{ start: '1914', end: null }, '1914/'],
    [{ year: 1914, month: 7 }, '1914-07'],
    [{ earliest: '1914', latest: '1918' }, '[1914..1918]'],
    ['2025-08-30T09:05:00+02:00', '2025-08-30T09:05:00+02:00'],
    [
      { edtf: '2025-08-30T09:05:00+02:00', timeZone: 'Europe/Paris' },
      { edtf: '2025-08-30T09:05:00+02:00', timeZone: 'Europe/Paris' },
    ],
    [new Date(5), 5],
    [
      { start: 5, text: 'then' },
      { start: 5, text: 'then' },
    ],
    [
      { epochMilliseconds: 5, timeZoneId: 'Asia/Kolkata' },
      { start: 5, timeZone: 'Asia/Kolkata' },
    ],
    [
      { start: new Date(5), end: new Date(7) },
      { start: 5, end: 7 },
    ],
    [
      { start: '1970-01-01T00:00:00Z', end: '1970-01-02' },
      { start: '1970-01-01T00:00:00Z', end: '1970-01-02' },
    ],
    [
      { start: 5, end: '..' },
      { start: 5, end: '..' },
    ],
    [{ end: 5 }, { start: '', end: 5 }],
    [{ earliest: 5 }, { start: 5, end: '..', extent: 'within' }],
    [
      { text: 'soon', rule: 'r' },
      { text: 'soon', rule: 'r' },
    ],
    [undefined, { text: '' }],
  ])('writes the date %j as %j', (when, written) => {
    expect(whenOf(when)).toEqual(written);
    expect(told(timeline(again(of({ title: 'a', when }))))).toEqual(told(of({ title: 'a', when })));
  });

  it('keeps what it does not know, of the document and of all that is in it', () => {
    const document: Record<'sources' | 'relations', unknown[]> & Record<string, unknown> = {
      $schema: 'timeline.schema.json',
      version: { major: 1 },
      groups: [{ id: 'g', label: 'G', parent: 'nobody', icon: '★' }],
      eras: [{ id: 'e', label: 'E', when: '1914', shade: 2 }],
      sources: [
        { id: 's', title: 'S', isbn: 7 },
        { title: 'no id', shelf: [1, 2] },
      ],
      relations: [{ type: 'follows', from: 'b', to: 'a', note: 'so they say' }],
      events: [
        {
          id: 'a',
          title: 'a',
          when: '1914',
          wikidata: 'Q361',
          constructor: 'no function',
          places: [{ name: '' }, { name: 'Sarajevo', latitude: 43.9 }],
          links: [
            { url: 'javascript:x', lost: true },
            { url: 'https://example.org/', hreflang: 'en' },
          ],
          media: [{ url: 'a.jpg', alt: 'A', width: 100 }],
          sources: ['s', { title: 'T', page: 12 }],
        },
        { id: 'b', title: 'b', when: '1915', follows: 'a' },
      ],
    };
    const json: Record<string, unknown> = JSON.parse(JSON.stringify(timeline(readEvents(document))));
    expect(json).toMatchObject({
      $schema: 'timeline.schema.json',
      version: { major: 1 },
      groups: [{ id: 'g', label: 'G', icon: '★' }],
      eras: [{ id: 'e', label: 'E', when: '1914', shade: 2 }],
      sources: [document.sources[0], { id: 'source-2', title: 'no id', shelf: [1, 2] }],
      events: [
        {
          wikidata: 'Q361',
          constructor: 'no function',
          places: [{ name: 'Sarajevo', latitude: 43.9 }],
          links: [{ url: 'https://example.org/', hreflang: 'en' }],
          media: [{ url: 'a.jpg', alt: 'A', width: 100 }],
          sources: ['s', { title: 'T', page: 12 }],
        },
        expect.anything(),
      ],
    });
    // Stated by the event as well, and yet one relation.
    expect(json.relations).toEqual(document.relations);
  });

  it('lets a field of any name be a field and no more', () => {
    const read = readEvents(JSON.parse('[{"title":"a","when":"1914","__proto__":{"rank":9},"toString":1}]'));
    const text = JSON.stringify(timeline(read));
    expect(text).toContain('"__proto__":{"rank":9}');
    expect(text).toContain('"toString":1');
    expect(Object.getPrototypeOf(timeline(read).toJSON().events[0])).toBe(Object.prototype);
  });

  it('leaves out what JSON cannot say, and never throws', () => {
    const ring: Record<string, unknown> = { title: 'a', when: '1914', call: () => 1, big: 1n, fine: [1] };
    ring['self'] = ring;
    Object.defineProperty(ring, 'thrower', {
      enumerable: true,
      get: () => {
        throw new Error('boo');
      },
    });
    const hidden = new Proxy(
      { name: 'Rome' },
      {
        ownKeys: () => {
          throw new Error('boo');
        },
      },
    );
    ring['places'] = [hidden];
    expect(of(ring).toJSON().events[0]).toEqual({
      id: 'event-1',
      title: 'a',
      when: '1914',
      places: ['Rome'],
      fine: [1],
    });
  });

  it('shares nothing that can be changed with the input', () => {
    const record = { title: 'a', when: '1914', more: { list: [1] } };
    const json = of(record).toJSON().events[0] as unknown as typeof record;
    json.more.list.push(2);
    expect(record.more.list).toEqual([1]);
  });

  it('writes what an event says now, where it was changed after reading', () => {
    const [event] = readEvents([{ title: 'a', when: '1914', more: 1 }]).events;
    expect(timeline([{ ...event!, title: 'b', rank: 2 }]).toJSON().events).toEqual([
      { id: 'event-1', title: 'b', when: '1914', rank: 2, more: 1 },
    ]);
  });

  it('writes columns as events', () => {
    const lines = timeline({
      start: [5, 1, NaN],
      end: [9, NaN, NaN],
      title: ['long', 'short', 'none'],
      group: [0, 0, 1],
      groups: ['g', { id: 'h', label: 'H' }],
    });
    expect(lines.toJSON()).toEqual({
      groups: ['g', { id: 'h', label: 'H' }],
      events: [
        { id: 'event-2', title: 'short', when: 1, group: 'g' },
        { id: 'event-1', title: 'long', when: { start: 5, end: 9, timeZone: 'UTC' }, group: 'g' },
        { id: 'event-3', title: 'none', when: { text: '' }, group: 'h' },
      ],
    });
    expect(told(timeline(again(lines)))).toEqual(told(lines));
  });
});

describe('a document that is read, written and read again', () => {
  it('says the same, in the same words', () => {
    fc.assert(
      fc.property(fc.oneof(anyDocument, fc.array(anyEvent)), (input) => {
        const lines = timeline(readEvents(input));
        const twice = timeline(again(lines));
        expect(told(twice)).toEqual(told(lines));
        expect(JSON.stringify(twice)).toBe(JSON.stringify(lines));
      }),
      { numRuns: 300 },
    );
  }, 20_000);

  it('has no problem that it had not before', () => {
    fc.assert(
      fc.property(anyDocument, (input) => {
        const { problems } = again(timeline(readEvents(input)));
        expect(problems).toEqual([]);
      }),
      { numRuns: 200 },
    );
  }, 20_000);

  it('keeps each unknown field', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 1 }), (input) => {
        const { events } = timeline(readEvents(input)).toJSON();
        const more = (list: readonly unknown[]) =>
          list.map((one) => JSON.stringify((one as Record<string, unknown>)['more'])).toSorted();
        expect(more(events)).toEqual(more(input));
      }),
      { numRuns: 100 },
    );
  }, 20_000);

  it('is still of the type that an input has', () => {
    const events: readonly EventInput[] = of({ title: 'a', when: '1914' }).toJSON().events;
    expect(events).toHaveLength(1);
  });
});
