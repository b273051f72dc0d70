import type { Lying } from './lying.ts';

/** From one column of marks to the next, in px. */
export const columnPx = 16;

/**
 * Side by side where they overlap, as they begin: bars from the left, dots next
 * to their words. Nothing where the columns do not suffice; where there are no
 * more of them a mark may lie over others, on a light one if it can, in the column that is free the soonest.
 */
export function columnsOf(stretches: readonly Lying[], columns: number, last: boolean): number[] | undefined {
  const reached = Array.from({ length: columns }, () => -Infinity);
  const solid = reached.map(() => false);
  const found: number[] = Array.from({ length: stretches.length }, () => -1);
  const items = stretches
    .map((stretch, i) => ({ i, ...extentOf(stretch), far: stretch.far, form: stretch.form }))
    // Of those that begin together the longest stands outermost.
    .toSorted((a, b) => a.from - b.from || b.to - a.to || a.i - b.i);
  for (const { i, from, to, far, form } of items) {
    const isFree = (reach: number) => reach <= from;
    let column = far ? reached.findLastIndex(isFree) : reached.findIndex(isFree);
    if (column < 0) {
      if (!last) return undefined;
      const worse = (a: number, b: number) =>
        Number(solid[a]) - Number(solid[b]) || reached[a]! - reached[b]!;
      column = [...reached.keys()].reduce((best, one) => (worse(one, best) < 0 ? one : best));
    }
    solid[column] = form === 'span' || (solid[column]! && reached[column]! > from);
    reached[column] = Math.max(reached[column]!, to);
    found[i] = column;
  }
  return found;
}

/** What a mark takes of its column, in px. */
const extentOf = ({ startEarliest, endLatest, startFade, endFade, far, top }: Lying) =>
  far ? { from: top, to: top + columnPx - 2 } : { from: startEarliest - startFade, to: endLatest + endFade };
