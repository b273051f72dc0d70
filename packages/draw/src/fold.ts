import type { Scene } from '@dateline/layout';
import { polyline } from './polyline.ts';
import type { Shape } from './shape.ts';

/** Where time was left out: a break in the column, and words that say how much. */
export function foldShapes({ folds }: Scene): Shape[] {
  return folds.flatMap(({ start, end, startMs, across, label }): Shape[] => {
    const middle = (start + end) / 2;
    const zigzag = polyline([
      [across, middle - 12],
      [across, middle - 6],
      [across + 5, middle - 3],
      [across - 5, middle + 3],
      [across, middle + 6],
      [across, middle + 12],
    ]);
    return [
      { key: `fold ${startMs}`, tone: 'fold', kind: 'path', d: zigzag },
      { key: `fold words ${startMs}`, tone: 'words', kind: 'text', label },
    ];
  });
}
