import { Ascending, few, ordinals } from './ascending.ts';
import { compareBy, type Key } from './keys.ts';
import { each, finish, stride, type Steps } from './steps.ts';

/**
 * Positions of rows in ascending order of the first key, where that is equal of
 * the second, and so on; rows that are equal in all stay as they are. Undefined
 * where the rows are in order already, which is found in one pass.
 *
 * Dates lie spread over their span, so each row goes straight into one of many
 * buckets, and only the few in a bucket are compared. A bucket that is still
 * full, as where most of the span is empty, is divided again; where that is in
 * vain it is sorted as usual.
 */
export function* sorting(length: number, keys: readonly Key[]): Steps<Uint32Array | undefined> {
  const ascending = new Ascending(length, keys);
  let at = 0;
  while (at >= 0 && at < length) {
    const from = at;
    at = ascending.settle(from, from + 8 * stride);
    yield 8 * stride;
  }
  if (at >= 0) return ascending.order;
  if (yield* isInOrder(length, keys)) return undefined;
  // Room for so much is a step of its own: it may have to be found first.
  const keyed = new Float64Array(length);
  yield 0;
  const sorter = new Sorting(keyed);
  yield 0;
  const { order } = sorter;
  // Whether a row is equal to the one before it, in the keys so far.
  const tied = new Uint8Array(length + 1).fill(1, 1, length);
  for (const key of keys) {
    for (let from = 0, to = 0; from < length; from = to) {
      to = sorter.sortTies(tied, key, from, from + 8 * stride);
      yield to - from;
      if (to > from || to === length) continue;
      to = tied.indexOf(0, from + 1);
      yield* each(to - from, (a, b) => sorter.fill(key, from + a, from + b));
      yield* sorter.sort(from, to, 0);
      yield* each(to - from, (a, b) => sorter.markTies(tied, Math.max(from + a, from + 1), from + b));
    }
  }
  return order;
}

/** The same at once; the rows as they are where they are in order. */
export const sortRows = (length: number, keys: readonly Key[]): Uint32Array =>
  finish(sorting(length, keys)) ?? ordinals(length);

/** Puts numbers in ascending order, in place. */
export function* sortingNumbers(numbers: Float64Array): Steps<Float64Array> {
  if (numbers.length > 16 * stride) yield* new Sorting(numbers).sort(0, numbers.length, 0);
  // oxlint-disable-next-line unicorn/no-array-sort
  else numbers.sort();
  return numbers;
}

/** Whether no number is below the one before it. */
export function* ascends(numbers: Float64Array): Steps<boolean> {
  const { length } = numbers;
  for (let from = 1; from < length; from += 8 * stride) {
    const to = Math.min(from + 8 * stride, length);
    for (let i = from; i < to; i++) if (numbers[i]! < numbers[i - 1]!) return false;
    yield to - from;
  }
  return true;
}

/** Whether rows are in order as they are. */
function* isInOrder(length: number, keys: readonly Key[]): Steps<boolean> {
  for (let from = 1; from < length; from += 8 * stride) {
    const to = Math.min(from + 8 * stride, length);
    if (!rowsAscend(from, to, keys)) return false;
    yield to - from;
  }
  return true;
}

function rowsAscend(from: number, to: number, keys: readonly Key[]): boolean {
  const first = keys[0]!;
  let before = first(from - 1);
  for (let row = from; row < to; row++) {
    const here = first(row);
    if (here < before || (here === before && compareBy(keys, row - 1, keys, row) > 0)) return false;
    before = here;
  }
  return true;
}

// So often a bucket is divided again.
const deepest = 4;

/** Keys that are being put in order, and their rows in step with them. */
class Sorting {
  readonly keys: Float64Array;
  readonly order: Uint32Array;
  /** Room to deal out to buckets: not made where only a few that are tied change places. */
  #spare:
    | { readonly order: Uint32Array; readonly keys: Float64Array; readonly counts: Uint32Array }
    | undefined;

  constructor(keys: Float64Array) {
    this.keys = keys;
    this.order = ordinals(keys.length);
  }

  /**
   * Sorts rows that are tied so far by another key, from one on until too many
   * are tied at once, or `enough` is reached; how far it came.
   */
  sortTies(tied: Uint8Array, key: Key, from: number, enough: number): number {
    const { length } = this.order;
    for (let start = from; ;) {
      const second = tied.indexOf(1, start + 1);
      if (second < 0) return length;
      start = second - 1;
      const end = tied.indexOf(0, second);
      if (end - start > few) return start;
      this.fill(key, start, end);
      this.#insert(start, end);
      this.markTies(tied, second, end);
      start = end;
      if (start >= enough) return start;
    }
  }

  fill(key: Key, from: number, to: number): void {
    const { keys, order } = this;
    for (let i = from; i < to; i++) keys[i] = key(order[i]!);
  }

  markTies(tied: Uint8Array, from: number, to: number): void {
    const { keys } = this;
    for (let i = from; i < to; i++) if (keys[i] !== keys[i - 1]) tied[i] = 0;
  }

  *sort(from: number, to: number, depth: number): Steps<void> {
    const { keys } = this;
    const { least, most, isSorted } = yield* rangeOf(keys, from, to);
    if (isSorted) return;
    const last = (to - from) >>> 2;
    const perKey = (last - 2) / (most - least);
    if (depth > deepest || !(perKey > 0 && perKey < Infinity)) {
      this.#compareAll(from, to);
      return;
    }
    const scale: Scale = { least, perKey, last };
    yield* this.#distribute(from, to, scale);
    // The keys are in their buckets: sort each of them.
    for (let start = from, at = from; start < to; start = at) {
      at = this.#sortSmall(start, Math.min(start + 8 * stride, to), to, scale);
      if (at > start) yield at - start;
      if (at === to) return;
      const end = bucketEnd(keys, at, to, scale);
      if (end - at <= few) continue;
      yield* this.sort(at, end, depth + 1);
      at = end;
    }
  }

  /** Sorts the buckets from one on until one is too large for it, or `enough` is reached; how far it came. */
  #sortSmall(from: number, enough: number, to: number, scale: Scale): number {
    let start = from;
    while (start < enough) {
      const end = bucketEnd(this.keys, start, to, scale);
      if (end - start > few) break;
      if (end - start > 1) this.#insert(start, end);
      start = end;
    }
    return start;
  }

  *#distribute(from: number, to: number, scale: Scale): Steps<void> {
    if (!this.#spare) {
      const { length } = this.keys;
      const order = new Uint32Array(length);
      yield 0;
      this.#spare = {
        order,
        keys: new Float64Array(length),
        counts: new Uint32Array((length >>> 2) + 3),
      };
      yield 0;
    }
    const { counts, order, keys } = this.#spare;
    const { last } = scale;
    counts.fill(0, 0, last + 2);
    yield* each(to - from, (a, b) => this.#count(from + a, from + b, scale));
    for (let bucket = 1; bucket <= last; bucket++) counts[bucket]! += counts[bucket - 1]!;
    yield* each(to - from, (a, b) => this.#move(from + a, from + b, from, scale));
    this.order.set(order.subarray(from, to), from);
    this.keys.set(keys.subarray(from, to), from);
  }

  #count(from: number, to: number, scale: Scale): void {
    const { keys } = this;
    const { counts } = this.#spare!;
    for (let i = from; i < to; i++) counts[bucketOf(keys[i]!, scale) + 1]!++;
  }

  #move(from: number, to: number, first: number, scale: Scale): void {
    const { keys, order } = this;
    const { counts, keys: spareKeys, order: spareOrder } = this.#spare!;
    for (let i = from; i < to; i++) {
      const at = first + counts[bucketOf(keys[i]!, scale)]!++;
      spareOrder[at] = order[i]!;
      spareKeys[at] = keys[i]!;
    }
  }

  #insert(from: number, to: number): void {
    const { keys, order } = this;
    for (let i = from + 1; i < to; i++) {
      const key = keys[i]!;
      if (key >= keys[i - 1]!) continue;
      const row = order[i]!;
      let at = i;
      for (; at > from && keys[at - 1]! > key; at--) {
        keys[at] = keys[at - 1]!;
        order[at] = order[at - 1]!;
      }
      keys[at] = key;
      order[at] = row;
    }
  }

  #compareAll(from: number, to: number): void {
    const { keys, order } = this;
    const rows = order.slice(from, to);
    const values = keys.slice(from, to);
    // Compared, not subtracted: infinity minus infinity is not a number.
    const sorted = Array.from(rows, (_, i) => i).toSorted((a, b) => {
      const [x, y] = [values[a]!, values[b]!];
      return x < y ? -1 : x > y ? 1 : a - b;
    });
    sorted.forEach((at, i) => {
      order[from + i] = rows[at]!;
      keys[from + i] = values[at]!;
    });
  }
}

/** How keys are dealt out to buckets. */
interface Scale {
  readonly least: number;
  readonly perKey: number;
  readonly last: number;
}

/** The first bucket and the last are for the infinite keys. */
function bucketOf(key: number, { least, perKey, last }: Scale): number {
  return key === -Infinity ? 0 : key === Infinity ? last : 1 + Math.floor((key - least) * perKey);
}

function bucketEnd(keys: Float64Array, from: number, to: number, scale: Scale): number {
  const bucket = bucketOf(keys[from]!, scale);
  let end = from + 1;
  while (end < to && bucketOf(keys[end]!, scale) === bucket) end++;
  return end;
}

/** The least and the largest finite key, and whether all ascend. */
function* rangeOf(keys: Float64Array, from: number, to: number) {
  const range = { least: Infinity, most: -Infinity, isSorted: true };
  yield* each(to - from, (a, b) => widen(range, keys, from + a, from + b, from));
  return range;
}

function widen(
  range: { least: number; most: number; isSorted: boolean },
  keys: Float64Array,
  from: number,
  to: number,
  first: number,
): void {
  let { least, most, isSorted } = range;
  let before = from > first ? keys[from - 1]! : -Infinity;
  for (let i = from; i < to; i++) {
    const key = keys[i]!;
    if (key < least && key > -Infinity) least = key;
    if (key > most && key < Infinity) most = key;
    if (key < before) isSorted = false;
    before = key;
  }
  range.least = least;
  range.most = most;
  range.isSorted = isSorted;
}
