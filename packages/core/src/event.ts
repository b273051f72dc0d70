import type { Anchor, Extent, TemporalExtent } from './extent.ts';

/** Whether it has happened, as the source has it. */
export type Status = 'happened' | 'ongoing' | 'expected' | 'cancelled' | 'disputed';

/** Where a statement comes from. */
export interface Source {
  readonly id?: string;
  readonly title: string;
  readonly publisher?: string;
  readonly author?: string;
  /** http, https or mailto; anything else is dropped with a problem. */
  readonly url?: string;
  /** EDTF, with `note` where it was inferred. */
  readonly published?: string;
  readonly timeZone?: string;
  /** A short quotation, to the letter. */
  readonly quote?: string;
  readonly note?: string;
}

export interface Link {
  readonly url: string;
  readonly title?: string;
}

export interface Media {
  readonly url: string;
  readonly alt: string;
  readonly credit?: string;
}

export interface Place {
  readonly name: string;
}

/** A dated event, strict and frozen: `when` keeps the text and its meaning. */
export interface DatedEvent {
  readonly id: string;
  readonly title: string;
  readonly when: TemporalExtent;
  readonly summary?: string;
  /** A shorter title for the drawing. */
  readonly label?: string;
  readonly status: Status;
  /** Ids of groups, the first one is its lane; empty for none. */
  readonly groups: readonly string[];
  readonly tags: readonly string[];
  readonly places: readonly Place[];
  readonly media: readonly Media[];
  readonly links: readonly Link[];
  readonly sources: readonly Source[];
  /** 0 to 1, only where a source states one. */
  readonly confidence?: number;
  /** Importance, higher first; default 0. */
  readonly rank: number;
  /** A CSS colour name or hex value, already checked. */
  readonly color?: string;
  /** The very object (or element) that this was read from. */
  readonly input: unknown;
}

export type RelationType = 'respondsTo' | 'causes' | 'partOf' | 'follows' | 'contradicts' | 'updates';

/** `from` responds to, causes, is part of, follows, contradicts or updates `to`; both are event ids. */
export interface Relation {
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
}

/** A lane. Groups keep the order they are given in; events may name groups that are not listed. */
export interface Group {
  readonly id: string;
  readonly label: string;
  readonly parent?: string;
  readonly color?: string;
}

/** A stretch of time with a name, behind the events; eras may overlap. */
export interface Era {
  readonly id: string;
  readonly label: string;
  readonly when: TemporalExtent;
  /** A CSS colour name or hex value, already checked. */
  readonly color?: string;
}

/** A civil date in parts; Temporal's PlainDate, PlainYearMonth and PlainDateTime have this shape. */
export interface DateParts {
  /** Astronomical: 0 is 1 BCE. */
  readonly year: number;
  /** 1…12. */
  readonly month?: number;
  /** 1…31. */
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
}

/** Temporal's Instant and ZonedDateTime have this shape. */
export interface InstantParts {
  readonly epochMilliseconds: number;
  readonly timeZoneId?: string;
}

/** EDTF, a civil date in parts, or an instant: milliseconds since 1970-01-01T00:00Z, a `Date` or Temporal's. */
export type PointInput = string | number | Date | DateParts | InstantParts;

/** What can be said of a date beside the date. */
interface WhenWords {
  /** The words of the source, "last week". */
  readonly text?: string;
  /** Default: `within` for dates and sets, `throughout` for intervals. */
  readonly extent?: Extent;
  readonly vague?: boolean;
  /** The source's own estimate within the window: EDTF, `'1450'` between `earliest` 1425 and `latest` 1475. */
  readonly best?: string | DateParts;
  readonly rule?: string;
  readonly anchor?: Anchor;
  /** IANA zone of a time of day. */
  readonly timeZone?: string;
}

/**
 * A date as people hand it over. `readEvents` makes it strict. Of `start` and
 * `end`, what lasted, null is an end that is not known and `..` an open one;
 * `earliest` and `latest`, both included, are a window in which it happened.
 * `text` alone is a date that the source does not give.
 */
export type WhenInput =
  | PointInput
  | (DateParts & WhenWords)
  | ({ readonly edtf: string } & WhenWords)
  | ({ readonly start: PointInput | null; readonly end?: PointInput | null } & WhenWords)
  | ({ readonly start?: PointInput | null; readonly end: PointInput | null } & WhenWords)
  | ({ readonly earliest: PointInput; readonly latest?: PointInput | null } & WhenWords)
  | ({ readonly earliest?: PointInput | null; readonly latest: PointInput } & WhenWords)
  | (WhenWords & { readonly text: string });

/** An event as people hand it over: only `title` and `when` are needed. */
export interface EventInput {
  readonly id?: string;
  readonly title: string;
  readonly when: WhenInput;
  readonly summary?: string;
  readonly label?: string;
  readonly status?: Status;
  readonly group?: string;
  readonly groups?: readonly string[];
  readonly tags?: readonly string[];
  readonly places?: readonly (string | Place)[];
  readonly media?: readonly Media[];
  readonly links?: readonly (string | Link)[];
  /** A string names one of the document's sources by id. */
  readonly sources?: readonly (string | Source)[];
  readonly confidence?: number;
  readonly rank?: number;
  readonly color?: string;
  readonly respondsTo?: string | readonly string[];
  readonly causes?: string | readonly string[];
  readonly partOf?: string | readonly string[];
  readonly follows?: string | readonly string[];
  readonly contradicts?: string | readonly string[];
  readonly updates?: string | readonly string[];
}

/** An era as people hand it over. Its label is its id, unless it has one. */
export interface EraInput {
  readonly id?: string;
  readonly label: string;
  readonly when: WhenInput;
  readonly color?: string;
}

/** A whole timeline as people write it in one JSON file. */
export interface TimelineInput {
  readonly title?: string;
  readonly lang?: string;
  readonly timeZone?: string;
  /** EDTF day up to which this was known. */
  readonly asOf?: string;
  readonly events: readonly EventInput[];
  readonly relations?: readonly Relation[];
  readonly groups?: readonly (string | Group)[];
  readonly eras?: readonly EraInput[];
  readonly sources?: readonly Source[];
}
