import {
  civilDate,
  formatAge,
  formatTick,
  ownCalendar,
  startIn,
  type Precision,
  type TemporalExtent,
  type Unit,
} from '@dateline/core';
import type { Frame } from './frame.ts';
import type { Run } from './scene.ts';
import { block, wrap, type Block } from './text.ts';

/** Before this, the first year of Intl, words tell ages, counted from the present one. */
const firstYear = -271_821;
const presentYear = 2000;

/** The edge takes at most this share of the page. */
const mostShare = 0.26;

/**
 * What stands at the edge: each stop at which words begin, as fine as the
 * coarsest date there; the year once and where it is new, so too month and day.
 */
export function gutterNames(
  stops: readonly number[],
  units: readonly (Unit | undefined)[],
  frame: Frame,
): (Block | undefined)[] {
  const mostPx = Math.max(2.5 * frame.lineHeight, frame.width * mostShare);
  const shown = new Map<Unit, number | string>();
  return stops.map((ms, i) => {
    const unit = units[i];
    if (!unit) return undefined;
    const day = Math.floor(ms / 86_400_000);
    const { year, month } = civilDate(day);
    const lines: Run[][] = [];
    const depth = ladder.indexOf(unit);
    // A day is a day in every calendar; a year or a month of ours is none of another.
    const calendar = depth > 1 ? ownCalendar(frame.locale, ms) : undefined;
    const cells = calendar ? 'own' : 'ours';
    const add = (of: Unit, role: Run['role']) => {
      const text = nameOf(ms, of, year, role, mostPx, cells, frame);
      for (const line of wrap(text, role, mostPx, 3, frame, true)) lines.push([{ text: line, role }]);
    };
    /** Says a unit where it is not the one that was said last; whatever is finer has to be said again then. */
    const say = (of: Unit, value: number | string, role: Run['role']) => {
      if (shown.get(of) === value) return;
      shown.set(of, value);
      for (const finer of ladder.slice(ladder.indexOf(of) + 1)) shown.delete(finer);
      add(of, role);
    };
    const start = (of: 'year' | 'month') => calendar && `${calendar} ${startIn(ms, of, calendar)}`;
    // Coarser than a year: a name of its own, which says nothing of the year.
    if (depth < 0) {
      shown.clear();
      add(unit, 'period');
    } else {
      say('year', start('year') ?? year, 'period');
      if (depth > 0) say('month', start('month') ?? month, depth > 1 ? 'period' : 'tick');
      if (depth > 1) say('day', day, 'tick');
      if (depth > 2) say('minute', Math.floor(ms / 60_000), 'tick');
    }
    return lines.length > 0 ? block(lines, frame) : undefined;
  });
}

/** From the coarsest to the finest that the edge says in lines of their own. */
const ladder: readonly Unit[] = ['year', 'month', 'day', 'minute'];

function nameOf(
  ms: number,
  unit: Unit,
  year: number,
  role: Run['role'],
  mostPx: number,
  cells: 'own' | 'ours',
  { locale, measure }: Frame,
): string {
  // As the words beside it say: an age, where a year would have more digits than anyone has counted.
  if (year < firstYear && year >= -1e6) return formatAge(presentYear - year, { locale });
  const of = year < -1e6 ? 'megayear' : unit;
  const name = (weekday: boolean, style: 'bare' | 'short') =>
    formatTick(ms, of, { locale, style, weekday, cells });
  const long = name(true, 'bare');
  return measure(long, role) <= mostPx ? long : name(false, 'short');
}

/** A season has no first month, and what is timed is named to the minute. */
const unitOf: Readonly<Record<Precision, Unit>> = {
  millisecond: 'minute',
  second: 'minute',
  day: 'day',
  month: 'month',
  season: 'year',
  year: 'year',
  decade: 'decade',
  century: 'century',
  millennium: 'millennium',
};
const coarseness: readonly Unit[] = ['minute', 'day', 'month', 'year', 'decade', 'century', 'millennium'];

/** The coarser of a unit and the one that a date is stated in: the edge never says more than any date there. */
export function coarser(unit: Unit | undefined, { precision }: TemporalExtent): Unit {
  const own = unitOf[precision];
  return unit && coarseness.indexOf(unit) > coarseness.indexOf(own) ? unit : own;
}
