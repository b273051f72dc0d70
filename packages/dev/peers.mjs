// `npm run peers`: our speed beside that of other libraries, which are installed for it alone.
import { join } from 'node:path';
import { haveChromium } from './engines.mjs';
import { need, root } from './command.mjs';
import { buildPackages } from './packages.mjs';

const folder = join(root, 'test/bench/peers');

/** @param {string[]} args such as `--n 1000,100000 --only floor,dateline --workload a` */
export async function peers(args) {
  await haveChromium();
  await buildPackages();
  await need('npx', ['--yes', 'pnpm@12.21.0', 'install', '--ignore-workspace', '--frozen-lockfile'], {
    cwd: folder,
    env: { CI: 'true' },
  });
  await need(process.execPath, [join(folder, 'run.mjs'), ...args]);
}
