import type { DatedEvent, TemporalExtent, Timeline } from '@dateline/core';
import { knownUntil } from './asOf.ts';
import { beside } from './beside.ts';
import { columnEras, stripsPx } from './columnEras.ts';
import { closeColumns, columnPx, columnsOf, scarceColumnsOf } from './columns.ts';
import { countsOf } from './counts.ts';
import { elbowsOf } from './elbows.ts';
import { entry } from './entry.ts';
import { foldRoom, foldsOf } from './folds.ts';
import type { Frame } from './frame.ts';
import { gutterNames } from './gutter.ts';
import { closedIn } from './lanes.ts';
import { anchorOf, airOf, isLong, pile, unitsAt, type Anchored, type Pile } from './pile.ts';
import { ruler, shown } from './ruler.ts';
import { unsaid } from './era.ts';
import type { Scene, Tick } from './scene.ts';
import { stopsOf } from './stops.ts';
import { formOf } from './stretch.ts';
import { block, place } from './text.ts';
import { endOf } from './trayMarks.ts';
import { nobody } from './outside.ts';

/** Across the page, in px: how wide marks are, and the room on either side of their columns. */
const windowPx = 11;
const spanPx = 6;
const wordsGap = 12;
const gutterGap = 10;
const mostColumns = 6;
const mostOfMany = 5;
/** The words get at least so many line heights of width, but no more than half of the page. */
const leastWords = 5;
/** An event with a date, and the stop that its words stand at, by position. */
interface Dated extends Anchored {
  readonly index: number;
  readonly event: DatedEvent;
}

/**
 * Time running down the page, for a phone or a column of text: every event with
 * its words beside it, in order, gaps folded. It lays out the whole timeline,
 * for the page scrolls by itself. O(n log n).
 */
export function column(timeline: Timeline, frame: Frame): Scene {
  // Down the page nothing is measured, so all dates lie where the clocks of the axis show them.
  const clocks = ruler(timeline, frame);
  const all = datedOf(timeline).map(({ index, event }) => ({ index, event: shown(event, clocks) }));
  const eras = columnEras(timeline, frame);
  const stated = stopsOf(
    all.map(({ event }) => event.when),
    eras.map(({ when }) => when),
  );
  const { stops } = stated;
  const anchored = <A extends { readonly when: TemporalExtent }>(a: A): A & Anchored => ({
    ...a,
    anchor: anchorOf(a.when, stops),
  });
  const dated = all.map((one): Dated => anchored({ ...one, when: one.event.when }));
  // Eras come first: their names stand above what happened in them.
  const begun = eras.map(anchored);
  const items: readonly Anchored[] = [...begun, ...dated];
  const isClosed = closedIn(timeline, frame);
  const open = dated.filter(({ index }) => !isClosed(index));
  const names = gutterNames(stops, unitsAt(stops, [...begun, ...open]), frame);
  const gutterPx = Math.ceil(
    names.reduce((most, name) => Math.max(most, name?.width ?? 0), 2.5 * frame.lineHeight) + gutterGap,
  );
  const marksX = gutterPx + stripsPx(timeline);
  const leastPx = Math.min(leastWords * frame.lineHeight, frame.width / 2);
  const roomPx = frame.width - marksX - wordsGap - leastPx;
  const most = Math.max(1, Math.min(isLong(dated) ? mostOfMany : mostColumns, Math.floor(roomPx / columnPx)));
  const wordsXOf = (columns: number, widePx = columnPx) => marksX + columns * widePx + wordsGap;
  const piled = (columns: number): Pile => {
    const widthPx = frame.width - wordsXOf(columns);
    const words = dated.map(({ index }) =>
      isClosed(index) ? block([], frame) : entry(timeline.event(index), frame, widthPx),
    );
    const titles = eras.map((era) => era.words(widthPx));
    const goesOn = (i: number) => i >= eras.length;
    return pile(items, [...titles, ...words], names, stated, foldRoom(frame), goesOn);
  };
  const lyingOf = ({ stretches }: Pile) => stretches.slice(eras.length);

  // How many columns the marks take hardly depends on how wide the words are, so the narrowest words tell.
  let columns = most;
  let found = piled(columns);
  let placed = columnsOf(lyingOf(found), columns);
  let apartPx = columnPx;
  let count = columns;
  if (placed) {
    for (let fewer = Math.max(1, new Set(placed.taken).size); fewer < columns; fewer++) {
      const wider = piled(fewer);
      const fits = columnsOf(lyingOf(wider), fewer);
      if (fits) [columns, found, placed] = [fewer, wider, fits];
    }
  } else {
    ({ count, apartPx } = closeColumns(lyingOf(found), columns * columnPx));
    placed = scarceColumnsOf(lyingOf(found), count);
  }

  const { taken, far } = placed;
  const { words, tops, scale } = found;
  const stretches = lyingOf(found);
  const wordsX = wordsXOf(columns);
  /** However close bars are, what stands next to the words has room for a sign. */
  const acrossOf = (at: number) => {
    const own = marksX + (at + 0.5) * apartPx;
    return at === count - 1 ? Math.max(own, marksX + (columns - 0.5) * columnPx) : own;
  };
  const marks = dated.map(({ event, index }, i) => {
    const until = knownUntil(event, timeline);
    const own = words[eras.length + i]!;
    return beside(
      timeline,
      index,
      { ...stretches[i]!, far: far[i]! },
      {
        across: acrossOf(taken[i]!),
        thickness:
          formOf(event.when) === 'span'
            ? Math.min(spanPx, apartPx - 2)
            : far[i]
              ? windowPx
              : Math.min(windowPx, apartPx - 1),
        label:
          own.lines.length > 0
            ? place(own, wordsX, tops[eras.length + i]!, frame, { side: 'aside' })
            : undefined,
        asOf: until === undefined ? undefined : scale.toPx(until),
        frame,
      },
    );
  });
  const bands = eras.map((era, i) =>
    era.band(found.stretches[i]!, gutterPx, place(words[i]!, wordsX, tops[i]!, frame, { side: 'aside' })),
  );
  const periods = names.flatMap((name, i): Tick[] =>
    name ? [{ ms: stops[i]!, at: scale.at[i]!, label: place(name, 0, scale.at[i]!, frame) }] : [],
  );
  const end =
    airOf(items) +
    [...marks, ...bands].reduce(
      (low, { endLatest, endFade }) => Math.max(low, endLatest + endFade),
      scale.endPx,
    );
  return {
    width: frame.width,
    ...endOf(timeline, frame, marksX, end),
    orientation: 'vertical',
    direction: frame.direction,
    axis: {
      scale: 'folded',
      ticks: [],
      periods,
      across: gutterPx,
      shades: [],
      weeks: [],
      breaks: [],
      ...unsaid,
    },
    eras: bands,
    lanes: [],
    bars: [],
    counts: countsOf(timeline, marks, none),
    marks,
    folds: foldsOf(scale, marks, marksX, apartPx, wordsX, frame),
    links: (event) => elbowsOf(timeline, marks, frame, gutterPx, event),
    ...none,
    undated: timeline.undated,
    timeline,
  };
}

export function datedOf(timeline: Timeline): { readonly index: number; readonly event: DatedEvent }[] {
  const all = Array.from({ length: timeline.length }, (_, index) => ({
    index,
    event: timeline.event(index),
  }));
  return all.filter(({ event }) => event.when.mode !== 'undated');
}

const none = { earlier: nobody, later: nobody };
