// `npm run bench`: tables to read, never a gate.
import { need, tool } from './command.mjs';
import { haveChromium } from './engines.mjs';
import { buildPackages } from './packages.mjs';

/** @param {string[]} args passed on, such as a part of a file's name */
export async function bench(args) {
  await haveChromium();
  await buildPackages();
  await need(tool('vitest'), ['run', '-c', 'test/bench/vitest.config.ts', ...args]);
}
