import type { Status } from '@dateline/core';
import type { Box, Label, Tint } from '@dateline/layout';

/**
 * What a shape stands for; how it looks is the style sheet's business. `window`
 * is a light area in which something happened, `hollow` one of several, `core`
 * what is asserted for all of its length, `shoulder` the time in which it may
 * have begun or ended, `gap` time that is drawn shorter than it is, `rest` a
 * weekend, `now` the moment that the page calls so and `today` such a day;
 * `surely` and `possibly` are how many there were, and `gauge` a number to read them by.
 */
export type Tone =
  | 'window'
  | 'hollow'
  | 'core'
  | 'shoulder'
  | 'edge'
  | 'round'
  | 'dot'
  | 'diamond'
  | 'tint'
  | 'doubt'
  | 'query'
  | 'count'
  | 'tail'
  | 'texture'
  | 'best'
  | 'arrow'
  | 'torn'
  | 'bracket'
  | 'cut'
  | 'ring'
  | 'tick'
  | 'period'
  | 'axis'
  | 'era'
  | 'fold'
  | 'gap'
  | 'rest'
  | 'week'
  | 'now'
  | 'today'
  | 'link'
  | 'relation'
  | 'pointer'
  | 'adrift'
  | 'unfold'
  | 'reign'
  | 'reignShoulder'
  | 'head'
  | 'headShoulder'
  | 'headCut'
  | 'surely'
  | 'possibly'
  | 'gauge'
  | 'stem'
  | 'ground'
  | 'words';

interface Base {
  /** Unique among its siblings and the same from frame to frame. */
  readonly key: string;
  readonly tone: Tone;
}

/** Where a rectangle fades out to nothing. */
export type Fade = 'left' | 'right' | 'up' | 'down';

export interface RectShape extends Base, Box {
  readonly kind: 'rect';
  readonly fade: Fade | undefined;
}
export interface PathShape extends Base {
  readonly kind: 'path';
  readonly d: string;
}
export interface TextShape extends Base {
  readonly kind: 'text';
  readonly label: Label;
}
export type Shape = RectShape | PathShape | TextShape;

/** All that is drawn of one event. */
export interface Figure extends Tint {
  /** Position in the timeline's display order. */
  readonly event: number;
  readonly id: string;
  /** Unique in the drawing; an event in several lanes has several. */
  readonly key: string;
  /** The same event is drawn before this. */
  readonly copy: true | undefined;
  readonly status: Status;
  readonly uncertain: boolean;
  readonly shapes: readonly Shape[];
}

/** Shapes in a colour of their own. */
export interface Tinted extends Tint {
  readonly key: string;
  readonly shapes: readonly Shape[];
}

/** The whole drawing, back to front. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly eras: readonly Tinted[];
  readonly grid: readonly Shape[];
  readonly bars: readonly Tinted[];
  readonly lanes: readonly Shape[];
  readonly folds: readonly Shape[];
  readonly figures: readonly Figure[];
  readonly links: readonly Shape[];
  /** The names of the eras, and the axis: in front of what is scrolled under them. */
  readonly heads: readonly Tinted[];
  readonly axis: readonly Shape[];
}
