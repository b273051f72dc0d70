import { arrange, openingView, type Box, type Mark, type Scene } from '@dateline/layout';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvents, marksAsText, meet, of, page, span, theStory, unfinishedIn, wordsOf } from './say.ts';

const anywhere = span('2025-01-01', '2026-01-01');
const columnOf = (events: Parameters<typeof of>, width = 360, locale = 'en'): Scene =>
  arrange(of(...events), anywhere, page(width, { orientation: 'vertical', locale }));
const anyColumn = (check: (scene: Scene) => void, numRuns = 100) =>
  fc.assert(
    fc.property(
      anyEvents,
      fc.integer({ min: 280, max: 480 }),
      fc.constantFrom('en', 'de', 'vi', 'ar', 'ja', 'hi'),
      (inputs, width, locale) => check(columnOf(inputs, width, locale)),
    ),
    { numRuns },
  );
/** All that is lettered. */
const labelsOf = ({ marks, axis, folds }: Scene): Box[] => [
  ...marks.map(({ label }) => label!),
  ...axis.periods.map(({ label }) => label!),
  ...folds.map(({ label }) => label),
];

describe('arrange(timeline, view, frame) down the page', { timeout: 30_000 }, () => {
  it('has a finite number for everything', () => {
    anyColumn((scene) => {
      expect(unfinishedIn(scene)).toEqual([]);
    });
  });

  it('shows every dated event, with words', () => {
    anyColumn(({ marks, undated, timeline, earlier, later }) => {
      expect([...marks.map(({ event }) => event), ...undated]).toEqual(
        Array.from({ length: timeline.length }, (_, i) => i),
      );
      expect([earlier, later]).toEqual([{ count: 0 }, { count: 0 }]);
      for (const { label } of marks) expect(wordsOf(label)).not.toBe('');
    });
  });

  it('lets no words meet others, not those of folds nor of the edge either', () => {
    anyColumn((scene) => {
      const labels = labelsOf(scene);
      expect(labels.flatMap((a, i) => labels.slice(i + 1).filter((b) => meet(a, b)))).toEqual([]);
    });
  });

  it('keeps all words in the drawing', () => {
    anyColumn((scene) => {
      for (const { x, y, width, height } of labelsOf(scene)) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(scene.width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y + height).toBeLessThanOrEqual(scene.height);
      }
    });
  });

  it('keeps all marks in the drawing, between the edge and the words', () => {
    anyColumn((scene) => {
      for (const { across, thickness, startEarliest, endLatest, startFade, endFade, label } of scene.marks) {
        expect(across - thickness / 2).toBeGreaterThanOrEqual(scene.axis.across);
        expect(across + thickness / 2).toBeLessThanOrEqual(label!.x);
        expect(startEarliest - startFade).toBeGreaterThanOrEqual(0);
        expect(endLatest + endFade).toBeLessThanOrEqual(scene.height);
        expect(endLatest).toBeGreaterThanOrEqual(startEarliest);
      }
    });
  });

  it('runs down the page: what is stated to be earlier is not further down', () => {
    anyColumn(({ marks, timeline }) => {
      const when = ({ event }: Mark) => timeline.event(event).when;
      const stated = marks.filter(
        (mark) => Number.isFinite(when(mark).startEarliest) && when(mark).startEarliest !== null,
      );
      for (const a of stated) {
        for (const b of stated) {
          if (when(a).startEarliest! >= when(b).startEarliest!) continue;
          expect(a.startEarliest).toBeLessThanOrEqual(b.startEarliest);
          expect(a.label!.y).toBeLessThan(b.label!.y);
        }
      }
      for (const [i, { label }] of marks.entries()) {
        const before = marks[i - 1];
        if (
          before &&
          when(before).startEarliest === when(marks[i]!).startEarliest &&
          stated.includes(marks[i]!)
        )
          expect(label!.y).toBeGreaterThan(before.label!.y);
      }
    });
  });

  it('says of every fold how much time it leaves out, and folds nothing that goes on', () => {
    anyColumn(({ folds, marks }) => {
      for (const { start, end, label, startMs, endMs } of folds) {
        expect(wordsOf(label)).not.toBe('');
        expect(endMs).toBeGreaterThan(startMs);
        expect(end).toBeGreaterThan(start);
        for (const { startEarliest, endLatest, startEnd, endEnd } of marks)
          if (startEnd === 'hard' && endEnd === 'hard')
            expect(startEarliest < start && endLatest > end).toBe(false);
      }
    });
  });

  it('keeps marks beside one another from meeting, as far as there are columns', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 5 }), (days) => {
        const { marks } = columnOf(
          days.map(
            (d) => `[2025-08-${String(d).padStart(2, '0')}..2025-08-${d + 8 < 10 ? '0' : ''}${d + 8}]`,
          ),
        );
        for (const [i, a] of marks.entries())
          for (const b of marks.slice(i + 1))
            expect(
              a.across === b.across && a.startEarliest < b.endLatest && b.startEarliest < a.endLatest,
            ).toBe(false);
      }),
    );
  });

  it('shares the last column only among those that find no other', () => {
    const years = Array.from({ length: 9 }, (_, i) => `190${i}/195${i}`);
    const { marks } = columnOf(years);
    expect(new Set(marks.map(({ across }) => across)).size).toBe(6);
  });

  it('leaves out a long silence, and says how long it was', () => {
    const { folds } = columnOf(['1914', '1915', '1990', '1991']);
    expect(folds.map(({ label }) => wordsOf(label))).toEqual(['74 years pass']);
  });

  it('does not fold what goes on since before anything else', () => {
    expect(columnOf(['../1985', '1914', '1990']).folds.map(({ label }) => wordsOf(label))).toEqual([]);
    expect(columnOf(['[..1985]', '1914', '1990']).folds.map(({ label }) => wordsOf(label))).toEqual([
      '71 years pass',
    ]);
  });

  it('lays out a single date, whatever is stated of it', () => {
    for (const date of [
      '1914',
      '2025-08-30',
      '[..1914]',
      '[1914..]',
      '../1914',
      '1914/..',
      '/1914',
      '1914/',
      '1914~',
      '{1914,1918}',
    ]) {
      const scene = columnOf([date]);
      const [{ startEarliest, endLatest }] = scene.marks as [Mark];
      expect(startEarliest).toBeGreaterThanOrEqual(0);
      expect(endLatest - startEarliest).toBeGreaterThanOrEqual(12);
      expect(endLatest).toBeLessThanOrEqual(scene.height);
    }
  });

  it('fades what is approximate, whenever it was', () => {
    for (const date of ['1450~', '2025-08~', '2024-08~/2025', 'Y-1E8~']) {
      const [{ startFade, startEnd, startEarliest, startLatest }] = columnOf([date]).marks as [Mark];
      expect([date, startEnd, startFade > 0 || startLatest > startEarliest]).toEqual([date, 'fade', true]);
    }
  });

  it('draws the members of a set each at its place', () => {
    const [mark] = columnOf(['{1914,1918}', '1916']).marks as [Mark];
    expect(mark.members).toHaveLength(2);
    expect(mark.members![0]!.endLatest).toBeLessThan(mark.members![1]!.startEarliest);
  });

  it('draws nothing for no events', () => {
    expect(columnOf([])).toMatchObject({ marks: [], folds: [] });
    expect(columnOf([{ when: { text: 'soon' } }])).toMatchObject({ marks: [], undated: [0] });
  });

  it('lays the story out so at 360 px', () => {
    const scene = arrange(theStory, openingView(theStory)!, page(360));
    expect(marksAsText(scene)).toMatchInlineSnapshot(`
      "threat         x 126  window 466…694  aside 162,466: President threatens Chicago / and New York / by 30 August 2025
      murders-peak   x 62  window 12…69  diamond 21  aside 162,12: Murders at their pandemic / peak c. 2020–2022
      crime-falls    x 62  span 113…760  aside 162,113: Crime falls in nearly every / major category / c. August 2024 – c. August / 2025
      los-angeles    x 78  window 233…281  diamond 242  aside 162,233: Troops sent to Los Angeles / June 2025
      washington     x 78  window 304…760  diamond 313  aside 162,304: Troops sent to Washington, / D.C. August 2025
      murders-half   x 94  window 304…760  diamond 361  aside 162,352: Murders at half their / pandemic peak c. August 2025
      conference     x 110  window 400…694  diamond 409  aside 162,400: Mayor and governor hold a / news conference / 24–30 August 2025
      order          x 142  window 466…694  dot 541  aside 162,532: Mayor signs the executive / order 30 August 2025
      repeat         x 142  window 466…694  dot 589  aside 162,580: President repeats the threat / 30 August 2025
      reports        x 142  window 466…694  dot 637  aside 162,628: Mayor tells reporters of / credible reports / 30 August 2025
      expected       x 110  window 694…779  diamond 703  aside 162,694: Federal activity expected / expected, 31 August – 5 / September 2025"
    `);
    expect(scene.axis.periods.map(({ label }) => `${Math.round(label!.y)} ${wordsOf(label)}`))
      .toMatchInlineSnapshot(`
      [
        "12 2020",
        "113 2024 / August",
        "233 2025 / June",
        "304 August",
        "400 Sun 24",
        "466 Sat 30",
        "694 Sun 31",
      ]
    `);
    expect(scene.folds.map(({ label }) => `${Math.round(label.y)} ${wordsOf(label)}`)).toMatchInlineSnapshot(`
      [
        "82 1 year, 7 months pass",
      ]
    `);
  });
});
