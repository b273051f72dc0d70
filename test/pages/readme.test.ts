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

interface Declared {
  readonly tagName?: string;
  readonly members: readonly {
    readonly kind: string;
    readonly name: string;
    readonly description?: string;
  }[];
  readonly attributes: readonly { readonly name: string; readonly description?: string }[];
  readonly events: readonly { readonly name: string }[];
  readonly cssParts: readonly { readonly name: string }[];
  readonly cssProperties: readonly { readonly name: string }[];
}

it('the README and the manifest name all that the tag takes and tells', async () => {
  const { EventTimeline } = await import('@dateline/element');
  const manifest = JSON.parse(
    readFileSync(new URL('packages/element/dist/custom-elements.json', root), 'utf8'),
  ) as { readonly modules: readonly { readonly declarations: readonly Declared[] }[] };
  const tag = manifest.modules
    .flatMap(({ declarations }) => declarations)
    .find(({ tagName }) => tagName === 'event-timeline')!;
  const attributes = tag.attributes.map(({ name }) => name);
  expect(attributes.toSorted()).toEqual(EventTimeline.observedAttributes.toSorted());
  expect(tag.attributes.filter(({ description = '' }) => description === '')).toEqual([]);

  const [, glance] = /^## The tag at a glance\n(.*?)^## /ms.exec(readme)!;
  const named = new Set([...glance!.matchAll(/`([\w-]+)(?:="\w+"|\(\w*\))?`/g)].map(([, name]) => name));
  const fields = tag.members.map(({ name }) => name).filter((name) => !/[a-z][A-Z]/.test(name));
  const all = [tag.attributes, tag.events, tag.cssParts, tag.cssProperties].flat().map(({ name }) => name);
  expect([...all, ...fields, 'goTo', 'toSvg'].filter((name) => !named.has(name))).toEqual([]);
});
