import type { Pencil } from './pencil.ts';
import { polyline } from './polyline.ts';
import type { PathShape } from './shape.ts';

/** How long a block is, and how far it is from one to the next, in px. */
const blockPx = 6;
const pitchPx = 10;

/** A bar in blocks: it has no end, but nobody says that it went on from here. */
export function blocks(
  key: string,
  from: number,
  to: number,
  across: number,
  thickness: number,
  { at, later, along }: Pencil,
): PathShape {
  const half = thickness / 2;
  const length = Math.abs(to - from);
  // Only what is in view, and always the same blocks while panning.
  const edge = later === 1 ? 0 : along;
  const first = Math.max(0, Math.floor(((edge - from) * later) / pitchPx));
  const last = Math.min(length, (first + 2) * pitchPx + along);
  let d = '';
  for (let start = (first + 1) * pitchPx - blockPx; start < last; start += pitchPx) {
    const [a, b] = [from + later * start, from + later * Math.min(start + blockPx, length)];
    d += `${polyline([at(a, across - half), at(b, across - half), at(b, across + half), at(a, across + half)])}Z`;
  }
  return { key, tone: 'core', kind: 'path', d };
}
