import { spanOf, type Span, type Timeline } from '@dateline/core';
import {
  arrange,
  clampView,
  fitView,
  narrowPx,
  openingView,
  rows,
  ruler,
  scale,
  type Box,
  type Mark,
  type Scene,
  type Slot,
} from '@dateline/layout';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, stretchOf } from '../../packages/layout/src/stretch.ts';
import {
  anyEvents,
  anyView,
  bodyOf,
  marksAsText,
  meet,
  of,
  page,
  span,
  theStory,
  unfinishedIn,
  wordsOf,
} from './say.ts';

const widths = [360, 500, 768, 1200];
const wide = (width = 768, more = {}) => page(width, { orientation: 'horizontal', ...more });

/** A view moved along by px. */
function movedBy(px: number, view: Span, width: number, events: Timeline): Span {
  const { pxPerMs, ruler: along } = scale(view, width, ruler(events));
  return { start: along.along(view.start, px / pxPerMs), end: along.along(view.end, px / pxPerMs) };
}

/** Random events in a random view of theirs. */
const anyScene = anyEvents.chain((inputs) => {
  const events = of(...inputs);
  const fit = fitView(events) ?? { start: 0, end: 1000 };
  return fc
    .record({
      view: fc.oneof(
        { weight: 3, arbitrary: anyView(fit) },
        fc.constant(fit),
        fc.constant(openingView(events) ?? fit),
      ),
      width: fc.constantFrom(...widths),
      lanes: fc.boolean(),
      pan: fc.integer({ min: -3000, max: 3000 }),
    })
    .map((given) => ({ inputs, ...given, view: clampView(given.view, events) }));
});
type Given = typeof anyScene extends fc.Arbitrary<infer T> ? T : never;

const each = (check: (scene: Scene, given: Given, timeline: Timeline) => void, numRuns = 150) =>
  fc.assert(
    fc.property(anyScene, (given) => {
      const events = of(...given.inputs);
      check(arrange(events, given.view, wide(given.width, { lanes: given.lanes })), given, events);
    }),
    { numRuns },
  );

const inBox = (inner: Box, outer: Box) =>
  inner.y >= outer.y - 1e-6 && inner.y + inner.height <= outer.y + outer.height + 1e-6;
const laneOf = ({ lanes }: Scene, { across }: Mark) =>
  lanes.findIndex(({ y, height }) => across >= y && across < y + height);

/** Whether a mark and its words, on a given side of it, are so far from the edges that nothing has to be tucked in. */
function isWellIn(mark: Mark, { side, caption }: Slot, width: number) {
  const { x, width: long } = bodyOf(mark);
  const words = caption.width + 40;
  const [before, after] = [side === 'after' ? 40 : words, side === 'before' ? 40 : words];
  return x - before > 0 && x + long + after < width;
}

/** Pairs of events whose words or marks lie over one another. */
const meetingsOf = (marks: readonly Mark[]) =>
  marks.flatMap((a, i) =>
    marks.slice(i + 1).flatMap((b) => {
      const [mine, theirs] = [a, b].map((one) => [bodyOf(one), ...(one.label ? [one.label] : [])]) as [
        Box[],
        Box[],
      ];
      const met = mine.some((one) => theirs.some((other) => meet(one, other, 0.1)));
      return met ? [`${a.id} ${wordsOf(a.label)} | ${b.id} ${wordsOf(b.label)}`] : [];
    }),
  );

describe('arrange(timeline, view, frame)', { timeout: 120_000 }, () => {
  it('has a finite number for everything', () => {
    each((scene) => {
      expect(unfinishedIn(scene)).toEqual([]);
    });
  });

  it('lets no words meet other words, nor the mark of another event', () => {
    each(({ marks }) => expect(meetingsOf(marks)).toEqual([]), 1000);
  });

  it('keeps every mark and its words in its lane, and the lanes apart', () => {
    each((scene) => {
      for (const [i, lane] of scene.lanes.entries()) {
        if (i > 0) expect(lane.y).toBeGreaterThan(scene.lanes[i - 1]!.y + scene.lanes[i - 1]!.height);
        if (lane.label) expect(inBox(lane.label, lane)).toBe(true);
        expect(lane.y + lane.height).toBeLessThanOrEqual(scene.height);
        expect(lane.y).toBeGreaterThan(scene.axis.across);
      }
      for (const mark of scene.marks) {
        const lane = scene.lanes[laneOf(scene, mark)]!;
        expect(inBox(bodyOf(mark), lane)).toBe(true);
        if (mark.label) expect(inBox(mark.label, lane)).toBe(true);
        if (lane.label && mark.label)
          expect(mark.label.y).toBeGreaterThanOrEqual(lane.label.y + lane.label.height);
        if (lane.label) expect(bodyOf(mark).y).toBeGreaterThanOrEqual(lane.label.y + lane.label.height);
      }
    });
  });

  it('loses no event: each is drawn, or counted as earlier, later or undated, once', () => {
    each(({ marks, earlier, later, undated, timeline }) => {
      expect(marks.length + earlier.count + later.count + undated.length).toBe(timeline.length);
      const named = [earlier, later].flatMap(({ nearest = [] }) => nearest);
      const all = [...marks.map(({ event }) => event), ...named, ...undated];
      expect(new Set(all).size).toBe(all.length);
    });
  });

  it('moves everything by the px that the view is panned while rows are kept, and words at the edge only otherwise', () => {
    each((before, { view, width, lanes, pan }, events) => {
      const panned = movedBy(pan, view, width, events);
      fc.pre(panned.start !== view.start && pan !== 0);
      const kept = rows(events, view, wide(width, { lanes }));
      const later = arrange(events, panned, wide(width, { lanes }), kept);
      const moved = new Map(later.marks.map((mark) => [mark.id, mark]));
      const isCut = (px: number) => Math.abs(px) > 15_000;
      // What a double can still tell, in px.
      const slack =
        1e-6 * width +
        scale(view, width, ruler(events)).pxPerMs *
          [view, panned]
            .flatMap(({ start, end }) => [start, end])
            .reduce((most, ms) => Math.max(most, Math.abs(ms) * ruler(events).slope(ms)), 0) *
          2e-15;
      for (const mark of before.marks) {
        const now = moved.get(mark.id);
        if (!now) continue;
        for (const point of ['startEarliest', 'startLatest', 'endEarliest', 'endLatest'] as const) {
          if (isCut(mark[point]) || isCut(now[point])) continue;
          expect(Math.abs(mark[point] - now[point] - pan)).toBeLessThanOrEqual(slack);
        }
        expect(now.across).toBe(mark.across);
        // Words go with their mark, and to its other side or along it at the edge only.
        const slot = kept.slots.find(({ index }) => index === mark.event)!;
        const { side } = slot;
        if ([mark, now].every((one) => isWellIn(one, slot, width))) {
          const [words, after] = [mark.label!, now.label!];
          expect([after.y, after.width]).toEqual([words.y, words.width]);
          expect([words.side, after.side]).toEqual([side, side]);
          expect(Math.abs(words.x - after.x - pan)).toBeLessThanOrEqual(slack);
        }
        expect(later.height).toBe(before.height);
      }
    });
  });

  it('still lets no words meet after panning with the same rows', () => {
    each((_, { view, width, lanes, pan }, events) => {
      const frame = wide(width, { lanes });
      const { marks } = arrange(events, movedBy(pan, view, width, events), frame, rows(events, view, frame));
      expect(meetingsOf(marks)).toEqual([]);
    });
  });

  it('keeps the words that stand inside a mark inside it, wherever it is panned', () => {
    each((_, { view, width, pan }, events) => {
      const frame = wide(width);
      const { marks } = arrange(events, movedBy(pan, view, width, events), frame, rows(events, view, frame));
      for (const { label, startEarliest, endLatest } of marks) {
        if (label?.side !== 'inside') continue;
        expect(label.x).toBeGreaterThanOrEqual(startEarliest);
        expect(label.x + label.width).toBeLessThanOrEqual(endLatest);
      }
    });
  });

  it('has no half words at the edge, wherever it is panned, and all of them where there is room', () => {
    let less = 0;
    each((_, { view, width, pan }, events) => {
      const frame = wide(width);
      const kept = rows(events, view, frame);
      const panned = movedBy(pan, view, width, events);
      for (const { label, event, startEarliest, endLatest } of arrange(events, panned, frame, kept).marks) {
        expect(endLatest > 0 && startEarliest < width).toBe(true);
        const { caption } = kept.slots.find(({ index }) => index === event)!;
        if (!label || label.width < caption.width) less++;
        if (!label) continue;
        expect(label.x).toBeGreaterThanOrEqual(-0.5);
        expect(label.x + label.width).toBeLessThanOrEqual(width + 0.5);
        if (label.width === caption.width) expect(label.lines).toHaveLength(caption.lines.length);
        // Less was said only where all of it would have been cut.
        else expect(label.x < 1e-6 || label.x + caption.width > width || label.side !== 'after').toBe(true);
      }
    }, 400);
    expect(less).toBeGreaterThan(0);
  });

  it('leaves out the date of words at the edge first, then their end, then all of them', () => {
    // On the other side the row is taken.
    const events = of(
      { title: 'Peace is signed', when: '1918-11-11' },
      { title: 'Hunger and a hard winter', when: '1914-03' },
    );
    const view = span('1911-01-01', '1922-01-01');
    const frame = wide(1000);
    const kept = rows(events, view, frame);
    const saidAt = (px: number) => {
      const by = (px / 1000) * (view.end - view.start);
      const { marks } = arrange(events, { start: view.start - by, end: view.end - by }, frame, kept);
      const peace = marks.find(({ event }) => events.event(event).title === 'Peace is signed');
      return peace && wordsOf(peace.label);
    };
    const said = Array.from({ length: 300 }, (_, px) => saidAt(px));
    expect([...new Set(said.map((words) => words?.replace(/\w+( \w+)*…$/u, 'a part of it…')))]).toEqual([
      'Peace is signed 11 November 1918',
      'Peace is signed',
      'a part of it…',
      '',
      undefined,
    ]);
  });

  it('has the words of what is in view in view, where the rows are made for it', () => {
    each(({ marks, width }) => {
      for (const { label, startEarliest, endLatest } of marks) {
        if (!label) continue;
        const seen = Math.min(endLatest, width) - Math.max(startEarliest, 0);
        // Words above or inside a mark go out of view with it.
        const going =
          ['above', 'inside'].includes(label.side) &&
          seen < label.width + 30 &&
          seen < endLatest - startEarliest;
        // On a page narrower than any that is laid out so by itself, there may be no room on either side.
        if (seen <= 0 || going || width < narrowPx) continue;
        expect(label.x).toBeGreaterThanOrEqual(-1e-6);
        expect(label.x + label.width).toBeLessThanOrEqual(width + 1e-6);
      }
    });
  });

  it('keeps the words above a bar in view for as long as the bar is, where nothing is in the way', () => {
    const events = of({ title: 'The long war', when: '1914/1918' });
    const view = span('1900-01-01', '1930-01-01');
    const frame = wide(1200);
    const kept = rows(events, view, frame);
    const length = view.end - view.start;
    for (let share = -0.7; share < 0.7; share += 0.01) {
      const panned = { start: view.start + share * length, end: view.end + share * length };
      for (const { label, startEarliest, endLatest } of arrange(events, panned, frame, kept).marks) {
        if (endLatest <= 0 || startEarliest >= 1200) continue;
        expect(label!.x).toBeGreaterThanOrEqual(0);
        expect(label!.x + label!.width).toBeLessThanOrEqual(1200);
      }
    }
  });

  it('keeps a row free for words that fit neither from the start of their bar on nor up to its end', () => {
    const events = of(
      { title: 'Onewordthatislong'.repeat(5), when: '2024-08-02~/2024-09?', status: 'expected' },
      { title: 'A long way before the edge of the view', when: '2025-08-11' },
    );
    const { marks } = arrange(events, span('2024-01-18', '2025-10-30'), wide(1200));
    expect(marks.map(({ label }) => wordsOf(label))).toEqual([
      `${'Onewordthatislong'.repeat(5)} expected, c. 2 August 2024 – September 2024?`,
      'A long way before the edge of the view 11 August 2025',
    ]);
  });

  it('tucks the words beside a mark in at the edge, once, and not before it has to', () => {
    const events = of({ title: 'Peace', when: '1918-11-11' });
    const view = span('1911-01-01', '1921-01-01');
    const frame = wide(1000);
    const kept = rows(events, view, frame);
    const sideAt = (px: number, before?: Scene) => {
      const by = (px / 1000) * (view.end - view.start);
      return arrange(events, { start: view.start + by, end: view.end + by }, frame, kept, before);
    };
    let scene = sideAt(0);
    const sides: string[] = [];
    // To the edge and back in small steps, trembling.
    for (const to of [...Array(120).keys(), ...[...Array(120).keys()].toReversed()]) {
      for (const tremble of [0, 3, -3]) {
        scene = sideAt(-to - tremble, scene);
        const { label, sign } = scene.marks[0]!;
        if (label!.side !== sides.at(-1)) sides.push(label!.side);
        if (sign!.at > 20 && sign!.at < 980) expect(label!.x + label!.width).toBeLessThanOrEqual(1000);
      }
    }
    expect(sides).toEqual(['after', 'before', 'after']);
  });

  it('draws a window as wide as the source says', () => {
    each(({ marks, timeline }, { view, width }) => {
      const { pxPerMs, ruler: along } = scale(view, width, ruler(timeline));
      for (const { event, form, startEarliest, endLatest } of marks) {
        const { when } = timeline.event(event);
        const { start, end } = spanOf(when);
        if (
          form !== 'window' ||
          !Number.isFinite(end - start) ||
          when.startEarliest === null ||
          when.endLatest === null
        )
          continue;
        if (Math.abs(startEarliest) > 19_000 || Math.abs(endLatest) > 19_000) continue;
        const own = along.distance(start, end) * pxPerMs;
        const slack = 1e-6 + 1e-6 * own + Math.abs(view.start) * along.slope(view.start) * 1e-15 * pxPerMs;
        expect(Math.abs(endLatest - startEarliest - own)).toBeLessThanOrEqual(slack);
      }
    });
  });

  it('keeps order: of two days, the earlier is never to the right', () => {
    const anyDay = fc.integer({ min: 1, max: 28 }).map((d) => `2025-08-${String(d).padStart(2, '0')}`);
    fc.assert(
      fc.property(
        fc.array(anyDay, { minLength: 2, maxLength: 8 }),
        fc.constantFrom(...widths),
        (dates, width) => {
          const { marks } = arrange(of(...dates), span('2025-08-01', '2025-09-01'), wide(width));
          for (const [i, { startEarliest, endLatest, sign }] of marks.entries()) {
            if (i === 0) continue;
            const before = marks[i - 1]!;
            expect(startEarliest).toBeGreaterThanOrEqual(before.startEarliest);
            expect(endLatest).toBeGreaterThanOrEqual(before.endLatest);
            expect(sign!.at).toBeGreaterThanOrEqual(before.sign!.at);
          }
        },
      ),
    );
  });

  it('keeps of a mark all that is known of its stretch', () => {
    const view = span('1890-01-01', '1960-01-01');
    for (const when of [
      '1914~',
      '1914/1921~',
      '191X',
      '1914/',
      '../1914',
      { earliest: '1910', latest: '1930', best: '1920' },
    ]) {
      const events = of({ when });
      const [mark] = arrange(events, view, wide()).marks;
      expect(mark).toMatchObject(cut(stretchOf(events.event(0).when, scale(view, 768).toPx)));
    }
  });

  it('grows a mark with its bounds, never the other way', () => {
    const view = span('1890-01-01', '1960-01-01');
    const drawn = (edtf: string) => arrange(of(edtf), view, wide()).marks[0]!;
    for (const [finer, coarser] of [
      ['1914-07', '1914'],
      ['1914', '191X'],
      ['191X', '19XX'],
      ['1914/1918', '191X/192X'],
      ['[1914,1916]', '[1914,1916,1920]'],
    ] as const) {
      expect(drawn(finer).startEarliest).toBeGreaterThanOrEqual(drawn(coarser).startEarliest);
      expect(drawn(finer).endLatest).toBeLessThanOrEqual(drawn(coarser).endLatest);
    }
  });

  it('keeps order in zooming out and in', () => {
    fc.assert(
      fc.property(anyScene, ({ inputs, view, width }) => {
        const events = of(...inputs);
        const drawn = (factor: number) => {
          const air = ((view.end - view.start) * (factor - 1)) / 2;
          return new Map(
            arrange(events, { start: view.start - air, end: view.end + air }, wide(width)).marks.map(
              (mark) => [mark.id, mark],
            ),
          );
        };
        const [near, far] = [drawn(1), drawn(3)];
        const both = [...near.values()].filter(({ id, startEnd }) => far.has(id) && startEnd === 'hard');
        const swapped = both.flatMap((a) =>
          both.filter(
            (b) =>
              b.startEarliest - a.startEarliest > 1 &&
              far.get(b.id)!.startEarliest < far.get(a.id)!.startEarliest - 1e-6,
          ),
        );
        expect(swapped).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('gives a month no dot, a day one, and what lasted no sign at all', () => {
    const near = arrange(
      of('2025-08', '2025-08-30', '2025-08-01/2025-08-31'),
      span('2025-07-01', '2025-10-01'),
      wide(),
    );
    const far = arrange(
      of('2025-08', '2025-08-30', '2025-08-01/2025-08-31'),
      span('1900-01-01', '2100-01-01'),
      wide(),
    );
    for (const { marks, timeline } of [near, far]) {
      const signs = marks.map(({ event, sign }) => [timeline.event(event).title, sign?.kind]);
      expect(Object.fromEntries(signs)).toEqual({
        '2025-08': 'diamond',
        '2025-08-30': 'dot',
        '2025-08-01/2025-08-31': undefined,
      });
    }
  });

  it('does not shrink a day to an hour, however near', () => {
    const { marks } = arrange(
      of('2025-08-30'),
      { start: Date.UTC(2025, 7, 30, 9), end: Date.UTC(2025, 7, 30, 15) },
      wide(1200),
    );
    expect([marks[0]!.startEarliest, marks[0]!.endLatest]).toEqual([-1800, 3000]);
  });

  const outsideOf = ({ earlier, later, timeline }: Scene) =>
    [earlier, later].map(({ count, nearest }) => [
      count,
      nearest === undefined ? undefined : timeline.event(nearest).title,
    ]);

  it('counts what is earlier and later, and names the nearest', () => {
    const scene = arrange(
      of('1900', '1950', '2000', '2050', '2100', { when: { text: 'soon' }, title: 'soon' }),
      span('1999-01-01', '2002-01-01'),
      wide(),
    );
    expect(outsideOf(scene)).toEqual([
      [2, '1950'],
      [2, '2050'],
    ]);
    expect(scene.undated).toEqual([5]);
  });

  it('counts what is open and drawn elsewhere', () => {
    const scene = arrange(of('[..1900]', '[2100..]', '2000'), span('1999-01-01', '2002-01-01'), wide());
    expect(outsideOf(scene)).toEqual([
      [1, '[..1900]'],
      [1, '[2100..]'],
    ]);
    expect(scene.marks.map(({ id }) => scene.timeline.event(scene.timeline.find(id)).title)).toEqual([
      '2000',
    ]);
  });

  it('gives each group that is used a lane, in the order of the groups', () => {
    const events = of({ when: '1914', group: 'b' }, { when: '1915', group: 'a' }, { when: '1916' });
    const lanes = (more = {}) =>
      arrange(events, span('1900-01-01', '1930-01-01'), wide(768, more)).lanes.map(({ id }) => id);
    expect(lanes()).toEqual(['', 'b', 'a']);
    expect(lanes({ lanes: false })).toEqual(['']);
  });

  it('draws nothing for no events', () => {
    const scene = arrange(of(), span('2025-01-01', '2026-01-01'), wide());
    expect(scene.links()).toEqual([]);
    expect(scene).toMatchObject({
      marks: [],
      earlier: { count: 0 },
      later: { count: 0 },
    });
  });

  it('throws for a view that is empty', () => {
    expect(() => arrange(theStory, { start: 1, end: 1 }, wide())).toThrow(
      'view: expected finite start before end, got 1 … 1',
    );
  });

  it('gives the same scene for the same input', () => {
    const [once, again] = [0, 1].map(() => {
      const { links, ...scene } = arrange(theStory, openingView(theStory)!, wide());
      return { ...scene, links: links() };
    });
    expect(again).toEqual(once);
  });
});

describe('the story, in the view that it opens with', () => {
  const story = (width: number) => arrange(theStory, openingView(theStory)!, page(width));

  it('names the peak of murders as the one event that is earlier', () => {
    const scene = story(1200);
    expect([scene.earlier.count, scene.later.count, scene.undated]).toEqual([1, 0, []]);
    expect(theStory.event(scene.earlier.nearest!).id).toBe('murders-peak');
  });

  it('stands so at 1200 px', () => {
    expect(marksAsText(story(1200))).toMatchInlineSnapshot(`
      "threat         lane 0  y 120  window 611…1087  inside 671,111: President threatens Chicago and New York by 30 August 2025
      crime-falls    lane 2  y 380  span -3438…1098  above 0,354: Crime falls in nearly every major category c. August 2024 – c. August 2025
      los-angeles    lane 0  y 88  window 44…388  diamond 54  inside 64,79: Troops sent to Los Angeles June 2025
      washington     lane 0  y 88  window 743…1098  diamond 753  inside 763,79: Troops sent to Washington, D.C. August 2025
      murders-half   lane 2  y 406  window 743…1098  diamond 753  before 337,397: Murders at half their pandemic peak c. August 2025
      conference     lane 1  y 242  window 1007…1087  diamond 1017  before 586,233: Mayor and governor hold a news conference 24–30 August 2025
      order          lane 1  y 274  window 1075…1087  dot 1081  before 739,265: Mayor signs the executive order 30 August 2025
      repeat         lane 0  y 152  window 1075…1087  dot 1081  before 760,143: President repeats the threat 30 August 2025
      reports        lane 1  y 306  window 1075…1087  dot 1081  before 669,297: Mayor tells reporters of credible reports 30 August 2025
      expected       lane 0  y 184  window 1087…1156  diamond 1097  before 631,175: Federal activity expected expected, 31 August – 5 September 2025"
    `);
  });

  it('stands so at 768 px', () => {
    expect(marksAsText(story(768))).toMatchInlineSnapshot(`
      "threat         lane 0  y 160  window 276…696  before 58,142: President threatens Chicago / and New York by 30 August 2025
      crime-falls    lane 2  y 476  span -2200…703  above 0,450: Crime falls in nearly every major category c. August 2024 – c. August 2025
      los-angeles    lane 0  y 88  window 28…248  diamond 38  after 256,79: Troops sent to Los Angeles June 2025
      washington     lane 0  y 120  window 476…703  diamond 486  before 167,111: Troops sent to Washington, D.C. August 2025
      murders-half   lane 2  y 502  window 476…703  diamond 486  before 70,493: Murders at half their pandemic peak c. August 2025
      conference     lane 1  y 314  window 644…696  diamond 654  before 349,296: Mayor and governor hold a news conference / 24–30 August 2025
      order          lane 1  y 354  window 688…696  dot 692  before 352,345: Mayor signs the executive order 30 August 2025
      repeat         lane 0  y 200  window 688…696  dot 692  before 373,191: President repeats the threat 30 August 2025
      reports        lane 1  y 394  window 688…696  dot 692  before 387,376: Mayor tells reporters of credible reports / 30 August 2025
      expected       lane 0  y 240  window 696…740  diamond 706  before 422,222: Federal activity expected / expected, 31 August – 5 September 2025"
    `);
  });
});
