// `npm run peers`: our speed beside that of other libraries and of a bare canvas, in one run, as tables to read.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromiumLaunch } from '@dateline/dev/browsers';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { held } from './bars.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '100,1000,10000,100000,1000000' },
    only: { type: 'string' },
    workload: { type: 'string', default: 'b' },
    cap: { type: 'string', default: '60' },
  },
});
const sizes = values.n.split(',').map(Number);
const capMs = Number(values.cap) * 1000;

await build({
  root: here,
  logLevel: 'warn',
  base: './',
  build: { outDir: 'dist', target: 'esnext', chunkSizeWarningLimit: 1e6 },
});
const server = await preview({ root: here, preview: { port: 0, host: '127.0.0.1' } });
const url = /** @type {string} */ (server.resolvedUrls?.local[0]);
const { version } = JSON.parse(
  readFileSync(new URL('../../../packages/core/package.json', import.meta.url), 'utf8'),
);

const browser = await chromium.launch({
  ...chromiumLaunch(),
  args: [...chromiumLaunch().args, '--js-flags=--expose-gc', '--enable-precise-memory-info'],
});
try {
  console.log(
    `Chromium ${browser.version()}, workload ${values.workload}, dateline ${version}; ms, each the only page open.\n`,
  );
  const names = values.only?.split(',') ?? (await namesOf());
  /** @type {Map<number, Record<string, Record<string, number | string>>>} */
  const all = new Map();
  const order = ['floor', ...names.filter((name) => name.startsWith('dateline')), ...names];
  for (const n of sizes) {
    /** @type {Record<string, Record<string, number | string>>} */
    const table = {};
    for (const name of new Set(order)) {
      if (!names.includes(name)) continue;
      table[name] = await measure(name, n);
      console.log(`  ${n} ${name} ${JSON.stringify(table[name])}`);
    }
    console.log(`\n${n} events`);
    console.table(withRatios(table));
    all.set(n, table);
  }
  console.log(
    `\nWhat was promised, workload ${values.workload}: from objects, from columns; what misses its bar has a !`,
  );
  console.table(held(all));
} finally {
  await browser.close();
  await server.close();
}

async function namesOf() {
  const page = await browser.newPage();
  await page.goto(url);
  const names = await page.evaluate('bench.names');
  await page.close();
  return /** @type {string[]} */ (names);
}

/**
 * One library with so many events, on a page of its own.
 *
 * @param {string} name
 * @param {number} n
 * @returns {Promise<Record<string, number | string>>}
 */
async function measure(name, n) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, timezoneId: 'UTC' });
  const page = await context.newPage();
  /** @type {string[]} */
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  const counters = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map((one) => [one.name, one.value]));
  };
  const heap = async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    return ((await counters())['JSHeapUsedSize'] ?? 0) / 1e6;
  };
  /** @type {Record<string, number | string>} */
  const row = {};
  try {
    await page.goto(url);
    const { leavesOut } = await within(
      page.evaluate(`bench.load(${JSON.stringify(name)}, ${JSON.stringify(values.workload)}, ${n})`),
      capMs,
    );
    const before = await heap();
    const buffersBefore = await buffers(devtools);
    const ready = await within(page.evaluate('bench.ready()'), capMs);
    row['ready'] = ready.ms;
    row['from given'] = ready.fromGivenMs;
    row['longest task'] = ready.longestMs;
    row['elements'] = ready.elements;
    row['heap MB'] = (await heap()) - before;
    row['buffer MB'] = ((await buffers(devtools)) - buffersBefore - ready.givenBytes) / 1e6;
    for (const [title, share, stepX, stepK, most] of /** @type {const} */ ([
      ['pan', 0.5, 0.01, 0, 120],
      ['zoom', 0.5, 0, 0.05, 60],
      ['detail pan', 0.01, 0.01, 0, 120],
    ])) {
      const from = await counters();
      const deltas = await within(
        page.evaluate(`bench.frames(${share}, ${stepX}, ${stepK}, ${most}, 6000)`),
        capMs,
      );
      const to = await counters();
      row[title] = (1000 * ((to['TaskDuration'] ?? 0) - (from['TaskDuration'] ?? 0))) / (deltas.length + 2);
      row[`${title} p95`] = deltas.toSorted((/** @type {number} */ a, /** @type {number} */ b) => a - b)[
        Math.floor(deltas.length * 0.95)
      ];
    }
    const spots = await page.evaluate('bench.spots()');
    if (spots.length > 0) {
      await page.evaluate(`bench.hover(${JSON.stringify(spots)})`);
      const from = await counters();
      await page.evaluate(`bench.hover(${JSON.stringify(spots)})`);
      const to = await counters();
      row['hover'] = (1000 * ((to['TaskDuration'] ?? 0) - (from['TaskDuration'] ?? 0))) / spots.length;
    }
    row['change'] = await within(page.evaluate('bench.change(7)'), capMs);
    row['typed sort'] = await page.evaluate('bench.typedSort()');
    row['leaves out'] = leavesOut;
  } catch (error) {
    row['leaves out'] = `DNF: ${/** @type {Error} */ (error).message.slice(0, 60)}`;
  }
  if (errors.length > 0)
    row['leaves out'] = `${row['leaves out']} (${errors.length} errors: ${errors[0]?.slice(0, 60)})`;
  void context.close().catch(() => {});
  return row;
}

/**
 * How many bytes the buffers of a page hold that anything still needs.
 *
 * @param {import('playwright').CDPSession} devtools
 */
async function buffers(devtools) {
  await devtools.send('HeapProfiler.collectGarbage');
  const usage = await devtools.send('Runtime.getHeapUsage');
  return /** @type {{ backingStorageSize?: number }} */ (usage).backingStorageSize ?? NaN;
}

/**
 * @param {Promise<unknown>} promise
 * @param {number} ms
 * @returns {Promise<any>}
 */
async function within(promise, ms) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  promise.catch(() => {});
  try {
    return await Promise.race([
      promise,
      new Promise((_, fail) => {
        timer = setTimeout(() => fail(new Error(`not within ${ms / 1000} s`)), ms);
      }),
    ]);
  } finally {
    clearTimeout(timer);
  }
}

/** @param {Record<string, Record<string, number | string>>} table */
function withRatios(table) {
  const floor = table['floor'];
  return Object.fromEntries(
    Object.entries(table).map(([name, row]) => [
      name,
      Object.fromEntries(
        Object.entries(row).map(([title, value]) => {
          const least = floor?.[title];
          if (typeof value !== 'number') return [title, value];
          const plain = value >= 100 ? value.toFixed(0) : value.toFixed(1);
          const compared = /ready|pan$|zoom$/.test(title) && typeof least === 'number' && name !== 'floor';
          return [title, compared ? `${plain} (${(value / least).toFixed(1)}×)` : plain];
        }),
      ),
    ]),
  );
}
