import type { CalendarPolicy } from '../policy.ts';

/**
 * The months of a sub-year grouping, 21…41: the first one, counted from
 * January as 1, and how many. Winter runs into the next year (12, 3).
 *
 * Seasons are not defined by the standard: 21–24 follow the policy throughout,
 * 25–28 (north) and 29–32 (south) only its kind of season. 33–41 are exact
 * partitions.
 */
export function subYearMonths(
  code: number,
  policy: CalendarPolicy,
): { readonly from: number; readonly count: number } {
  if (isSeason(code)) {
    const south = code > 28 || (code < 25 && policy.hemisphere === 'south');
    const index = (code - 21 + (south ? 2 : 0)) % 4;
    return { from: 3 * index + (policy.season === 'calendar' ? 1 : 3), count: 3 };
  }
  if (code < 37) return { from: 3 * (code - 33) + 1, count: 3 };
  if (code < 40) return { from: 4 * (code - 37) + 1, count: 4 };
  return { from: 6 * (code - 40) + 1, count: 6 };
}

/** Whether the months of a grouping depend on the policy. */
export const isSeason = (code: number) => code > 20 && code < 33;
