import { dayNumber, type Span } from '@dateline/core';
import type { Dates } from './dates.ts';
import { folded, linear, logarithmic, type Fold, type Warp } from './warp.ts';

const yearMs = 365.2425 * 86_400_000;
/** Ages are counted back from here, as words count them ("66 million years ago"), or from the last event where that is later. */
export const presentMs = dayNumber(2000, 1, 1) * 86_400_000;

/** The warp that is asked for, as far as it makes sense, or the one that suits the data. */
export function warpFor(extent: Span | null, datesOf: () => Dates, asked: Warp['kind'] | undefined): Warp {
  if (!extent || asked === 'linear') return linear;
  const dates = datesOf();
  if (asked === 'log' || (asked === undefined && areAges(dates, extent))) return ages(dates, extent);
  const whole = extent.end - extent.start;
  for (const { share, events, worth } of asked === 'folded' ? [asFarAsItGoes] : onItsOwn(dates.count)) {
    const quiet = dates.quiet(share * whole, events);
    const long = quiet.reduce((sum, { start, end }) => sum + end - start, 0);
    const folds = long > worth * whole ? foldsIn(quiet, whole - long) : [];
    if (folds.length > 0) return folded(folds);
  }
  return linear;
}

// --- ages

/** From so many years on, dates are ages. */
const agesFrom = 100_000;
/** Crowded at the recent end: a fifth of the events, and some, in the last fiftieth of the time. */
const crowdedShare = 1 / 5;
const recentShare = 1 / 50;
const leastRecent = 3;

const presentOf = ({ end }: Span) => Math.max(presentMs, end);

function areAges({ count, after }: Dates, extent: Span): boolean {
  const oldest = presentOf(extent) - extent.start;
  if (oldest < agesFrom * yearMs) return false;
  return after(presentOf(extent) - oldest * recentShare) >= Math.max(leastRecent, count * crowdedShare);
}

/** From the oldest date to the youngest one by its logarithm; within half of the youngest age time is linear. */
function ages({ latestUpTo }: Dates, extent: Span): Warp {
  const present = presentOf(extent);
  const oldest = present - extent.start;
  // Of days and hours there are no ages.
  if (oldest < 1000 * yearMs) return linear;
  const youngest = Math.min(oldest, present - latestUpTo(present - yearMs));
  return logarithmic(present, Math.min(Math.max(youngest / 2, oldest * 1e-7), oldest / 100));
}

// --- folds

/**
 * What is folded: stretches in which nothing goes on, each at least `share` of the whole, with `events` on either side,
 * where all of them together are more than `worth` of the whole: each break has its price.
 */
interface Quiet {
  readonly share: number;
  readonly events: number;
  readonly worth: number;
}
const asFarAsItGoes: Quiet = { share: 0.08, events: 1, worth: 0 };
const amongMany: Quiet = { share: 0.2, events: 3, worth: 0.6 };

/** Two of few are more than the opening view may leave out; but a break between so few is worth it only where nearly all is quiet. */
const amongFew: Quiet = { share: 0.2, events: 2, worth: 0.9 };
const few = 10;
const onItsOwn = (count: number): readonly Quiet[] => (count < few ? [amongMany, amongFew] : [amongMany]);
/** How wide a fold is, and what is left on either side of it, as shares of all that is not quiet. */
const foldShare = 0.07;
const marginShare = 0.03;

function foldsIn(quiet: readonly Span[], busyMs: number): Fold[] {
  return quiet.flatMap(({ start, end }) => {
    const margin = Math.min(busyMs * marginShare, (end - start) / 4);
    const length = end - start - 2 * margin;
    const ratio = (busyMs * foldShare) / length;
    // What would hardly be shorter stays as it is.
    return ratio < 1 / 3 && ratio > 0 ? [{ start: start + margin, end: end - margin, ratio }] : [];
  });
}
