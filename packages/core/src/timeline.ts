import type { DatedEvent, Group } from './event.ts';
import type { ReadResult } from './read.ts';
import { displayOrder } from './order.ts';
import { assemble, type Parts, type Timeline } from './timeline/assemble.ts';
import { partsOfColumns, type Columns } from './timeline/columns.ts';
import type { TimelineFacts } from './timeline/facts.ts';
import { statedHull } from './timeline/hull.ts';
import { overlapAt, overlapOf, type TimeColumns } from './timeline/overlap.ts';
import { talliesOf } from './timeline/tallies.ts';

/**
 * Puts events in display order and answers questions about them. Takes what
 * `readEvents` gives, its events alone, or columns of instants for a log.
 *
 * @example timeline(readEvents([{ title: 'b', when: '1915' }, { title: 'a', when: '1914' }])).event(0).title // 'a'
 */
export function timeline(input: ReadResult | readonly DatedEvent[] | Columns): Timeline {
  if (Array.isArray(input)) return assemble(partsOfEvents(input, []));
  if ('events' in input) return assemble(partsOfEvents(input.events, input.groups, input));
  return assemble(partsOfColumns(input as Columns));
}

type Five = [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];

function partsOfEvents(
  events: readonly DatedEvent[],
  listed: readonly Group[],
  facts?: TimelineFacts,
): Parts {
  const order = displayOrder(events.length, (row) => events[row]!.when);
  const sorted = Array.from(order, (row) => events[row]!);
  const groups = [...listed];
  const lanes = new Map(listed.map(({ id }, lane) => [id, lane]));
  // Unlisted groups come in the order in which the input, not the axis, first names them.
  for (const { groups: named } of events) {
    for (const id of named)
      if (!lanes.has(id)) lanes.set(id, groups.push(Object.freeze({ id, label: id })) - 1);
  }
  const { length } = sorted;
  const [startEarliest, startLatest, endEarliest, endLatest, rank] = Array.from(
    { length: 5 },
    () => new Float64Array(length),
  ) as Five;
  const group = new Int32Array(length).fill(-1);
  const otherGroups = new Map<number, readonly number[]>();
  for (let index = 0; index < length; index++) {
    const { when, groups: named, rank: importance } = sorted[index]!;
    startEarliest[index] = when.startEarliest ?? NaN;
    startLatest[index] = when.startLatest ?? NaN;
    endEarliest[index] = when.endEarliest ?? NaN;
    endLatest[index] = when.endLatest ?? NaN;
    rank[index] = importance;
    if (named.length > 0) group[index] = lanes.get(named[0]!)!;
    if (named.length > 1) otherGroups.set(index, Object.freeze(named.slice(1).map((id) => lanes.get(id)!)));
  }
  const columns = { startEarliest, startLatest, endEarliest, endLatest, group, otherGroups, rank };
  const dated = length - undatedTail(columns, length);
  const isSet = (index: number) => sorted[index]!.when.alternatives !== undefined;
  const others = (index: number) => otherGroups.get(index);
  return {
    length,
    dated,
    extent: statedHull(columns),
    columns: () => columns,
    tallies: () => talliesOf({ columns, dated, groups: groups.length, others, isSet }),
    groups: Object.freeze(groups),
    event: (index) => sorted[index],
    id: (index) => sorted[index]!.id,
    overlap: (index, span) =>
      isSet(index) ? overlapOf(sorted[index]!.when, span) : overlapAt(columns, index, span),
    facts,
  };
}

/** Events without any date sort last, so they are one run at the end: how many there are. */
function undatedTail(
  { startEarliest, startLatest, endEarliest, endLatest }: TimeColumns,
  length: number,
): number {
  const unknown = (index: number) =>
    [startEarliest, startLatest, endEarliest, endLatest].every((column) => Number.isNaN(column[index]));
  let first = length;
  while (first > 0 && unknown(first - 1)) first--;
  return length - first;
}
