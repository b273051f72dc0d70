import { dayNumber, type Span, type Timeline } from '@dateline/core';
import type { Stated } from './stated.ts';
import { folded, linear, logarithmic, type Fold, type Warp } from './warp.ts';

const yearMs = 365.2425 * 86_400_000;
/** Ages are counted back from here, as words count them ("66 million years ago"), or from the last event where that is later. */
export const presentMs = dayNumber(2000, 1, 1) * 86_400_000;

/** The warp that is asked for, as far as it makes sense, or the one that suits the data. */
export function warpFor(timeline: Timeline, stated: Stated, asked: Warp['kind'] | undefined): Warp {
  const { extent } = stated;
  if (!extent || asked === 'linear') return linear;
  if (asked === 'log' || (asked === undefined && areAges(stated, extent))) return ages(stated, extent);
  const quiet = quietIn(timeline, stated, extent, asked === 'folded' ? asFarAsItGoes : onItsOwn);
  const length = (spans: readonly Span[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const worth =
    asked === 'folded' ? quiet.length > 0 : length(quiet) > worthShare * (extent.end - extent.start);
  return worth ? folded(foldsIn(quiet, extent.end - extent.start - length(quiet))) : linear;
}

// --- ages

/** From so many years on, dates are ages. */
const agesFrom = 100_000;
/** Crowded at the recent end: a fifth of the events, and some, in the last fiftieth of the time. */
const crowdedShare = 1 / 5;
const recentShare = 1 / 50;
const leastRecent = 3;

const presentOf = ({ end }: Span) => Math.max(presentMs, end);

function areAges({ starts }: Stated, extent: Span): boolean {
  const oldest = presentOf(extent) - extent.start;
  if (oldest < agesFrom * yearMs) return false;
  const dated = starts.filter(Number.isFinite);
  const recent = dated.filter((start) => presentOf(extent) - start < oldest * recentShare);
  return recent.length >= Math.max(leastRecent, dated.length * crowdedShare);
}

/** From the oldest date to the youngest one by its logarithm; within half of the youngest age time is linear. */
function ages({ ends, starts }: Stated, extent: Span): Warp {
  const present = presentOf(extent);
  const oldest = present - extent.start;
  // Of days and hours there are no ages.
  if (oldest < 1000 * yearMs) return linear;
  let youngest = oldest;
  for (const column of [starts, ends])
    for (const ms of column) if (present - ms >= yearMs) youngest = Math.min(youngest, present - ms);
  return logarithmic(present, Math.min(Math.max(youngest / 2, oldest * 1e-7), oldest / 100));
}

// --- folds

/** What is folded: a stretch in which nothing goes on, at least `share` of the whole, with `events` on either side. */
interface Quiet {
  readonly share: number;
  readonly events: number;
}
const onItsOwn: Quiet = { share: 0.2, events: 3 };
const asFarAsItGoes: Quiet = { share: 0.08, events: 1 };
/** Folds are worth their breaks where so much of the whole is quiet. */
const worthShare = 0.6;
/** How wide a fold is, and what is left on either side of it, as shares of all that is not quiet. */
const foldShare = 0.07;
const marginShare = 0.03;

/** Long stretches in which nothing goes on, with enough events before and after. */
function quietIn(
  timeline: Timeline,
  { starts, ends }: Stated,
  extent: Span,
  { share, events }: Quiet,
): Span[] {
  const { columns } = timeline;
  // What lasts without an end does go on; of a window without one nothing is known but the other end.
  const lasts = (i: number) => timeline.event(i).when.extent === 'throughout';
  const busy: Span[] = [];
  for (let i = 0; i < starts.length; i++) {
    if (Number.isNaN(starts[i])) continue;
    const start = columns.startEarliest[i] === -Infinity && lasts(i) ? -Infinity : starts[i]!;
    busy.push({ start, end: columns.endLatest[i] === Infinity && lasts(i) ? Infinity : ends[i]! });
  }
  busy.sort((a, b) => a.start - b.start);
  const quiet: Span[] = [];
  let until = -Infinity;
  for (const [i, { start, end }] of busy.entries()) {
    const long = start - until >= share * (extent.end - extent.start);
    if (long && i >= events && busy.length - i >= events) quiet.push({ start: until, end: start });
    until = Math.max(until, end);
  }
  return quiet;
}

function foldsIn(quiet: readonly Span[], busyMs: number): Fold[] {
  return quiet.flatMap(({ start, end }) => {
    const margin = Math.min(busyMs * marginShare, (end - start) / 4);
    const length = end - start - 2 * margin;
    const ratio = (busyMs * foldShare) / length;
    // What would hardly be shorter stays as it is.
    return ratio < 1 / 3 && ratio > 0 ? [{ start: start + margin, end: end - margin, ratio }] : [];
  });
}
