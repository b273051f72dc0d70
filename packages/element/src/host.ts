import type { Filter, Timeline } from '@dateline/core';
import type { Direction, Orientation } from '@dateline/layout';
import type { LitElement } from 'lit';
import type { FilterGiven } from './filtering.ts';
import type { AxisAsked, AxisWords } from './axis.ts';
import type { Part } from './later.ts';
import type { Messages } from './messages.ts';
import type { Asked } from './opening.ts';
import type { Told } from './told.ts';
import type { Words } from './words.ts';

/** The element as its parts know it. */
export interface Tag extends LitElement, Asked, AxisWords {
  readonly locale: string | null;
  readonly orientation: Orientation | null;
  readonly groupBy: string | null;
  readonly controls: string | null;
  readonly announce: string | null;
  readonly shortcuts: string | null;
  readonly headingLevel: number | null;
  readonly messages: Partial<Messages> | undefined;
  readonly relations: string | null;
  readonly address: string | null;
  readonly overview: string | null;
  readonly media: string | null;
  readonly wheel: string | null;
  collapsed: readonly string[];
  filter: FilterGiven;
  selected: string | null;
  settled(): Promise<void>;
}

/** What the element lends to the parts that it is made of; each is asked for when it is needed. */
export interface Host {
  readonly root: () => ShadowRoot;
  /** What is shown. */
  readonly timeline: () => Timeline;
  /** What there is, the filter apart. */
  readonly all: () => Timeline;
  /** The same in the groups that make the lanes, and which part of a filter asks for these; none where they are places. */
  readonly grouped: () => Timeline;
  readonly groupedBy: () => 'groups' | 'tags' | 'status' | undefined;
  readonly filter: () => Filter;
  /** The groups that are closed; and to open one, or close it. */
  readonly collapsed: () => readonly string[];
  readonly onToggle: (group: string) => void;
  /** The reader's choice. */
  readonly setFilter: (filter: Filter) => void;
  /** The language that is spoken. */
  readonly locale: () => string;
  readonly direction: () => Direction;
  readonly orientation: () => Orientation;
  /** What the page asks of the axis; the same object as long as it asks for the same. */
  readonly axis: () => AxisAsked;
  readonly messages: () => Messages;
  readonly words: () => Words;
  /** Where the language is not that of the page around. */
  readonly lang: () => string | undefined;
  /** Id of the event whose detail is open. */
  readonly selected: () => string | null;
  readonly setSelected: (id: string | null) => void;
  /** A part of the tag if it is there; an update follows when it is. */
  readonly part: <T>(part: Part<T>) => T | undefined;
  /** Level of the title among the headings of the page, from 1 to 6. */
  readonly level: () => number;
  /** Whether pictures of other hosts are fetched. */
  readonly foreign: () => boolean;
  /** Asks for an update; resolves when it is done. */
  readonly update: () => Promise<unknown>;
  /** The view is another one, or the part that is scrolled to: it is drawn with the next frame, and an update follows at rest. */
  readonly moved: () => void;
  readonly tell: <Name extends keyof Told>(name: Name, detail: Told[Name]) => void;
}
