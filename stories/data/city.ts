import type { Columns } from '@dateline/core';
import { seeded } from './seeded.ts';
import { remembered, services, streets } from './services.ts';

const million = 1_000_000;
const minute = 60_000;
const hour = 60 * minute;
const first = Date.UTC(2015, 0, 1);
const days = 3653;
/** One case in so many is one of those that there are seldom. */
const oneIn = 500;

/** Ten years of a city’s services, call by call, as columns: a million. The city is made up. */
export function city(count = million): Columns {
  const random = seeded(2015);
  const start = new Float64Array(count);
  const end = new Float64Array(count).fill(NaN);
  const group = new Uint8Array(count);
  const rank = new Uint8Array(count);
  const named = new Map<number, string>();
  let row = 0;
  for (const [day, service, title, long = 1] of remembered) {
    group[row] = services.findIndex(({ name }) => name === service);
    start[row] = Date.parse(`${day}T06:00:00Z`);
    end[row] = start[row]! + long * 24 * hour;
    rank[row] = 2;
    named.set(row++, title);
  }

  const shares = sharesOf(random);
  const all = shares.reduce((sum, share) => sum + share, 0);
  let sum = 0;
  const fixed = row;
  for (const [cell, share] of shares.entries()) {
    const lane = cell % services.length;
    const midnight = first + Math.floor(cell / services.length) * 24 * hour;
    const { peaks, lasting, hours } = services[lane]!;
    sum += share;
    for (const until = fixed + Math.round((sum / all) * (count - fixed)); row < until; row++) {
      // Now and then at any hour, and mostly around one of the peaks.
      const around = peaks[Math.floor(random() * peaks.length)]! - 4 + 4 * (random() + random());
      const at = random() < 0.2 ? random() * 24 : (around + 24) % 24;
      start[row] = midnight + Math.floor(at * 60) * minute;
      if (random() < lasting)
        end[row] = start[row]! + Math.ceil(hours * 60 * (0.3 + 2 * random() ** 2)) * minute;
      group[row] = lane;
      if (random() * oneIn < 1) rank[row] = 1;
    }
  }
  return {
    start,
    end,
    group,
    groups: services.map(({ name }) => name),
    rank,
    title: (at) => {
      const { what, seldom } = services[group[at]!]!;
      const kinds = rank[at] === 1 ? seldom : what;
      return named.get(at) ?? `${kinds[at % kinds.length]!}, ${streets[(at * 7919) % streets.length]!}`;
    },
  };
}

/** How much each service is called on each day, in comparison with each other. */
function sharesOf(random: () => number): Float64Array {
  const shares = new Float64Array(days * services.length);
  let storm = 0;
  for (let day = 0; day < days; day++) {
    const summer = (1 - Math.cos((2 * Math.PI * (day % 365.25)) / 365.25)) / 2;
    // Storms come in winter, mostly, and blow themselves out in a day or three.
    storm = random() < 0.012 * (1.4 - summer) ? 1 + random() : storm * 0.4;
    // The first day was a Thursday.
    const isWeekend = [2, 3].includes(day % 7);
    for (const [lane, { aDay, season, weekend, storm: worse }] of services.entries())
      shares[day * services.length + lane] =
        aDay *
        (season[0] + (season[1] - season[0]) * summer) *
        (isWeekend ? weekend : 1) *
        (1 + (worse - 1) * storm) *
        (0.85 + 0.3 * random()) *
        (1 + (0.15 * day) / days);
  }
  for (const [date, service, , long = 1, times = 1] of remembered) {
    const lane = services.findIndex(({ name }) => name === service);
    const from = Math.round((Date.parse(date) - first) / (24 * hour));
    // Less and less towards its end.
    for (let day = 0; day < long && from + day < days; day++)
      shares[(from + day) * services.length + lane]! *=
        1 + (times - 1) * Math.cos(((day / long) * Math.PI) / 2.3);
  }
  return shares;
}
