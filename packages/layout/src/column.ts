import type { DatedEvent, Timeline, Unit } from '@dateline/core';
import { knownUntil } from './asOf.ts';
import { beside } from './beside.ts';
import { columnPx, columnsOf } from './columns.ts';
import { countsOf } from './counts.ts';
import { elbowsOf } from './elbows.ts';
import { entry } from './entry.ts';
import { foldedScale, type FoldedScale } from './fold.ts';
import { foldRoom, foldsOf } from './folds.ts';
import type { Frame } from './frame.ts';
import { coarser, gutterNames } from './gutter.ts';
import { lying, stubPx, type Lying } from './lying.ts';
import { ruler, shown } from './ruler.ts';
import type { Scene, Tick } from './scene.ts';
import { countBefore, stopsOf, type Stops } from './stops.ts';
import { formOf } from './stretch.ts';
import { place, type Block } from './text.ts';
import { endOf } from './trayMarks.ts';

/** Across the page, in px: how wide marks are, and the room on either side of their columns. */
const windowPx = 11;
const spanPx = 6;
const wordsGap = 12;
const gutterGap = 10;
const mostColumns = 6;
/** The words get at least so many line heights of width, but no more than half of the page. */
const leastWords = 5;
/** Between one event's words and the next one's, in px. */
export const airPx = 12;

/** An event with a date, and the stop that its words stand at, by position. */
interface Dated {
  readonly index: number;
  readonly event: DatedEvent;
  readonly anchor: number;
}

/** Everything down the page, for some width of the words. */
interface Pile {
  readonly words: readonly Block[];
  readonly tops: readonly number[];
  readonly stretches: readonly Lying[];
  readonly scale: FoldedScale;
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
  const stated = stopsOf(all.map(({ event }) => event.when));
  const { stops } = stated;
  const dated = all.map((one): Dated => ({ ...one, anchor: anchorOf(one.event, stops) }));
  const names = gutterNames(stops, unitsAt(stops, dated), frame);
  const gutterPx = Math.ceil(
    names.reduce((most, name) => Math.max(most, name?.width ?? 0), 2.5 * frame.lineHeight) + gutterGap,
  );
  const leastPx = Math.min(leastWords * frame.lineHeight, frame.width / 2);
  const roomy = Math.floor((frame.width - gutterPx - wordsGap - leastPx) / columnPx);
  const most = Math.max(1, Math.min(mostColumns, roomy));
  const wordsXOf = (columns: number) => gutterPx + columns * columnPx + wordsGap;
  const piled = (columns: number): Pile => {
    const widthPx = frame.width - wordsXOf(columns);
    const words = dated.map(({ index }) => entry(timeline.event(index), frame, widthPx));
    return pile(dated, words, names, stated, foldRoom(frame));
  };

  // How many columns the marks take hardly depends on how wide the words are, so the narrowest words tell.
  let columns = most;
  let found = piled(columns);
  let taken = columnsOf(found.stretches, columns, true)!;
  for (let fewer = Math.max(1, new Set(taken).size); fewer < most; fewer++) {
    const wider = piled(fewer);
    const fits = columnsOf(wider.stretches, fewer, false);
    if (!fits) continue;
    [columns, found, taken] = [fewer, wider, fits];
    break;
  }

  const { words, tops, stretches, scale } = found;
  const wordsX = wordsXOf(columns);
  const marks = dated.map(({ event, index }, i) => {
    const until = knownUntil(event, timeline);
    return beside(timeline, index, stretches[i]!, {
      across: gutterPx + (taken[i]! + 0.5) * columnPx,
      thickness: formOf(event.when) === 'span' ? spanPx : windowPx,
      label: place(words[i]!, wordsX, tops[i]!, frame, { side: 'aside' }),
      asOf: until === undefined ? undefined : scale.toPx(until),
      frame,
    });
  });
  const periods = names.flatMap((name, i): Tick[] =>
    name ? [{ ms: stops[i]!, at: scale.at[i]!, label: place(name, 0, scale.at[i]!, frame) }] : [],
  );
  const end =
    airPx + marks.reduce((low, { endLatest, endFade }) => Math.max(low, endLatest + endFade), scale.endPx);
  return {
    width: frame.width,
    ...endOf(timeline, frame, gutterPx, end),
    orientation: 'vertical',
    direction: frame.direction,
    axis: { scale: 'folded', ticks: [], periods, across: gutterPx, shades: [], weeks: [], breaks: [] },
    lanes: [],
    bars: [],
    counts: countsOf(timeline, marks, none),
    marks,
    folds: foldsOf(scale, marks, gutterPx, wordsX, frame),
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

/** The stop of an event's start; where that is open, the last stop before its end. */
function anchorOf({ when }: DatedEvent, stops: readonly number[]): number {
  const start = when.startEarliest ?? when.endEarliest ?? when.endLatest;
  if (start !== null && Number.isFinite(start)) return countBefore(stops, start);
  return Math.max(0, countBefore(stops, when.endLatest ?? when.startLatest ?? Infinity) - 1);
}

/** How finely each stop may be named, where an event begins at it. An estimate is not named by where its margin begins. */
function unitsAt(stops: readonly number[], dated: readonly Dated[]): readonly (Unit | undefined)[] {
  const units: (Unit | undefined)[] = stops.map(() => undefined);
  for (const { event, anchor } of dated)
    if (event.when.startEarliest === stops[anchor] && !event.when.best)
      units[anchor] = coarser(units[anchor], event.when);
  return units;
}

function pile(
  dated: readonly Dated[],
  words: readonly Block[],
  names: readonly (Block | undefined)[],
  { stops, othersOf }: Stops,
  foldPx: number,
): Pile {
  const extents = dated.map(({ event }) => event.when);
  const used = stops.map(() => 0);
  for (const [i, { anchor }] of dated.entries()) used[anchor]! += words[i]!.height + airPx;
  const needed = names.map((name, stop) => Math.max(used[stop]!, name ? name.height + airPx / 2 : 0));
  // Room for what reaches above the first stop: a fade, or an end that is open or unknown.
  const above = extents.some((when) => reachesAbove(when, stops[0]!)) ? stubPx : 0;
  const scale = foldedScale(stops, extents, needed, airPx + above, foldPx);
  // Below one another from their stop on, in display order.
  const next = [...scale.at];
  const tops = dated.map(({ anchor }, i) => {
    const top = next[anchor]!;
    next[anchor] = top + words[i]!.height + airPx;
    return top;
  });
  const stretches = dated.map(({ event }, i) => lying(event.when, tops[i]!, scale, othersOf));
  return { words, tops, stretches, scale };
}

function reachesAbove(
  { startEarliest, startQualifier, endEarliest, endLatest }: DatedEvent['when'],
  firstMs: number,
): boolean {
  if (startEarliest === null || startEarliest === -Infinity)
    return endEarliest === firstMs || endLatest === firstMs;
  return startQualifier !== undefined && startEarliest === firstMs;
}

const none = { earlier: { count: 0 }, later: { count: 0 } };
