import type { Span } from '../span.ts';
import type { TimeColumns } from './overlap.ts';

/** From the first to the last bound that is stated, whatever is open or unknown; null where none is. */
export function statedHull({ startEarliest, startLatest, endEarliest, endLatest }: TimeColumns): Span | null {
  let start = Infinity;
  let end = -Infinity;
  for (const column of [startEarliest, startLatest, endEarliest, endLatest]) {
    for (let index = 0; index < column.length; index++) {
      const ms = column[index]!;
      if (!Number.isFinite(ms)) continue;
      if (ms < start) start = ms;
      if (ms > end) end = ms;
    }
  }
  return start <= end ? Object.freeze({ start, end }) : null;
}
