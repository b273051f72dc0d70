import { ownCalendar, zoneName, type Unit } from '@dateline/core';
import type { Part } from './breaks.ts';
import { divisions, isClock, linesOf, yearMs, type Division, type Line } from './division.ts';
import type { Frame } from './frame.ts';
import { edgeOf, edgePeriod, periodsOf } from './periods.ts';
import type { Tick } from './scene.ts';
import type { Scale } from './scale.ts';
import { block, place } from './text.ts';
import { tickName } from './tickName.ts';

/** Free room to the left and right of a tick's label, in px. */
export const tickGap = 5;
export const tickAir = 8;
/** Lines nearer than this are not worth a try, in px. */
const leastPx = 16;

/** The finer tier and the coarser one. */
export interface Tiers {
  readonly ticks: readonly Tick[];
  readonly periods: readonly Tick[];
}

/** The ways to write a tick, the fullest first. */
const styles = ['weekday', 'bare', 'short'] as const;
type Style = (typeof styles)[number];

interface Cell extends Line {
  readonly at: number;
  /** How wide it is, where it ends in the part, in px. */
  readonly width: number;
  /** Shorter than others, for it begins in a fold or clocks are set in it: its words give way alone. */
  readonly odd: boolean;
}

/** Ticks and periods of parts in which time runs equally fast. */
export function ticksOf(
  along: Scale,
  parts: readonly Part[],
  tall: boolean,
  tickTop: number,
  frame: Frame,
): Tiers {
  const pxPerMs = Math.min(...parts.map(({ start }) => along.pxPerMs * along.ruler.slope(start)));
  for (const each of divisions) {
    if (each.aboutMs * pxPerMs < leastPx || (!tall && each.unit !== 'year')) continue;
    // Quarters are of our year.
    if (each.unit === 'quarter' && ownCalendar(frame.locale)) continue;
    const cells = parts.map((part) => cellsOf(each, part, along, frame));
    const roomy = Math.min(frame.width, ...cells.flat().flatMap(({ width, odd }) => (odd ? [] : width)));
    // Far away a year or an age is all that can be said, and lines of the same name would tell nothing apart.
    const style = styles.find((one) =>
      cells.every((row) => {
        const names = row.map((line) => labelOf(each, line, one, along, frame));
        return names.every(
          (name, i) =>
            (name !== names[i - 1] || row[i - 1]!.odd) &&
            frame.measure(name, 'tick') + tickGap + tickAir <= roomy,
        );
      }),
    );
    if (!style) continue;
    const tiers = parts.map((part, i) => tiersOf(each, style, cells[i]!, part, along, tall, tickTop, frame));
    return { ticks: tiers.flatMap(({ ticks }) => ticks), periods: tiers.flatMap(({ periods }) => periods) };
  }
  // A view wider than time itself: no line would mean anything.
  return { ticks: [], periods: [] };
}

function cellsOf(each: Division, part: Part, { toPx, ruler, view }: Scale, frame: Frame): Cell[] {
  const lines = linesOf(each, part, ruler.timeZone, frame.locale);
  return lines.map((line, i): Cell => {
    const at = toPx(line.ms);
    const next = lines[i + 1];
    if (!next) return { ...line, at, width: Infinity, odd: false };
    const folded = line.ms < part.start && part.start !== view.start;
    const reset = isClock(each) && next.civil - next.ms !== line.civil - line.ms;
    return { ...line, at, width: toPx(next.ms) - at, odd: folded || reset };
  });
}

function tiersOf(
  each: Division,
  style: Style,
  cells: readonly Cell[],
  part: Part,
  along: Scale,
  tall: boolean,
  tickTop: number,
  frame: Frame,
): Tiers {
  const inPart = ({ at }: { at: number }) => at >= part.from && at <= part.to;
  /** An hour that comes twice says of what time it is, where there is room. */
  const nameIn = (all: readonly Cell[], i: number) => {
    const { ms, civil, width } = all[i]!;
    const name = labelOf(each, all[i]!, style, along, frame);
    const isTwin = (other: Cell, at: number) => at !== i && other.civil === civil;
    if (!isClock(each) || along.ruler.timeZone === 'UTC' || !all.some(isTwin)) return name;
    const { locale } = frame;
    const exact = `${name} ${zoneName(along.ruler.timeZone, ms, { locale, exact: true })}`;
    return frame.measure(exact, 'tick') + tickGap + tickAir <= width ? exact : name;
  };
  const ticks = cells.map((cell, i): Tick => {
    const { ms, at, width, odd } = cell;
    const words = block([[{ text: nameIn(cells, i), role: 'tick' }]], frame);
    const label = place(words, at + tickGap, tickTop, frame);
    // Only what is wholly in view is named; a period that began earlier is named by the tier above.
    const fits = at >= part.from - tickGap && label.x >= 0 && label.x + label.width <= part.to;
    return fits && (!odd || label.width + tickGap + tickAir <= width)
      ? { ms, at, label }
      : { ms, at, label: undefined };
  });
  const periods = each.period
    ? periodsOf(each.period, part, along, isClock(each), frame)
    : ticks.map(({ ms, at }): Tick => ({ ms, at, label: undefined }));
  // Where no line has room for its name in view, the cell that this begins in is named, as a period would be.
  const { around = 0, width: wide } = frame;
  const isSeen = ({ label }: Tick) => label && label.x >= around && label.x + label.width <= wide - around;
  if (!each.period && !ticks.some(isSeen)) {
    const edge = edgeOf(part, frame);
    const first = ticks.findIndex((_, i) => (ticks[i + 1]?.at ?? Infinity) > edge);
    const label =
      first >= 0 &&
      edgePeriod(
        labelOf(each, cells[first]!, style, along, frame),
        part,
        ticks[first + 1]?.at,
        tall ? 0 : tickTop,
        frame,
      );
    if (label) periods[first] = { ...periods[first]!, label };
  }
  return {
    ticks: ticks.filter(inPart),
    periods: periods.filter(({ at, label }) => label || inPart({ at })),
  };
}

const labelOf = (
  lines: Division,
  { ms, civil, cells }: Line,
  style: Style,
  { ruler }: Scale,
  { locale }: Frame,
) =>
  tickName(isClock(lines) ? ms : civil, namedBy(lines, civil), {
    locale,
    style: style === 'short' ? 'short' : 'bare',
    weekday: style === 'weekday' && lines.unit === 'day',
    cells,
    timeZone: ruler.timeZone,
  });

/** Long ago years are counted in millions, where a thousandth of the unit tells the lines apart. */
function namedBy({ unit, step }: Division, ms: number): Unit {
  if (unit === 'week') return 'day';
  const ages = unit === 'year' && ms < -1e6 * yearMs && step >= (ms < -1e9 * yearMs ? 1e6 : 1e3);
  return ages ? 'megayear' : unit;
}
