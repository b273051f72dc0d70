import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import story from '../../../examples/story.json';
import { button, clear, focused, inChromium, mount, put } from '../mount.ts';
import { focusFirst, many, press } from './act.ts';

afterEach(() => {
  document.documentElement.style.colorScheme = '';
  document.adoptedStyleSheets = [];
  clear();
});

const open = (label: string) => async () => {
  const element = await mount('', { events: story as never });
  button(element, label).click();
  await element.settled();
  return element;
};
/** Every state that a reader can meet. */
const states = {
  'as it opens': () => mount('', { events: story as never }),
  'an open event': () => mount('', { events: story as never, selected: 'order' }),
  'the table': open('Table'),
  'the list of keys': open('Keys'),
  'the search': open('Find'),
  'the filter': async () => {
    const element = await mount('', { events: story as never });
    focusFirst(element);
    await press('{Shift>}F{/Shift}');
    await element.settled();
    return element;
  },
  'down the page': () => mount('', { events: story as never }, 360),
  'a list': () => mount('', { events: story as never, orientation: 'list' }),
  'very many events': () => mount('', { events: many(400), overview: 'always' }),
  'no events': () => mount('', { events: [] }),
  errors: () =>
    mount('', {
      events: [
        { title: 'A', when: '1914-13' },
        { title: 'B', when: '1914' },
      ],
    }),
  loading: () => Promise.resolve(put('<event-timeline src="/never.json"></event-timeline>')),
};
const pages = ['light', 'dark', 'rtl'] as const;
/** What axe leaves to a person: the colour behind letters that stand on shapes, and buttons that show a sign in place of their name. */
const leftOpen = new Set(['color-contrast', 'label-content-name-mismatch']);

describe.runIf(inChromium)('A1: axe finds nothing wrong', () => {
  it.each(
    pages.flatMap((page) => Object.entries(states).map(([name, state]) => [page, name, state] as const)),
  )('in a page that is %s with %s', { timeout: 30_000 }, async (page, _name, state) => {
    document.documentElement.style.colorScheme = page === 'dark' ? 'dark' : 'light';
    if (page === 'rtl') document.documentElement.dir = 'rtl';
    const element = await state();
    element.parentElement!.prepend(Object.assign(document.createElement('h1'), { textContent: 'A page' }));
    const { violations, incomplete } = await axe.run(element, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
      [],
    );
    expect(incomplete.map(({ id }) => id).filter((id) => !leftOpen.has(id))).toEqual([]);
  });
});

const key = (name: string) =>
  focused()!.dispatchEvent(
    new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }),
  );
const titleOf = (node: Element | null) => node?.getAttribute('aria-label')?.split(', ')[0];
/** Frames of a browser that is not the first are dear. */
const times = inChromium ? 1000 : 100;

it(
  `A7: ${times} times an event is opened, closed, and found again under the keyboard`,
  { timeout: 120_000 },
  async () => {
    const element = await mount('', { events: many(60) });
    element.fit();
    await element.settled();
    focusFirst(element);
    const wrong: string[] = [];
    for (let i = 0; i < times; i++) {
      const before = titleOf(focused());
      key(i % 2 ? 'Enter' : ' ');
      await element.updateComplete;
      if (i === 0) await element.settled();
      if (focused()?.localName !== 'h3' || focused()?.textContent !== before)
        wrong.push(`${i}: opened ${focused()?.textContent}`);
      key('Escape');
      await element.updateComplete;
      if (titleOf(focused()) !== before) wrong.push(`${i}: ${before} became ${titleOf(focused())}`);
      key(
        ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'End', 'Home', 'ArrowUp', 'ArrowRight', 'PageDown'][
          (i * 5) % 8
        ]!,
      );
      await element.updateComplete;
    }
    expect(wrong).toEqual([]);
  },
);

it(`A9: the keyboard stays in the timeline through ${times} updates`, { timeout: 120_000 }, async () => {
  const element = await mount('', { events: many(30) });
  focusFirst(element);
  const box = element.parentElement!;
  const updates: (() => unknown)[] = [
    () => element.zoom(2),
    () => element.zoom(0.5),
    () => element.fit(),
    () => element.append([{ title: 'More', when: '1800' }]),
    () => (element.events = many(20 + Math.floor(times / 50))),
    () => (element.filter = { text: 'treaty' }),
    () => (element.filter = ({ title }) => title.length % 2 === 0),
    () => (element.filter = undefined),
    () => (element.groupBy = 'status'),
    () => (element.groupBy = null),
    () => (element.locale = 'ar'),
    () => (element.locale = null),
    () => (element.view = { start: Date.UTC(1700, 0), end: Date.UTC(1720, 0) }),
    () => (element.orientation = 'vertical'),
    () => (element.orientation = 'list'),
    () => (element.orientation = null),
    () => (box.style.width = '400px'),
    () => (box.style.width = '760px'),
    () => key('ArrowRight'),
    () => key('t'),
  ];
  const lost = new Set<number>();
  for (let i = 0; i < times; i++) {
    const which = (i * 7 + Math.floor(i / 20)) % updates.length;
    updates[which]!();
    await element.updateComplete;
    if (i % 10 === 0) await element.settled();
    if (focused()?.getRootNode() === element.shadowRoot) continue;
    lost.add(which);
    element.shadowRoot!.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }
  expect([...lost]).toEqual([]);
});

/** WCAG 1.4.12, and text of twice the size. */
const spacings = {
  'as wide as anyone may set it':
    'event-timeline { line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em }',
  'of twice the size': ':root { font-size: 200% } event-timeline { font-size: 200% }',
};
it.each(Object.entries(spacings))(
  'A21: no label is cut or stands on another where text is %s',
  async (_, rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
    const element = await mount('', { events: story as never });
    element.fit();
    await element.settled();
    const svg = element.shadowRoot!.querySelector('.plot svg')!.getBoundingClientRect();
    const words = [...element.shadowRoot!.querySelectorAll('.plot svg text:not(.samples)')].flatMap(
      (node) => {
        const { left, right, top, bottom } = node.getBoundingClientRect();
        return right > left && getComputedStyle(node).visibility === 'visible'
          ? [{ what: node.textContent, left, right, top, bottom }]
          : [];
      },
    );
    expect(words.length).toBeGreaterThan(8);
    expect(words.filter(({ left, right }) => left < svg.left - 3 || right > svg.right + 3)).toEqual([]);
    const touching = words.flatMap((a, i) =>
      words.slice(i + 1).flatMap((b) => {
        const beside = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const below = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        // The white of a line and its leading are no touch.
        return beside > 4 && below > 0.45 * Math.min(a.bottom - a.top, b.bottom - b.top)
          ? [`${a.what} × ${b.what}`]
          : [];
      }),
    );
    expect(touching).toEqual([]);
  },
);
