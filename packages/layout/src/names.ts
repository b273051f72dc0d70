import { countBelow, type Tally } from '@dateline/core';
import { eventAt, foremostOf } from './foremost.ts';
import { mixed } from './greatest.ts';
import type { Ruler } from './ruler.ts';

/** At least so wide, in px, is a slot of time in which one event is named. */
export const slotPx = 168;
/** Room for the sign before words, and between words and the next sign. */
export const signRoom = 22;
export const nameAir = 14;
/** Names that come in with a slot are at most so wide, in px: then two of them, a slot between, never meet. */
export const bornPx: number = slotPx - signRoom - nameAir - 6;
/** So many slots are remembered before all are forgotten. */
const mostKept = 20_000;
/** So many turns go by rank before the rest goes one after the other: no name depends on many others. */
const turns = 3;

/** An event that has a name, its row among rows of names, and where it begins, along the axis from the anchor on. */
export interface Name {
  readonly event: number;
  readonly row: number;
  readonly u: number;
}

/** Whether one event is to be named before another: the more important one, and among equals one or the other, always the same. */
export const comesBefore =
  (rankOf: Tally['rankOf']) =>
  (a: number, b: number): boolean => {
    const [mine, theirs] = [rankOf(a), rankOf(b)];
    if (mine !== theirs) return mine > theirs;
    const [x, y] = [mixed(a), mixed(b)];
    return x === y ? a < b : x < y;
  };

/**
 * Which events of a lane are named, at every zoom, whatever is in view.
 *
 * Time is divided into slots, and each of these into two, and so on. In a slot
 * the event that comes first is named. It is also the first of one of the two
 * slots inside, so a name that has come stays while one zooms in. And it stays
 * in its row: that was free when it came, at the smallest scale at which the
 * slot has room for a name; nearer by names only move apart, and those that
 * come later have to look for room between those that are there. Of two
 * neighbours the more important one is placed first, or the even one, so
 * whether a name comes depends on few others, and on no view.
 */
export class Names {
  #tally: Tally;
  #along: Ruler;
  #anchorMs: number;
  #rows: number;
  #widthOf: (event: number) => number;
  /** By level, then by slot: who was named there anew; nobody where that is null. */
  #levels = new Map<number, Map<number, Name | null>>();
  /** In the same way, the place of who comes first in a slot. */
  #firsts = new Map<number, Map<number, number>>();
  #kept = 0;
  /** The level of the slot that holds all. */
  #top: number;

  /**
   * @param anchorMs Where slots are counted from: no event begins before it, but for those that have no beginning.
   * @param widthOf How wide the words of an event are, in px.
   */
  constructor(
    tally: Tally,
    along: Ruler,
    { anchorMs, untilMs, rows }: { anchorMs: number; untilMs: number; rows: number },
    widthOf: (event: number) => number,
  ) {
    this.#tally = tally;
    this.#along = along;
    this.#anchorMs = anchorMs;
    this.#rows = rows;
    this.#widthOf = widthOf;
    this.#top = Math.ceil(Math.log2(Math.max(1, along.distance(anchorMs, untilMs)))) + 1;
  }

  /** Who is named at a zoom between two points of the axis, in order; named events begin there. */
  between(from: number, to: number, pxPerMs: number): Name[] {
    if (this.#kept > mostKept) {
      this.#levels.clear();
      this.#firsts.clear();
      this.#kept = 0;
    }
    const level = Math.min(this.#top, Math.ceil(Math.log2(slotPx / pxPerMs)));
    const found = this.#placed(level, from, to);
    return found.toSorted((a, b) => a.u - b.u || a.event - b.event);
  }

  /** Where an event begins along the axis. */
  uOf(ms: number): number {
    return this.#along.distance(this.#anchorMs, ms);
  }

  /** Who was named at a level or one above it, and begins between two points. */
  #placed(level: number, from: number, to: number): Name[] {
    const found: Name[] = [];
    for (let each = level; each <= this.#top; each++) {
      const size = 2 ** each;
      const first = Math.max(0, Math.floor(from / size));
      // So far out slots cannot be told apart.
      if (!(to / size < Number.MAX_SAFE_INTEGER)) continue;
      for (let slot = first; slot * size <= to; slot++) {
        const name = this.#bornIn(each, slot);
        if (name && name.u >= from && name.u <= to) found.push(name);
        // Beyond the slot that holds all there is nobody.
        if (each === this.#top) break;
      }
    }
    return found;
  }

  #bornIn(level: number, slot: number): Name | null {
    let slots = this.#levels.get(level);
    if (!slots) this.#levels.set(level, (slots = new Map()));
    let name = slots.get(slot);
    if (name === undefined) {
      slots.set(slot, (name = this.#born(level, slot)));
      this.#kept++;
    }
    return name;
  }

  #born(level: number, slot: number): Name | null {
    const at = this.#firstOf(level, slot);
    if (at < 0) return null;
    const event = eventAt(this.#tally, at);
    for (let above = level + 1, wider = Math.floor(slot / 2); above <= this.#top; above++) {
      if (this.#firstOf(above, wider) !== at) break;
      if (this.#bornIn(above, wider)?.event === event) return null;
      wider = Math.floor(wider / 2);
    }
    const u = this.uOf(this.#tally.possibly.starts[at]!);
    const size = 2 ** level;
    const near = this.#placed(level + 1, u - size, u + size);
    const turn = this.#turnOf(level, slot);
    for (const beside of [slot - 1, slot + 1]) {
      const name = this.#turnOf(level, beside) < turn && this.#bornIn(level, beside);
      if (name) near.push(name);
    }
    const pxPerMs = slotPx / size;
    const meets = (other: Name): boolean => {
      const [left, right] = other.u < u ? [other, { event, u }] : [{ event, u }, other];
      return (right.u - left.u) * pxPerMs < signRoom + Math.min(bornPx, this.#widthOf(left.event)) + nameAir;
    };
    for (let row = this.#rows - 1; row >= 0; row--)
      if (!near.some((other) => other.row === row && meets(other))) return { event, row, u };
    return null;
  }

  /** When it is a slot's turn: at once beside two that are less important, then beside such as have not had theirs; never that of its neighbours. */
  #turnOf(level: number, slot: number, last = turns): number {
    for (let turn = 0; turn < last; turn++)
      if (
        [slot - 1, slot + 1].every(
          (beside) => this.#leads(level, slot, beside) || this.#turnOf(level, beside, turn) < turn,
        )
      )
        return turn;
    return last + (slot & 1);
  }

  #leads(level: number, slot: number, beside: number): boolean {
    const [mine, theirs] = [slot, beside].map((one) => {
      const at = this.#firstOf(level, one);
      return at < 0 ? -Infinity : this.#tally.rankOf(eventAt(this.#tally, at));
    }) as [number, number];
    return mine > theirs || (mine === theirs && slot % 2 === 0);
  }

  #firstOf(level: number, slot: number): number {
    let slots = this.#firsts.get(level);
    if (!slots) this.#firsts.set(level, (slots = new Map()));
    let at = slots.get(slot);
    if (at === undefined) slots.set(slot, (at = this.#foundFirst(level, slot)));
    return at;
  }

  /** Who comes first in a slot, by its place among the starts; −1 where it is empty. */
  #foundFirst(level: number, slot: number): number {
    const { starts } = this.#tally.possibly;
    const size = 2 ** level;
    const at = (u: number) => countBelow(starts, this.#along.along(this.#anchorMs, u));
    const last = level >= this.#top ? starts.length : at((slot + 1) * size);
    return foremostOf(this.#tally).in(at(slot * size), last);
  }
}
