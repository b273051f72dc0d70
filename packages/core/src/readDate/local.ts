import { languageTag } from '../intl.ts';
import { english, type DateWords } from './words.ts';

/** What stands between day, month and year where English has “of”, and after a year. */
const idle = 'de del di da den der het le la du d г года год في عام'.split(' ');

/**
 * The English words of dates, and beside them the months and weekdays of
 * another language, in whatever form it has them.
 *
 * @example readDate('3 juin 1914', { words: dateWords('fr') }).edtf // '1914-06-03'
 */
export function dateWords(locale: string): DateWords {
  const tag = languageTag(locale);
  if (/^en\b/.test(tag)) return english;
  // Alone and beside a day: many languages bend the month then.
  const months = formatsOf(tag, [{ month: 'long' }, { month: 'short' }], { day: 'numeric' });
  const weekdays = formatsOf(tag, [{ weekday: 'long' }, { weekday: 'short' }]);
  const names = english.months.map((_, i) => months(Date.UTC(2023, i, 1), 'month'));
  return {
    ...english,
    months: english.months.map((known, i) => [...known, ...names[i]!]),
    // August, in Spanish, Italian and Portuguese.
    ago: english.ago.filter((word) => !names.flat().includes(word)),
    weekdays: english.weekdays.map((known, i) => [
      ...known,
      ...weekdays(Date.UTC(2023, 0, 1 + i), 'weekday'),
    ]),
    idle: [...english.idle, ...idle],
  };
}

type Parts = Intl.DateTimeFormatOptions;

function formatsOf(tag: string, each: readonly Parts[], beside?: Parts) {
  const formats = each
    .flatMap((parts) => (beside ? [parts, { ...parts, ...beside }] : [parts]))
    .map((parts) => new Intl.DateTimeFormat(tag, { ...parts, calendar: 'gregory', timeZone: 'UTC' }));
  return (ms: number, type: 'month' | 'weekday'): readonly string[] => {
    const named = formats.flatMap((format) => {
      const name = format.formatToParts(ms).find((part) => part.type === type)?.value ?? '';
      // Hebrew writes “in” as a letter before the month.
      return tag.startsWith('he') ? [name, `ב${name}`] : [name];
    });
    return [...new Set(named.map((name) => name.toLowerCase().replace(/['’.׳॰]/g, '')))].filter((name) =>
      /^[\p{L}\p{M}]+$/u.test(name),
    );
  };
}

/** The same text with plain digits, and with dates as Chinese and Japanese write them in a form that others read. */
export function western(text: string): string {
  const two = (digits: string | undefined) => (digits === undefined ? '' : `-${digits.padStart(2, '0')}`);
  return text
    .replace(/(?!\d)\p{Nd}/gu, plainDigit)
    .replace(/(\d+)年代/g, '$1s')
    .replace(/(\d+)\s*世[紀纪]/g, '$1th century')
    .replace(/(?:紀元|公元)?前(\d+)年/g, '$1 BC')
    .replace(
      /(\d{3,})年(?:(\d{1,2})月(?:(\d{1,2})[日号])?)?/g,
      (_, year: string, month?: string, day?: string) => year.padStart(4, '0') + two(month) + two(day),
    );
}

/** How far a digit is from the first of its script. */
function plainDigit(digit: string): string {
  const code = digit.codePointAt(0)!;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}
