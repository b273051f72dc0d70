import { timeline as toTimeline, readEvents, type Timeline } from '@dateline/core';
import { afterEach, describe, expect, it } from 'vitest';
import { typed, Typing } from '../../../packages/element/src/gestures/typed.ts';
import story from '../../../examples/story.json';
import { button, clear, detail, focused, length, mount, option, options, plot, put } from '../mount.ts';
import { at, focusFirst, isInside, many, median, press, tabStops } from './act.ts';

afterEach(clear);

const mountStory = () => mount('', { events: story as never });
const titleOf = (node: Element | null) => node?.getAttribute('aria-label')?.split(', ')[0];

/** How many letters of a text lead to an event, typed over and over with a pause in between. */
function lettersTo(id: string, text: string, from: string, timeline: Timeline): number {
  let here = from;
  for (let count = 0; count < 100;) {
    const typing = new Typing();
    for (const letter of text) {
      if (here === id) return count;
      count++;
      here = typed(typing.add(letter, 0), here, timeline) ?? here;
    }
    if (here === id) return count;
  }
  return Infinity;
}

describe('the checklist for keys', () => {
  it('A2: Tab stops at most four times, whatever there is', { timeout: 30_000 }, async () => {
    const messy = [
      ...many(120),
      { title: 'Nowhen' },
      { title: 'Nowhere' },
      { title: 'Wrong', when: '1914-13' },
    ];
    expect((await tabStops(await mount('', { events: messy as never }))).length).toBeLessThanOrEqual(4);
  });

  it('A2: of an open detail the links are stops of their own, and the way out', async () => {
    const links = ['https://a.example/', 'https://b.example/'];
    const wrong = { title: 'Wrong', when: '1914-13' };
    const events = [{ id: 'a', title: 'A', when: '1914~', links }, wrong] as never;
    const element = await mount('', { events, orientation: 'vertical' });
    const stops = async () =>
      (await tabStops(element)).map((node) => node.closest('div, section, details, svg')!.localName);
    const closed = await stops();
    expect(closed.length).toBeLessThanOrEqual(4);
    element.selected = 'a';
    await element.settled();
    expect((await stops()).filter((name) => name === 'section')).toHaveLength(links.length + 1);
    element.selected = null;
    await element.settled();
    expect(await stops()).toEqual(closed);
  });

  it.each(['ltr', 'rtl'])(
    'A3, A28: arrows reach every event once, in the order of time, %s',
    { timeout: 30_000 },
    async (dir) => {
      document.documentElement.dir = dir;
      const element = await mount('', { events: many(40) });
      element.fit();
      await element.settled();
      focusFirst(element);
      await press('{Home}');
      const reached: (string | undefined)[] = [];
      for (let i = 0; i < 40; i++) {
        await element.settled();
        reached.push(titleOf(focused()));
        await press(dir === 'rtl' ? '{ArrowLeft}' : '{ArrowRight}');
      }
      expect(reached).toEqual(Array.from({ length: 40 }, (_, i) => element.timeline.event(i).title));
    },
  );

  it('A4: up and down keep the time, page keys go by the screen, Home and End to the ends, with Ctrl too', async () => {
    const element = await mountStory();
    option(element, 'Mayor signs').focus();
    const x = () => focused()!.getBoundingClientRect().x;
    const y = () => focused()!.getBoundingClientRect().y;
    const [x0, y0] = [x(), y()];
    await press('{ArrowUp}');
    await element.settled();
    expect(y()).toBeLessThan(y0);
    expect(Math.abs(x() - x0)).toBeLessThan(plot(element).clientWidth / 2);
    const last = element.timeline.event(10).title.split(', ')[0];
    const first = element.timeline.event(0).title.split(', ')[0];
    for (const [keys, title] of [
      ['{End}', last],
      ['{Home}', first],
      ['{Control>}{End}{/Control}', last],
      ['{Control>}{Home}{/Control}', first],
    ] as const) {
      await press(keys);
      await expect.poll(at).toBe(title);
    }
    await press('{PageDown}');
    await expect.poll(at).not.toBe(first);
    await press('{PageUp}');
    await expect.poll(at).toBe(first);
  });

  it('A4: Ctrl and an arrow go by the period that fits the view', async () => {
    const events = ['1900-03', '1900-07', '1901-02', '1901-05', '1904'].map((when) => ({
      title: when,
      when,
    }));
    const element = await mount('', { events });
    focusFirst(element);
    const to = async (keys: string) => {
      await press(`{Control>}${keys}{/Control}`);
      await element.settled();
      return titleOf(focused());
    };
    expect([
      await to('{ArrowRight}'),
      await to('{ArrowRight}'),
      await to('{ArrowRight}'),
      await to('{ArrowLeft}'),
      await to('{ArrowLeft}'),
    ]).toEqual(['1901-02', '1904', '1904', '1901-02', '1900-03']);
  });

  it('A5: any of 10 000 events is twelve keys away in the median, and twenty at worst', () => {
    const timeline = toTimeline(readEvents(many(10_000)));
    const presses: number[] = [];
    for (let i = 1; i <= 300; i++) {
      const target = timeline.event((i * 7919) % timeline.length);
      // The reader knows the title and about the date, so goes to the tenth where it must be, and types
      // from the word that says most; a capital T or F is a letter, a small one a command.
      const tenth = Math.floor((timeline.find(target.id) / timeline.length) * 10);
      const from = timeline.event(Math.round((tenth / 10) * (timeline.length - 1))).id;
      const words = target.title.split(' ');
      const beginnings = words.map((_, word) => words.slice(word).join(' '));
      presses.push(1 + Math.min(...beginnings.map((text) => lettersTo(target.id, text, from, timeline))));
    }
    expect(median(presses)).toBeLessThanOrEqual(12);
    expect(Math.max(...presses)).toBeLessThanOrEqual(20);
  });

  it(
    'A5: letters go to the next event with such a word, digits to a tenth of the way',
    { timeout: 30_000 },
    async () => {
      const element = await mount('', {
        events: [...many(30), { id: 'é', title: 'Fall of Évora', when: '1700' }],
      });
      element.fit();
      await element.settled();
      focusFirst(element);
      await press('evo');
      await element.settled();
      expect(titleOf(focused())).toBe('Fall of Évora');
      // A pause, and a digit is not part of a word.
      await new Promise((done) => setTimeout(done, 1100));
      await press('5');
      await element.settled();
      expect(titleOf(focused())).toBe(element.timeline.event(15).title);
    },
  );

  it('A6: what a pointer can do, keys and buttons can: zoom, move, fit, open, close', async () => {
    const element = await mountStory();
    const whole = length(element);
    for (const label of ['Zoom in', 'Zoom out', 'Show all', 'Table', 'Keys'])
      expect(button(element, label)).toBeDefined();
    focusFirst(element);
    await press('+');
    expect(length(element)).toBeLessThan(whole);
    await press('-');
    await press('{Shift>}{ArrowRight}{/Shift}');
    await press('0');
    await element.settled();
    expect(options(element)).toHaveLength(11);
  });

  it(
    'A7: Enter or Space opens, Escape closes and goes back to the same event',
    { timeout: 30_000 },
    async () => {
      const element = await mount('', { events: many(12) });
      element.fit();
      await element.settled();
      for (let i = 0; i < 24; i++) {
        const node = options(element)[(i * 5) % 12]!;
        node.focus();
        await press(i % 2 ? '{Enter}' : ' ');
        await expect.poll(() => focused()?.localName).toBe('h3');
        await press('{Escape}');
        await expect.poll(() => titleOf(focused())).toBe(titleOf(node));
        expect(detail(element)).toBeNull();
      }
    },
  );

  it('A8: keys mean nothing outside, and those of browsers and screen readers are left alone', async () => {
    const element = await mountStory();
    const elsewhere = document.createElement('button');
    document.body.append(elsewhere);
    elsewhere.focus();
    await press('t?+0');
    await element.settled();
    expect(element.shadowRoot!.querySelector('table, dialog')).toBeNull();
    focusFirst(element);
    // Not by the real keyboard: the browser would go where they lead, and keep the keyboard there.
    const taken = (
      [
        { key: 'f', ctrlKey: true },
        { key: 'ArrowLeft', altKey: true },
        { key: 'F6' },
        { key: 'l', metaKey: true },
        { key: 'Insert' },
        { key: 'Tab' },
      ] as const
    ).filter((init) => {
      const key = new KeyboardEvent('keydown', { ...init, bubbles: true, composed: true, cancelable: true });
      return !focused()!.dispatchEvent(key);
    });
    expect(taken).toEqual([]);
  });

  it('A9: the keyboard stays in the timeline through every update', { timeout: 60_000 }, async () => {
    const element = await mount('', { events: many(30) });
    focusFirst(element);
    const updates: (() => unknown)[] = [
      () => element.zoom(2),
      () => element.fit(),
      () => element.append([{ title: 'More', when: '1800' }]),
      () => (element.filter = ({ title }) => title.length % 2 === 0),
      () => (element.filter = undefined),
      () => (element.groupBy = 'status'),
      () => (element.groupBy = null),
      () => (element.locale = 'ar'),
      () => (element.locale = 'de'),
      () => (element.view = { start: Date.UTC(1700, 0), end: Date.UTC(1720, 0) }),
      () => (element.orientation = 'vertical'),
      () => (element.orientation = null),
      () => press('t'),
      () => element.append([{ title: 'Even more', when: '1801' }]),
      () => press('t'),
    ];
    const lost: number[] = [];
    for (let i = 0; i < 90; i++) {
      await updates[(i * 7) % updates.length]!();
      await element.settled();
      if (focused()?.getRootNode() !== element.shadowRoot) lost.push((i * 7) % updates.length);
    }
    expect(lost).toEqual([]);
  });

  it.each([320, 480, 640, 760, 1100])(
    'A10: the event that the keyboard is on is in view, %d px wide',
    { timeout: 30_000 },
    async (widthPx) => {
      const element = put('', widthPx);
      element.events = many(25);
      await element.settled();
      element.zoom(3);
      await element.settled();
      focusFirst(element);
      const outside: (string | undefined)[] = [];
      for (let i = 0; i < 25; i++) {
        await press('{ArrowDown}{ArrowRight}');
        await element.settled();
        const frame = element.shadowRoot!.querySelector('.plot svg')!.getBoundingClientRect();
        if (!isInside(focused()!.getBoundingClientRect(), frame)) outside.push(titleOf(focused()));
      }
      expect(outside).toEqual([]);
    },
  );

  it('in a long column Home and End go to the edge of what is seen, and only then to the ends', async () => {
    const element = await mount('', { events: many(45) }, 360);
    options(element)[30]!.focus();
    await element.settled();
    const before = window.scrollY;
    await press('{Home}');
    await element.settled();
    expect(Math.abs(window.scrollY - before)).toBeLessThan(window.innerHeight);
    expect(focused()).not.toBe(options(element)[0]);
    await press('{Control>}{Home}{/Control}');
    await element.settled();
    expect(focused()).toBe(options(element)[0]);
  });
});
