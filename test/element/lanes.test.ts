import type { EventInput, TimelineInput } from '@dateline/core';
import type { EventTimeline } from '@dateline/element';
import { userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import { tabStops } from './access/act.ts';
import {
  clear,
  drag,
  emptySpot,
  focused,
  hear,
  mount,
  names,
  option,
  options,
  plot,
  wheel,
  mouse,
} from './mount.ts';

afterEach(clear);

const groups = [
  { id: 'asia', label: 'Asia' },
  { id: 'china', label: 'China', parent: 'asia' },
  { id: 'korea', label: 'Korea', parent: 'asia' },
  { id: 'europe', label: 'Europe' },
];
const nested: TimelineInput = {
  groups,
  eras: [{ label: 'Middle Ages', when: '0500~/1500~' }],
  events: [
    { id: 'a', title: 'Alpha', when: '1040', group: 'china' },
    { id: 'b', title: 'Beta', when: '1377', groups: ['korea', 'europe'] },
    { id: 'c', title: 'Gamma', when: '1450', group: 'europe' },
    { id: 'd', title: 'Delta', when: { text: 'later' }, group: 'europe', follows: 'c' },
  ],
};
const show = (document: TimelineInput, set: Partial<EventTimeline> = {}) =>
  mount('', { events: document as never, ...set });
const laneButtons = (element: EventTimeline) => [
  ...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('.lane-names button'),
];
const toldOf = (element: EventTimeline) =>
  laneButtons(element).map((each) => [each.getAttribute('aria-label'), each.getAttribute('aria-expanded')]);

describe('lanes in lanes', () => {
  it('are a letter away from the events and back, and no tab stop beside what else there is', async () => {
    const element = await show(nested, { overview: 'always' });
    options(element)[0]!.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => focused()?.localName).toBe('h3');
    // The drawing, the overview, the buttons and the detail.
    expect(await tabStops(element)).toHaveLength(4);
    const event = options(element).find((node) => node.tabIndex === 0)!;
    event.focus();
    await userEvent.keyboard('l');
    expect(focused()).toBe(laneButtons(element)[0]);
    await userEvent.keyboard('{Enter}');
    await element.settled();
    expect(element.collapsed).toEqual(['asia']);
    await userEvent.keyboard('{Enter}');
    await element.settled();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => focused()?.getAttribute('role')).toBe('option');
    expect(element.selected).not.toBeNull();
  });

  it('are a tab stop where letters mean nothing', async () => {
    const element = await show(nested, { shortcuts: 'none' });
    expect((await tabStops(element)).some((node) => laneButtons(element).includes(node as never))).toBe(true);
  });

  it('are closed and opened by their names, which say how many events they hold', async () => {
    const element = await show(nested);
    const told = hear(element, 'timeline-collapse');
    expect(toldOf(element)).toEqual([['Asia, 2 events', 'true']]);
    const [asia] = laneButtons(element);
    asia!.focus();
    await userEvent.keyboard('{Enter}');
    await element.settled();
    expect(element.collapsed).toEqual(['asia']);
    expect(told.map(({ detail }) => detail)).toEqual([{ collapsed: ['asia'] }]);
    expect(toldOf(element)).toEqual([['Asia, 2 events', 'false']]);
    expect(focused()).toBe(asia);
    expect(options(element)).toHaveLength(4);
    await userEvent.keyboard(' ');
    await element.settled();
    expect(element.collapsed).toEqual([]);
    expect(element.selected).toBeNull();
  });

  it('are closed from outside', async () => {
    const element = await show(nested, { collapsed: ['asia'] });
    expect(toldOf(element)).toEqual([['Asia, 2 events', 'false']]);
    expect([...element.shadowRoot!.querySelectorAll('.lanes .lane')].map((one) => one.textContent)).toEqual([
      'Asia',
      'Europe',
    ]);
    element.collapsed = [];
    await element.settled();
    expect(toldOf(element)).toEqual([['Asia, 2 events', 'true']]);
  });

  it('have buttons that stand over the drawn names', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const element = await mount(`<event-timeline dir="${dir}"></event-timeline>`, {
        events: nested as never,
      });
      const name = element.shadowRoot!.querySelector('.lanes .words')!.getBoundingClientRect();
      const over = laneButtons(element)[0]!.getBoundingClientRect();
      expect(over.left).toBeLessThanOrEqual(name.left);
      expect(over.right).toBeGreaterThanOrEqual(name.right);
      expect(over.top).toBeLessThanOrEqual(name.top + 2);
      expect(over.bottom).toBeGreaterThanOrEqual(name.bottom - 2);
    }
  });
});

describe('an event in several lanes', () => {
  it('is one option, drawn in each of them; all of it is chosen and lit together', async () => {
    const element = await show(nested);
    expect(names(element).filter((name) => name.startsWith('Beta'))).toHaveLength(1);
    const figures = () =>
      [...element.shadowRoot!.querySelectorAll('.event')].filter(
        (node) => node.querySelector<SVGElement>('.ring')!.dataset['id'] === 'b',
      );
    expect(figures()).toHaveLength(2);
    const [first, second] = figures();
    expect(second!.querySelector('.ring')!.getAttribute('aria-hidden')).toBe('true');
    const { x, y, width, height } = second!.querySelector('.ring')!.getBoundingClientRect();
    await mouse('move', x + width / 2, y + height / 2);
    expect(first!.classList.contains('lit')).toBe(true);
    await mouse('move', x, element.getBoundingClientRect().bottom + 5);
    expect(first!.classList.contains('lit')).toBe(false);
    second!.querySelector('.ring')!.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await element.settled();
    expect(element.selected).toBe('b');
    expect(figures().map((node) => node.classList.contains('chosen'))).toEqual([true, true]);
    expect(options(element).filter((node) => node.getAttribute('aria-selected') === 'true')).toHaveLength(1);
  });
});

describe('an event without a date', () => {
  it('is the last option, and says what it comes after', async () => {
    const element = await show(nested);
    expect(names(element).at(-1)).toBe('Delta, “later”, date not stated; after “Gamma”, Europe, 4 of 4');
    option(element, 'Alpha').focus();
    await userEvent.keyboard('{End}');
    await element.settled();
    expect(focused()!.getAttribute('aria-label')).toContain('Delta');
    await userEvent.keyboard('{Enter}');
    await element.settled();
    expect(element.shadowRoot!.querySelector('.detail .date')!.textContent).toContain('after “Gamma”');
  });

  it('is shown where nothing has a date', async () => {
    const element = await mount('', { events: [{ title: 'Once', when: { text: 'once' } }] as EventInput[] });
    expect(names(element)).toEqual(['Once, “once”, date not stated, 1 of 1']);
    expect(plot(element).getBoundingClientRect().height).toBeGreaterThan(20);
    expect(options(element)[0]!.getAttribute('tabindex')).toBe('0');
  });
});

describe('eras', () => {
  it('are a list for those who do not see them', async () => {
    const element = await show(nested);
    const list = element.shadowRoot!.querySelector('ul[aria-label=Eras]')!;
    expect(list.textContent.trim()).toBe('Middle Ages, from about 500 to about 1500');
    expect(element.toSvg()).toContain('Middle Ages');
  });
});

describe('relations', () => {
  it('are all drawn on request, else those of the selected event', async () => {
    const tied: TimelineInput = {
      events: [
        { id: 'a', title: 'A', when: '1914' },
        { id: 'b', title: 'B', when: '1915', follows: 'a' },
        { id: 'c', title: 'C', when: '1916', follows: 'b' },
      ],
    };
    const element = await show(tied);
    const lines = () => element.shadowRoot!.querySelectorAll('.links path').length / 2;
    expect(lines()).toBe(0);
    element.selected = 'a';
    await element.settled();
    expect(lines()).toBe(1);
    element.setAttribute('relations', 'all');
    await element.settled();
    expect(lines()).toBe(2);
  });
});

describe('a timeline that is given less height than it needs', () => {
  const lots: TimelineInput = {
    groups: Array.from({ length: 400 }, (_, i) => `lane ${i}`),
    events: Array.from({ length: 1200 }, (_, i) => ({
      id: `e${i}`,
      title: `Event ${i}.`,
      when: String(1000 + ((i * 7919) % 1000)),
      group: `lane ${Math.floor(i / 3)}`,
    })),
  };

  async function tall(document: TimelineInput = lots, height = '500px') {
    const element = await mount('<event-timeline></event-timeline>');
    element.style.maxHeight = height;
    element.events = document as never;
    await element.settled();
    // The browser tells of the height in its own time.
    await expect.poll(() => options(element).length, { timeout: 5000 }).toBeLessThan(element.timeline.length);
    await element.settled();
    return element;
  }
  const shown = (element: EventTimeline, title: string) => {
    const box = option(element, title)?.getBoundingClientRect();
    const { top, bottom } = plot(element).getBoundingClientRect();
    return box !== undefined && box.top >= top + 40 && box.bottom <= bottom + 1;
  };
  const scrolled = async (element: EventTimeline, to: number) => {
    plot(element).scrollTop = to;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await element.settled();
  };

  it('scrolls inside, with the axis in its place and few elements in the page', async () => {
    const element = await tall();
    expect(element.getBoundingClientRect().height).toBeLessThanOrEqual(540);
    expect(plot(element).scrollHeight).toBeGreaterThan(10_000);
    expect(element.shadowRoot!.querySelectorAll('*').length).toBeLessThan(600);
    const axisTop = () => element.shadowRoot!.querySelector('.axis')!.getBoundingClientRect().top;
    const before = axisTop();
    const first = names(element)[0];
    await scrolled(element, 9000);
    expect(axisTop()).toBeCloseTo(before, 0);
    expect(names(element)[0]).not.toBe(first);
    expect(element.shadowRoot!.querySelectorAll('*').length).toBeLessThan(600);
    await scrolled(element, 0);
    expect(names(element)[0]).toBe(first);
  });

  it('keeps its height where there is no limit', async () => {
    const element = await show(nested);
    expect(plot(element).scrollHeight).toBe(plot(element).clientHeight);
    element.collapsed = ['asia'];
    await element.settled();
    expect(plot(element).scrollHeight).toBe(plot(element).clientHeight);
  });

  it('brings what is shown and what the keyboard goes to into the window', async () => {
    const element = await tall();
    element.show('e1100');
    await element.settled();
    await element.settled();
    expect(shown(element, 'Event 1100.')).toBe(true);
    option(element, 'Event 1100.').focus();
    await userEvent.keyboard('{Home}');
    await element.settled();
    const home = focused()!.getAttribute('aria-label')!;
    expect(home).toContain('1 of 1,200');
    expect(shown(element, home.slice(0, home.indexOf('.') + 1))).toBe(true);
  });

  it('leaves the wheel to the lanes and to the page, and zooms with Ctrl', async () => {
    const element = await tall();
    const { view } = element;
    option(element, names(element)[0]!).focus();
    expect(wheel(element, { deltaY: 100 })).toBe(true);
    expect(element.view).toEqual(view);
    expect(wheel(element, { deltaY: -100, ctrlKey: true })).toBe(false);
    expect(element.view).not.toEqual(view);
    expect(getComputedStyle(plot(element)).overscrollBehaviorY).toBe('auto');
  });

  it('still pans by dragging', async () => {
    const element = await tall();
    element.zoom(4);
    await element.settled();
    const { start } = element.view!;
    await drag(emptySpot(element), 100);
    await element.settled();
    expect(element.view!.start).toBeLessThan(start);
  });

  it('shows everything again when it is given the room, and scrolls again when it is taken', async () => {
    const few: TimelineInput = { ...lots, events: lots.events.slice(0, 30) };
    const element = await tall(few, '300px');
    expect(plot(element).scrollHeight).toBeGreaterThan(plot(element).clientHeight);
    element.style.maxHeight = '';
    await expect.poll(() => options(element).length).toBe(30);
    await element.settled();
    expect(plot(element).scrollHeight).toBe(plot(element).clientHeight);
    element.style.maxHeight = '300px';
    await expect.poll(() => options(element).length).toBeLessThan(30);
  });

  it('scrolls through a column as well', async () => {
    const element = await mount('<event-timeline orientation="vertical"></event-timeline>');
    element.style.maxHeight = '300px';
    element.events = lots.events.slice(0, 40);
    await element.settled();
    expect(options(element)).toHaveLength(40);
    expect(plot(element).scrollHeight).toBeGreaterThan(1000);
    await scrolled(element, 700);
    expect(plot(element).scrollTop).toBe(700);
  });
});
