// `npm run storybook`: variants to try, with controls.
import { join } from 'node:path';
import { need, root, tool } from './command.mjs';
import { buildPackages, published } from './packages.mjs';
import { whenChanged } from './stamp.mjs';

const cwd = join(root, 'stories');
const sources = published.map((name) => `packages/${name}/src`);
const env = { STORYBOOK_DISABLE_TELEMETRY: '1' };

/** @param {string[]} args */
export async function storybook(args) {
  // Its controls are read from the manifest; everything else comes straight from the sources.
  await buildPackages();
  // --ci: no questions and no browser of its own.
  const options = ['--port=6006', '--host=127.0.0.1', '--ci', ...args];
  await need(tool('storybook', 'stories'), ['dev', ...options], { cwd, env });
}

/** Storybook as a folder of files, in stories/dist. */
export async function buildStorybook() {
  await whenChanged(
    'storybook',
    { from: ['pnpm-lock.yaml', 'stories', 'examples', ...sources], to: ['stories/dist/index.json'] },
    async () => {
      console.log('Building Storybook …');
      const options = ['--output-dir=dist', '--quiet'];
      await need(tool('storybook', 'stories'), ['build', ...options], { cwd, env, quiet: true });
    },
  );
}
