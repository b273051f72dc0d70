// Work that is done again only when what it was made from has changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './command.mjs';

/** Folders of what was made or fetched, not written. */
const made = new Set(['dist', 'node_modules', 'shots']);

/**
 * Does `work` unless `from` is what it was the last time, and all of `to` is there.
 *
 * @param {string} name
 * @param {{ from: string[], to: string[] }} paths files and folders, relative to the repository; one that is missing counts as empty
 * @param {() => Promise<void>} work
 */
export async function whenChanged(name, { from, to }, work) {
  const stamp = join(root, 'node_modules/.dateline', name);
  // Taken before the work: what changes meanwhile is found the next time.
  const now = digest(from);
  const done = existsSync(stamp) && readFileSync(stamp, 'utf8') === now;
  if (done && to.every((path) => existsSync(join(root, path)))) return;
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
}

/** @param {string[]} paths */
function digest(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(files)) hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function files(path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return [path];
  return readdirSync(join(root, path))
    .filter((name) => !made.has(name))
    .toSorted()
    .flatMap((name) => files(`${path}/${name}`));
}
