/** So many are looked at one by one; of each such block the foremost is known. */
const blockSize = 32;
/** So many blocks are looked at between two stops: about a ms. */
const stride = 128;

/** Finds who comes before all others of a range, in logarithmic time and a thirty-second of the memory of a list. */
export class Greatest {
  #length: number;
  #rankOf: (at: number) => number;
  #tieOf: (at: number) => number;
  /** The foremost of each block, then of each two, and so on up. */
  #levels: Uint32Array[] = [];
  #building: Generator<void> | undefined = this.#build();

  /**
   * @param rankOf Who has more comes before who has less.
   * @param tieOf Among those of equal rank, the same; there no two are equal.
   */
  constructor(length: number, rankOf: (at: number) => number, tieOf: (at: number) => number) {
    this.#length = length;
    this.#rankOf = rankOf;
    this.#tieOf = tieOf;
  }

  /** Looks at a few more of them; true when all were. What was not is when somebody first asks. */
  step(): boolean {
    if (this.#building?.next().done) this.#building = undefined;
    return !this.#building;
  }

  *#build(): Generator<void> {
    const length = this.#length;
    let below = new Uint32Array(Math.ceil(length / blockSize));
    for (let block = 0; block < below.length; block++) {
      below[block] = this.#among(block * blockSize, Math.min(length, (block + 1) * blockSize));
      if (block % stride === stride - 1) yield;
    }
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
    while (!this.step());
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
    const [rankOf, tieOf] = [this.#rankOf, this.#tieOf];
    let best = from;
    let most = rankOf(from);
    let bestTie = tieOf(from);
    for (let at = from + 1; at < to; at++) {
      const rank = rankOf(at);
      if (rank < most) continue;
      const tie = tieOf(at);
      if (rank === most && tie < bestTie) continue;
      best = at;
      most = rank;
      bestTie = tie;
    }
    return best;
  }

  #foremost(a: number, b: number): number {
    const by = this.#rankOf(b) - this.#rankOf(a) || this.#tieOf(b) - this.#tieOf(a);
    return by > 0 ? b : a;
  }
}
