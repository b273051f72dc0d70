import { spanOf, type Relation, type Timeline } from '@dateline/core';
import { routeBetween, routeOut, type Stop } from './route.ts';
import type { Scale } from './scale.ts';
import type { Box, Link, Mark } from './scene.ts';

/** What the lines between marks run over. */
export interface Ground {
  readonly along: Scale;
  /** What a line should not go through. */
  readonly words: readonly Box[];
  readonly width: number;
  /** Where the lanes begin and the drawing ends, in px. */
  readonly top: number;
  readonly bottom: number;
  /** A mark with the free strips beside its row. */
  readonly stopOf: (mark: Mark) => Stop;
  /** Whether the row of an event that is scrolled away lies below a mark. */
  readonly isBelow: (event: number, mark: Mark) => boolean;
}

/**
 * The relations of which at least one end is in the view. What is not points to
 * the edge behind which it lies: earlier and later at the sides, lanes that are
 * scrolled away above and below.
 */
export function linksOf(timeline: Timeline, marks: readonly Mark[], ground: Ground, event?: number): Link[] {
  const relations = relationsOf(timeline, event);
  if (relations.length === 0) return [];
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  return relations.flatMap((relation): Link[] => {
    const [from, to] = [byId.get(relation.from), byId.get(relation.to)];
    const seen = from ?? to;
    const [fromEvent, toEvent] = [timeline.find(relation.from), timeline.find(relation.to)];
    if (!seen || from === to || fromEvent < 0 || toEvent < 0) return [];
    const ends = { relation, fromEvent, toEvent };
    if (from && to) {
      const points = routeBetween(ground.stopOf(from), ground.stopOf(to), ground.width, ground.words);
      return [{ ...ends, points, inView: 'both' }];
    }
    const edge = edgeTo(timeline, from ? toEvent : fromEvent, seen, ground);
    if (!edge) return [];
    const way = routeOut(ground.stopOf(seen), edge, ground, ground.words);
    return [{ ...ends, points: from ? way : way.toReversed(), inView: from ? 'from' : 'to' }];
  });
}

/** Those of an event, or all. */
export function relationsOf(timeline: Timeline, event: number | undefined): readonly Relation[] {
  if (event === undefined || timeline.relations.length === 0) return timeline.relations;
  const { id } = timeline.event(event);
  return timeline.relations.filter(({ from, to }) => from === id || to === id);
}

/** Behind which edge an event lies; nothing for one without a date, which has no place to point to. */
function edgeTo(timeline: Timeline, event: number, seen: Mark, { along, width, isBelow }: Ground) {
  const { when } = timeline.event(event);
  if (when.mode === 'undated') return undefined;
  const { start, end } = spanOf(when);
  if (along.toPx(Number.isFinite(end) ? end : start) <= 0) return 'left';
  if (along.toPx(Number.isFinite(start) ? start : end) >= width) return 'right';
  return isBelow(event, seen) ? 'down' : 'up';
}

/** What is drawn of a mark, without its words. */
export function bodyOf(
  { startEarliest, endLatest, across, thickness, far, sign }: Mark,
  widthPx: number,
): Box {
  const [from, to] = far && sign ? [sign.at - 6, sign.at + 6] : [startEarliest, endLatest];
  const x = Math.max(0, Math.min(widthPx, from));
  return {
    x,
    y: across - thickness / 2,
    width: Math.max(0, Math.min(widthPx, to) - x),
    height: thickness,
  };
}
