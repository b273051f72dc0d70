import type { Relation, Status, Timeline } from '@dateline/core';

/**
 * What `arrange` makes: everything that is to be drawn, as plain data in CSS
 * pixels. No node, no colour and no style; x grows to the right and y down
 * from the top left corner of the drawing.
 */
export interface Scene {
  readonly width: number;
  readonly height: number;
  /** So much of the width lies beyond either edge of the view, in px; 0 where the view is all there is. */
  readonly around: number;
  readonly orientation: Orientation;
  readonly direction: Direction;
  readonly axis: Axis;
  /** Named stretches of time behind everything. */
  readonly eras: readonly EraBand[];
  /** Those in the window, where there is one. */
  readonly lanes: readonly Lane[];
  /** What is counted rather than drawn, lane by lane; empty where all are drawn. */
  readonly bars: readonly Bars[];
  /** Where each event of the timeline is. */
  readonly counts: Counts;
  /** One for each lane that an event stands in and is in the view, in display order. */
  readonly marks: readonly Mark[];
  /** Undated events beneath their lanes, in display order. */
  readonly tray: readonly TrayMark[];
  /** Places where time was left out, marked so. Empty where the axis is to scale. */
  readonly folds: readonly Fold[];
  /** The relations of an event, or all that there are; worked out when asked for, since most are never drawn. */
  readonly links: (event?: number) => readonly Link[];
  /** How high everything is, axis included, and how much of it is scrolled away under the axis; in px. */
  readonly fullHeight: number;
  readonly top: number;
  /** Where the lanes begin, below the axis and the names of the eras, in px. */
  readonly headHeight: number;
  /** What lies outside the view and is not drawn. */
  readonly earlier: Outside;
  readonly later: Outside;
  /** Events with no date at all, by display position. */
  readonly undated: readonly number[];
  readonly timeline: Timeline;
}

/** What becomes of the events in a view; all of these together are as many as the timeline has. */
export interface Counts {
  /** Drawn with words. */
  readonly named: number;
  /** Drawn without. */
  readonly drawn: number;
  /** In bars only, or without an end and drawn near the one that it has. */
  readonly counted: number;
  readonly earlier: number;
  readonly later: number;
  readonly undated: number;
  /** In lanes that are scrolled away. */
  readonly hidden: number;
}

/** How many events of a lane went on, in steps along time. */
/** What something is coloured in. */
export interface Tint {
  /** Which of the theme's colours, from 0; by group. */
  readonly hue: number;
  /** A colour of one's own instead, that the data states, checked by core. */
  readonly color: string | undefined;
}

export interface Bars extends Tint {
  /** Id of the lane. */
  readonly lane: string;
  /** Where the first step begins along time, in px, and how wide each is; below 0 where time runs leftwards. */
  readonly from: number;
  readonly step: number;
  /** Whatever the dates turn out to mean at least so many, and at most so many; by step. */
  readonly surely: Uint32Array;
  readonly possibly: Uint32Array;
  /** What they stand on, across time, and how high one event is, in px. */
  readonly base: number;
  readonly unit: number;
  /** How high the lane's bars can be, in px. */
  readonly zone: number;
  /** A round number of events, to read heights by, the same for all lanes and said in the first: absent where single events can be counted. */
  readonly gauge:
    | { readonly count: number; readonly across: number; readonly label: Label | undefined }
    | undefined;
}

/** What lies on one side of the view. */
export interface Outside {
  readonly count: number;
  /** Display position of the event that is nearest to the view; absent where there is none. */
  readonly nearest: number | undefined;
}

/** Which way time runs: `horizontal` along the line of text, `vertical` down the page; a `list` is only in order. */
export type Orientation = 'horizontal' | 'vertical' | 'list';
export type Direction = 'ltr' | 'rtl';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The kinds of lettering, each with its own font; a `Frame` measures by them. */
export type TextRole = 'title' | 'date' | 'tick' | 'period' | 'lane' | 'note';

export interface Run {
  readonly text: string;
  readonly role: TextRole;
}

/** A line of text: `x` is where it starts or ends, by the label's `anchor`; `y` is its baseline. */
export interface Line {
  readonly x: number;
  readonly y: number;
  readonly runs: readonly Run[];
}

export interface Label extends Box {
  readonly lines: readonly Line[];
  /** Which end of each line stands at its `x`; in reading direction, so `start` is right in right-to-left text. */
  readonly anchor: 'start' | 'end';
  /** Where it stands by its mark. */
  readonly side: 'inside' | 'after' | 'before' | 'above' | 'below' | 'aside';
}

/**
 * How an end of a mark looks: `hard` stated, `round` stated as a decade or
 * coarser, `fade` approximate, `open` no end, `unknown` an end that nobody knows.
 */
export type End = 'hard' | 'round' | 'fade' | 'open' | 'unknown';

/** `window`: at some time in it. `span`: for all of it. */
export type Form = 'window' | 'span';

/**
 * A stretch along the time axis, in px from the drawing's edge along time.
 * Ends far outside the drawing are cut at `farPx`.
 */
export interface Stretch {
  /** startEarliest … startLatest is the shoulder in front, endEarliest … endLatest the one behind. */
  readonly startEarliest: number;
  readonly startLatest: number;
  readonly endEarliest: number;
  readonly endLatest: number;
  readonly startEnd: End;
  readonly endEnd: End;
  /** How far an approximate end fades out beyond the stretch, in px; 0 for none. */
  readonly startFade: number;
  readonly endFade: number;
  /** The source's own estimate within a window, from where to where; as wide as it was stated. */
  readonly best: readonly [start: number, end: number] | undefined;
}

/** The sign by which a window is held: a filled dot for a day or finer, a hollow diamond for anything coarser. */
export interface Sign {
  readonly kind: 'dot' | 'diamond';
  /** Its centre along time, in px. */
  readonly at: number;
}

export interface Mark extends Stretch, Tint {
  /** Position in the timeline's display order. */
  readonly event: number;
  readonly id: string;
  /** Id of the lane that it stands in; empty where there are none. */
  readonly lane: string;
  /** The same event stands in an earlier lane, too. */
  readonly copy: true | undefined;
  readonly form: Form;
  /** Centre across time (y where time runs along the line), in px. */
  readonly across: number;
  /** Height across time, in px. */
  readonly thickness: number;
  /** Absent for a span, and where the mark starts outside the drawing. */
  readonly sign: Sign | undefined;
  /** Too narrow to show its own width: only the sign is drawn. */
  readonly far: boolean;
  /** The members of a set that is not one unbroken window; the stretch is then only their hull. */
  readonly members: readonly (Stretch & { readonly sign: Sign | undefined })[] | undefined;
  /** Up to where what has no end is known to have gone on; absent where nobody says. */
  readonly asOf: number | undefined;
  /** How the members belong together. */
  readonly mode: 'single' | 'oneOf' | 'allOf';
  readonly uncertain: boolean;
  readonly status: Status;
  readonly label: Label | undefined;
  /** Only its sign is drawn, among names: the rest of it is counted. */
  readonly flagged: true | undefined;
  /** A line that leads from its words to its place among others; across time from and to, in px. */
  readonly stem: Stem | undefined;
  /** What can be pointed at, and what the focus ring goes around. */
  readonly box: Box;
}

/** A line across time, in px; `at` along it. */
export interface Stem {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A line of the axis; `label` is its text, where it has one. */
export interface Tick {
  readonly ms: number;
  /** Along time, in px. */
  readonly at: number;
  readonly label: Label | undefined;
}

export interface Axis {
  /** `linear` to scale, `folded` shorter where it is quiet, `log` by age. */
  readonly scale: 'linear' | 'folded' | 'log';
  /** The finer tier: unlabelled where there is no room. */
  readonly ticks: readonly Tick[];
  /** The coarser tier: its lines run through the lanes. */
  readonly periods: readonly Tick[];
  /** Where the line of the axis is, across time, in px. */
  readonly across: number;
  /** 1 BC | AD 1, where it is in view, along time in px; its words where they have room. */
  readonly eraBorder: number | undefined;
  readonly eraLabel: Label | undefined;
  /** Weekends, where days are wide enough to be told apart. */
  readonly shades: readonly Strip[];
  /** Where weeks begin, along time in px, where days are wide enough. */
  readonly weeks: readonly number[];
  /** Stretches of time that are drawn shorter than they are. */
  readonly breaks: readonly Break[];
  /** The moment or the day that was asked for as now, where it is in view. */
  readonly now: (Strip & { readonly label: Label | undefined }) | undefined;
}

/** From where to where along time, in px; in time's own direction. */
export interface Strip {
  readonly start: number;
  readonly end: number;
}

/** Where the axis is broken: how much time is left out is said where there is room. */
export interface Break extends Strip {
  readonly startMs: number;
  readonly label: Label | undefined;
}

export interface Lane extends Tint, Box {
  /** Group id; empty for the lane of events that name none. */
  readonly id: string;
  /** How deep it is nested, from 0; the name is moved in. */
  readonly depth: number;
  /** Whether lanes lie in it, that are shown below it or folded away. */
  readonly nests: boolean;
  /** One row stands for it and for all that lies in it. */
  readonly collapsed: boolean;
  /** Events in it and in what lies in it. */
  readonly count: number;
  /** Those of them that are in the view. */
  readonly inView: number;
  readonly label: Label | undefined;
}

/** An era: its name in a row below the axis, and its stretch down through the lanes; down the page a strip beside the marks, and its stretch across the words. */
export interface EraBand extends Stretch, Tint, Box {
  readonly id: string;
  /** Position among the timeline's eras. */
  readonly era: number;
  /** Absent where there is no room for a word of it. */
  readonly label: Label | undefined;
  /** Where the drawing ends beyond it across time, in px. */
  readonly bottom: number;
}

/** An event without a date: it stands beneath its lane, never on the axis. */
export interface TrayMark extends Tint {
  /** Position in the timeline's display order. */
  readonly event: number;
  readonly id: string;
  readonly lane: string;
  readonly status: Status;
  /** The centre of its sign. */
  readonly at: Point;
  /** Absent in a lane that is collapsed. */
  readonly label: Label | undefined;
  readonly box: Box;
  /** One for each event in view that it comes before or after. */
  readonly arrows: readonly (readonly Point[])[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A stretch of time in which nothing is dated, drawn shorter than it is. */
export interface Fold {
  readonly start: number;
  readonly end: number;
  readonly startMs: number;
  readonly endMs: number;
  /** Centre across time, in px. */
  readonly across: number;
  readonly label: Label;
}

/** A relation of which at least one end is in view. */
export interface Link {
  readonly relation: Relation;
  readonly fromEvent: number;
  readonly toEvent: number;
  /** From the event that states it to the one that it names; where one is not in view, the edge stands for it. */
  readonly points: readonly Point[];
  /** Which end is drawn, and not only pointed at. */
  readonly inView: 'both' | 'from' | 'to';
}

/** Beyond this many px outside the drawing an end is cut: further out, SVG and canvas lose precision. */
export const farPx = 20_000;
