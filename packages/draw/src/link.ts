import type { Scene } from '@dateline/layout';
import { polyline, short } from './polyline.ts';
import type { Shape } from './shape.ts';

const headPx = 5;

/** The relations of one event: a quiet arc, or down the page an elbow, with an arrow at what it points to. */
export function linkShapes({ links, marks, width, orientation, axis }: Scene, selected: string): Shape[] {
  const id = new Map(marks.map((mark) => [mark.event, mark.id]));
  return links
    .filter(({ fromEvent, toEvent }) => id.get(fromEvent) === selected || id.get(toEvent) === selected)
    .flatMap(({ relation, from, to, bulge }, i): Shape[] => {
      const elbow = orientation !== 'horizontal';
      const start = from.x + (elbow ? 0 : 6 * bulge);
      const end = to.x + (elbow ? 0 : 4 * bulge);
      // Far enough out to clear the marks between the two rows.
      const reach =
        (bulge > 0 ? Math.max(start, end) : Math.min(start, end)) +
        bulge * Math.min(48, 18 + Math.abs(to.y - from.y) / 4);
      const out = Math.max(2, Math.min(width - 2, reach));
      const lane = axis.across + bulge * (6 + 2 * (i % 3));
      const arc = elbow
        ? polyline([
            [start, from.y],
            [lane, from.y],
            [lane, to.y],
            [end, to.y],
          ])
        : `M${short(start)},${short(from.y)}C${short(out)},${short(from.y)} ${short(out)},${short(to.y)} ${short(end)},${short(to.y)}`;
      const back = end + headPx * bulge;
      const key = `${relation.type} ${relation.from} ${relation.to}`;
      return [
        { key, tone: 'link', kind: 'path', d: arc },
        {
          key: `${key} head`,
          tone: 'link',
          kind: 'path',
          d: polyline([
            [back, to.y - headPx],
            [end, to.y],
            [back, to.y + headPx],
          ]),
        },
      ];
    });
}
