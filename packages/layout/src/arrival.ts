import type { Timeline } from '@dateline/core';
import { cardsOf, type Card } from './card.ts';
import { fullRows, rowsFor } from './enough.ts';
import type { Frame } from './frame.ts';
import { placesFor, type Place } from './places.ts';
import type { ToPx } from './scale.ts';
import { stretchOf } from './stretch.ts';

/** An event that is to be put into a lane. */
export interface Arrival {
  readonly index: number;
  readonly card: Card;
  readonly rank: number;
  /** Where its mark begins, in px. */
  readonly start: number;
  readonly places: readonly Place[];
}

/** Where events are to be put down. */
interface Ground {
  readonly timeline: Timeline;
  readonly frame: Frame;
  readonly toPx: ToPx;
}

/** The first that come into a lane, and what they make of it. */
interface Beginning {
  readonly arrivals: readonly Arrival[];
  /** How many rows with words there may be. */
  readonly most: number;
  /** Whether the words are titles alone. */
  readonly brief: boolean;
}

/**
 * The events by display position, in the order in which they begin.
 *
 * @param brief Whether their words are their titles alone, and may also stand where they leave more room for others.
 */
export function arrivalsOf(
  indices: readonly number[],
  { timeline, frame, toPx }: Ground,
  brief: boolean,
): Arrival[] {
  const cards = cardsOf(timeline, frame);
  const arrivals = indices.map((index): Arrival => {
    const card = brief ? cards(index).brief() : cards(index);
    const { rank, when } = card.event;
    const places = placesFor(card, toPx, frame, brief);
    return { index, card, rank, start: stretchOf(when, toPx).startEarliest, places };
  });
  return arrivals.toSorted((a, b) => a.start - b.start || a.index - b.index);
}

/** Titles that would take so many times the rows of a lane leave no room for dates, however these are broken into lines. */
const farTooMany = 2;

/** How a lane begins, one of `lanes`: with all words where they have room, else with as many titles as have. */
export function begin(indices: readonly number[], ground: Ground, lanes: number): Beginning {
  const found = (brief: boolean) => {
    const arrivals = arrivalsOf(indices, ground, brief);
    return { arrivals, brief, ...rowsFor(arrivals, lanes) };
  };
  // Then no date has to be put into words.
  const titles = indices.length > farTooMany * fullRows(lanes) ? found(true) : undefined;
  if (titles && titles.needed > farTooMany) return titles;
  const whole = found(false);
  return whole.needed <= 1 ? whole : (titles ?? found(true));
}
