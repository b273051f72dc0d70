import type { Mark } from '@dateline/layout';

/** Of the marks in view, the selected one, else the one next in order to a display position; null where there is none. */
export function nearest(marks: readonly Mark[], index: number, selected: string | null): string | null {
  const from = Math.max(0, index);
  const byDistance = marks.toSorted((a, b) => Math.abs(a.event - from) - Math.abs(b.event - from));
  return (marks.find(({ id }) => id === selected) ?? byDistance[0])?.id ?? null;
}
