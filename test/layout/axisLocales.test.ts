import { extentOf, parseEdtf } from '@dateline/core';
import { arrange, type Axis } from '@dateline/layout';
import { describe, expect, it } from 'vitest';
import { day, meet, of, page, span, wordsOf, year } from './say.ts';

/** Languages with their own months, digits, eras, weeks or widths. */
const locales =
  'af am ar ar-EG az be bg bn ca cs cy da de el en en-US es et eu fa fi fil fr ga gu he hi hr hu hy id is it ja ka kk km ko lt lv ml mn mr my nb ne nl pa pl pt ro ru sk sl'
    .split(' ')
    .concat('sq sr sv sw ta te th tr uk ur uz vi zh zu'.split(' '));
const at = Date.UTC(2025, 7, 30, 12);
const scales: Record<string, { start: number; end: number }> = {
  seconds: { start: at, end: at + 60_000 },
  hours: { start: at, end: at + 1.5 * day },
  days: { start: at, end: at + 16 * day },
  months: { start: at, end: at + 300 * day },
  years: { start: -2050 * year, end: -1920 * year },
  ages: { start: -4.6e9 * year, end: -1e6 * year },
};
const folds = of('1918-03-04', '1918-03-09', '1918-03-20', '2020-03-01', '2020-03-11', '2020-03-30');
const earth = of('Y-4540000000', 'Y-541000000', 'Y-252000000', 'Y-66000000', 'Y-7000000', 'Y-300000', '2001');

/** Wider than any font of 13 px sets them: letters of the world's scripts are not of one width. */
const wide = (text: string): number =>
  Array.from(text).reduce((sum, letter) => {
    const code = letter.codePointAt(0)!;
    return sum + (code >= 0x2e80 ? 14 : code >= 0x0900 && code < 0x1800 ? 12 : 8.5);
  }, 0);

const labelsOf = ({ ticks, periods, breaks, eraLabel, now }: Axis) => [
  ...[...ticks, ...periods, ...breaks].flatMap(({ label }) => label ?? []),
  ...(eraLabel ? [eraLabel] : []),
  ...(now?.label ? [now.label] : []),
];

/** What is wrong with the words of an axis: none, two that meet, one outside. */
function faultsIn(axis: Axis, width: number, what: string): string[] {
  const labels = labelsOf(axis);
  const meeting = labels.flatMap((a, i) =>
    labels.slice(i + 1).flatMap((b) => (meet(a, b) ? [`${what}: ${wordsOf(a)} | ${wordsOf(b)}`] : [])),
  );
  const outside = labels.filter(({ x, width: own }) => x < 0 || x + own > width + 1e-6);
  return [
    ...(labels.length > 0 ? [] : [`${what}: no words`]),
    ...meeting,
    ...outside.map((label) => `${what}: ${wordsOf(label)} is outside`),
  ];
}

describe('the words of the axis', { timeout: 120_000 }, () => {
  it(`never meet, in any of ${locales.length} languages, at six scales and three widths`, () => {
    expect(locales.length).toBeGreaterThanOrEqual(67);
    const now = { when: extentOf(parseEdtf('2025-09-02')) };
    for (const locale of locales)
      for (const [name, view] of Object.entries(scales))
        for (const width of [360, 768, 1200]) {
          const frame = page(width, {
            locale,
            orientation: 'horizontal',
            scale: 'linear',
            now,
            measure: wide,
          });
          expect(faultsIn(arrange(folds, view, frame).axis, width, `${locale} ${name} ${width}`)).toEqual([]);
        }
  });

  it('never meet where time is folded or told by ages', () => {
    for (const locale of locales)
      for (const width of [360, 768, 1200]) {
        const frame = page(width, { locale, orientation: 'horizontal', measure: wide });
        const folded = arrange(folds, span('1918-02-20', '2020-04-10'), frame).axis;
        expect(faultsIn(folded, width, `${locale} folded ${width}`)).toEqual([]);
        const ages = arrange(earth, scales['ages']!, frame).axis;
        expect(faultsIn(ages, width, `${locale} log ${width}`)).toEqual([]);
      }
  });
});

describe('near days', () => {
  const view = span('2025-08-25', '2025-09-15');
  const shades = (locale: string) => {
    const { axis } = arrange(of(), view, page(21 * 40, { locale, orientation: 'horizontal' }));
    return axis.shades.map(({ start, end }) => [start / 40, end / 40].map(Math.round));
  };

  it('the weekends of the language are shaded', () => {
    expect(shades('en-GB')).toEqual([
      [5, 7],
      [12, 14],
      [19, 21],
    ]);
    expect(shades('he')).toEqual([
      [4, 6],
      [11, 13],
      [18, 20],
    ]);
  });

  it('weeks have their lines on the day on which they begin', () => {
    const weeks = (locale: string) =>
      arrange(of(), view, page(21 * 40, { locale, orientation: 'horizontal' })).axis.weeks.map((px) =>
        Math.round(px / 40),
      );
    expect(weeks('de')).toEqual([7, 14]);
    expect(weeks('en-US')).toEqual([6, 13, 20]);
  });

  it('there is nothing of that far away, nor where the view has no three days', () => {
    for (const far of [span('2025-01-01', '2026-01-01'), span('2025-08-30', '2025-09-01')]) {
      const { axis } = arrange(of(), far, page(1200));
      expect([axis.shades, axis.weeks]).toEqual([[], []]);
    }
  });
});

describe('now', () => {
  const shown = (edtf: string, view = span('2025-08-25', '2025-09-15'), words?: string) =>
    arrange(
      of(),
      view,
      page(21 * 40, {
        orientation: 'horizontal',
        now: { when: extentOf(parseEdtf(edtf)), ...(words && { words }) },
      }),
    ).axis.now;

  it('is marked where it is asked for: a day as wide as it is, an instant as a line', () => {
    expect([shown('2025-09-04')!.start / 40, shown('2025-09-04')!.end / 40]).toEqual([10, 11]);
    const instant = shown('2025-09-04T12:00:00Z')!;
    expect(instant.start / 40).toBeCloseTo(10.5, 5);
    expect(instant.end - instant.start).toBeLessThan(0.01);
  });

  it('is said as it was given, or in words of one’s own', () => {
    expect(wordsOf(shown('2025-09-04')!.label)).toBe('4 September 2025');
    expect(wordsOf(shown('2025-09-04', undefined, 'now')!.label)).toBe('now');
  });

  it('is not there outside the view, nor unless asked for', () => {
    expect(shown('2026-09-04')).toBeUndefined();
    expect(arrange(of(), span('2025-08-25', '2025-09-15'), page(840)).axis.now).toBeUndefined();
  });
});

describe('the height of the axis', () => {
  it('is one tier where years are all that can be told apart, two where they are divided', () => {
    const across = (view: { start: number; end: number }) => arrange(of(), view, page(1200)).axis.across;
    expect(across(span('1900-01-01', '2000-01-01'))).toBe(26);
    expect(across(span('1999-01-01', '2000-01-01'))).toBe(44);
  });

  it('depends on the zoom alone', () => {
    for (const length of [0.5, 5, 9, 11, 12, 15, 100]) {
      const heights = Array.from({ length: 20 }, (_, i) => {
        const start = Date.UTC(1990, 0) + i * 0.37 * length * year;
        return arrange(of(), { start, end: start + length * year }, page(1200)).axis.across;
      });
      expect(new Set(heights).size).toBe(1);
    }
  });
});
