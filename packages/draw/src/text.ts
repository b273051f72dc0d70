import type { Label } from '@dateline/layout';
import { own } from './own.ts';
import type { Drawing, Figure, Shape, Tinted } from './shape.ts';
import { drawingStyle } from './style.ts';
import { themeValues } from './theme.ts';
import { blank } from './words.ts';

export interface SvgTextOptions {
  /** Names the drawing for whoever cannot see it. */
  readonly title: string;
  /** Default: what is drawn, one event a line. */
  readonly description?: string;
  /** Default false. */
  readonly dark?: boolean;
  /** Left free around the drawing, in px. Default 0. */
  readonly margin?: number;
}

/** A drawing as a self-contained SVG document, with no need of a DOM; all data is escaped text. */
export function svgText(drawing: Drawing, options: SvgTextOptions): string {
  const { title, description = wordsOf(drawing), dark = false, margin = 0 } = own(options);
  const { width, height, eras, grid, bars, lanes, folds, figures, links, heads, axis } = drawing;
  const [wide, high] = [width + 2 * margin, height + 2 * margin];
  const size = `width="${wide}" height="${high}"`;
  const layer = (shapes: readonly Shape[]) => `<g>${shapes.map(shapeText).join('')}</g>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="${-margin} ${-margin} ${wide} ${high}" role="img">`,
    `<title>${escaped(title)}</title><desc>${escaped(description)}</desc>`,
    `<style>svg{${theme(dark)}}${escaped(drawingStyle)}${ownHues([...figures, ...eras, ...bars, ...heads])}</style>`,
    `<defs>${fades}</defs>`,
    `<rect x="${-margin}" y="${-margin}" ${size} style="fill:var(--paper)"/>`,
    `<g>${eras.map(tintedText).join('')}</g>`,
    layer(grid),
    `<g>${bars.map(tintedText).join('')}</g>`,
    ...[lanes, folds].map(layer),
    `<g>${figures.map(figureText).join('')}</g>`,
    layer(links),
    `<g>${heads.map(tintedText).join('')}</g>`,
    layer(axis),
    '</svg>',
  ].join('\n');
}

const theme = (dark: boolean) =>
  Object.entries(themeValues(dark))
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');

function figureText(figure: Figure): string {
  const { hue, status, uncertain, color, shapes } = figure;
  const hued = color === undefined ? '' : ` ${ownHue(color)}`;
  return `<g class="event hue-${hue} ${status}${uncertain ? ' uncertain' : ''}${hued}">${shapes.map(shapeText).join('')}</g>`;
}

function tintedText(tinted: Tinted): string {
  const { hue, color, shapes } = tinted;
  return `<g class="tinted hue-${hue}${color === undefined ? '' : ` ${ownHue(color)}`}">${shapes.map(shapeText).join('')}</g>`;
}

/** A class for an event's own colour, which core has checked to be a name or a hex value. */
const ownHue = (color: string) => `own-${color.replace(/[^a-z0-9]/gi, '')}`;
const ownHues = (figures: readonly Tinted[]) =>
  [...new Set(figures.flatMap(({ color }) => color ?? []))]
    .map((color) => `.${ownHue(color)}{--hue:${escaped(color)}}`)
    .join('');

function shapeText(shape: Shape): string {
  if (shape.kind === 'text') return labelText(shape.label);
  if (shape.kind === 'path') return `<path class="${shape.tone}" d="${shape.d}"/>`;
  const { x, y, width, height, tone, fade } = shape;
  return `<rect class="${tone}" x="${x}" y="${y}" width="${width}" height="${height}"${fade ? ` mask="url(#fade-${fade})"` : ''}/>`;
}

function labelText({ lines, anchor, side }: Label): string {
  const [first] = lines;
  const start = (line: { x: number; y: number } | undefined) => (line ? ` x="${line.x}" y="${line.y}"` : '');
  const open = (role: string) => `<text class="words ${side}${role}"${start(first)} text-anchor="${anchor}">`;
  if (lines.length === 1 && first!.runs.length === 1)
    return `${open(` ${first!.runs[0]!.role}`)}${escaped(first!.runs[0]!.text)}</text>`;
  const spans = lines.map((line) =>
    line.runs
      .map(
        ({ text, role }, i) => `<tspan class="${role}"${i === 0 ? start(line) : ''}>${escaped(text)}</tspan>`,
      )
      .join(blank),
  );
  return `${open('')}${spans.join('')}</text>`;
}

const wordsOf = ({ figures }: Drawing) =>
  figures
    .flatMap(({ shapes }) => shapes.filter((shape) => shape.kind === 'text'))
    .map(({ label }) => label.lines.flatMap(({ runs }) => runs.map(({ text }) => text)).join(' '))
    .join('\n');

/** Text for between tags and inside double quotes; what XML cannot hold becomes U+FFFD. */
const escaped = (text: string) =>
  text
    // oxlint-disable-next-line no-control-regex
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

const fade = (name: string, ends: string) =>
  `<linearGradient id="fading-${name}" ${ends}><stop offset="0" stop-color="white"/><stop offset="1" stop-color="black"/></linearGradient>` +
  `<mask id="fade-${name}" maskContentUnits="objectBoundingBox"><rect width="1" height="1" fill="url(#fading-${name})"/></mask>`;
const fades = [
  fade('left', 'x1="1" y1="0" x2="0" y2="0"'),
  fade('right', 'x1="0" y1="0" x2="1" y2="0"'),
  fade('up', 'x1="0" y1="1" x2="0" y2="0"'),
  fade('down', 'x1="0" y1="0" x2="0" y2="1"'),
].join('');
