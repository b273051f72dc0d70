import { quote } from '../edtf/error.ts';
import { limits } from '../limits.ts';
import { numbered } from '../number.ts';
import { each, finish, type Steps } from '../steps.ts';
import { states } from './foreign.ts';
import { isArray, shown, type Report } from './report.ts';
import { isObject, readName } from './values.ts';

/** The records of a list, each asked for once, and the id of each: undefined for what is no record, empty for a number. */
export interface Claims {
  readonly records: readonly unknown[];
  readonly ids: readonly (string | undefined)[];
}

/**
 * Gives each record its id before any is read. A stated id goes to the first
 * that states it. Others are numbered by their place in the list, so they stay
 * the same when more is appended.
 */
export function claimIds(list: readonly unknown[], name: string, report: Report): Claims {
  const records = recordsOf(list);
  const stated = Array.from(records, (record, index) => {
    report.at(name, index, true);
    return statedId(record, report);
  });
  return { records, ids: finish(claiming(stated, name, report)).ids };
}

/** The records of a list that are read, each asked for once. */
export function recordsOf(list: readonly unknown[]): readonly unknown[] {
  const length = Math.min(list.length, limits.events);
  try {
    const records: unknown = Array.prototype.slice.call(list, 0, length);
    if (isArray(records) && records.length === length) return records;
  } catch {
    // It runs code of its own, which throws: ask for each by itself.
  }
  return Array.from({ length }, (_, index) => itemAt(list, index));
}

/**
 * The ids of records, given those that they state; undefined for what is no
 * record, and empty for a number where none is stated at all. And by whom each is taken.
 *
 * @param before How many records there were before, and whose ids are theirs.
 */
export function* claiming(
  stated: readonly (string | undefined)[],
  name: string,
  report: Report,
  before?: { readonly length: number; readonly has: (id: string) => boolean },
): Steps<{ readonly ids: (string | undefined)[]; readonly taken: ReadonlyMap<string, number> }> {
  const ids = [...stated];
  const taken = new Map<string, number>();
  const later: number[] = [];
  const first = before?.length ?? 0;
  const isTaken = (id: string) => taken.has(id) || before?.has(id) === true;
  yield* each(ids.length, (from, to) => {
    for (let index = from; index < to; index++) {
      const id = ids[index];
      if (id === undefined) continue;
      if (id === '' || isTaken(id)) later.push(index);
      else taken.set(id, index);
    }
  });
  // Where none is stated each has its number, which is made when the record is read.
  if (taken.size === 0 && !before) return { ids, taken };
  // Where to go on counting, or a thousand times the same id would be a million questions.
  const counts = new Map<string, number>();
  const settle = (index: number) => {
    const own = ids[index]!;
    const wanted = own || numbered(first + index);
    let id = wanted;
    // A number of its own is free, unless some record states it.
    if (isTaken(wanted)) {
      let count = counts.get(wanted) ?? 1;
      while (isTaken(id)) id = `${wanted}-${++count}`;
      counts.set(wanted, count);
    }
    taken.set(id, index);
    ids[index] = id;
    if (own === '') return;
    report.at(name, first + index, true);
    report.add(
      'id',
      'duplicate',
      `the id ${quote(own)} is taken by an earlier event: this one is called ${quote(id)}; give each its own`,
    );
  };
  yield* each(later.length, (from, to) => {
    for (let i = from; i < to; i++) settle(later[i]!);
  });
  return { ids, taken };
}

/** Empty where none is stated, undefined where the record is no object. */
export function statedId(record: unknown, report: Report): string | undefined {
  if (!isObject(record) || isArray(record)) {
    report.add(
      '',
      'type',
      `expected an event such as { "title": "…", "when": "2025-08-30" }, got ${shown(record)}; it is left out`,
    );
    return undefined;
  }
  try {
    if (report.polluted && !states(record, 'id')) return '';
    const id = record['id'];
    return typeof id === 'string' && id.length <= limits.name ? id : (readName(id, 'id', report) ?? '');
  } catch {
    report.add('id', 'type', 'reading it threw an error; it is left out');
    return '';
  }
}

function itemAt(list: readonly unknown[], index: number): unknown {
  try {
    return list[index];
  } catch {
    return undefined;
  }
}
