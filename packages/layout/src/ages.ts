import { civilDate, dayOf, formatAge, formatTick, toCivil } from '@dateline/core';
import { presentMs } from './chosen.ts';
import { civilYear, yearMs } from './division.ts';
import type { Frame } from './frame.ts';
import type { Scale } from './scale.ts';

/** A line of an axis of ages; lines without words are between those that have them. */
export interface AgeLine {
  readonly ms: number;
  readonly at: number;
  readonly words?: string;
}

/** From so many years on, time is told as an age; below that by the calendar. */
const agesFrom = 10_000;
/** Lines that are nearer than this, in px, are left out. */
const leastPx = 4;
/** Where time does not run so many times as fast at one end of the view as at the other, plain years tell more. */
const leastRatio = 5;

/** Where ages take this share of their width and more, their powers lie close together. */
const nearlyLinear = 0.1;

/**
 * The lines of an axis that runs by the logarithm of age: 1, 2 and 5 of each
 * power of ten where all of them have room for their names, else the powers
 * alone, or every second of them. Nothing where the view is too near for that.
 */
export function agesOf({ view, toPx, ruler }: Scale, frame: Frame, roomPx: number): AgeLine[] | undefined {
  if (ruler.kind !== 'log') return undefined;
  const { width, locale } = frame;
  if (ruler.slope(view.end) < leastRatio * ruler.slope(view.start)) return undefined;
  const oldest = (presentMs - view.start) / yearMs;

  const lines: (AgeLine & { readonly digit: number; readonly power: number })[] = [];
  for (let power = Math.floor(Math.log10(oldest)); power >= 0; power--) {
    for (let digit = 9; digit >= 1; digit--) {
      const { ms, words } = lineAt(digit * 10 ** power, 10 ** power, ruler.timeZone, locale);
      const at = toPx(ms);
      const before = lines.at(-1);
      if (at < 0 || at > width || (before && at - before.at < leastPx)) continue;
      lines.push({ ms, at, words, digit, power });
    }
  }
  const choices: ((digit: number, power: number) => boolean)[] = [
    (digit) => digit === 1 || digit === 2 || digit === 5,
    (digit) => digit === 1 || digit === 3,
    (digit) => digit === 1,
    (digit, power) => digit === 1 && power % 2 === 1,
    (digit, power) => digit === 1 && power % 3 === 0,
  ];
  for (const choice of choices) {
    const named = new Set<number>();
    let free = -Infinity;
    const fits = lines.every(({ ms, at, words, digit, power }) => {
      if (!choice(digit, power)) return true;
      // Near the present, where time is nearly linear again, names give way one by one.
      if (at < free) return ruler.slope(ms) > nearlyLinear;
      named.add(ms);
      free = at + roomPx + frame.measure(words!, 'tick');
      return true;
    });
    if (fits && named.size > 1)
      return lines.map(({ ms, at, words }) => (named.has(ms) ? { ms, at, words: words! } : { ms, at }));
  }
  return undefined;
}

function lineAt(age: number, power: number, timeZone: string, locale: string): { ms: number; words: string } {
  if (age >= agesFrom) return { ms: presentMs - age * yearMs, words: formatAge(age, { locale }) };
  // Round years instead of round ages: nobody says "200 years ago" of 1800.
  const { year } = civilDate(dayOf(toCivil(presentMs - age * yearMs, timeZone)));
  const round = Math.round((year > 0 ? year : year - 1) / power) * power;
  const civil = civilYear(round > 0 ? round : round === 0 ? 1 : round + 1);
  return { ms: civil, words: formatTick(civil, 'year', { locale, style: 'bare' }) };
}
