import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** The checklist for eyes, keys and voices: what each criterion asks is in the names of its tests, which begin with its sign. */
const criteria = Array.from({ length: 32 }, (_, i) => `A${i + 1}`);

it('every criterion of the checklist has a test that is named for it', () => {
  const folder = new URL('./', import.meta.url);
  const named = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && file !== 'access.test.ts')
    .flatMap((file) => [...readFileSync(new URL(file, folder), 'utf8').matchAll(/['"`]((?:A\d+(?:, )?)+):/g)])
    .flatMap(([, signs = '']) => signs.split(', '));
  expect(criteria.filter((sign) => !named.includes(sign))).toEqual([]);
});
