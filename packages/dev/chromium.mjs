// A browser that the tests can drive.
import { existsSync } from 'node:fs';
import { chromiumPath } from './browsers.mjs';
import { need, tool } from './command.mjs';

/** Sees to it that there is a Chromium: the system's, else Debian's when we may install it, else Playwright's. */
export async function haveChromium() {
  if (chromiumPath()) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium (apt) …');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await need('apt-get', ['update', '-qq'], { env });
    // A bare machine has no letters to draw with either.
    await need(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core'],
      {
        env,
        quiet: true,
      },
    );
  } else {
    console.log('Fetching Chromium (Playwright) …');
    await need(tool('playwright'), ['install', 'chromium']);
  }
}
