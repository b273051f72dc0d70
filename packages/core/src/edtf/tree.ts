/**
 * The syntax tree of an EDTF expression: one node per written form, nothing
 * interpreted. Source: ISO 8601-2:2019 Annex A as published by the Library of
 * Congress (4 February 2019), levels 0, 1 and 2.
 */

/** `?` uncertain, `~` approximate, `%` both. A qualifier never moves a bound. */
export type Qualifier = 'uncertain' | 'approximate' | 'both';

/** The parts of a date that can carry a qualifier. A season or quarter counts as `month`. */
export type Component = 'year' | 'month' | 'day';

/** How a year is written: `1985`, `Y170000002` or `Y-17E7`. */
export type YearForm = 'plain' | 'letter' | 'exponential';

export interface EdtfYear {
  readonly form: YearForm;
  /** As written without `Y` and `S`: `1985`, `-0044`, `156X`, `170000002`, `-17E7`. */
  readonly text: string;
  /** Astronomical year (0 is 1 BCE); for a mask such as `156X` the earliest one it allows. Exact to 2^53. */
  readonly value: number;
  /** True where `text` holds an unspecified digit, `X`. */
  readonly masked: boolean;
  /** How many leading digits are significant (`1950S2` → 2); absent where the source does not say. */
  readonly significant?: number | undefined;
}

/** Two characters, each a digit or `X`: `04`, `1X`, `XX`. */
export type TwoDigits = string;

export interface EdtfDate {
  readonly type: 'date';
  readonly year: EdtfYear;
  /** `01`…`12`, a mask, or a sub-year grouping `21`…`41` (seasons, quarters, quadrimesters, semesters). */
  readonly month?: TwoDigits | undefined;
  readonly day?: TwoDigits | undefined;
  /** Per component; a component that is not listed is not qualified. */
  readonly qualifiers: Readonly<Partial<Record<Component, Qualifier>>>;
  /** Set where all components share a qualifier and yet it is not written once, at the end: `?2001`, level 2. */
  readonly byComponent?: true | undefined;
}

export interface EdtfDateTime {
  readonly type: 'datetime';
  readonly date: EdtfDate;
  /** 0…24; 24 only as `24:00:00`, the end of the day. */
  readonly hour: number;
  readonly minute: number;
  /** 0…60; 60 only as a leap second, `23:59:60` in UTC. */
  readonly second: number;
  /** As written: `Z`, `-04`, `+04:30`; absent for a local time. */
  readonly shift?: string | undefined;
}

/** `..`: no end, or none stated for any reason. */
export interface EdtfOpen {
  readonly type: 'open';
}
/** Empty: there is an end, and it is not known. */
export interface EdtfUnknown {
  readonly type: 'unknown';
}

export type EdtfEnd = EdtfDate | EdtfOpen | EdtfUnknown;

/** `start/end`: begins some time in the first, ends some time in the second. */
export interface EdtfInterval {
  readonly type: 'interval';
  readonly start: EdtfEnd;
  readonly end: EdtfEnd;
}

/** One member of a set: a date, or a range `a..b`, `..b`, `a..` of them. */
export interface EdtfMember {
  readonly from: EdtfDate | EdtfOpen;
  readonly to: EdtfDate | EdtfOpen;
  /** False for a single date, where `from` and `to` are the same node. */
  readonly range: boolean;
}

/** `[a,b..c]`: exactly one of them. `{a,b..c}`: all of them. */
export interface EdtfSet {
  readonly type: 'set';
  readonly mode: 'oneOf' | 'allOf';
  readonly members: readonly EdtfMember[];
}

export type Edtf = EdtfDate | EdtfDateTime | EdtfInterval | EdtfSet;

export type EdtfLevel = 0 | 1 | 2;

/** The finest unit that a date states. */
export type Precision =
  | 'millisecond'
  | 'second'
  | 'day'
  | 'month'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium';
