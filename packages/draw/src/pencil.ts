import type { Box, Scene } from '@dateline/layout';
import { onPixel, polyline } from './polyline.ts';
import type { Fade, PathShape, RectShape } from './shape.ts';

/** A bar is never thinner than this along time: less could not be seen. */
export const hairlinePx = 2;

/** What a pencil has to know of what it draws on. */
export type Sheet = Pick<Scene, 'orientation' | 'direction' | 'width' | 'height'>;

/** Draws along time and across it, whichever way time runs. */
export interface Pencil {
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

/** The pencil for a scene: everything that is drawn of a mark goes through it. */
export function pencilFor({ orientation, direction, width, height }: Sheet): Pencil {
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
      const placed = tone === 'hollow' ? outlined(box) : box;
      return { key, tone, kind: 'rect', ...placed, fade: fade && fades[fade] };
    },
    path(key, tone, points) {
      const [[from, side]] = points as [(typeof points)[number]];
      // A thin line stands on whole pixels, whichever way it runs.
      const thin = tone === 'edge';
      const upright = thin && points.every(([along]) => along === from);
      const flat = thin && points.every(([, other]) => other === side);
      const placed = points.map(([one, other]) =>
        at(upright ? onPixel(one) : one, flat ? onPixel(other) : other),
      );
      return { key, tone, kind: 'path', d: polyline(placed) };
    },
  };
}

/** A box whose outline stands on whole pixels. */
function outlined({ x, y, width, height }: Box): Box {
  const [left, top] = [onPixel(x), onPixel(y)];
  return { x: left, y: top, width: onPixel(x + width) - left, height: onPixel(y + height) - top };
}
