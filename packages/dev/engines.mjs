// The browsers that the tests can drive.
import { existsSync } from 'node:fs';
import { chromiumPath, firefoxPath, isAlone, webkitPaths } from './browsers.mjs';
import { Failed, need, tool } from './command.mjs';

const mayInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** @param {string[]} packages */
async function apt(packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await need('apt-get', ['update', '-qq'], { env, quiet: true });
  await need('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    env,
    quiet: true,
  });
}

/** Sees to it that there is a Chromium: the system's, else Debian's when we may install it, else Playwright's. */
export async function haveChromium() {
  if (chromiumPath()) return;
  if (mayInstall()) {
    console.log('Installing Chromium (apt) …');
    // A bare machine has no letters to draw with either.
    await apt(['chromium', 'fonts-noto-core']);
  } else {
    console.log('Fetching Chromium (Playwright) …');
    await need(tool('playwright'), ['install', 'chromium']);
  }
}

/** Chromium, and Firefox and WebKit too where they are here or we may install them; else it says what will be skipped. */
export async function haveEngines() {
  await haveChromium();
  const missing = () => [
    ...(firefoxPath() ? [] : [{ name: 'Firefox', packages: ['firefox-esr'] }]),
    ...(webkitPaths() ? [] : [{ name: 'WebKit', packages: ['webkit2gtk-driver', 'xvfb'] }]),
  ];
  for (const { name, packages } of mayInstall() && !isAlone() ? missing() : []) {
    console.log(`Installing ${name} (apt) …`);
    try {
      await apt(packages);
    } catch (error) {
      // The tests of one engine less are skipped; the rest go on.
      if (!(error instanceof Failed)) throw error;
    }
  }
  for (const { name, packages } of missing())
    console.log(`skipped: the tests in ${name}, which is not here (Debian: ${packages.join(' ')})`);
}
