import { startsBefore, wordGap, type Taken } from './pack.ts';

/** The most that any point along time has to hold: no fewer rows will do. */
export function depthOf(places: readonly Taken[]): number {
  const starts = sorted(places, 'from');
  const ends = sorted(places, 'to');
  let most = 0;
  let ended = 0;
  for (let begun = 0; begun < starts.length; begun++) {
    while (starts[begun]! - ends[ended]! >= wordGap) ended++;
    most = Math.max(most, begun + 1 - ended);
  }
  return most;
}

function sorted(places: readonly Taken[], end: keyof Taken): Float64Array {
  const all = new Float64Array(places.length);
  for (const [i, place] of places.entries()) all[i] = place[end];
  return all.toSorted();
}

/** How many places are taken at each point where one begins: nowhere else can there be more. */
export class Crowd {
  readonly #from: Uint32Array;
  readonly #to: Uint32Array;
  readonly #count: Int32Array;

  constructor(places: readonly Taken[]) {
    const starts = sorted(places, 'from');
    this.#count = new Int32Array(starts.length);
    this.#from = new Uint32Array(starts.length);
    this.#to = new Uint32Array(starts.length);
    for (const [i, { from, to }] of places.entries()) {
      let at = startsBefore(starts, to);
      while (at < starts.length && starts[at]! - to < wordGap) at++;
      this.#from[i] = startsBefore(starts, from);
      this.#to[i] = at;
    }
  }
  add(place: number, by: 1 | -1): void {
    for (let at = this.#from[place]!; at < this.#to[place]!; at++) this.#count[at]! += by;
  }
  fullest(place: number): number {
    let most = 0;
    for (let at = this.#from[place]!; at < this.#to[place]!; at++) most = Math.max(most, this.#count[at]!);
    return most;
  }
  /** The first and the last point of a place that hold as many as they may. */
  fullAt(place: number, most: number): readonly [number, number] | undefined {
    let first = -1;
    let last = -1;
    for (let at = this.#from[place]!; at < this.#to[place]!; at++) {
      if (this.#count[at]! < most) continue;
      if (first < 0) first = at;
      last = at;
    }
    return first < 0 ? undefined : [first, last];
  }
  covers(place: number, [first, last]: readonly [number, number]): boolean {
    return this.#from[place]! <= first && last < this.#to[place]!;
  }
  length(place: number): number {
    return this.#to[place]! - this.#from[place]!;
  }
  peak(): number {
    return this.#count.reduce((most, one) => Math.max(most, one), 0);
  }
  /** The next point from `after` on that holds so many; −1 where there is none. */
  find(count: number, after = 0): number {
    return this.#count.indexOf(count, after);
  }
}
