import type { Span, Timeline } from '@dateline/core';
import { knownUntil } from './asOf.ts';
import { axis } from './axis.ts';
import { column } from './column.ts';
import type { Frame } from './frame.ts';
import { stack } from './lanes.ts';
import { linksOf } from './links.ts';
import { mirror } from './mirror.ts';
import { bandHeight, barHeight, captionGap, sideGap } from './places.ts';
import { reachOf } from './reach.ts';
import { rows, type Rows, type Slot } from './rows.ts';
import { scale, type Scale } from './scale.ts';
import type { Box, Label, Mark, Scene } from './scene.ts';
import { cut, cutAt, formOf, isFar, isLow, signInset, signOf, stretchOf } from './stretch.ts';
import { place } from './text.ts';

/** Around a mark and its label: what can be pointed at. */
const boxAir = 4;

/**
 * Lays a timeline out: what is drawn where, for a view and a page. Pure; the
 * same input gives the same scene.
 *
 * @param kept Rows made for the same zoom, so that marks keep their places while panning; default: made anew.
 * @throws RangeError where the view is empty, reversed or not finite.
 */
export function arrange(timeline: Timeline, view: Span, frame: Frame, kept?: Rows): Scene {
  if (frame.orientation === 'vertical')
    return frame.direction === 'rtl' ? mirror(column(timeline, frame)) : column(timeline, frame);
  const along = scale(view, frame.width);
  const packing = kept ?? rows(timeline, view, frame);
  const { lanes, rowTops, height } = stack(packing.lanes, frame);
  const marks: Mark[] = [];
  for (const index of packing.order) {
    const slot = packing.slots[index]!;
    const mark = markOf(timeline, index, slot, packing, rowTops[slot.lane]![slot.row]!, along, frame);
    if (mark) marks.push(mark);
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
    ...reachOf(timeline).outside(
      view,
      marks.map(({ event }) => event),
    ),
    undated: timeline.undated,
    timeline,
  };
  return frame.direction === 'rtl' ? mirror(scene) : scene;
}

function markOf(
  timeline: Timeline,
  index: number,
  slot: Slot,
  packing: Rows,
  rowTop: number,
  { toPx }: Scale,
  frame: Frame,
): Mark | undefined {
  const event = timeline.event(index);
  const { when } = event;
  const lane = packing.lanes[slot.lane]!;
  const stretch = stretchOf(when, toPx, slot.open);
  const rowHeight = lane.heights[slot.row]!;
  const thickness = isLow(when, stretch) ? barHeight : bandHeight;
  const across = slot.side === 'above' ? rowTop + rowHeight - thickness / 2 : rowTop + rowHeight / 2;
  const far = isFar(when, stretch);
  const sign = signOf(when, stretch, frame.width);
  const label =
    slot.caption.lines.length > 0 ? labelOf(slot, stretch, far, across, thickness, frame) : undefined;

  const drawn = {
    x: Math.max(-boxAir, Math.min(frame.width + boxAir, stretch.startEarliest - (far ? signInset : 0))),
    right: Math.max(-boxAir, Math.min(frame.width + boxAir, stretch.endLatest + (far ? signInset : 0))),
  };
  const inView = stretch.endLatest > 0 && stretch.startEarliest < frame.width;
  const labelInView = label !== undefined && label.x < frame.width && label.x + label.width > 0;
  if (!inView && !labelInView) return undefined;
  const until = knownUntil(event, timeline);
  const members = when.alternatives?.map((each) => {
    const part = stretchOf(each, toPx, slot.open);
    const held = signOf(each, part, frame.width);
    return cut(held ? { ...part, sign: held } : part);
  });
  return {
    ...cut(stretch),
    event: index,
    id: event.id,
    form: formOf(when),
    across,
    thickness,
    ...(sign && !members ? { sign } : {}),
    far,
    ...(members ? { members } : {}),
    ...(until === undefined ? {} : { asOf: cutAt(toPx(until)) }),
    mode: members ? (when.mode as 'oneOf' | 'allOf') : 'single',
    uncertain: when.qualifier === 'uncertain' || when.qualifier === 'both' || event.status === 'disputed',
    status: event.status,
    hue: lane.hue,
    ...(event.color === undefined ? {} : { color: event.color }),
    ...(label ? { label } : {}),
    box: around(
      { x: drawn.x, y: across - thickness / 2, width: Math.max(0, drawn.right - drawn.x), height: thickness },
      label,
    ),
  };
}

function labelOf(
  { side, anchor, caption, grip = caption.width }: Slot,
  { startEarliest, endLatest, startEnd, endEnd, startFade, endFade }: Mark | ReturnType<typeof stretchOf>,
  far: boolean,
  across: number,
  thickness: number,
  frame: Frame,
): Label {
  const { width } = caption;
  const middle = across - caption.height / 2;
  const above = across - thickness / 2 - captionGap - caption.height;
  const clear = sideGap + (far ? 6 : 0);
  const at = (x: number, y: number) => place(caption, x, y, frame, { anchor, side });
  switch (side) {
    case 'before':
      return at(startEarliest - startFade - clear, middle);
    case 'after':
      return at(endLatest + endFade + clear, middle);
    case 'inside':
      // Sticky: while the start is outside, the words stay in view until the end of the band pushes them out.
      return anchor === 'start'
        ? at(
            Math.max(startEarliest + 2 * signInset, Math.min(signInset, endLatest - width - signInset)),
            middle,
          )
        : at(
            Math.min(
              endLatest - signInset,
              Math.max(frame.width - signInset, startEarliest + width + signInset),
            ),
            middle,
          );
    default:
      return anchor === 'start'
        ? at(
            Math.max(
              startEarliest,
              Math.min(endEnd === 'open' || startEnd === 'open' ? signInset : 0, endLatest - width),
            ),
            above,
          )
        : at(Math.min(endLatest, Math.max(frame.width, startEarliest + grip)), above);
  }
}

/** What can be pointed at: a mark with its words, and some air around. */
function around(mark: Box, label: Box = mark): Box {
  const x = Math.min(mark.x, label.x) - boxAir;
  const y = Math.min(mark.y, label.y) - boxAir;
  return {
    x,
    y,
    width: Math.max(mark.x + mark.width, label.x + label.width) + boxAir - x,
    height: Math.max(mark.y + mark.height, label.y + label.height) + boxAir - y,
  };
}
