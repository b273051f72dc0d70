import { languageTag } from './intl.ts';

/** The part of `Intl.Locale` that names a region's week; older engines have it as a property, some not at all. */
interface WeekLocale {
  readonly getWeekInfo?: () => { readonly firstDay: number };
  readonly weekInfo?: { readonly firstDay: number };
}

/**
 * The day on which weeks start where a language is spoken: 0 Sunday to 6
 * Saturday. `en` without a region starts on Monday, as ISO 8601 does.
 *
 * @example weekStart('en-US') // 0
 */
export function weekStart(locale: string): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  const tag = new Intl.Locale(languageTag(locale)) as Partial<WeekLocale>;
  const info = tag.getWeekInfo?.() ?? tag.weekInfo;
  return ((info?.firstDay ?? 1) % 7) as 0;
}
