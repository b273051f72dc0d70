import { sharedQualifier } from './qualifier.ts';
import { rangesOf } from './ranges.ts';
import type { Edtf, EdtfDate, EdtfEnd, EdtfLevel, Precision } from './tree.ts';

/** The conformance level that an expression needs, by the features it is written with. */
export function levelOf(node: Edtf): EdtfLevel {
  if (node.type === 'date') return levelOfDate(node);
  if (node.type === 'datetime') return levelOfDate(node.date);
  if (node.type === 'set') return 2;
  const levels = [levelOfEnd(node.start), levelOfEnd(node.end)];
  return levels.includes(2) ? 2 : levels.includes(1) ? 1 : 0;
}

/**
 * The finest unit that an expression states anywhere; never show it finer than
 * this. A mask says less the more it hides on the right (`201X` decade, `20XX`
 * century, `2XXX` and `XXXX` millennium); a masked month or day is still that
 * unit. Groupings 21…41 are all `season`.
 */
export function precisionOf(node: Edtf): Precision {
  if (node.type === 'datetime') return 'second';
  const stated = rangesOf(node).flatMap(({ from, to }) => [precisionOfEnd(from), precisionOfEnd(to)]);
  return fineToCoarse.find((precision) => stated.includes(precision))!;
}

function levelOfDate(date: EdtfDate): EdtfLevel {
  const { year, month, day, qualifiers } = date;
  const code = Number(month);
  const qualified = Object.keys(qualifiers).length > 0;
  if (year.form === 'exponential' || year.significant !== undefined || code > 24) return 2;
  if (qualified && (date.byComponent || !sharedQualifier(date))) return 2;
  const written = `${year.text.replace('-', '')}-${month ?? ''}-${day ?? ''}`;
  if (written.includes('X')) return masksOfLevel1.test(written) ? 1 : 2;
  return qualified || year.form === 'letter' || year.text.startsWith('-') || code > 20 ? 1 : 0;
}

// Inside an interval even `2004-06-XX` is level 2, by the example of the Library of Congress.
function levelOfEnd(end: EdtfEnd): EdtfLevel {
  if (end.type !== 'date') return 1;
  const masked = end.year.masked || end.month?.includes('X') || end.day?.includes('X');
  return masked ? 2 : levelOfDate(end);
}

function precisionOfEnd(end: EdtfEnd): Precision | undefined {
  if (end.type !== 'date') return undefined;
  if (end.day !== undefined) return 'day';
  if (end.month !== undefined) return Number(end.month) > 12 ? 'season' : 'month';
  const hidden = end.year.text.length - end.year.text.replace(/X+$/, '').length;
  return fineToCoarse[3 + Math.min(hidden, 3)];
}

// Digits hidden from the right only, or whole months and days.
const masksOfLevel1 = /^(?:\d{3}X--|\d\dXX--|\d{4}-(?:XX-|XX-XX|\d\d-XX))$/;
const fineToCoarse: readonly Precision[] = [
  'day',
  'month',
  'season',
  'year',
  'decade',
  'century',
  'millennium',
];
