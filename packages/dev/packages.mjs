// Builds what we publish: modules and types, the tag in a single file, and its manifest.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { need, root, tool } from './command.mjs';
import { whenChanged } from './stamp.mjs';

/** The packages that are published, from the bottom up. */
export const published = ['core', 'layout', 'draw', 'element'];

/** The tag in one file, as `unpkg` in the package names it. */
export const tagFile = 'packages/element/dist/event-timeline.js';

const element = join(root, 'packages/element');

/** Brings every `dist` up to date; quick when nothing has changed. */
export async function buildPackages() {
  await whenChanged(
    'packages',
    {
      from: [
        'pnpm-lock.yaml',
        'tsconfig.base.json',
        'packages/dev/tsconfig.build.json',
        ...['vite.config.ts', 'still.ts', 'custom-elements-manifest.config.mjs'].map(
          (name) => `packages/element/${name}`,
        ),
        ...published.flatMap((name) =>
          ['src', 'package.json', 'tsconfig.json'].map((part) => `packages/${name}/${part}`),
        ),
      ],
      to: [
        tagFile,
        'packages/element/dist/custom-elements.json',
        ...published.map((name) => `packages/${name}/dist/index.js`),
      ],
    },
    async () => {
      console.log('Building the packages …');
      for (const name of published) prune(join(root, 'packages', name));
      await need(tool('tsc'), ['-b', 'packages/dev/tsconfig.build.json']);
      await Promise.all([
        need(tool('vite'), ['build', '--logLevel=warn'], { cwd: element, quiet: true }),
        need(tool('cem', 'packages/element'), ['analyze', '--quiet'], { cwd: element, quiet: true }),
      ]);
    },
  );
}

/**
 * The compiler leaves the output of a source that is gone, and it would be published.
 *
 * @param {string} folder
 */
function prune(folder) {
  const dist = join(folder, 'dist');
  if (!existsSync(dist)) return;
  for (const path of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    const source = path.replace(/\.(d\.ts|js)(\.map)?$/, '.ts');
    if (source !== path && !existsSync(join(folder, 'src', source))) rmSync(join(dist, path));
  }
}
