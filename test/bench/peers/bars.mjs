// What was promised of the figures, and whether it holds: a line for each bar.

/** @typedef {Record<string, Record<string, number | string>>} Table what was measured with so many events, by library */

const ours = ['dateline', 'dateline-columns'];

/**
 * @typedef {object} Bar
 * @property {string} figure
 * @property {string} bar
 * @property {(table: Table, name: string, n: number, all: Map<number, Table>) => readonly [value: number, most: number, unit?: string] | undefined} of
 *   What was measured and what it may be; nothing where that bar has nothing to say.
 */

/** @param {Table} table @param {string} name @param {string} title @returns {number} */
const at = (table, name, title) => {
  const value = table[name]?.[title];
  return typeof value === 'number' ? value : NaN;
};

/** @type {(title: string) => Bar[]} */
const frames = (title) => [
  { figure: title, bar: 'at most 8 ms a frame', of: (table, name) => [at(table, name, title), 8, ' ms'] },
  {
    figure: title,
    bar: 'at most 2.5 times the floor, from 10 000 on',
    of: (table, name, n) =>
      n < 10_000 ? undefined : [at(table, name, title) / at(table, 'floor', title), 2.5, '×'],
  },
  {
    figure: title,
    bar: 'at most twice that of 1 000, with 1 000 000',
    of: (table, name, n, all) =>
      n !== 1_000_000 || !all.has(1000)
        ? undefined
        : [at(table, name, title) / at(all.get(1000) ?? {}, name, title), 2, '×'],
  },
];

/** @type {readonly Bar[]} */
const bars = [
  ...['pan', 'zoom', 'detail pan'].flatMap(frames),
  {
    figure: 'ready',
    bar: 'ahead of every peer',
    of(table, name) {
      const peers = Object.keys(table).filter((one) => one !== 'floor' && !ours.includes(one));
      const all = peers.map((one) => at(table, one, 'ready')).filter((ms) => ms > 0);
      return all.length === 0 ? undefined : [at(table, name, 'ready'), Math.min(...all), ' ms'];
    },
  },
  {
    figure: 'ready',
    bar: 'at most 1.8 times the floor, from 100 000 on',
    of: (table, name, n) =>
      n < 100_000 ? undefined : [at(table, name, 'ready') / at(table, 'floor', 'ready'), 1.8, '×'],
  },
  {
    figure: 'ready from columns that are there',
    bar: 'at most 3 times a typed sort, with 1 000 000',
    of: (table, name, n) =>
      n !== 1_000_000 || name !== 'dateline-columns'
        ? undefined
        : [at(table, name, 'from given') / at(table, name, 'typed sort'), 3, '×'],
  },
  {
    figure: 'view change to completely painted',
    bar: 'two frames',
    of: (table, name) => [at(table, name, 'change') / (1000 / 60), 2.05, ' frames'],
  },
  {
    figure: 'typed arrays beyond the columns given',
    bar: 'at most 24 bytes an event and 2 MB',
    of: (table, name, n) =>
      name === 'dateline-columns' ? [at(table, name, 'buffer MB'), (24 * n) / 1e6 + 2, ' MB'] : undefined,
  },
  { figure: 'elements', bar: 'at most 600', of: (table, name) => [at(table, name, 'elements'), 600] },
  {
    figure: 'hover to highlight',
    bar: 'at most 4 ms, with 1 000 000',
    of: (table, name, n) => (n === 1_000_000 ? [at(table, name, 'hover'), 4, ' ms'] : undefined),
  },
  {
    figure: 'longest block',
    bar: 'at most 50 ms, with 1 000 000',
    of: (table, name, n) => (n === 1_000_000 ? [at(table, name, 'longest task'), 50, ' ms'] : undefined),
  },
];

/**
 * One row for each bar: whether it holds, and what was measured for each number of events.
 *
 * @param {Map<number, Table>} all
 */
export function held(all) {
  return bars.flatMap(({ figure, bar, of }) => {
    /** @type {Record<string, string>} */
    const row = { figure, bar };
    let [missed, known] = [false, false];
    for (const [n, table] of all) {
      const cells = ours.flatMap((name) => {
        const found = table[name] && of(table, name, n, all);
        if (!found) return [];
        const [value, most, unit = ''] = found;
        known = true;
        const isMissed = !(value <= most);
        missed ||= isMissed;
        const text = Number.isNaN(value) ? 'not measured' : value.toFixed(value >= 100 ? 0 : 1) + unit;
        return [isMissed ? `${text} !` : text];
      });
      row[`${n} events`] = cells.join(', ');
    }
    return known ? [{ ...row, '': missed ? 'NOT HELD' : 'held' }] : [];
  });
}
