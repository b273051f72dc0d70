import { certainlyBefore } from '../relate.ts';
import { startsBefore } from '../check.ts';
import { coarseness } from '../order.ts';
import { orderOf } from '../placing.ts';
import { sortRows } from '../sort.ts';
import type { DatedEvent } from '../event.ts';
import type { Parts } from './parts.ts';
import { keysOf } from './extend.ts';
import { picked } from './rows.ts';

/**
 * Brings events into the order that relations give them where their dates leave
 * it open: what follows something, responds to it, updates it or is caused by
 * it comes after it, and moves no further than behind it. The dates have the
 * last word: what certainly began before something stays before it, so a
 * relation that contradicts them, alone or together with others, moves nothing.
 * O(n log n), and nothing where no relation tells earlier from later.
 */
export function refined(parts: Parts): Parts {
  const pairs = (parts.facts?.relations ?? []).flatMap((relation) => {
    const pair = orderOf(relation);
    return pair && pair[0] !== pair[1] ? [pair] : [];
  });
  if (pairs.length === 0) return parts;
  const { rows } = parts;
  const event = (index: number) => parts.event(rows.order ? rows.order[index]! : index);
  const at = placesOf(new Set(pairs.flat()), parts);
  const earlierThan = new Map<number, number[]>();
  for (const [earlier, later] of pairs) {
    const [a, b] = [at.get(earlier), at.get(later)];
    if (a === undefined || b === undefined) continue;
    // What has no date stands apart, and cannot hold up what has one.
    if (a >= rows.dated !== b >= rows.dated || precedes(event(b), event(a))) continue;
    earlierThan.set(b, [...(earlierThan.get(b) ?? []), a]);
  }
  const order = following(rows.length, event, earlierThan);
  return order.every((index, i) => index === i) ? parts : { ...parts, rows: picked(rows, order) };
}

/** The same of rows to which some were added since they were refined. */
export function refinedAgain(parts: Parts): Parts {
  const { rows } = parts;
  const given = (i: number) => (rows.order ? rows.order[i]! : i);
  const coarse = (i: number) => coarseness[parts.event(given(i)).when.precision];
  // Of equal dates one may have been moved behind the place at which the other was put in: as given, then.
  const keys = [...keysOf(rows, coarse), given];
  return refined({ ...parts, rows: picked(rows, sortRows(rows.length, keys)) });
}

/** The display indices of some events, by id. */
function placesOf(ids: ReadonlySet<string>, { rows, id }: Parts): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let i = 0; i < rows.length && places.size < ids.size; i++) {
    const one = id(rows.order ? rows.order[i]! : i);
    if (ids.has(one)) places.set(one, i);
  }
  return places;
}

/** Positions in their order, each after those it has to wait for, unless it certainly precedes what comes meanwhile. */
function following(
  length: number,
  event: (index: number) => DatedEvent,
  earlierThan: ReadonlyMap<number, readonly number[]>,
): Uint32Array {
  const order = new Uint32Array(length);
  const placed = new Uint8Array(length);
  let count = 0;
  // In their order, as they were met.
  const held: number[] = [];
  /** Whether one waits for another, directly or not. */
  const waits = (one: number, other: number, seen: Set<number>): boolean =>
    (earlierThan.get(one) ?? []).some((earlier) => {
      if (placed[earlier] || seen.has(earlier)) return false;
      return earlier === other || waits(earlier, other, seen.add(earlier));
    });
  // What waits for itself in the end waits for nothing.
  const isFree = (i: number) =>
    (earlierThan.get(i) ?? []).every((earlier) => placed[earlier] || waits(earlier, i, new Set()));
  const put = (i: number) => {
    placed[i] = 1;
    order[count++] = i;
  };
  /** Lets go of those that need not wait, or may not. */
  const release = (may: (i: number) => boolean) => {
    for (let at = held.findIndex(may); at >= 0; at = held.findIndex((i) => isFree(i) || may(i)))
      put(held.splice(at, 1)[0]!);
  };
  for (let i = 0; i < length; i++) {
    if (held.length > 0) release((one) => precedes(event(one), event(i)));
    if (!isFree(i)) held.push(i);
    else {
      put(i);
      if (held.length > 0) release(isFree);
    }
  }
  return order;
}

/** Whether one was certainly there before the other began. */
const precedes = ({ when: a }: DatedEvent, { when: b }: DatedEvent): boolean =>
  certainlyBefore(a, b) || startsBefore(a, b);
