import { formatSign } from './qualifier.ts';
import type { Edtf, EdtfDate, EdtfDateTime, EdtfEnd, EdtfMember } from './tree.ts';

/**
 * Writes an expression in its canonical form, which parses back to an equal one.
 * Qualifiers move to where they are fewest: at the end of all, else after the
 * components they share from the year on, else each before its own.
 *
 * @example formatEdtf(parseEdtf('2004~-~06-11')) // '2004-06~-11'
 */
export function formatEdtf(node: Edtf): string {
  if (node.type === 'date') return formatDate(node);
  if (node.type === 'datetime') return formatDateTime(node);
  if (node.type === 'interval') return `${formatEnd(node.start)}/${formatEnd(node.end)}`;
  const members = node.members.map(formatMember).join(',');
  return node.mode === 'oneOf' ? `[${members}]` : `{${members}}`;
}

function formatEnd(end: EdtfEnd): string {
  return end.type === 'date' ? formatDate(end) : end.type === 'open' ? '..' : '';
}

function formatMember({ from, to, range }: EdtfMember): string {
  if (!range) return formatEnd(from);
  return `${from.type === 'open' ? '' : formatEnd(from)}..${to.type === 'open' ? '' : formatEnd(to)}`;
}

function formatDateTime({ date, hour, minute, second, shift = '' }: EdtfDateTime): string {
  return `${formatDate(date)}T${pad(hour)}:${pad(minute)}:${pad(second)}${shift}`;
}

function formatDate(date: EdtfDate): string {
  const { year, month, day, qualifiers } = date;
  const significant = year.significant === undefined ? '' : `S${year.significant}`;
  const parts = [(year.form === 'plain' ? '' : 'Y') + year.text + significant, month, day].filter(
    (part) => part !== undefined,
  );
  const marks = [qualifiers.year, qualifiers.month, qualifiers.day].map(formatSign);
  // How many components from the year on are qualified alike: one sign after them says it.
  const group = date.byComponent ? 0 : groupLength(marks);
  return parts
    .map((part, i) => (i < group ? part + (i === group - 1 ? marks[0] : '') : marks[i] + part))
    .join('-');
}

/** A year alone is a group only where nothing else is qualified: `2004?-06-11`, but `?2004-06-~11`. */
function groupLength(marks: readonly string[]): number {
  const end = marks.findIndex((mark) => mark !== marks[0]);
  if (end === 1 && marks.slice(1).some(Boolean)) return 0;
  return end < 0 ? marks.length : end;
}

const pad = (value: number) => String(value).padStart(2, '0');
