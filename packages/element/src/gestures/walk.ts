import type { Timeline, Unit } from '@dateline/core';
import type { Mark, Scene } from '@dateline/layout';
import type { Go } from './keys.ts';
import { periodFrom } from './period.ts';

/**
 * The event that a key leads to from another, by id; undefined where there is none.
 *
 * @param go A number is a share of the way through all events.
 * @param unit Of the periods by which one can go.
 */
export function walk(
  go: Go | number,
  from: string | null,
  timeline: Timeline,
  scene: Scene | undefined,
  unit: Unit,
): string | undefined {
  const marks = scene?.marks ?? [];
  if (go === 'up' || go === 'down') {
    const mark = marks.find(({ id }) => id === from);
    return mark && neighbour(marks, mark, go)?.id;
  }
  const undated = new Set(timeline.undated);
  const dated = Array.from({ length: timeline.length }, (_, i) => i).filter((i) => !undated.has(i));
  const at = from === null ? -1 : dated.indexOf(timeline.find(from));
  const page = Math.max(1, marks.length - 1);
  const period = (forth: boolean) => (at < 0 ? 0 : periodFrom(at, forth, unit, dated, timeline));
  const steps = {
    next: () => at + 1,
    previous: () => at - 1,
    first: () => 0,
    last: () => dated.length - 1,
    pageForth: () => at + page,
    pageBack: () => at - page,
    periodForth: () => period(true),
    periodBack: () => period(false),
  };
  const step = typeof go === 'number' ? Math.round(go * (dated.length - 1)) : steps[go]();
  const to = dated[Math.max(0, Math.min(dated.length - 1, step))];
  return to === undefined ? undefined : timeline.event(to).id;
}

/** The mark nearest in time in the next row up or down; undefined at the edge. */
function neighbour(marks: readonly Mark[], from: Mark, way: 'up' | 'down'): Mark | undefined {
  const beyond = marks.filter(({ across }) =>
    way === 'up' ? across < from.across - 1 : across > from.across + 1,
  );
  const row = beyond.reduce<number | undefined>(
    (closest, { across }) =>
      closest === undefined || Math.abs(across - from.across) < Math.abs(closest - from.across)
        ? across
        : closest,
    undefined,
  );
  if (row === undefined) return undefined;
  const at = ({ startEarliest, endLatest }: Mark) => (startEarliest + endLatest) / 2;
  return beyond
    .filter(({ across }) => Math.abs(across - row) <= 12)
    .reduce((best, one) => (Math.abs(at(one) - at(from)) < Math.abs(at(best) - at(from)) ? one : best));
}
