/**
 * Stands in for d3-transition and d3-interpolate in the single file. d3-zoom
 * loads both to animate a double click; our gestures ask for no animation
 * (`duration(0)`), so a reader need not fetch a third of D3 for it.
 */
import { selection } from 'd3-selection';

/** Nothing is ever under way that could be interrupted. */
export const interrupt = (): void => {};
selection.prototype['interrupt'] = function (this: unknown) {
  return this;
};

/** Only ever called by an animation. */
export const interpolateZoom = (): never => {
  throw new Error('the single file has no animations: keep duration(0)');
};
