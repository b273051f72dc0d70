import { countBelow, countUpTo, type Course, type Span, type Timeline } from '@dateline/core';
import { axis, axisHeight } from './axis.ts';
import { barsOf, densitiesOf } from './bars.ts';
import type { Window } from './crop.ts';
import { erasHeight, erasOf } from './eras.ts';
import type { Frame } from './frame.ts';
import { ManyRows } from './manyRows.ts';
import { outsideOf } from './outside.ts';
import type { Ruler } from './ruler.ts';
import { scale } from './scale.ts';
import type { Lane, Mark, Scene } from './scene.ts';
import { lowered } from './text.ts';
import { trayMarks } from './trayMarks.ts';

/** From the axis, or the names of the eras, to the first lane, in px. */
export const axisGap = 10;

/**
 * Lays a crowded timeline out. Nothing here looks at each event: a lane is
 * counted by bisection, pixel by pixel, whatever its length.
 */
export function arrangeMany(
  timeline: Timeline,
  view: Span,
  frame: Frame,
  own: Ruler,
  kept: ManyRows | undefined,
  window: Window | undefined,
): Scene {
  const along = scale(view, frame.width, own);
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

  const densities = densitiesOf(placed, along, frame.width, timeline.extent?.start ?? 0, rows.pxPerMs);
  rows.most = densities.reduce((most, one) => Math.max(most, one.most), rows.most);
  const bars = densities.flatMap((one, i) =>
    one.most > 0 ? [barsOf(placed[i]!, one, rows.most, plan.zone, by, frame)] : [],
  );
  const marks: Mark[] = [];

  const lanes = placed.map(({ lane, rows: { tally } }): Lane => ({
    ...lane,
    y: lane.y + by,
    inView: tally ? inView(tally.possibly, view) : 0,
    ...(lane.label ? { label: lowered(lane.label, by) } : {}),
  }));
  const { earlier, later } = outsideOf(timeline, view);
  const dated = timeline.length - timeline.undated.length;
  const seen = placed.reduce((sum, { rows: { tally } }) => {
    if (!tally) return sum;
    return sum + inView(tally.possibly, view) - (tally.guests ? inView(tally.guests, view) : 0);
  }, 0);
  return {
    width: frame.width,
    height,
    fullHeight,
    top,
    headHeight,
    orientation: 'horizontal',
    direction: frame.direction,
    axis: axis(along, frame),
    eras: erasOf(timeline, along, frame, axisPx, height),
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
