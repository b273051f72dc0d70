import type { Precision } from './edtf/tree.ts';
import type { Status } from './event.ts';

/** The unit that a date states, for the choice of preposition and article; `ago` for a phrase that needs neither. */
export type Grain = Precision | 'quarter' | 'ago';

/**
 * What a language needs beside `Intl`: the phrases that carry doubt. Dates come
 * in as text, already in the language; `long` phrases stand in a sentence,
 * `short` ones beside a mark.
 */
export interface Phrases {
  /** A year with its era, where the language puts it elsewhere than Intl does: "44 BC", "AD 50". */
  readonly era?: (count: string, before: boolean) => string;
  readonly decade: (year: string) => string;
  readonly century: (count: number, before: boolean) => string;
  readonly millennium: (count: number) => string;
  readonly quarter: (count: number, year?: string) => string;
  /** A third or a half of a year, counted from 1. */
  readonly portion: (of: 'third' | 'half', count: number, year: string) => string;
  /** 0 spring to 3 winter; the hemisphere where the source names one. */
  readonly season: (which: number, year: string, hemisphere?: 'north' | 'south') => string;
  /** With its article, as in a sentence: "the 1920s". */
  readonly named: (date: string, grain: Grain) => string;
  /** "in June 2025", "on 30 August 2025". Takes what `named` gives. */
  readonly at: (date: string, grain: Grain) => string;
  readonly throughout: (date: string) => string;
  /** A date alone: "around 1450". */
  readonly around: (date: string) => string;
  /** A date as one end: "from about 1450". */
  readonly about: (date: string) => string;
  readonly possibly: (phrase: string) => string;
  readonly roughly: (phrase: string) => string;
  readonly notAfter: (date: string, grain: Grain) => string;
  readonly notBefore: (date: string, grain: Grain) => string;
  readonly between: (start: string, end: string, grain: Grain) => string;
  readonly fromTo: (start: string, end: string) => string;
  readonly since: (date: string) => string;
  readonly until: (date: string) => string;
  readonly endUnknown: (date: string) => string;
  readonly startUnknown: (date: string) => string;
  /** "1670 to 1672", a member of a set. */
  readonly to: (start: string, end: string) => string;
  readonly either: (list: string, count: number) => string;
  readonly more: (count: string) => string;
  /** "some day in April 1985", "some month of 2004". */
  readonly some: (unit: 'day' | 'month', of: string) => string;
  /** "25 December of an unknown year", "June of some year in the 1920s". */
  readonly ofYear: (date: string, years?: string) => string;
  readonly anyYear: string;
  readonly estimated: (phrase: string, best: string) => string;
  /** Takes "66 million years". */
  readonly ago: (years: string) => string;
  readonly atTime: (time: string, date: string) => string;
  readonly undated: (words?: string) => string;
  /** An event's status, as it stands before its date. */
  readonly status: Readonly<Record<Status, string>>;
  /** Takes "2 years" and says that they go by. */
  readonly pass: (duration: string) => string;
  readonly short: {
    readonly about: (date: string) => string;
    readonly possibly: (date: string) => string;
    readonly notAfter: (date: string) => string;
    readonly notBefore: (date: string) => string;
    readonly since: (date: string) => string;
    readonly until: (date: string) => string;
    readonly endUnknown: (date: string) => string;
    readonly startUnknown: (date: string) => string;
    readonly dateTime: (time: string, date: string) => string;
  };
}

const ordinal = (count: number) => {
  const suffix =
    ({ one: 'st', two: 'nd', few: 'rd' } as Record<string, string>)[ordinals.select(count)] ?? 'th';
  return `${count}${suffix}`;
};
const ordinals = /* @__PURE__ */ new Intl.PluralRules('en', { type: 'ordinal' });
const nth = ['first', 'second', 'third', 'fourth'];
const seasons = ['spring', 'summer', 'autumn', 'winter'];
const articled = new Set<Grain>(['decade', 'century', 'millennium', 'quarter']);
const preposition = (grain: Grain) =>
  grain === 'day' ? 'on' : grain === 'second' || grain === 'millisecond' ? 'at' : 'in';

const english: Phrases = {
  era: (count, before) => (before ? `${count} BC` : `AD ${count}`),
  decade: (year) => `${year}s`,
  century: (count, before) => `${ordinal(count)} century${before ? ' BC' : ''}`,
  millennium: (count) => `${ordinal(count)} millennium`,
  quarter: (count, year) => (year === undefined ? `Q${count}` : `Q${count} ${year}`),
  portion: (of, count, year) => `${nth[count - 1]} ${of} of ${year}`,
  season: (which, year, hemisphere) =>
    `${seasons[which]} ${year}${hemisphere ? ` (${hemisphere}ern hemisphere)` : ''}`,
  named: (date, grain) => (articled.has(grain) && !date.startsWith('Q') ? `the ${date}` : date),
  at: (date, grain) => (grain === 'ago' ? date : `${preposition(grain)} ${date}`),
  throughout: (date) => `throughout ${date}`,
  around: (date) => `around ${date}`,
  about: (date) => `about ${date}`,
  possibly: (phrase) => `possibly ${phrase}`,
  roughly: (phrase) => `roughly ${phrase}`,
  notAfter: (date, grain) => `${preposition(grain)} or before ${date}`,
  notBefore: (date, grain) => `${preposition(grain)} or after ${date}`,
  between: (start, end, grain) =>
    preposition(grain) === 'in' ? `some time in ${start} to ${end}` : `between ${start} and ${end}`,
  fromTo: (start, end) => `from ${start} to ${end}`,
  since: (date) => `since ${date}`,
  until: (date) => `until ${date}`,
  endUnknown: (date) => `from ${date}, end not known`,
  startUnknown: (date) => `until ${date}, start not known`,
  to: (start, end) => `${start} to ${end}`,
  either: (list, count) => (count === 2 ? `either ${list}` : `one of ${list}`),
  more: (count) => `${count} more`,
  some: (unit, of) => (unit === 'day' ? `some day in ${of}` : `some month of ${of}`),
  ofYear: (date, years) =>
    years === undefined ? `${date} of an unknown year` : `${date} of some year in ${years}`,
  anyYear: 'an unknown year',
  estimated: (phrase, best) => `${phrase}, estimated at ${best}`,
  ago: (years) => `about ${years} ago`,
  atTime: (time, date) => `at ${time} on ${date}`,
  undated: (words) => (words === undefined ? 'date not stated' : `“${words}”, date not stated`),
  status: {
    happened: 'happened',
    ongoing: 'ongoing',
    expected: 'expected',
    cancelled: 'cancelled',
    disputed: 'disputed',
  },
  pass: (duration) => `${duration} ${/^1 \D+$/.test(duration) ? 'passes' : 'pass'}`,
  short: {
    about: (date) => `c. ${date}`,
    possibly: (date) => `${date}?`,
    notAfter: (date) => `by ${date}`,
    notBefore: (date) => `${date} or later`,
    since: (date) => `since ${date}`,
    until: (date) => `until ${date}`,
    endUnknown: (date) => `${date}–?`,
    startUnknown: (date) => `?–${date}`,
    dateTime: (time, date) => `${date}, ${time}`,
  },
};

// Where there is no catalogue the phrases are English, but eras are Intl's own.
const { era: _, ...withoutEra } = english;

/** The catalogue of a language; English where there is none. */
export const phrasesFor = (locale: string): Phrases => (/^en\b/.test(locale) ? english : withoutEra);
