import type { Timeline } from '@dateline/core';
import type { Scene, Window } from '@dateline/layout';
import type { Reach } from './pens.ts';

/** The event that Tab leads to, those that an arrow leads to from there, and the one that is open. */
export function reachTo(timeline: Timeline, focused: string | null, selected: string | null): Reach {
  const at = focused === null ? -1 : timeline.find(focused);
  const near = at < 0 ? [] : [at - 1, at, at + 1].filter((index) => index >= 0 && index < timeline.length);
  const wanted = new Set(near.map((index) => timeline.event(index).id));
  if (selected !== null) wanted.add(selected);
  return { wanted, rankOf: (event) => timeline.columns.rank[event] ?? 0 };
}

/** A scene with no other marks than those in a window, and those that are wanted in any case, by id. */
export const seenOf = (scene: Scene, { top, height }: Window, wanted: ReadonlySet<string>): Scene => ({
  ...scene,
  marks: scene.marks.filter(
    ({ id, box }) => (box.y < top + height && box.y + box.height > top) || wanted.has(id),
  ),
});
