import { civilDate, dayOf, own, ownCalendar, startIn, zoneName, type Unit } from '@dateline/core';
import type { Part } from './breaks.ts';
import { dayMs, linesOf } from './division.ts';
import type { Frame } from './frame.ts';
import type { Label, Run, Tick } from './scene.ts';
import type { Scale } from './scale.ts';
import { block, place } from './text.ts';
import { tickName } from './tickName.ts';

const gap = 5;
const air = 8;
const msOf: Partial<Record<Unit, number>> = own({ second: 1000, minute: 60_000, day: dayMs });

/** Where the view begins, or the part of it. */
export const edgeOf = ({ from }: Part, { around = 0 }: Frame) => Math.max(from, around);

/**
 * The coarser tier. The period that a part of the view begins in is named at its
 * left edge, where it has room there, and the zone with it, where clocks are read.
 */
export function periodsOf(
  unit: Unit,
  part: Part,
  { toPx, ruler }: Scale,
  withZone: boolean,
  frame: Frame,
): Tick[] {
  const { locale } = frame;
  const edge = edgeOf(part, frame);
  const { timeZone } = ruler;
  const lines = linesOf(
    { unit, step: 1, aboutMs: msOf[unit] ?? Infinity, period: undefined },
    part,
    timeZone,
    locale,
  );
  const zone = withZone && ruler.showsInstants ? zoneName(timeZone, part.start, { locale }) : undefined;
  let yearSaid = false;
  let zoneSaid = false;
  let inView = false;
  return lines.map(({ ms, civil, cells }, i): Tick => {
    const at = toPx(ms);
    const next = lines[i + 1];
    const end = Math.min(next ? toPx(next.ms) : Infinity, part.to);
    const isIn = end > edge + 0.01;
    // What was said out of sight was not said.
    if (isIn && !inView) yearSaid = zoneSaid = false;
    inView = isIn;
    const x = at > edge - 0.01 ? at + gap : isIn ? edge : Math.max(part.from, at + gap);
    // The year is said once, and again where a new one begins.
    const full = !yearSaid || unit !== 'month' || beginsYear(civil, cells, locale);
    for (const style of full ? (['full', 'bare', 'short'] as const) : (['bare', 'short'] as const)) {
      const text = tickName(msOf[unit]! < dayMs ? ms : civil, unit, {
        locale,
        style,
        timeZone,
        cells: 'own',
      });
      const name: Run = { text, role: 'period' };
      for (const runs of zone && !zoneSaid
        ? [[name, { text: zone, role: 'note' } as const], [name]]
        : [[name]]) {
        const words = block([runs], frame);
        if (x + words.width + air > end) continue;
        if (style === 'full') yearSaid = true;
        if (runs.length > 1) zoneSaid = true;
        return { ms, at, label: place(words, x, 0, frame) };
      }
    }
    return { ms, at, label: undefined };
  });
}

function beginsYear(civil: number, cells: 'own' | 'ours', locale: string): boolean {
  const calendar = cells === 'own' ? ownCalendar(locale, civil) : undefined;
  return calendar ? startIn(civil, 'year', calendar) === civil : civilDate(dayOf(civil)).month === 1;
}

/** The name of a single cell where the view begins, or the part of it, if it ends in time. */
export function edgePeriod(
  text: string,
  part: Part,
  endPx: number | undefined,
  y: number,
  frame: Frame,
): Label | undefined {
  const edge = edgeOf(part, frame);
  const words = block([[{ text, role: 'period' }]], frame);
  return words.width + air <= Math.min(part.to, endPx ?? part.to) - edge
    ? place(words, edge, y, frame)
    : undefined;
}
