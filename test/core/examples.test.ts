import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as core from '@dateline/core';
import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../packages/core/src', import.meta.url));

/** Every `@example call // result` of the sources. */
const examples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .flatMap((path) =>
    Array.from(
      readFileSync(`${folder}/${path}`, 'utf8').matchAll(/@example (.+) \/\/ (.+)/g),
      ([, call = '', result = '']) => ({ path, call, result }),
    ),
  );

/** Runs a line of our own documentation, with the names of its module and of the package. */
function run(line: string, names: Record<string, unknown>): unknown {
  // oxlint-disable-next-line typescript/no-implied-eval -- the text is ours, and it is code
  return new Function(...Object.keys(names), `return (${line})`)(...Object.values(names));
}

describe('the documentation', () => {
  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(20);
  });

  it.each(examples)('is right in $path: $call is $result', async ({ path, call, result }) => {
    const names = { ...core, ...(await import(/* @vite-ignore */ `${folder}/${path}`)) };
    expect(run(call, names)).toEqual(run(result, names));
  });
});
