import type { TemporalExtent } from '../extent.ts';
import { isInstant } from '../axisBound.ts';
import { coarseness } from '../order.ts';
import type { TimeColumns } from './overlap.ts';

/** How the inner two of four points lie to the outer two: as in a window, as in what has exact ends, or apart from them. */
export const like = { window: 0, exact: 1, apart: 2 } as const;

export type Ranks = Float64Array | Uint8Array;

/** What clocks have to do with the dates of a timeline. */
export interface Clocks {
  /** Whether any of them is an instant, which other clocks show otherwise. */
  readonly instants: boolean;
  /** Whether any of them lies elsewhere on the axis of another zone, as days do. */
  readonly floats: boolean;
  /** Whether any of them has a zone of its own. */
  readonly zones: boolean;
}

/** Dates that are being put together, a row each, in the order of the input; points in ms, NaN where unknown. */
export class Table {
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly kind: Uint8Array;
  readonly coarse: Uint8Array;
  /** Where the inner points are of their own: the latest start and the earliest end. */
  inner: readonly [Float64Array, Float64Array] | undefined;
  group: TimeColumns['group'];
  /** The groups beyond the first, of rows that have several. */
  readonly otherGroups = new Map<number, readonly number[]>();
  /** Rows whose date is a set, which their points are only the hull of. */
  readonly sets = new Set<number>();
  rank: Ranks;
  /** Whether any date may be in doubt, without a known end or a set, or any event disputed. */
  doubted = false;
  readonly clocks = { instants: false, floats: false, zones: false };
  /** How many rows there are; others of the columns are not taken. */
  length = 0;
  /** From the first to the last of the finite points. */
  first = Infinity;
  last = -Infinity;
  #groups = 0x80;
  #given: readonly unknown[];

  /** @param given Columns that are there already, to be taken as they are. */
  constructor(
    most: number,
    given: { start?: Float64Array; end?: Float64Array; rank?: Float64Array } = Object.create(null),
  ) {
    this.start = given.start ?? new Float64Array(most);
    this.end = given.end ?? new Float64Array(most);
    this.kind = new Uint8Array(most);
    this.coarse = new Uint8Array(most);
    this.group = new Int8Array(most).fill(-1);
    this.rank = given.rank ?? new Uint8Array(most);
    this.#given = Object.values(given);
  }

  /** Whether a column may be written to when the table is done with. */
  owns(column: unknown): boolean {
    return !this.#given.includes(column);
  }

  /** A date without ends of its own: at some time in a window (`like.window`), or all the way (`like.exact`). */
  put(row: number, start: number, end: number, kind: 0 | 1, coarse: number): void {
    this.start[row] = start;
    this.end[row] = end;
    this.kind[row] = kind;
    this.coarse[row] = coarse;
    if (coarse > coarseness.millisecond) this.clocks.floats = true;
    else if (start === start) this.clocks.instants = true;
    // What has no date at all is not doubted for that.
    if (!(end - start < Infinity) && (start === start || end === end)) this.doubted = true;
    this.reach(start);
    this.reach(end);
  }

  putExtent(row: number, extent: TemporalExtent): void {
    const [start, startLatest] = [extent.startEarliest ?? NaN, extent.startLatest ?? NaN];
    const [endEarliest, end] = [extent.endEarliest ?? NaN, extent.endLatest ?? NaN];
    const isWindow = Object.is(start, endEarliest) && Object.is(startLatest, end);
    const isExact = Object.is(start, startLatest) && Object.is(endEarliest, end);
    const { clocks } = this;
    const { instants, floats } = clocks;
    this.put(row, start, end, isWindow || !isExact ? 0 : 1, coarseness[extent.precision]);
    clocks.instants = instants || isInstant(extent);
    clocks.floats = floats || (extent.mode !== 'undated' && !isExactly(extent));
    clocks.zones ||= !utc.has(extent.timeZone);
    if (extent.alternatives) this.sets.add(row);
    if (extent.alternatives ?? extent.qualifier) this.doubted = true;
    if (isWindow || isExact) return;
    const { length } = this.start;
    this.inner ??= [new Float64Array(length), new Float64Array(length)];
    this.kind[row] = like.apart;
    this.inner[0][row] = startLatest;
    this.inner[1][row] = endEarliest;
    this.reach(startLatest);
    this.reach(endEarliest);
  }

  setRank(row: number, rank: number): void {
    if (rank === 0 && this.rank instanceof Uint8Array) return;
    // Few data have any importance, and most of what they have fits in a byte.
    if (this.rank instanceof Uint8Array && !(rank >= 0 && rank <= 255 && rank % 1 === 0))
      this.rank = Float64Array.from(this.rank);
    this.rank[row] = rank;
  }

  setGroup(row: number, group: number): void {
    // As narrow as so many groups allow.
    if (group >= this.#groups) {
      this.#groups = group < 0x80_00 ? 0x80_00 : Infinity;
      this.group = group < 0x80_00 ? Int16Array.from(this.group) : Int32Array.from(this.group);
    }
    this.group[row] = group;
  }

  setGroups(row: number, [first, ...others]: readonly number[]): void {
    if (first !== undefined) this.setGroup(row, first);
    if (others.length > 0) this.otherGroups.set(row, Object.freeze(others));
  }

  reach(ms: number): void {
    if (ms < this.first && ms > -Infinity) this.first = ms;
    if (ms > this.last && ms < Infinity) this.last = ms;
  }
}

const isExactly = ({ precision, endPrecision }: TemporalExtent) =>
  precision === 'millisecond' && endPrecision === 'millisecond';
const utc: ReadonlySet<string | undefined> = new Set([undefined, 'UTC', 'Z']);
