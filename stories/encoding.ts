import { readEvents, timeline, type Span, type Timeline } from '@dateline/core';
import { drawingStyle, drawSvg, shapes, themeStyle } from '@dateline/draw';
import { arrange, frame } from '@dateline/layout';
import type { Encoding } from './data/encodings.ts';

/** One mark without its words, in one of its two views; drawn with what `<event-timeline>` draws with. */
export class EncodingDrawing extends HTMLElement {
  declare encoding: Encoding;
  declare view: 'near' | 'far';

  connectedCallback(): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`:host { display: block; ${themeStyle} } ${drawingStyle}`);
    root.adoptedStyleSheets = [sheet];
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    root.replaceChildren(svg);
    draw(svg, this.encoding, this.view, Math.floor(this.clientWidth) || 300);
  }
}

export function timelineOf({ name, when, status, asOf }: Encoding): Timeline {
  const event = { title: name, when, status: status ?? 'happened' };
  return timeline(readEvents({ ...(asOf ? { asOf } : {}), events: [event] }));
}

function viewOf([start, end]: Encoding['near']): Span {
  return { start: Date.parse(start), end: Date.parse(end) };
}

function draw(svg: SVGSVGElement, encoding: Encoding, view: 'near' | 'far', width: number): void {
  const page = frame({ width, orientation: 'horizontal', measure: () => width });
  const scene = arrange(timelineOf(encoding), viewOf(encoding[view]), page);
  const drawing = shapes(scene);
  const figures = drawing.figures.map((figure) => ({
    ...figure,
    shapes: figure.shapes.filter(({ tone }) => tone !== 'words' && tone !== 'ring'),
  }));
  drawSvg(svg, { ...drawing, figures, grid: [], axis: [], lanes: [] });
  // No axis and no words: only the row of the mark.
  const height = 28;
  svg.setAttribute('height', String(height));
  svg.setAttribute('viewBox', `0 ${(scene.marks[0]?.across ?? 0) - height / 2} ${width} ${height}`);
}
