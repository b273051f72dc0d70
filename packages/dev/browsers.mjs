// Which browsers this machine has, and how they are started. Free of dependencies: it is read before anything is installed.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const { env } = process;
const windows = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
  env[name] ? [join(env[name], 'Google/Chrome/Application/chrome.exe')] : [],
);

/** The Chromium (or Chrome) of this machine. A function, because one may have been installed meanwhile. */
export function chromiumPath() {
  return [
    env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...windows,
  ].find((path) => path && existsSync(path));
}

/** Options for Playwright's `chromium.launch`: nothing leaves the machine, and letters look the same everywhere. */
export function chromiumLaunch() {
  const path = chromiumPath();
  return {
    ...(path ? { executablePath: path } : {}),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--font-render-hinting=none',
      '--force-color-profile=srgb',
    ],
  };
}
