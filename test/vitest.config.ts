import { fileURLToPath } from 'node:url';
import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';
import { engines } from './engines/projects.ts';

// The sources themselves are tested, not what was last built; only the pages stand on the build.
const resolve = { conditions: ['@dateline/source', ...defaultClientConditions] };
const ssr = { resolve: { conditions: ['@dateline/source', ...defaultServerConditions] } };
const setupFiles = [fileURLToPath(new URL('seed.ts', import.meta.url))];

// The host may stand anywhere. Of core, what could ask it for its zone: whatever reads, reckons or names a date;
// the rest is arithmetic on trees and text, and test/core/host.test.ts looks at all of it from each zone at once.
const zones = ['America/New_York', 'Asia/Kolkata', 'Pacific/Apia', 'Australia/Lord_Howe'];
const zoned = '{calendar,describe,extent,languages,meaning,read,readDate,timeline,week,words,zone}';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    onConsoleLog: (text) => !text.includes('Lit is in dev mode'),
    projects: [
      {
        resolve,
        ssr,
        test: {
          name: 'node',
          include: ['test/{core,layout,draw}/**/*.test.ts', 'test/*.test.ts'],
          exclude: ['test/draw/browser/**'],
          environment: 'node',
          env: { TZ: 'UTC' },
          // Property tests on two shared cores: a limit for what hangs, not a measure of speed.
          testTimeout: 60_000,
          setupFiles,
        },
      },
      ...zones.map((zone) => ({
        resolve,
        ssr,
        test: {
          name: zone,
          include: [`test/core/${zoned}.test.ts`, 'test/core/describe/*.test.ts', 'test/core/host.test.ts'],
          environment: 'node' as const,
          env: { TZ: zone },
          testTimeout: 60_000,
          setupFiles,
        },
      })),
      ...engines,
      {
        test: {
          name: 'pages',
          include: ['test/pages/**/*.test.ts'],
          environment: 'node',
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      './stories/vitest.config.ts',
    ],
  },
});
