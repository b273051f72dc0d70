// Commands, run to their end.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's own folder, however this was started. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const windows = process.platform === 'win32';

/** A command that came to a bad end; `exitCode` becomes ours. */
export class Failed extends Error {
  /** @param {string} message @param {number} exitCode */
  constructor(message, exitCode) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Runs a command in the repository and resolves to its exit code. Signals that we get are passed on, so that
 * nothing is left running.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, quiet?: boolean }} [options] `quiet` shows the output only of a failure
 * @returns {Promise<number>}
 */
export function run(command, args, { cwd = root, env = {}, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(windows ? `"${command}"` : command, args, {
      cwd,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, ...env },
      shell: windows,
    });
    /** @type {Buffer[]} */
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => said.push(chunk));

    /** @param {NodeJS.Signals} signal */
    const pass = (signal) => void child.kill(signal);
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    for (const signal of signals) process.on(signal, pass);

    child.on('error', (error) => reject(new Failed(`${command}: ${error.message}`, 1)));
    child.on('close', (code) => {
      for (const signal of signals) process.off(signal, pass);
      if (code !== 0) for (const chunk of said) process.stderr.write(chunk);
      resolve(code ?? 130);
    });
  });
}

/**
 * Like {@link run}, for a command that the rest depends on.
 *
 * @param {Parameters<typeof run>} parameters
 */
export async function need(...parameters) {
  const code = await run(...parameters);
  if (code !== 0) throw new Failed('', code);
}

/**
 * The path of an installed tool. Started by its path, not through a package manager: a server started through
 * one outlives its parent.
 *
 * @param {string} name
 * @param {string} [folder] the workspace package that depends on it
 */
export const tool = (name, folder = '.') =>
  join(root, folder, 'node_modules/.bin', windows ? `${name}.cmd` : name);
