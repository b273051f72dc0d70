import { languageTag } from '../intl.ts';
import { hasLanguage, phrasesFor } from '../languages.ts';
import { inEnglish } from './inEnglish.ts';
import type { Phrases } from '../phrases.ts';
import { english, type DateWords } from './words.ts';
import { own } from '../own.ts';

/** What stands between day, month and year where English has “of”, and after a year. */
const idle = (
  'de del di da den der het le la du d г года год году في عام שנת dem des das die im am les des au el los las en ' +
  'il lo gli nel nella dal al do dos o os no na em в во'
).split(' ');

/**
 * The English words of dates, and beside them the months and weekdays of
 * another language, in whatever form it has them; and its words of doubt, of
 * order and of ages (“vers”, “avant”, “siècle”), once `loadLanguage` has it.
 *
 * @example readDate('3 juin 1914', { words: dateWords('fr') }).edtf // '1914-06-03'
 */
export function dateWords(locale: string): DateWords {
  const tag = languageTag(locale);
  if (/^en\b/.test(tag)) return english;
  // Alone and beside a day: many languages bend the month then.
  const months = formatsOf(tag, [{ month: 'long' }, { month: 'short' }], { day: 'numeric' });
  const weekdays = formatsOf(tag, [{ weekday: 'long' }, { weekday: 'short' }]);
  const phrases = hasLanguage(tag) ? phrasesFor(tag) : undefined;
  const names = english.months.map((_, i) => {
    const known = months(Date.UTC(2023, i, 1), 'month');
    return [...known, ...(phrases ? bent(phrases, known[0] ?? '') : [])];
  });
  return {
    ...english,
    ...(phrases && { inEnglish: inEnglish(phrases, tag) }),
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

/** A month as it stands after “in”, which some languages bend it for. */
const bent = ({ at }: Phrases, month: string) =>
  (
    at(`${month} 2023`, 'month')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? []
  ).filter((word) => word !== month && month.length > 2 && word.startsWith(month.slice(0, 2)));

type Parts = Intl.DateTimeFormatOptions;

function formatsOf(tag: string, each: readonly Parts[], beside?: Parts) {
  const formats = each
    .flatMap((parts) => (beside ? [parts, { ...parts, ...beside }] : [parts]))
    .map((parts) => new Intl.DateTimeFormat(tag, own({ ...parts, calendar: 'gregory', timeZone: 'UTC' })));
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
