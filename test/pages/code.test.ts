import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);

/** The code of a document that says in comments what it prints. */
const codeOf = (path: string) =>
  [...readFileSync(new URL(path, root), 'utf8').matchAll(/```js\n(.*?)```/gs)]
    .map(([, code]) => code!)
    .filter((code) => code.includes('console.log'))
    .map((code, i) => ({ path, number: i + 1, code }));

it.each([...codeOf('README.md'), ...codeOf('stories/model.mdx')])(
  'code $number of $path prints what its comments say',
  ({ code }) => {
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: fileURLToPath(new URL('test/', root)),
      encoding: 'utf8',
    });
    const promised = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)/g)].map(([, words]) => words);
    expect(promised.length).toBeGreaterThan(1);
    expect(printed.trim().split('\n')).toEqual(promised);
  },
);
