import {
  buildTimeline,
  describe as inWords,
  parseEdtf,
  readDate,
  readEvents,
  timeline,
} from '@dateline/core';
import { expect, it } from 'vitest';
import { took } from './took.ts';

// Parts of dates, blanks and controls, letters of more than one unit, phrases that go on, and what means something elsewhere.
const plain =
  '1 X - ? ~ . / [ { [{ , Y1E 1985, 1985.. 1985/ -XXXX-02-29, T 1985-04-12T \u202e \u0660 é e\u0301 \ud800 😀 ( 1914– ?– 3/4/ ' +
  'https://a javascript: #fff %00 &lt; __proto__ \\ "';
const spaced = [
  ' ',
  '\t',
  '\n',
  '\0',
  'c. ',
  'before ',
  '12,000 ',
  '1914 or ',
  'or before ',
  'between 1914 and ',
];
const pieces = [...plain.split(' '), ...spaced];
const hostile = pieces.flatMap((piece) => {
  const many = piece.repeat(Math.ceil(1e5 / piece.length)).slice(0, 1e5);
  return [many, `[1985,${many}`, `1985${many}`];
});

const start = (text: string) => JSON.stringify(text.slice(0, 40));
/** The texts that a reader takes too long for, or answers by another error than it should. */
const slow = (read: (text: string) => unknown) =>
  hostile.filter((text) => took(() => orRangeError(() => read(text))) >= 50).map(start);

function orRangeError(call: () => unknown): void {
  try {
    call();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
}

it('parseEdtf answers 100 000 characters in 50 ms, whatever they are', () => {
  expect(slow((text) => parseEdtf(text))).toEqual([]);
});

it('readDate answers 100 000 characters in 50 ms, whatever they are', () => {
  expect(slow((text) => readDate(text, { anchor: '2025-08-31' }))).toEqual([]);
});

it('readEvents reads a record of such texts in 50 ms, in every field', () => {
  expect(slow((text) => readEvents({ ...documentOf(text), events: [everyField(text)] }))).toEqual([]);
  expect(slow((text) => readEvents([{ title: 'ends', when: endsOf(text) }]))).toEqual([]);
  expect(slow((text) => readEvents([{ title: 'window', when: { earliest: text, latest: text } }]))).toEqual(
    [],
  );
}, 120_000);

it('what readEvents keeps of such texts can be shown', () => {
  for (const text of hostile) {
    const events = [everyField(text), { title: 'ends', when: endsOf(text) }];
    const read = readEvents({ ...documentOf(text), events });
    const line = timeline(read);
    for (let i = 0; i < line.length; i++) expect(inWords(line.event(i).when).length).toBeLessThan(21_000);
    for (const { message } of read.problems) expect(message.length).toBeLessThan(2000);
  }
}, 120_000);

const everyField = (text: string) => ({
  id: text,
  title: text,
  when: text,
  summary: text,
  label: text,
  status: text,
  group: text,
  groups: [text],
  tags: [text],
  places: [text],
  media: [{ url: text, alt: text }],
  links: [text],
  sources: [text],
  color: text,
  confidence: text,
  rank: text,
  respondsTo: text,
  [text]: text,
});

const endsOf = (text: string) => ({ start: text, end: text, text, rule: text, timeZone: text, anchor: text });

const documentOf = (text: string) => ({
  title: text,
  lang: text,
  timeZone: text,
  asOf: text,
  groups: [text],
  sources: [{ id: text }],
  relations: [{ type: text, from: text, to: text }],
});

it('what a page has put on every object is no datum', () => {
  const list = [
    {
      title: 'Shots',
      when: '1914-06-28',
      links: ['https://a.example/'],
      media: [{ url: 'https://a.example/b.png' }],
    },
    { id: 'war', when: { edtf: '1914/1918' }, places: [{ name: 'Europe' }], sources: [{ title: 'A book' }] },
    { title: 'Undated', when: { text: 'once' }, partOf: 'war' },
    { title: 'An hour', when: { start: 1000, end: 2000 }, group: 'g' },
  ];
  const document = {
    events: list,
    groups: [{ id: 'g' }],
    eras: [{ label: 'Peace', when: '1919/1938' }],
    sources: ['s'],
  };
  const told = () =>
    [readEvents(list), readEvents(document)].map((read) => {
      const line = timeline(read);
      // Put together in steps, as very many are.
      const built = buildTimeline(document).timeline;
      return [line, built].map((each) => [
        each.title,
        each.timeZone,
        each.groups.map(({ id, label, parent, color }) => [id, label, parent, color]),
        each.eras.map(({ id, label, color }) => [id, label, color]),
        each.relations.map(({ type, from, to }) => [type, from, to]),
        Array.from({ length: each.length }, (_, i) => {
          const { id, title, label, summary, color, status, groups, tags, places, confidence, rank } =
            each.event(i);
          const { links, media, sources, when } = each.event(i);
          return [
            [id, title, label, summary, color, status, groups, tags, confidence, rank],
            places.map(({ name }) => name),
            links.map(({ url, title: words }) => [url, words]),
            media.map(({ url, alt, credit }) => [url, alt, credit]),
            sources.map(({ title: words, url, author, quote, note }) => [words, url, author, quote, note]),
            [
              when.edtf,
              when.text,
              when.rule,
              when.anchor,
              when.timeZone,
              when.best,
              when.vague,
              inWords(when),
            ],
          ];
        }),
        read.problems.map(({ path, code }) => [path, code]),
        each.toJSON(),
      ]);
    });
  const asEver = told();
  const names =
    'id title when summary label status group groups tags places media links sources confidence rank color partOf follows ' +
    'lang asOf eras relations text rule anchor best timeZone vague extent qualifier doubt range time url alt credit author publisher quote note parent';
  try {
    for (const name of names.split(' '))
      Reflect.defineProperty(Object.prototype, name, {
        value: 'javascript:owned()',
        configurable: true,
        writable: true,
      });
    expect(JSON.stringify(told())).toBe(JSON.stringify(asEver));
  } finally {
    for (const name of names.split(' ')) Reflect.deleteProperty(Object.prototype, name);
  }
});
