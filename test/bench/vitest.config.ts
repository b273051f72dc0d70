import { fileURLToPath } from 'node:url';
import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

/** Benches are read, not judged: each prints a table. One at a time, so that they do not measure each other. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  ssr: { resolve: { conditions: ['@dateline/source', ...defaultServerConditions] } },
  test: {
    name: 'bench',
    include: ['test/bench/**/*.bench.ts'],
    environment: 'node',
    server: { deps: { external: [/\/packages\/[a-z]+\/dist\//] } },
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 60_000,
    passWithNoTests: true,
  },
});
