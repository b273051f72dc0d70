import { gzipSync } from 'node:zlib';
import { bundle } from '@dateline/dev/bundle';
import { partsOfCore } from '@dateline/dev/size';
import { expect, it } from 'vitest';

it.each(partsOfCore)(
  'a page that imports $names fetches at most $ceiling bytes',
  async ({ code, ceiling }) => {
    const { code: minified } = await bundle(code, { sources: true });
    expect(gzipSync(minified, { level: 9 }).length).toBeLessThanOrEqual(ceiling);
  },
  30_000,
);

it('a page that imports all but uses one thing fetches that alone', async () => {
  const named = await bundle(`export { relate } from '@dateline/core'`, { sources: true });
  const whole = await bundle(`import * as core from '@dateline/core'; export const relate = core.relate`, {
    sources: true,
  });
  expect(whole.code.length).toBeLessThan(named.code.length + 100);
}, 30_000);

it('nothing of core runs or stays where nothing of it is used', async () => {
  const { code } = await bundle(`import '@dateline/core'; export {}`, { sources: true });
  expect(code.trim().length).toBeLessThan(20);
}, 30_000);
