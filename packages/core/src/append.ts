import type { DatedEvent, EventInput } from './event.ts';
import { coarseness } from './order.ts';
import type { Problem } from './problem.ts';
import { claiming, recordsOf, statedId } from './read/ids.ts';
import { readRecord } from './read/record.ts';
import { readRelations, type Stated } from './read/relations.ts';
import { Report } from './read/report.ts';
import type { Loose } from './read/values.ts';
import { Seen } from './read/when.ts';
import { orderOf } from './placing.ts';
import { finish } from './steps.ts';
import { assemble, countedOf, factsOf, partsFrom, partsOf, type Timeline } from './timeline/assemble.ts';
import { partsOfEvents } from './timeline/events.ts';
import { extended } from './timeline/extend.ts';
import type { Appended, Parts } from './timeline/parts.ts';
import { recounted } from './timeline/recount.ts';
import { refinedAgain } from './timeline/refine.ts';

/**
 * The timeline with more events in it, for those that come in while it is
 * looked at. Those that are there keep their ids, and nothing of them is read or
 * sorted again: a few events more cost as much as themselves where they come
 * last, and else a copy of some columns. The timeline itself stays as it is.
 *
 * @example append(timeline(readEvents([{ title: 'a', when: '1914' }])), [{ title: 'b', when: '1915' }]).timeline.length // 2
 */
export function append(
  from: Timeline,
  events: readonly EventInput[],
): { readonly timeline: Timeline; readonly problems: readonly Problem[] } {
  const known = partsOf(from);
  const parts = known.isPart ? partsFrom(from) : known;
  const list = parts.list ?? { name: '', length: from.length };
  const report = new Report();
  const records = recordsOf(events);
  const place = (index: number) => report.at(list.name, list.length + index, true);
  const stated = records.map((record, index) => {
    place(index);
    return statedId(record, report);
  });
  const has = (id: string) => from.find(id) >= 0;
  const { ids, taken } = finish(claiming(stated, list.name, report, { length: list.length, has }));
  const sources = new Map(
    from.sources.flatMap((source) => (source.id === undefined ? [] : [[source.id, source]])),
  );
  const shared = { report, seen: new Seen(), sources: list.name === '' ? undefined : sources };
  const said: Stated[] = [];
  const read = records.flatMap((record, index): DatedEvent[] => {
    place(index);
    const id = ids[index];
    return id === undefined ? [] : [readRecord(record as Loose, id, list.length + index, shared, said)];
  });
  const isKnown = (id: string) => taken.has(id) || has(id);
  const relations = readRelations(undefined, said, list.name, isKnown, report);
  const facts = factsOf(from);
  const all = relations.length > 0 ? [...facts.relations, ...relations] : facts.relations;
  const around = {
    facts: { ...facts, relations: all },
    list: { name: list.name, length: list.length + records.length },
  };
  const counted = countedOf(from);
  if (read.length === 0)
    return { timeline: assemble({ ...parts, ...around }, counted), problems: report.close() };
  const { added, rows } = addedTo(parts, read);
  const timeline = all.some(orderOf)
    ? assemble(refinedAgain({ ...added, ...around }))
    : assemble({ ...added, ...around }, counted && recounted(counted, rows));
  return { timeline, problems: report.close() };
}

/** The parts with a few more events, and where they stand. */
function addedTo(parts: Parts, read: readonly DatedEvent[]) {
  const fresh = finish(partsOfEvents(read, parts.groups));
  const { order } = parts.rows;
  const event = (index: number) => parts.event(order ? order[index]! : index);
  const rows = extended(
    parts.rows,
    fresh.rows,
    (index) => coarseness[event(index).when.precision],
    (j) => coarseness[read[fresh.rows.order?.[j] ?? j]!.when.precision],
  );
  return { rows, added: { rows: rows.rows, groups: fresh.groups, ...after(parts, read) } };
}

/** The events of the parts, and behind them others. */
function after(parts: Parts, read: readonly DatedEvent[]): Pick<Parts, 'event' | 'id' | 'find' | 'more'> {
  const { length } = parts.rows;
  const before = parts.more ?? { base: parts, after: length, events: [], rowOf: new Map<string, number>() };
  // Where another one went on from here already, what it added is not ours.
  const isLast = before.after + before.events.length === length;
  const more: Appended = isLast
    ? before
    : {
        ...before,
        events: before.events.slice(0, length - before.after),
        rowOf: new Map([...before.rowOf].filter(([, row]) => row < length)),
      };
  const { base, events, rowOf } = more;
  for (const one of read) rowOf.set(one.id, more.after + events.push(one) - 1);
  const total = length + read.length;
  const event = (row: number) => (row < more.after ? base.event(row) : events[row - more.after]!);
  return {
    more,
    event,
    id: (row) => (row < more.after ? base.id(row) : event(row).id),
    find(id) {
      const row = base.find!(id);
      if (row >= 0) return row;
      const own = rowOf.get(id) ?? -1;
      return own < total ? own : -1;
    },
  };
}
