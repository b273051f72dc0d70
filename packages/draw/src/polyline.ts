/** Straight strokes through points, as SVG path data, to a hundredth of a pixel. */
export const polyline = (points: readonly (readonly [x: number, y: number])[]): string =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${short(x)},${short(y)}`).join('');

/** The middle of the pixel that a line of one px lies on: between two it would be two px wide, and pale. */
export const onPixel = (px: number): number => Math.floor(px) + 0.5;

/** A number as short as the eye allows: a screen has no thousandth of a pixel. */
export const short = (px: number): number => Math.round(px * 100) / 100;
