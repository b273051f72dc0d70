import { daysInMonth, type CivilDate } from '../calendar.ts';
import { defaultPolicy, type CalendarPolicy } from '../policy.ts';
import { subYearMonths } from './subYear.ts';
import type { EdtfDate } from './tree.ts';
import { maskedYears, yearEdge } from './year.ts';

/**
 * The first (or `last`, the last) day that a date can mean, over all valid
 * completions of its masks; undefined where there is none.
 */
export function edgeOf(
  { year, month, day }: EdtfDate,
  last: boolean,
  policy: CalendarPolicy = defaultPolicy,
): CivilDate | undefined {
  const edgeYear = yearEdge(year, last);
  if (month === undefined)
    return last ? { year: edgeYear, month: 12, day: 31 } : { year: edgeYear, month: 1, day: 1 };

  const code = Number(month);
  if (code > 12) {
    const { from, count } = subYearMonths(code, policy);
    return wholeMonth(edgeYear, last ? from + count - 1 : from, last);
  }

  // Only for a 29 February does it take more than one year to find a day.
  for (const eachYear of year.masked ? maskedYears(year.text, last) : [edgeYear]) {
    const found = dayOfYear(eachYear, month, day, last);
    if (found) return found;
  }
  return undefined;
}

/** The same for a date that has a completion, as the parser lets no other through. */
export function dayAt(date: EdtfDate, last: boolean, policy: CalendarPolicy): CivilDate {
  const day = edgeOf(date, last, policy);
  if (!day) throw new RangeError(`no day fits ${date.year.text}-${date.month}-${date.day}`);
  return day;
}

/** Whether, under one policy or another, a reading of `from` comes no later than a reading of `to`. */
export const canBeOrdered = (from: EdtfDate, to: EdtfDate): boolean =>
  policies.some((policy) => !isEarlier(dayAt(to, true, policy), dayAt(from, false, policy)));

const policies: readonly CalendarPolicy[] = (['meteorological', 'calendar'] as const).flatMap((season) =>
  (['north', 'south'] as const).map((hemisphere) => ({ season, hemisphere })),
);

export function isEarlier(a: CivilDate, b: CivilDate): boolean {
  return (a.year - b.year || a.month - b.month || a.day - b.day) < 0;
}

/** The edge of a month that may lie past December. */
function wholeMonth(year: number, month: number, last: boolean): CivilDate {
  if (month > 12) return wholeMonth(year + 1, month - 12, last);
  return { year, month, day: last ? daysInMonth(year, month) : 1 };
}

function dayOfYear(
  year: number,
  monthMask: string,
  dayMask: string | undefined,
  last: boolean,
): CivilDate | undefined {
  // Nothing to look for where both are stated, as in a set of ten thousand leap days.
  const [statedMonth, statedDay] = [Number(monthMask), Number(dayMask)];
  if (statedMonth && statedDay) {
    const exists = statedDay <= daysInMonth(year, statedMonth);
    return exists ? { year, month: statedMonth, day: statedDay } : undefined;
  }
  for (let i = 1; i <= 12; i++) {
    const month = last ? 13 - i : i;
    if (!matches(monthMask, month)) continue;
    const length = daysInMonth(year, month);
    if (dayMask === undefined) return { year, month, day: last ? length : 1 };
    for (let j = 1; j <= length; j++) {
      const day = last ? length + 1 - j : j;
      if (matches(dayMask, day)) return { year, month, day };
    }
  }
  return undefined;
}

/** Whether a number of two digits fits a mask such as `1X`. */
function matches(mask: string, value: number): boolean {
  const tens = mask.charCodeAt(0) - 48;
  const ones = mask.charCodeAt(1) - 48;
  return (tens === 40 || tens === Math.floor(value / 10)) && (ones === 40 || ones === value % 10);
}
