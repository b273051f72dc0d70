import type { Tally, Timeline } from '@dateline/core';
import { Greatest } from './greatest.ts';

/** By tally: whoever comes first does so on every page, at every zoom. */
const known = new WeakMap<Tally, Greatest>();

/** Finds who is to be named first among those of a tally that begin one after the other, by their places there. */
export function foremostOf(tally: Tally): Greatest {
  let found = known.get(tally);
  if (!found) {
    known.set(tally, (found = new Greatest(tally)));
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

/** Takes over what is known of a timeline to which others were only appended behind all that it had. */
export function adopt(now: Timeline, before: Timeline): void {
  if (now.columns.rank.buffer !== before.columns.rank.buffer) return;
  for (const tally of now.tallies) {
    const same = before.tallies.find(({ group }) => group === tally.group);
    const greatest = same && known.get(same);
    // Columns that grow where they are keep what they had.
    const isLonger =
      same?.events?.buffer === tally.events?.buffer &&
      same?.possibly.starts.buffer === tally.possibly.starts.buffer;
    if (greatest && isLonger && !known.has(tally)) known.set(tally, new Greatest(tally, greatest));
  }
}
