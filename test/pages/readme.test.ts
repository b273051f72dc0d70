import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { served } from './served.ts';

const root = new URL('../../', import.meta.url);
const readme = readFileSync(new URL('README.md', root), 'utf8');

/** The code blocks of one language. */
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(([, code]) => code!);

const site = served();

it('the README’s tag draws its list', async () => {
  const page = await site.browser.newPage();
  const [markup] = blocks('html');
  const tag = `${site.url}packages/element/dist/event-timeline.js`;
  await page.route('**/examples/readme.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en">${markup!.replace('event-timeline.js', tag)}`,
    }),
  );
  await page.goto(`${site.url}examples/readme.html`);
  const names = page.getByRole('option');
  await expect.poll(() => names.count()).toBe(3);
  await expect
    .poll(() => names.first().getAttribute('aria-label'))
    .toBe('Troops are sent to Los Angeles, in June 2025, 1 of 3');
});

it('every local link of the README leads somewhere', () => {
  const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path!);
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
});
