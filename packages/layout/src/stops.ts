import type { TemporalExtent } from '@dateline/core';
import { formOf } from './stretch.ts';

const dayMs = 86_400_000;

/** A single day or a time of it, stated: a dot down the page, where no day is to scale. */
export const isDot = ({ startEarliest, endLatest, startQualifier, extent }: TemporalExtent): boolean =>
  extent === 'within' &&
  startEarliest !== null &&
  endLatest !== null &&
  endLatest - startEarliest <= dayMs &&
  startQualifier !== 'approximate' &&
  startQualifier !== 'both';

/** How many other events begin within each shoulder of a bar; beside none, its length is the bar's own affair. */
export interface Others {
  readonly start: number;
  readonly end: number;
}

export interface Stops {
  /** In ms, ascending, each once. */
  readonly stops: readonly number[];
  readonly othersOf: (when: TemporalExtent) => Others;
}

/**
 * The points in time that need a place of their own: where events begin and
 * end, and where their shoulders do if other events begin there; and where eras begin and end.
 */
export function stopsOf(extents: readonly TemporalExtent[], eras: readonly TemporalExtent[] = []): Stops {
  const parts = extents.flatMap((when) => when.alternatives ?? [when]);
  const starts = parts
    .map(({ startEarliest, endEarliest, endLatest }) => startEarliest ?? endEarliest ?? endLatest)
    .filter(isPoint)
    .toSorted((a, b) => a - b);
  /** How many begin in a stretch. */
  const begun = (from: number | null, to: number | null) =>
    isPoint(from) && isPoint(to) ? countBefore(starts, to) - countBefore(starts, from) : 0;
  const othersOf = ({ startEarliest, startLatest, endEarliest, endLatest }: TemporalExtent): Others => ({
    start: Math.max(0, begun(startEarliest, startLatest) - 1),
    end: begun(endEarliest, endLatest),
  });

  const stops = new Set<number>();
  for (const when of parts) {
    const { startEarliest, startLatest, endEarliest, endLatest } = when;
    const unknown = startEarliest === null || endLatest === null;
    const others = formOf(when) === 'window' ? { start: 0, end: 0 } : othersOf(when);
    const points = [
      startEarliest,
      unknown || others.start > 0 ? startLatest : null,
      unknown || others.end > 0 ? endEarliest : null,
      isDot(when) ? null : endLatest,
    ];
    for (const ms of points) if (isPoint(ms)) stops.add(ms);
  }
  for (const { startEarliest, endEarliest, endLatest } of eras)
    for (const ms of [startEarliest ?? endEarliest, endLatest]) if (isPoint(ms)) stops.add(ms);
  return { stops: [...stops].toSorted((a, b) => a - b), othersOf };
}

/** How many of some ascending numbers are below another one; the position of that one, where it is among them. */
export function countBefore(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isPoint = (ms: number | null): ms is number => ms !== null && Number.isFinite(ms);
