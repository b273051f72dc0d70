/** Whether an id comes after another in an order that counting keeps to: the longer later. */
export const isAfter = (a: string, b: string): boolean =>
  a.length > b.length || (a.length === b.length && a > b);

/** How many of the first rows it is so for. */
export function bisect(length: number, isBefore: (row: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The row with an id, or -1, where ids ascend so from row to row. */
export function rowOfId(id: string, length: number, idOf: (row: number) => string): number {
  const row = bisect(length, (at) => isAfter(id, idOf(at)));
  return row < length && idOf(row) === id ? row : -1;
}

/** Whether ids ascend so, as they do where they were counted: then they need no index. */
export function areOrdered(length: number, idOf: (row: number) => string): boolean {
  for (let row = 1, last = length > 0 ? idOf(0) : ''; row < length; row++) {
    const id = idOf(row);
    if (!isAfter(id, last)) return false;
    last = id;
  }
  return true;
}
