import type { DatedEvent, Relation } from '../event.ts';
import { limits } from '../limits.ts';
import { numbered, placeOf } from '../number.ts';
import { bisect, isAfter, rowOfId } from '../ordered.ts';
import { each, stride, type Steps } from '../steps.ts';
import type { Lanes } from '../timeline/lanes.ts';
import { Table } from '../timeline/table.ts';
import { readGroupIds, type Shared } from './event.ts';
import { claiming, recordsOf, statedId } from './ids.ts';
import { inertCopy } from './inert.ts';
import { isFlawless, putPlain } from './plain.ts';
import { readRecord } from './record.ts';
import { readRelations, statesRelations, type Stated } from './relations.ts';
import { Report } from './report.ts';
import { reportTooMany, type Shell } from './shell.ts';
import { readNumber, type Loose } from './values.ts';
import { readWhen, Seen } from './when.ts';

/**
 * The records of an input, of which at first only that is read which says where
 * an event stands. Its event is made when it is asked for, and what is wrong
 * with the rest of it comes out when all are checked.
 */
export class Records {
  readonly #shell: Shell;
  readonly #report: Report;
  readonly #list: readonly unknown[];
  readonly #lanes: Lanes;
  /** What is read twice is reported once: the first time to nobody. */
  readonly #quietly: Shared;
  /** The places of the rows in the list; absent where none was left out. */
  #places: number[] | undefined;
  /** Rows that state relations. */
  readonly #related: number[] = [];
  #isOrdered = true;
  #last = '';
  #stated = 0;
  /** Where ids are neither stated in order nor all of them numbers: by place in the list. */
  #claimed:
    | { readonly ids: readonly (string | undefined)[]; readonly taken: ReadonlyMap<string, number> }
    | undefined;
  readonly #events = new Map<number, DatedEvent>();
  length = 0;

  constructor(shell: Shell, lanes: Lanes, report: Report) {
    this.#shell = shell;
    this.#list = recordsOf(shell.list);
    this.#lanes = lanes;
    this.#report = report;
    this.#quietly = { report: new Report(), sources: shell.sources, seen: new Seen() };
  }

  /** How many there are, those with them that are no records. */
  get most(): number {
    return this.#list.length;
  }

  /** The dates, groups and ranks, and whose the ids are. */
  *read(): Steps<Table> {
    const { length } = this.#list;
    const table = new Table(length);
    const some = (from: number, to: number) => {
      for (let place = from; place < to; place++) this.#readOne(place, table);
    };
    yield* each(length, some, stride);
    table.length = this.length;
    const isPlain = this.#stated === 0 || (this.#isOrdered && this.#stated === this.length);
    if (!isPlain) {
      const stated = Array.from(this.#list, (record) => statedId(record, this.#quietly.report));
      this.#claimed = yield* claiming(stated, this.#shell.name, this.#report);
    }
    return table;
  }

  #readOne(place: number, table: Table): void {
    const record = this.#list[place] as Loose;
    this.#report.at(this.#shell.name, place, true);
    const id = statedId(record, this.#report);
    if (id === undefined) {
      this.#places ??= Array.from({ length: place }, (_, row) => row);
      return;
    }
    if (id !== '') {
      this.#stated++;
      if (!isAfter(id, this.#last)) this.#isOrdered = false;
      this.#last = id;
    }
    const row = this.length++;
    this.#places?.push(place);
    try {
      this.#put(row, this.#report.polluted ? (inertCopy(record, this.#report) as Loose) : record, table);
    } catch {
      this.#put(row, inertCopy(record, this.#quietly.report) as Loose, table);
    }
  }

  #put(row: number, record: Loose, table: Table): void {
    const { report, seen } = this.#quietly;
    const { when, group, groups, rank, status } = record;
    if (!putPlain(table, row, when)) table.putExtent(row, readWhen(when, report, seen));
    if (rank !== undefined) table.setRank(row, readNumber(rank, 'rank', report) ?? 0);
    if (status !== undefined && status !== 'happened') table.doubted = true;
    const isPlain = typeof group === 'string' && groups === undefined && group.length <= limits.name;
    if (isPlain && group !== '') table.setGroup(row, this.#lanes.of(group));
    else if ((group ?? groups) !== undefined)
      table.setGroups(
        row,
        readGroupIds(group, groups, report).map((id) => this.#lanes.of(id)),
      );
    if (statesRelations(record) && this.#related.at(-1) !== row) this.#related.push(row);
  }

  #record = (row: number) => this.#list[this.#placeOf(row)] as Loose;
  #placeOf = (row: number) => this.#places?.[row] ?? row;

  id(row: number): string {
    const place = this.#placeOf(row);
    if (this.#stated === 0) return numbered(place);
    return this.#claimed ? this.#claimed.ids[place]! || numbered(place) : this.#statedBy(row);
  }

  /** The row with an id, or -1. */
  find(id: string): number {
    let place = -1;
    if (this.#claimed) place = this.#claimed.taken.get(id) ?? -1;
    else if (this.#stated === 0) place = placeOf(id);
    else return rowOfId(id, this.length, this.#statedBy);
    const row = this.#places ? bisect(this.length, (at) => this.#places![at]! < place) : place;
    return row < this.length && this.#placeOf(row) === place ? row : -1;
  }

  #statedBy = (row: number) => statedId(this.#record(row), this.#quietly.report)!;

  event(row: number): DatedEvent {
    const known = this.#events.get(row);
    if (known) return known;
    const event = readRecord(this.#record(row), this.id(row), row, this.#quietly, []);
    this.#events.set(row, event);
    return event;
  }

  /** What the events and the document say of each other. */
  relations(report: Report = this.#quietly.report): readonly Relation[] {
    const stated: Stated[] = [];
    const quietly = { ...this.#quietly, report: new Report() };
    for (const row of this.#related)
      readRecord(this.#record(row), this.id(row), this.#placeOf(row), quietly, stated);
    const { relations, name } = this.#shell;
    report.at('', -1);
    return readRelations(relations, stated, name, (id) => this.find(id) >= 0, report);
  }

  /** Reports all that is wrong with the records. */
  *check(): Steps<void> {
    const shared: Shared = { ...this.#quietly, report: this.#report };
    const some = (from: number, to: number) => {
      for (let row = from; row < to; row++) {
        const record = this.#record(row);
        if (!this.#report.polluted && isSound(record)) continue;
        const place = this.#placeOf(row);
        this.#report.at(this.#shell.name, place, true);
        readRecord(record, this.id(row), place, shared, []);
      }
    };
    yield* each(this.length, some, stride / 4);
    this.relations(this.#report);
    reportTooMany(this.#shell, this.#report);
  }
}

function isSound(record: Loose): boolean {
  try {
    return isFlawless(record) && !statesRelations(record);
  } catch {
    return false;
  }
}
