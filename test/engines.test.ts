import { firefoxPath, webkitPaths } from '@dateline/dev/browsers';
import { haveEngines } from '@dateline/dev/engines';
import { afterEach, expect, it, vi } from 'vitest';

/** The projects of the tag's tests, as they are put together with an environment. */
async function names(): Promise<readonly string[]> {
  vi.resetModules();
  const { engines } = await import('./engines/projects.ts');
  return engines.map(({ test }) => test!.name as string);
}
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

it.skipIf(!firefoxPath())('the tests of the tag run in Firefox too', async () => {
  expect(await names()).toContain('firefox');
});

it.skipIf(!webkitPaths())('the tests of the tag run in WebKit too', async () => {
  expect(await names()).toContain('webkit');
});

it('an engine that is not here is skipped, and it is said which', async () => {
  vi.stubEnv('ENGINES', 'chromium');
  const said = vi.spyOn(console, 'log').mockReturnValue();
  await haveEngines();
  expect(said.mock.calls.flat()).toEqual([
    'skipped: the tests in Firefox, which is not here (Debian: firefox-esr)',
    'skipped: the tests in WebKit, which is not here (Debian: webkit2gtk-driver xvfb)',
  ]);
  expect(await names()).toEqual(['browser']);
  const { engines } = await import('./engines/open.ts');
  expect(engines.map(({ name, here }) => [name, here])).toEqual([
    ['Chromium', true],
    ['Firefox', false],
    ['WebKit', false],
  ]);
});
