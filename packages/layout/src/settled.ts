import { countIn, type DatedEvent, type Span, type Tally, type Timeline } from '@dateline/core';
import { firstFit, markGap, type Packed } from './pack.ts';
import { bare, wordless } from './places.ts';
import type { Card } from './card.ts';
import type { Slot } from './laneRows.ts';
import { Ongoing } from './ongoing.ts';
import type { Ruler } from './ruler.ts';
import { isFar, stretchOf } from './stretch.ts';
import type { ToPx } from './scale.ts';

/** So much less room a sign takes on either side than a larger one, in px; what is longer is more than a sign. */
const signAir = 2;
const leastPx = 14;

/** What lies so many of the view's lengths around is settled as well. */
const around = 0.5;

/**
 * The events of a lane one by one, where there are so few in view that each has
 * its mark. They keep their rows while panning; with more than there is room
 * for the lane is counted.
 */
export class Settled {
  #timeline: Timeline;
  #tally: Tally;
  #ongoing: () => Ongoing;
  #toPx: ToPx;
  #rows: number;
  #most: number;
  #span: Span = { start: 0, end: 0 };
  #packed: Packed[] = [];
  #slots: Slot[] | undefined;
  #known = new Set<number>();

  /** @param toPx That of the view which px of slots count from. */
  constructor(
    timeline: Timeline,
    tally: Tally,
    ongoing: () => Ongoing,
    toPx: ToPx,
    { rows, most }: { rows: number; most: number },
  ) {
    this.#timeline = timeline;
    this.#tally = tally;
    this.#ongoing = ongoing;
    this.#toPx = toPx;
    this.#rows = rows;
    this.#most = most;
  }

  /** Where those in a view stand, row 0 at the bottom; nothing where they are too many. */
  at(view: Span, along: Ruler): readonly Slot[] | undefined {
    const { start, end } = this.#span;
    if (view.start >= start && view.end <= end) return this.#slots;
    const by = along.distance(view.start, view.end) * around;
    this.#span = { start: along.along(view.start, -by), end: along.along(view.end, by) };
    // Once counted, a lane is counted until there are clearly fewer: it must not flicker at the limit.
    const most = this.#slots || end === start ? this.#most : this.#most / 2;
    const few = countIn(this.#tally.possibly, this.#span) <= most;
    this.#slots = few ? (this.#more(this.#slots ?? []) ?? this.#more([])) : undefined;
    return this.#slots;
  }

  /** Puts those who are new to those who stand already; nothing where they have no room. */
  #more(slots: Slot[]): Slot[] | undefined {
    if (slots.length === 0 || slots.length > 3 * this.#most) {
      slots = [];
      this.#packed = [];
      this.#known.clear();
    }
    for (const index of this.#ongoing().in(this.#span)) {
      if (this.#known.has(index)) continue;
      const event: DatedEvent = this.#timeline.event(index);
      const { from, to, ...rest } = bare({ slot: wordless }, { event } as Card, this.#toPx);
      // Signs that stand alone are smaller here than where there is more room.
      const isSign = to - from < leastPx && isFar(event.when, stretchOf(event.when, this.#toPx));
      const air = isSign ? signAir : 0;
      const place = { ...rest, from: from + air, to: to - air };
      const found = firstFit(this.#packed, [place], markGap, this.#rows);
      if (!found) return undefined;
      this.#known.add(index);
      slots.push({
        index,
        lane: 0,
        row: found.row,
        thin: true,
        from: place.from,
        to: place.to,
        ...wordlessSlot,
      });
    }
    return slots;
  }
}

const wordlessSlot = { ...wordless, caption: { lines: [], width: 0, height: 0 } };
