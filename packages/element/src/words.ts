import { formatCount, languageTag, type Status, type Unit } from '@dateline/core';
import type { Forms, Messages } from './messages.ts';

/** Fills the places `{0}`, `{1}` … of a message. What is filled in keeps its own direction (first strong isolate … pop). */
export const fill = (message: string, ...texts: readonly string[]): string =>
  message.replace(/\{(\d)\}/g, (_, place: string) => `\u2068${texts[Number(place)] ?? ''}\u2069`);

/** A number in the digits of a language. */
export const numeral: (count: number, locale: string) => string = formatCount;

/** A message about a number, in the plural form that the language wants. */
export function counted(forms: Forms, count: number, locale: string): string {
  return (forms[pluralOf(locale).select(count)] ?? forms.other).replace('{0}', formatCount(count, locale));
}

/** "3 of 12" */
export const position = (message: string, index: number, count: number, locale: string): string =>
  message.replace('{0}', numeral(index, locale)).replace('{1}', numeral(count, locale));

/** What a part of the tag needs to put things into words; fetched by itself, it may not know every language. */
export interface Words {
  readonly messages: Messages;
  readonly fill: typeof fill;
  readonly numeral: (count: number) => string;
  readonly counted: (forms: Forms, count: number) => string;
  /** What a row says of an event, by display position. */
  readonly cells: (index: number) => {
    readonly date: string;
    readonly group: string;
    readonly status: string;
  };
  readonly status: (status: Status) => string;
  /** A date, as precise as it is written in EDTF. */
  readonly date: (edtf: string) => string;
  /** From when to when the events are. */
  readonly reach: () => string | undefined;
  /** A time in a unit, as the axis writes it. */
  readonly tick: (ms: number, unit: Unit) => string;
  /** The alphabetical order of the language. */
  readonly compare: (a: string, b: string) => number;
}

/** Making them costs a good deal more than using them; a page speaks few languages. */
const made = new Map<string, Intl.PluralRules>();

function pluralOf(locale: string): Intl.PluralRules {
  let plural = made.get(locale);
  if (!plural) made.set(locale, (plural = new Intl.PluralRules(languageTag(locale))));
  return plural;
}
