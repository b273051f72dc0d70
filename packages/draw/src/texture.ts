import type { Mark, Scene } from '@dateline/layout';
import type { Pencil } from './pencil.ts';
import { polyline } from './polyline.ts';
import type { PathShape, Tone } from './shape.ts';

/** From one figure of a texture to the next, and from the middle of one to its end, in px: few of them, since they only tell groups apart. */
const pitchPx = 32;
const halfPx = 6;
/** How far a figure reaches from the middle of a sign, in px. */
const reachPx = 3;

type Stroke = readonly [along: number, across: number, along2: number, across2: number];

/**
 * The second sign of a group beside its hue, for grey paper and for whoever
 * does not see the hue: a small figure, repeated along areas and set into signs.
 * None of them is slanted, which is kept for doubt, and none changes the outline
 * of a sign, which says how precise a date is. From −1 to 1.
 */
const figures: readonly (readonly Stroke[])[] = [
  [],
  [[0, -1, 0, 1]],
  [[-1, 0, 1, 0]],
  [
    [-0.6, 0, 0.6, 0],
    [0, -0.6, 0, 0.6],
  ],
  [
    [-0.4, -1, -0.4, 1],
    [0.4, -1, 0.4, 1],
  ],
  [
    [-1, -0.5, 1, -0.5],
    [-1, 0.5, 1, 0.5],
  ],
  [[-0.4, 0, 0.4, 0]],
  [
    [-1, -0.5, 0, -0.5],
    [0, 0.5, 1, 0.5],
  ],
];

/** Whether hues alone say which group a mark belongs to: no lane does, and there is more than one. */
export const needsTexture = ({ lanes, marks }: Pick<Scene, 'lanes' | 'marks'>): boolean =>
  !lanes.some(({ label }) => label) && marks.some(({ hue }) => hue !== marks[0]!.hue);

/** The figure of a mark's group, repeated along what is drawn of it, or set into its sign. */
export function textureShapes(mark: Mark, pencil: Pencil): PathShape[] {
  const { hue, form, far, sign, across, thickness, mode, uncertain, status } = mark;
  const figure = figures[hue % figures.length]!;
  if (figure.length === 0) return [];
  // On what is filled, the figure is left out of it.
  const solid = !uncertain && (status === 'happened' || status === 'ongoing');
  if (mark.members) return [];
  if (far) {
    // A question mark has no room beside it.
    if (!sign || uncertain) return [];
    const filled = solid && sign.kind === 'dot' && mode !== 'oneOf';
    return [path(filled ? 'cut' : 'query', [sign.at], reachPx, reachPx)];
  }
  const [from, to] =
    form === 'span' ? [mark.startLatest, mark.endEarliest] : [mark.startEarliest, mark.endLatest];
  const [start, length] = [from * pencil.later, (to - from) * pencil.later];
  const clear = (at: number) => !sign || Math.abs(at - sign.at) > 2 * halfPx;
  const first = Math.max(0, Math.floor((Math.min(0, pencil.later * pencil.along) - start) / pitchPx));
  const last = Math.min(Math.floor(length / pitchPx), first + Math.ceil(pencil.along / pitchPx) + 1);
  const centres = Array.from(
    { length: Math.max(0, last - first) },
    (_, i) => from + pencil.later * (first + i + 0.5) * pitchPx,
  ).filter(clear);
  // What is too short for that still has one, if it has room.
  if (centres.length === 0 && length > 3 * halfPx) centres.push(...[(from + to) / 2].filter(clear));
  const filled = solid && form === 'span';
  return centres.length > 0 ? [path(filled ? 'cut' : 'texture', centres, halfPx, thickness / 2)] : [];

  function path(tone: Tone, places: readonly number[], long: number, wide: number): PathShape {
    const d = places
      .flatMap((at) =>
        figure.map(([a, b, c, e]) =>
          polyline([
            pencil.at(at + a * long, across + b * wide),
            pencil.at(at + c * long, across + e * wide),
          ]),
        ),
      )
      .join('');
    return { key: 'texture', tone, kind: 'path', d };
  }
}
