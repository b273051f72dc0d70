// What a module and all that it imports come to, as a bundler would ship them.
import { join } from 'node:path';
import { build } from 'vite';
import { root } from './command.mjs';

const folder = join(root, 'test'); // it depends on all of our packages
const entry = join(folder, 'entry.js'); // which is never written

/**
 * Minified, what it needs at once. What is fetched only when asked, such as a language, stays outside.
 *
 * @param {string} code `export * from '@dateline/core'`
 * @param {{ sources?: boolean }} [options] `sources` takes our sources as they are, not what was last built
 * @returns {Promise<{ code: string, modules: object }>}
 */
export async function bundle(code, { sources = false } = {}) {
  const built = await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    ...(sources && { resolve: { conditions: ['@dateline/source'] } }),
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? code : undefined),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      // A library, or Vite would add its own code for whatever is fetched later.
      lib: { entry, formats: ['es'] },
      rolldownOptions: { output: { minify: true } },
    },
  });
  const [only] = /** @type {import('vite').Rolldown.RolldownOutput[]} */ (built);
  const chunks = only?.output.filter((each) => each.type === 'chunk') ?? [];
  const wanted = chunks.filter(({ isEntry }) => isEntry);
  const [entryChunk] = wanted;
  if (!entryChunk) throw new Error(`${code}: expected a file`);
  // What the first file needs at once may stand in files of its own, as others that come later share it.
  for (const { imports } of wanted) {
    for (const name of imports) {
      const needed = chunks.find(({ fileName }) => fileName === name);
      if (needed && !wanted.includes(needed)) wanted.push(needed);
    }
  }
  return { ...entryChunk, code: wanted.map((each) => each.code).join('\n') };
}
