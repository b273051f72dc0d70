// `npm run shots`: a picture of every story at three widths, in light and dark, and all of them on one sheet.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { chromiumLaunch } from './browsers.mjs';
import { haveChromium } from './engines.mjs';
import { Failed, root } from './command.mjs';
import { contactSheet } from './contact-sheet.mjs';
import { buildPackages } from './packages.mjs';
import { serve } from './serve.mjs';
import { buildStorybook } from './storybook.mjs';

/** @typedef {{ story: string, width: number, theme: 'light' | 'dark', file: string }} Shot */

const folder = join(root, 'stories/shots');
const widths = [360, 768, 1200];
const themes = /** @type {const} */ (['light', 'dark']);

/** @param {string[]} args `--story axis` takes those with "axis" in their id, `--width 360` takes one width */
export async function shots(args) {
  const { values } = parseArgs({
    args,
    options: { story: { type: 'string', default: '' }, width: { type: 'string' } },
  });
  await haveChromium();
  await buildPackages();
  await buildStorybook();

  const wanted = stories().filter((id) => id.includes(values.story));
  if (!wanted.length) throw new Failed(`no story has "${values.story}" in its id`, 1);
  const all = wanted.flatMap((story) =>
    (values.width ? [Number(values.width)] : widths).flatMap((width) =>
      themes.map((theme) => ({ story, width, theme, file: `${story}.${width}.${theme}.png` })),
    ),
  );
  if (!values.story && !values.width) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });

  const server = await serve();
  const browser = await chromium.launch(chromiumLaunch());
  try {
    const failed = await takeAll(browser, `${server.url}stories/dist/`, all);
    const sheet = await contactSheet(browser, folder, all);
    console.log(`${all.length} pictures of ${wanted.length} stories in ${folder}, together in ${sheet}`);
    if (failed.length) throw new Failed(`these stories did not load:\n  ${failed.join('\n  ')}`, 1);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The ids of the stories, as the built Storybook lists them. */
function stories() {
  const { entries } = JSON.parse(readFileSync(join(root, 'stories/dist/index.json'), 'utf8'));
  return Object.values(entries)
    .filter(({ type }) => type === 'story')
    .map(({ id }) => String(id));
}

/**
 * Takes the pictures, two at a time.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} url of the built Storybook
 * @param {Shot[]} all
 * @returns {Promise<string[]>} what did not load
 */
async function takeAll(browser, url, all) {
  /** @type {string[]} */
  const failed = [];
  const left = all.values();
  const worker = async () => {
    for (const shot of left) {
      const error = await take(browser, url, shot);
      if (error) failed.push(`${shot.story} (${shot.width} px, ${shot.theme}): ${error}`);
    }
  };
  await Promise.all([worker(), worker()]);
  return failed;
}

/**
 * @param {import('playwright').Browser} browser
 * @param {string} url
 * @param {Shot} shot
 * @returns {Promise<string | undefined>} why the story did not load
 */
async function take(browser, url, { story, width, theme, file }) {
  const page = await browser.newPage({
    viewport: { width, height: 600 },
    colorScheme: theme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  try {
    await page.goto(`${url}iframe.html?viewMode=story&id=${story}&globals=theme:${theme}`);
    await page.waitForFunction(shown);
    // The theme may come a moment after the story; a story that is about a theme keeps its own.
    const themed = page.waitForFunction((name) => document.documentElement.dataset.theme === name, theme, {
      timeout: 2000,
    });
    await themed.catch(() => {});
    const error = await page.evaluate(settle);
    await page.screenshot({ path: join(folder, file), fullPage: true });
    return error;
  } catch (error) {
    return String(error).split('\n')[0];
  } finally {
    await page.close();
  }
}

/** In the page: whether Storybook has shown the story, or what is wrong with it. */
function shown() {
  const { classList } = document.body;
  return ['main', 'errordisplay', 'nopreview'].some((what) => classList.contains(`sb-show-${what}`));
}

/** In the page: waits until every timeline is painted. Returns what Storybook complains of. */
async function settle() {
  await document.fonts.ready;
  for (const element of document.querySelectorAll('event-timeline')) {
    await /** @type {{ settled?: () => Promise<void> }} */ (/** @type {unknown} */ (element)).settled?.();
  }
  if (document.body.classList.contains('sb-show-main')) return undefined;
  return document.querySelector('#error-message')?.textContent || 'no preview';
}
