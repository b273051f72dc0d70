import type { Era, Group, Source } from '../event.ts';
import { limits } from '../limits.ts';
import { readFacts, readGroups, readSources, type Facts } from './document.ts';
import { readEras } from './eras.ts';
import type { Shared } from './event.ts';
import { documentFields } from './fields.ts';
import { states } from './foreign.ts';
import { isArray, shown, type Report } from './report.ts';
import { isObject, none } from './values.ts';

/** What stands around the events of an input, and their records, unread. */
export interface Shell {
  readonly list: readonly unknown[];
  /** What problems call the list; empty for a bare one. */
  readonly name: string;
  readonly relations?: unknown;
  readonly sources: Shared['sources'];
  readonly around: Around;
}

interface Around extends Facts {
  readonly groups: readonly Group[];
  readonly eras: readonly Era[];
  readonly sources: readonly Source[];
  readonly input?: unknown;
}

const nothing: Around = { groups: none, eras: none, sources: none };

/** Reads an input but for its events; undefined for what has none. */
export function readShell(input: unknown, report: Report): Shell | undefined {
  if (isArray(input))
    return { list: input, name: '', relations: undefined, sources: undefined, around: nothing };
  if (!isObject(input)) {
    const remedy = typeof input === 'string' ? ': parse it first, as with JSON.parse' : '';
    report.add(
      '',
      'type',
      `expected a list of events or an object with "events", got ${shown(input)}${remedy}`,
    );
    return undefined;
  }
  // Each field is asked for once and for itself, so that one which throws costs no other.
  const document = Object.create(null) as Record<string, unknown>;
  for (const name of Object.keys(documentFields)) {
    try {
      if (!report.polluted || states(input, name)) document[name] = input[name];
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
  return {
    list: isArray(events) ? events : none,
    name: 'events',
    relations: document['relations'],
    sources,
    around: { ...facts, groups, eras, sources: Object.freeze([...sources.values()]), input },
  };
}

/** Tells of events beyond those that are read. */
export function reportTooMany({ list, name }: Shell, report: Report): void {
  report.at('', -1);
  if (list.length > limits.events)
    report.add(name, 'limit', `${list.length} events: only the first ${limits.events} are read`);
}
