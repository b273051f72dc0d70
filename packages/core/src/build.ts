import type { EventInput, TimelineInput } from './event.ts';
import type { Problem } from './problem.ts';
import { readShell } from './read/shell.ts';
import { Records } from './read/records.ts';
import { Report } from './read/report.ts';
import { none } from './read/values.ts';
import type { Steps } from './steps.ts';
import { timeline } from './timeline.ts';
import { assembling, type Timeline } from './timeline/assemble.ts';
import { partsOfColumns, type Columns } from './timeline/columns.ts';
import { Lanes } from './timeline/lanes.ts';
import { refined } from './timeline/refine.ts';
import { arranged } from './timeline/rows.ts';

/** A timeline in the making, by whoever has time for it: nothing happens but in a call. */
export interface TimelineBuild {
  /**
   * Works on it for as long as `mayGoOn` says so, asked every few ms; true when
   * it is done. To give it up, ask no more.
   */
  step(mayGoOn?: () => boolean): boolean;
  /** How many records or rows it is made of; Infinity as long as that is not known. */
  readonly length: number;
  /** How much is done, from 0 to 1; a guess. */
  readonly share: number;
  /** The timeline; what is not yet done is done at once. */
  readonly timeline: Timeline;
  /**
   * Looks through the events for what could not be read, which the timeline can
   * do without, for as long as `mayGoOn` says so; true when all were.
   */
  check(mayGoOn?: () => boolean): boolean;
  /** What is known so far of what could not be read; all of it when `check` is done, and then what `readEvents` says. */
  readonly problems: readonly Problem[];
}

/**
 * The timeline that `timeline(readEvents(input))` makes, in steps that block
 * nobody for long. Of each record only that is read which says where its event
 * stands; the event is made when it is asked for. So the records may not be
 * changed afterwards.
 *
 * @example buildTimeline([{ title: 'b', when: '1915' }, { title: 'a', when: '1914' }]).timeline.event(0).title // 'a'
 */
export function buildTimeline(input: readonly EventInput[] | TimelineInput): TimelineBuild;
export function buildTimeline(input: unknown): TimelineBuild;
export function buildTimeline(input: unknown): TimelineBuild {
  const report = new Report();
  let records: Records | undefined;
  function* making(): Steps<Timeline> {
    try {
      const shell = readShell(input, report) ?? readShell(none, report)!;
      const lanes = new Lanes(shell.around.groups);
      records = new Records(shell, lanes, report);
      const table = yield* records.read();
      const rows = yield* arranged(table);
      const parts = refined({
        rows,
        groups: Object.freeze(lanes.groups),
        event: (row) => records!.event(row),
        id: (row) => records!.id(row),
        find: (id) => records!.find(id),
        list: { name: shell.name, length: records.most },
        facts: { ...shell.around, relations: records.relations() },
      });
      return yield* assembling(parts);
    } catch {
      records = undefined;
      report.at('', -1);
      report.add('', 'type', 'reading the input threw an error; nothing of it could be kept');
      return timeline([]);
    }
  }
  return new Build(
    making(),
    () => records?.most ?? Infinity,
    report,
    () => records?.check(),
  );
}

/** The timeline that `timeline(columns)` makes, in such steps. */
export function buildColumns(columns: Columns): TimelineBuild {
  function* making(): Steps<Timeline> {
    return yield* assembling(yield* partsOfColumns(columns));
  }
  return new Build(making(), () => columns.start.length, new Report());
}

class Build implements TimelineBuild {
  #making: Steps<Timeline> | undefined;
  #checking: (() => Steps<void> | undefined) | undefined;
  #check: Steps<void> | undefined;
  #report: Report;
  #timeline: Timeline | undefined;
  #gone = 0;
  #length: () => number;

  /** @param length How many rows there are; Infinity as long as that is not known. */
  constructor(
    making: Steps<Timeline>,
    length: () => number,
    report: Report,
    checking?: () => Steps<void> | undefined,
  ) {
    this.#making = making;
    this.#length = length;
    this.#report = report;
    this.#checking = checking;
  }

  step(mayGoOn = always): boolean {
    while (this.#making) {
      const { done, value } = this.#making.next();
      if (done) {
        this.#timeline = value;
        // It would hold on to all that it made on the way.
        this.#making = undefined;
      } else this.#gone += value;
      if (!mayGoOn()) break;
    }
    return this.#timeline !== undefined;
  }

  get length(): number {
    return this.#length();
  }

  get share(): number {
    return this.#timeline ? 1 : Math.min(0.99, this.#gone / (passes * this.length + 1));
  }

  get timeline(): Timeline {
    this.step();
    return this.#timeline!;
  }

  check(mayGoOn = always): boolean {
    if (!this.step(mayGoOn)) return false;
    if (this.#checking) {
      this.#check = this.#checking();
      this.#checking = undefined;
    }
    while (this.#check && !this.#check.next().done) if (!mayGoOn()) return false;
    this.#check = undefined;
    return true;
  }

  get problems(): readonly Problem[] {
    return this.#report.close();
  }
}

/** So often each row is gone through, about: reading, sorting, counting. */
const passes = 14;
const always = () => true;
