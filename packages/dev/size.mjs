// What a reader's browser has to fetch, beside what we allow.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { bundle } from './bundle.mjs';
import { Failed, root } from './command.mjs';
import { published, tagFile } from './packages.mjs';

/**
 * What we aim at, and what it must not grow beyond until it is there: lower a ceiling whenever a change allows it.
 * 1 kB is 1000 bytes. A goal of core is for what one page needs of it, as a bundler takes no more than that along.
 *
 * @typedef {{ unit: 'gzip' | 'brotli', goal: number, ceiling: number }} Budget
 * @type {Record<string, Budget>}
 */
const budgets = {
  core: { unit: 'gzip', goal: 12_000, ceiling: 49_700 },
  'the tag': { unit: 'brotli', goal: 35_000, ceiling: 125_200 },
};

/** What a page that needs a part of core has to fetch: the names that it imports, and their budget. */
export const partsOfCore = Object.entries({
  parseEdtf: 4_400,
  relate: 1_050,
  'parseEdtf, describe': 12_000,
  'readEvents, timeline': 22_800,
  buildTimeline: 24_100,
  readDate: 11_600,
}).map(([names, ceiling]) => ({ names, code: `export { ${names} } from '@dateline/core'`, ceiling }));

/** Prints the size of each package, dependencies included, and of the tag; fails when one is over its ceiling. */
export async function weigh() {
  const rows = [];
  for (const name of published) {
    rows.push(row(name, (await bundle(`export * from '@dateline/${name}'`)).code));
    for (const { names, code, ceiling } of name === 'core' ? partsOfCore : [])
      rows.push(row(`  ${names}`, (await bundle(code)).code, { unit: 'gzip', goal: 12_000, ceiling }));
  }
  rows.push(row('the tag', readFileSync(join(root, tagFile), 'utf8')));

  console.log(`\n${'kB, with dependencies'.padEnd(24)}  minified    gzip  brotli`);
  for (const { name, sizes, budget, over } of rows) {
    const cells = [kB(sizes.minified).padStart(8), kB(sizes.gzip).padStart(6), kB(sizes.brotli).padStart(6)];
    const goal = budget
      ? `goal ${budget.goal / 1000} kB ${budget.unit}, ceiling ${budget.ceiling / 1000}`
      : '';
    console.log([name.padEnd(24), ...cells, goal, over ? 'OVER ITS CEILING' : ''].join('  ').trimEnd());
  }
  if (rows.some(({ over }) => over)) throw new Failed('a bundle is over its ceiling', 1);
}

/**
 * @param {string} name
 * @param {string} code
 * @param {Budget} [budget]
 */
function row(name, code, budget = budgets[name]) {
  const sizes = {
    minified: Buffer.byteLength(code),
    gzip: gzipSync(code, { level: 9 }).length,
    brotli: brotliCompressSync(code).length,
  };
  return { name, sizes, budget, over: budget !== undefined && sizes[budget.unit] > budget.ceiling };
}

/** @param {number} bytes */
const kB = (bytes) => (bytes / 1000).toFixed(1);
