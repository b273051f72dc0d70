import { addLanguage, hasLanguage } from '@dateline/core';
import { messages as english } from './languages/en.ts';
import type { Messages } from './messages.ts';

const catalogues = /* @__PURE__ */ new Map([['en', english]]);

/**
 * Takes the tag's own words in a language into use, in place of ours if there
 * are any. The words of dates go to `addLanguage` of `@dateline/core`.
 *
 * @param tag BCP 47: `sv` serves `sv-FI` too, unless that has its own.
 * @throws RangeError `Incorrect locale information provided`, where the tag is none
 */
export function addMessages(tag: string, messages: Messages): void {
  catalogues.set(new Intl.Locale(tag).toString().toLowerCase(), messages);
}

/** The tag's words in a language, or in that which it belongs to; English where there are none. */
export const messagesFor = (locale: string): Messages => found(locale) ?? english;

function found(locale: string): Messages | undefined {
  for (let tag = locale.toLowerCase(); tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const messages = catalogues.get(tag);
    if (messages) return messages;
  }
  return undefined;
}

/** Whether there is nothing to fetch for a language: its words are here, or nobody has them. */
export const isSpoken = (locale: string): boolean =>
  !Object.hasOwn(files, languageOf(locale)) || (found(locale) !== undefined && hasLanguage(locale));

/** Fetches the words of dates and of the tag in a language of ours. What a page brought itself stays. */
export async function fetchLanguage(locale: string): Promise<void> {
  const language = languageOf(locale);
  const { phrases, messages } = await files[language as keyof typeof files]();
  if (!hasLanguage(language)) addLanguage(language, phrases);
  if (!catalogues.has(language)) addMessages(language, messages);
}

const languageOf = (locale: string): string => new Intl.Locale(locale).language;

const files = {
  ar: () => import('./languages/ar.ts'),
  de: () => import('./languages/de.ts'),
  es: () => import('./languages/es.ts'),
  fr: () => import('./languages/fr.ts'),
  he: () => import('./languages/he.ts'),
  hi: () => import('./languages/hi.ts'),
  it: () => import('./languages/it.ts'),
  ja: () => import('./languages/ja.ts'),
  nl: () => import('./languages/nl.ts'),
  pt: () => import('./languages/pt.ts'),
  ru: () => import('./languages/ru.ts'),
  zh: () => import('./languages/zh.ts'),
};
