import { existsSync, readFileSync } from 'node:fs';
import { chromiumLaunch } from '@dateline/dev/browsers';
import { serve } from '@dateline/dev/serve';
import { chromium } from 'playwright';
import { expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const readme = readFileSync(new URL('README.md', root), 'utf8');

/** The code blocks of one language. */
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(([, code]) => code!);

it('the README’s tag draws its list', async () => {
  const server = await serve();
  const browser = await chromium.launch(chromiumLaunch());
  try {
    const page = await browser.newPage();
    const [markup] = blocks('html');
    const tag = 'packages/element/dist/event-timeline.js';
    await page.route('**/examples/readme.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en">${markup!.replace('event-timeline.js', `${server.url}${tag}`)}`,
      }),
    );
    await page.goto(`${server.url}examples/readme.html`);
    const names = page.getByRole('option');
    await expect.poll(() => names.count()).toBe(3);
    await expect
      .poll(() => names.first().getAttribute('aria-label'))
      .toBe('Troops are sent to Los Angeles, in June 2025, 1 of 3');
  } finally {
    await browser.close();
    await server.close();
  }
});

it('every local link of the README leads somewhere', () => {
  const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path!);
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
});
