import type { Tally, Timeline } from '@dateline/core';
import { Greatest } from './greatest.ts';

/** By tally: whoever comes first does so on every page, at every zoom. */
const known = new WeakMap<Tally, Greatest>();

/** Finds who is to be named first among those of a tally that begin one after the other, by their places there. */
export function foremostOf(tally: Tally): Greatest {
  let found = known.get(tally);
  if (!found) {
    const { rankOf, possibly } = tally;
    found = new Greatest(
      possibly.starts.length,
      (place) => rankOf(eventAt(tally, place)),
      (place) => -mixed(eventAt(tally, place)),
    );
    known.set(tally, found);
  }
  return found;
}

/**
 * Looks at every event for what a picture of very many needs to know of it, so
 * that none of them has to be looked at in `arrange`: in steps of about a ms, by
 * whoever has time for it. What was not done is done by `arrange`.
 */
export function* preparing({ tallies }: Timeline): Generator<void> {
  for (const tally of tallies) {
    const foremost = foremostOf(tally);
    while (!foremost.step()) yield;
  }
}

export const eventAt = ({ events }: Tally, place: number): number => (events ? events[place]! : place);

/** The bits of a number well mixed: in their order neighbours lie far apart. */
export function mixed(event: number): number {
  let bits = Math.imul(event ^ 0x9e3779b9, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
