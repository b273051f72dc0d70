import type { Point } from '@dateline/layout';
import { polyline, short } from './polyline.ts';
import type { PathShape, Tone } from './shape.ts';

const headPx = 4;
/** Corners are rounded so much, and the line ends so far before what it points to, in px. */
const roundPx = 6;
const gapPx = 2;

/** A line through points, with round corners and a head at its end. */
export function arrowShapes(key: string, tone: Tone, points: readonly Point[]): PathShape[] {
  const way = points.filter((point, i) => i === 0 || distance(point, points[i - 1]!) > 0.5);
  const [last, before] = [way.at(-1), way.at(-2)];
  if (!last || !before) return [];
  const length = distance(before, last);
  const [dx, dy] = [(last.x - before.x) / length, (last.y - before.y) / length];
  const by = Math.min(gapPx, length / 2);
  const tip = { x: last.x - dx * by, y: last.y - dy * by };
  const back = { x: tip.x - dx * headPx, y: tip.y - dy * headPx };
  return [
    { key, tone, kind: 'path', d: rounded([...way.slice(0, -1), tip]) },
    {
      key: `${key} head`,
      tone,
      kind: 'path',
      d: polyline([
        [back.x - dy * headPx, back.y + dx * headPx],
        [tip.x, tip.y],
        [back.x + dy * headPx, back.y - dx * headPx],
      ]),
    },
  ];
}

function rounded(way: readonly Point[]): string {
  return way
    .map((point, i) => {
      const [before, after] = [way[i - 1], way[i + 1]];
      if (!before) return `M${at(point)}`;
      if (!after) return `L${at(point)}`;
      const radius = Math.min(roundPx, distance(before, point) / 2, distance(point, after) / 2);
      return `L${at(towards(point, before, radius))}Q${at(point)} ${at(towards(point, after, radius))}`;
    })
    .join('');
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
const at = ({ x, y }: Point) => `${short(x)},${short(y)}`;

function towards(from: Point, to: Point, by: number): Point {
  const share = by / (distance(from, to) || 1);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
