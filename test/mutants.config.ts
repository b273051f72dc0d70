import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const core = (path: string) => fileURLToPath(new URL(`../packages/core/${path}`, import.meta.url));

/** What `npm run mutants` runs against each mutant: the tests of the parser, the calendar and the relations. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: {
    // By path, as the links of node_modules lead out of the copy that is mutated.
    alias: [
      { find: /^@dateline\/core\/phrases\/(\w+)$/, replacement: core('src/phrases/$1.ts') },
      { find: /^@dateline\/core$/, replacement: core('src/index.ts') },
    ],
  },
  test: {
    // Each part stands on its own tests; those that measure time say nothing where every line is counted.
    include: process.env['DATELINE_TESTS']?.split(' ') ?? [],
    exclude: ['test/core/edtf/hostile.test.ts'],
    environment: 'node',
    isolate: false,
    testTimeout: 60_000,
    setupFiles: ['seed.ts', 'fewRuns.ts'].map((file) => fileURLToPath(new URL(file, import.meta.url))),
  },
});
