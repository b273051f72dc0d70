// `npm run check`: types, lint, layout, unused code and the layers. All are tried, whichever fails.
import { performance } from 'node:perf_hooks';
import { Failed, run, tool } from './command.mjs';
import { buildPackages } from './packages.mjs';

/** @type {[what: string, command: string, ...args: string[]][]} */
const steps = [
  // The packages' own types are checked as they are built.
  ...['test', 'stories', 'examples', 'packages/dev'].map(
    (folder) => /** @type {[string, string, string, string]} */ ([`types of ${folder}`, 'tsc', '-p', folder]),
  ),
  ['lint', 'oxlint', '--deny-warnings'],
  ['format', 'oxfmt', '--check'],
  ['unused', 'knip'],
  ['layers', 'vitest', 'run', '-c', 'test/vitest.config.ts', '--project=node', 'test/layers.test.ts'],
];

export async function check() {
  await buildPackages();
  /** @type {string[]} */
  const failed = [];
  for (const [what, command, ...args] of steps) {
    const start = performance.now();
    const code = await run(tool(command), args, { quiet: true });
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${code ? 'FAIL' : 'ok  '}  ${what} (${seconds} s)`);
    if (code) failed.push(what);
  }
  if (failed.length) throw new Failed(`check failed: ${failed.join(', ')}`, 1);
}
