import { civilDate, dayNumber } from '../calendar.ts';
import { boundsOf, type EdtfPoint } from '../edtf/bounds.ts';
import { dateText, yearText } from '../edtf/dateText.ts';
import { parseEdtf } from '../edtf/parse.ts';
import { refuse, type Asked } from './tokens.ts';

/** A date in the making: one or two pieces of EDTF, and what stands between them. */
export interface Reading {
  /** Of one date none, of an interval `/`, of a window `..`, of a choice `,`. */
  readonly joint: '' | '/' | '..' | ',';
  /** Dates; empty for a window that is open there, `..` for an interval that is. */
  readonly ends: readonly string[];
  /** What to write where only one date may stand: the year, decade or century that it is a part of. */
  readonly whole: string | undefined;
  readonly vague: boolean;
}

export const one = (date: string): Reading => ({ joint: '', ends: [date], ...alone });
export const pair = (joint: '/' | '..' | ',', first: string, second: string): Reading => ({
  joint,
  ends: [first, second],
  ...alone,
});
const alone = { whole: undefined, vague: false };

export function written({ joint, ends }: Reading): string {
  const text = ends.join(joint);
  return joint === '' || joint === '/' ? text : `[${text}]`;
}

/** The same with a qualifier on each of its dates. */
export function qualified(reading: Reading, sign: string): Reading {
  if (!sign) return reading;
  const add = (date: string) => (date === '' || date === '..' ? date : withSign(date, sign));
  return {
    ...reading,
    ends: reading.ends.map(add),
    whole: reading.whole && add(reading.whole),
  };
}

/** Uncertain and approximate is both. */
function withSign(date: string, sign: string): string {
  const had = signOf(date);
  return had ? date.slice(0, -1) + (had === sign ? sign : '%') : date + sign;
}

const signOf = (date: string) => /[?~%]$/.exec(date)?.[0] ?? '';

/** The one date that stands for a reading where EDTF takes no more. */
export function single(reading: Reading, asked: Asked): string {
  const date = reading.joint === '' ? reading.ends[0] : reading.whole;
  if (date === undefined) return refuse(asked, `${written(reading)} cannot be one end of a longer time`);
  if (reading.joint !== '')
    asked.assumed.push(`wrote ${date} for ${written(reading)}, since an end is one date`);
  return date;
}

/** The first or last date of a reading, which is not open there. */
export function edge(reading: Reading, last: boolean, asked: Asked): string {
  const date = reading.ends.at(last ? -1 : 0);
  return date && date !== '..' ? date : refuse(asked, `${written(reading)} has no end there`);
}

/** The last year, month or day before a date, or the first after it, in the unit of the date. */
export function beside(reading: Reading, after: boolean, asked: Asked): string {
  // Before the one or the other is before the later.
  const date = edge(reading, reading.joint === ',' ? !after : after, asked);
  const node = parseEdtf(date);
  const { earliest, latest } = boundsOf(node);
  // Dates of people have bounds that are days.
  const { year, month, day } = (after ? latest : earliest) as EdtfPoint;
  const step = after ? 1 : -1;
  const sign = signOf(date);
  if (node.type !== 'date' || node.month === undefined) return yearText(year + step) + sign;
  if (node.day === undefined) {
    const index = year * 12 + month - 1 + step;
    return dateText(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1) + sign;
  }
  const next = civilDate(dayNumber(year, month, day) + step);
  return dateText(next.year, next.month, next.day) + sign;
}
