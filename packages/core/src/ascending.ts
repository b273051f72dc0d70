import { compareBy, type Key } from './keys.ts';
import { stride } from './steps.ts';

/** Up to so many rows are put in place one by one. */
export const few = 24;

/** Rows whose first keys ascend, as in most logs: only of the few that are tied some may have to change places. */
export class Ascending {
  /** Made when the first change places. */
  order: Uint32Array | undefined;
  #length: number;
  #keys: readonly Key[];
  /** So many rows may still be compared with all that they are tied with. */
  #left: number;

  constructor(length: number, keys: readonly Key[]) {
    this.#length = length;
    this.#keys = keys;
    this.#left = length >>> 4;
  }

  /** Puts those in order that are tied, from one on until `enough` is reached: how far it came, or −1 where rows are not as they would have to be. */
  settle(from: number, enough: number): number {
    const [first] = this.#keys as [Key];
    let start = from;
    let tied = first(from);
    for (let row = from + 1; row < this.#length; row++) {
      const here = first(row);
      if (here === tied) continue;
      if (here < tied || !this.#sortTied(start, row)) return -1;
      start = row;
      tied = here;
      if (row >= enough) return row;
    }
    return this.#sortTied(start, this.#length) ? this.#length : -1;
  }

  /** False where they are not in order, and too many to be compared with each other. */
  #sortTied(from: number, to: number): boolean {
    if (to - from > stride) return false;
    const keys = this.#keys;
    for (let row = from + 1; row < to; row++) {
      if (compareBy(keys, row - 1, keys, row) <= 0) continue;
      if (to - from > few && (this.#left -= to - from) < 0) return false;
      this.order ??= ordinals(this.#length);
      const rows = Array.from({ length: to - from }, (_, i) => from + i);
      this.order.set(
        rows.toSorted((a, b) => compareBy(keys, a, keys, b)),
        from,
      );
      break;
    }
    return true;
  }
}

/** Rows as they are. */
export const ordinals = (length: number): Uint32Array => {
  const order = new Uint32Array(length);
  for (let row = 0; row < length; row++) order[row] = row;
  return order;
};
