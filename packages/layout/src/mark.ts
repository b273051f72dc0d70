import type { DatedEvent, Timeline } from '@dateline/core';
import { knownUntil } from './asOf.ts';
import type { Frame } from './frame.ts';
import type { standingIn } from './label.ts';
import type { LaneRows } from './lanes.ts';
import { bandHeight, bareHeight, barHeight } from './places.ts';
import type { Slot } from './rows.ts';
import type { Scale } from './scale.ts';
import type { Box, Mark } from './scene.ts';
import { cut, cutAt, formOf, isFar, isLow, signInset, signOf, stretchOf } from './stretch.ts';
import { place } from './text.ts';

/** Around a mark and its label, and around a mark alone: what can be pointed at. */
const boxAir = 4;
const bareAir = 2;

/** Makes the marks of a view; nothing of an event that is not in it. */
export function markIn(
  timeline: Timeline,
  standing: ReturnType<typeof standingIn>,
  { toPx }: Scale,
  frame: Frame,
) {
  const { width } = frame;
  const inside = (px: number) => Math.max(-boxAir, Math.min(width + boxAir, px));

  return (event: DatedEvent, slot: Slot, lane: LaneRows, rowTop: number): Mark | undefined => {
    const { when } = event;
    const { caption } = slot;
    const stretch = stretchOf(when, toPx, slot.open);
    const isBare = caption.lines.length === 0;
    const rowHeight = (isBare ? lane.thin : lane.heights)[slot.row]!;
    const thickness = isLow(when, stretch) ? barHeight : isBare ? bareHeight : bandHeight;
    const across =
      slot.side === 'above' && !isBare ? rowTop + rowHeight - thickness / 2 : rowTop + rowHeight / 2;
    const far = isFar(when, stretch);
    const at = isBare ? undefined : standing(slot, stretch, far, across, thickness);

    const isSeen = stretch.endLatest > 0 && stretch.startEarliest < width;
    if (!isSeen && !(at && at.x < width && at.x + caption.width > 0)) return undefined;
    const label = at && place(caption, at.anchor === 'end' ? at.x + caption.width : at.x, at.y, frame, at);
    const sign = signOf(when, stretch, width);
    const from = inside(stretch.startEarliest - (far ? signInset : 0));
    const to = inside(stretch.endLatest + (far ? signInset : 0));
    const until = knownUntil(event, timeline);
    const members = when.alternatives?.map((each) => {
      const part = stretchOf(each, toPx, slot.open);
      const held = signOf(each, part, width);
      return cut(held ? { ...part, sign: held } : part);
    });
    return {
      ...cut(stretch),
      event: slot.index,
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
        { x: from, y: across - thickness / 2, width: Math.max(0, to - from), height: thickness },
        label,
      ),
    };
  };
}

/** What can be pointed at: a mark with its words, and some air around. */
function around(mark: Box, label?: Box): Box {
  const air = label ? boxAir : bareAir;
  const { x: otherX, y: otherY, width, height } = label ?? mark;
  const x = Math.min(mark.x, otherX) - air;
  const y = Math.min(mark.y, otherY) - air;
  return {
    x,
    y,
    width: Math.max(mark.x + mark.width, otherX + width) + air - x,
    height: Math.max(mark.y + mark.height, otherY + height) + air - y,
  };
}
