import { readdirSync, readFileSync } from 'node:fs';

/** What the language asks any object for itself: where a page has these on every object, nothing on it works. */
const ofTheLanguage = new Set('get set value writable enumerable configurable return then toJSON'.split(' '));

/**
 * Every word in the sources of packages that may name a property, and that not every object has anyway; of types and
 * comments too, rather than that one is missing.
 */
export function namesOf(...packages: readonly string[]): readonly string[] {
  const words = packages.flatMap((name) => {
    const folder = new URL(`../../packages/${name}/src/`, import.meta.url);
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/(languages|phrases)\//.test(file))
      .flatMap(
        (file) =>
          readFileSync(new URL(file, folder), 'utf8').match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu) ?? [],
      );
  });
  return [...new Set(words)].filter((name) => !(name in Object.prototype) && !ofTheLanguage.has(name));
}
