import type { DatedEvent, Era, EventInput, Group, Relation, Source, TimelineInput } from './event.ts';
import type { Problem } from './problem.ts';
import type { Facts } from './read/document.ts';
import type { Shared } from './read/event.ts';
import { closed } from './read/foreign.ts';
import { numbered } from './number.ts';
import { claimIds } from './read/ids.ts';
import { readRecord } from './read/record.ts';
import { readRelations, type Stated } from './read/relations.ts';
import { Report } from './read/report.ts';
import { readShell, reportTooMany, type Shell } from './read/shell.ts';
import { none, type Loose } from './read/values.ts';
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
    const shell = readShell(input, report);
    const read = shell ? readList(shell, report) : nothing;
    const result = { ...read, problems: report.close() };
    return Object.freeze(report.polluted ? closed(result) : result);
  } catch {
    report.at('', -1);
    report.add('', 'type', 'reading the input threw an error; nothing of it could be kept');
    return Object.freeze({ ...nothing, problems: report.close() });
  }
}

type Read = Omit<ReadResult, 'problems'>;
const nothing: Read = { events: none, relations: none, groups: none, sources: none, eras: none };

function readList(shell: Shell, report: Report): Read {
  const { list, name, relations, sources, around } = shell;
  const shared: Shared = { report, sources, seen: new Seen() };
  const { records, ids } = claimIds(list, name, report);
  const events: DatedEvent[] = [];
  const stated: Stated[] = [];
  for (let index = 0; index < ids.length; index++) {
    report.at(name, index, true);
    const claimed = ids[index];
    if (claimed === undefined) continue;
    const id = claimed || numbered(index);
    events.push(readRecord(records[index] as Loose, id, index, shared, stated));
  }
  report.at('', -1);
  let known: Set<string> | undefined;
  const isKnown = (id: string) => (known ??= new Set(events.map((event) => event.id))).has(id);
  const found = readRelations(relations, stated, name, isKnown, report);
  reportTooMany(shell, report);
  return { ...around, events: Object.freeze(events), relations: found };
}
