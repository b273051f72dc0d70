import type { Span, Timeline } from '@dateline/core';
import { arrangeMany, axisGap } from './arrangeMany.ts';
import { axis, axisHeight } from './axis.ts';
import { cardsOf } from './card.ts';
import { column } from './column.ts';
import { countsOf } from './counts.ts';
import { crop, type Window } from './crop.ts';
import { isCrowded } from './crowded.ts';
import { erasHeight, erasOf } from './eras.ts';
import type { Frame } from './frame.ts';
import { standingIn } from './label.ts';
import { bodyOf, linksOf, type Ground } from './links.ts';
import { list } from './list.ts';
import { ManyRows } from './manyRows.ts';
import { markIn } from './mark.ts';
import { mirror } from './mirror.ts';
import { reachOf } from './reach.ts';
import type { Stop } from './route.ts';
import { inZone, ruler, type Ruler } from './ruler.ts';
import { rows, type Rows } from './rows.ts';
import { scale } from './scale.ts';
import type { Label, Lane, Mark, Scene } from './scene.ts';
import { overscanPx } from './laneBox.ts';
import { stack } from './stack.ts';
import { moved } from './text.ts';
import { trayMarks } from './trayMarks.ts';

/** What lies further outside is not looked at: a fade, a sign or the rounding of far dates reaches no further, in px. */
const outsidePx = 64;

/**
 * Lays a timeline out: what is drawn where, for a view and a page. The same
 * input gives the same scene.
 *
 * @param kept Rows made for the same zoom, so that marks keep their places while panning; default: made anew. What
 *   comes into view or into the window for the first time is settled in them. Down the page the whole scene, of which
 *   a window is cut.
 * @param before What was drawn with these rows just before, so that words at the edge do not flicker.
 * @param window What is scrolled to, and how much of the drawing is seen: only what is in it becomes marks; default all.
 * @param around So much more is laid out beyond either edge of the view, in px, and the scene is as much wider, so that
 *   it can be moved along without another layout; words keep to the view. Not for what has no place in time: a tray, or
 *   time that runs down the page. Default 0.
 * @param pinned Events of a crowded timeline that have a mark with words if they are in the view at all, by display
 *   position: what is selected or focused. Default none.
 * @throws RangeError where the view is empty, reversed or not finite.
 */
export function arrange(
  timeline: Timeline,
  view: Span,
  given: Frame,
  kept?: Rows | Scene,
  before?: Scene,
  window?: Window,
  around = 0,
  pinned: readonly number[] = [],
): Scene {
  const own = ruler(timeline, given);
  const frame = inZone(given, own);
  if (frame.orientation !== 'horizontal') {
    const whole = kept && 'marks' in kept ? kept : downThePage(timeline, frame);
    return window ? crop(whole, window) : whole;
  }
  const inner = scale(view, frame.width, own);
  const wide = around > 0 ? { ...frame, width: frame.width + 2 * around, around } : frame;
  const beyond = around > 0 ? widened(view, around / inner.pxPerMs, own) : view;
  const along = around > 0 ? scale(beyond, wide.width, own) : inner;
  if (isCrowded(timeline, frame)) {
    const those = kept instanceof ManyRows ? kept : undefined;
    const many = arrangeMany(timeline, view, frame, wide, along, those, window, pinned);
    return frame.direction === 'rtl' ? mirror(many) : many;
  }
  const packing = kept && 'settle' in kept ? kept : rows(timeline, view, frame);
  const axisPx = axisHeight(frame, along.pxPerMs);
  const headHeight = axisPx + erasHeight(timeline, frame) + axisGap;
  const lanesWindow = window && {
    top: window.top,
    height: Math.max(0, window.height - headHeight),
  };
  packing.settle(beyond);
  const stacked = stack(packing, frame, lanesWindow);
  const fullHeight = headHeight + stacked.height;
  const height = Math.min(fullHeight, window?.height ?? Infinity);
  const top = Math.max(0, Math.min(stacked.top, fullHeight - height));
  const by = headHeight - top;

  const cards = cardsOf(timeline, frame);
  const shift = along.toPx(packing.view.start);
  let sides: Map<number, Label['side'] | undefined> | undefined;
  const sideOf = (index: number) =>
    (sides ??= new Map(before?.marks.map(({ event, label }) => [event, label?.side]))).get(index);
  const markOf = markIn(
    timeline,
    standingIn(packing, shift, [around, around + frame.width], sideOf),
    along,
    wide,
  );
  const marks: Mark[] = [];
  const seen = new Set<number>();
  const strips: Strips = new Map();
  for (const { rows: lane, rowTops, thinTops } of stacked.placed) {
    for (const slot of lane.slots) {
      if (slot.to + shift < -outsidePx || slot.from + shift > wide.width + outsidePx) continue;
      const [tops, heights] = slot.thin ? [thinTops, lane.thin] : [rowTops, lane.heights];
      const rowTop = tops[slot.row]! + by;
      const bottom = rowTop + heights[slot.row]!;
      if (window && (rowTop > height + overscanPx || bottom < -overscanPx)) continue;
      const mark = markOf(cards(slot.index).event, slot, lane, rowTop);
      if (!mark) continue;
      if (!seen.has(slot.index))
        strips.set(mark.id, { above: rowTop - lane.gap / 2, below: bottom + lane.gap / 2 });
      marks.push(seen.has(slot.index) ? { ...mark, copy: true } : mark);
      seen.add(slot.index);
    }
  }
  marks.sort((a, b) => a.event - b.event);
  const inView = marks.filter(({ copy }) => !copy);
  const stopOf = stopIn(strips, wide.width);
  const shown = around > 0 ? marks.filter(isIn(around, frame.width)) : marks;
  const inLane = new Map<string, number>();
  for (const { lane } of shown) inLane.set(lane, (inLane.get(lane) ?? 0) + 1);
  const boxes = [...stacked.placed.map(({ lane }) => lane), ...stacked.waiting].toSorted((a, b) => a.y - b.y);
  const lanes = boxes.map((lane): Lane => ({
    ...lane,
    inView: inLane.get(lane.id) ?? 0,
    x: lane.x + around,
    y: lane.y + by,
    ...(lane.label ? { label: moved(lane.label, around, by) } : {}),
  }));
  const names = [...marks, ...lanes].flatMap(({ label }) => label ?? []);
  const tray = trayMarks(timeline, stacked.placed, by, inView, stopOf, names, frame);
  const words = [...names, ...tray.flatMap(({ label }) => label ?? [])];
  const outside = reachOf(timeline, own.bounds).outside(
    view,
    [...new Set(shown.map(({ event }) => event))].toSorted(ascending),
    window !== undefined || stacked.waiting.length > 0,
  );
  const scene: Scene = {
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
    bars: [],
    counts: countsOf(timeline, shown, outside),
    marks,
    tray,
    folds: [],
    links: linksWhenAsked(packing, inView, strips, {
      along,
      words,
      width: wide.width,
      top: headHeight - axisGap,
      bottom: height,
    }),
    ...outside,
    undated: timeline.undated,
    timeline,
  };
  return frame.direction === 'rtl' ? mirror(scene) : scene;
}

/** The heights above and below each mark's row where no words stand, by id. */
type Strips = Map<string, Pick<Stop, 'above' | 'below'>>;

const stopIn =
  (strips: Strips, widthPx: number) =>
  (mark: Mark): Stop => ({ ...bodyOf(mark, widthPx), ...strips.get(mark.id)! });

/** Apart from `arrange`, or each scene would hold on to all that were there before it. */
function linksWhenAsked(
  packing: Rows,
  marks: readonly Mark[],
  strips: Strips,
  ground: Omit<Ground, 'stopOf' | 'isBelow'>,
): Scene['links'] {
  const { timeline } = packing;
  const whole: Ground = {
    ...ground,
    stopOf: stopIn(strips, ground.width),
    isBelow: (event, { id, lane }) => isBelow(packing, event, timeline.find(id), lane),
  };
  return (event) => linksOf(timeline, marks, whole, event);
}

/** Whether an event's row lies below that of another one, which stands in a lane. */
function isBelow({ lanes }: Rows, event: number, other: number, laneId: string): boolean {
  const lane = lanes.findIndex(({ id }) => id === laneId);
  const home = lanes.findIndex(({ members }) => members.includes(event));
  if (home !== lane) return home > lane;
  const rowOf = (one: number) => lanes[lane]!.slots.find((slot) => slot.index === one)?.row ?? 0;
  return rowOf(event) > rowOf(other);
}

/** Whether a mark is in the view itself: its words alone do not count, wherever they reach. */
const isIn =
  (from: number, width: number) =>
  ({ startEarliest, endLatest }: Mark): boolean =>
    endLatest > from && startEarliest < from + width;

const widened = ({ start, end }: Span, by: number, { along }: Ruler): Span => ({
  start: along(start, -by),
  end: along(end, by),
});

const ascending = (a: number, b: number) => a - b;

function downThePage(timeline: Timeline, frame: Frame): Scene {
  const scene = frame.orientation === 'list' ? list(timeline, frame) : column(timeline, frame);
  return frame.direction === 'rtl' ? mirror(scene) : scene;
}
