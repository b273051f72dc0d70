// Installs what the lockfile names, with the package manager that package.json names.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { need, root } from './command.mjs';
import { whenChanged } from './stamp.mjs';

const members = [
  ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}`),
  'stories',
  'examples',
  'test',
].filter((folder) => existsSync(join(root, folder, 'package.json')));

export async function install() {
  const { devEngines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { name, version } = devEngines.packageManager;
  await whenChanged(
    'install',
    {
      from: ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...['.', ...members].map((m) => `${m}/package.json`)],
      to: ['node_modules/.bin', 'stories/node_modules', 'test/node_modules'],
    },
    async () => {
      console.log(`Installing what is needed (${name} ${version}) …`);
      // CI: the lockfile as it is, and no questions asked.
      await need('npx', ['--yes', `${name}@${version}`, 'install', '--frozen-lockfile'], {
        env: { CI: 'true' },
      });
    },
  );
}
