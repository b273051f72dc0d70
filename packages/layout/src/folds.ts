import { describeGap } from '@dateline/core';
import type { FoldedScale } from './fold.ts';
import type { Frame } from './frame.ts';
import type { Fold, Mark } from './scene.ts';
import { block, place, wrap } from './text.ts';

/** How high a fold is, in px: its words take up to two lines. */
export const foldRoom = ({ lineHeight }: Frame): number => Math.max(44, 2 * lineHeight + 8);

/** The silences of a column: a break where no mark stands in its way, and words that say how long it was. */
export function foldsOf(
  { at, folds }: FoldedScale,
  marks: readonly Mark[],
  marksX: number,
  apartPx: number,
  wordsX: number,
  frame: Frame,
): Fold[] {
  return folds.map(({ after, startMs, endMs }): Fold => {
    const end = at[after + 1]!;
    const start = end - foldRoom(frame);
    const crossing = new Set(
      marks
        .filter((mark) => mark.startEarliest - mark.startFade < end && mark.endLatest + mark.endFade > start)
        .map(({ across }) => across),
    );
    const columns = Math.floor((wordsX - marksX) / apartPx);
    const centres = Array.from({ length: columns }, (_, column) => marksX + (column + 0.5) * apartPx);
    const across = centres.find((centre) => !crossing.has(centre)) ?? centres[0]!;
    const text = describeGap(startMs, endMs, { locale: frame.locale });
    const lines = wrap(text, 'note', frame.width - wordsX, 2, frame, true);
    const words = block(
      lines.map((line) => [{ text: line, role: 'note' }]),
      frame,
    );
    return {
      start,
      end,
      startMs,
      endMs,
      across,
      label: place(words, wordsX, (start + end) / 2 - words.height / 2, frame),
    };
  });
}
