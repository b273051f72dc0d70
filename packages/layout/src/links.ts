import type { Timeline } from '@dateline/core';
import type { Link, Mark } from './scene.ts';

/** The relations whose two ends are both in the view. They leave and arrive on the side away from the labels. */
export function linksOf(timeline: Timeline, marks: readonly Mark[], widthPx: number): Link[] {
  if (timeline.relations.length === 0) return [];
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  return timeline.relations.flatMap((relation): Link[] => {
    const from = byId.get(relation.from);
    const to = byId.get(relation.to);
    if (!from || !to) return [];
    const right = from.label?.side !== 'after' && to.label?.side !== 'after';
    return [
      {
        relation,
        fromEvent: from.event,
        toEvent: to.event,
        bulge: right ? 1 : -1,
        from: end(from, right, widthPx),
        to: end(to, right, widthPx),
      },
    ];
  });
}

/** The end of what is drawn of a mark, on one side. */
function end({ startEarliest, endLatest, across, far, sign }: Mark, right: boolean, widthPx: number) {
  const dot = sign?.kind === 'dot' || far;
  const x = dot && sign ? sign.at + (right ? 6 : -6) : right ? endLatest : startEarliest;
  return { x: Math.max(0, Math.min(widthPx, x)), y: across };
}
