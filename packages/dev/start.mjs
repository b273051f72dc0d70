// `npm start`: the story's timeline in the browser.
import { spawn } from 'node:child_process';
import { buildPackages } from './packages.mjs';
import { serve } from './serve.mjs';

/** @param {string[]} args `--no-open` leaves the browser alone */
export async function start(args) {
  await buildPackages();
  const { url } = await serve([...Array.from({ length: 20 }, (_, i) => 8080 + i), 0]);
  const page = `${url}examples/plain-html/`;
  console.log(`The timeline is at ${page} (stop with Ctrl-C)`);
  if (process.stdout.isTTY && !process.env.CI && !args.includes('--no-open')) show(page);
}

/**
 * Opens a page in the user's browser. Where there is none, the address above has to do.
 *
 * @param {string} page
 */
function show(page) {
  const { platform } = process;
  const command = platform === 'darwin' ? 'open' : platform === 'win32' ? 'explorer' : 'xdg-open';
  const child = spawn(command, [page], { detached: true, stdio: 'ignore' });
  child.on('error', () => {});
  child.unref();
}
