/**
 * The default theme: for each custom property of the drawing, what a page can
 * set instead, and its values in light and in dark. The hues differ for every
 * common kind of colour blindness and hold 4.5:1 on their paper.
 */
const theme = {
  paper: ['--timeline-background', '#fffdf8', '#16181c'],
  ink: ['--timeline-color', '#1c1a17', '#f1efe9'],
  muted: ['--timeline-color-muted', '#67625a', '#a5a19a'],
  line: ['--timeline-color-line', '#e6e1d8', '#2b2e33'],
  'line-strong': ['--timeline-color-axis', '#8f897f', '#777d86'],
  focus: ['--timeline-color-focus', '#0b57d0', '#8ab4f8'],
  'hue-1': ['--timeline-color-1', '#b3372f', '#ea7a6e'],
  'hue-2': ['--timeline-color-2', '#2c5f94', '#7fb0e8'],
  'hue-3': ['--timeline-color-3', '#7a6a1c', '#c5b25e'],
  'hue-4': ['--timeline-color-4', '#1b7466', '#5cc0ad'],
  'hue-5': ['--timeline-color-5', '#774391', '#c095dc'],
  'hue-6': ['--timeline-color-6', '#a85a12', '#e6a562'],
  'hue-7': ['--timeline-color-7', '#525c69', '#a3aebb'],
  'hue-8': ['--timeline-color-8', '#a93a72', '#e88bb5'],
} as const;

/** The same in light and in dark. */
const steady = {
  font: ['--timeline-font', "ui-sans-serif, system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"],
  'window-opacity': ['--timeline-window-opacity', '0.18'],
} as const;

/** The theme as CSS declarations that follow the page's `color-scheme` and can be set from outside. */
export const themeStyle: string = [
  ...Object.entries(theme).map(
    ([name, [outside, light, dark]]) => `--${name}: var(${outside}, light-dark(${light}, ${dark}));`,
  ),
  ...Object.entries(steady).map(([name, [outside, value]]) => `--${name}: var(${outside}, ${value});`),
].join('\n');

/** The theme as plain values, for a document of its own. */
export const themeValues = (dark: boolean): string =>
  [
    ...Object.entries(theme).map(([name, values]) => `--${name}:${values[dark ? 2 : 1]}`),
    ...Object.entries(steady).map(([name, [, value]]) => `--${name}:${value}`),
  ].join(';');
