import { dayOf, fromMs, weekday } from '../calendar.ts';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const days = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ');

/** A day, a month or a year of ours in English: "Sat 30", "30 August 2025", "Sept". */
export function englishParts(ms: number, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormatPart[] {
  const { year, month, day } = fromMs(ms);
  const name = months[month - 1]!;
  const values = {
    weekday: days[weekday(dayOf(ms))]!,
    day: `${day}`,
    // Of all months this one alone is cut to four letters.
    month: options.month === 'long' ? name : name.slice(0, month === 9 ? 4 : 3),
    year: `${year}`,
  };
  return (['weekday', 'day', 'month', 'year'] as const)
    .filter((type) => options[type])
    .flatMap((type, i) => [
      ...(i ? [{ type: 'literal', value: ' ' } as const] : []),
      { type, value: values[type] },
    ]);
}
