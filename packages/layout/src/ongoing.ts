import { countBelow, type Span, type Tally } from '@dateline/core';

const blockSize = 64;

/** Finds those of a tally that go on in a span, without a look at those that do not. */
export class Ongoing {
  #tally: Tally;
  /** The latest end of each block in the order of starts, then of each eight, and so on up. */
  #levels: Float64Array[] = [];

  constructor(tally: Tally) {
    this.#tally = tally;
    const { length } = tally;
    let below = new Float64Array(Math.ceil(length / blockSize)).fill(-Infinity);
    for (let at = 0; at < length; at++) {
      const block = Math.floor(at / blockSize);
      below[block] = Math.max(below[block]!, this.#endAt(at));
    }
    for (;;) {
      this.#levels.push(below);
      if (below.length <= 1) break;
      const above = new Float64Array(Math.ceil(below.length / 8)).fill(-Infinity);
      for (let i = 0; i < below.length; i++) above[i >> 3] = Math.max(above[i >> 3]!, below[i]!);
      below = above;
    }
  }

  /** Their display positions, in order of their starts. */
  in({ start, end }: Span): number[] {
    const { events, possibly } = this.#tally;
    const until = countBelow(possibly.starts, end);
    const found: number[] = [];
    const look = (level: number, block: number): void => {
      const size = blockSize * 8 ** level;
      if (block * size >= until || !(this.#levels[level]![block]! > start)) return;
      if (level > 0) {
        for (let i = 8 * block; i < Math.min(8 * block + 8, this.#levels[level - 1]!.length); i++)
          look(level - 1, i);
        return;
      }
      for (let at = block * size; at < Math.min(until, (block + 1) * size); at++)
        if (this.#endAt(at) > start) found.push(events ? events[at]! : at);
    };
    if (until > 0) look(this.#levels.length - 1, 0);
    return found;
  }

  #endAt(at: number): number {
    const { events, endOf } = this.#tally;
    return endOf(events ? events[at]! : at);
  }
}
