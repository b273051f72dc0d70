import { weekday, weekStart, type Span } from '@dateline/core';
import { arrange, clampView, type Axis } from '@dateline/layout';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, meet, of, page, span, wordsOf, year } from './say.ts';

const nothing = of();
const axisOf = (view: Span, width = 768, locale = 'en'): Axis =>
  arrange(nothing, view, page(width, { locale, orientation: 'horizontal' })).axis;
const wordsAlong = (ticks: Axis['ticks']) => ticks.flatMap(({ label }) => (label ? [wordsOf(label)] : []));
const labelsOf = ({ ticks, periods, breaks, eraLabel, now }: Axis) => [
  ...[...ticks, ...periods, ...breaks].flatMap(({ label }) => label ?? []),
  ...(eraLabel ? [eraLabel] : []),
  ...(now?.label ? [now.label] : []),
];
const around = (ms: number, length: number): Span =>
  clampView({ start: ms - length / 2, end: ms + length / 2 }, nothing);

const calendars = [
  'th-u-ca-buddhist',
  'ja-u-ca-japanese',
  'he-u-ca-hebrew',
  'ar-u-ca-islamic-umalqura-nu-arab',
  'fa-u-ca-persian-nu-arabext',
];
const locales = ['en', 'en-US', 'de', 'es', 'vi', 'ar', 'ja', 'hi', 'fa', 'th', ...calendars];
const widths = [360, 768, 1200];
/** Where a view may lie: in our days, about the birth of Christ, and far from both. */
const anyMiddle = fc.oneof(
  fc.double({ min: -200, max: 100, noNaN: true }).map((years) => years * year),
  fc.double({ min: -2100, max: -1900, noNaN: true }).map((years) => years * year),
  fc.double({ min: 4, max: 10.14, noNaN: true }).map((digits) => -(10 ** digits) * year),
  fc.double({ min: 4, max: 9, noNaN: true }).map((digits) => 10 ** digits * year),
);
/** From ten milliseconds to the age of the universe. */
const anyLength = fc
  .double({ min: 1, max: Math.log10(13.8e9 * year), noNaN: true })
  .map((digits) => 10 ** digits);
const anyAxis = fc
  .record({
    view: fc.tuple(anyMiddle, anyLength).map(([middle, length]) => around(middle, length)),
    width: fc.constantFrom(...widths),
    locale: fc.constantFrom(...locales),
  })
  .map((given) => ({ ...given, axis: axisOf(given.view, given.width, given.locale) }));

describe('axis(scale, frame)', { timeout: 30_000 }, () => {
  it('has room for a second tier only where its ticks can be finer than years', () => {
    for (const letter of [4, 7, 12])
      for (let days = 200; days < 6000; days += 40) {
        const frame = page(1200, { measure: (text) => letter * text.length });
        const view = { start: 0, end: days * day };
        const { across, periods } = arrange(nothing, view, frame).axis;
        const named = periods.some(({ label }) => label);
        expect(across, `${days} days, ${letter} px`).toBe(named ? 2 * 18 + 8 : 18 + 8);
      }
  });

  it('has its lines where the months and years of the reader’s calendar begin', () => {
    const view = span('1914-01-01', '1917-01-01');
    const axisIn = (locale: string, seen = view) => {
      const { ticks, periods } = axisOf(seen, 1200, locale);
      return [wordsAlong(periods), wordsAlong(ticks)];
    };
    // The year is said once, and again where a new one begins.
    expect(axisIn('en-u-ca-hebrew', span('1914-06-01', '1915-01-01'))[0]).toEqual([
      'Sivan 5674',
      'Tamuz',
      'Av',
      'Elul',
      'Tishri 5675',
      'Heshvan',
      'Kislev',
      'Tevet',
    ]);
    expect(axisIn('en-u-ca-persian', span('1914-06-20', '1914-07-20'))[0]).toEqual([
      'Khordad 1293 AP',
      'Tir',
    ]);
    const [first] = axisOf(span('1900-01-01', '2000-01-01'), 1200, 'en-u-ca-islamic-umalqura').ticks.filter(
      ({ label }) => label,
    );
    expect(wordsOf(first!.label)).toBe('1320 AH');
    expect(new Date(first!.ms).toISOString()).toBe('1902-04-10T00:00:00.000Z');
    // Buddhist years are ours under other numbers, and where a calendar cannot be told, ours is.
    expect(axisIn('en-u-ca-buddhist')[0]).toEqual(['2457 BE', '2458 BE', '2459 BE']);
    expect(axisIn('en-u-ca-persian', span('0300-01-01', '0900-01-01'))).toEqual(
      axisIn('en', span('0300-01-01', '0900-01-01')),
    );
  });

  it('names two tiers, the finer within the coarser', () => {
    const { ticks, periods } = axisOf(span('2025-06-01', '2025-09-01'), 1200);
    expect(wordsAlong(periods)).toEqual(['June 2025', 'July', 'August']);
    expect(wordsAlong(ticks)).toEqual([
      '2',
      '9',
      '16',
      '23',
      '30',
      '7',
      '14',
      '21',
      '28',
      '4',
      '11',
      '18',
      '25',
    ]);
  });

  it('names nothing twice in a row, from milliseconds to the age of the universe', () => {
    const named = (length: number, at = Date.UTC(2025, 7, 30, 12)) =>
      wordsAlong(axisOf(around(at, length), 768).ticks).slice(0, 3);
    expect({
      '10 ms': named(10),
      '1 s': named(1000),
      '1 min': named(60_000),
      '1 h': named(3_600_000),
      '1 day': named(day),
      '1 week': named(7 * day),
      '1 year': named(year),
      '10 years': named(10 * year),
      '1000 years': named(1000 * year),
      'a million years': named(1e6 * year, -66e6 * year),
      'all of time': named(13.8e9 * year, -6.9e9 * year),
    }).toMatchInlineSnapshot(`
      {
        "1 day": [
          "00:00",
          "03:00",
          "06:00",
        ],
        "1 h": [
          "11:30",
          "11:35",
          "11:40",
        ],
        "1 min": [
          "11:59:30",
          "11:59:45",
          "12:00:00",
        ],
        "1 s": [
          ".500",
          ".600",
          ".700",
        ],
        "1 week": [
          "00:00",
          "12:00",
          "00:00",
        ],
        "1 year": [
          "Mar",
          "Apr",
          "May",
        ],
        "10 ms": [
          ".995",
          ".996",
          ".997",
        ],
        "10 years": [
          "2021",
          "2022",
          "2023",
        ],
        "1000 years": [
          "1600",
          "1700",
          "1800",
        ],
        "a million years": [
          "66.4 Ma",
          "66.3 Ma",
          "66.2 Ma",
        ],
        "all of time": [
          "12 Ga",
          "10 Ga",
          "8 Ga",
        ],
      }
    `);
  });

  it('has no label that meets another, in any language and at any scale', () => {
    fc.assert(
      fc.property(anyAxis, ({ axis }) => {
        const labels = labelsOf(axis);
        expect(labels.flatMap((a, i) => labels.slice(i + 1).filter((b) => meet(a, b)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps each label in its own cell and within the width', () => {
    fc.assert(
      fc.property(anyAxis, ({ axis, width }) => {
        for (const tier of [axis.ticks, axis.periods]) {
          for (const [i, { at, label }] of tier.entries()) {
            if (!label) continue;
            const end = Math.min(tier[i + 1]?.at ?? width, width);
            expect(label.x).toBeGreaterThanOrEqual(Math.max(at, 0));
            expect(label.x + label.width).toBeLessThanOrEqual(end + 1e-6);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has ticks in the drawing, in order, some of them named, none as the one before', () => {
    fc.assert(
      fc.property(anyAxis, ({ axis, width }) => {
        for (const [i, { ms, at }] of axis.ticks.entries()) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(width);
          if (i > 0) expect(ms).toBeGreaterThan(axis.ticks[i - 1]!.ms);
          if (i > 0) expect(at).toBeGreaterThan(axis.ticks[i - 1]!.at);
        }
        const words = wordsAlong(axis.ticks);
        for (const [i, text] of words.entries()) if (i > 0) expect(text).not.toBe(words[i - 1]);
        const border = axis.eraLabel ? 1 : 0;
        expect(words.length + wordsAlong(axis.periods).length + border).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('knows no year 0', () => {
    const { ticks } = axisOf(span('-000005-01-01', '0005-01-01'), 480);
    expect(wordsAlong(ticks)).toEqual([
      '6 BC',
      '5 BC',
      '4 BC',
      '3 BC',
      '2 BC',
      '1 BC',
      'AD 1',
      'AD 2',
      'AD 3',
      'AD 4',
    ]);
  });

  it('counts round years in either era', () => {
    expect(wordsAlong(axisOf(span('-000034-01-01', '0035-01-01'), 768).ticks)).toMatchInlineSnapshot(`
      [
        "30 BC",
        "20 BC",
        "10 BC",
        "AD 10",
        "AD 20",
        "AD 30",
      ]
    `);
    expect(wordsAlong(axisOf(span('-000099-01-01', '-000050-01-01'), 768).ticks)).toMatchInlineSnapshot(`
      [
        "100 BC",
        "95 BC",
        "90 BC",
        "85 BC",
        "80 BC",
        "75 BC",
        "70 BC",
        "65 BC",
        "60 BC",
        "55 BC",
      ]
    `);
    expect(wordsAlong(axisOf(span('-002999-01-01', '2025-01-01'), 1200).ticks)).toMatchInlineSnapshot(`
      [
        "3000 BC",
        "2500 BC",
        "2000 BC",
        "1500 BC",
        "1000 BC",
        "500 BC",
        "500",
        "1000",
        "1500",
      ]
    `);
  });

  it('draws the border of the eras only where it is in view', () => {
    const { eraBorder, ticks } = axisOf(span('-000005-01-01', '0005-01-01'), 480);
    expect(eraBorder).toBe(ticks.find(({ label }) => label && wordsOf(label) === 'AD 1')!.at);
    expect(axisOf(span('0002-01-01', '0005-01-01')).eraBorder).toBeUndefined();
    expect(axisOf(span('-000005-01-01', '-000001-01-01')).eraBorder).toBeUndefined();
  });

  it('begins weeks on the day on which they begin where the language is spoken', () => {
    for (const locale of ['en', 'en-US', 'de', 'ar-EG', 'fa', 'pt-BR']) {
      const { ticks } = axisOf(span('2025-06-01', '2025-09-01'), 1200, locale);
      const days = new Set(ticks.map(({ ms }) => weekday(ms / day)));
      expect([...days]).toEqual([weekStart(locale)]);
    }
  });

  it('says the year once, and again where a new one begins', () => {
    expect(wordsAlong(axisOf(span('2024-11-10', '2025-03-10'), 1200).periods)).toEqual([
      'November 2024',
      'December',
      'January 2025',
      'February',
      'March',
    ]);
  });

  it('names the period that the view begins in at the left edge', () => {
    const [first] = axisOf(span('2025-06-10', '2025-08-10'), 1200).periods;
    expect(first!.at).toBeLessThan(0);
    expect([wordsOf(first!.label), first!.label!.x]).toEqual(['June 2025', 0]);
  });

  it('ends for any view that can be drawn', () => {
    for (const start of [-4.4e20, -1e18, 0, 1e17, 1e20, 1e26]) {
      for (const cells of [2, 5, 100, 1e6]) {
        const end = start + cells * Math.max(1, Math.abs(start) * Number.EPSILON);
        for (const { at } of axisOf({ start, end }).ticks) expect(at).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('has no lines where they would mean nothing', () => {
    expect(axisOf({ start: -1e27, end: 1e27 })).toMatchObject({ ticks: [], periods: [] });
  });
});
