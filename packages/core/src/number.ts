/** The id of what states none: its place among the others, counted from 1. */
export const numbered = (place: number): string => `event-${place + 1}`;

/** The place that such an id names; -1 where it is none. */
export const placeOf = (id: string): number => Number(/^event-([1-9]\d*)$/.exec(id)?.[1] ?? 0) - 1;
