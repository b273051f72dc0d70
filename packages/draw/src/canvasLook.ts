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
  svg.append(probe);
  const style = getComputedStyle(probe);
  // A browser resolves a custom property only where a property of its own uses it.
  const color = (name: string) => {
    probe.style.color = `var(--${name})`;
    return style.color;
  };
  try {
    const look = { inks: each(color), font: style.fontFamily };
    probe.style.opacity = 'var(--window-opacity)';
    const windowOpacity = Number(style.opacity);
    const hues = Array.from({ length: hueCount }, (_, i) => {
      probe.setAttribute('class', `event hue-${i}`);
      return color('hue');
    });
    probe.style.setProperty('--hue', '#010203');
    return { ...look, hues, windowOpacity, ownColors: color('hue') === 'rgb(1, 2, 3)' };
  } finally {
    probe.remove();
  }
}
