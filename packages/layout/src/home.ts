import type { Course, Timeline } from '@dateline/core';

/** The sum of what is counted in each group, of whoever is in several only where it is at home: so each event counts once. */
export const homeSum = ({ tallies }: Timeline, count: (course: Course) => number): number =>
  tallies.reduce((sum, { possibly, guests }) => sum + count(possibly) - (guests ? count(guests) : 0), 0);
