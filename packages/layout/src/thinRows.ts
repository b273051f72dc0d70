import type { Arrival } from './arrival.ts';
import type { Found } from './fewRows.ts';
import type { Frame } from './frame.ts';
import { firstFit, markGap, startsBefore, type Packed } from './pack.ts';
import { bare, placesBeside } from './places.ts';
import type { ToPx } from './scale.ts';

/**
 * Puts marks whose words gave way into thin rows, as close as they can be. Then
 * as many as find room for it in the first rows, `spoken` of them, have their
 * words beside them after all: white space says nothing.
 */
export function inThinRows(
  those: readonly Arrival[],
  packed: Packed[],
  { toPx, frame }: { readonly toPx: ToPx; readonly frame: Frame },
  spoken: number,
): Found[] {
  const found = those.map(({ card, places }): Found =>
    firstFit(packed, [bare(places[0]!, card, toPx)], markGap)!,
  );
  const most = Math.min(spoken, packed.length);
  if (most === 0) return found;
  const wishes = those.map(({ rank, card, places }, i) => {
    const ways = placesBeside(card.brief(), places[0]!, toPx, frame);
    return { i, rank, ways, width: ways[0] ? ways[0].to - ways[0].from : Infinity };
  });
  // Of equals the shorter first, then there are more of them.
  for (const { i, ways } of wishes.toSorted((a, b) => b.rank - a.rank || a.width - b.width)) {
    const { row, place } = found[i]!;
    const at = startsBefore(packed[row]!.from, place.from);
    packed[row]!.from.splice(at, 1);
    packed[row]!.to.splice(at, 1);
    const first = packed.slice(0, most);
    found[i] = firstFit(first, ways, markGap, most) ?? firstFit(packed, [place], markGap)!;
  }
  return withoutGaps(found, packed);
}

/** A row that all have left is none. */
function withoutGaps(found: readonly Found[], packed: Packed[]): Found[] {
  const kept = packed.filter(({ from }) => from.length > 0);
  const now = packed.map((row) => kept.indexOf(row));
  packed.splice(0, packed.length, ...kept);
  return found.map(({ row, place }) => ({ row: now[row]!, place }));
}
