import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromiumLaunch } from '@dateline/dev/browsers';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const file = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)));
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const event = JSON.stringify([
  { title: 'Troops', when: '2025-06', color: 'teal', group: 'a' },
  {
    title: 'Order',
    when: '2025-08-30',
    status: 'expected',
    group: 'b',
    links: ['https://example.org/'],
    media: [{ url: '/dot.png', alt: 'A dot' }],
    id: 'order',
  },
  { title: '<img src=x onerror=alert(1)>', when: '2024~/2025', summary: '<script>alert(1)</script>' },
  { title: 'Wrong', when: '2025-13' },
]);
const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Strict</title>
  <script type="module" src="/event-timeline.js"></script><script type="module" src="/use.js"></script>
  <h1>Strict</h1><event-timeline id="file" src="/story.json"></event-timeline>
  <event-timeline id="list"><ol><li data-when="2025-06">Troops</li><li data-when="2025-08-30">Order</li></ol></event-timeline>
  <event-timeline id="object"></event-timeline>
  <event-timeline id="french" locale="fr"><p data-when="2025-06">Juin</p></event-timeline>`;
const use = `document.getElementById('object').events = ${event};`;
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let server: Server;
let browser: Browser;
let url = '';
beforeAll(async () => {
  const table: Record<string, [type: string, body: string | Buffer]> = {
    '/': ['text/html', page],
    '/use.js': ['text/javascript', use],
    '/event-timeline.js': ['text/javascript', file('packages/element/dist/event-timeline.js')],
    ...Object.fromEntries(
      readdirSync(fileURLToPath(new URL('../../packages/element/dist/event-timeline/', import.meta.url)))
        .filter((name) => name.endsWith('.js'))
        .map((name) => [
          `/event-timeline/${name}`,
          ['text/javascript', file(`packages/element/dist/event-timeline/${name}`)],
        ]),
    ),
    '/story.json': ['application/json', file('examples/story.json')],
    '/favicon.ico': ['image/png', dot],
    '/dot.png': ['image/png', dot],
  };
  server = createServer((request, response) => {
    const [type, body] = table[request.url ?? ''] ?? ['text/plain', ''];
    response
      .writeHead(type === 'text/plain' ? 404 : 200, {
        'content-type': `${type}; charset=utf-8`,
        'content-security-policy': policy,
      })
      .end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  browser = await chromium.launch(chromiumLaunch());
});
afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

/** The page, and everything on it that should not be. */
async function open(): Promise<{ page: Page; faults: string[]; close: () => Promise<void> }> {
  const context = await browser.newContext({
    viewport: { width: 900, height: 900 },
    reducedMotion: 'reduce',
  });
  const opened = await context.newPage();
  const faults: string[] = [];
  opened.on('pageerror', (error) => faults.push(error.message));
  opened.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  opened.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:'))
      faults.push(`asks for ${request.url()}`);
  });
  await opened.exposeFunction('violated', (what: string) => faults.push(what));
  await opened.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      (globalThis as unknown as { violated(what: string): void }).violated(
        `${violatedDirective} ${blockedURI} ${sample}`,
      );
    });
  });
  await opened.goto(url, { waitUntil: 'networkidle' });
  return { page: opened, faults, close: () => context.close() };
}

describe('under the strictest content security policy, with trusted types', () => {
  it('the tag draws a file, a list and objects, and works, without one violation or foreign request', async () => {
    const { page: opened, faults, close } = await open();
    const counts = () =>
      opened.evaluate(async () => {
        const all = [...document.querySelectorAll('event-timeline')];
        await Promise.all(all.map((each) => each.settled()));
        return all.map((each) => each.timeline.length);
      });
    expect(await counts()).toEqual([11, 2, 4, 1]);
    expect(await opened.locator('#french [role=option]').getAttribute('aria-label')).toBe(
      'Juin, en juin 2025, 1 sur 1',
    );
    await opened.evaluate(() => {
      for (const each of document.querySelectorAll('event-timeline')) each.fit();
    });
    await counts();
    expect(await opened.locator('#file [role=option]').count()).toBe(11);
    expect(await opened.locator('#object [role=option]').count()).toBe(4);

    // Everything that puts nodes, styles or addresses on the page.
    await opened.locator('#object [role=option]').first().focus();
    await opened.keyboard.press('Enter');
    await opened.evaluate(() =>
      document.querySelector<HTMLElement & { show(id: string): void }>('#object')!.show('order'),
    );
    await opened.locator('#object .detail a').waitFor();
    await opened.locator('#object .detail img').scrollIntoViewIfNeeded();
    await opened.getByRole('button', { name: 'Zoom in' }).first().click();
    await opened.locator('#file .plot svg').hover({ position: { x: 300, y: 6 } });
    await opened.mouse.down();
    await opened.mouse.move(200, 200, { steps: 3 });
    await opened.mouse.up();
    await opened.locator('#file .plot svg').dblclick({ position: { x: 300, y: 6 } });
    await opened.keyboard.down('Control');
    await opened.mouse.wheel(0, -100);
    await opened.keyboard.up('Control');
    await opened.emulateMedia({ colorScheme: 'dark' });
    await opened.setViewportSize({ width: 360, height: 700 });
    await counts();
    const svgs = await opened.evaluate(() =>
      [...document.querySelectorAll('event-timeline')].map((each) => each.toSvg().length),
    );
    expect(Math.min(...svgs)).toBeGreaterThan(1000);
    expect(faults).toEqual([]);
    await close();
  });

  it('the test itself would see a violation', async () => {
    const { page: opened, faults, close } = await open();
    await opened.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'h1 { color: red }';
      document.body.append(style);
    });
    await expect.poll(() => faults.some((fault) => fault.includes('style-src'))).toBe(true);
    await close();
  });
});
