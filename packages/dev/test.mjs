// `npm test`: every test there is, in Node and in real browsers.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { haveChromium, haveEngines } from './engines.mjs';
import { Failed, run, tool } from './command.mjs';
import { buildPackages } from './packages.mjs';

/** @param {string[]} args passed on, such as `--project node` or a part of a file's name */
export async function test(args) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-'));
  const tally = join(folder, 'tally.json');
  const code = await runAll(args, tally).catch((error) => {
    if (error.message) console.error(error.message);
    return error.exitCode ?? 1;
  });
  const { passed, failed, skipped } = read(tally);
  rmSync(folder, { recursive: true });

  const good = code === 0 && failed === 0 && passed > 0;
  // A run that broke has failed, whether or not a test can be blamed.
  const failures = good ? 0 : Math.max(failed, 1);
  console.log(`${passed} passed, ${failures} failed${skipped ? `, ${skipped} skipped` : ''}`);
  if (!good) throw new Failed('', code || 1);
}

/**
 * @param {string[]} args
 * @param {string} tally the file that the count is written to
 */
async function runAll(args, tally) {
  // Whoever asks for some tests gets them in the engines that are here.
  await (args.length > 0 ? haveChromium() : haveEngines());
  await buildPackages();
  const options = ['-c', 'test/vitest.config.ts', '--reporter=default', '--reporter=packages/dev/tally.mjs'];
  return run(tool('vitest'), ['run', ...options, ...args], { env: { DATELINE_TALLY: tally } });
}

/**
 * @param {string} file
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }; // it broke before it could count
  }
}
