import type { Mark, Stretch } from '@dateline/layout';
import type { Pencil } from './pencil.ts';
import { short } from './polyline.ts';
import type { Shape } from './shape.ts';

/** Radii of the signs, in px. */
export const dotRadius = 5;
const diamondRadius = 5;
const doubtRadius = 7;

/** What holds a window: a dot for a day or finer, a diamond for anything coarser, a question mark where it may be wrong. */
export function signShapes(
  sign: NonNullable<Mark['sign']>,
  stretch: Stretch,
  { across, uncertain, mode, far }: Mark,
  { at }: Pencil,
  key: string,
): Shape[] {
  const [x, y] = at(sign.at, across);
  if (uncertain)
    return [{ key, tone: 'doubt', kind: 'path', d: circle(x, y, doubtRadius) + questionMark(x, y) }];
  if (far && sign.kind === 'dot') {
    // One of several is not asserted of any of them, so it is never solid.
    return [{ key, tone: mode === 'oneOf' ? 'diamond' : 'dot', kind: 'path', d: circle(x, y, dotRadius) }];
  }
  // Brackets need no sign, and in a narrow window it would hide the ends.
  if (!far && (stretch.startEnd === 'round' || lengthOf(stretch) < 3 * diamondRadius)) return [];
  return [{ key, tone: 'diamond', kind: 'path', d: diamond(x, y, diamondRadius) }];
}

const circle = (x: number, y: number, r: number) =>
  `M${short(x - r)},${short(y)}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0Z`;
const diamond = (x: number, y: number, r: number) =>
  `M${short(x - r)},${short(y)}l${r},${-r}l${r},${r}l${-r},${r}Z`;

export const lengthOf = ({ startEarliest, endLatest }: Stretch) => Math.abs(endLatest - startEarliest);

/** A question mark as strokes, 7 px high: no font has to have it. */
export const questionMark = (x: number, y: number) =>
  `M${short(x - 2)},${short(y - 2)}a2,2 0 1 1 3,1.7q-1,0.6 -1,1.6m0,2.1v0.6`;
