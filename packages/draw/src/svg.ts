import { select, type BaseType, type Selection } from 'd3-selection';
import type { Tint } from '@dateline/layout';
import { create, set } from './node.ts';
import type { Drawing, Figure, PathShape, RectShape, Shape, Tinted } from './shape.ts';
import { drawWords } from './svgWords.ts';

/** Lets the host put roles, names and listeners on an event's node; called for each one that is drawn. */
export type Dress = (node: SVGGElement, figure: Figure) => void;

const layers = ['eras', 'grid', 'bars', 'lanes', 'folds', 'figures', 'links', 'heads', 'axis'] as const;

/** What a page's own style sheet can reach, as `::part(…)`. */
const layerParts: ReadonlyMap<(typeof layers)[number], string> = new Map([
  ['axis', 'axis'],
  ['lanes', 'lane'],
  ['heads', 'era'],
]);
const toneParts: ReadonlyMap<Shape['tone'], string> = new Map([
  ['tick', 'tick'],
  ['words', 'label'],
]);

/**
 * Draws into an `<svg>` element, keeping the nodes of what was there before.
 * All data lands in text nodes and numbers; looks come from the style sheet.
 */
export function drawSvg(node: SVGSVGElement, drawing: Drawing, dress?: Dress): void {
  const svg = select(node);
  set(node, 'width', drawing.width);
  set(node, 'height', drawing.height);
  set(node, 'viewBox', `0 0 ${drawing.width} ${drawing.height}`);
  if (svg.select('defs').empty()) defineFades(svg);
  svg
    .selectAll<SVGGElement, (typeof layers)[number]>(':scope > g')
    .data(layers)
    .join((enter) =>
      enter
        .append('g')
        .attr('class', (layer) => layer)
        .attr('part', (layer) => layerParts.get(layer) ?? null),
    )
    .each(function (layer) {
      if (layer === 'figures') drawFigures(this, drawing.figures, dress);
      else if (layer === 'eras' || layer === 'bars' || layer === 'heads') drawTinted(this, drawing[layer]);
      else drawShapes(this, drawing[layer]);
    });
}

function drawFigures(parent: SVGGElement, figures: readonly Figure[], dress?: Dress): void {
  select(parent)
    .selectAll<SVGGElement, Figure>(':scope > g')
    .data(figures, ({ key }) => key)
    .join((enter) => enter.append('g').attr('part', 'mark'))
    .each(function (figure) {
      const { hue, status, uncertain } = figure;
      set(this, 'class', `event hue-${hue} ${status}${uncertain ? ' uncertain' : ''}`);
      tint(this, figure);
      drawShapes(this, figure.shapes);
      dress?.(this, figure);
    })
    // The document's order is the reader's order, whatever came and went.
    .order();
}

/** Through the CSS object model: a style attribute would break a strict content security policy. */
function tint(node: SVGGElement, { color }: Tint): void {
  if (color !== undefined) node.style.setProperty('--hue', color);
  else if (node.hasAttribute('style')) node.style.removeProperty('--hue');
}

function drawTinted(parent: SVGGElement, all: readonly Tinted[]): void {
  select(parent)
    .selectAll<SVGGElement, Tinted>(':scope > g')
    .data(all, ({ key }) => key)
    .join('g')
    .each(function (tinted) {
      set(this, 'class', `tinted hue-${tinted.hue}`);
      tint(this, tinted);
      drawShapes(this, tinted.shapes);
    })
    .order();
}

/** What was drawn last in each node. */
const drawn = new WeakMap<Element, Shape>();

function drawShapes(parent: SVGGElement, shapes: readonly Shape[]): void {
  if (redrawn(parent, shapes)) return;
  select(parent)
    .selectAll<SVGElement, Shape>(':scope > *')
    .data(shapes, (shape) => `${shape.kind} ${shape.key}`)
    .join((enter) => enter.append(nodeFor))
    .each(function (shape) {
      drawShape(this, shape);
    })
    .order();
}

/** As in most frames: where the same shapes stand in the same order there is nothing to join. */
function redrawn(parent: SVGGElement, shapes: readonly Shape[]): boolean {
  const nodes = parent.children as HTMLCollectionOf<SVGElement>;
  const same = ({ kind, key }: Shape, i: number) => {
    const before = drawn.get(nodes[i]!);
    return before?.key === key && before.kind === kind;
  };
  if (nodes.length !== shapes.length || !shapes.every(same)) return false;
  for (const [i, shape] of shapes.entries()) drawShape(nodes[i]!, shape);
  return true;
}

function drawShape(node: SVGElement, shape: Shape): void {
  const before = drawn.get(node) as Partial<Omit<RectShape, 'kind'> & Omit<PathShape, 'kind'>> | undefined;
  drawn.set(node, shape);
  if (shape.kind === 'text') return drawWords(node, shape.label);
  const { kind, tone } = shape;
  if (before?.tone !== tone) set(node, 'class', tone);
  if (kind === 'path') {
    if (before?.d !== shape.d) set(node, 'd', shape.d);
    return;
  }
  for (const name of ['x', 'y', 'width', 'height'] as const)
    if (before?.[name] !== shape[name]) set(node, name, shape[name]);
  if (before?.fade !== shape.fade) set(node, 'mask', shape.fade ? `url(#fade-${shape.fade})` : null);
}

function nodeFor({ kind, tone }: Shape): SVGElement {
  const node = create(kind === 'text' ? 'g' : kind);
  const named = kind === 'text' ? node.appendChild(create('text')) : node;
  set(named, 'part', toneParts.get(tone) ?? null);
  return node;
}

const fades = { left: [1, 0, 0, 0], right: [0, 0, 1, 0], up: [0, 1, 0, 0], down: [0, 0, 0, 1] } as const;

/** One mask for each way to fade; they hold for every colour. */
function defineFades(svg: Selection<SVGSVGElement, unknown, null | BaseType, undefined>): void {
  const defs = svg.insert('defs', ':first-child');
  for (const [name, [x1, y1, x2, y2]] of Object.entries(fades)) {
    const gradient = defs.append('linearGradient').attr('id', `fading-${name}`);
    gradient.attr('x1', x1).attr('y1', y1).attr('x2', x2).attr('y2', y2);
    gradient.append('stop').attr('offset', 0).attr('stop-color', 'white');
    gradient.append('stop').attr('offset', 1).attr('stop-color', 'black');
    const mask = defs.append('mask').attr('id', `fade-${name}`).attr('maskContentUnits', 'objectBoundingBox');
    mask.append('rect').attr('width', 1).attr('height', 1).attr('fill', `url(#fading-${name})`);
  }
}
