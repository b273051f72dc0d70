import { chromiumLaunch } from '@dateline/dev/browsers';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { site, type Site } from '../engines/site.ts';

let at: Site;
let browser: Browser;
let page: Page;
let ask: CDPSession;

beforeAll(async () => {
  at = await site({
    '/': '<!doctype html><html lang="en"><title>Leak</title><body><script type="module" src="/event-timeline.js"></script>',
  });
  browser = await chromium.launch(chromiumLaunch());
  page = await browser.newPage();
  await page.goto(at.url);
  ask = await page.context().newCDPSession(page);
  await ask.send('HeapProfiler.enable');
});
afterAll(async () => {
  await browser.close();
  await at.close();
});

/** Timelines, one after another: each is drawn, opened, zoomed, given an overview, and taken away. */
const mounted = (count: number) =>
  page.evaluate(async (all) => {
    await customElements.whenDefined('event-timeline');
    for (let i = 0; i < all; i++) {
      const box = document.body.appendChild(document.createElement('div'));
      const element = box.appendChild(document.createElement('event-timeline'));
      element.events = [
        { id: 'a', title: 'A', when: '1914' },
        { id: 'b', title: 'B', when: '1918' },
      ];
      element.selected = 'a';
      await element.settled();
      element.zoom(2);
      element.overview = 'always';
      await element.settled();
      box.remove();
    }
  }, count);

/**
 * What objects, closures, lists, texts and nodes take in a snapshot of the heap, in bytes. What the engine compiles is left
 * out: of hundreds of timelines it is all that grows, by some 1 to 2 kB each, until what runs often is compiled for good.
 * So are its own records of what took long.
 */
async function held(): Promise<number> {
  await page.waitForTimeout(100);
  for (let i = 0; i < 3; i++) await ask.send('HeapProfiler.collectGarbage');
  let text = '';
  const add = ({ chunk }: { chunk: string }) => void (text += chunk);
  ask.on('HeapProfiler.addHeapSnapshotChunk', add);
  await ask.send('HeapProfiler.takeHeapSnapshot');
  ask.off('HeapProfiler.addHeapSnapshotChunk', add);
  const { snapshot, nodes, strings } = JSON.parse(text) as {
    snapshot: { meta: { node_fields: string[]; node_types: [string[]] } };
    nodes: number[];
    strings: string[];
  };
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const of = (name: string) => fields.indexOf(name);
  const isEngines = types[0].map((name) => /^(code|hidden|synthetic)$/.test(name));
  let bytes = 0;
  for (let i = 0; i < nodes.length; i += fields.length) {
    const type = nodes[i + of('type')]!;
    const name = strings[nodes[i + of('name')]!]!;
    const isRecord =
      types[0][type] === 'native' && !/^(<|Detached|HTML|SVG|Text|Comment|EventListener)/.test(name);
    if (!isEngines[type] && !isRecord) bytes += nodes[i + of('self_size')]!;
  }
  return bytes;
}

it('a hundred timelines leave at most 1 kB each behind', { timeout: 120_000 }, async () => {
  await mounted(40);
  const before = await held();
  await mounted(100);
  const after = await held();
  expect((after - before) / 100).toBeLessThanOrEqual(1024);
});

it('what is kept is noticed', { timeout: 60_000 }, async () => {
  const before = await held();
  await page.evaluate(async () => {
    const kept: Element[] = ((window as unknown as { kept: Element[] }).kept = []);
    for (let i = 0; i < 3; i++) {
      const element = document.body.appendChild(document.createElement('event-timeline'));
      await element.settled();
      element.remove();
      kept.push(element);
    }
  });
  expect(((await held()) - before) / 3).toBeGreaterThan(1024);
});
