import { own } from './own.ts';
import type { Phrases } from './phrases.ts';
import { phrases as english } from './phrases/en.ts';

const catalogues = /* @__PURE__ */ new Map<string, Phrases>([['en', /* @__PURE__ */ own(english)]]);

// Where there is no catalogue the phrases are English, but eras are Intl's own.
const withoutEra: Phrases = /* @__PURE__ */ own({ ...english, era: undefined! });

/**
 * Takes a catalogue into use from the next description on, in place of ours if there is one.
 *
 * @param tag BCP 47: `sv` serves `sv-FI` too, unless that has its own.
 * @throws RangeError `Incorrect locale information provided`, where the tag is none
 */
export function addLanguage(tag: string, phrases: Phrases): void {
  catalogues.set(new Intl.Locale(tag).toString().toLowerCase(), own(phrases));
}

/** Whether a locale, or the language it belongs to, has a catalogue yet. */
export const hasLanguage = (locale: string): boolean => found(locale) !== undefined;

/** The catalogue of a locale, or of the language it belongs to; English where there is none. */
export const phrasesFor = (locale: string): Phrases => found(locale) ?? withoutEra;

function found(locale: string): Phrases | undefined {
  for (let tag = locale.toLowerCase(); tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const phrases = catalogues.get(tag);
    if (phrases) return phrases;
  }
  return undefined;
}
