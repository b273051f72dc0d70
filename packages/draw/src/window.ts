import type { Mark, Stretch } from '@dateline/layout';
import type { Pencil } from './pencil.ts';
import { short } from './polyline.ts';
import type { Shape } from './shape.ts';

const arrowPx = 6;

/** At some time in here: a light area with hard ends, never anything that looks like a duration. */
export function windowShapes(
  stretch: Stretch,
  { across, thickness, far, mode, label }: Mark,
  pencil: Pencil,
  key: string,
): Shape[] {
  if (far) return [];
  const { rect, path, later, along } = pencil;
  const { startEarliest: start, endLatest: end, startEnd, endEnd, startFade, endFade, best } = stretch;
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
  if (best) shapes.push(...bestShapes(best, across, thickness, label?.side === 'inside', pencil, key));
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

/** The source's own estimate: a tick, or where there is room for its width a darker stretch with a line along it. */
function bestShapes(
  [start, end]: NonNullable<Stretch['best']>,
  across: number,
  thickness: number,
  holdsWords: boolean,
  { rect, path }: Pencil,
  key: string,
): Shape[] {
  const half = thickness / 2;
  if (Math.abs(end - start) > 4)
    return [
      rect(`${key}best`, 'window', start, end, across, thickness),
      path(`${key}best line`, 'best', [
        [start, across + half - 1],
        [end, across + half - 1],
      ]),
    ];
  const at = (start + end) / 2;
  // Two notches leave the words between them legible.
  const notch = holdsWords ? 4 : half;
  return [
    path(`${key}best`, 'best', [
      [at, across - half],
      [at, across - half + notch],
    ]),
    path(`${key}best foot`, 'best', [
      [at, across + half - notch],
      [at, across + half],
    ]),
  ];
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

function arrow(key: string, tip: number, across: number, way: number, path: Pencil['path']): Shape {
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
function jagged(key: string, at: number, across: number, thickness: number, path: Pencil['path']): Shape {
  const points: [number, number][] = [];
  const half = Math.max(thickness / 2 + 1, 7);
  for (let i = 0; i <= 6; i++) points.push([at + (i % 2 ? 3 : -1), across - half + (i * half) / 3]);
  return path(`${key} torn`, 'torn', points);
}
