import type { Look } from './canvasLook.ts';
import { drawWords } from './canvasWords.ts';
import { looks, paintOf, type Paint } from './look.ts';
import { own } from './own.ts';
import type { Drawing, Fade, Figure, PathShape, RectShape, Shape, TextShape, Tinted, Tone } from './shape.ts';

export interface CanvasOptions {
  /** Default true; false where the page has the words itself. */
  readonly words?: boolean;
  /** How far down the drawing the canvas begins, in px; default 0. */
  readonly top?: number;
  /** Device pixels to a CSS pixel; default 1. The caller gives the canvas its size in CSS. */
  readonly ratio?: number;
  /** Which way words are read; default as the canvas has it in its page. */
  readonly direction?: CanvasDirection;
}

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/**
 * Draws into a canvas what `drawSvg` draws into an `<svg>`, with the same
 * looks. Shapes of one kind are painted together, areas before lines before
 * signs before words: where two events lie over one another, no sign is hidden
 * by the other's area. For 10 000 events that is some dozen changes of style.
 */
export function drawCanvas(
  context: Context,
  drawing: Drawing,
  look: Look,
  options: CanvasOptions = {},
): void {
  const { words = true, top = 0, ratio = 1, direction } = own(options);
  const { canvas } = context;
  const [width, height] = [Math.ceil(drawing.width * ratio), Math.ceil(drawing.height * ratio)];
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  if (direction) context.direction = direction;
  const sheet: Sheet = [ratio, 0, 0, ratio, 0, -top * ratio];
  context.setTransform(...sheet);
  context.clearRect(0, top, drawing.width, drawing.height);
  const { eras, grid, bars, lanes, folds, figures, links, heads, axis } = drawing;
  const plain = (shapes: readonly Shape[]) => batches([{ key: '', hue: 0, color: undefined, shapes }], look);
  const layers: Batches[] = [batches(eras, look), plain(grid), batches(bars, look)];
  layers.push(
    plain(lanes),
    plain(folds),
    batches([], look, figures),
    plain(links),
    batches(heads, look),
    plain(axis),
  );
  for (const layer of layers) {
    for (const batch of layer.painted) paint(context, batch, sheet);
    if (words) for (const { label, figure } of layer.words) drawWords(context, label, look, figure?.status);
  }
}

/** Shapes that are painted alike. */
interface Batch {
  readonly paint: Paint;
  readonly fill: string | undefined;
  readonly opacity: number;
  readonly stroke: string | undefined;
  readonly rects: RectShape[];
  readonly paths: PathShape[];
}
interface Batches {
  readonly painted: readonly Batch[];
  readonly words: readonly { label: TextShape['label']; figure: Figure | undefined }[];
}

const order = Object.keys(looks) as Tone[];

function batches(owners: readonly Tinted[], look: Look, figures: readonly Figure[] = []): Batches {
  const kinds = new Map<string, Map<Tone, Batch>>();
  const words: { label: TextShape['label']; figure: Figure | undefined }[] = [];
  const put = ({ color, hue: which, shapes }: Tinted, figure?: Figure) => {
    const hue = (look.ownColors ? color : undefined) ?? look.hues[which]!;
    const name = `${hue} ${figure?.status} ${figure?.uncertain}`;
    let kind = kinds.get(name);
    if (!kind) kinds.set(name, (kind = new Map()));
    for (const shape of shapes) {
      if (shape.kind === 'text') words.push({ label: shape.label, figure });
      else {
        let batch = kind.get(shape.tone);
        if (!batch) kind.set(shape.tone, (batch = batchOf(shape.tone, figure, hue, look)));
        if (shape.kind === 'rect') batch.rects.push(shape);
        else batch.paths.push(shape);
      }
    }
  };
  for (const owner of owners) put(owner);
  for (const figure of figures) put(figure, figure);
  const painted = order.flatMap((tone) => [...kinds.values()].flatMap((kind) => kind.get(tone) ?? []));
  return { painted, words };
}

function batchOf(tone: Tone, figure: Figure | undefined, hue: string, look: Look): Batch {
  const how = paintOf(tone, figure);
  const color = (ink: Paint['fill']) =>
    ink === undefined || ink === 'none' ? undefined : ink === 'hue' ? hue : look.inks[ink];
  const { opacity = 1 } = how;
  return {
    paint: how,
    fill: color(how.fill),
    opacity: opacity === 'window' ? look.windowOpacity : opacity,
    stroke: color(how.stroke),
    rects: [],
    paths: [],
  };
}

/** How px of the drawing lie on the canvas. */
type Sheet = readonly [number, number, number, number, number, number];

function paint(context: Context, { paint: how, fill, opacity, stroke, rects, paths }: Batch, sheet: Sheet) {
  const { width = 1, dash = [], round } = how;
  context.lineWidth = width;
  context.lineCap = round ? 'round' : 'butt';
  context.setLineDash(dash as number[]);
  const path = paths.length > 0 ? new Path2D(paths.map(({ d }) => d).join('')) : undefined;
  if (fill) {
    context.fillStyle = fill;
    context.globalAlpha = opacity;
    for (const { fade, x, y, width: across, height } of rects)
      if (!fade) context.fillRect(x, y, across, height);
    // Where light areas lie over one another, each counts.
    const filled = opacity < 1 ? paths.map(({ d }) => new Path2D(d)) : path ? [path] : [];
    for (const one of filled) context.fill(one);
    for (const way of fades(rects)) fadeAll(context, rects, way, fill, sheet);
    context.globalAlpha = 1;
  }
  if (!stroke) return;
  context.strokeStyle = stroke;
  for (const { fade, x, y, width: across, height } of rects)
    if (!fade) context.strokeRect(x, y, across, height);
  if (path) context.stroke(path);
  for (const rect of rects) if (rect.fade) fadeOutline(context, rect, stroke);
}

/** Which way a fade runs, as shares of the box: from full to nothing. */
const ways: Readonly<Record<Fade, readonly [x0: number, y0: number, x1: number, y1: number]>> = {
  left: [1, 0, 0, 0],
  right: [0, 0, 1, 0],
  up: [0, 1, 0, 0],
  down: [0, 0, 0, 1],
};
const fades = (rects: readonly RectShape[]) => new Set(rects.flatMap(({ fade }) => fade ?? []));

/** Boxes that fade out the same way: one gradient, as large as each of them in turn. */
function fadeAll(context: Context, rects: readonly RectShape[], way: Fade, fill: string, sheet: Sheet) {
  context.fillStyle = gradient(context, fill, ...ways[way]);
  for (const { fade, x, y, width, height } of rects) {
    if (fade !== way) continue;
    context.transform(width, 0, 0, height, x, y);
    context.fillRect(0, 0, 1, 1);
    context.setTransform(...sheet);
  }
}

/** The outline of a box that fades out; only what of it lies within the box, as behind a mask. */
function fadeOutline(context: Context, { x, y, width, height, fade }: RectShape, stroke: string) {
  const [x0, y0, x1, y1] = ways[fade!];
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  context.strokeStyle = gradient(
    context,
    stroke,
    x + x0 * width,
    y + y0 * height,
    x + x1 * width,
    y + y1 * height,
  );
  context.strokeRect(x, y, width, height);
  context.restore();
}

function gradient(context: Context, color: string, ...line: [number, number, number, number]) {
  const made = context.createLinearGradient(...line);
  context.fillStyle = color;
  made.addColorStop(0, context.fillStyle);
  made.addColorStop(1, clear(context.fillStyle));
  return made;
}

/** The same colour, as a canvas gives it back, with nothing of it left: towards black it would turn grey. */
const clear = (color: string): string =>
  color.startsWith('#')
    ? `${color.slice(0, 7)}00`
    : color.replace(/(?:\s*[,/]\s*[\d.]+%?)?\)$/, color.startsWith('rgba') ? ', 0)' : ' / 0)');
