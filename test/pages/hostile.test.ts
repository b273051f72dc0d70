import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines } from '../engines/open.ts';
import { site, type Site } from '../engines/site.ts';
import type { Tab } from '../engines/tab.ts';
import { addresses, document, list, texts } from './hostile.ts';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** Runs before everything else, and keeps whatever should not happen. */
const watch = `window.faults = [];
  window.fired = () => faults.push('data was run as code');
  for (const name of ['alert', 'confirm', 'prompt', 'open']) window[name] = fired;
  addEventListener('error', ({ message }) => faults.push('error: ' + message));
  addEventListener('unhandledrejection', ({ reason }) => faults.push('rejected: ' + reason));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    faults.push(violatedDirective + ' ' + blockedURI + ' ' + sample));
  for (const name of ['error', 'warn']) console[name] = (...words) => faults.push(words.join(' '));`;

const page = (inside: string, attributes = '') => `<!doctype html><html lang="en"><meta charset="utf-8">
  <title>Hostile</title><script src="/watch.js"></script><h1>Hostile</h1>
  <event-timeline ${attributes}>${inside}</event-timeline>
  <script type="module" src="/event-timeline.js"></script>`;

/** Everything that puts data on the page, and what came of it. */
async function workedThrough() {
  await customElements.whenDefined('event-timeline');
  const element = globalThis.document.querySelector('event-timeline')!;
  await element.settled();
  const root = element.shadowRoot!;
  const found = new Set<string>();
  const look = async () => {
    await element.settled();
    for (const node of root.querySelectorAll('*')) {
      if (/^(script|iframe|object|embed|style|link|base|foreignObject)$/i.test(node.localName))
        found.add(node.localName);
      for (const { name, value } of node.attributes) {
        if (name.startsWith('on')) found.add(name);
        if (/^(href|src|xlink:href)$/.test(name) && !/^(https?:|mailto:|#)/.test(value))
          found.add(`${name}=${value}`);
        if (/url\((?!#)/.test(value)) found.add(`${name}=${value}`);
      }
    }
  };
  const press = (key: string) =>
    (
      root.activeElement ??
      root.querySelector('[role=option]') ??
      root.querySelector('section')!
    ).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
  element.fit();
  await look();
  for (let i = 0; i < Math.min(6, element.timeline.length); i++) {
    element.selected = element.timeline.event(i).id;
    await look();
  }
  for (const by of ['tag', 'place', 'status', 'none', null]) {
    element.groupBy = by;
    await look();
  }
  for (const orientation of ['vertical', 'list', null] as const) {
    element.orientation = orientation;
    await look();
  }
  for (const key of ['?', 'Escape', 't', 't', '/']) {
    press(key);
    await look();
  }
  const input = root.querySelector('input');
  if (input) {
    input.value = '<img src=x onerror=fired()>';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await look();
  }
  // A drawing on its own has shapes and text.
  if (/<(script|image|a|foreignObject|iframe|style[^>]*>[^<]*@import)\b/i.test(element.toSvg()))
    found.add('toSvg');
  // A violation is told a little later.
  await new Promise((done) => setTimeout(done, 100));
  return {
    found: [...found],
    faults: (globalThis as unknown as { faults: string[] }).faults,
    events: element.timeline.length,
  };
}

describe.each(engines)('hostile data in $name', ({ here, open }) => {
  let tab: Tab;
  let at: Site;
  let elsewhere: Site;
  beforeAll(async () => {
    if (!here) return;
    elsewhere = await site({});
    const all = document(elsewhere.url);
    at = await site(
      {
        '/watch.js': { type: 'text/javascript', body: watch },
        '/objects': page(''),
        '/src-json': page('', 'src="/all.json"'),
        '/src-lines': page('', 'src="/all.ndjson"'),
        '/children': page(list(elsewhere.url)),
        '/all.json': { type: 'application/json', body: JSON.stringify(all) },
        '/all.ndjson': {
          type: 'application/x-ndjson',
          body: all.events.map((event) => JSON.stringify(event)).join('\n'),
        },
      },
      { 'content-security-policy': policy },
    );
    tab = await open();
  });
  afterAll(async () => {
    await tab?.close();
    await Promise.all([at?.close(), elsewhere?.close()]);
  });
  /** Nobody else was asked for anything, and of ours nothing that data named. */
  const strangers = () => [
    ...elsewhere.asked.splice(0).map((path) => `elsewhere ${path}`),
    ...at.asked
      .splice(0)
      .filter(
        (path) =>
          !/^\/(watch\.js|event-timeline[\w/-]*\.js|objects|src-\w+|children|all\.n?d?json|favicon\.ico)$/.test(
            path,
          ),
      ),
  ];
  const inert = { found: [], faults: [] };
  const timeout = 120_000;

  it.runIf(here)('is text in every field of objects', { timeout }, async () => {
    await tab.goto(`${at.url}objects`);
    await tab.run(async (given) => {
      await customElements.whenDefined('event-timeline');
      globalThis.document.querySelector('event-timeline')!.events = given as never;
    }, document(elsewhere.url));
    expect(await tab.run(workedThrough)).toEqual({ ...inert, events: texts.length + addresses.length });
    expect(strangers()).toEqual([]);
  });

  it.runIf(here).each(['src-json', 'src-lines', 'children'])(
    'is text when it comes by %s',
    { timeout },
    async (path) => {
      await tab.goto(at.url + path);
      const { events, ...rest } = await tab.run(workedThrough);
      expect(rest).toEqual(inert);
      expect(events).toBeGreaterThanOrEqual(texts.length);
      expect(strangers()).toEqual([]);
    },
  );

  it.runIf(here)('is text in every attribute, message and property', { timeout }, async () => {
    await tab.goto(`${at.url}objects`);
    const faults = await tab.run(async (given) => {
      await customElements.whenDefined('event-timeline');
      const element = globalThis.document.querySelector('event-timeline')!;
      const names = (customElements.get('event-timeline') as unknown as { observedAttributes: string[] })
        .observedAttributes;
      element.events = [{ id: 'a', title: 'A', when: '1914-06-28' }];
      for (const text of given) {
        for (const name of [...names, 'lang', 'dir', 'aria-label', 'class', 'id', 'title'].filter(
          (each) => each !== 'src',
        )) {
          element.setAttribute(name, text);
          await element.settled();
          element.removeAttribute(name);
        }
        element.messages = new Proxy(
          {},
          {
            ownKeys: () => ['zoomIn', 'events', 'position', 'relation', 'comma', 'find'],
            getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
            get: (_, key) => (key === 'events' ? { other: text } : key === 'relation' ? {} : text),
          },
        );
        await element.settled();
        element.messages = undefined;
      }
      for (const src of [
        'javascript:fired()',
        'data:text/html,<script>fired()</script>',
        'blob:x',
        'file:///etc/passwd',
        'ftp://x/',
      ]) {
        element.setAttribute('src', src);
        await element.settled();
      }
      return (globalThis as unknown as { faults: string[] }).faults;
    }, texts);
    expect(faults).toEqual([]);
    expect(strangers()).toEqual([]);
  });

  it.runIf(here)(
    'shows a picture of another host only where the page asks for it, and then tells it nothing',
    async () => {
      await tab.goto(`${at.url}objects`);
      const shown = await tab.run(async (url) => {
        await customElements.whenDefined('event-timeline');
        const element = globalThis.document.querySelector('event-timeline')!;
        element.events = [{ id: 'a', title: 'A', when: '1914', media: [{ url, alt: 'A dot' }] }];
        element.selected = 'a';
        await element.settled();
        const inDetail = () => element.shadowRoot!.querySelector('.detail figure > *')!;
        const before = [inDetail().localName, inDetail().textContent];
        element.media = 'all';
        await element.settled();
        return [before, [inDetail().localName, inDetail().getAttribute('referrerpolicy')]];
      }, `${elsewhere.url}dot.png`);
      expect(shown).toEqual([
        ['a', 'A dot'],
        ['img', 'no-referrer'],
      ]);
      // The policy of this page forbids it all the same.
      strangers();
    },
  );

  it.runIf(here)('the test itself would see code that runs, a violation and a request', async () => {
    await tab.goto(`${at.url}objects`);
    const faults = await tab.run(async (url) => {
      const style = globalThis.document.createElement('style');
      style.textContent = 'h1 { color: red }';
      globalThis.document.body.append(style);
      (globalThis as unknown as { fired(): void }).fired();
      await fetch('/beacon').catch(() => undefined);
      await fetch(url).catch(() => undefined);
      await new Promise((done) => setTimeout(done, 100));
      return (globalThis as unknown as { faults: string[] }).faults.join('\n');
    }, elsewhere.url);
    expect(faults).toContain('style-src');
    expect(faults).toContain('connect-src');
    expect(faults).toContain('data was run as code');
    expect(strangers()).toEqual(['/beacon']);
  });
});
