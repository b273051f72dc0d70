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

/** Whether to go on as on a machine that has no engine but Chromium. */
export const isAlone = () => env.ENGINES === 'chromium';

/** The Firefox of this machine. */
export function firefoxPath() {
  if (isAlone()) return undefined;
  return [
    env.FIREFOX_PATH,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ].find((path) => path && existsSync(path));
}

/** Options for Playwright's `firefox.launch`: the channel is what lets it drive a stock Firefox, over BiDi. */
export const firefoxLaunch = () => ({ executablePath: firefoxPath() ?? '', channel: 'moz-firefox' });

/** WebKit as GTK has it: a small browser, what drives it, and a screen where there is none; undefined where one is missing. */
export function webkitPaths() {
  if (isAlone()) return undefined;
  const browser = ['4.1', '6.0', '4.0']
    .flatMap((version) =>
      ['x86_64', 'aarch64'].map(
        (machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
      ),
    )
    .find((path) => existsSync(path));
  const driver = '/usr/bin/WebKitWebDriver';
  const screen = env.DISPLAY ? undefined : '/usr/bin/Xvfb';
  return browser && existsSync(driver) && (!screen || existsSync(screen))
    ? { browser, driver, screen }
    : undefined;
}
