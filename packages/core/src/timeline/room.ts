type Numbers = Float64Array | Uint8Array | Int8Array | Int16Array | Int32Array | Uint32Array;

/** How many cells of a buffer with room to spare are taken: only who has them all may write behind them. */
const taken = new WeakMap<ArrayBufferLike, number>();

/**
 * A column with more cells in it, `values[j]` before the cell that was at
 * `at[j]`, which ascends. Where all come after the last one it is the same
 * buffer, as long as that has room; the column itself stays as it is.
 */
export function inserted<T extends Numbers>(column: T, at: ArrayLike<number>, values: ArrayLike<number>): T {
  if (values.length === 0) return column;
  const { length, buffer } = column;
  const total = length + values.length;
  const make = column.constructor as new (buffer: ArrayBufferLike, from: number, length: number) => T;
  const isFree = at[0] === length && column.byteOffset === 0 && taken.get(buffer) === length;
  if (isFree && total * column.BYTES_PER_ELEMENT <= buffer.byteLength) {
    taken.set(buffer, total);
    const longer = new make(buffer, 0, total);
    longer.set(values, length);
    return longer;
  }
  const room = new ArrayBuffer((total + (total >>> 3) + 64) * column.BYTES_PER_ELEMENT);
  taken.set(room, total);
  const longer = new make(room, 0, total);
  let from = 0;
  for (let j = 0; j < values.length; j++) {
    longer.set(column.subarray(from, at[j]), from + j);
    longer[at[j]! + j] = values[j]!;
    from = at[j]!;
  }
  longer.set(column.subarray(from), from + values.length);
  return longer;
}
