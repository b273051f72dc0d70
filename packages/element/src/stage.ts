import type { Span, Timeline } from '@dateline/core';
import { drawSvg, shapes, svgText, type Dress } from '@dateline/draw';
import { arrange, frame, rows, ruler, scale, type Frame, type Rows, type Scene } from '@dateline/layout';
import { Measurer } from './measure.ts';

/** What of the page decides how a timeline is laid out, its type apart. */
export type Page = Pick<
  Frame,
  'width' | 'locale' | 'direction' | 'orientation' | 'lanes' | 'timeZone' | 'scale' | 'now'
>;

/**
 * The way from a timeline to its drawing. Each step is kept until something
 * that it depends on has changed: panning keeps the rows, selecting the scene.
 */
export class Stage {
  #measurer = new Measurer();
  #frame: Frame | undefined;
  #rows: Rows | undefined;
  #scene: Scene | undefined;
  #view: Span | undefined;

  /** What is drawn; undefined where nothing is. */
  get scene(): Scene | undefined {
    return this.#scene;
  }

  /** Lays out for a view and a page. */
  arrange(svg: SVGSVGElement, timeline: Timeline, view: Span, page: Page): Scene {
    const otherType = this.#measurer.read(svg);
    if (otherType || !this.#frame || differs(this.#frame, page)) {
      this.#frame = frame({ ...page, measure: this.#measurer.measure });
      this.#rows = this.#scene = undefined;
    }
    if (this.#scene?.timeline === timeline && this.#view === view) return this.#scene;
    let before = this.#scene;
    if (page.orientation === 'horizontal') {
      const { pxPerMs } = scale(view, page.width, ruler(timeline, page));
      const kept =
        this.#rows && before?.timeline === timeline && Math.abs(this.#rows.pxPerMs / pxPerMs - 1) < 1e-9;
      if (!kept) {
        this.#rows = rows(timeline, view, this.#frame);
        before = undefined;
      }
    }
    this.#view = view;
    this.#scene = arrange(timeline, view, this.#frame, this.#rows, before);
    return this.#scene;
  }

  draw(svg: SVGSVGElement, selected: string | null, dress: Dress): void {
    if (this.#scene) drawSvg(svg, shapes(this.#scene, { selected: selected ?? undefined }), dress);
  }

  /** The drawing as a document of its own; empty where nothing is drawn. */
  text(selected: string | null, title: string, dark: boolean): string {
    return this.#scene
      ? svgText(shapes(this.#scene, { selected: selected ?? undefined }), { title, dark })
      : '';
  }

  /** Nothing is drawn any more. */
  clear(): void {
    this.#scene = this.#view = undefined;
  }

  /** Fonts have arrived: what was measured is void. */
  forget(): void {
    this.#measurer.forget();
    this.#frame = undefined;
  }
}

const differs = (a: Frame, b: Page) => (Object.keys(b) as (keyof Page)[]).some((key) => a[key] !== b[key]);
