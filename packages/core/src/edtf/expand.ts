import { civilDate, dayNumber } from '../calendar.ts';
import { defaultPolicy } from '../policy.ts';
import { yearText } from './dateText.ts';
import { plainly } from './date.ts';
import { formatEdtf } from './format.ts';
import { dayAt } from './hull.ts';
import { unqualified } from './qualifier.ts';
import type { EdtfDate, EdtfMember, EdtfSet } from './tree.ts';
import { yearEdge } from './year.ts';

/**
 * Lists the members of a finite set, ranges written out day by day, month by
 * month or year by year, whichever is the finer of their ends. The ends of a
 * range stay as they are, qualifiers and all; what lies between has none.
 *
 * @throws {RangeError} `an open range cannot be listed`, `more than 1000 members`
 * @example expandSet(parseEdtf('[1667,1670..1672]')).map(formatEdtf) // ['1667', '1670', '1671', '1672']
 */
export function expandSet(set: EdtfSet, limit = 1000): readonly EdtfDate[] {
  const dates: EdtfDate[] = [];
  for (const member of set.members) {
    for (const date of datesOf(member)) {
      if (dates.push(date) > limit) throw new RangeError(`more than ${limit} members`);
    }
  }
  return dates;
}

/** Year, month or grouping, day; as many of them as are counted through. */
type Unit = readonly number[];

function* datesOf({ from, to, range }: EdtfMember): Generator<EdtfDate> {
  if (from.type === 'open' || to.type === 'open') throw new RangeError('an open range cannot be listed');
  if (!range) {
    yield from;
    return;
  }
  if (partOf(from) !== partOf(to)) {
    throw new RangeError(`${formatEdtf(from)} and ${formatEdtf(to)} are no units of one kind`);
  }
  const length = Math.max(lengthOf(from), lengthOf(to));
  const last = edgeUnit(to, length, true);
  for (let unit = edgeUnit(from, length, false); compare(unit, last) <= 0; unit = next(unit)) {
    const date = build(unit);
    const written = [from, to].find(
      (end) => formatEdtf({ ...end, qualifiers: unqualified }) === formatEdtf(date),
    );
    yield written ?? date;
  }
}

function edgeUnit(date: EdtfDate, length: number, last: boolean): Unit {
  // By its code, for the last day of a winter lies in the next year.
  if (Number(date.month) > 12) return [yearEdge(date.year, last), Number(date.month)];
  const { year, month, day } = dayAt(date, last, defaultPolicy);
  return [year, month, day].slice(0, length);
}

function next([year = 0, month, day]: Unit): Unit {
  if (month === undefined) return [year + 1];
  if (day === undefined) {
    const [first, last] = partsOfYear.find((part) => month <= part[1])!;
    return month < last ? [year, month + 1] : [year + 1, first];
  }
  const following = civilDate(dayNumber(year, month, day) + 1);
  return [following.year, following.month, following.day];
}

function build([year = 0, month, day]: Unit): EdtfDate {
  const form = Math.abs(year) < 10_000 ? 'plain' : 'letter';
  const text = yearText(year).replace('Y', '');
  const pad = (part: number | undefined) => (part === undefined ? part : String(part).padStart(2, '0'));
  return plainly({ form, text, value: year, masked: false, significant: undefined }, pad(month), pad(day));
}

const lengthOf = ({ month, day }: EdtfDate) => (day !== undefined ? 3 : month !== undefined ? 2 : 1);
const compare = (a: Unit, b: Unit) =>
  a.map((part, i) => part - b[i]!).find((difference) => difference !== 0) ?? 0;
const partOf = ({ month }: EdtfDate) => partsOfYear.findIndex((part) => (Number(month) || 1) <= part[1]);

// Months, seasons (of the reader, northern, southern), quarters, quadrimesters, semesters.
const partsOfYear = [
  [1, 12],
  [21, 24],
  [25, 28],
  [29, 32],
  [33, 36],
  [37, 39],
  [40, 41],
] as const;
