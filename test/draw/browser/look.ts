import {
  drawCanvas,
  drawingStyle,
  drawSvg,
  lookOf,
  shared,
  themeStyle,
  type Drawing,
  type Figure,
  type Look,
} from '@dateline/draw';
import { cdp, page } from 'vitest/browser';

/** The media that a page can be read in. */
export type Scheme = 'light' | 'dark' | 'forced';

/** Has the browser show what follows in light, in dark, or in the reader's own colours; none: as it is. */
export async function emulate(scheme?: Scheme): Promise<void> {
  const features = scheme
    ? [
        { name: 'prefers-color-scheme', value: scheme === 'light' ? 'light' : 'dark' },
        { name: 'forced-colors', value: scheme === 'forced' ? 'active' : 'none' },
      ]
    : [];
  await (cdp() as unknown as { send(name: string, params: object): Promise<unknown> }).send(
    'Emulation.setEmulatedMedia',
    { features },
  );
}

/** An `<svg>` under the style sheets of the drawing, on paper. */
export function drawnSvg(drawing: Drawing): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  paper().append(svg);
  drawSvg(svg, drawing);
  return svg;
}

interface OnCanvas {
  readonly change?: (look: Look) => Look;
  readonly words?: boolean;
  readonly ratio?: number;
  readonly canvas?: HTMLCanvasElement;
}

/** The same drawing on a canvas, with the look that it has in the page, or another one. */
export function drawnCanvas(
  drawing: Drawing,
  {
    change = (look) => look,
    words = true,
    ratio = 1,
    canvas = document.createElement('canvas'),
  }: OnCanvas = {},
): HTMLCanvasElement {
  const root = paper();
  const svg = root.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg'));
  const look = change(lookOf(svg));
  svg.replaceWith(canvas);
  canvas.style.display = 'block';
  drawCanvas(canvas.getContext('2d')!, drawing, look, { words, ratio });
  return canvas;
}

/** The same drawing shared between a canvas and an `<svg>` over it. */
export function drawnShared(drawing: Drawing, isInPage: (figure: Figure) => boolean): HTMLElement {
  const { painted, written } = shared(drawing, isInPage);
  const canvas = drawnCanvas(painted);
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const both = document.createElement('div');
  canvas.replaceWith(both);
  both.append(canvas, svg);
  both.style.cssText = `position: relative; width: ${drawing.width}px; height: ${drawing.height}px`;
  svg.style.cssText = 'position: absolute; inset: 0';
  drawSvg(svg, written);
  return both;
}

/** A clean sheet in place of whatever was on the page. */
function paper(): ShadowRoot {
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  document.body.style.margin = '0';
  document.documentElement.style.colorScheme = 'light dark';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `:host { ${themeStyle} display: inline-block; background: var(--paper); forced-color-adjust: none; } ${drawingStyle}
    @media (forced-colors: active) { :host { --paper: Canvas; } }`,
  );
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  return root;
}

/** What an element looks like on the screen. */
export async function picture(node: Element): Promise<ImageData> {
  const taken = await page.screenshot({ element: node, base64: true, save: false });
  const image = new Image();
  image.src = `data:image/png;base64,${typeof taken === 'string' ? taken : (taken as { base64: string }).base64}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
}

/** A picture in squares of so many pixels, each in the mean of its colours. */
export function blurred({ data, width, height }: ImageData, side: number): ImageData {
  const small = new ImageData(Math.ceil(width / side), Math.ceil(height / side));
  const sums = new Float64Array(small.data.length);
  const counts = new Float64Array(small.data.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const to = 4 * (Math.floor(y / side) * small.width + Math.floor(x / side));
      for (let channel = 0; channel < 4; channel++) {
        sums[to + channel]! += data[4 * (y * width + x) + channel]!;
        counts[to + channel]! += 1;
      }
    }
  for (const [i, sum] of sums.entries()) small.data[i] = sum / counts[i]!;
  return small;
}

/** How far each pixel is from the paper, in grey: 0 to 255. */
export function grey({ data }: ImageData): Float64Array {
  const light = (at: number) => 0.2126 * data[at]! + 0.7152 * data[at + 1]! + 0.0722 * data[at + 2]!;
  const paperLight = light(0);
  return Float64Array.from({ length: data.length / 4 }, (_, i) => Math.abs(light(4 * i) - paperLight));
}

/** How many pixels differ between two pictures by more than so much in any channel, 0 to 255. */
export function differing(a: ImageData, b: ImageData, most: number): number {
  if (a.width !== b.width || a.height !== b.height)
    throw new Error(`expected ${a.width} × ${a.height}, got ${b.width} × ${b.height}`);
  let count = 0;
  for (let i = 0; i < a.data.length; i += 4) {
    const worst = Math.max(
      Math.abs(a.data[i]! - b.data[i]!),
      Math.abs(a.data[i + 1]! - b.data[i + 1]!),
      Math.abs(a.data[i + 2]! - b.data[i + 2]!),
    );
    if (worst > most) count++;
  }
  return count;
}
