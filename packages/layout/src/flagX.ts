import type { TemporalExtent } from '@dateline/core';
import type { ToPx } from './scale.ts';
import { formOf, signInset, stretchOf } from './stretch.ts';

/** The name of what began before the view stands so far in it, as long as so much more of it is seen, in px. */
const insetPx = 6;
const seenPx = 60;

/** Where the sign or the stem of an event is along time, in px; where the event itself is drawn it is kept in view. */
export function flagX(when: TemporalExtent, toPx: ToPx, drawn: boolean, left = 0): number {
  const { startEarliest, endLatest, startEnd } = stretchOf(when, toPx);
  if (formOf(when) === 'window') {
    if (startEnd === 'open') return endLatest;
    return Math.min(startEarliest + signInset, (startEarliest + endLatest) / 2);
  }
  return drawn && startEarliest < left + insetPx && endLatest > left + seenPx
    ? left + insetPx
    : startEarliest;
}
