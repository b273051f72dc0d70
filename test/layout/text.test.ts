import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { block, ellipsis, place, wrap } from '../../packages/layout/src/text.ts';
import { anyTitle, measure, page } from './say.ts';

const frame = (locale = 'en') => page(768, { locale });
const wrapped = (text: string, letters: number, most = 2, locale = 'en') =>
  wrap(text, 'title', 7 * letters, most, frame(locale));
const cut = (text: string, letters: number) => ellipsis(text, 'title', 7 * letters, frame());

const graphemesOf = (text: string) =>
  [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);
/** Whether a text ends where a grapheme of the whole does. */
const wholeGraphemes = (part: string, text: string) => {
  for (let from = text.indexOf(part); from >= 0; from = text.indexOf(part, from + 1)) {
    const borders = new Set([0]);
    let at = 0;
    for (const grapheme of graphemesOf(text)) borders.add((at += grapheme.length));
    if (borders.has(from) && borders.has(from + part.length)) return true;
  }
  return part === '';
};
const letters = fc.integer({ min: 2, max: 60 });
const locale = fc.constantFrom('en', 'de', 'ar', 'ja', 'hi', 'th', 'no such tag');

describe('wrap(text, role, widthPx, most, frame)', () => {
  it('breaks between words', () => {
    expect(wrapped('the mayor signs the order', 12)).toEqual(['the mayor', 'signs the o…']);
    expect(wrapped('the mayor signs the order', 12, 3)).toEqual(['the mayor', 'signs the', 'order']);
    expect(wrapped('the mayor signs the order', 30)).toEqual(['the mayor signs the order']);
  });

  it('takes punctuation along with its word', () => {
    expect(wrapped('Washington, D.C.', 10, 3)).toEqual(['Washingto…', 'D.C.']);
    expect(wrapped('to Washington, D.C.', 13, 3)).toEqual(['to', 'Washington,', 'D.C.']);
    expect(wrapped('he said (twice) no', 14, 3)).toEqual(['he said', '(twice) no']);
    expect(wrapped('¡No! ¿Qué?', 6, 3, 'es')).toEqual(['¡No!', '¿Qué?']);
    expect(wrapped('市長は反対、署名した。', 4, 9, 'ja').filter((line) => /^[、。]/u.test(line))).toEqual([]);
  });

  it('finds words where no blanks are', () => {
    expect(wrapped('大統領はシカゴに部隊を派遣すると述べた。', 8, 4, 'ja')).toMatchInlineSnapshot(`
      [
        "大統領はシカゴに",
        "部隊を派遣すると",
        "述べた。",
      ]
    `);
  });

  it('cuts a word that is longer than a line, whichever line it is', () => {
    expect(wrapped('Donaudampfschifffahrtsgesellschaft tritt in Kraft', 12)).toEqual([
      'Donaudampfs…',
      'tritt in Kr…',
    ]);
  });

  it('is nothing for nothing', () => {
    expect(wrapped('', 10)).toEqual([]);
    expect(wrapped('  ', 10)).toEqual([]);
  });

  it('fits, in so many lines, without splitting a letter', () => {
    fc.assert(
      fc.property(anyTitle, letters, fc.integer({ min: 1, max: 4 }), locale, (text, wide, most, language) => {
        const lines = wrapped(text, wide, most, language);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) {
          expect(measure(line)).toBeLessThanOrEqual(7 * wide);
          expect(wholeGraphemes(line.replace(/…$/, '').trim(), text) || text.includes('…')).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('loses nothing but blanks where nothing had to be cut', () => {
    fc.assert(
      fc.property(anyTitle, letters, locale, (text, wide, language) => {
        const lines = wrapped(text, wide, 99, language);
        fc.pre(!text.includes('…') && !lines.some((line) => line.endsWith('…')));
        const solid = (words: string) => words.replaceAll(/\s/gu, '');
        expect(solid(lines.join(''))).toBe(solid(text));
      }),
    );
  });

  it('leaves whole what fits into one line', () => {
    fc.assert(
      fc.property(anyTitle, locale, (text, language) => {
        expect(wrapped(text, text.length, 2, language)).toEqual([text.trimEnd()]);
      }),
    );
  });
});

describe('ellipsis(text, role, widthPx, frame)', () => {
  it('keeps what fits and cuts the rest', () => {
    expect([cut('Chicago', 7), cut('Chicago', 6), cut('to Chicago', 4), cut('Chicago', 1)]).toEqual([
      'Chicago',
      'Chica…',
      'to…',
      '…',
    ]);
  });

  it('never splits a family, a flag or a syllable', () => {
    expect(cut('👨‍👩‍👧‍👦👩🏽‍🚀', 12)).toBe('👨‍👩‍👧‍👦…');
    expect(cut('👨‍👩‍👧‍👦👩🏽‍🚀', 11)).toBe('…');
    expect(cut('क्षत्रिय', 4)).toBe('क्ष…');
    expect(cut('🏳️‍🌈🇩🇪', 7)).toBe('🏳️‍🌈…');
  });

  it('fits, and is the longest that does', () => {
    fc.assert(
      fc.property(anyTitle, letters, (text, wide) => {
        const short = cut(text, wide);
        expect(measure(short)).toBeLessThanOrEqual(7 * wide);
        if (measure(text) <= 7 * wide) expect(short).toBe(text);
        else {
          const kept = graphemesOf(text);
          const longest = kept.findLastIndex(
            (_, i) => i > 0 && measure(`${kept.slice(0, i).join('')}…`) <= 7 * wide,
          );
          expect(short).toBe(`${kept.slice(0, Math.max(longest, 0)).join('').trimEnd()}…`);
        }
      }),
    );
  });
});

describe('place(block, x, y, frame)', () => {
  const words = block(
    [
      [
        { text: 'War', role: 'title' },
        { text: '1914', role: 'date' },
      ],
      [{ text: 'II', role: 'title' }],
    ],
    frame(),
  );

  it('is as wide as its widest line, and leaves a gap between title and date', () => {
    expect(words).toMatchObject({ width: 7 * 3 + 7 + 7 * 4, height: 36 });
  });

  it('hangs from its start or its end', () => {
    const { lines: fromStart, ...start } = place(words, 100, 10, frame());
    const { lines: fromEnd, ...end } = place(words, 100, 10, frame(), { anchor: 'end', side: 'before' });
    expect(start).toEqual({ x: 100, y: 10, width: 56, height: 36, anchor: 'start', side: 'after' });
    expect(end).toEqual({ x: 44, y: 10, width: 56, height: 36, anchor: 'end', side: 'before' });
    expect([...fromStart, ...fromEnd].map(({ x }) => x)).toEqual([100, 100, 100, 100]);
    expect(fromStart[1]!.y - fromStart[0]!.y).toBe(18);
  });
});
