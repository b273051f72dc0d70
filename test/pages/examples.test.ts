import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { served } from './served.ts';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));
const pages = readdirSync(examples, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.html') && !path.includes('node_modules'));

const site = served();

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
