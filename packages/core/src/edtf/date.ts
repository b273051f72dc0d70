import { daysInMonth } from '../calendar.ts';
import { edgeOf } from './hull.ts';
import { gather, scanSign, sharedQualifier, unqualified } from './qualifier.ts';
import type { Scanner } from './scan.ts';
import type { EdtfDate, EdtfYear, TwoDigits } from './tree.ts';
import { scanYear } from './year.ts';

/** Reads a date of any level, with its qualifiers and masks; `others` is what could stand here instead. */
export function scanDate(scanner: Scanner, ...others: readonly string[]): EdtfDate {
  if (!startsDate.test(scanner.peek())) scanner.fail(['a date', ...others]);
  const left = [scanSign(scanner)];
  const year = scanYear(scanner);
  const right = [scanSign(scanner)];
  const { could } = scanner;
  scanner.could = right[0] ? could.replace('S', '') : `${could}?~%`;
  if (!could.includes('-') || !scanner.take('-')) return dated(plainly(year), left, right);

  left.push(scanSign(scanner));
  const month = scanMonth(scanner);
  const grouping = Number(month) > 12;
  right.push(scanSign(scanner));
  scanner.could = (grouping ? '' : '-') + (right[1] ? '' : '?~%');
  if (grouping || !scanner.take('-')) return dated(plainly(year, month), left, right);

  left.push(scanSign(scanner));
  const at = scanner.at;
  const day = scanner.digits(2, true);
  right.push(scanSign(scanner));
  scanner.could = right[2] ? '' : '?~%';
  const date = dated(plainly(year, month, day), left, right);
  if (!edgeOf(date, false)) {
    const last = [31, 30, 29].find((each) => edgeOf({ ...date, day: String(each) }, false)) ?? 28;
    scanner.fail([`01 to ${last}`], `no day ${day} in ${year.text}-${month}`, at);
  }
  return date;
}

/**
 * Reads the dates that most data consists of, `1985`, `1985-04` and
 * `1985-04-12`, without a scanner; undefined for all else, right or wrong.
 */
export function plainDate(text: string): EdtfDate | undefined {
  const digits = plainDigits(text);
  if (digits < 0) return undefined;
  const year: EdtfYear = {
    form: 'plain',
    text: text.slice(0, 4),
    value: Math.floor(digits / 10_000),
    masked: false,
    significant: undefined,
  };
  const { length } = text;
  if (length === 4) return plainly(year);
  return plainly(year, text.slice(5, 7), length === 7 ? undefined : text.slice(8));
}

/** A date without qualifiers; what it leaves out it says so of, so that no page can say it for every object. */
export const plainly = (year: EdtfYear, month?: TwoDigits, day?: TwoDigits): EdtfDate => ({
  type: 'date',
  year,
  month,
  day,
  qualifiers: unqualified,
  byComponent: undefined,
});

/** The digits of a plain date as one number, 19850412, 19850400 or 19850000; -1 where it is none. */
export function plainDigits(text: string): number {
  const { length } = text;
  if (length !== 10 && length !== 7 && length !== 4) return -1;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  if (length === 4) return year >= 0 ? year * 10_000 : -1;
  const month = twoDigits(text, 5);
  if (!(year >= 0 && month >= 1 && month <= 12) || text.charCodeAt(4) !== dash) return -1;
  if (length === 7) return year * 10_000 + month * 100;
  const day = twoDigits(text, 8);
  if (!(day >= 1 && day <= daysInMonth(year, month)) || text.charCodeAt(7) !== dash) return -1;
  return year * 10_000 + month * 100 + day;
}

function scanMonth(scanner: Scanner): TwoDigits {
  const at = scanner.at;
  const month = scanner.digits(2, true);
  if (!isMonth.test(month)) scanner.fail(['01 to 12', '21 to 41', 'XX'], `no month ${month}`, at);
  return month;
}

/** Adds the qualifiers, and whether they were written piece by piece where one sign at the end would say the same. */
function dated(date: EdtfDate, left: readonly number[], right: readonly number[]): EdtfDate {
  const inner = [...left, ...right.slice(0, -1)].some(Boolean);
  const qualified = { ...date, qualifiers: gather(left, right) };
  return inner && sharedQualifier(qualified) ? { ...qualified, byComponent: true } : qualified;
}

/** The number that two digits make; NaN where they are not digits. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

const dash = 45;
const startsDate = /[-\dXY?~%]/;
// 01–12 or a mask that one of them fits, 21–41.
const isMonth = /^(?:0[1-9X]|1[012X]|X[\dX]|2[1-9]|3\d|4[01])$/;
