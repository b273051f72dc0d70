import { dayOf, firstInstant, toCivil, weekday, weekend, weekStart } from '@dateline/core';
import type { Part } from './breaks.ts';
import { dayMs } from './division.ts';
import type { Frame } from './frame.ts';
import type { Axis, Strip } from './scene.ts';
import type { Scale } from './scale.ts';

/** From so many px for a day on, weekends are told apart; where the view has fewer than three days, they would be all there is. */
const leastDayPx = 14;

/** The weekends and the starts of weeks in view, as they are kept where the language is spoken. */
export function shadesOf(
  { toPx, pxPerMs, ruler }: Scale,
  parts: readonly Part[],
  { width, locale, around = 0 }: Frame,
): Pick<Axis, 'shades' | 'weeks'> {
  const dayPx = dayMs * pxPerMs;
  if (ruler.kind === 'log' || dayPx < leastDayPx || dayPx > (width - 2 * around) / 3)
    return { shades: [], weeks: [] };
  const resting = weekend(locale);
  const first = weekStart(locale);
  const startOfDay = (day: number) => toPx(firstInstant(day * dayMs, ruler.timeZone));
  const shades: Strip[] = [];
  const weeks: number[] = [];
  for (const { start, end, from, to, fold } of parts) {
    if (fold) continue;
    const [firstDay, lastDay] = [start, end].map((ms) => dayOf(toCivil(ms, ruler.timeZone))) as [
      number,
      number,
    ];
    for (let day = firstDay; day <= lastDay; day++) {
      const at = startOfDay(day);
      if (weekday(day) === first && at > from && at < to) weeks.push(at);
      if (!resting.includes(weekday(day))) continue;
      const reach = { start: Math.max(from, at), end: Math.min(to, startOfDay(day + 1)) };
      const before = shades.at(-1);
      if (before && before.end === reach.start) shades[shades.length - 1] = { ...before, end: reach.end };
      else if (reach.end > reach.start) shades.push(reach);
    }
  }
  return { shades, weeks };
}
