/** A message about a number, in the plural forms of its language. `{0}` is where the number stands. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/**
 * Every string that the tag itself says, in one language. `{0}`, `{1}` … are
 * filled in: with numbers in the language's digits, and with text that is kept
 * from mixing its direction with what stands around it.
 */
export interface Messages {
  /** What a timeline without a title is called. */
  readonly timeline: string;
  readonly instructions: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly showAll: string;
  readonly showOpening: string;
  readonly close: string;
  readonly tools: string;
  readonly empty: string;
  readonly loading: string;
  readonly lanes: string;
  readonly eras: string;
  readonly asWritten: string;
  readonly readAs: string;
  readonly sources: string;
  readonly links: string;
  /** How to read the drawing. */
  readonly key: string;
  /** The same of a crowded drawing; and how many events are in view, and how many of them have names there. */
  readonly higher: string;
  readonly inView: string;
  readonly notToScale: string;
  /** What the signs of doubt mean, for the key. */
  readonly approximate: string;
  readonly uncertain: string;
  readonly open: string;
  readonly unknown: string;
  readonly oneOf: string;
  /** Said of an axis that is not to scale everywhere. */
  readonly folded: string;
  readonly byAge: string;
  /** What stands between the parts of a name. */
  readonly comma: string;
  /** What stands between a number and what it counts. */
  readonly colon: string;
  readonly events: Forms;
  readonly problems: Forms;
  /** Of what has no end: as of which day it is known to have gone on. */
  readonly continuing: string;
  /** "3 of 12" */
  readonly position: string;
  readonly earlier: string;
  readonly later: string;
  /** From, to, and how many events. */
  readonly showing: string;
  readonly selected: string;
  readonly table: string;
  readonly drawing: string;
  /** The columns of the table. */
  readonly date: string;
  readonly event: string;
  readonly group: string;
  readonly status: string;
  /** "1–50 of 300" */
  readonly rows: string;
  readonly previousRows: string;
  readonly nextRows: string;
  /** What the list of keys is called, and its button. */
  readonly keys: string;
  /** What each key does. */
  readonly keyTime: string;
  readonly keyRow: string;
  readonly keyEnds: string;
  readonly keyPage: string;
  readonly keyPeriod: string;
  readonly keyTenth: string;
  readonly letters: string;
  readonly keyLetters: string;
  readonly keyOpen: string;
  readonly keyClose: string;
  readonly keyZoom: string;
  readonly keyPan: string;
  readonly find: string;
  readonly found: Forms;
  readonly nothingFound: string;
  /** Beside that, where there are too many events to look in the words of their dates. */
  readonly needsYear: string;
  readonly previousMatch: string;
  readonly nextMatch: string;
  /** The filter, its button, and what each part of it asks for. */
  readonly filter: string;
  readonly words: string;
  readonly when: string;
  readonly tags: string;
  readonly ungrouped: string;
  readonly clearFilter: string;
  readonly noMatch: string;
  /** How many events are left by the filter. */
  readonly matching: Forms;
  /** A time, how many events surely went on then, and how many only possibly. */
  readonly surelyPossibly: string;
  readonly notUnderstood: string;
  readonly goToDate: string;
  /** A time that was asked for, and from when to when the events are. */
  readonly outside: string;
  /** The strip of all of time, on which the view can be moved. */
  readonly overview: string;
  /** A stretch of time that was marked. */
  readonly range: string;
  readonly zoomToRange: string;
  /** What the key does that marks one. */
  readonly keyRange: string;
  /** A relation as the event that it starts at says it, and as the one that it points to does. */
  readonly relation: Readonly<Record<string, readonly [forth: string, back: string]>>;
}
