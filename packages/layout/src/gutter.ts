import { civilDate, formatTick, type DatedEvent, type Precision, type Unit } from '@dateline/core';
import type { Frame } from './frame.ts';
import type { Run } from './scene.ts';
import { block, type Block } from './text.ts';

/** What stands at the edge: each stop at which words begin, as fine as the coarsest date there, the year where it is new. */
export function gutterNames(
  stops: readonly number[],
  units: readonly (Unit | undefined)[],
  frame: Frame,
): (Block | undefined)[] {
  let shownYear: number | undefined;
  let shownMonth: number | undefined;
  return stops.map((ms, i) => {
    const unit = units[i];
    if (!unit) return undefined;
    const { year, month } = civilDate(Math.floor(ms / 86_400_000));
    // Long ago a year has more digits than the edge has room.
    const name = (of: Unit, role: Run['role'], weekday = false): Run[] => [
      {
        text: formatTick(ms, year < -1e6 ? 'megayear' : of, { locale: frame.locale, style: 'bare', weekday }),
        role,
      },
    ];
    const lines: Run[][] = [];
    const newYear = year !== shownYear;
    const newMonth = newYear || month !== shownMonth;
    if (unit === 'month' || unit === 'day') {
      if (newYear) lines.push(name('year', 'period'));
      if (unit === 'month' || newMonth) lines.push(name('month', unit === 'month' ? 'tick' : 'period'));
      if (unit === 'day') lines.push(name('day', 'tick', true));
      if (unit === 'month' && !newMonth) return undefined;
      shownMonth = month;
    } else {
      if (unit === 'year' && !newYear) return undefined;
      lines.push(name(unit, 'period'));
      shownMonth = undefined;
    }
    shownYear = year;
    return block(lines, frame);
  });
}

const unitOf: Readonly<Record<Precision, Unit>> = {
  millisecond: 'day',
  second: 'day',
  day: 'day',
  month: 'month',
  season: 'month',
  year: 'year',
  decade: 'decade',
  century: 'century',
  millennium: 'millennium',
};
const coarseness: readonly Unit[] = ['day', 'month', 'year', 'decade', 'century', 'millennium'];

/** The coarsest unit that the dates here are stated in: the edge never says more than any of them. */
export const coarsest = (events: readonly DatedEvent[]): Unit =>
  events
    .map(({ when }) => unitOf[when.precision])
    .reduce((most, one) => (coarseness.indexOf(one) > coarseness.indexOf(most) ? one : most));
