import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const built = (path: string) => fileURLToPath(new URL(`../../../packages/${path}`, import.meta.url));

/** The builds of ours, as a page would load them, beside those of the others. */
export default defineConfig({
  // One of them was written for Node's name of it.
  define: { global: 'globalThis' },
  resolve: {
    alias: [
      { find: '@dateline/element/define', replacement: built('element/dist/define.js') },
      { find: '@dateline/element', replacement: built('element/dist/index.js') },
      { find: '@dateline/core', replacement: built('core/dist/index.js') },
    ],
  },
});
