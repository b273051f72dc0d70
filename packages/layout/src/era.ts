import { firstInstant, formatTick } from '@dateline/core';
import { civilYear } from './division.ts';
import type { Frame } from './frame.ts';
import type { Axis, Label, Tick } from './scene.ts';
import type { Scale } from './scale.ts';
import { block, place } from './text.ts';
import { isFree } from './tier.ts';

/** The border between 1 BC and AD 1, and its words where only the tick of AD 1 is in their way, which they stand for. */
export function eraOf(
  { toPx, ruler }: Scale,
  ticks: readonly Tick[],
  now: Label | undefined,
  top: number,
  frame: Frame,
): Pick<Axis, 'eraBorder' | 'eraLabel'> {
  const { locale, width } = frame;
  const at = toPx(firstInstant(civilYear(1), ruler.timeZone));
  // Among ages the birth of Christ is no border.
  if (!(at > 0 && at < width) || ruler.kind === 'log') return { eraBorder: undefined, eraLabel: undefined };
  const name = (year: number) => formatTick(civilYear(year), 'year', { locale, style: 'bare' });
  const words = block([[{ text: `${name(0)} | ${name(1)}`, role: 'tick' }]], frame);
  const label = place(words, at - frame.measure(`${name(0)} `, 'tick'), top, frame);
  const others = ticks.flatMap((tick) => (tick.at === at ? [] : tick.label));
  const fits = label.x >= 0 && label.x + label.width <= width && isFree(label, [...others, now]);
  return fits ? { eraBorder: at, eraLabel: label } : { eraBorder: at, eraLabel: undefined };
}

/** Of an axis that says no more: stated, since a page may have put anything on every object. */
export const unsaid = { eraBorder: undefined, eraLabel: undefined, now: undefined };
