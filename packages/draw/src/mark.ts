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
/** How long the point of a bar without an end is, and how far it stands out at its sides. */
const pointPx = 9;
const pointOut = 3;
/** A cell narrower than this has room for a day's dot only. */
const dayPx = 20;

/** Draws along time and across it, whichever way time runs. */
interface Pencil {
  readonly rect: (
    key: string,
    tone: RectShape['tone'],
    from: number,
    to: number,
    across: number,
    thickness: number,
    fade?: 'start' | 'end',
  ) => RectShape;
  readonly path: (
    key: string,
    tone: PathShape['tone'],
    points: readonly (readonly [along: number, across: number])[],
  ) => PathShape;
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
  if (mark.sign) shapes.push(...signShapes(mark.sign, mark, mark, pencil, 'sign'));
  if (mark.label) shapes.push({ key: 'label', tone: 'words', kind: 'text', label: mark.label });
  return shapes;
}

/** At some time in here: a light area with hard ends, never anything that looks like a duration. */
function windowShapes(
  stretch: Stretch,
  { across, thickness, far, mode, label }: Mark,
  pencil: Pencil,
  key: string,
): Shape[] {
  if (far) return [];
  const { rect, path, later, along } = pencil;
  const { startEarliest: start, endLatest: end, startEnd, endEnd, startFade, endFade } = stretch;
  const edge = (name: string, at: number) =>
    path(`${key}${name}`, 'edge', [
      [at, across - thickness / 2],
      [at, across + thickness / 2],
    ]);
  const clamp = (at: number) => Math.max(1, Math.min(along - 1, at));
  const shapes: Shape[] = [];
  const openFade = startEnd === 'open' ? 'start' : endEnd === 'open' ? 'end' : undefined;
  if (startEnd === 'round' && endEnd === 'round') return roundShapes(stretch, across, thickness, pencil, key);
  // One of several is asserted of none of them.
  shapes.push(
    rect(`${key}window`, mode === 'oneOf' ? 'hollow' : 'window', start, end, across, thickness, openFade),
  );
  if (startFade)
    shapes.push(rect(`${key}before`, 'window', start - later * startFade, start, across, thickness, 'start'));
  if (endFade)
    shapes.push(rect(`${key}after`, 'window', end, end + later * endFade, across, thickness, 'end'));
  if (startEnd === 'hard') shapes.push(edge('start', start));
  if (endEnd === 'hard') shapes.push(edge('end', end));
  // Where the words inside have been pushed over the arrow's place, they are what is read.
  const words = label?.side === 'inside' ? label : undefined;
  const free = (tip: number) =>
    !words || tip + 3 * arrowPx < words.x || tip - 3 * arrowPx > words.x + words.width;
  if (startEnd === 'open' && free(clamp(start)))
    shapes.push(arrow(`${key}earlier`, clamp(start), across, -later, path));
  if (endEnd === 'open' && free(clamp(end)))
    shapes.push(arrow(`${key}later`, clamp(end), across, later, path));
  if (startEnd === 'unknown') shapes.push(jagged(`${key}start`, start, across, thickness, path));
  if (endEnd === 'unknown') shapes.push(jagged(`${key}end`, end, across, thickness, path));
  return shapes;
}

/** A decade or a century: low, between round brackets, so that nobody takes its ends for days. */
function roundShapes(
  { startEarliest, endLatest }: Stretch,
  across: number,
  thickness: number,
  { at, later }: Pencil,
  key: string,
): Shape[] {
  const half = thickness / 2;
  const to = (along: number, out: number) =>
    at(along, across + out)
      .map(short)
      .join();
  const side = (end: number, way: number, from: -1 | 1) =>
    `${to(end - way * half, from * half)}Q${to(end, from * half)} ${to(end, 0)}Q${to(end, -from * half)} ${to(end - way * half, -from * half)}`;
  return [
    {
      key: `${key}window`,
      tone: 'window',
      kind: 'path',
      d: `M${side(startEarliest, -later, 1)}L${side(endLatest, later, -1)}Z`,
    },
    { key: `${key}start`, tone: 'round', kind: 'path', d: `M${side(startEarliest, -later, 1)}` },
    { key: `${key}end`, tone: 'round', kind: 'path', d: `M${side(endLatest, later, -1)}` },
  ];
}

/** For all of it: a solid core between light shoulders in which it began and ended. */
function spanShapes(stretch: Stretch, { across, thickness }: Mark, pencil: Pencil, key: string): Shape[] {
  const { rect, path, later, along } = pencil;
  const { startEarliest, startLatest, endEarliest, endLatest, startEnd, endEnd, startFade, endFade } =
    stretch;
  const cored = (endEarliest - startLatest) * later > 0;
  const shapes: Shape[] = [];
  if (cored) {
    const from =
      startEnd === 'open'
        ? point('earlier', startEarliest, endEarliest, -later)
        : startEnd === 'unknown'
          ? tear('start', startEarliest, -later)
          : startLatest;
    const to =
      endEnd === 'open'
        ? point('later', endLatest, startLatest, later)
        : endEnd === 'unknown'
          ? tear('end', endLatest, later)
          : endEarliest;
    shapes.push(rect(`${key}core`, 'core', from, to, across, thickness));
    shapes.push(...shoulder('start', startEarliest, startLatest), ...shoulder('end', endEarliest, endLatest));
  } else {
    // It began and ended in the same stretch: nothing of it is certain but the hull.
    shapes.push(rect(`${key}hull`, 'shoulder', startEarliest, endLatest, across, thickness));
  }
  if (startFade)
    shapes.push(
      rect(
        `${key}before`,
        'core',
        startEarliest - later * startFade,
        startEarliest,
        across,
        thickness,
        'start',
      ),
    );
  if (endFade)
    shapes.push(
      rect(`${key}after`, 'core', endLatest, endLatest + later * endFade, across, thickness, 'end'),
    );
  // A bar that goes on outside the drawing says so.
  if (startEnd !== 'open' && outside(startEarliest) && cored && !outside(endEarliest))
    shapes.push(cut('start', startEarliest, -later));
  if (endEnd !== 'open' && outside(endLatest) && cored && !outside(startLatest))
    shapes.push(cut('end', endLatest, later));
  return shapes;

  /** Without an end: the bar comes to a point, at the drawing's edge if need be. Returns where the bar itself ends. */
  function point(name: string, end: number, other: number, way: number): number {
    const tip = Math.max(1, Math.min(along - 1, end));
    const base = tip - way * pointPx;
    if ((base - other) * way < 0) return end;
    const half = thickness / 2 + pointOut;
    shapes.push(
      path(`${key}${name}`, 'core', [
        [base, across - half],
        [tip, across],
        [base, across + half],
      ]),
    );
    return base;
  }
  /** Torn off, and nobody knows where it really ended. Returns where the bar itself ends. */
  function tear(name: string, end: number, way: number): number {
    const base = end - way * 4;
    const teeth = Array.from({ length: 5 }, (_, i): [number, number] => [
      end + way * (i % 2 ? -3 : 1),
      across + (i / 4 - 0.5) * thickness,
    ]);
    shapes.push(
      path(`${key}${name} torn`, 'core', [
        [base, across - thickness / 2],
        ...teeth,
        [base, across + thickness / 2],
      ]),
    );
    shapes.push({
      key: `${key}${name} unknown`,
      tone: 'torn',
      kind: 'path',
      d: questionMark(...pencil.at(end + way * 8, across)),
    });
    return base;
  }
  function shoulder(which: 'start' | 'end', from: number, to: number): Shape[] {
    if (Math.abs(to - from) < 0.5) return [];
    const fading = (which === 'start' ? startEnd : endEnd) === 'fade';
    return [
      rect(
        `${key}${which}`,
        fading ? 'core' : 'shoulder',
        from,
        to,
        across,
        thickness,
        fading ? which : undefined,
      ),
      ...(fading
        ? []
        : [
            path(`${key}${which} edge`, 'edge', [
              [which === 'start' ? from : to, across - thickness / 2],
              [which === 'start' ? from : to, across + thickness / 2],
            ]),
          ]),
    ];
  }
  function cut(name: string, at: number, way: number): Shape {
    const tip = inside(at) - way * 4;
    return path(`${key}${name} cut`, 'cut', [
      [tip - way * 3, across - 3],
      [tip, across],
      [tip - way * 3, across + 3],
    ]);
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
  const { later } = pencil;
  const shapes: Shape[] = [];
  let reached: number | undefined;
  for (const [i, member] of (mark.members ?? []).entries()) {
    const { startEarliest, endLatest, sign } = member;
    const far = lengthOf(member) < (sign?.kind === 'dot' ? dayPx : hairlinePx * 3);
    const one = { ...mark, far };
    const held = far && sign ? { ...sign, at: (startEarliest + endLatest) / 2 } : sign;
    const [from, to] =
      far && held ? [held.at - later * dotRadius, held.at + later * dotRadius] : [startEarliest, endLatest];
    if (reached !== undefined && (from - reached) * later > 2) {
      shapes.push(
        pencil.path(`${i} bracket`, 'bracket', [
          [reached, mark.across],
          [from, mark.across],
        ]),
      );
    }
    reached = to;
    shapes.push(
      ...(mark.form === 'span'
        ? spanShapes(member, one, pencil, `${i} `)
        : windowShapes(member, one, pencil, `${i} `)),
    );
    if (held) shapes.push(...signShapes(held, member, one, pencil, `${i} sign`));
  }
  return shapes;
}

const lengthOf = ({ startEarliest, endLatest }: Stretch) => Math.abs(endLatest - startEarliest);

function signShapes(
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

/** A question mark as strokes, 7 px high: no font has to have it. */
const questionMark = (x: number, y: number) =>
  `M${short(x - 2)},${short(y - 2)}a2,2 0 1 1 3,1.7q-1,0.6 -1,1.6m0,2.1v0.6`;

type Path = Pencil['path'];

function arrow(key: string, tip: number, across: number, way: number, path: Path): Shape {
  const shaft = tip - way * 2.5 * arrowPx;
  const barb = tip - way * arrowPx * 0.8;
  return path(key, 'arrow', [
    [shaft, across],
    [tip, across],
    [barb, across - 4],
    [tip, across],
    [barb, across + 4],
  ]);
}

/** A jagged line: here the end is not known. */
function jagged(key: string, at: number, across: number, thickness: number, path: Path): Shape {
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
