/** So many are looked at one by one; of each such block the foremost is known. */
const blockSize = 32;

/** Finds who comes before all others of a range, in logarithmic time and a thirty-second of the memory of a list. */
export class Greatest {
  #length: number;
  #before: (a: number, b: number) => boolean;
  /** The foremost of each block, then of each two, and so on up. */
  #levels: Uint32Array[] = [];

  /** @param before Whether one comes before another; there are no equals. */
  constructor(length: number, before: (a: number, b: number) => boolean) {
    this.#length = length;
    this.#before = before;
    let below = new Uint32Array(Math.ceil(length / blockSize));
    for (let block = 0; block < below.length; block++)
      below[block] = this.#among(block * blockSize, Math.min(length, (block + 1) * blockSize));
    while (below.length > 0) {
      this.#levels.push(below);
      if (below.length === 1) break;
      const above = new Uint32Array(Math.ceil(below.length / 2));
      for (let i = 0; i < above.length; i++)
        above[i] = this.#foremost(below[2 * i]!, below[2 * i + 1] ?? below[2 * i]!);
      below = above;
    }
  }

  /** The foremost of `from` up to, not including, `to`; −1 where that is nobody. */
  in(from: number, to: number): number {
    from = Math.max(0, from);
    to = Math.min(this.#length, to);
    if (to <= from) return -1;
    let first = Math.ceil(from / blockSize);
    let last = Math.floor(to / blockSize);
    if (first >= last) return this.#among(from, to);
    let best = this.#levels[0]![first]!;
    if (from < first * blockSize) best = this.#foremost(best, this.#among(from, first * blockSize));
    if (last * blockSize < to) best = this.#foremost(best, this.#among(last * blockSize, to));
    for (let level = 0; first < last; level++, first >>= 1, last >>= 1) {
      const row = this.#levels[level]!;
      if (first & 1) best = this.#foremost(best, row[first++]!);
      if (last & 1) best = this.#foremost(best, row[--last]!);
    }
    return best;
  }

  #among(from: number, to: number): number {
    let best = from;
    for (let at = from + 1; at < to; at++) best = this.#foremost(best, at);
    return best;
  }

  #foremost(a: number, b: number): number {
    return a !== b && this.#before(b, a) ? b : a;
  }
}
