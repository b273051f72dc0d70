import type { DatedEvent, Timeline } from '@dateline/core';
import { evenCaption, shortCaption, titleOf, wordsOf, wrapped, type Words } from './caption.ts';
import type { Frame } from './frame.ts';
import type { Block } from './text.ts';

/** An event with its words, measured for a page. */
export interface Card {
  readonly event: DatedEvent;
  /** All words on one line. */
  readonly oneLine: Block;
  /** The words, each in its way: on `one` line of title and perhaps one of date, in `two` even ones, or `short` on a single one. */
  readonly fit: (how: 'one' | 'two' | 'short', widthPx: number) => Block;
  /** The same without its date. */
  readonly brief: () => Card;
}

/** So many cards are kept; a log's words come and go by the thousand. */
const mostKept = 20_000;

const kept = new WeakMap<Frame, WeakMap<Timeline, Map<number, Card>>>();

/** The card of an event by display position: made once for a timeline and a page, whatever the zoom. */
export function cardsOf(timeline: Timeline, frame: Frame): (index: number) => Card {
  let timelines = kept.get(frame);
  if (!timelines) kept.set(frame, (timelines = new WeakMap()));
  let cards = timelines.get(timeline);
  if (!cards) timelines.set(timeline, (cards = new Map()));
  return (index) => {
    let card = cards.get(index);
    if (card) return card;
    if (cards.size >= mostKept) cards.clear();
    cards.set(index, (card = cardOf(timeline.event(index), frame)));
    return card;
  };
}

const ways = {
  one: (words: Words, frame: Frame, widthPx: number) => wrapped(words, frame, widthPx, 1),
  two: evenCaption,
  short: shortCaption,
};

/** @param isBrief Whether the date is left out: its words need not even be found. */
function cardOf(event: DatedEvent, frame: Frame, isBrief = false): Card {
  const blocks = new Map<string, Block>();
  let known: Words | undefined;
  const words = () => (known ??= isBrief ? titleOf(event, frame) : wordsOf(event, frame));
  let brief: Card | undefined;
  const card: Card = {
    event,
    get oneLine() {
      return words().oneLine;
    },
    fit(how, widthPx) {
      const { oneLine } = words();
      if (oneLine.width <= widthPx) return oneLine;
      // At the edge of the page the room is another one at every step of a zoom.
      const width = Math.floor(widthPx);
      const key = `${how} ${width}`;
      let block = blocks.get(key);
      if (!block) {
        if (blocks.size > 20) blocks.clear();
        blocks.set(key, (block = ways[how](words(), frame, width)));
      }
      return block;
    },
    brief: () => (isBrief ? card : (brief ??= cardOf(event, frame, true))),
  };
  return card;
}
