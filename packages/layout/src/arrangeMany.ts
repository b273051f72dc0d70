import { countIn, type Span, type Timeline } from '@dateline/core';
import { axis, axisHeight } from './axis.ts';
import { barsOf, densitiesOf } from './bars.ts';
import type { Window } from './crop.ts';
import { binsOf } from './density.ts';
import { erasHeight, erasOf } from './eras.ts';
import type { Frame } from './frame.ts';
import { manyCounts } from './manyCounts.ts';
import { manyMarks } from './manyMarks.ts';
import { ManyRows } from './manyRows.ts';
import { bodyOf, linksOf, type Ground } from './links.ts';
import { outsideOf } from './outside.ts';
import type { Stop } from './route.ts';
import type { Scale } from './scale.ts';
import type { Lane, Mark, Scene } from './scene.ts';
import { moved } from './text.ts';
import { trayMarks } from './trayMarks.ts';

/** From the axis, or the names of the eras, to the first lane, in px. */
export const axisGap = 10;

/**
 * Lays a crowded timeline out. Nothing here looks at each event: a lane is
 * counted by bisection, pixel by pixel, whatever its length.
 *
 * @param wide The frame with what is laid out beyond the view, which `along` is the scale of.
 */
export function arrangeMany(
  timeline: Timeline,
  view: Span,
  frame: Frame,
  wide: Frame,
  along: Scale,
  kept: ManyRows | undefined,
  window: Window | undefined,
  pinned: readonly number[],
): Scene {
  const { around = 0 } = wide;
  const rows = kept ?? new ManyRows(timeline, view, frame, along.ruler);
  const { stack } = rows.page;
  // There is room for both of its tiers at every zoom, so that none moves a lane.
  const axisPx = axisHeight(frame);
  const headHeight = axisPx + erasHeight(timeline, frame) + axisGap;
  const {
    placed,
    height: lanesHeight,
    top: wanted,
  } = stack.place(window && { top: window.top, height: Math.max(0, window.height - headHeight) });
  const fullHeight = headHeight + lanesHeight;
  const height = Math.min(fullHeight, window?.height ?? Infinity);
  const top = Math.max(0, Math.min(wanted, fullHeight - height));
  const by = headHeight - top;

  const settled = placed.map((one) => rows.settledIn(one.rows, along.view, placed.length));
  const counted = placed.filter((_, i) => !settled[i]);
  const densities = densitiesOf(
    counted,
    binsOf(along, wide.width, timeline.extent?.start ?? 0, rows.pxPerMs),
  );
  rows.most = densities.reduce((most, one) => Math.max(most, one.most), rows.most);
  const bars = densities.map((one, i) =>
    barsOf(counted[i]!, one, rows.most, stack.plan.zone, by, wide, i === 0),
  );
  const edges = [around, around + frame.width] as const;
  const shared = { timeline, edges, along, rows, frame: wide, pinned, by };
  const marks = firstsOf(
    placed.flatMap((one, i) => manyMarks(shared, one, settled[i], bars[counted.indexOf(one)])),
  );

  const lanes = placed.map(({ lane, rows: { tally } }): Lane => ({
    ...lane,
    x: lane.x + around,
    y: lane.y + by,
    inView: tally ? countIn(tally.possibly, view) : 0,
    ...(lane.label ? { label: moved(lane.label, around, by) } : {}),
  }));
  const outside = outsideOf(timeline, view);
  const inView = marks.filter(({ copy }) => !copy);
  const stopOf = (mark: Mark): Stop => {
    const body = bodyOf(mark, wide.width);
    return { ...body, above: body.y - 1, below: body.y + body.height + 1 };
  };
  const ground: Ground = {
    along,
    words: [...marks, ...lanes].flatMap(({ label }) => label ?? []),
    width: wide.width,
    top: headHeight - axisGap,
    bottom: height,
    stopOf,
    isBelow: (event, { event: seen }) => (rows.rowOf(event)?.top ?? 0) > (rows.rowOf(seen)?.top ?? 0),
  };
  return {
    width: wide.width,
    height,
    around,
    fullHeight,
    top,
    headHeight,
    orientation: 'horizontal',
    direction: frame.direction,
    axis: axis(along, wide, axisPx),
    eras: erasOf(timeline, along, wide, axisPx, height),
    lanes,
    bars: bars.filter(({ possibly }) => possibly.some((count) => count > 0)),
    counts: manyCounts(timeline, view, placed, marks, outside),
    marks,
    tray: trayMarks(timeline, placed, by, marks, stopOf, [], frame),
    folds: [],
    links: (event) => linksOf(timeline, inView, ground, event),
    ...outside,
    undated: timeline.undated,
    timeline,
  };
}

/** In display order; an event that stands in several lanes is a copy in all but the first. */
function firstsOf(marks: Mark[]): Mark[] {
  const seen = new Set<number>();
  const all = marks.map((mark): Mark => {
    if (seen.has(mark.event)) return { ...mark, copy: true };
    seen.add(mark.event);
    return mark;
  });
  return all.toSorted((a, b) => a.event - b.event);
}
