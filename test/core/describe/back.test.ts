import {
  describe as inWords,
  extentOf,
  parseEdtf,
  readDate,
  spanOf,
  type TemporalExtent,
} from '@dateline/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyText, dateText, plainText } from '../edtf/arbitrary.ts';
import { when } from '../when.ts';

/** The words read again, by a reader who knows the order of the day and the month; undefined where they are beyond it. */
function readBack(words: string): TemporalExtent | undefined {
  let edtf;
  try {
    ({ edtf } = readDate(words, { locale: 'en-GB' }));
  } catch {
    return undefined;
  }
  return extentOf(parseEdtf(edtf), { edtf });
}

it.each([
  '2025-08-30',
  '2025-06',
  '1914',
  '192X',
  '18XX',
  '1XXX',
  '1968-21',
  '2001-34',
  '2001-40',
  '1450~',
  '1984?',
  '2025-08-30%',
  '[2025-08-24..2025-08-30]',
  '[..2025-08-30]',
  '[1760-12..]',
  '2025-08-30/..',
  '../1985',
  '1914/1918',
  '2025-06-03/2025-06-07',
  '192X/1935',
  '2024-08~/2025-08~',
  '[2025-08-23,2025-08-30]',
  '-0043',
  '-0043-03-15',
  '0050-06',
  '-0043/-0030',
  '2004-06-03/2005-01-02',
])('what is said of %s in a sentence reads back as the same', (text) => {
  expect(readBack(inWords(when(text)))?.edtf).toBe(text);
});

it.each(['1985/', '/1985', '1450~/', '192X', '[1760-12..]', '[..2025-08-30]', '../1985', '[1914,1915]'])(
  'what is said of %s beside a mark reads back as the same',
  (text) => {
    expect(readBack(inWords(when(text), { style: 'short' }))?.edtf).toBe(text);
  },
);

it('words that read back at all have the same window', () => {
  let understood = 0;
  const plain = fc.oneof(
    plainText,
    dateText,
    fc.tuple(plainText, plainText).map((ends) => ends.join('/')),
    anyText,
  );
  fc.assert(
    fc.property(plain, fc.constantFrom('long' as const, 'short' as const), (text, style) => {
      let date;
      try {
        date = when(text);
      } catch {
        return;
      }
      // Ages ago are said in round numbers, and an estimate without its window.
      fc.pre(!/[YSET]/.test(text) && date.policy === undefined);
      const back = readBack(inWords(date, { style }));
      if (!back) return;
      understood++;
      expect(spanOf(back), `${text}: ${inWords(date, { style })}`).toEqual(spanOf(date));
    }),
    { numRuns: 3000 },
  );
  expect(understood).toBeGreaterThan(1000);
});
