import { describe, expect, it } from 'vitest';
import { served } from './served.ts';

const site = served();
const page = (query = '') => `<!doctype html><html lang="de"><meta charset="utf-8"><title>Folder</title>
  <event-timeline><ol><li data-when="2025-06" data-id="a">Truppen</li><li>Ohne Datum</li></ol></event-timeline>
  <script type="module" src="${site.url}packages/element/dist/event-timeline.js${query}"></script>`;

/** The page, and every script that it asked for. */
async function open(query: string, refuse?: string) {
  const opened = await site.browser.newPage();
  const scripts: string[] = [];
  opened.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url().replace(/.*\/dist\//, ''));
  });
  await opened.route(`${site.url}folder.html`, (route) =>
    route.fulfill({ contentType: 'text/html', body: page(query) }),
  );
  if (refuse) await opened.route(refuse, (route) => route.fulfill({ status: 404 }));
  await opened.goto(`${site.url}folder.html`);
  const settle = () =>
    opened
      .locator('event-timeline')
      .evaluate((tag) => (tag as never as { settled(): Promise<void> }).settled());
  await settle();
  return { opened, scripts, settle };
}
const name = '[role=option][data-id=a]';

describe('the single file and its folder', () => {
  it('load what is needed and no more: the tag and the language of the page', async () => {
    const { opened, scripts, settle } = await open('');
    expect(scripts.toSorted()).toEqual(['event-timeline.js', 'event-timeline/de.js']);
    expect(await opened.locator(name).getAttribute('aria-label')).toBe('Truppen, im Juni 2025, 1 von 2');
    await opened.locator(name).click();
    await settle();
    expect(scripts.slice(2)).toEqual([]);
    expect(await opened.locator('.detail .date').textContent()).toBe('im Juni 2025');
    await opened.close();
  });

  it('work under an address with a query', async () => {
    const { opened, settle } = await open('?v=2');
    await opened.locator(name).click();
    await settle();
    expect(await opened.locator('.detail .date').textContent()).toBe('im Juni 2025');
    await opened.close();
  });

  it('work without the folder, in English, and say what is missing', async () => {
    const { opened, settle } = await open('', '**/event-timeline/*.js');
    expect(await opened.locator(name).getAttribute('aria-label')).toBe('Truppen, in Juni 2025, 1 of 2');
    await opened.locator(name).click();
    await settle();
    expect(await opened.locator('.detail .date').count()).toBe(1);
    await opened.keyboard.press('t');
    await settle();
    expect(await opened.locator('event-timeline table').count()).toBe(1);
    const problems = await opened
      .locator('event-timeline')
      .evaluate((tag) =>
        (tag as never as { problems: { message: string }[] }).problems.map(({ message }) => message),
      );
    expect(
      problems.filter((message) =>
        message.endsWith('put the folder event-timeline beside event-timeline.js'),
      ),
    ).toEqual([expect.stringMatching(/^the words of "de" could not be loaded/)]);
    await opened.close();
  });
});
