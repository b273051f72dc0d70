import type { TextRole } from '@dateline/layout';
import { baseSize, types } from './look.ts';

/** Widths of the characters from blank to `~` in the bold of a wide face, in twentieths of an em, base 36: Noto Sans, as browsers measure it. */
const advances =
  '66adcif677bc6769cccccccccc66cccaieedfcbfg87ecjhgdgebcfdkedc797c98cdbdc8dd66d6kdddd9a9dchcca8b8c';
/** A regular face is so much narrower. */
const regular = 0.95;

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|[\u{20000}-\u{3ffff}]/u;
const picture = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
const joined = /\p{M}|\p{Cf}/u;

/**
 * How wide a text is in the drawing's own type where there is no page to measure it in, in px: about as wide as in the
 * widest of the faces that it may meet, so that words hardly ever need more.
 */
export function plainMeasure(text: string, role: TextRole): number {
  const { size = baseSize, weight = 400, spacing = 0, upper = false } = types[role];
  let ems = 0;
  for (const char of (upper ? text.toUpperCase() : text).normalize('NFD')) ems += emsOf(char) + spacing;
  return ems * size * (weight < 600 ? regular : 1);
}

function emsOf(char: string): number {
  const code = char.charCodeAt(0);
  if (code >= 32 && code < 127) return Number.parseInt(advances[code - 32]!, 36) / 20;
  if (joined.test(char)) return 0;
  if (picture.test(char)) return 1.4;
  return wide.test(char) ? 1.05 : 0.7;
}
