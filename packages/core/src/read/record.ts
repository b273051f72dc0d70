import type { DatedEvent } from '../event.ts';
import { readEvent, type Shared } from './event.ts';
import { inertCopy } from './inert.ts';
import { stateRelations, type Stated } from './relations.ts';
import type { Loose } from './values.ts';

/**
 * One record made strict, and what it says of others set aside in `stated`,
 * whatever the record does when it is asked.
 *
 * @param index Its place in the list, for what it states.
 */
export function readRecord(
  record: Loose,
  id: string,
  index: number,
  shared: Shared,
  stated: Stated[],
): DatedEvent {
  const { report } = shared;
  const mark = report.mark;
  const already = stated.length;
  const read = (from: Loose) => {
    const event = readEvent(from, id, record, shared);
    stateRelations(from, id, index, stated);
    return event;
  };
  try {
    if (report.polluted) return read(inertCopy(record, report) as Loose);
    return read(record);
  } catch {
    // The record runs code of its own, which throws: read what can be had without it.
    report.forget(mark);
    stated.length = already;
    return read(inertCopy(record, report) as Loose);
  }
}
