import { short } from './polyline.ts';

// Small figures as path data around a point, so that no font has to have them. Sizes in px.

export const circle = (x: number, y: number, r: number): string =>
  `M${short(x - r)},${short(y)}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0Z`;

export const diamond = (x: number, y: number, r: number): string =>
  `M${short(x - r)},${short(y)}l${r},${-r}l${r},${r}l${-r},${r}Z`;

/** Round brackets around nothing: a decade or more, too far away to show how long it is. */
export const brackets = (x: number, y: number, r: number): string =>
  `M${short(x - r / 2)},${short(y - r)}q${-r},${r} 0,${2 * r}M${short(x + r / 2)},${short(y - r)}q${r},${r} 0,${2 * r}`;

/** 7 px high. */
export const questionMark = (x: number, y: number): string =>
  `M${short(x - 2)},${short(y - 2)}a2,2 0 1 1 3,1.7q-1,0.6 -1,1.6m0,2.1v0.6`;

/** A box as high as a sign, round a number. */
export const box = (x: number, y: number, count: number): string => {
  const half = 4 + (digitPx * String(count).length) / 2;
  return `M${short(x - half)},${short(y - 6.5)}h${2 * half}v13h${-2 * half}Z`;
};

/** A number in strokes, 7 px high, as on a clock of seven bars. */
export const numeral = (x: number, y: number, count: number): string =>
  Array.from(String(count))
    .map((digit, i, all) => {
      const left = x - (all.length * digitPx) / 2 + i * digitPx + 1;
      return bars.map(([dx, dy, bar], bit) =>
        (lit[Number(digit)]! >> bit) & 1 ? `M${short(left + dx)},${short(y + dy)}${bar}` : '',
      );
    })
    .flat()
    .join('');

const digitPx = 6;
const bars = [
  [0, -3.5, 'h4'],
  [4, -3.5, 'v3.5'],
  [4, 0, 'v3.5'],
  [0, 3.5, 'h4'],
  [0, 0, 'v3.5'],
  [0, -3.5, 'v3.5'],
  [0, 0, 'h4'],
] as const;
/** Which bars make each digit, a bit each. */
const lit = [63, 6, 91, 79, 102, 109, 125, 7, 127, 111];
