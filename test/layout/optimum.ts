import type { Wish } from '../../packages/layout/src/choose.ts';
import { depthOf } from '../../packages/layout/src/crowd.ts';
import type { Taken } from '../../packages/layout/src/pack.ts';

/** What a choice is worth: words by rank, then rows. Of two ranks the higher one counts more than all of the lower. */
export interface Value {
  readonly words: number;
  readonly rows: number;
}

/** A rank counts as much as so many of the next lower one: more than there are in a small case. */
const weight = 4;

export function valueOf(wishes: readonly Wish<Taken>[], chosen: readonly (Taken | undefined)[]): Value {
  return {
    words: wishes.reduce((sum, { rank }, i) => sum + (chosen[i] ? weight ** rank : 0), 0),
    rows: depthOf(chosen.filter((one) => one !== undefined)),
  };
}

/** The best choice there is, by trying all: for a handful of wishes. */
export function best(wishes: readonly Wish<Taken>[], most: number): Value {
  let found: Value = { words: 0, rows: 0 };
  const chosen: (Taken | undefined)[] = [];
  const go = (i: number) => {
    if (depthOf(chosen.filter((one) => one !== undefined)) > most) return;
    if (i === wishes.length) {
      const value = valueOf(wishes, chosen);
      if (value.words > found.words || (value.words === found.words && value.rows < found.rows))
        found = value;
      return;
    }
    for (const place of [...wishes[i]!.places, undefined]) {
      chosen[i] = place;
      go(i + 1);
    }
    chosen.length = i;
  };
  go(0);
  return found;
}

/** Small cases, the same for the same seed: dots and bars with their words after, before or above. */
export function wishesOf(seed: number, count: number): { wishes: Wish<Taken>[]; most: number }[] {
  let state = seed % 2_147_483_646 || 1;
  const any = (from: number, to: number) => {
    state = (state * 16_807) % 2_147_483_647;
    return from + (state % (to - from + 1));
  };
  return Array.from({ length: count }, () => ({
    most: any(1, 3),
    wishes: Array.from({ length: any(4, 7) }, () => {
      const at = any(0, 500);
      const mark = any(0, 1) ? 12 : any(12, 200);
      const words = any(60, 260);
      const beside = [
        { from: at, to: at + mark + 8 + words },
        { from: at - 8 - words, to: at + mark },
      ];
      const above = [
        { from: at, to: at + Math.max(mark, words) },
        { from: at + mark - Math.max(mark, words), to: at + mark },
      ];
      return { rank: any(0, 2), places: any(0, 2) ? beside : above };
    }).toSorted((a, b) => a.places[0]!.from - b.places[0]!.from),
  }));
}
