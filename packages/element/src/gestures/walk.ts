import type { Timeline, Unit } from '@dateline/core';
import type { Ruler, Scene } from '@dateline/layout';
import type { Go } from './keys.ts';
import { periodFrom } from './period.ts';

/**
 * The event that a key leads to from another, by id; undefined where there is none.
 *
 * @param go A number is a share of the way through all events.
 * @param unit Of the periods by which one can go.
 * @param along The axis that divides them.
 */
export function walk(
  go: Go | number,
  from: string | null,
  timeline: Timeline,
  scene: Scene | undefined,
  unit: Unit,
  along: Pick<Ruler, 'place' | 'timeZone'>,
): string | undefined {
  const marks = scene?.marks ?? [];
  if (go === 'up' || go === 'down') {
    const all = standing(scene);
    const one = all.find(({ id }) => id === from);
    return one && neighbour(all, one, go)?.id;
  }
  const at = from === null ? -1 : timeline.find(from);
  const page = Math.max(1, marks.length - 1);
  // What has no date comes last.
  const dated = timeline.length - timeline.undated.length;
  const period = (forth: boolean) => {
    if (at >= dated) return forth ? at : dated - 1;
    return at < 0 ? 0 : periodFrom(at, forth, unit, dated, timeline, along);
  };
  const steps = {
    next: () => at + 1,
    previous: () => at - 1,
    first: () => 0,
    last: () => timeline.length - 1,
    pageForth: () => at + page,
    pageBack: () => at - page,
    periodForth: () => period(true),
    periodBack: () => period(false),
  };
  const step = typeof go === 'number' ? Math.round(go * (timeline.length - 1)) : steps[go]();
  const to = Math.max(0, Math.min(timeline.length - 1, step));
  return timeline.length === 0 ? undefined : timeline.event(to).id;
}

/** Where an event stands across time, and along it. */
interface Standing {
  readonly id: string;
  readonly across: number;
  readonly along: number;
}

/** What is on the axis, and what is in the trays beneath it. */
const standing = (scene: Scene | undefined): Standing[] => [
  ...(scene?.marks ?? []).map(({ id, across, startEarliest, endLatest }) => ({
    id,
    across,
    along: (startEarliest + endLatest) / 2,
  })),
  ...(scene?.tray ?? []).map(({ id, at: { x, y } }) => ({ id, across: y, along: x })),
];

/** The mark nearest in time in the next row up or down; undefined at the edge. */
function neighbour(marks: readonly Standing[], from: Standing, way: 'up' | 'down'): Standing | undefined {
  const beyond = marks.filter(
    ({ id, across }) =>
      id !== from.id && (way === 'up' ? across < from.across - 1 : across > from.across + 1),
  );
  const row = beyond.reduce<number | undefined>(
    (closest, { across }) =>
      closest === undefined || Math.abs(across - from.across) < Math.abs(closest - from.across)
        ? across
        : closest,
    undefined,
  );
  if (row === undefined) return undefined;
  return beyond
    .filter(({ across }) => Math.abs(across - row) <= 12)
    .reduce((best, one) =>
      Math.abs(one.along - from.along) < Math.abs(best.along - from.along) ? one : best,
    );
}
