import { firefoxPath, webkitPaths } from '@dateline/dev/browsers';
import { expect, it } from 'vitest';
import { engines } from './engines/projects.ts';

const names = engines.map(({ test }) => test!.name);

it.skipIf(!firefoxPath())('the tests of the tag run in Firefox too', () => {
  expect(names).toContain('firefox');
});

it.skipIf(!webkitPaths())('the tests of the tag run in WebKit too', () => {
  expect(names).toContain('webkit');
});
