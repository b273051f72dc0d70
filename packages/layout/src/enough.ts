import { depthOf } from './crowd.ts';
import type { Taken } from './pack.ts';

/** A lane may have so many rows with words, all lanes together so many, and of many lanes each the fewer. */
const mostRows = 20;
const allRows = 80;
const ofMany = 576;
/** Where they are too few for all words, a lane has at least so many, and all lanes together about so many. */
const leastRows = 2;
const leastOfFew = 6;
const leastInAll = 24;

/** So many rows with words one of `lanes` may have, if they are enough for all its words. */
export const fullRows = (lanes: number): number =>
  Math.max(
    leastRowsOf(lanes),
    Math.min(mostRows, Math.round(allRows / lanes), Math.round(ofMany / lanes ** 2)),
  );

const leastRowsOf = (lanes: number) =>
  Math.max(leastRows, Math.min(leastOfFew, Math.round(leastInAll / lanes)));

/**
 * How many rows with words a lane may have, and how many times as many all of
 * them would need. As many as it needs, if that can still be read; else the
 * fewer the more there is to say, for then most of it gives way anyhow, and a
 * wall of words helps nobody. One of many lanes has fewer, or they would be a
 * page without an end.
 */
export function rowsFor(
  those: readonly { readonly places: readonly Taken[] }[],
  lanes: number,
): { readonly most: number; readonly needed: number } {
  const full = fullRows(lanes);
  const needed = those.length <= full ? 0 : depthOf(those.map(({ places }) => places[0]!)) / full;
  return { most: needed <= 1 ? full : Math.max(leastRowsOf(lanes), Math.floor(full / needed ** 2)), needed };
}
