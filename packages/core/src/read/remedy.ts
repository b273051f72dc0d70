import { isEdtf } from '../edtf/isEdtf.ts';

/** What to write instead of a text that is no date: the nearest thing that is one, where that is plain. */
export function remedyFor(text: string): string {
  // Nothing here is read as a date: it is only shown, for a person to judge.
  const guesses = text.length < 100 ? [respelled(text.trim()), ...coarser(text.trim())].filter(isEdtf) : [];
  const [first, second] = new Set(guesses);
  if (first === undefined) return 'write 2025-08-30, 2025-08, 2025 or another EDTF date';
  return isEdtf(respelled(text.trim())) || second === undefined
    ? `write ${first}`
    : `write ${first} or ${second}`;
}

/** The same date in EDTF's own spelling, if it is one of those that people and programs use. */
function respelled(text: string): string {
  return text
    .replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
    .replace(/^(\d{4})[/. -](\d\d?)[/. -](\d\d?)$/, '$1-$2-$3')
    .replace(/-(\d)(?=-|$)/g, '-0$1')
    .replace(/^(\S{10}T\d\d:\d\d)(:\d\d)?(?:[.,]\d+)?/, (_, head: string, seconds = ':00') => head + seconds)
    .replace(/^c(?:a|irca)?\.? *(\d{4})$/i, '$1~')
    .replace(/^(\d{3})0s$/, '$1X');
}

/** Less of the date, which may be what is right about it. */
function coarser(text: string): string[] {
  const [, year, month, day] = /^(-?\d{4})-(\d\d)(-\d\d)?/.exec(text) ?? [];
  if (year === undefined) return [];
  return [Number(month) > 12 ? `${year}-12` : day ? `${year}-${month}` : year, year];
}
