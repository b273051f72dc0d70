import { formatTick, type TickOptions, type Unit } from '@dateline/core';

/** So many are remembered before all are forgotten. */
const mostKept = 4000;
const names = new Map<string, string>();

const unsaid = {
  locale: undefined,
  style: undefined,
  weekday: undefined,
  cells: undefined,
  timeZone: undefined,
};

/** What `formatTick` says, remembered: from one frame to the next most lines stay. */
export function tickName(ms: number, unit: Unit, options: TickOptions): string {
  const { locale, style, weekday, cells, timeZone } = { ...unsaid, ...options };
  const key = `${ms} ${unit} ${style} ${weekday} ${cells} ${timeZone} ${locale}`;
  let name = names.get(key);
  if (name === undefined) {
    name = formatTick(ms, unit, options);
    if (names.size >= mostKept) names.clear();
    names.set(key, name);
  }
  return name;
}
