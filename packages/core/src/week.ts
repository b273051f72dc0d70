import { languageTag } from './intl.ts';

/** The part of `Intl.Locale` that names a region's week; older engines have it as a property, some not at all. */
interface WeekLocale {
  readonly getWeekInfo?: () => WeekInfo;
  readonly weekInfo?: WeekInfo;
}

interface WeekInfo {
  readonly firstDay: number;
  readonly weekend: readonly number[];
}

/**
 * The day on which weeks start where a language is spoken: 0 Sunday to 6
 * Saturday. `en` without a region starts on Monday, as ISO 8601 does.
 *
 * @example weekStart('en-US') // 0
 */
export function weekStart(locale: string): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  return ((weekInfo(locale)?.firstDay ?? 1) % 7) as 0;
}

/**
 * The days on which people rest where a language is spoken, 0 Sunday to 6
 * Saturday; Saturday and Sunday where an engine does not know.
 *
 * @example weekend('he') // [5, 6]
 */
export const weekend = (locale: string): readonly number[] =>
  (weekInfo(locale)?.weekend ?? [6, 7]).map((day) => day % 7);

function weekInfo(locale: string): WeekInfo | undefined {
  const tag: WeekLocale = new Intl.Locale(languageTag(locale));
  const has = (name: keyof WeekLocale) => Object.hasOwn(Intl.Locale.prototype, name);
  return has('getWeekInfo') ? tag.getWeekInfo?.() : has('weekInfo') ? tag.weekInfo : undefined;
}
