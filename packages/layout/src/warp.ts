import type { Span } from '@dateline/core';

/**
 * How long stretches of time are on an axis that need not be linear: everything
 * is measured from a point of one's own, so that nothing is lost far from 1970.
 * Distances are in ms where time runs at its full width.
 */
export interface Warp {
  readonly kind: 'linear' | 'folded' | 'log';
  /** From one instant to another, negative where that is earlier; never shrinks as `toMs` grows. ±Infinity stays. */
  readonly distance: (fromMs: number, toMs: number) => number;
  /** The instant at a distance from another: undoes `distance`. */
  readonly along: (fromMs: number, distance: number) => number;
  /** How wide a short stretch of time is around an instant, as a share of its full width. */
  readonly slope: (ms: number) => number;
  /** Stretches that are drawn shorter than they are, ascending. */
  readonly folds: readonly Fold[];
}

/** A stretch of time that takes `ratio` of its width. */
export interface Fold extends Span {
  readonly ratio: number;
}

/** Time as it is. */
export const linear: Warp = {
  kind: 'linear',
  distance: (from, to) => to - from,
  along: (from, distance) => from + distance,
  slope: () => 1,
  folds: [],
};

/** Time with stretches folded; they must be ascending and not touch. */
export function folded(folds: readonly Fold[]): Warp {
  const shortening = (from: number, to: number) =>
    folds.reduce(
      (sum, { start, end, ratio }) =>
        sum + (1 - ratio) * Math.max(0, Math.min(end, to) - Math.max(start, from)),
      0,
    );
  return {
    kind: 'folded',
    folds,
    slope: (ms) => folds.find(({ start, end }) => ms >= start && ms < end)?.ratio ?? 1,
    distance: (from, to) =>
      to >= from ? to - from - shortening(from, to) : to - from + shortening(to, from),
    along: (from, distance) =>
      distance >= 0 ? forth(folds, from, distance) : -forth(folds.toReversed().map(turned), -from, -distance),
  };
}

const turned = ({ start, end, ratio }: Fold): Fold => ({ start: -end, end: -start, ratio });

function forth(folds: readonly Fold[], from: number, distance: number): number {
  let [at, left] = [from, distance];
  for (const { start, end, ratio } of folds) {
    if (end <= at) continue;
    const before = start - at;
    if (left <= before) return at + left;
    if (before > 0) [at, left] = [start, left - before];
    const inside = (end - at) * ratio;
    if (left <= inside) return at + left / ratio;
    [at, left] = [end, left - inside];
  }
  return at + left;
}

/** Whoever goes back further than any age stays somewhere, so that the way from there is known. */
const earliestMs = -1e300;

/**
 * Time as its logarithm before a present, for ages: each step back is so many
 * times as long. Within `softMs` of the present it bends into linear time, which
 * it is from there on.
 */
export function logarithmic(presentMs: number, softMs: number): Warp {
  // u(t) = −soft · ln(1 + (present − t) / soft); of two of them the difference is taken before the logarithm,
  // and as a share of the shorter reach, where it keeps all of its digits.
  const reach = (ms: number) => softMs + (presentMs - ms);
  const past = (from: number, to: number) =>
    to >= from
      ? softMs * Math.log1p((to - from) / reach(to))
      : -softMs * Math.log1p((from - to) / reach(from));
  const distance = (from: number, to: number): number => {
    if (from <= presentMs) {
      return to <= presentMs ? past(from, to) : past(from, presentMs) + (to - presentMs);
    }
    return to >= presentMs ? to - from : presentMs - from + past(presentMs, to);
  };
  return {
    kind: 'log',
    folds: [],
    distance,
    slope: (ms) => (ms >= presentMs ? 1 : softMs / reach(ms)),
    along(from, by) {
      const toPresent = distance(from, presentMs);
      if (from > presentMs) return by >= toPresent ? from + by : back(presentMs, by - toPresent);
      return by > toPresent ? presentMs + (by - toPresent) : back(from, by);
    },
  };
  function back(from: number, by: number) {
    const at =
      by > softMs
        ? presentMs + softMs - reach(from) * Math.exp(-by / softMs)
        : from - reach(from) * Math.expm1(-by / softMs);
    // So far out a logarithm is still small, and a double at its end.
    return Math.max(at, earliestMs);
  }
}
