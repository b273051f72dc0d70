import { firstInstant, type DatedEvent, type Timeline } from '@dateline/core';
import { knownUntil } from './asOf.ts';
import { wordsInView } from './edge.ts';
import type { Frame } from './frame.ts';
import { tintOfEvent } from './lanes.ts';
import type { Standing, standingIn } from './label.ts';
import { bandHeight, bareHeight, barHeight } from './places.ts';
import type { LaneRows, Slot } from './laneRows.ts';
import type { Scale } from './scale.ts';
import type { Box, Mark } from './scene.ts';
import { beyondEnds, cut, cutAt, formOf, isFar, isLow, signInset, signOf, stretchOf } from './stretch.ts';
import { place, type Block } from './text.ts';

/** Around a mark and its label, and around a mark alone: what can be pointed at. */
const boxAir = 4;
const bareAir = 2;

/** Makes the marks of a view; nothing of an event that is not in it. */
export function markIn(
  timeline: Timeline,
  standing: ReturnType<typeof standingIn> | undefined,
  { toPx, ruler }: Scale,
  frame: Frame,
) {
  const { width } = frame;
  const inside = (px: number) => Math.max(-boxAir, Math.min(width + boxAir, px));

  return (event: DatedEvent, slot: Slot, lane: LaneRows, rowTop: number): Mark | undefined => {
    const { when } = event;
    const { caption } = slot;
    const stretch = stretchOf(when, toPx, slot.open);
    const isBare = caption.lines.length === 0;
    const rowHeight = (slot.thin ? lane.thin : lane.heights)[slot.row]!;
    const side = isBare ? undefined : slot.side;
    const small = slot.thin || side === 'below';
    const thickness = isLow(when, stretch) ? barHeight : small ? bareHeight : bandHeight(frame);
    const across =
      side === 'above'
        ? rowTop + rowHeight - thickness / 2
        : side === 'below'
          ? rowTop + thickness / 2
          : rowTop + rowHeight / 2;
    const far = isFar(when, stretch);
    // Words without their mark would be about nothing.
    if (stretch.endLatest <= 0 || stretch.startEarliest >= width) return undefined;
    const stood = isBare
      ? undefined
      : standing?.(slot, stretch, beyondEnds(when, stretch), across, thickness);
    const words = stood && wordsInView(stood, caption, frame);
    const label = words && placed(...words, frame);
    const sign = signOf(when, stretch, width);
    const from = inside(stretch.startEarliest - (far ? signInset : 0));
    const to = inside(stretch.endLatest + (far ? signInset : 0));
    const tint = lane.collapsed ? tintOfEvent(timeline, slot.index, event.color) : lane;
    // Written out, not spread: thousands of these come and go in a drag, and spreading takes ten times as long.
    const mark: { -readonly [Name in keyof Mark]: Mark[Name] } = {
      startEarliest: cutAt(stretch.startEarliest),
      startLatest: cutAt(stretch.startLatest),
      endEarliest: cutAt(stretch.endEarliest),
      endLatest: cutAt(stretch.endLatest),
      startEnd: stretch.startEnd,
      endEnd: stretch.endEnd,
      startFade: stretch.startFade,
      endFade: stretch.endFade,
      event: slot.index,
      id: event.id,
      lane: lane.id,
      form: formOf(when),
      across,
      thickness,
      far,
      mode: 'single',
      best: undefined,
      copy: undefined,
      sign: undefined,
      members: undefined,
      asOf: undefined,
      color: event.color ?? tint.color,
      label: undefined,
      flagged: undefined,
      stem: undefined,
      uncertain: when.qualifier === 'uncertain' || when.qualifier === 'both' || event.status === 'disputed',
      status: event.status,
      hue: tint.hue,
      box: around(from, across - thickness / 2, Math.max(0, to - from), thickness, label),
    };
    if (stretch.best) mark.best = [cutAt(stretch.best[0]), cutAt(stretch.best[1])];
    const until = knownUntil(event, timeline);
    if (until !== undefined) mark.asOf = cutAt(toPx(firstInstant(until, ruler.timeZone)));
    if (when.alternatives) {
      mark.mode = when.mode as 'oneOf' | 'allOf';
      mark.members = when.alternatives.map((each) => {
        const part = stretchOf(each, toPx, slot.open);
        const held = signOf(each, part, width);
        return cut({ ...part, sign: held });
      });
    } else if (sign) mark.sign = sign;
    if (label) mark.label = label;
    return mark;
  };
}

const placed = (at: Standing, words: Block, frame: Frame) =>
  place(words, at.anchor === 'end' ? at.x + words.width : at.x, at.y, frame, at);

/** What can be pointed at: a mark with its words, and some air around. */
function around(x: number, y: number, width: number, height: number, label?: Box): Box {
  if (!label)
    return { x: x - bareAir, y: y - bareAir, width: width + 2 * bareAir, height: height + 2 * bareAir };
  const left = Math.min(x, label.x) - boxAir;
  const top = Math.min(y, label.y) - boxAir;
  return {
    x: left,
    y: top,
    width: Math.max(x + width, label.x + label.width) + boxAir - left,
    height: Math.max(y + height, label.y + label.height) + boxAir - top,
  };
}
