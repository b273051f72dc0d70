import { timeline } from '@dateline/core';
import type { EventTimeline } from '@dateline/element';
import { userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import { clear, focused, mouse, mount, names, options, plot, timeAt } from './mount.ts';

afterEach(clear);

const frame = () => new Promise((done) => requestAnimationFrame(done));
const canvas = (element: EventTimeline) => element.shadowRoot!.querySelector('canvas');
const svg = (element: EventTimeline) => element.shadowRoot!.querySelector<SVGSVGElement>('.plot svg')!;
const hint = (element: EventTimeline) => element.shadowRoot!.querySelector<HTMLElement>('.hint')!;

/** Days of ten years, from a fixed seed, in lanes of unequal size. */
function days(count: number) {
  let seed = 7;
  const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  return Array.from({ length: count }, (_, i) => ({
    id: `e${i}`,
    title: `Event number ${i}`,
    when: new Date(Date.UTC(2015) + random() ** 2 * 3652 * 86_400_000).toISOString().slice(0, 10),
    group: `Lane ${Math.floor(random() ** 2 * 5)}`,
  }));
}

/** Elements in the page and in its shadow trees, as `npm run peers` counts them. */
function elements(root: Document | ShadowRoot = document): number {
  let count = 0;
  for (const element of root.querySelectorAll('*'))
    count += 1 + (element.shadowRoot ? elements(element.shadowRoot) : 0);
  return count;
}

/** The middle of the box in the page. */
const middleOf = ({ left, top, width, height }: DOMRect) => ({ x: left + width / 2, y: top + height / 2 });

describe('a timeline of many events', { timeout: 60_000 }, () => {
  it.each([100, 1000])('of %i has no more than 600 elements, at rest and while it moves', async (count) => {
    const before = elements();
    const columns = days(count).toSorted((a, b) => a.when.localeCompare(b.when));
    const given = timeline({
      start: Float64Array.from(columns, ({ when }) => Date.parse(when)),
      group: Uint32Array.from(columns, ({ group }) => Number(group.slice(5))),
      groups: [0, 1, 2, 3, 4].map((i) => ({ id: `g${i}`, label: `Lane ${i}` })),
      title: (i) => columns[i]!.title,
    });
    const element = await mount('', { timeline: given }, 1200);
    const counts = [elements() - before];
    for (let i = 0; i < 12; i++) {
      const { start, end } = element.view!;
      const by = (end - start) / 10;
      element.view = i < 6 ? { start: start + by, end: end + by } : { start: start + by, end: end - by };
      await frame();
      await Promise.resolve();
      counts.push(elements() - before);
    }
    await element.settled();
    counts.push(elements() - before);
    expect(Math.max(...counts)).toBeLessThanOrEqual(600);
  });

  it('says how many are in view, and how many of them it names, and stays across on a phone', async () => {
    const element = await mount('', { events: days(2000) }, 360);
    const said = () =>
      /\b([\d,]+) in view, (\d+) named/.exec(element.shadowRoot!.querySelector('.summary')!.textContent)!;
    const words = () => svg(element).querySelectorAll('.event text').length;
    expect(plot(element).classList).toContain('horizontal');
    expect(said()[1]).toBe('2,000');
    const { start, end } = element.view!;
    element.view = { start, end: start + (end - start) / 10 };
    await element.settled();
    const inView = days(2000).filter(
      ({ when }) =>
        Date.parse(when) < element.view!.end && Date.parse(when) + 86_400_000 > element.view!.start,
    );
    expect(Number(said()[1]!.replace(',', ''))).toBe(inView.length);
    expect(Number(said()[2])).toBeGreaterThan(1);
    expect(Number(said()[2])).toBe(words());
  });

  it('is painted on a canvas, of which no tree of accessible names knows, and lets it go again', async () => {
    const few = await mount('', { events: days(20) }, 1200);
    expect(canvas(few)).toBeNull();
    const element = await mount('', { events: days(300) }, 1200);
    const painted = canvas(element)!;
    expect(painted.getAttribute('aria-hidden')).toBe('true');
    // In the page are words and what the focus goes to; nothing of a mark is drawn twice.
    expect(svg(element).querySelectorAll('.event > :not(.ring, :has(> .words))')).toHaveLength(0);
    expect(options(element).length).toBeGreaterThan(10);
    expect(new Set(names(element)).size).toBe(options(element).length);
    element.events = days(20);
    await element.settled();
    expect(canvas(element)).toBeNull();
    expect([painted.width, painted.isConnected]).toEqual([0, false]);
    element.events = days(300);
    await element.settled();
    const again = canvas(element)!;
    element.remove();
    expect([again.width, again.isConnected]).toEqual([0, false]);
  });

  it('has options for the events without words as soon as it rests, and while it zooms those the keyboard may go to', async () => {
    const [element, fresh] = [
      await mount('', { events: days(1000) }, 1200),
      await mount('', { events: days(1000) }, 1200),
    ];
    element.view = { start: Date.UTC(2015), end: Date.UTC(2018) };
    await element.settled();
    const wordless = () => options(element).filter((node) => !node.parentElement!.querySelector('.words'));
    expect(wordless().length).toBeGreaterThan(10);
    expect(canvas(element)).not.toBeNull();
    // In the middle of the view, so that a zoom does not leave it outside.
    const focusedOne = wordless().at(wordless().length / 2)!;
    const at = focusedOne.getAttribute('data-id')!;
    focusedOne.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
    await element.settled();
    for (let i = 0; i < 4; i++) {
      element.view = { start: timeAt(element, 1 / 200), end: timeAt(element, 1) };
      await frame();
      await Promise.resolve();
      expect(canvas(element)).not.toBeNull();
      expect(options(element).length).toBeGreaterThan(10);
      expect(wordless().length).toBeLessThanOrEqual(3);
      expect(options(element).map((node) => node.getAttribute('data-id'))).toContain(at);
    }
    fresh.view = element.view;
    await element.settled();
    await fresh.settled();
    expect(wordless().length).toBeGreaterThan(10);
    expect(names(element)).toEqual(names(fresh));
  });

  it('follows the colours of the page', async () => {
    document.documentElement.style.colorScheme = 'light';
    const element = await mount('', { events: days(300) }, 1200);
    const first = canvas(element);
    const repainted = (than: Element | null) =>
      expect.poll(() => canvas(element) !== null && canvas(element) !== than).toBe(true);
    document.documentElement.style.colorScheme = 'dark';
    await repainted(first);
    const second = canvas(element);
    element.style.setProperty('--timeline-color', 'rgb(1, 2, 3)');
    await repainted(second);
  });

  it('is all nodes on paper', async () => {
    const element = await mount('', { events: days(150) }, 1200);
    expect(canvas(element)).not.toBeNull();
    window.dispatchEvent(new Event('beforeprint'));
    expect(canvas(element)).toBeNull();
    expect(svg(element).querySelectorAll('.event').length).toBe(150);
    window.dispatchEvent(new Event('afterprint'));
    await element.settled();
    expect(canvas(element)).not.toBeNull();
  });

  it('is walked through event by event, and each has its name and its place in the order', async () => {
    const element = await mount('', { events: days(400) }, 1200);
    options(element)
      .find((node) => node.tabIndex === 0)!
      .focus();
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    await element.settled();
    const reached: string[] = [];
    for (let i = 0; i < 60; i++) {
      reached.push(focused()!.getAttribute('aria-posinset')!);
      expect(focused()!.getAttribute('aria-label')).toContain('Event number');
      await userEvent.keyboard('{ArrowRight}');
      await element.settled();
    }
    expect(reached).toEqual(Array.from({ length: 60 }, (_, i) => String(i + 1)));
  });

  it('is walked through among bars too, where each that is reached has a sign and its words', async () => {
    const element = await mount('', { events: days(6000) }, 1200);
    const said = element.shadowRoot!.querySelector('.summary')!;
    const [inView, named] = /([\d,]+) in view, (\d+) named/.exec(said.textContent)!.slice(1) as [
      string,
      string,
    ];
    expect([inView, Number(named) < 100]).toEqual(['6,000', true]);
    options(element)
      .find((node) => node.tabIndex === 0)!
      .focus();
    await userEvent.keyboard('3');
    await element.settled();
    const { start, end } = element.view!;
    const from = Number(focused()!.getAttribute('aria-posinset'));
    expect(from).toBeGreaterThan(1500);
    const stops: { place: number; words: boolean }[] = [];
    for (let i = 0; i < 30; i++) {
      await userEvent.keyboard(i < 20 ? '{ArrowRight}' : '{ArrowLeft}');
      await element.settled();
      const place = Number(focused()!.getAttribute('aria-posinset'));
      const { title } = element.timeline.event(place - 1);
      expect(focused()!.getAttribute('aria-label')).toContain(title);
      stops.push({ place, words: focused()!.parentElement!.textContent.includes(title) });
    }
    expect(stops.map(({ place }) => place - from)).toEqual(
      Array.from({ length: 30 }, (_, i) => (i < 20 ? i + 1 : 39 - i)),
    );
    expect(stops.filter(({ words }) => !words)).toEqual([]);
    expect(element.view).toEqual({ start, end });
    await userEvent.keyboard('{Enter}');
    await element.settled();
    expect(element.timeline.find(element.selected!)).toBe(from + 9);
    expect(elements(element.shadowRoot!)).toBeLessThanOrEqual(600);
  });

  it('says what the pointer is on where words gave way, and opens it', async () => {
    const element = await mount('', { events: days(400) }, 1200);
    expect(hint(element).hidden).toBe(true);
    const { left, right, top, bottom } = plot(element).getBoundingClientRect();
    const found = new Set<string>();
    for (let y = top + 40; y < Math.min(bottom, 560) && found.size < 5; y += 9)
      for (let x = left + 20; x < Math.min(right, innerWidth) && found.size < 5; x += 37) {
        await mouse('move', x, y);
        if (hint(element).hidden) continue;
        const said = hint(element).textContent;
        if (found.has(said)) continue;
        found.add(said);
        expect(svg(element).parentElement!.classList.contains('pointing')).toBe(true);
        await mouse('down', x, y);
        await mouse('up', x, y);
        await element.settled();
        const opened = element.timeline.event(element.timeline.find(element.selected!));
        expect(said).toContain(opened.title);
        element.selected = null;
        await element.settled();
      }
    expect(found.size).toBe(5);
    await mouse('move', left + 5, top + 2);
    expect(hint(element).hidden).toBe(true);
  });

  it('lights the words of the event that the pointer is on', async () => {
    const element = await mount('', { events: days(20) }, 1200);
    const [one] = options(element);
    const { x, y } = middleOf(one!.getBoundingClientRect());
    await mouse('move', x, y);
    expect(one!.parentElement!.classList.contains('lit')).toBe(true);
    expect(hint(element).hidden).toBe(true);
  });
});
