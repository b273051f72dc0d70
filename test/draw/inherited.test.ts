import { fileURLToPath } from 'node:url';
import { createContext, Script } from 'node:vm';
import { bundle } from '@dateline/dev/bundle';
import { beforeAll, expect, it } from 'vitest';
import { namesOf } from './names.ts';

const names = namesOf('core', 'layout', 'draw', 'element');

let program: Script;
let asEver: string;

/**
 * What is told in a realm of its own, all of whose objects had these names before our code came.
 *
 * @param property Code that makes a descriptor for `name`.
 */
function told(some: readonly string[], property: string): { told: string; read: string[] } {
  const realm = createContext({ some, read: [], URL });
  new Script(`for (const name of some) {
    const set = function (value) { Object.defineProperty(this, name, { value, writable: true, configurable: true, enumerable: true }); };
    Object.defineProperty(Object.prototype, name, { configurable: true, ...${property} });
  }`).runInContext(realm);
  try {
    return program.runInContext(realm) as ReturnType<typeof told>;
  } catch (error) {
    return { told: String((error as Error).stack), read: [] };
  }
}

beforeAll(async () => {
  const entry = fileURLToPath(new URL('inherited.ts', import.meta.url));
  const start = `import { told } from ${JSON.stringify(entry)}; globalThis.start = () => ({ told: told(), read });`;
  const { code } = await bundle(start, { sources: true });
  program = new Script(`(() => {${code}\n})(); start();`);
  asEver = told([], '{}').told;
}, 60_000);

it('nothing that our sources name is asked of what every object inherits', () => {
  const asked = told(names, '{ get() { read.push(name + new Error().stack.split("\\n")[2]); }, set }');
  expect(asked.read).toEqual([]);
  expect(asked.told).toBe(asEver);
  expect(names.length).toBeGreaterThan(2000);
  expect(asEver.length).toBeGreaterThan(100_000);
});

it.each([
  ['a text', '{ value: "</owned>", writable: true }'],
  ['a thing', '{ value: { alternatives: [1], length: 3 }, writable: true }'],
  ['what throws', '{ get() { throw new Error(name + " was read"); }, set }'],
])('%s on every object, by whatever name, changes nothing that is said or drawn', (_kind, property) => {
  // One by one would take minutes: many at a time, and who is to blame is found by halves.
  const blamed = (some: readonly string[]): readonly string[] => {
    if (told(some, property).told === asEver) return [];
    const half = some.length >> 1;
    return half === 0 ? some : [...blamed(some.slice(0, half)), ...blamed(some.slice(half))];
  };
  const size = 400;
  const batches = Array.from({ length: Math.ceil(names.length / size) }, (_, i) =>
    names.slice(size * i, size * (i + 1)),
  );
  expect(batches.flatMap(blamed)).toEqual([]);
});
