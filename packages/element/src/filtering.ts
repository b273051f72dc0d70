import {
  checkFilter,
  filterTimeline,
  own,
  timeline as toTimeline,
  type DatedEvent,
  type Filter,
  type Problem,
  type Timeline,
} from '@dateline/core';
import { readFilter } from './filterText.ts';

/** What `filter` may be set to: a filter, the same as text, or a rule of the page's own. */
export type FilterGiven = Filter | string | ((event: DatedEvent) => boolean) | null | undefined;

const nothing: Filter = own({});

/** Which events there are, and which of them are shown. */
export class Filtering {
  /** All that there is to show. */
  all: Timeline = toTimeline([]);
  /** The same in the groups that make the lanes. */
  grouped = this.all;
  problems: readonly Problem[] = [];
  /** Asked for another filter than the one that is shown. */
  stale = false;
  #given: Exclude<FilterGiven, string | null>;
  #filter = nothing;
  #shown = this.all;
  /** The zone whose clocks say when. */
  #zone: () => string | undefined;

  constructor(zone: () => string | undefined) {
    this.#zone = zone;
  }

  /** As it was set; of a text, what could be read of it. */
  get given(): Exclude<FilterGiven, string | null> {
    return this.#given;
  }
  get filter(): Filter {
    return this.#filter;
  }
  get shown(): Timeline {
    return this.#shown;
  }

  /** @throws TypeError, RangeError for what is no filter; what is wrong in a text is a problem. */
  ask(given: FilterGiven): void {
    let asked = given ?? undefined;
    let problems: readonly Problem[] = [];
    if (typeof asked === 'string') ({ filter: asked, problems } = readFilter(asked));
    if (asked !== undefined && typeof asked !== 'object' && typeof asked !== 'function')
      throw new TypeError(`filter: expected an object, a text or a function, got ${typeof asked}`);
    const filter: Filter = own(typeof asked === 'function' ? { where: asked } : (asked ?? nothing));
    checkFilter(filter);
    this.#given = asked;
    this.#filter = filter;
    this.problems = problems;
    this.stale = true;
  }

  /** There are other events. */
  take(all: Timeline, grouped: Timeline): void {
    this.all = all;
    this.grouped = grouped;
    this.apply();
  }

  /** Looks which events are left. */
  apply(): void {
    this.stale = false;
    this.#shown = filterTimeline(this.all, this.#filter, this.grouped, this.#zone());
  }
}
