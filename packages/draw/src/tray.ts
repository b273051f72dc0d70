import type { Scene, TrayMark } from '@dateline/layout';
import { arrowShapes } from './arrow.ts';
import type { Figure, Shape } from './shape.ts';

const signRadius = 4;

/** Events without a date: a sign that is on no axis, their words, and thin arrows to what they come before or after. */
export const trayFigures = ({ tray }: Scene): Figure[] =>
  tray.map((one) => ({
    event: one.event,
    id: one.id,
    key: `${one.lane} ${one.id}`,
    hue: one.hue,
    copy: undefined,
    color: one.color,
    status: one.status,
    uncertain: false,
    shapes: trayShapes(one),
  }));

function trayShapes({ at: { x, y }, box, label, arrows }: TrayMark): Shape[] {
  const [left, width] = [x - signRadius, 2 * signRadius];
  const shapes: Shape[] = [
    { key: 'ring', tone: 'ring', kind: 'rect', ...box, fade: undefined },
    {
      key: 'sign',
      tone: 'adrift',
      kind: 'path',
      d: `M${left},${y}a${signRadius},${signRadius} 0 1 0 ${width},0a${signRadius},${signRadius} 0 1 0 ${-width},0Z`,
    },
    ...arrows.flatMap((points, i) => arrowShapes(`arrow ${i}`, 'pointer', points)),
  ];
  if (label) shapes.push({ key: 'label', tone: 'words', kind: 'text', label });
  return shapes;
}
