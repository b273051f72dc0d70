import { factsOf, type Timeline } from './assemble.ts';
import { statedHull } from './hull.ts';
import { talliesOf } from './tallies.ts';
import { toInput } from './toInput.ts';
import type { TimeColumns } from './overlap.ts';
import type { Span } from '../span.ts';

/**
 * The timeline with some of its events: nothing is read or sorted again, and
 * groups keep their places, so that they keep their hues.
 *
 * @param rows Display indices, ascending.
 */
export function pick(from: Timeline, rows: Uint32Array): Timeline {
  const { length } = rows;
  const datedBefore = from.length - from.undated.length;
  let dated = length;
  while (dated > 0 && rows[dated - 1]! >= datedBefore) dated--;
  let places: Int32Array | undefined;
  /** Where an event of the whole stands now, or -1. */
  const placeOf = (index: number) => {
    if (!places) {
      places = new Int32Array(from.length).fill(-1);
      for (let place = 0; place < length; place++) places[rows[place]!] = place;
    }
    return index < 0 ? -1 : places[index]!;
  };
  const kept = (all: readonly number[]) => all.map(placeOf).filter((place) => place >= 0);
  const find = (id: string) => placeOf(from.find(id));
  let columns: TimeColumns | undefined;
  let tallies: Timeline['tallies'] | undefined;
  let extent: Span | null | undefined;
  const facts = factsOf(from);
  const picked: Timeline = Object.freeze({
    ...facts,
    relations: facts.relations.filter((one) => find(one.from) >= 0 && find(one.to) >= 0),
    length,
    groups: from.groups,
    undated: Object.freeze(Array.from({ length: length - dated }, (_, i) => dated + i)),
    get extent() {
      return (extent ??= statedHull(picked.columns));
    },
    get columns() {
      return (columns ??= gather(from.columns, rows));
    },
    get tallies() {
      return (tallies ??= talliesOf({
        columns: picked.columns,
        dated,
        groups: from.groups.length,
        others: (index) => picked.columns.otherGroups.get(index),
        isSet: (index) => from.event(rows[index]!).when.alternatives !== undefined,
      }));
    },
    event(index: number) {
      if (!(index in rows)) throw new RangeError(`no event ${index}: the timeline has ${length}`);
      return from.event(rows[index]!);
    },
    find,
    within(span: Span) {
      const { surely, possibly } = from.within(span);
      return { surely: kept(surely), possibly: kept(possibly) };
    },
    toJSON: () => toInput(picked),
  });
  return picked;
}

function gather(from: TimeColumns, rows: Uint32Array): TimeColumns {
  // What is one array for the whole stays one.
  const taken = new Map<Float64Array, Float64Array>();
  const numbers = (column: Float64Array) => {
    const known = taken.get(column) ?? Float64Array.from(rows, (row) => column[row]!);
    taken.set(column, known);
    return known;
  };
  const otherGroups = new Map<number, readonly number[]>();
  if (from.otherGroups.size > 0) {
    for (let place = 0; place < rows.length; place++) {
      const others = from.otherGroups.get(rows[place]!);
      if (others) otherGroups.set(place, others);
    }
  }
  return {
    startEarliest: numbers(from.startEarliest),
    startLatest: numbers(from.startLatest),
    endEarliest: numbers(from.endEarliest),
    endLatest: numbers(from.endLatest),
    group: Int32Array.from(rows, (row) => from.group[row]!),
    otherGroups,
    rank: numbers(from.rank),
  };
}
