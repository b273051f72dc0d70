import type { Span, Timeline } from '@dateline/core';
import { shapes, svgText, toSvg, type Drawing as Shapes, type PictureOptions } from '@dateline/draw';
import {
  arrange,
  frame,
  isCrowded,
  rowOf,
  rows,
  ruler,
  scale,
  type Frame,
  type Rows,
  type Scale,
  type Scene,
  type Sight,
  type Window,
} from '@dateline/layout';
import { Measurer } from './measure.ts';

/** What of the page decides how a timeline is laid out, its type apart. */
export type Page = Pick<
  Frame,
  'width' | 'locale' | 'direction' | 'orientation' | 'lanes' | 'collapsed' | 'timeZone' | 'scale' | 'now'
>;

/**
 * The way from a timeline to its drawing. Each step is kept until something
 * that it depends on has changed: panning keeps the rows, selecting the scene.
 */
export class Stage {
  #measurer = new Measurer();
  #frame: Frame | undefined;
  #rows: Rows | undefined;
  /** The timeline that the rows are for. */
  #packed: Timeline | undefined;
  #scene: Scene | undefined;
  /** Down the page all that there is, of which perhaps only a part is drawn. */
  #whole: Scene | undefined;
  #view: Span | undefined;
  /** How the view lies on the page. */
  #scale: Scale | undefined;
  #window: Window | undefined;
  /** Events that have a mark with words, however many there are. */
  pinned: readonly number[] = [];
  #pins: readonly number[] = [];

  /** What is drawn; undefined where nothing is. */
  get scene(): Scene | undefined {
    return this.#scene;
  }

  /** Looks at the type of the drawing again: with another one all is laid out anew. */
  read(svg: SVGSVGElement): void {
    if (this.#measurer.read(svg)) this.#frame = undefined;
  }

  /**
   * How far what is drawn has to be moved to the right to show a view of the same length, in px; undefined where there is
   * not enough of it.
   */
  shiftTo(timeline: Timeline, view: Span, window?: Window): number | undefined {
    const { around, width } = this.#scene ?? { around: 0, width: 0 };
    const direction = this.#frame?.direction;
    if (!direction || timeline !== this.#packed || !sameWindow(this.#window, window)) return undefined;
    if (this.#view === view) return 0;
    if (around === 0) return undefined;
    const { view: drawn, ruler: along, pxPerMs } = this.#scale!;
    if (!sameZoom(scale(view, width - 2 * around, along), this.#scale!)) return undefined;
    const px = along.distance(view.start, drawn.start) * pxPerMs;
    return Math.abs(px) <= around ? (direction === 'rtl' ? -px : px) : undefined;
  }

  /**
   * Lays out for a view and a page, and of that what is in the window.
   *
   * @param sight While it is zoomed, how much of the lanes is seen: those below wait.
   * @param moving So much more is laid out beyond the edges of a view that was only moved, in px, where time runs evenly
   *   and nothing stands still beneath it.
   */
  arrange(timeline: Timeline, view: Span, page: Page, window?: Window, moving = 0, sight?: Sight): Scene {
    if (!this.#frame || differs(this.#frame, page)) {
      // Lanes that are opened and closed leave the others as they are, and what is now leaves all of them.
      const { collapsed } = page;
      if (
        !this.#frame ||
        differs(this.#frame, { ...page, collapsed: this.#frame.collapsed, now: this.#frame.now })
      )
        this.#rows = undefined;
      const { measure, lineHeight, rowGap } = this.#measurer;
      this.#frame = frame({ ...page, measure, lineHeight, rowGap, collapsed });
      this.#scene = this.#whole = this.#packed = undefined;
    }
    let before = this.#scene;
    const same = before?.timeline === timeline && this.#view === view;
    // Where each event has its mark anyway, none has to be laid out for being chosen.
    const held = this.#frame && isCrowded(timeline, this.#frame) ? this.pinned : this.#pins;
    const stays = held.length === this.#pins.length && held.every((event, i) => event === this.#pins[i]);
    if (same && stays && before!.around === moving && !this.waits && sameWindow(this.#window, window))
      return before!;
    this.#pins = held;
    let around = 0;
    if (page.orientation === 'horizontal') {
      const along = (this.#scale = scale(view, page.width, ruler(timeline, page)));
      const kept = this.#packed === timeline && this.#rows && sameZoom(this.#rows, along);
      if (kept && before?.tray.length === 0 && along.ruler.kind !== 'log') around = moving;
      if (!kept) {
        this.#rows = rows(timeline, view, this.#frame, this.#rows);
        before = undefined;
      }
      this.#rows!.sight = kept ? undefined : sight;
      this.#packed = timeline;
    }
    this.#view = view;
    if (page.orientation === 'horizontal') {
      this.#scene = arrange(timeline, view, this.#frame, this.#rows, before, window, around, this.#pins);
      this.#window = window && { top: this.#scene.top, height: window.height };
    } else {
      if (this.#whole?.timeline !== timeline) this.#whole = arrange(timeline, view, this.#frame);
      const whole = this.#whole;
      this.#scene = this.isLong ? arrange(timeline, view, this.#frame, whole, undefined, window) : whole;
      this.#window = window;
    }
    return this.#scene;
  }

  /** Whether there are lanes that nobody has looked at yet. */
  get waits(): boolean {
    return this.#rows?.sight !== undefined;
  }

  /** Whether there is so much down the page that only what is near the reader is drawn. */
  get isLong(): boolean {
    const whole = this.#whole;
    return whole !== undefined && whole.marks.length + whole.tray.length > mostWhole;
  }

  /** Where the words of an event stand down the page, in px; nothing where time does not run so. */
  placeOf(event: number): Window | undefined {
    const all = this.#whole ? [...this.#whole.marks, ...this.#whole.tray] : [];
    const one = all.find((each) => each.event === event);
    const [label, box] = [one?.label, one?.box];
    const place = label ?? box;
    return place && { top: place.y, height: place.height };
  }

  /** Where the row of an event is, in px from the first lane on; nothing where there are no rows. */
  rowOf(event: number): Window | undefined {
    return this.#rows && this.#frame?.orientation === 'horizontal'
      ? rowOf(this.#rows, event, this.#frame)
      : undefined;
  }

  /** What is to be drawn. */
  drawing(selected: string | null, relations: boolean, scene = this.#scene): Shapes | undefined {
    return scene && shapes(scene, { selected: selected ?? undefined, relations });
  }

  /** What is drawn as a document of its own, or laid out anew as `other` says; empty where nothing is drawn. */
  text(style: PictureOptions & { readonly title: string }, other?: PictureOptions): string {
    const scene = this.#whole ?? this.#scene;
    if (!scene) return '';
    return other
      ? toSvg(scene.timeline, { ...this.#frame, ...style, ...other })
      : svgText(shapes(scene, style), style);
  }

  /** Nothing is drawn any more. */
  clear(): void {
    this.#scene = this.#whole = this.#view = undefined;
  }

  /** Fonts have arrived: what was measured is void. */
  forget(): void {
    this.#measurer.forget();
    this.#frame = undefined;
  }
}

const sameZoom = (a: { readonly pxPerMs: number }, b: { readonly pxPerMs: number }) =>
  Math.abs(a.pxPerMs / b.pxPerMs - 1) < 1e-9;
/** Of more events down the page only those near the reader are drawn. */
const mostWhole = 60;

const sameWindow = (a: Window | undefined, b: Window | undefined) =>
  a?.top === b?.top && a?.height === b?.height;
const differs = (a: Frame, b: Page) => (Object.keys(b) as (keyof Page)[]).some((key) => a[key] !== b[key]);
