import { formatEdtf, limits, parseEdtf, readEvents, timeline, undated, type Problem } from '@dateline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import story from '../../examples/story.json';
import { ms } from './when.ts';

const one = (record: unknown) => {
  const { events, problems } = readEvents([record]);
  return { event: events[0]!, problems };
};
const dated = (when: unknown) => one({ title: 'a', when });
const messages = (problems: readonly Problem[]) =>
  problems.map(({ path, code, message }) => `${path} ${code}: ${message}`);

describe('readEvents(input)', () => {
  it('reads the story without a problem', () => {
    const { events, problems, relations, groups, sources } = readEvents(story);
    expect(problems).toEqual([]);
    expect([events.length, relations.length, groups.length, sources.length]).toEqual([11, 4, 3, 1]);
    expect(events[3]).toMatchObject({
      id: 'conference',
      groups: ['city'],
      when: {
        edtf: '[2025-08-24..2025-08-30]',
        text: 'last week',
        extent: 'within',
        anchor: { published: '2025-08-31' },
      },
    });
    expect(events[7]!.status).toBe('expected');
    expect(events[9]!.when.vague).toBe(true);
    expect(events[0]!.sources).toEqual([sources[0]]);
  });

  it('takes a list, and gives what is not stated its default', () => {
    const record = { title: 'War', when: '1914' };
    const { event } = one(record);
    expect(event).toEqual({
      id: 'event-1',
      title: 'War',
      when: event.when,
      status: 'happened',
      groups: [],
      tags: [],
      places: [],
      media: [],
      links: [],
      sources: [],
      rank: 0,
      input: record,
    });
    expect(event.input).toBe(record);
  });

  it('freezes what it gives and leaves what it got', () => {
    const input = [{ title: 'a', when: { edtf: '1914', anchor: { published: '1915' } }, tags: ['x'] }];
    const before = structuredClone(input);
    const { events } = readEvents(input);
    expect(input).toEqual(before);
    expect(Object.isFrozen(input[0])).toBe(false);
    expect([events, events[0], events[0]!.tags, events[0]!.when].every((each) => Object.isFrozen(each))).toBe(
      true,
    );
    expect(readEvents(Object.freeze(before)).problems).toEqual([]);
  });

  it('reads all that an event can have', () => {
    const { event, problems } = one({
      id: 7,
      title: 'a',
      when: '1914',
      summary: 's',
      label: 'l',
      status: 'disputed',
      group: 'g',
      groups: ['h', 'g'],
      tags: 'only',
      places: ['Paris', { name: 'Rome' }],
      media: [{ url: 'a.jpg', alt: 'A', credit: 'C' }],
      links: ['https://example.org', { url: 'https://example.com', title: 'T' }],
      sources: ['The Times', { title: 'S', url: 'https://example.org/s', quote: 'Q' }],
      confidence: 0.5,
      rank: 3,
      color: '#ABC',
    });
    expect(problems).toEqual([]);
    const { input: _, when: __, ...rest } = event;
    expect(rest).toEqual({
      id: '7',
      title: 'a',
      summary: 's',
      label: 'l',
      status: 'disputed',
      groups: ['g', 'h'],
      tags: ['only'],
      places: [{ name: 'Paris' }, { name: 'Rome' }],
      media: [{ url: 'a.jpg', alt: 'A', credit: 'C' }],
      links: [{ url: 'https://example.org/' }, { url: 'https://example.com/', title: 'T' }],
      sources: [{ title: 'The Times' }, { title: 'S', url: 'https://example.org/s', quote: 'Q' }],
      confidence: 0.5,
      rank: 3,
      color: '#abc',
    });
  });
});

describe('a date', () => {
  it('may be an instant, of a number or a Date', () => {
    expect(dated(5).event.when).toMatchObject({ startEarliest: 5, endLatest: 6, precision: 'millisecond' });
    expect(dated(new Date(5)).event.when).toEqual(dated(5).event.when);
  });

  it('may have two ends', () => {
    expect(dated({ start: '1914', end: '1918' }).event.when).toMatchObject({
      edtf: '1914/1918',
      extent: 'throughout',
    });
    expect(dated({ start: '1985', end: null }).event.when).toMatchObject({ edtf: '1985/', endLatest: null });
    expect(dated({ start: '1985', end: '..' }).event.when).toMatchObject({
      edtf: '1985/..',
      endLatest: Infinity,
    });
    expect(dated({ end: '1985' }).event.when).toMatchObject({ edtf: '/1985', startEarliest: null });
    expect(dated({ start: '1985' }).event.when).toMatchObject({ edtf: '1985' });
    expect(dated({ start: 0, end: 5 }).event.when).toMatchObject({
      startEarliest: 0,
      startLatest: 0,
      endEarliest: 5,
      endLatest: 5,
    });
    expect(dated({ start: 5, end: 5, text: 'then' }).event.when).toMatchObject({
      startEarliest: 5,
      endLatest: 6,
      text: 'then',
    });
    expect(dated({ start: '1970-01-01T00:00:00Z', end: '1970-01-02' }).event.when).toMatchObject({
      startLatest: 1000,
      endLatest: ms('1970-01-03'),
    });
  });

  it('may be in parts', () => {
    const edtf = (when: unknown) => dated(when).event.when.edtf;
    expect(edtf({ year: 2025 })).toBe('2025');
    expect(edtf({ year: 2025, month: 8 })).toBe('2025-08');
    expect(edtf({ year: 2025, month: 8, day: 3 })).toBe('2025-08-03');
    expect(edtf({ year: -43, month: 3, day: 15 })).toBe('-0043-03-15');
    expect(edtf({ year: -66_000_000 })).toBe('Y-66000000');
    expect(dated({ year: 2025, month: 8, text: 'in August', extent: 'throughout' }).event.when).toMatchObject(
      {
        edtf: '2025-08',
        text: 'in August',
        extent: 'throughout',
      },
    );
    expect(dated({ start: { year: 1914, month: 7 }, end: { year: 1918 } }).event.when).toEqual(
      dated('1914-07/1918').event.when,
    );
  });

  it('may be a window', () => {
    const edtf = (when: unknown) => dated(when).event.when.edtf;
    expect(dated({ earliest: '1914', latest: '1918-11' }).event.when).toEqual(
      dated('[1914..1918-11]').event.when,
    );
    expect(edtf({ earliest: { year: 1914 } })).toBe('[1914..]');
    expect(edtf({ latest: '1914', earliest: null })).toBe('[..1914]');
    expect(edtf({ earliest: '..', latest: '1914?' })).toBe('[..1914?]');
    expect(dated({ earliest: 0, latest: 5 }).event.when).toMatchObject({
      startEarliest: 0,
      startLatest: 6,
      endEarliest: 0,
      endLatest: 6,
      extent: 'within',
      ends: [0, 5],
    });
    expect(dated({ earliest: new Date(0), latest: '1970~' }).event.when).toMatchObject({
      startEarliest: 0,
      endLatest: ms('1971-01-01'),
      extent: 'within',
      endQualifier: 'approximate',
    });
    expect(dated({ earliest: 0 }).event.when).toMatchObject({ startEarliest: 0, endLatest: Infinity });
    expect(dated({ start: 0, end: '1970-01-02', extent: 'within' }).event.when).toMatchObject({
      startLatest: ms('1970-01-03'),
      extent: 'within',
    });
  });

  it('may have the source’s own estimate in a window', () => {
    const window = dated('[1425..1475]').event.when;
    expect(dated({ earliest: '1425', latest: '1475', best: '1450' }).event.when).toEqual({
      ...window,
      best: { start: ms('1450-01-01'), end: ms('1451-01-01'), edtf: '1450' },
    });
    expect(dated({ edtf: '[1425..1475]', best: { year: 1450, month: 7 } }).event.when.best).toMatchObject({
      edtf: '1450-07',
    });
    // As wide as the window it says nothing.
    expect(dated({ edtf: '1450', best: '1450' }).event.when.best).toBeUndefined();
  });

  it('may be an object of the shape of Temporal’s', () => {
    // Its fields are getters of the prototype, as theirs are.
    const like = (fields: Record<string, unknown>): object =>
      Object.create(
        Object.create(
          null,
          Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { get: () => value }])),
        ),
      );
    const civil = { calendarId: 'iso8601', year: 2025, month: 8 };
    const clock = { hour: 9, minute: 5, second: 0, millisecond: 7 };
    expect(dated(like({ ...civil, day: 30 })).event.when).toEqual(dated('2025-08-30').event.when);
    expect(dated(like(civil)).event.when).toEqual(dated('2025-08').event.when);
    expect(dated(like({ ...civil, day: 30, ...clock })).event.when).toEqual(
      dated('2025-08-30T09:05:00').event.when,
    );
    const instant = ms('2025-08-30T09:05:00Z');
    expect(dated(like({ epochMilliseconds: instant })).event.when).toEqual(dated(instant).event.when);
    const zoned = like({
      ...civil,
      day: 30,
      ...clock,
      epochMilliseconds: instant,
      timeZoneId: 'Asia/Kolkata',
    });
    expect(dated(zoned).event.when).toEqual({ ...dated(instant).event.when, timeZone: 'Asia/Kolkata' });
    expect(dated({ start: zoned, end: like({ ...civil, day: 31 }) }).event.when).toMatchObject({
      startEarliest: instant,
      endLatest: ms('2025-09-01'),
      timeZone: 'Asia/Kolkata',
    });
  });

  it('may be words alone, which is no problem', () => {
    const { event, problems } = dated({ text: 'soon' });
    expect([event.when.mode, event.when.text, problems]).toEqual(['undated', 'soon', []]);
    expect([dated({ text: '' }).event.when, dated({ text: '' }).problems]).toEqual([undated, []]);
  });

  it('keeps the text of a historian, to the letter and in order', () => {
    const list = [
      'Y-45E8',
      '-0043',
      '1450~',
      '[1667,1668,1670..1672]',
      '192X',
      '1968-21',
      '1985/',
      '1985/..',
    ];
    const { events, problems } = readEvents(
      [...list.slice(4), ...list.slice(0, 4)].map((when) => ({ title: when, when })),
    );
    expect(problems).toEqual([]);
    const lines = timeline(events);
    expect(list.map((_, i) => lines.event(i).when.edtf)).toEqual(list);
    expect(list.map((edtf) => formatEdtf(parseEdtf(edtf)))).toEqual(list);
  });
});

// Each bad case: what is read, where and what the problem is, and what is left of the event.
const bad: readonly [
  name: string,
  record: Record<string, unknown>,
  problem: string,
  left: Record<string, unknown>,
][] = [
  [
    'no date',
    {},
    '[0].when missing: no date: the event is kept without one; add "when": "2025-08-30", "2025-08" or "2025"',
    { when: { mode: 'undated' } },
  ],
  [
    'a month 13',
    { when: '1914-13' },
    '[0].when edtf: invalid date "1914-13": no month 13 (expected',
    { when: { mode: 'undated', text: '1914-13' } },
  ],
  [
    'an interval of times, which EDTF has not',
    { when: '2025-08-31T11:50:00Z/2025-08-31T12:10:00Z' },
    '[0].when edtf: invalid date "2025-08-31T11:50:00Z/2025-08-31T12:10:00Z": an interval takes dates without a time (expected the end); write { "start": "2025-08-31T11:50:00Z", "end": "2025-08-31T12:10:00Z" }',
    { when: { mode: 'undated' } },
  ],
  [
    'a reversed interval',
    { when: '1918/1914' },
    '[0].when order: end 1914 is before start 1918: swap them, or mend the wrong one',
    { when: { mode: 'undated', text: '1918/1914' } },
  ],
  [
    'reversed ends',
    { when: { start: '1918', end: '1914', text: 'w' } },
    '[0].when order: end 1914 is before start 1918',
    { when: { mode: 'undated', text: 'w' } },
  ],
  [
    'reversed instants',
    { when: { start: 2, end: 1 } },
    '[0].when order: end 1 is before start 2',
    { when: { mode: 'undated', text: '2/1' } },
  ],
  [
    'a date in an object',
    { when: { edtf: '1914-13', text: 'then' } },
    '[0].when.edtf edtf: invalid date',
    { when: { mode: 'undated', text: 'then' } },
  ],
  [
    'a date that is none',
    { when: true },
    '[0].when type: expected a date such as "2025-08-30", got true',
    { when: { mode: 'undated' } },
  ],
  ['a list of dates', { when: ['1914'] }, '[0].when missing', { when: { mode: 'undated' } }],
  [
    'an invalid Date',
    { when: new Date(NaN) },
    '[0].when type: expected milliseconds since 1970 or a valid Date, got NaN',
    { when: { mode: 'undated' } },
  ],
  [
    'an infinite number',
    { when: Infinity },
    '[0].when type: expected milliseconds',
    { when: { mode: 'undated' } },
  ],
  [
    'an end that is a set',
    { when: { start: '[1914]', end: 0 } },
    '[0].when.start type: expected one date',
    { when: { mode: 'undated' } },
  ],
  [
    'an end that is no date',
    { when: { start: 0, end: {} } },
    '[0].when.end type: expected one date such as "2025-08-30", got an object',
    { when: { mode: 'undated' } },
  ],
  [
    'a month 13 in parts',
    { when: { year: 1914, month: 13 } },
    '[0].when edtf: invalid date "1914-13": no month 13 (expected',
    { when: { mode: 'undated', text: '1914-13' } },
  ],
  [
    'a month in words',
    { when: { year: 1914, month: 'May' } },
    '[0].when.month type: expected a whole number, got "May"',
    { when: { mode: 'undated' } },
  ],
  [
    'a day without its month',
    { when: { start: { year: 1914, day: 3 }, end: '1918' } },
    '[0].when.start.month type: expected a whole number, got nothing',
    { when: { mode: 'undated' } },
  ],
  [
    'an hour without its minute',
    { when: { year: 1914, month: 7, day: 28, hour: 9 } },
    '[0].when edtf: invalid date "1914-07-28T09": expected',
    { when: { mode: 'undated' } },
  ],
  [
    'a date of another calendar',
    { when: { calendarId: 'hebrew', year: 5785, month: 12, day: 6 } },
    '[0].when type: expected a date of the ISO calendar, got one of "hebrew"; write .withCalendar("iso8601")',
    { when: { mode: 'undated' } },
  ],
  [
    'a reversed window',
    { when: { earliest: '1918', latest: '1914' } },
    '[0].when order: latest 1914 is before earliest 1918: swap them, or mend the wrong one',
    { when: { mode: 'undated', text: '1918/1914' } },
  ],
  [
    'a window open on both sides',
    { when: { earliest: '..', latest: null } },
    '[0].when missing: no date: expected "earliest" or "latest" or both',
    { when: { mode: 'undated' } },
  ],
  [
    'a set for one end of a window',
    { when: { earliest: '1914,1915', latest: '1918' } },
    '[0].when.earliest edtf: invalid date "1914,1915"',
    { when: { mode: 'undated' } },
  ],
  [
    'an estimate outside its window',
    { when: { edtf: '[1425..1475]', best: '1480' } },
    '[0].when.best order: 1480 is not within the earliest and the latest; it is left out',
    { when: { edtf: '[1425..1475]', startEarliest: ms('1425-01-01') } },
  ],
  [
    'an estimate of what lasted',
    { when: { start: '1425', end: '1475', best: '1450' } },
    '[0].when.best order: 1450 is not within the earliest and the latest; it is left out',
    { when: { edtf: '1425/1475', extent: 'throughout' } },
  ],
  [
    'an estimate that is no date',
    { when: { edtf: '[1425..1475]', best: 'the middle' } },
    '[0].when.best edtf: invalid date "the middle"',
    { when: { edtf: '[1425..1475]' } },
  ],
  [
    'an unknown extent',
    { when: { edtf: '1914', extent: 'some' } },
    '[0].when.extent unknown: unknown when.extent "some": expected within or throughout',
    { when: { edtf: '1914', extent: 'within' } },
  ],
  [
    'an anchor without a day',
    { when: { edtf: '1914', anchor: {} } },
    '[0].when.anchor missing',
    { when: { edtf: '1914' } },
  ],
  [
    'no title',
    { title: undefined, when: '1914' },
    '[0].title missing: no title: the event is kept as "(untitled)"; add "title"',
    { title: '(untitled)' },
  ],
  ['a blank title', { title: ' ', when: '1914' }, '[0].title missing', { title: '(untitled)' }],
  [
    'an endless date',
    { when: `[${'1914,'.repeat(3000)}1915]` },
    '[0].when limit: a date of 15006 characters: at most 10000 are read; split the event',
    { when: { mode: 'undated' } },
  ],
  [
    'a title of which nothing shows',
    { title: '\u200b\u202e', when: '1914' },
    '[0].title missing',
    { title: '(untitled)' },
  ],
  ['an empty date', { when: '' }, '[0].when missing: no date', { when: { mode: 'undated' } }],
  [
    'a title that is no text',
    { title: {}, when: '1914' },
    '[0].title type: expected text, got an object',
    { title: '(untitled)' },
  ],
  [
    'a long title',
    { title: 'x'.repeat(10_001), when: '1914' },
    '[0].title limit: 10001 characters: only the first 10000 are read',
    { title: 'x'.repeat(10_000) },
  ],
  [
    'an unknown status',
    { when: '1914', status: 'maybe' },
    '[0].status unknown: unknown status "maybe": expected happened, ongoing, expected, cancelled or disputed; read as happened',
    { status: 'happened' },
  ],
  [
    'a script for a link',
    { when: '1914', links: ['javascript:alert(1)', 'https://example.org'] },
    '[0].links[0] url: unusable URL "javascript:alert(1)"',
    { links: [{ url: 'https://example.org/' }] },
  ],
  [
    'a script for a picture',
    { when: '1914', media: [{ url: 'data:text/html,x', alt: 'a' }] },
    '[0].media[0].url url: unusable URL',
    { media: [] },
  ],
  [
    'a picture without one',
    { when: '1914', media: [{ alt: 'a' }] },
    '[0].media[0].url missing',
    { media: [] },
  ],
  [
    'a style for a color',
    { when: '1914', color: 'red;x' },
    '[0].color color: unusable color "red;x": write it as #1f6feb or by a CSS name',
    {},
  ],
  [
    'a wild confidence',
    { when: '1914', confidence: 2 },
    '[0].confidence type: expected a number from 0 to 1, got 2',
    {},
  ],
  [
    'a rank in words',
    { when: '1914', rank: 'high' },
    '[0].rank type: expected a number, got "high"',
    { rank: 0 },
  ],
  [
    'a place without a name',
    { when: '1914', places: [{}, 'x'] },
    '[0].places[0].name missing',
    { places: [{ name: 'x' }] },
  ],
  ['an empty tag', { when: '1914', tags: [null, 'x'] }, '[0].tags[0] missing', { tags: ['x'] }],
  [
    'a relation to nobody',
    { when: '1914', follows: 'b' },
    '[0].follows unknown: no event has the id "b"; the relation is left out',
    {},
  ],
  [
    'too many tags',
    { when: '1914', tags: Array.from({ length: 1001 }, String) },
    '[0].tags limit: 1001 items: only the first 1000 are read',
    {},
  ],
];

describe('a bad record', () => {
  it.each(bad)('with %s costs no more than that', (_, record, problem, left) => {
    const { event, problems } = one({ id: 'x', title: 'kept', summary: 'also kept', ...record });
    expect(problems).toHaveLength(1);
    expect(messages(problems)[0]).toMatch(
      new RegExp(`^${problem.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}`),
    );
    expect(problems[0]!.event).toBe(0);
    expect(event).toMatchObject({
      id: 'x',
      summary: 'also kept',
      ...('title' in record ? {} : { title: 'kept' }),
      ...left,
    });
  });

  it.each([null, 7, 'text', [], undefined, Symbol('x'), () => 1])(
    'that is no object is left out: %s',
    (record) => {
      const { events, problems } = readEvents([
        { title: 'a', when: '1914' },
        record,
        { title: 'b', when: '1915' },
      ]);
      expect(events.map(({ id }) => id)).toEqual(['event-1', 'event-3']);
      expect(messages(problems)).toEqual([expect.stringMatching(/^\[1\] type: expected an event such as/)]);
    },
  );

  it('is told how to mend its date', () => {
    const remedy = (when: string) => dated(when).problems[0]!.message.replace(/.*; /, '');
    expect(remedy('1914-13')).toBe('write 1914-12 or 1914');
    expect(remedy(' 2025-08-30')).toBe('write 2025-08-30');
    expect(remedy('2025/08/30')).toBe('write 2025-08-30');
    expect(remedy('20250830')).toBe('write 2025-08-30');
    expect(remedy('2025-8-3')).toBe('write 2025-08-03');
    expect(remedy('2023-02-29')).toBe('write 2023-02 or 2023');
    expect(remedy('2025-08-30T12:00:00.000Z')).toBe('write 2025-08-30T12:00:00Z');
    expect(remedy('2025-08-30T12:00')).toBe('write 2025-08-30T12:00:00');
    expect(remedy('c. 1450')).toBe('write 1450~');
    expect(remedy('1920s')).toBe('write 192X');
    expect(remedy('last week')).toBe('write 2025-08-30, 2025-08, 2025 or another EDTF date');
  });

  it('quotes no more than a line of it, and no control character', () => {
    const { message } = dated(`\u202e\n${'9'.repeat(9000)}`).problems[0]!;
    expect(message).toContain(String.raw`"\u202e\n999`);
    expect(message.length).toBeLessThan(300);
  });
});

describe('ids', () => {
  it('are counted where they are missing, and clash with none', () => {
    const { events } = readEvents([
      { title: 'a', when: '1' },
      { id: 'event-1', title: 'b', when: '1' },
      { title: 'c', when: '1' },
    ]);
    expect(events.map(({ id }) => id)).toEqual(['event-1-2', 'event-1', 'event-3']);
  });

  it('go to the first that states them', () => {
    const { events, problems } = readEvents([
      { id: 'a', title: '1', when: '1914' },
      { id: 'a', title: '2', when: '1914' },
      { id: 'a-2', title: '3', when: '1914' },
    ]);
    expect(events.map(({ id, title }) => [id, title])).toEqual([
      ['a', '1'],
      ['a-3', '2'],
      ['a-2', '3'],
    ]);
    expect(messages(problems)).toEqual([
      '[1].id duplicate: the id "a" is taken by an earlier event: this one is called "a-3"; give each its own',
    ]);
  });

  it('may be any text', () => {
    const ids = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const { events, relations, problems } = readEvents(
      ids.map((id, i) => ({ id, title: id, when: '1914', group: id, follows: ids[(i + 1) % 4] })),
    );
    expect(events.map(({ id }) => id)).toEqual(ids);
    expect([relations.length, problems]).toEqual([4, []]);
    expect(
      timeline(readEvents(JSON.parse('[{"__proto__":{"title":"x"},"when":"1914","title":"a"}]'))).event(0)
        .title,
    ).toBe('a');
    expect(({} as Record<string, unknown>)['title']).toBeUndefined();
  });

  it('are found in time however often one is taken', () => {
    const { events } = readEvents(
      Array.from({ length: 50_000 }, () => ({ id: 'a', title: 'a', when: '1914' })),
    );
    expect(new Set(events.map(({ id }) => id)).size).toBe(50_000);
  });
});

describe('a document', () => {
  const event = { id: 'a', title: 'a', when: '1914' };
  const read = (document: unknown) => readEvents(document);

  it('has problems with their place in it', () => {
    const { events, relations, problems, groups } = read({
      events: [event, { ...event, id: 'b', when: '1914-13', sources: ['nobody'], respondsTo: ['a', 'c'] }],
      relations: [
        { type: 'follows', from: 'b', to: 'a' },
        { type: 'follows', from: 'a', to: 'x' },
        { type: 'likes', from: 'a', to: 'b' },
        7,
      ],
      groups: [{ id: 'g', color: 'url(x)' }, { id: 'g' }, { id: 'h', parent: 'nobody' }, {}],
      sources: [{ id: 's', title: 'S', url: 'javascript:x' }],
      timeZone: 'Mars/Olympus',
      asOf: 'today',
      lang: '!',
    });
    expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'lang unknown',
      'timeZone unknown',
      'asOf edtf',
      'groups[0].color color',
      'groups[1].id duplicate',
      'groups[3].id missing',
      'groups[2].parent unknown',
      'sources[0].url url',
      'events[1].when edtf',
      'events[1].sources[0] unknown',
      'events[1].respondsTo[1] unknown',
      'relations[1].to unknown',
      'relations[2].type unknown',
      'relations[3] type',
    ]);
    expect(events).toHaveLength(2);
    expect(relations).toEqual([
      { type: 'respondsTo', from: 'b', to: 'a' },
      { type: 'follows', from: 'b', to: 'a' },
    ]);
    expect(groups).toEqual([
      { id: 'g', label: 'g' },
      { id: 'h', label: 'h' },
    ]);
  });

  it('breaks rings of groups', () => {
    const { groups, problems } = read({
      events: [],
      groups: [
        { id: 'a', parent: 'b' },
        { id: 'b', parent: 'a' },
        { id: 'c', parent: 'b' },
        { id: 'd', parent: 'd' },
      ],
    });
    expect(groups.map(({ id, parent }) => [id, parent])).toEqual([
      ['a', undefined],
      ['b', 'a'],
      ['c', 'b'],
      ['d', undefined],
    ]);
    expect(problems.map(({ path }) => path)).toEqual(['groups[0].parent', 'groups[3].parent']);
  });

  it('has eras, and leaves out those without a name or a date', () => {
    const { eras, problems } = read({
      events: [],
      eras: [
        { label: 'War', when: '1914/1918', color: 'RED' },
        { id: 'peace', label: 'Peace', when: { start: '1918-11', end: '..' } },
        { id: 'War', label: 'Another war', when: '1939/1945' },
        { when: '1950' },
        { label: 'When?', when: { text: 'then' } },
        { label: 'Never' },
        { label: 'Wrong', when: '1914-13' },
        'Bronze Age',
        7,
      ],
    });
    expect(eras.map(({ id, label, color, when }) => [id, label, color, when.startEarliest])).toEqual([
      ['War', 'War', 'red', Date.UTC(1914, 0, 1)],
      ['peace', 'Peace', undefined, Date.UTC(1918, 10, 1)],
    ]);
    expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'eras[2].id duplicate',
      'eras[3].label missing',
      'eras[4].when missing',
      'eras[5].when missing',
      'eras[6].when edtf',
      'eras[6].when missing',
      'eras[7].when missing',
      'eras[8] type',
    ]);
  });

  it.each([
    [undefined, 'expected a list of events or an object with "events", got nothing'],
    [null, 'got null'],
    [7, 'got 7'],
    ['[]', 'parse it first, as with JSON.parse'],
    [{}, 'expected a list of events, got nothing; write "events": []'],
    [{ events: {} }, 'expected a list of events, got an object'],
  ])('that is none is a problem: %j', (input, message) => {
    const { events, problems } = read(input);
    expect(events).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.message).toContain(message);
  });

  it('lists a thousand problems and counts the rest', () => {
    const { events, problems } = readEvents(Array.from({ length: 1500 }, () => ({ title: 'a' })));
    expect(events).toHaveLength(1500);
    expect(problems).toHaveLength(limits.problems + 1);
    expect(problems.at(-1)).toMatchObject({
      path: '',
      code: 'limit',
      message: '500 more problems are not listed: mend the first 1000 and read again',
    });
  });
});

describe('hostile data', () => {
  const thrower = (message = 'boo') => ({
    get: () => {
      throw new Error(message);
    },
    enumerable: true,
  });

  it('costs the field whose getter throws', () => {
    const record = Object.defineProperties(
      { id: 'a', title: 'kept', tags: ['x'] },
      { when: thrower(), summary: thrower() },
    );
    const { event, problems } = one(record);
    expect(event).toMatchObject({ id: 'a', title: 'kept', tags: ['x'], when: { mode: 'undated' } });
    expect(event.input).toBe(record);
    expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      '[0].when type',
      '[0].summary type',
      '[0].when missing',
    ]);
  });

  it('costs what lies in a proxy that throws', () => {
    const proxy = new Proxy(
      {},
      {
        get: () => {
          throw new Error('boo');
        },
        getPrototypeOf: () => {
          throw new Error('boo');
        },
      },
    );
    const { proxy: revoked, revoke } = Proxy.revocable([], {});
    revoke();
    const { events, problems } = readEvents([
      proxy,
      { title: 'a', when: proxy, tags: revoked, links: [proxy] },
      revoked,
      { title: 'b', when: '1914' },
    ]);
    expect(events.map(({ title }) => title)).toEqual(['(untitled)', 'a', '(untitled)', 'b']);
    expect(problems.length).toBeGreaterThan(3);
    expect(readEvents(proxy).events).toEqual([]);
    expect(readEvents(revoked).events).toEqual([]);
    expect(
      readEvents({
        events: [{ title: 'b', when: '1914' }],
        groups: proxy,
        relations: revoked,
        sources: [proxy, revoked],
      }).events,
    ).toHaveLength(1);
  });

  it('may be nested deeply, or in itself', () => {
    let deep: unknown = [];
    for (let i = 0; i < 1e5; i++) deep = [deep];
    const ring: Record<string, unknown> = { title: 'ring' };
    for (const key of ['when', 'tags', 'links', 'media', 'sources', 'groups', 'places']) ring[key] = ring;
    expect(readEvents([{ title: deep, when: deep, tags: deep }, ring]).events).toHaveLength(2);
    expect(readEvents(deep).events).toEqual([]);
    expect(readEvents(ring).events).toEqual([]);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withDate: true,
          withMap: true,
          withNullPrototype: true,
          withObjectString: true,
          withSparseArray: true,
        }),
        (input) => {
          expect(() => readEvents(input)).not.toThrow();
        },
      ),
      { numRuns: 500 },
    );
  });

  const anything = fc.anything({ withDate: true, withNullPrototype: true, maxDepth: 3 });
  const fields = [
    'id',
    'title',
    'when',
    'summary',
    'label',
    'status',
    'group',
    'groups',
    'tags',
    'places',
    'media',
    'links',
    'sources',
    'confidence',
    'rank',
    'color',
    'follows',
  ];
  const record = fc.oneof(
    fc.record(Object.fromEntries(fields.map((field) => [field, anything])), { requiredKeys: [] }),
    fc.record({
      title: fc.string(),
      when: fc.record(
        {
          edtf: anything,
          start: anything,
          end: anything,
          earliest: anything,
          latest: anything,
          year: anything,
          month: anything,
          day: anything,
          text: anything,
          extent: anything,
          anchor: anything,
        },
        { requiredKeys: [] },
      ),
    }),
  );

  it('never throws, and keeps each record once under an id of its own', () => {
    fc.assert(
      fc.property(fc.array(record), fc.array(anything), fc.array(anything), (events, groups, relations) => {
        const read = readEvents({ events, groups, relations, sources: groups });
        expect(read.events.map(({ input }) => input)).toEqual(events);
        expect(new Set(read.events.map(({ id }) => id)).size).toBe(events.length);
        expect(timeline(read).length).toBe(events.length);
        for (const { path, message } of read.problems) {
          expect(path).not.toBe('');
          expect(message).not.toMatch(/undefined|\[object/);
        }
      }),
      { numRuns: 500 },
    );
  });
});

it('readEvents reports seasons that are in order on the other half of the earth only', () => {
  for (const when of ['2025-24/2025-21', '[2025-24..2025-21]']) {
    const { events, problems } = readEvents([{ title: 'From winter to spring', when }]);
    expect(problems).toMatchObject([
      {
        path: '[0].when',
        code: 'order',
        message: expect.stringContaining('2025-21 is before start 2025-24'),
      },
    ]);
    expect(events[0]?.when).toMatchObject({ mode: 'undated', text: when });
  }
  expect(readEvents([{ title: 'One winter', when: '2025-24/2026-21' }]).problems).toEqual([]);
});
