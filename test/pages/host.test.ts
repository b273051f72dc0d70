import { namesOf } from '../draw/names.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines } from '../engines/open.ts';
import { site, type Site } from '../engines/site.ts';
import type { Tab } from '../engines/tab.ts';

const watch = `window.faults = [];
  addEventListener('error', ({ message }) => faults.push('error: ' + message));
  addEventListener('unhandledrejection', ({ reason }) => faults.push('rejected: ' + reason));`;
const list = `<ol><li data-when="1914-06-28" data-id="shots">Shots</li><li data-when="1914/1918">War</li></ol>`;
const page = (before: string, after = '') => `<!doctype html><html lang="en"><meta charset="utf-8">
  <title>Host</title><script>${watch}${before}</script><h1>Host</h1><event-timeline>${list}</event-timeline>
  <script type="module" src="/event-timeline.js"></script>${after}`;

/** What another fault of the page could have put on every object, in the hope that somebody uses it. */
const polluted = `for (const name of ['title', 'label', 'best', 'note', 'quote', 'author', 'publisher', 'summary', 'color', 'innerHTML', 'html', 'srcdoc', 'credit', 'alt'])
    Object.prototype[name] = '<img src=x onerror=fired()>';
  for (const name of ['url', 'href', 'src', 'onclick', 'onerror']) Object.prototype[name] = 'javascript:fired()';
  for (const name of ['links', 'media', 'sources']) Object.prototype[name] = ['javascript:fired()'];
  window.fired = () => faults.push('data was run as code');`;
/** What Lit and d3 ask any object for themselves: with these on every object no tag of Lit's, and no drawing of d3's, is sound. */
const ofOthers = new Set(
  'strings nodeType local capture once passive signal styles renderRoot creationScope metadata'.split(' '),
);
/** A page all of whose objects have every other name that our sources use, until what the tag made of its list is written down. */
const named = (property?: string) => {
  const words = namesOf('core', 'layout', 'draw', 'element');
  const names = property ? words.filter((name) => !ofOthers.has(name) && !/^(.|_[_$].*)$/.test(name)) : [];
  const drive = async () => {
    const element = document.querySelector('event-timeline')!;
    const root = element.shadowRoot!;
    const seen: string[] = [];
    const look = async () => {
      await element.settled();
      seen.push(root.querySelector('section')!.outerHTML.replaceAll(/<!--.*?-->/g, ''));
    };
    element.overview = 'always';
    for (const command of ['fit', 'zoom-in', 'table', 'table', 'filter', 'find', 'close']) {
      element.command(command);
      await look();
    }
    element.selected = 'shots';
    await look();
    element.filter = { time: '1914' };
    await look();
    element.append([{ title: 'Peace', when: { earliest: '1918-11', latest: '1919-06' } }]);
    await look();
    return [...seen, element.toSvg(), element.state];
  };
  const script = `const names = ${JSON.stringify(names)};
    for (const name of names) {
      const set = function (value) { Object.defineProperty(this, name, { value, writable: true, configurable: true, enumerable: true }); };
      Object.defineProperty(Object.prototype, name, { configurable: true, ...${property} });
    }
    window.drive = () => (${String(drive)})().catch((error) => [String(error && error.stack)]).then((seen) => {
      for (const name of names) Reflect.deleteProperty(Object.prototype, name);
      parent.postMessage([...seen, ...faults].join('\\n'), '*');
    });`;
  return page(
    script,
    `<script type="module">await customElements.whenDefined('event-timeline'); drive();</script>`,
  );
};
const extended = `Array.prototype.shuffle = function () { return this; };
  Object.prototype.isEmpty = function () { return false; };
  String.prototype.shout = Number.prototype.shout = function () { return this; };
  Function.prototype.later = () => {};`;
const patched = `const parse = JSON.parse;
  JSON.parse = (text, ...rest) => { const read = parse(text, ...rest); if (Array.isArray(read)) read.push(read[0]); return read; };
  const now = Date.now; Date.now = () => { throw new Error('no clock'); };
  Date.parse = () => 0;
  const { toString } = Object.prototype; Object.prototype.toString = function () { return toString.call(this) + '!'; };`;
const style = `<style>
  * { all: revert; margin: 30px !important; box-sizing: content-box !important; letter-spacing: .4em; text-transform: uppercase;
    font: italic 900 30px/3 monospace !important; color: red !important; float: left; outline: 9px solid !important }
  html { font-size: 3px; word-spacing: 3em; text-indent: 5em; white-space: pre; text-align: right; visibility: visible }
  svg, rect, text, g, path { display: none !important; fill: red !important; transform: rotate(9deg) !important }
  button, table, input, section { display: none !important }
  ::part(mark) { }</style>`;

/** What is there of the timeline, and whether it works. */
async function worked() {
  await customElements.whenDefined('event-timeline');
  const element = document.querySelector('event-timeline')!;
  await element.settled();
  element.fit();
  await element.settled();
  const { start } = element.view!;
  element.zoom(2);
  await element.settled();
  const event = element.timeline.event(element.timeline.find('shots'));
  element.selected = 'shots';
  await element.settled();
  return {
    events: element.timeline.length,
    problems: element.problems.map(({ message }) => message),
    zoomed: element.view!.start > start,
    read: [
      event.title,
      event.summary,
      event.label,
      event.groups,
      event.links,
      event.media,
      event.tags,
      event.color,
    ],
    detail: element.shadowRoot!.querySelector('.detail h3')!.textContent,
    faults: (globalThis as unknown as { faults: string[] }).faults,
  };
}
const asEver = {
  events: 2,
  problems: [],
  zoomed: true,
  read: ['Shots', null, null, [], [], [], [], null],
  detail: 'Shots',
  faults: [],
};

describe.each(engines)('a page that is not kind, in $name', ({ here, open }) => {
  let tab: Tab;
  let at: Site;
  beforeAll(async () => {
    if (!here) return;
    at = await site({
      '/plain': page(''),
      '/polluted': page(polluted),
      '/frame': '<!doctype html><title>Frame</title><body>',
      '/unnamed': named(),
      '/texts': named('{ value: "</owned>", writable: true }'),
      '/things': named('{ value: { length: 2 }, writable: true }'),
      '/throwing': named('{ get() { throw new Error(name + " was read"); }, set }'),
      '/extended': page(extended),
      '/patched': page(patched),
      '/styled': page('', style),
      '/twice': page('', '<script type="module" src="/event-timeline.js?version=2"></script>'),
      '/taken': page(
        `customElements.define('event-timeline', class extends HTMLElement { settled() { return Promise.resolve('mine'); } });`,
      ),
      '/lines': page('').replace(list, '').replace('<event-timeline', '<event-timeline src="/lines.json"'),
      '/lines.json': {
        type: 'application/json',
        body: '{"events":[{"id":"shots","title":"Shots","when":"1914-06-28"},{"title":"War","when":"1914/1918"}]}',
      },
    });
    tab = await open();
  });
  afterAll(async () => {
    await tab?.close();
    await at?.close();
  });
  const visit = async (path: string) => {
    await tab.goto(at.url + path);
    const { read, ...rest } = await tab.run(worked);
    return { ...rest, read: read.map((each) => each ?? null) };
  };

  it.runIf(here).each(['plain', 'lines', 'extended', 'patched', 'twice', 'styled'])(
    '%s: it reads and draws as ever',
    async (path) => {
      expect(await visit(path)).toEqual(asEver);
    },
  );

  it.runIf(here)(
    'what was put on every object neither runs nor stands in the way of what is there',
    async () => {
      // Nor is it taken for what the page says of the events.
      expect(await visit('polluted')).toEqual(asEver);
      const text = await tab.run(() => {
        const root = document.querySelector('event-timeline')!.shadowRoot!;
        return root.textContent + root.querySelector('section')!.outerHTML;
      });
      expect(text).not.toMatch(/fired/);
      const links = await tab.run(() =>
        [...document.querySelector('event-timeline')!.shadowRoot!.querySelectorAll('[href], [src]')].map(
          (node) => node.outerHTML,
        ),
      );
      expect(links.filter((link) => /javascript/i.test(link))).toEqual([]);
    },
  );

  it.runIf(here).each(['texts', 'things', 'throwing'])(
    '%s by every name of ours on every object change nothing of what is drawn and said',
    async (path) => {
      const seen = async (where: string) => {
        // Whoever drives the engine asks things of objects, too: the page stands in a frame of one that is as ever.
        await tab.goto(`${at.url}frame`);
        return tab.run(
          (src) =>
            new Promise<string>((done) => {
              addEventListener('message', ({ data }) => done(String(data)));
              document.body.append(Object.assign(document.createElement('iframe'), { src, width: '900' }));
            }),
          where,
        );
      };
      expect(await seen(path)).toBe(await seen('unnamed'));
    },
  );

  it.runIf(here)('does not throw where its name is taken', async () => {
    await tab.goto(`${at.url}taken`);
    await tab.run(() => new Promise((done) => setTimeout(done, 300)));
    expect(
      await tab.run(async () => [
        await document.querySelector('event-timeline')!.settled(),
        (globalThis as unknown as { faults: string[] }).faults,
      ]),
    ).toEqual(['mine', []]);
  });

  it.runIf(here)('the style of the page moves no word of the drawing onto another', async () => {
    await tab.goto(`${at.url}styled`);
    await tab.run(worked);
    const touching = await tab.run(() => {
      const root = document.querySelector('event-timeline')!.shadowRoot!;
      const boxes = [...root.querySelectorAll('svg [role=option]')].map((node) =>
        node.getBoundingClientRect(),
      );
      const words = [...root.querySelectorAll('svg text:not(.samples)')].map((node) =>
        node.getBoundingClientRect(),
      );
      const clash = words.flatMap((a, i) =>
        words
          .slice(i + 1)
          .filter(
            (b) =>
              Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3 &&
              Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 12,
          ),
      );
      return {
        options: boxes.filter(({ width, height }) => width >= 24 && height >= 24).length,
        clash: clash.length,
      };
    });
    expect(touching).toEqual({ options: 2, clash: 0 });
  });

  it.runIf(here)('leaves no trace in the page beside its tag', async () => {
    await tab.goto(`${at.url}plain`);
    const left = await tab.run(async () => {
      const blank = document.body.appendChild(document.createElement('iframe'));
      const known = new Set(Object.getOwnPropertyNames(blank.contentWindow!));
      blank.remove();
      await customElements.whenDefined('event-timeline');
      await document.querySelector('event-timeline')!.settled();
      const own = Object.getOwnPropertyNames(window).filter(
        (name) => !known.has(name) && !/^\d+$/.test(name),
      );
      return {
        // What Lit counts itself by, and the driver.
        globals: own.filter((name) => !/^(faults$|lit[A-Z]|reactiveElement|__pw)/.test(name)),
        sheets: document.adoptedStyleSheets.length,
        head: document.head.childElementCount,
        body: [...document.body.children].map(({ localName }) => localName),
        kept: [localStorage.length, sessionStorage.length, document.cookie],
      };
    });
    expect(left).toEqual({
      globals: [],
      sheets: 0,
      head: 3,
      body: ['h1', 'event-timeline', 'script'],
      kept: [0, 0, ''],
    });
  });
});
