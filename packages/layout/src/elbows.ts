import type { Timeline } from '@dateline/core';
import { boxAir } from './beside.ts';
import type { Frame } from './frame.ts';
import { relationsOf } from './links.ts';
import type { Link, Mark } from './scene.ts';

/** The relations of a column of marks: they leave and arrive on the side of the edge, in line with the words. */
export function elbowsOf(
  timeline: Timeline,
  marks: readonly Mark[],
  { lineHeight }: Frame,
  edgePx: number,
  event?: number,
): Link[] {
  const relations = relationsOf(timeline, event);
  if (relations.length === 0) return [];
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  const end = ({ across, thickness, label, box }: Mark) => ({
    x: across - thickness / 2 - 2,
    y: (label?.y ?? box.y + boxAir) + lineHeight / 2,
  });
  return relations.flatMap((relation, i): Link[] => {
    const [from, to] = [byId.get(relation.from), byId.get(relation.to)];
    if (!from || !to) return [];
    const [start, stop] = [end(from), end(to)];
    // Beside one another, where there are several.
    const x = edgePx - 6 - 2 * (i % 3);
    const points = [start, { x, y: start.y }, { x, y: stop.y }, stop];
    return [{ relation, fromEvent: from.event, toEvent: to.event, points, inView: 'both' }];
  });
}
