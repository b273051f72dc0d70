import { describeDuration, toCivil, type Span } from '@dateline/core';
import type { Frame } from './frame.ts';
import type { Break, Label } from './scene.ts';
import type { Scale } from './scale.ts';
import { block, place } from './text.ts';
import { isFree } from './tier.ts';

/** A part of the view in which time runs evenly, or by its logarithm: what is between folds, or one of them. */
export interface Part extends Span {
  readonly from: number;
  readonly to: number;
  readonly fold: boolean;
}

/** The view cut where time is folded. */
export function partsOf({ view, toPx, ruler }: Scale, widthPx: number): Part[] {
  const parts: Part[] = [];
  const add = (start: number, end: number, fold: boolean) => {
    if (end > start)
      parts.push({
        start,
        end,
        from: Math.max(0, toPx(start)),
        to: Math.min(widthPx, toPx(end)),
        fold,
      });
  };
  let at = view.start;
  for (const { start, end } of ruler.folds) {
    if (end <= at || start >= view.end) continue;
    add(at, start, false);
    add(Math.max(at, start), Math.min(end, view.end), true);
    at = Math.min(end, view.end);
  }
  add(at, view.end, false);
  return parts;
}

/** The marks of folds in view. How long they are is said where the words meet no others. */
export function breaksOf(
  { toPx, ruler }: Scale,
  parts: readonly Part[],
  taken: readonly (Label | undefined)[],
  top: number,
  frame: Frame,
): Break[] {
  const said: Label[] = [];
  return parts.flatMap(({ start: seen, from, to, fold }): Break[] => {
    if (!fold) return [];
    const { start: startMs, end: endMs } = ruler.folds.find(({ start, end }) => seen >= start && seen < end)!;
    const [start, end] = [toPx(startMs), toPx(endMs)];
    // Counted by the clocks of the axis, as people count days.
    const [first, last] = [toCivil(startMs, ruler.timeZone), toCivil(endMs, ruler.timeZone)];
    const text = describeDuration(first, last, { locale: frame.locale });
    const words = block([[{ text, role: 'note' }]], frame);
    const middle = (from + to) / 2;
    const label = place(words, middle - words.width / 2, top, frame);
    const free = label.x >= 0 && label.x + label.width <= frame.width && isFree(label, [...taken, ...said]);
    if (free) said.push(label);
    // Cut where they are far outside: only the edges in view are drawn.
    const cut = (px: number) => Math.max(-frame.width, Math.min(2 * frame.width, px));
    return [{ startMs, start: cut(start), end: cut(end), label: free ? label : undefined }];
  });
}
