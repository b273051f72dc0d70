import { countBelow, countUpTo, type Course, type Span, type Timeline } from '@dateline/core';
import { axis, axisHeight } from './axis.ts';
import { barsOf, densitiesOf } from './bars.ts';
import type { Window } from './crop.ts';
import { erasHeight, erasOf } from './eras.ts';
import type { Frame } from './frame.ts';
import { ManyRows } from './manyRows.ts';
import { outsideOf } from './outside.ts';
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
): Scene {
  const { around = 0 } = wide;
  const rows = kept ?? new ManyRows(timeline, view, frame, along.pxPerMs);
  const { plan } = rows.stack;
  const axisPx = axisHeight(frame, along.pxPerMs);
  const headHeight = axisPx + erasHeight(timeline, frame) + axisGap;
  const {
    placed,
    height: lanesHeight,
    top: wanted,
  } = rows.stack.place(window && { top: window.top, height: Math.max(0, window.height - headHeight) });
  const fullHeight = headHeight + lanesHeight;
  const height = Math.min(fullHeight, window?.height ?? Infinity);
  const top = Math.max(0, Math.min(wanted, fullHeight - height));
  const by = headHeight - top;

  const densities = densitiesOf(placed, along, wide.width, timeline.extent?.start ?? 0, rows.pxPerMs);
  rows.most = densities.reduce((most, one) => Math.max(most, one.most), rows.most);
  const bars = densities.flatMap((one, i) =>
    one.most > 0 ? [barsOf(placed[i]!, one, rows.most, plan.zone, by, wide)] : [],
  );
  const marks: Mark[] = [];

  const lanes = placed.map(({ lane, rows: { tally } }): Lane => ({
    ...lane,
    x: lane.x + around,
    y: lane.y + by,
    inView: tally ? inView(tally.possibly, view) : 0,
    ...(lane.label ? { label: moved(lane.label, around, by) } : {}),
  }));
  const { earlier, later } = outsideOf(timeline, view);
  const dated = timeline.length - timeline.undated.length;
  const seen = placed.reduce((sum, { rows: { tally } }) => {
    if (!tally) return sum;
    return sum + inView(tally.possibly, view) - (tally.guests ? inView(tally.guests, view) : 0);
  }, 0);
  return {
    width: wide.width,
    height,
    around,
    fullHeight,
    top,
    headHeight,
    orientation: 'horizontal',
    direction: frame.direction,
    axis: axis(along, wide),
    eras: erasOf(timeline, along, wide, axisPx, height),
    lanes,
    bars,
    counts: {
      named: 0,
      drawn: 0,
      counted: seen,
      earlier: earlier.count,
      later: later.count,
      undated: timeline.undated.length,
      hidden: dated - earlier.count - later.count - seen,
    },
    marks,
    tray: trayMarks(timeline, placed, by, [], () => undefined as never, [], frame),
    folds: [],
    links: () => [],
    earlier,
    later,
    undated: timeline.undated,
    timeline,
  };
}

/** How many of a course are in a view at some time. */
const inView = ({ starts, ends }: Course, { start, end }: Span) =>
  countBelow(starts, end) - countUpTo(ends, start);
