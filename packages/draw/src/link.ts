import type { Link, Scene } from '@dateline/layout';
import { arrowShapes } from './arrow.ts';
import type { Shape } from './shape.ts';

/** Relations as quiet lines with an arrow at what they point to: those of one event, or all with that event's in front. */
export function linkShapes({ links, timeline }: Scene, selected: string | undefined, all: boolean): Shape[] {
  const index = selected === undefined ? -1 : timeline.find(selected);
  const isOwn = ({ fromEvent, toEvent }: Link) => fromEvent === index || toEvent === index;
  const drawn = [...(all ? links().filter((link) => !isOwn(link)) : []), ...(index < 0 ? [] : links(index))];
  return drawn.flatMap((link): Shape[] => {
    const { type, from, to } = link.relation;
    return arrowShapes(`${type} ${from} ${to}`, isOwn(link) ? 'link' : 'relation', link.points);
  });
}
