import { Crowd } from './crowd.ts';
import type { Taken } from './pack.ts';

/** What wants a place: any of several, the best first; and how important it is. */
export interface Wish<P extends Taken> {
  readonly places: readonly P[];
  readonly rank: number;
}

/** The improvement is given so many looks at a place: steps, not time, so that the same input gives the same scene. */
const mostLooks = 300;

/**
 * Chooses a place for each wish, or none, so that at no point there are more
 * than `most` beside each other: then as many rows are enough, filled from the
 * start on. Who ranks higher is placed for certain before who ranks lower;
 * among equals as many as can be. Greedy first; then those left over are let in
 * where another can move or is longer, and the fullest points are relieved.
 */
export function choose<P extends Taken>(wishes: readonly Wish<P>[], most: number): (P | undefined)[] {
  const crowd = new Crowd(wishes.flatMap(({ places }) => places));
  const first = wishes.map(() => 0);
  for (let i = 1; i < wishes.length; i++) first[i] = first[i - 1]! + wishes[i - 1]!.places.length;
  const last = (i: number) => first[i]! + wishes[i]!.places.length;
  /** The chosen place of each wish by its number among all; −1 for none. */
  const chosen = wishes.map(() => -1);
  const placed = new Set<number>();
  let looks = mostLooks;

  const put = (i: number, place: number) => {
    if (chosen[i]! >= 0) crowd.add(chosen[i]!, -1);
    if (place >= 0) crowd.add(place, 1);
    chosen[i] = place;
    if (place >= 0) placed.add(i);
    else placed.delete(i);
  };
  /** The place of a wish where the fewest are, its own left out of account. */
  const roomiest = (i: number, allowed: (place: number) => boolean = () => true) => {
    const held = chosen[i]!;
    if (held >= 0) crowd.add(held, -1);
    let best = -1;
    let least = Infinity;
    for (let place = first[i]!; place < last(i); place++) {
      if (place === held || !allowed(place)) continue;
      const fullest = crowd.fullest(place);
      if (fullest < least) [best, least] = [place, fullest];
    }
    if (held >= 0) crowd.add(held, 1);
    return { place: best, fullest: least };
  };

  const spread = Uint32Array.from(wishes, (_, i) => reversed(i));
  const order = [...wishes.keys()].toSorted(
    (a, b) => wishes[b]!.rank - wishes[a]!.rank || spread[a]! - spread[b]!,
  );
  /** Puts a wish where the fewest are, if there is room for it. */
  const seat = (i: number): boolean => {
    const { place, fullest } = roomiest(i);
    if (fullest < most) put(i, place);
    return fullest < most;
  };
  for (let at = 0; at < order.length;) {
    // One rank after the other: who counts less is never in the way of who counts more.
    const from = at;
    const { rank } = wishes[order[at]!]!;
    const left: number[] = [];
    for (; at < order.length && wishes[order[at]!]!.rank === rank; at++)
      if (!seat(order[at]!)) left.push(order[at]!);
    for (let next = left.shift(); next !== undefined && looks > 0; next = left.shift()) {
      if (letIn(next, 2)) continue;
      const longer = longerThan(next);
      if (longer < 0) continue;
      left.push(longer);
    }
    // Those who had no room before another one gave way.
    for (const i of order.slice(from, at)) if (chosen[i]! < 0) seat(i);
  }
  relieve();
  for (const i of order) if (chosen[i]! < 0) seat(i);
  settle();
  return wishes.map(({ places }, i) => (chosen[i]! < 0 ? undefined : places[chosen[i]! - first[i]!]));

  /** Puts a wish where there is room, or where there is once another has moved, who may have to make others move. */
  function letIn(i: number, moves: number): boolean {
    const held = chosen[i]!;
    put(i, -1);
    for (let place = first[i]!; place < last(i); place++) {
      if (place === held) continue;
      looks--;
      const full = crowd.fullAt(place, most);
      if (!full) {
        put(i, place);
        return true;
      }
      if (moves === 0) continue;
      // While it looks for room the place is taken, so that nobody moves into it.
      put(i, place);
      for (const other of inWayOf(full)) {
        if (looks <= 0) break;
        if (other !== i && letIn(other, moves - 1)) return true;
      }
      put(i, -1);
    }
    put(i, held);
    return false;
  }

  /** Who would have to move, so that one of these points is no longer full: those that cover both. */
  function inWayOf(full: readonly [number, number]): number[] {
    return [...placed].filter((i) => crowd.covers(chosen[i]!, full));
  }

  /** Puts a wish in the place of an equal that takes up more, and says which that was. */
  function longerThan(i: number): number {
    for (let place = first[i]!; place < last(i); place++) {
      const full = crowd.fullAt(place, most);
      looks--;
      const other =
        full &&
        inWayOf(full).find(
          (j) => wishes[j]!.rank === wishes[i]!.rank && crowd.length(chosen[j]!) > crowd.length(place),
        );
      if (other === undefined) continue;
      put(other, -1);
      put(i, place);
      return other;
    }
    return -1;
  }

  /** Moves away from the fullest points, until that does no good. */
  function relieve(): void {
    for (;;) {
      const peak = crowd.peak();
      if (peak <= 1 || looks <= 0) return;
      const before = [...chosen];
      for (let at = crowd.find(peak); at >= 0; at = crowd.find(peak, at)) {
        const mover = inWayOf([at, at]).find((i) => {
          looks--;
          const to = roomiest(i, (place) => !crowd.covers(place, [at, at]));
          if (to.fullest >= peak - 1) return false;
          put(i, to.place);
          return true;
        });
        if (mover !== undefined) continue;
        for (const [i, held] of before.entries()) if (chosen[i] !== held) put(i, held);
        return;
      }
    }
  }

  /** Whoever can have a better place without making it any fuller takes it. */
  function settle(): void {
    const peak = crowd.peak();
    for (const [i, held] of chosen.entries()) {
      if (held < 0) continue;
      for (let place = first[i]!; place < held; place++) {
        put(i, -1);
        const free = crowd.fullest(place) < peak;
        put(i, free ? place : held);
        if (free) break;
      }
    }
  }
}

/** The bits of a number the other way round: in their order the first few of many lie far apart, wherever one stops. */
function reversed(i: number): number {
  let bits = 0;
  for (let bit = 0; bit < 32; bit++) bits = (bits << 1) | ((i >>> bit) & 1);
  return bits >>> 0;
}
