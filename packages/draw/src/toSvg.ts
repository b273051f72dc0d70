import type { Span, Timeline } from '@dateline/core';
import { arrange, fitView, frame, ruler, type Frame } from '@dateline/layout';
import { own } from './own.ts';
import { plainMeasure } from './plainMeasure.ts';
import { shapes, type ShapesOptions } from './shapes.ts';
import { svgText, type SvgTextOptions } from './text.ts';

/** How the picture is laid out and what it shows, besides the defaults that {@link Frame} states. */
export interface PictureOptions
  extends Partial<Omit<Frame, 'around'>>, ShapesOptions, Partial<SvgTextOptions> {
  /** What is in the picture; default all of it. */
  readonly view?: Span;
}

/**
 * A timeline as a self-contained SVG document, laid out here and now: for print, for slides, and where there is no page.
 *
 * @param given `width` is that of the picture, margin included, in px; default 960. Words are measured by `measure`;
 *   default roughly, by their letters. `title` is the timeline's own unless given.
 * @throws RangeError where the picture is not wider than its margins, or the view is empty, reversed or not finite.
 */
export function toSvg(timeline: Timeline, given: PictureOptions = {}): string {
  const options: PictureOptions = own(given);
  const { width = 960, margin = 16, measure = plainMeasure, title = timeline.title ?? 'Timeline' } = options;
  const page = frame({ ...options, measure, width: width - 2 * margin });
  const view = options.view ?? fitView(timeline, ruler(timeline, page)) ?? { start: 0, end: 1 };
  return svgText(shapes(arrange(timeline, view, page), options), { ...options, title, margin });
}
