import { countBelow, countUpTo, type Course, type Tally } from '@dateline/core';
import type { Scale } from './scale.ts';

/** How wide a bin is, in px: as narrow as a column of a graph can be and still be told from the next one. */
export const binPx = 2;

/**
 * How many events of a lane went on, bin by bin along time. An event that lasts
 * is in each of its bins. Bins stand on a fixed grid of time, so that they move
 * with the view and do not flicker.
 */
export interface Density {
  /** Where the first bin start, in px from the drawing's edge along time; it may lie outside. */
  readonly from: number;
  /** Whatever the dates turn out to mean: at least so many. */
  readonly surely: Uint32Array;
  /** At most so many; never fewer than `surely`. */
  readonly possibly: Uint32Array;
  /** The greatest of `possibly`. */
  readonly most: number;
}

/**
 * Counts a lane for a view: two bisections for each border between two bins,
 * however many events there are.
 *
 * @param anchorMs A moment that a border between two bins stands on, wherever the view is.
 */
export const density = (tally: Tally, along: Scale, widthPx: number, anchorMs: number): Density =>
  densityIn(tally, binsOf(along, widthPx, anchorMs));

/** The bins of a view, the same for all lanes: where the first start, in px, and the moments between them. */
export interface Bins {
  readonly from: number;
  readonly borders: Float64Array;
  readonly narrowestMs: number;
}

/** @param zoom The `pxPerMs` to keep to while panning, when that of the scale differs in its last digits. */
export function binsOf(
  { ruler, view, pxPerMs }: Scale,
  widthPx: number,
  anchorMs: number,
  zoom: number = pxPerMs,
): Bins {
  // Counted from the anchor, and not from the view: what start on a border must not change sides with every step of a pan.
  const step = binPx / zoom;
  const offset = ruler.distance(anchorMs, view.start);
  const first = Math.floor(offset / step);
  const from = Math.min(0, (first * step - offset) * pxPerMs);
  const borders = new Float64Array(Math.ceil((widthPx - from) / binPx) + 1);
  for (let i = 0; i < borders.length; i++) borders[i] = ruler.along(anchorMs, (first + i) * step);
  return { from, borders, narrowestMs: borders.length > 1 ? narrowest(borders) : 0 };
}

export function densityIn(tally: Tally, { from, borders, narrowestMs }: Bins): Density {
  const bins = borders.length - 1;
  const possibly = counts(tally.possibly, borders);
  let surely: Uint32Array | undefined;
  for (const course of tally.surely) {
    // Seen from nearby a window is only a possibility.
    if (course.windowMs > narrowestMs) continue;
    const sure =
      course === tally.possibly
        ? possibly
        : course.windowMs > 0
          ? beginnings(course, borders)
          : counts(course, borders);
    if (!surely) surely = sure;
    else {
      if (surely === possibly) surely = possibly.slice();
      for (let i = 0; i < bins; i++) surely[i]! += sure[i]!;
    }
  }
  let most = 0;
  for (let i = 0; i < bins; i++) {
    if (possibly[i]! > most) most = possibly[i]!;
  }
  return { from, surely: surely ?? new Uint32Array(bins), possibly, most };
}

/** How many of a course went on between each border and the next. */
function counts({ starts, ends }: Course, borders: Float64Array): Uint32Array {
  const found = new Uint32Array(borders.length - 1);
  let begun = 0;
  let ended = 0;
  // Looked for as far on as in the bin before: where there are a million, that is nearer than the next one.
  let begin = 0;
  let end = 0;
  for (let i = 0; i < found.length; i++) {
    const nowBegun = countBelow(starts, borders[i + 1]!, begun + begin);
    const nowEnded = countUpTo(ends, borders[i]!, ended + end);
    begin = nowBegun - begun;
    end = nowEnded - ended;
    begun = nowBegun;
    ended = nowEnded;
    found[i] = begun - ended;
  }
  return found;
}

/** How many began between each border and the next: what is across a border is for certain on one side of it only. */
function beginnings({ starts }: Course, borders: Float64Array): Uint32Array {
  const found = new Uint32Array(borders.length - 1);
  let before = countBelow(starts, borders[0]!);
  for (let i = 0; i < found.length; i++) {
    const upTo = countBelow(starts, borders[i + 1]!, before);
    found[i] = upTo - before;
    before = upTo;
  }
  return found;
}

function narrowest(borders: Float64Array): number {
  let least = Infinity;
  for (let i = 1; i < borders.length; i++) least = Math.min(least, borders[i]! - borders[i - 1]!);
  return least;
}
