import type { EventInput } from '@dateline/core';
import { userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import story from '../../../examples/story.json';
import {
  button,
  clear,
  click,
  detail,
  figures,
  focused,
  hear,
  length,
  mount,
  option,
  options,
} from '../mount.ts';

afterEach(clear);

const press = (keys: string) => userEvent.keyboard(keys);
/** What a screen reader would say of where the keyboard is. */
const at = () => focused()?.getAttribute('aria-label')?.split(', ')[0] ?? focused()?.textContent?.trim();

/** The story, with the keyboard on one of its events. */
async function reading(title = 'President repeats') {
  const element = await mount('', { events: story as never });
  option(element, title).focus();
  return element;
}

describe('arrow keys', () => {
  it.each(['ltr', 'rtl'])(
    'reach every dated event exactly once, in the order of time, in %s',
    async (direction) => {
      document.documentElement.dir = direction;
      const element = await reading();
      const [forth, back] =
        direction === 'rtl' ? ['{ArrowLeft}', '{ArrowRight}'] : ['{ArrowRight}', '{ArrowLeft}'];
      const inOrder = Array.from({ length: 11 }, (_, i) => element.timeline.event(i).title.split(', ')[0]);
      await press('{Home}');
      await expect.poll(at).toBe(inOrder[0]);
      const there = [at()];
      for (const title of inOrder.slice(1)) {
        await press(forth);
        await expect.poll(at).toBe(title);
        there.push(at());
      }
      expect(there).toEqual(inOrder);
      await press(forth);
      expect(at()).toBe(inOrder.at(-1));
      for (const title of inOrder.toReversed().slice(1)) {
        await press(back);
        await expect.poll(at).toBe(title);
      }
      await press('{End}');
      await expect.poll(at).toBe(inOrder.at(-1));
    },
  );

  it('bring each event into view, and its words wholly', async () => {
    const element = await reading();
    element.zoom(4);
    await element.settled();
    await press('{Home}');
    const outside: (string | undefined)[] = [];
    for (let i = 0; i < 11; i++) {
      await element.settled();
      const frame = element.shadowRoot!.querySelector<SVGSVGElement>('.plot svg')!.getBoundingClientRect();
      const { left, right } = focused()!.getBoundingClientRect();
      const words = focused()!.parentElement!.querySelector('.words')?.getBoundingClientRect() ?? frame;
      const seen = right - frame.left > 20 && frame.right - left > 20;
      // Some engines count the white of a line in.
      if (!seen || words.left < frame.left - 3 || words.right > frame.right + 3) outside.push(at());
      await press('{ArrowRight}');
    }
    expect(outside).toEqual([]);
  });

  it('go up and down to the nearest in the next row', async () => {
    const element = await reading();
    const y = () => focused()!.getBoundingClientRect().y;
    const before = y();
    await press('{ArrowDown}');
    await element.settled();
    expect(y()).toBeGreaterThan(before);
    await press('{ArrowUp}');
    await element.settled();
    expect(y()).toBeLessThan(before + 40);
  });

  it('go down and up through time where time runs down the page', async () => {
    const element = await mount('', { events: story as never }, 360);
    options(element)[0]!.focus();
    for (let i = 1; i < 11; i++) {
      await press('{ArrowDown}');
      await expect.poll(() => focused()).toBe(options(element)[i]);
    }
    await press('{ArrowUp}');
    await expect.poll(() => focused()).toBe(options(element)[9]);
  });

  it('page with PageDown and PageUp', async () => {
    const element = await reading();
    await press('{Home}');
    await element.settled();
    const first = at();
    await press('{PageDown}');
    await expect.poll(at).not.toBe(first);
    await press('{PageUp}');
    await expect.poll(at).toBe(first);
  });
});

describe('other keys', () => {
  it('plus and minus zoom around the event, 0 shows all', async () => {
    const element = await reading('Troops sent to Washington');
    const long = length(element);
    const sign = () => focused()!.parentElement!.querySelector('.diamond, .dot')!.getBoundingClientRect().x;
    const before = sign();
    await press('+');
    await element.settled();
    expect(length(element)).toBeCloseTo(long / 2, -6);
    expect(Math.abs(sign() - before)).toBeLessThan(16);
    await press('-');
    await element.settled();
    expect(length(element)).toBeCloseTo(long, -6);
    await press('0');
    await element.settled();
    expect(figures(element)).toHaveLength(11);
    expect(at()).toBe('Troops sent to Washington');
  });

  it('Shift with an arrow pans, and the keyboard never falls out of the timeline', async () => {
    const element = await reading('Troops sent to Los Angeles');
    const start = element.view!.start;
    await press('{Shift>}{ArrowRight}{/Shift}');
    await element.settled();
    expect(element.view!.start).toBeGreaterThan(start);
    for (let i = 0; i < 8; i++) {
      await press('{Shift>}{ArrowRight}{/Shift}');
      await element.settled();
      expect(focused()!.getRootNode()).toBe(element.shadowRoot);
    }
    await press('{Home}');
    await expect.poll(at).toBe(element.timeline.event(0).title.split(', ')[0]);
  });

  it('Enter opens an event and goes to its heading; Escape goes back to it', async () => {
    const element = await reading('Mayor signs');
    const told = hear(element, 'timeline-select');
    await press('{Enter}');
    await expect.poll(() => focused()?.localName).toBe('h3');
    expect(focused()!.textContent).toBe('Mayor signs the executive order');
    await press('{Escape}');
    await expect.poll(at).toBe('Mayor signs the executive order');
    expect(focused()).toBe(option(element, 'Mayor signs'));
    expect(detail(element)).toBeNull();
    expect(told.map((event) => event.detail.id)).toEqual(['order', null]);
    await press(' ');
    await expect.poll(() => focused()?.localName).toBe('h3');
    await click(button(element, 'Close'));
    await expect.poll(at).toBe('Mayor signs the executive order');
  });

  it('a relation in the detail leads to the other event, and the keyboard with it', async () => {
    const element = await reading('Mayor signs');
    await press('{Enter}');
    await expect.poll(() => focused()?.localName).toBe('h3');
    button(element, 'President says he would').focus();
    await press('{Enter}');
    await expect
      .poll(() => focused()?.textContent)
      .toBe('President says he would send troops to Chicago and New York');
    expect(focused()!.localName).toBe('h3');
    await press('{Escape}');
    await expect.poll(at).toBe('President says he would send troops to Chicago and New York');
  });

  it('a name of what lies outside leads to it, and the keyboard with it', async () => {
    const element = await reading();
    element.view = { start: Date.UTC(2025, 5), end: Date.UTC(2025, 8, 10) };
    await element.settled();
    button(element, 'earlier').focus();
    await press('{Enter}');
    await expect.poll(() => focused()?.getRootNode()).toBe(element.shadowRoot);
    await expect.poll(at).toBe('Murders at their pandemic-era peak');
  });

  it('of the browser are left alone', async () => {
    await reading();
    const taken: string[] = [];
    window.addEventListener('keydown', (key) => key.defaultPrevented && taken.push(key.key), { once: false });
    for (const key of ['{Alt>}{ArrowUp}{/Alt}', 'a', '{F2}']) await press(key);
    expect(taken).toEqual([]);
  });

  it('act only inside the drawing', async () => {
    const element = await mount('', { events: story as never });
    const { view } = element;
    await press('+');
    button(element, 'Zoom in').focus();
    await press('0');
    expect(element.view).toEqual(view);
  });
});

describe('Tab', () => {
  /** Presses Tab from before the timeline until it is behind it; what was stopped at. */
  async function stops(before: HTMLElement, behind: HTMLElement) {
    const found: Element[] = [];
    before.focus();
    for (let i = 0; i < 30; i++) {
      await userEvent.tab();
      if (focused() === behind) return found;
      found.push(focused()!);
    }
    throw new Error('Tab never left the timeline');
  }

  async function between(events: unknown) {
    const before = Object.assign(document.createElement('button'), { textContent: 'before' });
    const behind = Object.assign(document.createElement('button'), { textContent: 'behind' });
    document.body.append(before);
    const element = await mount('', { events: events as never });
    document.body.append(behind);
    return { element, before, behind };
  }

  const messy: Partial<EventInput>[] = [
    ...story.events.slice(0, 5).map((event) => ({ ...event, sources: [] }) as never),
    { title: 'Undated one' },
    { title: 'Undated two' },
    { title: 'Undated three' },
    { title: 'Wrong', when: '2025-13' },
  ];

  it('stops at most four times, however many events, undated ones and problems there are', async () => {
    const { before, behind } = await between(messy);
    const found = await stops(before, behind);
    expect(found.map((node) => node.getAttribute('role') ?? node.localName)).toEqual([
      'option',
      'button',
      'summary',
    ]);
    expect(found.length).toBeLessThanOrEqual(4);
  });

  it('leaves in both directions', async () => {
    const { element, before, behind } = await between(story);
    expect(await stops(before, behind)).toHaveLength(2);
    await userEvent.tab({ shift: true });
    await userEvent.tab({ shift: true });
    await userEvent.tab({ shift: true });
    expect(focused()).toBe(before);
    expect(element.shadowRoot!.querySelectorAll('[role=option][tabindex="0"]')).toHaveLength(1);
  });

  it('comes back to the event where it was', async () => {
    const { element, before } = await between(story);
    option(element, 'Mayor signs').focus();
    await element.settled();
    before.focus();
    await userEvent.tab();
    expect(at()).toBe('Mayor signs the executive order');
  });

  it('always finds the buttons, also when the one that was used is gone', async () => {
    const { element, before, behind } = await between(story);
    element.view = { start: Date.UTC(2025, 5), end: Date.UTC(2025, 8, 10) };
    await element.settled();
    const bar = element.shadowRoot!.querySelector('[role=toolbar]')!;
    button(element, 'Zoom out').focus();
    await press('{ArrowLeft}');
    expect(at()).toContain('earlier');
    element.fit();
    await element.settled();
    expect((await stops(before, behind)).filter((node) => bar.contains(node))).toHaveLength(1);
  });

  it('goes along the buttons with the arrow keys', async () => {
    const { element } = await between(story);
    button(element, 'Zoom out').focus();
    await press('{ArrowRight}');
    expect(at()).toBe('Zoom in');
    await press('{ArrowLeft}');
    expect(at()).toBe('Zoom out');
  });

  it('goes along the undated events with the arrow keys, and Escape comes back to them', async () => {
    const { element } = await between(messy);
    option(element, 'Undated one').focus();
    await press('{ArrowRight}');
    expect(at()).toBe('Undated two');
    await press('{Enter}');
    await element.settled();
    expect(detail(element)!.querySelector('h3')!.textContent).toBe('Undated two');
    await press('{Escape}');
    await expect.poll(at).toBe('Undated two');
  });
});

describe('the keyboard', () => {
  it('stays on its event when the data changes around it', async () => {
    const element = await reading('Mayor signs');
    element.append([{ title: 'Before all', when: '1999' }]);
    await element.settled();
    expect(at()).toBe('Mayor signs the executive order');
    element.filter = ({ groups }) => groups[0] === 'city';
    await element.settled();
    expect(at()).toBe('Mayor signs the executive order');
    element.groupBy = 'status';
    await element.settled();
    expect(at()).toBe('Mayor signs the executive order');
  });

  it('stays in the timeline when its event is filtered away', async () => {
    const element = await reading('Mayor signs');
    element.filter = ({ groups }) => groups[0] === 'crime';
    await element.settled();
    expect(focused()!.getRootNode()).toBe(element.shadowRoot);
    expect(at()).not.toBe('');
  });

  it('is not taken from elsewhere on the page', async () => {
    const element = await mount('', { events: story as never });
    const elsewhere = document.createElement('input');
    document.body.append(elsewhere);
    elsewhere.focus();
    element.show('order');
    element.zoom(5);
    element.filter = () => false;
    await element.settled();
    expect(focused()).toBe(elsewhere);
  });
});
