/** Between two marks with words, or a mark and the next one's words, in the same row, in px. */
export const wordGap = 16;
/** Between two marks whose words gave way: they may touch, but for the rounding of their ends. */
export const markGap = -0.1;

/** What something takes up along time, in px. */
export interface Taken {
  readonly from: number;
  readonly to: number;
}

/** What stands in one row: starts and ends along time, in order. */
export interface Packed {
  readonly from: number[];
  readonly to: number[];
}

/** The topmost row in which one of the places is free; a new one where there is none, unless there are `most` already. */
export function firstFit<P extends Taken>(
  packed: Packed[],
  places: readonly P[],
  gap: number,
  most = Infinity,
): { row: number; place: P } | undefined {
  for (let row = 0; row < Math.min(packed.length, most); row++) {
    for (const place of places) {
      const at = gapAt(packed[row]!, place, gap);
      if (at < 0) continue;
      packed[row]!.from.splice(at, 0, place.from);
      packed[row]!.to.splice(at, 0, place.to);
      return { row, place };
    }
  }
  if (packed.length >= most) return undefined;
  const place = places[0]!;
  packed.push({ from: [place.from], to: [place.to] });
  return { row: packed.length - 1, place };
}

/** Where a place would go among those of a row; −1 where it would touch one. */
function gapAt({ from, to }: Packed, place: Taken, gap: number): number {
  const at = startsBefore(from, place.from);
  // Differences, not sums: far out a sum would lose the gap in its rounding.
  const clear =
    (at === 0 || place.from - to[at - 1]! >= gap) && (at === from.length || from[at]! - place.to >= gap);
  return clear ? at : -1;
}

/** How many of an ascending row of starts lie before a place, by bisection. */
export function startsBefore(starts: ArrayLike<number>, px: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < px) low = middle + 1;
    else high = middle;
  }
  return low;
}
