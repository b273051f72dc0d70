import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { segmentsOf } from '../../packages/layout/src/segment.ts';
import { anyTitle } from './say.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** As in a browser that has no segmenter. */
async function segmentsWithout() {
  vi.resetModules();
  vi.stubGlobal('Intl', Object.create(Intl, { Segmenter: { value: undefined } }) as typeof Intl);
  const fresh = await import('../../packages/layout/src/segment.ts');
  return fresh.segmentsOf;
}

const borders = (segments: readonly string[]) => {
  let at = 0;
  return new Set(segments.map((segment) => (at += segment.length)));
};

it('segmentsOf(text) does not split a letter where there is no segmenter, and loses nothing', async () => {
  const real = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const without = await segmentsWithout();
  const hard = [
    '👨‍👩‍👧‍👦👩🏽‍🚀🏳️‍🌈🇩🇪🇯🇵',
    'क्षत्रिय महापौर ने शनिवार को',
    'ทำงานที่กรุงเทพฯ น้ำ',
    'e\u0301a\u0308',
    '각각',
    'وقّعَ رئيسُ',
  ];
  fc.assert(
    fc.property(fc.oneof(fc.constantFrom(...hard), anyTitle), (text) => {
      const whole = borders(Array.from(real.segment(text), ({ segment }) => segment));
      for (const granularity of ['grapheme', 'word'] as const) {
        const segments = without(text, 'en', granularity);
        expect(segments.join('')).toBe(text);
        const split = [...borders(segments)].filter((at) => !whole.has(at));
        expect(split.map((at) => text.slice(at - 2, at + 2))).toEqual([]);
      }
    }),
    { numRuns: 1000 },
  );
});

it('segmentsOf(text) breaks a text without blanks too where there is no segmenter', async () => {
  const without = await segmentsWithout();
  expect(without('the mayor、市長は', 'ja', 'word')).toEqual(['the', ' ', 'mayor、', '市', '長', 'は']);
});

it('segmentsOf(text) takes letters that stand alone apart as the segmenter does', () => {
  const real = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const letter = fc.oneof(
    fc.integer({ min: 0x20, max: 0x7e }),
    fc.integer({ min: 0xa0, max: 0x24f }),
    fc.integer({ min: 0x2010, max: 0x2027 }),
  );
  fc.assert(
    fc.property(fc.array(letter, { maxLength: 40 }), (codes) => {
      const text = String.fromCharCode(...codes);
      expect(segmentsOf(text, 'en', 'grapheme')).toEqual(
        Array.from(real.segment(text), (one) => one.segment),
      );
    }),
  );
});
