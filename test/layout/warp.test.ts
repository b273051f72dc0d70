import { arrange, clampView, fitView, ruler, scale, type Ruler } from '@dateline/layout';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded, linear, logarithmic, type Warp } from '../../packages/layout/src/warp.ts';
import { day, of, page, wordsOf, year } from './say.ts';

const anyFolds = fc
  .array(
    fc.tuple(fc.double({ min: 1, max: 100, noNaN: true }), fc.double({ min: 1, max: 100, noNaN: true })),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .chain((gaps) =>
    fc.record({ gaps: fc.constant(gaps), ratio: fc.double({ min: 1e-4, max: 0.5, noNaN: true }) }),
  )
  .map(({ gaps, ratio }): Warp => {
    let at = -50 * year;
    return folded(
      gaps.map(([before, length]) => {
        const start = at + before * year;
        at = start + length * year;
        return { start, end: at, ratio };
      }),
    );
  });
const anyAges = fc
  .tuple(fc.double({ min: 1, max: 7, noNaN: true }), fc.double({ min: 0, max: 60, noNaN: true }))
  .map(([soft, present]) => logarithmic(present * year, 10 ** soft * year));
const anyWarp = fc.oneof(fc.constant(linear), anyFolds, anyAges);
/** Around the folds, and as far back as ages go. */
const anyTime = fc.oneof(
  fc.double({ min: -200, max: 700, noNaN: true }).map((years) => years * year),
  fc.double({ min: 0, max: 10.1, noNaN: true }).map((digits) => -(10 ** digits) * year),
);
const plain = ruler(of());
const under = (warp: Warp): Ruler => ({ ...plain, ...warp });

describe('every warp', { timeout: 30_000 }, () => {
  it('never goes back, and adds up', () => {
    fc.assert(
      fc.property(anyWarp, anyTime, anyTime, anyTime, ({ distance }, a, b, c) => {
        const [from, middle, to] = [a, b, c].toSorted((x, y) => x - y) as [number, number, number];
        expect(distance(from, middle)).toBeGreaterThanOrEqual(0);
        // But for the rounding of doubles.
        expect(distance(from, to)).toBeGreaterThanOrEqual(distance(from, middle) * (1 - 1e-15));
        const whole = distance(from, to);
        expect(Math.abs(distance(to, from) + whole)).toBeLessThanOrEqual(1e-9 * whole + 1);
        expect(Math.abs(distance(from, middle) + distance(middle, to) - whole)).toBeLessThanOrEqual(
          1e-9 * whole + 1,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('finds again what it has measured', () => {
    fc.assert(
      fc.property(anyWarp, anyTime, anyTime, ({ distance, along, slope }, a, b) => {
        // As exactly as a double tells either end apart, seen from there.
        const slack =
          (Math.abs(a) * slope(a) + Math.abs(b) * slope(b)) * 1e-13 + Math.abs(distance(a, b)) * 1e-12 + 1e-3;
        expect(Math.abs(distance(a, along(a, distance(a, b))) - distance(a, b))).toBeLessThanOrEqual(slack);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves what is infinite infinite', () => {
    fc.assert(
      fc.property(anyWarp, anyTime, ({ distance }, a) => {
        expect([distance(a, -Infinity), distance(a, Infinity)]).toEqual([-Infinity, Infinity]);
      }),
    );
  });

  it('lets a view be panned by px: everything moves by just so many, and toMs undoes toPx', () => {
    const views = fc.tuple(anyTime, fc.double({ min: -9, max: 0, noNaN: true }));
    const px = fc.integer({ min: -3000, max: 3000 });
    fc.assert(
      fc.property(anyWarp, views, px, px, (warp, [start, digits], pan, at) => {
        const along = under(warp);
        const end = start + Math.max(10, 10 ** digits * Math.max(Math.abs(start), 100 * year));
        const before = scale({ start, end }, 1000, along);
        const by = pan / before.pxPerMs;
        const panned = { start: along.along(start, by), end: along.along(end, by) };
        fc.pre(Number.isFinite(panned.end - panned.start) && panned.end > panned.start);
        const after = scale(panned, 1000, along);
        // What a double can tell at either end, in px.
        const px1 = [start, end, panned.start, panned.end].map(
          (ms) => Math.abs(ms) * along.slope(ms) * before.pxPerMs * 4e-16,
        );
        const slack = 1e-5 + 8 * Math.max(...px1) * (1 + (Math.abs(pan) + Math.abs(at)) / 1000);
        fc.pre(slack < 0.5);
        const ms = before.toMs(at);
        const atMs = Math.abs(ms) * along.slope(ms) * before.pxPerMs * 4e-16;
        expect(Math.abs(before.toPx(ms) - at)).toBeLessThanOrEqual(slack + 4 * atMs);
        expect(Math.abs(after.toPx(ms) - (at - pan))).toBeLessThanOrEqual(slack + 8 * atMs);
        expect(Math.abs(after.pxPerMs / before.pxPerMs - 1)).toBeLessThanOrEqual(slack * 1e-2);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('logarithmic(present, soft)', () => {
  it('makes equal factors of age equally long, and the future linear', () => {
    const { distance } = logarithmic(0, 1);
    const step = (age: number) => distance(-10 * age, -age);
    expect(step(1e6)).toBeCloseTo(Math.log(10), 5);
    expect(step(1e9)).toBeCloseTo(Math.log(10), 8);
    expect(distance(5, 8)).toBe(3);
  });
});

describe('folds', () => {
  const days = (month: string, ...dates: number[]) =>
    dates.map((d) => `${month}-${String(d).padStart(2, '0')}`);
  const twoTimes = of(...days('1918-03', 4, 9, 20, 28), ...days('2020-03', 1, 11, 18, 30));

  it('shorten a long quiet time between lively ones, and say how much', () => {
    const along = ruler(twoTimes);
    expect(along.kind).toBe('folded');
    const { axis, earlier, later } = arrange(twoTimes, fitView(twoTimes)!, page(1200));
    expect(axis.scale).toBe('folded');
    expect(axis.breaks.map(({ label }) => wordsOf(label))).toEqual(['101 years']);
    const { start, end } = axis.breaks[0]!;
    expect(end - start).toBeGreaterThan(40);
    expect(end - start).toBeLessThan(120);
    expect([earlier.count, later.count]).toEqual([0, 0]);
  });

  it('are not made for a lone outlier, for few quiet years, or where it is asked for linear time', () => {
    const kinds = [
      of('1918-03-04', ...days('2020-03', 1, 11, 18, 30)),
      of(...days('2020-01', 1, 2, 3, 20), ...days('2020-02', 1, 2, 20), ...days('2020-03', 1, 11)),
      of(...days('1918-03', 4, 9, 20), ...days('2020-03', 1, 11, 18), '1910/2021'),
      of(...days('1918-03', 4, 9, 20), ...days('2020-03', 1, 11, 18), '1918/..'),
    ].map((events) => ruler(events).kind);
    expect(kinds).toEqual(['linear', 'linear', 'linear', 'linear']);
    expect(ruler(twoTimes, { scale: 'linear' }).kind).toBe('linear');
  });

  it('are made for a few events too, where nearly all of the time is quiet', () => {
    const { kind, folds } = ruler(of('-2333', '-2153', '1969-07-20', '1973-05-14/1979-07-11', '1986-01-28'));
    expect([kind, folds.length]).toEqual(['folded', 1]);
    expect(ruler(of('1914', '1918', '1939', '1945')).kind).toBe('linear');
  });

  it('hide no event and no part of one', () => {
    const anyDay = fc
      .tuple(
        fc.constantFrom(1918, 1919, 1950, 1980, 2020, 2021),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
      )
      .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
    const anyDate = fc.oneof(
      anyDay,
      anyDay.map((date) => date.slice(0, 7)),
      fc.tuple(anyDay, anyDay).map((ends) => ends.toSorted().join('/')),
      anyDay.map((date) => `${date}/..`),
      anyDay.map((date) => `[..${date}]`),
    );
    let folds = 0;
    fc.assert(
      fc.property(
        fc.array(anyDate, { minLength: 3, maxLength: 14 }),
        fc.constantFrom(undefined, 'folded' as const),
        (dates, asked) => {
          const events = of(...dates);
          const along = ruler(events, { scale: asked });
          folds += along.folds.length;
          for (const fold of along.folds) {
            for (let i = 0; i < events.length; i++) {
              const { when } = events.event(i);
              expect(along.starts[i]! >= fold.end || along.ends[i]! <= fold.start).toBe(true);
              // What goes on without an end goes on here too.
              if (when.endLatest === Infinity && when.extent === 'throughout')
                expect(along.starts[i]).toBeGreaterThanOrEqual(fold.end);
            }
          }
        },
      ),
      { numRuns: 400 },
    );
    expect(folds).toBeGreaterThan(50);
  });

  it('keep their share of the axis when it is zoomed, and are divided by themselves when they are wide', () => {
    const along = ruler(twoTimes);
    const { start, end } = along.folds[0]!;
    const view = { start: along.along(start, -20 * day), end: along.along(end, 20 * day) };
    const inside = { start: start + (end - start) * 0.2, end: start + (end - start) * 0.8 };
    const wide = arrange(twoTimes, inside, page(1200)).axis;
    expect(wide.ticks.filter(({ label }) => label).length).toBeGreaterThan(3);
    const narrow = arrange(twoTimes, view, page(1200)).axis;
    const [gap] = narrow.breaks;
    expect(narrow.ticks.filter(({ at }) => at > gap!.start && at < gap!.end)).toEqual([]);
  });

  it('let a year that begins in one take the little room that is left of it', () => {
    const ages = of('[Y10000..]', 'Y-1E8');
    const frame = page(320, { scale: 'folded', orientation: 'horizontal' });
    const { ticks } = arrange(ages, fitView(ages, ruler(ages, frame))!, frame).axis;
    expect(ticks.map(({ label }) => wordsOf(label))).toEqual(['100,000,002 BC', '', '', '10,000']);
  });

  it('are silent where the age in which the view begins is named', () => {
    const ages = of('Y-31E8', 'Y-21E8/Y-1E8');
    const frame = page(768, { scale: 'folded', orientation: 'horizontal' });
    const breaksFrom = (start: number) => {
      const { periods, breaks } = arrange(ages, { start: start * year, end: 2e7 * year }, frame).axis;
      return [wordsOf(periods[0]?.label), wordsOf(breaks[0]?.label)];
    };
    expect(breaksFrom(-3.22e9)).toEqual(['3.5 Ga', '']);
    expect(breaksFrom(-3.6e9)).toEqual(['', '880 million years']);
  });
});

describe('ages', () => {
  const earth = of(
    'Y-4540000000',
    'Y-2460000000',
    'Y-541000000',
    'Y-252000000',
    'Y-66000000',
    'Y-7000000',
    'Y-300000',
    'Y-20000',
  );

  it('are told by their logarithm where most of them crowd at the recent end', () => {
    expect(ruler(earth).kind).toBe('log');
    const { axis } = arrange(earth, fitView(earth)!, page(1200));
    expect(axis.ticks.flatMap(({ label }) => (label ? [wordsOf(label)] : []))).toMatchInlineSnapshot(`
      [
        "5 Ga",
        "2 Ga",
        "1 Ga",
        "500 Ma",
        "200 Ma",
        "100 Ma",
        "50 Ma",
        "20 Ma",
        "10 Ma",
        "5 Ma",
        "2 Ma",
        "1 Ma",
        "500 ka",
        "200 ka",
        "100 ka",
        "50 ka",
      ]
    `);
  });

  it('are not told so where a linear axis shows them as well', () => {
    expect(ruler(of('Y-145000000', 'Y-130000000', 'Y-110000000', 'Y-90000000', 'Y-66000000')).kind).toBe(
      'linear',
    );
    expect(ruler(of('-0500', '0100', '1066', '1492', '1776', '1914', '1989', '2001')).kind).toBe('linear');
  });

  it('end before doubles do, so that a view of far too much is brought back', () => {
    const events = of('Y-3E8', 'Y-1E6', 'Y-20000', 'Y-15000', 'Y-10000');
    const along = ruler(events, { scale: 'log' });
    const { start, end } = fitView(events, along)!;
    const length = 500 * along.distance(start, end);
    const view = { start: along.along(start, -length), end: along.along(end, length) };
    expect(Number.isFinite(along.distance(view.start, view.end))).toBe(true);
    const clamped = clampView(view, events, along);
    expect(along.distance(clamped.start, clamped.end)).toBeLessThan(length / 300);
  });

  it('of days are none, even where they are asked for', () => {
    expect(ruler(of('2025-08-30', '2025-08-31'), { scale: 'log' }).kind).toBe('linear');
    expect(ruler(of('-0500', '2001'), { scale: 'log' }).kind).toBe('log');
  });

  it('become plain years when the view is near', () => {
    const near = { start: Date.UTC(1900, 0), end: Date.UTC(2000, 0) };
    const { axis } = arrange(earth, near, page(1200));
    expect(axis.ticks.flatMap(({ label }) => (label ? [wordsOf(label)] : [])).slice(0, 3))
      .toMatchInlineSnapshot(`
        [
          "1900",
          "1905",
          "1910",
        ]
      `);
  });
});
