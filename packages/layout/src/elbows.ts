import type { Timeline } from '@dateline/core';
import type { Frame } from './frame.ts';
import type { Link, Mark } from './scene.ts';

/** The relations of a column of marks: they leave and arrive on the side of the edge, in line with the words. */
export function elbowsOf(timeline: Timeline, marks: readonly Mark[], { lineHeight }: Frame): Link[] {
  if (timeline.relations.length === 0) return [];
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  const end = ({ across, thickness, label }: Mark) => ({
    x: across - thickness / 2 - 2,
    y: label!.y + lineHeight / 2,
  });
  return timeline.relations.flatMap((relation): Link[] => {
    const [from, to] = [byId.get(relation.from), byId.get(relation.to)];
    return from && to
      ? [{ relation, fromEvent: from.event, toEvent: to.event, bulge: -1, from: end(from), to: end(to) }]
      : [];
  });
}
