import type { Timeline } from '@dateline/core';
import { columnPx } from './columns.ts';
import type { Frame } from './frame.ts';
import type { Lying } from './lying.ts';
import { tintOfEvent } from './lanes.ts';
import type { Label, Mark } from './scene.ts';
import { signOf } from './stretch.ts';

/** Around a mark with its words: what can be pointed at, in px. */
export const boxAir = 4;

/** What a mark is beside its stretch. */
export interface Beside {
  readonly across: number;
  readonly thickness: number;
  /** None in a closed group. */
  readonly label: Label | undefined;
  /** Up to where what has no end is known to have gone on, in px. */
  readonly asOf: number | undefined;
  readonly frame: Frame;
}

/** A mark that has its words at its side, its sign in line with the first of them. */
export function beside(
  timeline: Timeline,
  index: number,
  stretch: Lying,
  { across, thickness, label, asOf, frame }: Beside,
): Mark {
  const event = timeline.event(index);
  const { when, id, status } = event;
  const { far, members, top, ...drawn } = stretch;
  const sign = members ? undefined : signOf(when, stretch, Infinity);
  const words = label ?? { y: top, height: frame.lineHeight };
  const from = far ? words.y : Math.min(stretch.startEarliest, words.y);
  const to = Math.max(far ? 0 : stretch.endLatest, words.y + words.height);
  return {
    ...drawn,
    event: index,
    id,
    lane: '',
    across,
    thickness,
    far,
    members,
    asOf,
    sign: sign && { kind: sign.kind, at: top + frame.lineHeight / 2 },
    copy: undefined,
    flagged: undefined,
    stem: undefined,
    mode: when.alternatives && when.mode !== 'undated' ? when.mode : 'single',
    uncertain: when.qualifier === 'uncertain' || when.qualifier === 'both' || status === 'disputed',
    status,
    ...tintOfEvent(timeline, index, event.color),
    label,
    box: {
      x: across - columnPx / 2,
      y: from - boxAir,
      width: frame.width - across + columnPx / 2,
      height: to - from + 2 * boxAir,
    },
  };
}
