import { civilDate, dayNumber, formatTick, offset, startOf, weekStart, type Unit } from '@dateline/core';
import type { Frame } from './frame.ts';
import type { Axis, Tick } from './scene.ts';
import type { Scale } from './scale.ts';
import { block, place } from './text.ts';

/** One way to divide the axis: a line every `step` units, under periods of a coarser unit. */
interface Division {
  readonly unit: Unit;
  readonly step: number;
  /** About how long it is, in ms: only for skipping what is hopelessly dense. */
  readonly aboutMs: number;
  readonly period?: Unit;
}

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const year = 365.2425 * day;

const division = (unit: Unit, step: number, aboutMs: number, period?: Unit): Division =>
  period ? { unit, step, aboutMs, period } : { unit, step, aboutMs };

/** From finest to coarsest; years go on by themselves, 1, 2, 5, 10 … */
const divisions: readonly Division[] = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map((n) => division('millisecond', n, n, 'second')),
  ...[1, 2, 5, 15, 30].map((n) => division('second', n, n * second, 'minute')),
  ...[1, 2, 5, 15, 30].map((n) => division('minute', n, n * minute, 'day')),
  ...[1, 3, 6, 12].map((n) => division('hour', n, n * hour, 'day')),
  division('day', 1, day, 'month'),
  division('week', 1, 7 * day, 'month'),
  division('month', 1, 28 * day, 'year'),
  division('quarter', 1, 90 * day, 'year'),
  ...Array.from({ length: 34 }, (_, i) => [1, 2, 5][i % 3]! * 10 ** Math.floor(i / 3)).map((n) =>
    division('year', n, n * year),
  ),
];

/** Free room to the left and right of a tick's label, in px. */
const tickGap = 5;
const tickAir = 8;

/** How high the axis is: two tiers of labels and a little air. */
export const axisHeight = (frame: Frame) => 2 * frame.lineHeight + 8;

/** Two tiers of ticks for the view: the finest whose labels all fit into their own cells, and the periods above. */
export function axis({ view, toPx, pxPerMs }: Scale, frame: Frame): Axis {
  const across = axisHeight(frame);
  const { width } = frame;
  const tickTop = across - frame.lineHeight - 3;

  for (const each of divisions) {
    if (each.aboutMs * pxPerMs < 16) continue;
    const starts = linesOf(each, view.start, view.end, frame);
    const cells = starts.slice(1).map((ms, i) => ms - starts[i]!);
    const roomy = Math.min(frame.width, ...cells.map((ms) => ms * pxPerMs));
    // Far away a year or an age is all that can be said, and lines of the same name would tell nothing apart.
    const style = styles.find((one) => {
      const names = starts.map((ms) => labelOf(each, ms, one, frame));
      return names.every(
        (name, i) => name !== names[i - 1] && frame.measure(name, 'tick') + tickGap + tickAir <= roomy,
      );
    });
    if (!style) continue;

    const ticks = starts.map((ms): Tick => {
      const at = toPx(ms);
      const label = place(
        block([[{ text: labelOf(each, ms, style, frame), role: 'tick' }]], frame),
        at + tickGap,
        tickTop,
        frame,
      );
      // Only what is wholly in view is named; a period that began earlier is named by the tier above.
      return label.x >= 0 && label.x + label.width <= width ? { ms, at, label } : { ms, at };
    });
    const periods = each.period
      ? periodsOf(each.period, view.start, view.end, toPx, frame)
      : ticks.map(({ ms, at }): Tick => ({ ms, at }));
    // Where no line has room for its name, the cell that the view begins in is named, as a period would be.
    if (!each.period && !ticks.some(({ label }) => label)) {
      const words = block([[{ text: labelOf(each, starts[0]!, style, frame), role: 'period' }]], frame);
      if (words.width + tickAir <= Math.min(width, ticks[1]?.at ?? width))
        periods[0] = { ...periods[0]!, label: place(words, 0, 0, frame) };
    }
    return withEraBorder(
      {
        ticks: ticks.filter(({ at }) => at >= 0 && at <= width),
        periods: periods.filter(({ at }) => at <= width),
        across,
      },
      toPx,
      width,
    );
  }
  // A view wider than time itself: no line would mean anything.
  return { ticks: [], periods: [], across };
}

/** The ways to write a tick, the fullest first. */
const styles = ['weekday', 'bare', 'short'] as const;

const labelOf = (lines: Division, ms: number, style: (typeof styles)[number], { locale }: Frame) =>
  formatTick(ms, namedBy(lines, ms), {
    locale,
    style: style === 'short' ? 'short' : 'bare',
    weekday: style === 'weekday' && lines.unit === 'day',
  });

/** Long ago years are counted in millions, where a thousandth of the unit tells the lines apart. */
function namedBy({ unit, step }: Division, ms: number): Unit {
  if (unit === 'week') return 'day';
  const ages = unit === 'year' && ms < -1e6 * year && step >= (ms < -1e9 * year ? 1e6 : 1e3);
  return ages ? 'megayear' : unit;
}

/** The coarser tier. The period that the view begins in is named at the left edge, where it has room there. */
function periodsOf(
  unit: Unit,
  startMs: number,
  endMs: number,
  toPx: (ms: number) => number,
  frame: Frame,
): Tick[] {
  const ticks: Tick[] = [];
  let yearSaid = false;
  // At deep time a short period is lost in the rounding of ms, and the next one would be the same.
  for (
    let ms = startOf(startMs, unit), last = -Infinity;
    ms < endMs && ms > last;
    last = ms, ms = offset(ms, unit, 1)
  ) {
    const at = toPx(ms);
    const end = Math.min(toPx(offset(ms, unit, 1)), frame.width);
    const x = at < 0 ? 0 : at + tickGap;
    // The year is said once, and again where a new one begins.
    const full: boolean = !yearSaid || unit !== 'month' || civilDate(Math.floor(ms / day)).month === 1;
    const named = (full ? (['full', 'bare', 'short'] as const) : (['bare', 'short'] as const))
      .map((style) => ({
        style,
        words: block(
          [[{ text: formatTick(ms, unit, { locale: frame.locale, style }), role: 'period' }]],
          frame,
        ),
      }))
      .find(({ words }) => x + words.width + tickAir <= end);
    if (named?.style === 'full') yearSaid = true;
    ticks.push(named ? { ms, at, label: place(named.words, x, 0, frame) } : { ms, at });
  }
  return ticks;
}

/** Where the lines of a division fall, from the one at or before `startMs` up to `endMs`, in ms. */
function linesOf({ unit, step, aboutMs }: Division, startMs: number, endMs: number, frame: Frame): number[] {
  if (unit === 'year') return yearLines(startMs, endMs, step);
  const lines: number[] = [];
  // Parts of a day are counted from midnight, and all days are equally long on this axis.
  let ms =
    unit === 'week'
      ? startOf(startMs, 'week', { weekStartsOn: weekStart(frame.locale) })
      : step > 1
        ? Math.floor(startMs / aboutMs) * aboutMs
        : startOf(startMs, unit);
  for (let last = -Infinity; ms < endMs && ms > last; ms = offset(ms, unit, step)) {
    lines.push(ms);
    last = ms;
  }
  return lines;
}

/** Years are counted as years: at deep time, ms would no longer tell their borders exactly. */
function yearLines(startMs: number, endMs: number, step: number): number[] {
  const from = civilDate(Math.floor(startMs / day)).year;
  // Round years are round in the era that names them: 10 BC is the year −9, there is no year 0, and AD 1 is a line.
  let at = from > 0 ? Math.max(Math.floor(from / step) * step, 1) : 1 - Math.ceil((1 - from) / step) * step;
  const lines: number[] = [];
  for (let ms = yearMs(at); ms < endMs; ms = yearMs(at)) {
    lines.push(ms);
    at = at > 0 ? (Math.floor(at / step) + 1) * step : at + step;
  }
  return lines;
}

const yearMs = (at: number) => dayNumber(at, 1, 1) * day;

function withEraBorder(plain: Axis, toPx: (ms: number) => number, width: number): Axis {
  const eraBorder = toPx(yearMs(1));
  return eraBorder > 0 && eraBorder < width ? { ...plain, eraBorder } : plain;
}
