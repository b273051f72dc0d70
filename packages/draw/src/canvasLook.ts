import { hueCount, themeValues, type Ink } from './theme.ts';

/** The theme resolved to plain values, for a pen that knows no style sheet. */
export interface Look {
  readonly inks: Readonly<Record<Exclude<Ink, 'hue'>, string>>;
  /** By a figure's `hue`. */
  readonly hues: readonly string[];
  /** Of a light area, 0 to 1. */
  readonly windowOpacity: number;
  /** Whether events keep colours of their own; not where the reader forces theirs. */
  readonly ownColors: boolean;
  /** Font families, as in CSS. */
  readonly font: string;
  /** Of titles and dates, in px; other words are smaller in proportion. */
  readonly fontSize: number;
}

const inks = ['paper', 'ink', 'muted', 'line', 'line-strong', 'focus'] as const;
const each = (value: (name: string) => string): Look['inks'] =>
  Object.fromEntries(inks.map((name) => [name, value(name)])) as Look['inks'];

/** The default theme. */
export function plainLook(dark = false): Look {
  const values = themeValues(dark);
  return {
    inks: each((name) => values[name]!),
    hues: Array.from({ length: hueCount }, (_, i) => values[`hue-${i + 1}`]!),
    windowOpacity: Number(values['window-opacity']),
    ownColors: true,
    font: values['font']!,
    fontSize: Number.parseFloat(values['font-size']!),
  };
}

/**
 * The theme as it applies to a drawing in a page: light or dark, with what the
 * page sets, in the reader's own colours where they are forced.
 *
 * @param svg An element under the style sheets of the drawing.
 */
export function lookOf(svg: SVGSVGElement): Look {
  const probe = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  /** A browser resolves a custom property only where a property of its own uses it. All are put there before any is read. */
  const add = (property: string, value: string, className = '') => {
    const node = document.createElementNS('http://www.w3.org/2000/svg', 'g');
    node.setAttribute('class', className);
    node.style.setProperty(property, value);
    probe.append(node);
    return node;
  };
  const colored = inks.map((name) => [name, add('color', `var(--${name})`)] as const);
  const hued = Array.from({ length: hueCount }, (_, i) => add('color', 'var(--hue)', `event hue-${i}`));
  const own = add('color', 'var(--hue)', 'event hue-0');
  own.style.setProperty('--hue', '#010203');
  const area = add('opacity', 'var(--window-opacity)');
  svg.append(probe);
  try {
    const value = (node: Element, name: string) => getComputedStyle(node).getPropertyValue(name);
    const color = (node: Element) => value(node, 'color');
    return {
      inks: Object.fromEntries(colored.map(([name, node]) => [name, color(node)])) as Look['inks'],
      font: value(probe, 'font-family'),
      fontSize: Number.parseFloat(value(probe, 'font-size')),
      hues: hued.map(color),
      windowOpacity: Number(value(area, 'opacity')),
      ownColors: color(own) === 'rgb(1, 2, 3)',
    };
  } finally {
    probe.remove();
  }
}
