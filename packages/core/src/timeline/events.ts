import type { DatedEvent, Group } from '../event.ts';
import type { Steps } from '../steps.ts';
import type { TimelineFacts } from './facts.ts';
import { Lanes } from './lanes.ts';
import type { Parts } from './parts.ts';
import { arranged } from './rows.ts';
import { Table } from './table.ts';

/** Events that are there as objects. */
export function* partsOfEvents(
  events: readonly DatedEvent[],
  listed: readonly Group[],
  facts?: TimelineFacts,
): Steps<Parts> {
  const lanes = new Lanes(listed);
  const table = new Table(events.length);
  table.length = events.length;
  for (const [row, { when, groups, rank, status }] of events.entries()) {
    table.putExtent(row, when);
    table.setGroups(
      row,
      groups.map((id) => lanes.of(id)),
    );
    table.setRank(row, rank);
    if (status !== 'happened') table.doubted = true;
  }
  return {
    rows: yield* arranged(table),
    groups: Object.freeze(lanes.groups),
    event: (row) => events[row]!,
    id: (row) => events[row]!.id,
    facts,
  };
}
