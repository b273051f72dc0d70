import type { Scene } from '@dateline/layout';
import { polyline } from './polyline.ts';
import type { Shape } from './shape.ts';

/** From a name to the middle of the sign before it, and the size of that, in px. */
const signGap = 9;
const signPx = 3.5;

/** The names of the lanes; before one that can be opened and closed, which way it can. */
export function laneShapes({ lanes, direction }: Scene): Shape[] {
  const ahead = direction === 'rtl' ? -1 : 1;
  return lanes.flatMap(({ id, label, nests, collapsed }): Shape[] => {
    if (!label) return [];
    const words: Shape = { key: `lane ${id}`, tone: 'words', kind: 'text', label };
    if (!nests && !collapsed) return [words];
    const x = ahead === 1 ? label.x - signGap : label.x + label.width + signGap;
    const y = label.y + label.height * 0.54;
    const points: [number, number][] = collapsed
      ? [
          [x - ahead * (signPx / 2), y - signPx],
          [x + ahead * (signPx / 2), y],
          [x - ahead * (signPx / 2), y + signPx],
        ]
      : [
          [x - signPx, y - signPx / 2],
          [x, y + signPx / 2],
          [x + signPx, y - signPx / 2],
        ];
    return [{ key: `lane sign ${id}`, tone: 'unfold', kind: 'path', d: polyline(points) }, words];
  });
}
