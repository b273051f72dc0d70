import type { Direction, Orientation, TextRole } from './scene.ts';

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
  /** BCP 47. Default `en`. */
  readonly locale: string;
  readonly direction: Direction;
  readonly orientation: Orientation;
  /** The id of a group's parent is ignored; `false` puts all events into one lane. Default true. */
  readonly lanes: boolean;
}

/** Narrower than this, time runs down the page, so that a phone never scrolls sideways. */
export const narrowPx = 480;

/** Fills in the defaults. */
export function frame(given: Pick<Frame, 'width' | 'measure'> & Partial<Frame>): Frame {
  if (!(given.width > 0)) throw new RangeError(`frame width: expected px above 0, got ${given.width}`);
  return {
    lineHeight: 18,
    locale: 'en',
    direction: 'ltr',
    orientation: given.width < narrowPx ? 'vertical' : 'horizontal',
    lanes: true,
    ...given,
  };
}
