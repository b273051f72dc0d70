import { describe } from '@dateline/core';
import type { Frame } from './frame.ts';
import type { Axis, Tick } from './scene.ts';
import type { Scale } from './scale.ts';
import { stretchOf } from './stretch.ts';
import { block, place } from './text.ts';
import { isFree, wordGap } from './tier.ts';

/** Where now is; a day is as wide as it is. Its words stand beside those of the periods, or else in place of the ticks. */
export function nowOf(
  { toPx, ruler }: Scale,
  periods: readonly Tick[],
  tickTop: number,
  frame: Frame,
): Axis['now'] {
  const { now, width, locale } = frame;
  if (!now || now.when.mode === 'undated') return undefined;
  const { startEarliest, endLatest } = stretchOf(now.when, toPx);
  if (endLatest < 0 || startEarliest > width) return undefined;
  const [start, end] = [Math.max(startEarliest, -1), Math.min(endLatest, width + 1)];
  const text = now.words ?? describe(now.when, { locale, style: 'short', timeZone: ruler.timeZone });
  const words = block([[{ text, role: 'period' }]], frame);
  const x = start + wordGap;
  if (x < 0 || x + words.width > width) return { start, end, label: undefined };
  const above = place(words, x, 0, frame);
  const free =
    tickTop >= above.height &&
    isFree(
      above,
      periods.map(({ label }) => label),
    );
  return { start, end, label: free ? above : place(words, x, tickTop, frame) };
}
