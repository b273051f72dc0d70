import type { Mark, Scene, Stretch } from '@dateline/layout';
import { polyline, short } from './polyline.ts';
import type { Fade, PathShape, RectShape, Shape } from './shape.ts';

/** Radii of the signs, in px. */
const dotRadius = 5;
const diamondRadius = 5;
const doubtRadius = 7;
/** Under this much core the ends of a bar are told apart by nothing, and it is drawn as a hairline. */
const hairlinePx = 2;
const arrowPx = 6;

/** Draws along time and across it, whichever way time runs. */
interface Pencil {
  readonly rect: (key: string, tone: RectShape['tone'], from: number, to: number, across: number, thickness: number, fade?: 'start' | 'end') => RectShape;
  readonly path: (key: string, tone: PathShape['tone'], points: readonly (readonly [along: number, across: number])[]) => PathShape;
  readonly at: (along: number, across: number) => readonly [x: number, y: number];
  /** 1 where later is further along in px, −1 where it is further back. */
  readonly later: 1 | -1;
  /** The drawing's length along time, in px. */
  readonly along: number;
}

/** All that stands for one event. Solid is asserted, light is "at some time in here", a fading end is approximate. */
export function markShapes(mark: Mark, scene: Scene): Shape[] {
  const pencil = pencilFor(scene);
  const shapes: Shape[] = [{ key: 'ring', tone: 'ring', kind: 'rect', ...mark.box }];
  if (mark.members) shapes.push(...setShapes(mark, pencil));
  else if (mark.form === 'span') shapes.push(...spanShapes(mark, mark, pencil, ''));
  else shapes.push(...windowShapes(mark, mark, pencil, ''));
  if (mark.sign) shapes.push(signShape(mark.sign, mark, pencil, 'sign'));
  if (mark.label) shapes.push({ key: 'label', tone: 'words', kind: 'text', label: mark.label });
  return shapes;
}

/** At some time in here: a light area with hard ends, never anything that looks like a duration. */
function windowShapes(stretch: Stretch, { across, thickness, far }: Mark, { rect, path, later, along }: Pencil, key: string): Shape[] {
  if (far) return [];
  const { startEarliest: start, endLatest: end, startEnd, endEnd, startFade, endFade } = stretch;
  const edge = (name: string, at: number) => path(`${key}${name}`, 'edge', [[at, across - thickness / 2], [at, across + thickness / 2]]);
  const shapes: Shape[] = [];
  const openFade = startEnd === 'open' ? 'start' : endEnd === 'open' ? 'end' : undefined;
  shapes.push(rect(`${key}window`, 'window', start, end, across, thickness, openFade));
  if (startFade) shapes.push(rect(`${key}before`, 'window', start - later * startFade, start, across, thickness, 'start'));
  if (endFade) shapes.push(rect(`${key}after`, 'window', end, end + later * endFade, across, thickness, 'end'));
  if (startEnd === 'hard') shapes.push(edge('start', start));
  if (endEnd === 'hard') shapes.push(edge('end', end));
  if (startEnd === 'open') shapes.push(arrow(`${key}earlier`, start, across, -later, path));
  if (endEnd === 'open') shapes.push(arrow(`${key}later`, Math.min(end, along), across, later, path));
  if (startEnd === 'unknown') shapes.push(torn(`${key}start`, start, across, thickness, path));
  if (endEnd === 'unknown') shapes.push(torn(`${key}end`, end, across, thickness, path));
  return shapes;
}

/** For all of it: a solid core between light shoulders in which it began and ended. */
function spanShapes(stretch: Stretch, { across, thickness }: Mark, { rect, path, later, along }: Pencil, key: string): Shape[] {
  const { startEarliest, startLatest, endEarliest, endLatest, startEnd, endEnd } = stretch;
  const cored = (endEarliest - startLatest) * later > 0;
  const shapes: Shape[] = [];
  if (cored) {
    shapes.push(rect(`${key}core`, 'core', startLatest, endEarliest, across, thickness));
    shapes.push(...shoulder('start', startEarliest, startLatest), ...shoulder('end', endEarliest, endLatest));
  } else {
    // It began and ended in the same stretch: nothing of it is certain but the hull.
    shapes.push(rect(`${key}hull`, 'shoulder', startEarliest, endLatest, across, thickness));
  }
  // A bar that goes on outside the drawing says so.
  if (startEnd === 'open') shapes.push(arrow(`${key}earlier`, inside(startEarliest) - later * arrowPx, across, -later, path));
  else if (outside(startEarliest) && cored && !outside(endEarliest)) shapes.push(cut('start', startEarliest, -later));
  if (endEnd === 'open') shapes.push(arrow(`${key}later`, inside(endLatest) + later * arrowPx, across, later, path));
  else if (outside(endLatest) && cored && !outside(startLatest)) shapes.push(cut('end', endLatest, later));
  if (startEnd === 'unknown') shapes.push(torn(`${key}start`, startEarliest, across, thickness, path));
  if (endEnd === 'unknown') shapes.push(torn(`${key}end`, endLatest, across, thickness, path));
  return shapes;

  function shoulder(which: 'start' | 'end', from: number, to: number): Shape[] {
    if (Math.abs(to - from) < 0.5) return [];
    const fading = (which === 'start' ? startEnd : endEnd) === 'fade';
    return [
      rect(`${key}${which}`, fading ? 'core' : 'shoulder', from, to, across, thickness, fading ? which : undefined),
      ...(fading ? [] : [path(`${key}${which} edge`, 'edge', [[which === 'start' ? from : to, across - thickness / 2], [which === 'start' ? from : to, across + thickness / 2]])]),
    ];
  }
  function cut(name: string, at: number, way: number): Shape {
    const tip = inside(at) - way * 4;
    return path(`${key}${name} cut`, 'cut', [[tip - way * 3, across - 3], [tip, across], [tip - way * 3, across + 3]]);
  }
  function outside(at: number) {
    return at < 0 || at > along;
  }
  function inside(at: number) {
    return Math.max(arrowPx + 2, Math.min(along - arrowPx - 2, at));
  }
}

/** One of several, or all of them: each at its place, hollow, and a dotted line that joins them. */
function setShapes(mark: Mark, pencil: Pencil): Shape[] {
  const members = mark.members ?? [];
  const { across } = mark;
  const [first, last] = [members[0], members.at(-1)];
  const shapes: Shape[] = [];
  if (first && last) {
    shapes.push(pencil.path('bracket', 'bracket', [[middle(first), across], [middle(last), across]]));
  }
  for (const [i, member] of members.entries()) {
    const far = Math.abs(member.endLatest - member.startEarliest) < 6;
    shapes.push(...(mark.form === 'span' ? spanShapes(member, mark, pencil, `${i} `) : windowShapes(member, { ...mark, far }, pencil, `${i} `)));
    if (member.sign) shapes.push(signShape(member.sign, mark, pencil, `${i} sign`));
  }
  return shapes;
}

const middle = ({ startEarliest, endLatest, sign }: Stretch & { sign?: Mark['sign'] }) => sign?.at ?? (startEarliest + endLatest) / 2;

function signShape(sign: NonNullable<Mark['sign']>, { across, uncertain, mode }: Mark, { at }: Pencil, key: string): Shape {
  const [x, y] = at(sign.at, across);
  // One of several is not asserted of any of them, so it is never solid.
  const dot = sign.kind === 'dot' && mode !== 'oneOf';
  if (uncertain) return { key, tone: 'doubt', kind: 'path', d: circle(x, y, doubtRadius) + questionMark(x, y) };
  if (sign.kind === 'diamond') return { key, tone: 'diamond', kind: 'path', d: diamond(x, y, diamondRadius) };
  return { key, tone: dot ? 'dot' : 'diamond', kind: 'path', d: circle(x, y, dotRadius) };
}

const circle = (x: number, y: number, r: number) => `M${short(x - r)},${short(y)}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0Z`;
const diamond = (x: number, y: number, r: number) => `M${x - r},${y}L${x},${y - r}L${x + r},${y}L${x},${y + r}Z`;

/** A question mark as strokes, 7 px high: no font has to have it. */
const questionMark = (x: number, y: number) => `M${x - 2},${y - 2}a2,2 0 1 1 3,1.7q-1,0.6 -1,1.6M${x},${y + 3.4}v0.6`;

type Path = Pencil['path'];

function arrow(key: string, tip: number, across: number, way: number, path: Path): Shape {
  const shaft = tip - way * 2.5 * arrowPx;
  const barb = tip - way * arrowPx * 0.8;
  return path(key, 'arrow', [[shaft, across], [tip, across], [barb, across - 4], [tip, across], [barb, across + 4]]);
}

/** A jagged line: here the end is not known. */
function torn(key: string, at: number, across: number, thickness: number, path: Path): Shape {
  const points: [number, number][] = [];
  const half = Math.max(thickness / 2 + 1, 7);
  for (let i = 0; i <= 6; i++) points.push([at + (i % 2 ? 3 : -1), across - half + (i * half) / 3]);
  return path(`${key} torn`, 'torn', points);
}

function pencilFor({ orientation, direction, width, height }: Scene): Pencil {
  const across = orientation === 'horizontal';
  const at: Pencil['at'] = across ? (along, other) => [along, other] : (along, other) => [other, along];
  const later = across && direction === 'rtl' ? -1 : 1;
  const fades: Record<'start' | 'end', Fade> = !across
    ? { start: 'up', end: 'down' }
    : later === 1
      ? { start: 'left', end: 'right' }
      : { start: 'right', end: 'left' };
  return {
    at,
    later,
    along: across ? width : height,
    rect(key, tone, a, b, other, thickness, fade) {
      const from = Math.min(a, b);
      const length = Math.max(hairlinePx, Math.abs(b - a));
      const box = across
        ? { x: from, y: other - thickness / 2, width: length, height: thickness }
        : { x: other - thickness / 2, y: from, width: thickness, height: length };
      return { key, tone, kind: 'rect', ...box, ...(fade ? { fade: fades[fade] } : {}) };
    },
    path(key, tone, points) {
      return { key, tone, kind: 'path', d: polyline(points.map(([along, other]) => at(along, other))) };
    },
  };
}
