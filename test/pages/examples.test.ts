import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { served } from './served.ts';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));
const pages = readdirSync(examples, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.html') && !/node_modules|dist\//.test(path))
  // A browser cannot load what is written for a framework before that is built.
  .map((path) => path.replace(/^react\//, 'react/dist/'));

const site = served();

beforeAll(() => {
  const vite = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url));
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync(process.execPath, [vite, 'build', `${examples}/react`, '--base=./', '--logLevel=silent'], {
    env,
  });
});

it.each(pages)('examples/%s loads without an error, and asks nobody else for anything', async (path) => {
  const page = await site.browser.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url)) faults.push(`asks for ${request.url()}`);
  });
  await page.goto(`${site.url}examples/${path}`, { waitUntil: 'networkidle' });
  expect(faults).toEqual([]);
  await page.close();
});

it('in React the timeline takes what is filtered and chosen, and tells what is chosen', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.url}examples/react/dist/`);
  const who = page.getByRole('combobox', { name: 'Who' });
  const events = page.getByRole('option', { name: /\d of \d+/ });
  await who.selectOption('City and state');
  await expect.poll(() => events.count()).toBe(3);
  await events.first().focus();
  await page.keyboard.press('Enter');
  const told = page.locator('output');
  await expect
    .poll(() => told.innerText())
    .toBe('Mayor and governor hold a news conference against the plan');
  await page.keyboard.press('Escape');
  await expect.poll(() => told.innerText()).toBe('Choose an event.');
  await page.close();
});
