import { depthOf } from './crowd.ts';
import { firstFit, wordGap, type Packed } from './pack.ts';
import type { Place } from './places.ts';

/** Where in a lane something stands. */
export interface Found {
  readonly row: number;
  readonly place: Place;
}

/**
 * Fills empty rows with what was chosen: in the order of the marks, which reads
 * best. Where that takes more rows than need be, from the start on, which never
 * does, and the rows are then put in the order of the marks.
 */
export function inFewRows(chosen: readonly (Place | undefined)[], packed: Packed[]): (Found | undefined)[] {
  const fill = (order: readonly number[]) => {
    const filled: Packed[] = [];
    const found: (Found | undefined)[] = chosen.map(() => undefined);
    for (const i of order) if (chosen[i]) found[i] = firstFit(filled, [chosen[i]], wordGap);
    return { filled, found };
  };
  const inOrder = [...chosen.keys()];
  let { filled, found } = fill(inOrder);
  if (filled.length > depthOf(chosen.filter((place) => place !== undefined))) {
    ({ filled, found } = fill(inOrder.toSorted((a, b) => (chosen[a]?.from ?? 0) - (chosen[b]?.from ?? 0))));
    const byFirst = [...new Set(found.flatMap((one) => (one ? [one.row] : [])))];
    filled = byFirst.map((row) => filled[row]!);
    found = found.map((one) => one && { ...one, row: byFirst.indexOf(one.row) });
  }
  packed.push(...filled);
  return found;
}
