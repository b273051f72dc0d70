/** Colours as eyes see them. Linear light, 0 to 1. */
type Rgb = readonly [number, number, number];

export const rgbOf = (hex: string): Rgb =>
  [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;

const times = (rows: readonly Rgb[], color: Rgb): Rgb =>
  rows.map((row) => row[0] * color[0] + row[1] * color[1] + row[2] * color[2]) as unknown as Rgb;
const clamped = (color: Rgb) => color.map((part) => Math.max(0, Math.min(1, part))) as unknown as Rgb;

/** Machado, Oliveira and Fernandes 2009, severity 1, in linear light; grey keeps the luminance alone. */
export const visions: Readonly<Record<string, (color: Rgb) => Rgb>> = {
  normal: (color) => color,
  protanopia: (color) =>
    clamped(
      times(
        [
          [0.152286, 1.052583, -0.204868],
          [0.114503, 0.786281, 0.099216],
          [-0.003882, -0.048116, 1.051998],
        ],
        color,
      ),
    ),
  deuteranopia: (color) =>
    clamped(
      times(
        [
          [0.367322, 0.860646, -0.227968],
          [0.280085, 0.672501, 0.047413],
          [-0.01182, 0.04294, 0.968881],
        ],
        color,
      ),
    ),
  tritanopia: (color) =>
    clamped(
      times(
        [
          [1.255528, -0.076749, -0.178779],
          [-0.078411, 0.930809, 0.147602],
          [0.004733, 0.691367, 0.3039],
        ],
        color,
      ),
    ),
};

const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** WCAG's contrast between two colours, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** How far apart two colours look: in Oklab, times 100, as ΔE-OK has it; 2 can just be told apart. */
export function distance(a: Rgb, b: Rgb): number {
  const [one, other] = [oklab(a), oklab(b)];
  return 100 * Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

function oklab(color: Rgb): Rgb {
  const [l, m, s] = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    color,
  ).map(Math.cbrt) as unknown as Rgb;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [l, m, s],
  );
}
