import { baseSize, looks, rimPx, stateLooks, types, type Paint, type Type } from './look.ts';
import { hueStyle, printStyle } from './theme.ts';

const paintStyle = ({ fill, opacity, stroke, width, dash, round }: Paint): string =>
  [
    fill && `fill: ${inkStyle(fill)}`,
    opacity !== undefined && `fill-opacity: ${opacity === 'window' ? 'var(--window-opacity)' : opacity}`,
    stroke && `stroke: ${inkStyle(stroke)}`,
    width && `stroke-width: ${width}px`,
    dash && `stroke-dasharray: ${dash.join(' ')}`,
    round && 'stroke-linecap: round',
  ]
    .filter(Boolean)
    .join('; ');
const inkStyle = (ink: string) => (ink === 'none' ? ink : `var(--${ink})`);

const typeStyle = ({ ink, size, weight, italic, spacing, upper, tabular }: Type): string =>
  [
    `fill: var(--${ink})`,
    size && `font-size: calc(var(--font-size) * ${size} / ${baseSize})`,
    weight && `font-weight: ${weight}`,
    italic && 'font-style: italic',
    spacing && `letter-spacing: ${spacing}em`,
    upper && 'text-transform: uppercase',
    tabular && 'font-variant-numeric: tabular-nums',
  ]
    .filter(Boolean)
    .join('; ');

const rules = <T>(before: string, table: Readonly<Record<string, T>>, style: (look: T) => string): string =>
  Object.entries(table)
    .map(([name, look]) => [name, style(look)] as const)
    .filter(([, css]) => css !== '')
    .map(([name, css]) => `${before}.${name} { ${css}; }`)
    .join('\n');
// Layers and words have names of the same kind, and must not be painted like shapes.
const shape = ':is(path, rect)';

/**
 * How the drawing looks, as CSS for its `<svg>`: by tone, by state and by hue.
 * Every value can be set from outside through a `--timeline-*` property.
 */
export const drawingStyle: string = /* css */ `
  svg { display: block; overflow: hidden; row-gap: var(--row-gap); font: 400 var(--font-size)/1.4 var(--font); }
  text { fill: var(--ink); unicode-bidi: isolate; }
  tspan { unicode-bidi: isolate; }
  ${rules(':is(text, tspan)', types, typeStyle)}
  .words:not(.inside) { paint-order: stroke; stroke: var(--paper); stroke-width: ${rimPx}px; stroke-linejoin: round; }
  path { fill: none; }
  ${hueStyle}
  ${rules(shape, looks, paintStyle)}
  ${Object.entries(stateLooks)
    .map(([state, table]) => rules(`.${state} ${shape}`, table, paintStyle))
    .join('\n')}
  /* The rim of the line would hide the word that it goes through. */
  .cancelled .title { text-decoration: line-through; stroke: none; }

  .event, .pointing { cursor: pointer; }
  .event > :not(.ring) { pointer-events: none; }
  .ring { fill: transparent; stroke: none; rx: 3px; outline: none; }
  .lit .title { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 3px; }
  .chosen > .ring { stroke: var(--ink); stroke-width: 1px; }
  .ring:focus-visible { stroke: var(--focus); stroke-width: 2.5px; }

  /* Text would otherwise get a rim of its own colour. */
  @media (forced-colors: active) {
    svg, text, tspan { forced-color-adjust: none; }
    svg {
      --paper: Canvas; --ink: CanvasText; --muted: CanvasText; --line: color-mix(in srgb, CanvasText 30%, Canvas); --line-strong: CanvasText;
      --focus: Highlight; --window-opacity: 0.25;
    }
    .event, .tinted, .chip { --hue: CanvasText !important; }
    .chosen > .ring { stroke: Highlight; }
  }
  @media (prefers-contrast: more) and (forced-colors: none) {
    :host, svg {
      --muted: var(--ink); --line: color-mix(in srgb, var(--ink) 40%, var(--paper)); --line-strong: var(--ink);
      --window-opacity: 0.32;
    }
    .chosen > .ring { stroke-width: 2px; }
  }
  /* Softer, and words still well above what can be read. */
  @media (prefers-contrast: less) and (forced-colors: none) {
    :host, svg {
      --line: color-mix(in srgb, var(--muted) 12%, var(--paper)); --line-strong: color-mix(in srgb, var(--muted) 50%, var(--paper));
      --window-opacity: 0.14;
    }
    :is(text, tspan).title { fill: color-mix(in srgb, var(--ink) 86%, var(--paper)); }
  }
  @media print {
    :host, svg { ${printStyle} }
    .ring { stroke: none !important; }
  }
`;
