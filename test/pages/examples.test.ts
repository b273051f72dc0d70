import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromiumLaunch } from '@dateline/dev/browsers';
import { serve } from '@dateline/dev/serve';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));
const pages = readdirSync(examples, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.html') && !path.includes('node_modules'));

let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
beforeAll(async () => {
  server = await serve();
  browser = await chromium.launch(chromiumLaunch());
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

it.each(pages)('examples/%s loads without an error, and asks nobody else for anything', async (path) => {
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url)) faults.push(`asks for ${request.url()}`);
  });
  await page.goto(`${server.url}examples/${path}`, { waitUntil: 'networkidle' });
  expect(faults).toEqual([]);
  await page.close();
});
