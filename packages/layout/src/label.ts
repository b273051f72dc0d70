import { startsBefore, wordGap, type Taken } from './pack.ts';
import { belowGap, captionGap, sideGap } from './places.ts';
import type { Slot } from './laneRows.ts';
import type { Rows } from './rows.ts';
import type { Label, Stretch } from './scene.ts';
import { signInset } from './stretch.ts';

/** Words that were tucked in go back to their side only when they fit there with so much to spare, in px. */
const slack = 24;

/** Where words stand: their left edge and their top, in px. */
export interface Standing extends Pick<Label, 'x' | 'y' | 'side' | 'anchor'> {}

/**
 * Finds where the words of marks stand in a view. They keep to the place that
 * they were settled in, and move with their mark; only at the edge of the
 * drawing they stay in view for as long as their mark does: words above it
 * slide along, those inside or beside it go to its other side, each only where
 * the row is free. `shift` is how far all has moved since the rows were
 * settled; the view is from the first to the second of `edges`; `sideOf` tells where an event's words stood just before.
 */
export function standingIn(
  { lanes }: Rows,
  shift: number,
  [left, right]: readonly [number, number],
  sideOf: (index: number) => Label['side'] | undefined,
) {
  /** What has moved beyond what it took up. */
  const moved = new Map<string, Taken>();

  /** From where to where the words of a slot may reach without coming near others. */
  function roomOf(slot: Slot): Taken {
    const { packed, thinPacked } = lanes[slot.lane]!;
    const { from: starts, to: ends } = (slot.thin ? thinPacked : packed)[slot.row]!;
    const at = startsBefore(starts, slot.from);
    const before = moved.get(keyOf(slot, starts[at - 1])) ?? { to: (ends[at - 1] ?? -Infinity) + shift };
    const after = moved.get(keyOf(slot, starts[at + 1])) ?? {
      from: (starts[at + 1] ?? Infinity) + shift,
    };
    return { from: before.to + wordGap, to: after.from - wordGap };
  }

  return (
    slot: Slot,
    { startEarliest, endLatest, startEnd, endEnd, startFade, endFade }: Stretch,
    [ahead, behind]: readonly [before: number, after: number],
    across: number,
    thickness: number,
  ): Standing => {
    const { side, anchor, caption } = slot;
    const w = caption.width;
    const middle = across - caption.height / 2;
    const beside = {
      before: {
        x: startEarliest - startFade - ahead - sideGap - w,
        y: middle,
        side: 'before',
        anchor: 'end',
      },
      after: { x: endLatest + endFade + behind + sideGap, y: middle, side: 'after', anchor: 'start' },
    } as const;
    const isIn = (x: number, spare = 0) => x >= left + spare && x + w <= right - spare;
    const seen = endLatest > left && startEarliest < right;
    const note = <S extends Standing>(at: S): S => {
      const { from, to } = slot;
      moved.set(keyOf(slot, from), {
        from: Math.min(from + shift, at.x),
        to: Math.max(to + shift, at.x + w),
      });
      return at;
    };
    /** On the given side, where there is room for it in the row and in the view; else as it was. */
    const tuckedTo = (other: 'before' | 'after', own: Standing): Standing => {
      const spare = sideOf(slot.index) === other ? slack : 0;
      if (!seen || isIn(own.x, spare)) return own;
      const there = beside[other];
      const room = roomOf(slot);
      const free = there.x >= Math.max(left, room.from) && there.x + w <= Math.min(right, room.to);
      return free ? note(there) : own;
    };

    if (side === 'before' || side === 'after')
      return tuckedTo(side === 'before' ? 'after' : 'before', beside[side]);
    if (side === 'inside') {
      // While the start is outside, the words stay in view until the end of the band pushes them out.
      const x =
        anchor === 'start'
          ? Math.max(startEarliest + 2 * signInset, Math.min(left + signInset, endLatest - w - signInset))
          : Math.min(endLatest - signInset, Math.max(right - signInset, startEarliest + w + signInset)) - w;
      return tuckedTo(startEarliest < left ? 'after' : 'before', { x, y: middle, side, anchor });
    }
    const own = anchor === 'start' ? startEarliest : endLatest - w;
    const least = startEnd === 'open' || endEnd === 'open' ? signInset : 0;
    const wanted = Math.max(left + least, Math.min(own, right - w));
    const at = (x: number): Standing => ({
      x,
      y:
        side === 'below'
          ? across + thickness / 2 + belowGap
          : across - thickness / 2 - captionGap - caption.height,
      side,
      anchor,
    });
    if (!seen || wanted === own) return at(own);
    const room = roomOf(slot);
    return note(
      at(
        wanted > own
          ? Math.max(own, Math.min(wanted, room.to - w))
          : Math.min(own, Math.max(wanted, room.from)),
      ),
    );
  };
}

const keyOf = ({ lane, row, thin }: Slot, from: number | undefined) => `${lane} ${row} ${thin} ${from}`;
