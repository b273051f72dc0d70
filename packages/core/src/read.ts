import type { DatedEvent, Era, EventInput, Group, Relation, Source, TimelineInput } from './event.ts';
import type { Problem } from './problem.ts';
import { limits } from './limits.ts';
import { readFacts, readGroups, readSources, type Facts } from './read/document.ts';
import { readEras } from './read/eras.ts';
import { readEvent, type Shared } from './read/event.ts';
import { claimIds, numbered } from './read/ids.ts';
import { documentFields } from './read/fields.ts';
import { inertCopy } from './read/inert.ts';
import { readRelations, stateRelations, type Stated } from './read/relations.ts';
import { isArray, Report, shown } from './read/report.ts';
import { isObject, none, type Loose } from './read/values.ts';
import { Seen } from './read/when.ts';

/** What could be read, and what was wrong with the rest. */
export interface ReadResult extends Facts {
  /** In the order of the input. */
  readonly events: readonly DatedEvent[];
  readonly problems: readonly Problem[];
  readonly relations: readonly Relation[];
  readonly groups: readonly Group[];
  readonly sources: readonly Source[];
  readonly eras: readonly Era[];
  /** The document itself; absent where a bare list was given. */
  readonly input?: unknown;
}

/**
 * Makes loose input strict: an array of events, or a document with `events`.
 * Never throws, whatever the data; one bad record costs one record, a bad date
 * only the date, and each problem says where, what was expected and what came.
 * The input is not changed, and each event keeps its record as `input`.
 *
 * @example readEvents([{ title: 'War', when: '1914-13' }]).problems[0].path // '[0].when'
 */
export function readEvents(input: readonly EventInput[] | TimelineInput): ReadResult;
export function readEvents(input: unknown): ReadResult;
export function readEvents(input: unknown): ReadResult {
  const report = new Report();
  try {
    const read = isArray(input) ? readList(input, '', report) : readDocument(input, report);
    return Object.freeze({ ...read, problems: report.close() });
  } catch {
    report.at('', -1);
    report.add('', 'type', 'reading the input threw an error; nothing of it could be kept');
    return Object.freeze({ ...nothing, problems: report.close() });
  }
}

type Read = Omit<ReadResult, 'problems'>;
const nothing: Read = { events: none, relations: none, groups: none, sources: none, eras: none };

function readDocument(input: unknown, report: Report): Read {
  if (!isObject(input)) {
    const remedy = typeof input === 'string' ? ': parse it first, as with JSON.parse' : '';
    report.add(
      '',
      'type',
      `expected a list of events or an object with "events", got ${shown(input)}${remedy}`,
    );
    return nothing;
  }
  // Each field is asked for once and for itself, so that one which throws costs no other.
  const document: Record<string, unknown> = {};
  for (const name of Object.keys(documentFields)) {
    try {
      document[name] = input[name];
    } catch {
      report.add(name, 'type', 'reading it threw an error; it is left out');
    }
  }
  const { events } = document;
  if (!isArray(events)) {
    const code = events === undefined ? 'missing' : 'type';
    report.add('events', code, `expected a list of events, got ${shown(events)}; write "events": []`);
  }
  const facts = readFacts(document, report);
  const groups = readGroups(document['groups'], report);
  const eras = readEras(document['eras'], report);
  const sources = readSources(document['sources'], report);
  const read = readList(isArray(events) ? events : none, 'events', report, document['relations'], sources);
  return { ...read, ...facts, groups, eras, sources: Object.freeze([...sources.values()]), input };
}

function readList(
  list: readonly unknown[],
  name: string,
  report: Report,
  relations?: unknown,
  sources?: Shared['sources'],
): Read {
  const shared: Shared = { report, sources, seen: new Seen() };
  const { records, ids } = claimIds(list, name, report);
  const events: DatedEvent[] = [];
  const stated: Stated[] = [];
  for (let index = 0; index < ids.length; index++) {
    report.at(name, index, true);
    const claimed = ids[index];
    if (claimed === undefined) continue;
    const id = claimed || numbered(index);
    const mark = report.mark;
    const already = stated.length;
    const record = records[index] as Loose;
    try {
      events.push(readEvent(record, id, record, shared));
      stateRelations(record, id, index, stated);
    } catch {
      // The record runs code of its own, which throws: read what can be had without it.
      report.forget(mark);
      stated.length = already;
      if (events.at(-1)?.id === id) events.pop();
      const copy = inertCopy(record, report) as Loose;
      events.push(readEvent(copy, id, record, shared));
      stateRelations(copy, id, index, stated);
    }
  }
  report.at('', -1);
  const found = readRelations(relations, stated, name, events, report);
  if (list.length > limits.events)
    report.add(name, 'limit', `${list.length} events: only the first ${limits.events} are read`);
  return { ...nothing, events: Object.freeze(events), relations: found };
}
