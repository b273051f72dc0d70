// `npm run mutants`: breaks the code that knows about time, one place after another, and sees whether a test
// notices. Far too slow for `npm test`.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { Failed, root } from './command.mjs';

/** Of a hundred mutants of a part, so many must be noticed. */
const least = 85;

const core = 'packages/core/src/';
const folder = 'packages/dev/mutants';

/** Files below `core`, and the tests below test/core that they must stand on. */
/** @type {Record<string, { files: RegExp, tests: string[] }>} */
const parts = {
  parser: { files: /^edtf\//, tests: ['edtf/*'] },
  calendar: { files: /^(calendar|week|zone)\.ts$/, tests: ['calendar', 'week', 'zone'] },
  relations: {
    files: /^((relate|check|order|sort|extent|meaning)\.ts|meaning\/.*|timeline\/overlap\.ts)$/,
    tests: ['relate', 'check', 'order', 'sort', 'extent', 'meaning', 'meaning/*', 'timeline'],
  },
};

/** @param {string[]} args parts, or files of them, such as `calendar` or `edtf/year.ts`; default: all */
export async function mutants(args) {
  const files = readdirSync(join(root, core), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'));
  /** @type {string[]} */
  const scores = [];
  let low = false;
  for (const [name, part] of Object.entries(parts)) {
    const wanted = files
      .filter((file) => part.files.test(file))
      .filter((file) => !args.length || args.includes(name) || args.includes(file));
    if (!wanted.length) continue;
    const score = await scoreOf(wanted, part.tests);
    scores.push(`${name} ${score.toFixed(1)} %`);
    low ||= score < least;
  }
  if (!scores.length)
    throw new Failed(`no such part or file: ${args.join(' ')} (${Object.keys(parts).join(', ')})`, 2);
  console.log(scores.join(', '));
  if (low) throw new Failed(`under ${least} %`, 1);
}

/**
 * How many of a hundred mutants were noticed. Those that were not are printed.
 *
 * @param {string[]} files
 * @param {string[]} tests
 */
async function scoreOf(files, tests) {
  process.env['DATELINE_TESTS'] = tests.map((test) => `test/core/${test}.test.ts`).join(' ');
  const found = await new Stryker({
    mutate: files.map((file) => core + file),
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'test/mutants.config.ts', related: false },
    coverageAnalysis: 'perTest',
    concurrency: 2,
    // Only a loop without an end takes so long, also where the machine is busy.
    timeoutMS: 20_000,
    // What is copied to be broken: no more than these tests need.
    ignorePatterns: ['**', ...needed.map((path) => `!${path}`)],
    tempDirName: `${folder}/tmp`,
    reporters: ['clear-text', 'html', 'progress'],
    htmlReporter: { fileName: `${folder}/report.html` },
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  }).runMutationTest();
  const count = (/** @type {string[]} */ ...statuses) =>
    found.filter(({ status }) => statuses.includes(status)).length;
  const noticed = count('Killed', 'Timeout');
  return (100 * noticed) / (noticed + count('Survived', 'NoCoverage'));
}

const needed = [
  'package.json',
  'tsconfig.base.json',
  `${core}**`,
  'packages/core/package.json',
  'test/*',
  'test/core/**',
  'examples/story.json',
];
