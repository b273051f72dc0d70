import { civilWindow } from '../edtf/bounds.ts';
import { plainDigits } from '../edtf/date.ts';
import { limits } from '../limits.ts';
import { coarseness } from '../order.ts';
import { like, type Table } from '../timeline/table.ts';
import { startsPlain, statuses } from './event.ts';
import type { Loose } from './values.ts';

/**
 * Puts a date into a table if it is one of those that most data consists of: an
 * instant, a day, month or year, or two instants between which something
 * lasted. What comes of it is what the reader would make of it.
 */
export function putPlain(table: Table, row: number, when: unknown): boolean {
  if (typeof when === 'number') {
    if (!Number.isFinite(when)) return false;
    // JSON has no minus zero, so neither have we.
    table.put(row, when + 0, when + 1, like.window, coarseness.millisecond);
    return true;
  }
  if (typeof when === 'string') {
    const digits = plainDigits(when);
    if (digits < 0) return false;
    const day = digits % 100;
    const month = Math.floor(digits / 100) % 100;
    const { startMs, endMs } = civilWindow(Math.floor(digits / 10_000), month, day);
    table.put(row, startMs, endMs, like.window, coarseness[day ? 'day' : month ? 'month' : 'year']);
    return true;
  }
  if (!isPlainSpan(when)) return false;
  table.put(row, when.start + 0, when.end + 0, like.exact, coarseness.millisecond);
  return true;
}

function isPlainSpan(when: unknown): when is { start: number; end: number } {
  if (typeof when !== 'object' || when === null) return false;
  const { start, end, edtf, text, rule, anchor, timeZone, timeZoneId, extent, vague, best } = when as Loose;
  if (typeof start !== 'number' || typeof end !== 'number' || !(end > start && end - start < Infinity))
    return false;
  return (
    (edtf ?? text ?? rule ?? anchor ?? timeZone ?? timeZoneId ?? extent ?? best) === undefined &&
    vague === undefined
  );
}

/** Whether the full reader would find nothing to report of a record; where it is not plain, it has to be asked. */
export function isFlawless(record: Loose): boolean {
  const { title, when, status, group, groups, tags, places, rank, confidence } = record;
  const { summary, label, media, links, sources, color } = record;
  return (
    typeof title === 'string' &&
    title.length <= limits.text &&
    startsPlain(title) &&
    isPlainWhen(when) &&
    (status === undefined || statuses.some((one) => one === status)) &&
    isText(group, limits.name) &&
    areNames(groups) &&
    areNames(tags) &&
    areNames(places) &&
    isText(summary, limits.text) &&
    isText(label, limits.text) &&
    (rank === undefined || Number.isFinite(rank)) &&
    (confidence ?? media ?? links ?? sources ?? color) === undefined
  );
}

const isPlainWhen = (when: unknown) =>
  typeof when === 'string' ? plainDigits(when) >= 0 : Number.isFinite(when) || isPlainSpan(when);
const isText = (value: unknown, longest: number) =>
  value === undefined || (typeof value === 'string' && value.length <= longest);
const areNames = (value: unknown) =>
  value === undefined ||
  (Array.isArray(value) &&
    value.length <= limits.items &&
    !value.includes(undefined) &&
    value.every((item) => isText(item, limits.name)));
