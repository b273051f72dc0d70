import type { Mark, Stretch } from '@dateline/layout';
import { box, brackets, circle, diamond, numeral, questionMark } from './glyph.ts';
import type { Pencil } from './pencil.ts';
import type { PathShape, Shape, Tone } from './shape.ts';

/** Radii of the signs, in px. */
export const dotRadius = 5;
const diamondRadius = 5;
const doubtRadius = 6.5;
const farDoubtRadius = 9;
/** "About", where the mark itself is too narrow to fade: a line that thins out on both sides, in px. */
const tailPx = 12;

/**
 * What holds a window: a dot for a day or finer, a diamond for anything
 * coarser, with a question mark where it may be wrong. Where the window is too
 * narrow to be seen, the sign says all that the window would: tinted for a
 * window, in round brackets for a decade or more, thinning out for "about", with
 * a tick for an estimate.
 */
export function signShapes(
  sign: NonNullable<Mark['sign']>,
  stretch: Stretch,
  { across, thickness, uncertain, mode, far }: Mark,
  pencil: Pencil,
  key: string,
): Shape[] {
  const [x, y] = pencil.at(sign.at, across);
  const path = (name: string, tone: Tone, d: string): PathShape => ({
    key: key + name,
    tone,
    kind: 'path',
    d,
  });
  const isDay = sign.kind === 'dot';
  const isRound = stretch.startEnd === 'round' && stretch.endEnd === 'round';
  const radius = !uncertain ? diamondRadius - 1 : isDay ? doubtRadius : farDoubtRadius;
  const [start, end] = [sign.at - pencil.later * radius, sign.at + pencil.later * radius];
  const tails = far ? tailShapes(stretch, start, end, across, pencil, key) : [];
  if (uncertain) {
    const outline = far && !isDay ? diamond(x, y, farDoubtRadius) : circle(x, y, doubtRadius);
    return [
      ...tails,
      path('', 'doubt', outline),
      path(' query', 'query', questionMark(x, y)),
      ...(far && isRound ? [path(' round', 'query', brackets(x, y, farDoubtRadius))] : []),
    ];
  }
  if (!far) {
    // Brackets need no sign, and in a narrow window it would hide the ends.
    const hides = isRound || lengthOf(stretch) < 3 * diamondRadius;
    return hides ? [] : [path('', 'diamond', diamond(x, y, diamondRadius))];
  }
  // One of several is not asserted of any of them, so it is never solid.
  // In a crowded lane there is less room.
  const small = Math.min(dotRadius, thickness / 2);
  if (isDay) return [...tails, path('', mode === 'oneOf' ? 'diamond' : 'dot', circle(x, y, small))];
  if (isRound) return [path('', 'round', brackets(x, y, 6))];
  const outline = diamond(x, y, small);
  const tint = mode === 'oneOf' ? [] : [path(' tint', 'tint', outline)];
  const tick = [
    [sign.at, across - 8],
    [sign.at, across + 8],
  ] as const;
  const best = stretch.best ? [pencil.path(`${key} best`, 'best', tick)] : [];
  return [...tails, path('', 'diamond', outline), ...tint, ...best];
}

/** A line that thins out beyond ends that are approximate, where the mark has no room to fade. */
export function tailShapes(
  { startEnd, endEnd }: Pick<Stretch, 'startEnd' | 'endEnd'>,
  start: number,
  end: number,
  across: number,
  { rect, later }: Pencil,
  key: string,
): Shape[] {
  const tail = (name: string, at: number, way: number, fade: 'start' | 'end') =>
    rect(`${key} ${name}`, 'tail', at, at + way * tailPx, across, 3, fade);
  return [
    ...(startEnd === 'fade' ? [tail('tail', start, -later, 'start')] : []),
    ...(endEnd === 'fade' ? [tail('later tail', end, later, 'end')] : []),
  ];
}

/** So many dates at one place: their number, over a line as long as all of them. */
export function countShapes(
  { startEarliest, endLatest, across, mode, members = [], uncertain, status }: Mark,
  pencil: Pencil,
): Shape[] {
  const middle = (startEarliest + endLatest) / 2;
  const [x, y] = pencil.at(middle, across);
  const reach = Math.max(1, lengthOf({ startEarliest, endLatest }) / 2);
  // All of several are asserted, one of several is not; nor is what may be wrong, or has not happened.
  const solid = mode === 'allOf' && !uncertain && (status === 'happened' || status === 'ongoing');
  return [
    pencil.path('hull', mode === 'oneOf' ? 'edge' : 'best', [
      [middle - reach, across + 9],
      [middle + reach, across + 9],
    ]),
    { key: 'count box', tone: solid ? 'count' : 'doubt', kind: 'path', d: box(x, y, members.length) },
    { key: 'count', tone: solid ? 'cut' : 'query', kind: 'path', d: numeral(x, y, members.length) },
  ];
}

export const lengthOf = ({ startEarliest, endLatest }: Pick<Stretch, 'startEarliest' | 'endLatest'>) =>
  Math.abs(endLatest - startEarliest);
