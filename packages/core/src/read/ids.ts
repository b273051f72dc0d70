import { quote } from '../edtf/error.ts';
import { limits } from '../limits.ts';
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
  const length = Math.min(list.length, limits.events);
  const records: unknown[] = [];
  const ids: (string | undefined)[] = [];
  const taken = new Set<string>();
  const later: number[] = [];
  for (let index = 0; index < length; index++) {
    report.at(name, index, true);
    const record = itemAt(list, index);
    const id = statedId(record, report);
    records.push(record);
    ids.push(id);
    if (id === undefined) continue;
    if (id === '' || taken.has(id)) later.push(index);
    else taken.add(id);
  }
  // Where none is stated each has its number, which is made when the record is read.
  if (taken.size === 0) return { records, ids };
  // Where to go on counting, or a thousand times the same id would be a million questions.
  const counts = new Map<string, number>();
  for (const index of later) {
    const stated = ids[index]!;
    const wanted = stated || numbered(index);
    ids[index] = wanted;
    // A number of its own is free, unless some record states it.
    if (!taken.has(wanted)) {
      taken.add(wanted);
      continue;
    }
    let id = wanted;
    let count = counts.get(wanted) ?? 1;
    while (taken.has(id)) id = `${wanted}-${++count}`;
    counts.set(wanted, count);
    taken.add(id);
    ids[index] = id;
    if (stated === '') continue;
    report.at(name, index, true);
    report.add(
      'id',
      'duplicate',
      `the id ${quote(stated)} is taken by an earlier event: this one is called ${quote(id)}; give each its own`,
    );
  }
  return { records, ids };
}

export const numbered = (index: number) => `event-${index + 1}`;

/** Empty where none is stated, undefined where the record is no object. */
function statedId(record: unknown, report: Report): string | undefined {
  if (!isObject(record) || isArray(record)) {
    report.add(
      '',
      'type',
      `expected an event such as { "title": "…", "when": "2025-08-30" }, got ${shown(record)}; it is left out`,
    );
    return undefined;
  }
  try {
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
