import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const built = (name: string) => fileURLToPath(new URL(`../../../packages/${name}`, import.meta.url));

/** The builds of ours, as a page would load them, beside those of the others. */
export default defineConfig({
  // One of them was written for Node's name of it.
  define: { global: 'globalThis' },
  resolve: {
    alias: [
      { find: /^@dateline\/(\w+)$/, replacement: `${built('$1')}/dist/index.js` },
      { find: /^@dateline\/(\w+)\/(.+)$/, replacement: `${built('$1')}/dist/$2.js` },
    ],
  },
});
