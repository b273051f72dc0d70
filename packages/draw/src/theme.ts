/**
 * The default theme: for each custom property of the drawing, what a page can
 * set instead, and its values in light and in dark.
 */
const colors = {
  paper: ['--timeline-background', '#fffdf8', '#16181c'],
  ink: ['--timeline-color', '#1c1a17', '#f1efe9'],
  muted: ['--timeline-color-muted', '#67625a', '#a5a19a'],
  line: ['--timeline-color-line', '#e6e1d8', '#2b2e33'],
  'line-strong': ['--timeline-color-axis', '#8f897f', '#777d86'],
  focus: ['--timeline-color-focus', '#0b57d0', '#8ab4f8'],
} as const;

/** Found by search: as far apart as eight can be in eyes with and without each common kind of colour blindness, at 3:1 and more. */
const hues = [
  ['#b3372f', '#ea7a6e'],
  ['#124b8d', '#7aaaf4'],
  ['#ab8718', '#e9c96c'],
  ['#419a91', '#9be0d1'],
  ['#8461b6', '#9e83b3'],
  ['#602a06', '#b8693d'],
  ['#343d48', '#a7adba'],
  ['#8b5170', '#916580'],
] as const;

export const hueCount: number = hues.length;

/** A colour by its name in the theme; `hue` is that of the event. */
export type Ink = keyof typeof colors | 'hue';

/** The same in light and in dark. */
const steady = {
  font: ['--timeline-font', "ui-sans-serif, system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"],
  'font-size': ['--timeline-font-size', '13px'],
  'row-gap': ['--timeline-row-gap', '12px'],
  'window-opacity': ['--timeline-window-opacity', '0.18'],
} as const;

/** Each property of the drawing: its name, what a page sets instead, and its values in light and dark. */
const theme: readonly (readonly [name: string, outside: string, light: string, dark: string])[] = [
  ...Object.entries(colors).map(([name, values]) => [name, ...values] as const),
  ...hues.map((values, i) => [`hue-${i + 1}`, `--timeline-color-${i + 1}`, ...values] as const),
  ...Object.entries(steady).map(([name, [outside, value]]) => [name, outside, value, value] as const),
];

/** The theme as CSS declarations that follow the page's `color-scheme` and can be set from outside. */
export const themeStyle: string = theme
  .map(
    ([name, outside, light, dark]) =>
      `--${name}: var(${outside}, ${light === dark ? light : `light-dark(${light}, ${dark})`});`,
  )
  .join('\n');

/** The theme as plain values, by the names of the properties without their dashes. */
export const themeValues = (dark: boolean): Readonly<Record<string, string>> =>
  Object.fromEntries(theme.map(([name, , light, night]) => [name, dark ? night : light]));

/** On paper: black on white, and what a page has made pale for its dark ground as dark as it must be. */
export const printStyle: string = [
  '--paper: #fff; --ink: #000; --muted: #333; --line: #ccc; --line-strong: #555;',
  ...hues.map(
    ([light], i) => `--hue-${i + 1}: color-mix(in srgb, var(--timeline-color-${i + 1}, ${light}) 75%, #000);`,
  ),
].join('\n');

/** `.hue-0` to `.hue-7` choose among the hues. */
export const hueStyle: string = hues.map((_, i) => `.hue-${i} { --hue: var(--hue-${i + 1}); }`).join('\n');
