import type { Precision } from './edtf/tree.ts';
import type { Status } from './event.ts';

/** The unit that a date states, for the choice of preposition and article; `ago` for a phrase that needs neither. */
export type Grain = Precision | 'quarter' | 'ago';

/** How an event lies to another one, where that is all that is known. */
export type Constraint = 'after' | 'before' | 'during' | 'including';

/**
 * What a language needs beside `Intl`: the phrases that carry doubt. Dates come
 * in as text, already in the language, with the article that `named` gives them
 * and in the case that `Intl` and `named` leave them in: what stands beside them
 * may bend them ("von" + "der 3. Juni" → "vom 3. Juni"). `short` phrases stand
 * beside a mark and take dates without an article. A phrase that has no use for
 * the grain leaves it out.
 */
export interface Phrases {
  /** A year with its era, where the language puts it elsewhere than Intl does: "44 BC", "AD 50". */
  readonly era?: (count: string, before: boolean) => string;
  /** A day of the month, where it is not the number alone: "1er". */
  readonly day?: (count: string) => string;
  /** What joins two dates beside a mark, where it is not an en dash. */
  readonly dash?: string;
  /** Takes the year as text, and as a number of three digits or more that ends in 0. */
  readonly decade: (year: string, value: number) => string;
  readonly century: (count: number, before: boolean) => string;
  readonly millennium: (count: number) => string;
  readonly quarter: (count: number, year?: string) => string;
  /** A third or a half of a year, counted from 1. */
  readonly portion: (of: 'third' | 'half', count: number, year?: string) => string;
  /** 0 spring to 3 winter; the hemisphere where the source names one. */
  readonly season: (which: number, year?: string, hemisphere?: 'north' | 'south') => string;
  /** With its article, as in a sentence: "the 1920s". */
  readonly named: (date: string, grain: Grain) => string;
  /** "in June 2025", "on 30 August 2025". Takes what `named` gives. */
  readonly at: (date: string, grain: Grain) => string;
  readonly throughout: (date: string, grain: Grain) => string;
  /** A date alone: "around 1450". */
  readonly around: (date: string, grain: Grain) => string;
  /** A date as one end: "from about 1450". */
  readonly about: (date: string) => string;
  readonly possibly: (phrase: string) => string;
  /** A date as one end: "from possibly 1984". */
  readonly perhaps: (date: string) => string;
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
  readonly either: (list: string, count: number, grain: Grain) => string;
  /** Takes "from 2020 to 2022", and says that each of them is meant: "every year from 2020 to 2022". */
  readonly each: (unit: 'year' | 'month' | 'day', span: string) => string;
  readonly more: (count: string) => string;
  /** "some day in April 1985", "some month of 2004". */
  readonly some: (unit: 'day' | 'month', of: string) => string;
  /** "25 December of an unknown year", "June of some year in the 1920s". */
  readonly ofYear: (date: string, years?: string) => string;
  readonly anyYear: string;
  readonly estimated: (phrase: string, best: string) => string;
  /** Takes a date and "25 years": "1450, give or take 25 years". */
  readonly giveOrTake: (best: string, margin: string) => string;
  /** Takes "66 million years". */
  readonly ago: (years: string) => string;
  readonly atTime: (time: string, date: string) => string;
  readonly undated: (words?: string) => string;
  /** What is known of an undated event by way of another: "after “The mayor signs the order”". */
  readonly order: Readonly<Record<Constraint, (title: string) => string>>;
  /** Takes what `undated` gives and one of `order`, or what this gave before and another. */
  readonly ordered: (undated: string, order: string) => string;
  /** An event's status, as it stands before its date. */
  readonly status: Readonly<Record<Status, string>>;
  /** Takes "2 years" and says that they go by. */
  readonly pass: (duration: string) => string;
  readonly short: {
    readonly about: (date: string) => string;
    readonly possibly: (date: string) => string;
    readonly notAfter: (date: string, grain: Grain) => string;
    readonly notBefore: (date: string, grain: Grain) => string;
    readonly since: (date: string, grain: Grain) => string;
    readonly until: (date: string, grain: Grain) => string;
    readonly endUnknown: (date: string) => string;
    readonly startUnknown: (date: string) => string;
    readonly dateTime: (time: string, date: string) => string;
  };
}
