/**
 * Positions of rows in ascending order of the first column, where that is equal
 * of the second, and so on; rows that are equal in all stay as they are. No cell
 * may be NaN. A later column, which few rows may need, can be a function that makes it.
 *
 * Dates lie spread over their span, so each row goes straight into one of many
 * buckets, and only the few in a bucket are compared. A bucket that is still
 * full, as where most of the span is empty, is divided again; where that is in
 * vain it is sorted as usual.
 */
export function sortRows(
  length: number,
  columns: readonly (Float64Array | (() => Float64Array))[],
): Uint32Array {
  const sorting: Sorting = {
    order: new Uint32Array(length),
    keys: new Float64Array(length),
    spareOrder: new Uint32Array(length),
    spareKeys: new Float64Array(length),
    counts: new Uint32Array((length >>> 2) + 3),
  };
  const { order, keys } = sorting;
  for (let row = 0; row < length; row++) order[row] = row;
  // Whether a row is equal to the one before it, in the columns so far.
  const tied = new Uint8Array(length).fill(1);
  for (const given of columns) {
    let column = typeof given === 'function' ? undefined : given;
    for (let from = 0, to = 0; from < length; from = to) {
      for (to = from + 1; tied[to] === 1;) to++;
      if (to - from === 1) continue;
      column ??= (given as () => Float64Array)();
      for (let i = from; i < to; i++) keys[i] = column[order[i]!]!;
      sortKeys(sorting, from, to, 0);
      for (let i = from + 1; i < to; i++) if (keys[i] !== keys[i - 1]) tied[i] = 0;
    }
  }
  return order;
}

interface Sorting {
  readonly order: Uint32Array;
  /** The column that is being sorted by, in step with the order. */
  readonly keys: Float64Array;
  readonly spareOrder: Uint32Array;
  readonly spareKeys: Float64Array;
  readonly counts: Uint32Array;
}

// Up to so many rows are put in place one by one; so often a bucket is divided again.
const few = 24;
const deepest = 4;

function sortKeys(sorting: Sorting, from: number, to: number, depth: number): void {
  const { keys } = sorting;
  if (to - from <= few) return insert(sorting, from, to);
  let least = Infinity;
  let most = -Infinity;
  let isSorted = true;
  for (let i = from; i < to; i++) {
    const key = keys[i]!;
    if (key < least && key > -Infinity) least = key;
    if (key > most && key < Infinity) most = key;
    if (i > from && key < keys[i - 1]!) isSorted = false;
  }
  if (isSorted) return;
  const last = (to - from) >>> 2;
  const perKey = (last - 2) / (most - least);
  if (depth > deepest || !(perKey > 0 && perKey < Infinity)) return compareAll(sorting, from, to);
  distribute(sorting, from, to, least, perKey, last);
  // The keys are in their buckets: sort each of them.
  for (let start = from; start < to;) {
    const bucket = bucketOf(keys[start]!, least, perKey, last);
    let end = start + 1;
    while (end < to && bucketOf(keys[end]!, least, perKey, last) === bucket) end++;
    if (end - start > 1) sortKeys(sorting, start, end, depth + 1);
    start = end;
  }
}

/** The first bucket and the last are for the infinite keys. */
function bucketOf(key: number, least: number, perKey: number, last: number): number {
  return key === -Infinity ? 0 : key === Infinity ? last : 1 + Math.floor((key - least) * perKey);
}

function distribute(
  { order, keys, spareOrder, spareKeys, counts }: Sorting,
  from: number,
  to: number,
  least: number,
  perKey: number,
  last: number,
): void {
  counts.fill(0, 0, last + 2);
  for (let i = from; i < to; i++) counts[bucketOf(keys[i]!, least, perKey, last) + 1]!++;
  for (let bucket = 1; bucket <= last; bucket++) counts[bucket]! += counts[bucket - 1]!;
  for (let i = from; i < to; i++) {
    const at = from + counts[bucketOf(keys[i]!, least, perKey, last)]!++;
    spareOrder[at] = order[i]!;
    spareKeys[at] = keys[i]!;
  }
  for (let i = from; i < to; i++) {
    order[i] = spareOrder[i]!;
    keys[i] = spareKeys[i]!;
  }
}

function insert({ order, keys }: Sorting, from: number, to: number): void {
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

function compareAll({ order, keys }: Sorting, from: number, to: number): void {
  const rows = order.slice(from, to);
  const values = keys.slice(from, to);
  // Compared, not subtracted: infinity minus infinity is not a number.
  const sorted = Array.from(rows, (_, i) => i).toSorted((a, b) => {
    const [x, y] = [values[a]!, values[b]!];
    return x < y ? -1 : x > y ? 1 : a - b;
  });
  sorted.forEach((each, i) => {
    order[from + i] = rows[each]!;
    keys[from + i] = values[each]!;
  });
}
