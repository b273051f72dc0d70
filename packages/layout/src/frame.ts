import type { TemporalExtent } from '@dateline/core';
import type { Direction, Orientation, TextRole } from './scene.ts';
import type { Warp } from './warp.ts';

/**
 * What layout has to know of the page: its size, its type and its language.
 * Layout never touches the DOM; whoever draws measures for it.
 */
export interface Frame {
  /** Of the drawing, in CSS px. */
  readonly width: number;
  /** How wide a text is in the type of its role, in CSS px. */
  readonly measure: (text: string, role: TextRole) => number;
  /** From baseline to baseline of a label's lines, in px. Default 18. */
  readonly lineHeight: number;
  /** Between the rows of a lane, in px; less where it has many events. Default 12. */
  readonly rowGap: number;
  /** BCP 47. Default `en`. */
  readonly locale: string;
  readonly direction: Direction;
  readonly orientation: Orientation;
  /** `false` puts all events into one lane. Default true. */
  readonly lanes: boolean;
  /** Ids of groups that are one row, with all that lies in them. Default none. */
  readonly collapsed: readonly string[];
  /** A timeline of more dated events than this, and not only a few in each lane, is crowded: its lanes say how many there are, and name some. Default 400. */
  readonly few: number;
  /** How much of the width lies beyond either edge of the view, in px: words keep to the view. Default 0. */
  readonly around?: number;
  /** IANA zone whose clocks the axis shows. Default the timeline's own, else UTC. */
  readonly timeZone?: string | undefined;
  /** Whether time is to scale (`linear`), shorter where it is quiet (`folded`) or by the logarithm of age (`log`). Default chosen by the data. */
  readonly scale?: Warp['kind'] | undefined;
  /** Where a line says that now is; layout never looks at the clock. Default nowhere. */
  readonly now?: Now | undefined;
}

/** A moment or a day, in `words` of one's own or as it is told. */
export interface Now {
  readonly when: TemporalExtent;
  readonly words?: string;
}

/** Narrower than this, time runs down the page, so that a phone never scrolls sideways. */
export const narrowPx = 480;

/**
 * So many events are drawn one by one, unless a page says otherwise. Of 300 in
 * eight lanes, on 1200 px, 60 % have words, of 400 half, of 500 every third, and
 * from there on what a zoom takes to lay out leaves a frame little for the rest.
 */
export const mostSingly = 400;

const none: readonly string[] = [];

/** Fills in the defaults. */
export function frame(given: Pick<Frame, 'width' | 'measure'> & Partial<Frame>): Frame {
  if (!(given.width > 0)) throw new RangeError(`frame width: expected px above 0, got ${given.width}`);
  return {
    lineHeight: 18,
    rowGap: 12,
    locale: 'en',
    direction: 'ltr',
    orientation: given.width < narrowPx ? 'vertical' : 'horizontal',
    lanes: true,
    collapsed: none,
    few: mostSingly,
    around: 0,
    timeZone: undefined,
    scale: undefined,
    now: undefined,
    ...given,
  };
}
