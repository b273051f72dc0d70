import { dateText } from '../edtf/dateText.ts';
import { shown, type Report } from './report.ts';
import { instantOf, isObject } from './values.ts';

/**
 * A point in time as EDTF or in milliseconds, whatever says it: a `Date`,
 * `{ year, month, day }`, or an object of the shape of Temporal's PlainDate,
 * PlainYearMonth, PlainDateTime, Instant or ZonedDateTime. Of a civil time, what
 * is finer than a second is dropped, as EDTF cannot say it. Anything else is
 * given back as it is, and undefined stands for a problem.
 */
export function pointOf(value: unknown, field: string, report: Report): unknown {
  const instant = instantOf(value);
  if (instant !== undefined || !isObject(value)) return instant ?? value;
  if (typeof value['epochMilliseconds'] === 'number') return value['epochMilliseconds'];
  const { year, month, day, hour, calendarId } = value;
  if (year === undefined) return value;
  if (calendarId !== undefined && calendarId !== 'iso8601' && calendarId !== 'gregory') {
    const remedy = 'write .withCalendar("iso8601")';
    report.add(
      field,
      'type',
      `expected a date of the ISO calendar, got one of ${shown(calendarId)}; ${remedy}`,
    );
    return undefined;
  }
  const odd = parts.find((name) => value[name] !== undefined && !Number.isInteger(value[name]));
  if (odd ?? (day !== undefined && month === undefined)) {
    const name = odd ?? 'month';
    report.add(`${field}.${name}`, 'type', `expected a whole number, got ${shown(value[name])}`);
    return undefined;
  }
  const date = dateText(year as number, month as number | undefined, day as number | undefined);
  if (hour === undefined) return date;
  // A time without its minute or second is no EDTF, which is said with a remedy.
  const time = [hour, value['minute'], value['second']].filter((part) => part !== undefined);
  return `${date}T${time.map((part) => String(part as number).padStart(2, '0')).join(':')}`;
}

const parts = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

/** The zone that an object of the shape of a ZonedDateTime names. */
export const zoneOf = (value: unknown): unknown => (isObject(value) ? value['timeZoneId'] : undefined);
