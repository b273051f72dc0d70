import { fileURLToPath } from 'node:url';
import { chromiumLaunch, firefoxLaunch, firefoxPath, webkitPaths } from '@dateline/dev/browsers';
import { playwright } from '@vitest/browser-playwright';
import { defaultClientConditions } from 'vite';
import type { TestProjectInlineConfiguration } from 'vitest/config';
import { commands } from './commands.ts';
import { webkitgtk, withItsFrame } from './provider.ts';

const contextOptions = { timezoneId: 'UTC', locale: 'en-GB' };
const inPage = {
  resolve: { conditions: ['@dateline/source', ...defaultClientConditions] },
  test: {
    include: ['test/element/**/*.test.ts'],
    setupFiles: [fileURLToPath(new URL('../seed.ts', import.meta.url))],
    env: { MONKEY: process.env['MONKEY'] ?? '' },
  },
};
const browser = {
  enabled: true,
  commands,
  screenshotFailures: false,
  viewport: { width: 800, height: 600 },
};

/** Pixels are compared in one engine alone. */
const exclude = ['test/element/looks.test.ts'];
/** By default those that drive keys, pointer and voice; with `ENGINES=all` every one. */
const include =
  process.env['ENGINES'] === 'all'
    ? inPage.test.include
    : ['access/**', 'gestures/**', 'address', 'filter', 'lanes', 'range'].map(
        (part) => `test/element/${part}${part.endsWith('*') ? '/*' : ''}.test.ts`,
      );
/** They drive a real keyboard and pointer for a long while: on two shared cores three engines take their time. */
const testTimeout = 60_000;

/** The tests of the tag, in each engine that this machine has. */
export const engines: TestProjectInlineConfiguration[] = [
  {
    ...inPage,
    test: {
      ...inPage.test,
      name: 'browser',
      include: [...inPage.test.include, 'test/draw/browser/**/*.test.ts'],
      browser: {
        ...browser,
        headless: true,
        provider: playwright({ launchOptions: chromiumLaunch(), contextOptions }),
        expect: {
          // A reference depends on the fonts of the machine: a few letters may differ, a colour may not.
          // The timer of a comparison is not cleared, so its length is what the run hangs on for at its end.
          toMatchScreenshot: {
            timeout: 2000,
            comparatorOptions: { threshold: 0.2, allowedMismatchedPixelRatio: 0.002 },
          },
        },
        instances: [{ browser: 'chromium' }],
      },
    },
  },
  ...(firefoxPath()
    ? [
        {
          ...inPage,
          test: {
            ...inPage.test,
            name: 'firefox',
            include,
            exclude,
            testTimeout,
            browser: {
              ...browser,
              headless: true,
              provider: withItsFrame(playwright({ launchOptions: firefoxLaunch(), contextOptions })),
              instances: [{ browser: 'firefox' as const }],
            },
          },
        },
      ]
    : []),
  ...(webkitPaths()
    ? [
        {
          ...inPage,
          test: {
            ...inPage.test,
            name: 'webkit',
            include,
            exclude,
            testTimeout,
            browser: {
              ...browser,
              // It has a window; the screen may be one that nobody sees.
              headless: false,
              ui: false,
              provider: webkitgtk(),
              instances: [{ browser: 'webkit' as const }],
            },
          },
        },
      ]
    : []),
];
