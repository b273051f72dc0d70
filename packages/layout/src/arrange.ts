import type { Span, Timeline } from '@dateline/core';
import { axis } from './axis.ts';
import { cardsOf } from './card.ts';
import { column } from './column.ts';
import { crop, type Window } from './crop.ts';
import type { Frame } from './frame.ts';
import { standingIn } from './label.ts';
import { stack } from './lanes.ts';
import { linksOf } from './links.ts';
import { list } from './list.ts';
import { markIn } from './mark.ts';
import { mirror } from './mirror.ts';
import { reachOf } from './reach.ts';
import { inZone, ruler } from './ruler.ts';
import { rows, type Rows } from './rows.ts';
import { scale } from './scale.ts';
import type { Label, Mark, Scene } from './scene.ts';

/** What lies further outside is not looked at: a fade, a sign or the rounding of far dates reaches no further, in px. */
const outsidePx = 64;

/**
 * Lays a timeline out: what is drawn where, for a view and a page. The same
 * input gives the same scene.
 *
 * @param kept Rows made for the same zoom, so that marks keep their places while panning; default: made anew. What
 *   comes into view for the first time is settled in them. Down the page the whole scene, of which a window is cut.
 * @param before What was drawn with these rows just before, so that words at the edge do not flicker.
 * @param window Down the page: only what is in it becomes marks; default all.
 * @throws RangeError where the view is empty, reversed or not finite.
 */
export function arrange(
  timeline: Timeline,
  view: Span,
  given: Frame,
  kept?: Rows | Scene,
  before?: Scene,
  window?: Window,
): Scene {
  const own = ruler(timeline, given);
  const frame = inZone(given, own);
  if (frame.orientation !== 'horizontal') {
    const whole = kept && 'marks' in kept ? kept : downThePage(timeline, frame);
    return window ? crop(whole, window) : whole;
  }
  const along = scale(view, frame.width, own);
  const packing = kept && 'slots' in kept ? kept : rows(timeline, view, frame);
  packing.settle(view);
  const { lanes, rowTops, thinTops, height } = stack(packing.lanes, frame, along.pxPerMs);
  const cards = cardsOf(timeline, frame);
  const shift = along.toPx(packing.view.start);
  let sides: Map<number, Label['side'] | undefined> | undefined;
  const sideOf = (index: number) =>
    (sides ??= new Map(before?.marks.map(({ event, label }) => [event, label?.side]))).get(index);
  const mark = markIn(timeline, standingIn(packing, shift, frame.width, sideOf), along, frame);
  const marks: Mark[] = [];
  for (const slot of packing.slots) {
    if (slot.to + shift < -outsidePx || slot.from + shift > frame.width + outsidePx) continue;
    const tops = slot.caption.lines.length > 0 ? rowTops : thinTops;
    const drawn = mark(cards(slot.index).event, slot, packing.lanes[slot.lane]!, tops[slot.lane]![slot.row]!);
    if (drawn) marks.push(drawn);
  }
  marks.sort((a, b) => a.event - b.event);
  const scene: Scene = {
    width: frame.width,
    height,
    orientation: 'horizontal',
    direction: frame.direction,
    axis: axis(along, frame),
    lanes,
    marks,
    folds: [],
    links: linksOf(timeline, marks, frame.width),
    ...reachOf(timeline, own.bounds).outside(
      view,
      marks.map(({ event }) => event),
    ),
    undated: timeline.undated,
    timeline,
  };
  return frame.direction === 'rtl' ? mirror(scene) : scene;
}

function downThePage(timeline: Timeline, frame: Frame): Scene {
  const scene = frame.orientation === 'list' ? list(timeline, frame) : column(timeline, frame);
  return frame.direction === 'rtl' ? mirror(scene) : scene;
}
