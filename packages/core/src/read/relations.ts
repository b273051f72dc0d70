import type { Relation, RelationType } from '../event.ts';
import { limits } from '../limits.ts';
import { inertCopy } from './inert.ts';
import { isArray, shown, type Report } from './report.ts';
import { remember } from './unknown.ts';
import { isObject, made, none, readName, readWord, type Loose } from './values.ts';

const relationTypes = [
  'respondsTo',
  'causes',
  'partOf',
  'follows',
  'contradicts',
  'updates',
] as const satisfies readonly RelationType[];

/** A relation as an event states it, before all ids are known. */
export interface Stated {
  readonly type: RelationType;
  readonly from: string;
  readonly to: unknown;
  /** Where it stands: which event, and which field of it. */
  readonly index: number;
  readonly field: string;
}

/** Most state none, and asked for by name they are found in no time. */
export function statesRelations(record: Loose): boolean {
  const { respondsTo, causes, partOf, follows, contradicts, updates } = record;
  return (respondsTo ?? causes ?? partOf ?? follows ?? contradicts ?? updates ?? null) !== null;
}

/** Sets aside what an event says of others. */
export function stateRelations(record: Loose, from: string, index: number, stated: Stated[]): void {
  if (!statesRelations(record)) return;
  for (const type of relationTypes) {
    const value = record[type];
    if (value === undefined || value === null) continue;
    if (!isArray(value)) stated.push({ type, from, to: value, index, field: type });
    else {
      for (let i = 0; i < Math.min(value.length, limits.items); i++) {
        stated.push({ type, from, to: value[i], index, field: `${type}[${i}]` });
      }
    }
  }
}

/** All relations, of the document and of its events, whose two ends exist. */
export function readRelations(
  listed: unknown,
  stated: readonly Stated[],
  list: string,
  isKnown: (id: string) => boolean,
  report: Report,
): readonly Relation[] {
  if (stated.length === 0 && (listed === undefined || listed === null)) return none;
  const relations = new Map<string, Relation>();
  const add = (type: RelationType, from: string, to: string, record?: Loose) => {
    const key = JSON.stringify([type, from, to]);
    const known = relations.get(key);
    if (!known) relations.set(key, made<Relation>({ type, from, to }, record));
    else if (record) remember(known, record, known);
  };
  const readId = (value: unknown, field: string): string | undefined => {
    const id = readName(value, field, report);
    if (id !== undefined && isKnown(id)) return id;
    const remedy = 'the relation is left out; mend the id or add the event';
    report.add(
      field,
      id === undefined ? 'missing' : 'unknown',
      id === undefined
        ? `no event id, got ${shown(value)}; ${remedy}`
        : `no event has the id ${shown(id)}; ${remedy}`,
    );
    return undefined;
  };
  for (const { type, from, to, index, field } of stated) {
    report.at(list, index, true);
    const id = readId(to, field);
    if (id !== undefined) add(type, from, id);
  }
  eachRecord(listed, 'relations', limits.relations, report, (record) => {
    const type = readWord(record['type'], relationTypes, 'type', report);
    if (record['type'] === undefined)
      report.add('type', 'missing', `expected ${relationTypes.join(', ')}; the relation is left out`);
    const from = readId(record['from'], 'from');
    const to = readId(record['to'], 'to');
    if (type && from !== undefined && to !== undefined) add(type, from, to, record);
  });
  return relations.size > 0 ? Object.freeze([...relations.values()]) : none;
}

/** Reads the records of one list of the document, each for itself: what throws or is no object costs only itself. */
export function eachRecord(
  value: unknown,
  list: string,
  most: number,
  report: Report,
  read: (record: Loose, index: number) => void,
): void {
  if (value === undefined || value === null) return;
  report.at('', -1);
  if (!isArray(value)) return report.add(list, 'type', `expected a list, got ${shown(value)}`);
  const length = lengthOf(value);
  if (length > most) report.add(list, 'limit', `${length} items: only the first ${most} are read`);
  for (let index = 0; index < Math.min(length, most); index++) {
    report.at(list, index);
    try {
      const record = value[index];
      const given = typeof record === 'string' ? { id: record } : record;
      if (isObject(given)) read(report.polluted ? (inertCopy(given, report) as Loose) : given, index);
      else report.add('', 'type', `expected an object, got ${shown(record)}; it is left out`);
    } catch {
      report.add('', 'type', 'reading it threw an error; it is left out');
    }
  }
  report.at('', -1);
}

function lengthOf(list: readonly unknown[]): number {
  try {
    return list.length;
  } catch {
    return 0;
  }
}
