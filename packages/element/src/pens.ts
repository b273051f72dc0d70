import {
  drawCanvas,
  drawSvg,
  lookOf,
  nodesBeside,
  nodesOf,
  shared,
  type Drawing,
  type Dress,
  type Figure,
} from '@dateline/draw';
import type { Direction, Window } from '@dateline/layout';

/** So many nodes may stand for what is drawn: those of the events, and what is beside them. */
const mostNodes = 478;
/** A canvas has no more pixels than this: rather it is coarser. None is higher than a browser can have. */
const mostPixels = 16e6;
const highestPx = 16_000;
const stepPx = 120;

/** Which events are in the page in any case, and which of the others come first. */
export interface Reach {
  readonly wanted: ReadonlySet<string>;
  readonly rankOf: (event: number) => number;
}

/** What a drawing is put on. */
export interface Page {
  /** Nodes alone: a printer's pixels are finer than those of a canvas. */
  readonly onPaper: boolean;
  readonly direction: Direction;
  readonly motion: Motion;
  /** The part of the drawing that is to be seen, if not all. */
  readonly seen?: Window | undefined;
}

/** Whether the view rests, is panned and the drawing moved along, or is zoomed and drawn anew for each frame. */
type Motion = 'rest' | 'pan' | 'zoom';

/**
 * Draws few events as nodes, and many on a canvas beneath the same `<svg>`,
 * which then has the words, the axis, and of some events what the keyboard and
 * a screen reader go to. Both look the same.
 */
export class Pens {
  #onTheme: () => void;
  #canvas: HTMLCanvasElement | undefined;
  /** Where the canvas is moved, what its pixels are painted on before they are handed over to it. */
  #pen: OffscreenCanvasRenderingContext2D | undefined;
  #look: ReturnType<typeof lookNow> | undefined;
  #heightPx = 0;
  #theme: MediaQueryList[] = [];

  /** @param onTheme Called when colours or the density of pixels have changed under what is painted. */
  constructor(onTheme: () => void) {
    this.#onTheme = onTheme;
  }

  /** What the canvas is painted with; another object where it would look another way. */
  get look(): unknown {
    return this.#look;
  }

  draw(
    svg: SVGSVGElement,
    drawing: Drawing,
    reach: Reach,
    { onPaper, direction, motion, seen }: Page,
    dress: Dress,
  ): void {
    const room = mostNodes - nodesBeside(drawing);
    const nodes = drawing.figures.reduce((count, figure) => count + nodesOf(figure), 0);
    const { width } = drawing;
    // In steps: a canvas that changes its size is made anew, and so is the setting of all words in an `<svg>`.
    let height = Math.ceil(drawing.height / stepPx) * stepPx;
    if (motion === 'zoom') height = Math.max(height, this.#heightPx);
    this.#heightPx = height;
    const sheet = { height: motion === 'zoom' ? height : drawing.height };
    // In a zoom that goes to and fro at the limit nothing is to go to and fro between the pens.
    const most = motion === 'zoom' && this.#canvas ? room * 0.75 : room;
    if (onPaper || nodes <= most || drawing.height > highestPx) {
      this.drop();
      drawSvg(svg, { ...drawing, ...sheet }, dress);
      return;
    }
    const inPage = reached(drawing.figures, reach, motion === 'zoom', motion === 'zoom' ? most : room);
    const { painted, written } = shared(drawing, (figure) => inPage.has(figure));
    drawSvg(svg, { ...written, ...sheet }, dress);
    const canvas = this.#canvasFor(svg, motion === 'pan');
    this.#look ??= lookNow(svg);
    const top = Math.min(height - stepPx, Math.max(0, seen?.top ?? 0));
    const tall = Math.min(height - top, seen?.height ?? height);
    const ratio = Math.min(this.#look.ratio, Math.sqrt(mostPixels / (width * tall)));
    const pen = this.#pen ?? canvas.getContext('2d')!;
    drawCanvas(pen, { ...painted, height: tall }, this.#look, { ratio, direction, top });
    if (this.#pen)
      canvas.getContext('bitmaprenderer')!.transferFromImageBitmap(this.#pen.canvas.transferToImageBitmap());
    const { style } = canvas;
    style.setProperty('inset-block-start', `${top}px`);
    style.setProperty('width', `${Math.ceil(width * ratio) / ratio}px`);
    style.setProperty('height', `${Math.ceil(tall * ratio) / ratio}px`);
  }

  /**
   * Pixels that were handed over need not be copied again for each frame in which they only move; painted anew in each
   * frame, as in a zoom, they cost half as much where they are.
   */
  #canvasFor(svg: SVGSVGElement, moves: boolean): HTMLCanvasElement {
    if (this.#canvas && moves === (this.#pen !== undefined)) return this.#canvas;
    const look = this.#look;
    this.drop();
    this.#look = look;
    this.#pen = moves ? new OffscreenCanvas(1, 1).getContext('2d')! : undefined;
    return (this.#canvas = this.#make(svg));
  }

  /** Moves all that is drawn, px to the right. @param startsPx So far to the left the `<svg>` begins anyway, which the page has put in a line. */
  place(svg: SVGSVGElement, px: number, moves: boolean, startsPx: number): void {
    for (const { style } of this.#canvas ? [svg, this.#canvas] : [svg]) {
      const by = style === svg.style ? px + startsPx : px;
      style.setProperty('transform', by === 0 ? 'none' : `translateX(${by}px)`);
      style.setProperty('will-change', moves ? 'transform' : 'auto');
    }
  }

  /** Looks at the colours again, where there is a canvas. */
  refresh(svg: SVGSVGElement): void {
    if (!this.#canvas) return;
    const look = lookNow(svg);
    if (JSON.stringify(look) !== JSON.stringify(this.#look)) this.#look = look;
  }

  /** Lets the canvas go, and the pixels with it. */
  drop(): void {
    if (!this.#canvas) return;
    this.#canvas.width = this.#canvas.height = 0;
    this.#canvas.remove();
    this.#canvas = this.#pen = this.#look = undefined;
    for (const query of this.#theme) query.removeEventListener('change', this.#changed);
    this.#theme = [];
  }

  #make(svg: SVGSVGElement): HTMLCanvasElement {
    const canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    // Colours that the page sets have a transition of no length, so that they tell when they change.
    canvas.addEventListener('transitionrun', this.#changed);
    this.#theme = [
      '(prefers-color-scheme: dark)',
      '(forced-colors: active)',
      '(prefers-contrast: more)',
      '(prefers-contrast: less)',
      `(resolution: ${devicePixelRatio}dppx)`,
    ].map((query) => matchMedia(query));
    for (const query of this.#theme) query.addEventListener('change', this.#changed);
    svg.before(canvas);
    return canvas;
  }

  readonly #changed = () => {
    this.drop();
    this.#onTheme();
  };
}

const lookNow = (svg: SVGSVGElement) => ({ ...lookOf(svg), ratio: devicePixelRatio });

/**
 * The figures that are in the page: those that are wanted, those with words, the most important first, and the others as
 * far as there is room. The others come when the view rests: of them there is only what a screen reader goes to.
 */
function reached(
  figures: readonly Figure[],
  { wanted, rankOf }: Reach,
  zooms: boolean,
  most: number,
): ReadonlySet<Figure> {
  const weights = new Map(
    figures.map((figure) => {
      const { id, event, shapes } = figure;
      const named = shapes.some(({ tone }) => tone === 'words');
      return [figure, wanted.has(id) ? [2, 0] : named ? [1, rankOf(event)] : [0, rankOf(event)]] as const;
    }),
  );
  const inOrder = figures.toSorted((a, b) => {
    const [[classA, rankA], [classB, rankB]] = [weights.get(a)!, weights.get(b)!];
    return classB! - classA! || rankB! - rankA!;
  });
  const found = new Set<Figure>();
  let room = most;
  for (const figure of inOrder) {
    if (zooms && weights.get(figure)![0] === 0) break;
    const words = figure.shapes.filter(({ tone }) => tone === 'words' || tone === 'ring');
    room -= nodesOf({ ...figure, shapes: words });
    if (room < 0) break;
    found.add(figure);
  }
  return found;
}
