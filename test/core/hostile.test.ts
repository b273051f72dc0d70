import { describe as inWords, parseEdtf, readDate, readEvents, timeline } from '@dateline/core';
import { expect, it } from 'vitest';
import { took } from './took.ts';

const pieces = [
  ...[
    '1',
    'X',
    '-',
    '?',
    '~',
    '.',
    '/',
    '[',
    '{',
    '[{',
    ',',
    'Y1E',
    '1985,',
    '1985..',
    '1985/',
    '-XXXX-02-29,',
  ],
  ...[
    'T',
    '1985-04-12T',
    ' ',
    '\t',
    '\n',
    '\0',
    '\u202e',
    '\u0660',
    'é',
    'e\u0301',
    '\ud800',
    '😀',
    '(',
    'c. ',
    'before ',
  ],
  ...[
    '1914–',
    '?–',
    '12,000 ',
    '1914 or ',
    'or before ',
    'between 1914 and ',
    '3/4/',
    'https://a',
    'javascript:',
    '#fff',
  ],
  ...['%00', '&lt;', '__proto__', '\\', '"'],
];
const hostile = pieces.flatMap((piece) => {
  const many = piece.repeat(Math.ceil(1e5 / piece.length)).slice(0, 1e5);
  return [many, `[1985,${many}`, `1985${many}`];
});

it('parseEdtf answers 100 000 characters in 50 ms, whatever they are', () => {
  for (const text of hostile) {
    const ms = took(() => {
      try {
        parseEdtf(text);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    });
    expect(ms, JSON.stringify(text.slice(0, 40))).toBeLessThan(50);
  }
});

it('readDate answers 100 000 characters in 50 ms, whatever they are', () => {
  for (const text of hostile) {
    const ms = took(() => {
      try {
        readDate(text, { anchor: '2025-08-31' });
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    });
    expect(ms, JSON.stringify(text.slice(0, 40))).toBeLessThan(50);
  }
});

it('readEvents reads a record of such texts in 50 ms, in every field, and what it keeps can be shown', () => {
  for (const text of hostile) {
    const event = {
      ...{
        id: text,
        title: text,
        when: text,
        summary: text,
        label: text,
        status: text,
        group: text,
        groups: [text],
      },
      ...{
        tags: [text],
        places: [text],
        media: [{ url: text, alt: text }],
        links: [text],
        sources: [text],
        color: text,
      },
      ...{ confidence: text, rank: text, respondsTo: text, [text]: text },
    };
    const ends = {
      title: 'ends',
      when: { start: text, end: text, text, rule: text, timeZone: text, anchor: text },
    };
    const window = { title: 'window', when: { earliest: text, latest: text } };
    const document = {
      title: text,
      lang: text,
      timeZone: text,
      asOf: text,
      groups: [text],
      sources: [{ id: text }],
    };
    for (const events of [[event], [ends], [window]]) {
      const ms = took(() =>
        readEvents({ ...document, events, relations: [{ type: text, from: text, to: text }] }),
      );
      expect(ms, JSON.stringify(text.slice(0, 40))).toBeLessThan(50);
    }
    const read = readEvents({ ...document, events: [event, ends, window] });
    const line = timeline(read);
    for (let i = 0; i < line.length; i++) expect(inWords(line.event(i).when).length).toBeLessThan(21_000);
    for (const { message } of read.problems) expect(message.length).toBeLessThan(2000);
  }
}, 120_000);
