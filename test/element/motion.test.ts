import type { EventInput } from '@dateline/core';
import { afterEach, describe, expect, it } from 'vitest';
import type { EventTimeline } from '@dateline/element';
import { button, clear, hear, length, mount, option, options } from './mount.ts';

afterEach(clear);

const events = Array.from({ length: 30 }, (_, i): EventInput => ({
  id: `e${i}`,
  title: `Event ${i}`,
  when: `${1900 + i}`,
}));
const many = Array.from({ length: 120 }, (_, i): EventInput => ({
  id: `m${i}`,
  title: `Event ${i}`,
  when: `${1900 + i}-05`,
  group: i % 3 === 0 ? 'A' : 'B',
}));
const frame = () => new Promise((done) => requestAnimationFrame(done));

/** How far right each event is, by name. */
const places = (element: EventTimeline) =>
  new Map(options(element).map((node) => [node.getAttribute('aria-label')!, node.getBoundingClientRect().x]));

describe('a view that moves', () => {
  it('is drawn once in a frame, however often it changes, and is told each time', async () => {
    const element = await mount('', { events });
    const told = hear(element, 'timeline-view');
    const plot = element.shadowRoot!.querySelector('.plot')!;
    const drawings: number[] = [];
    const watch = new MutationObserver(() => drawings.push(performance.now()));
    watch.observe(plot, { subtree: true, attributes: true, childList: true, characterData: true });
    const { start } = element.view!;
    const by = length(element) / 100;
    for (let i = 1; i <= 20; i++) {
      element.view = { start: start + i * by, end: start + i * by + 100 * by };
      await Promise.resolve();
    }
    expect(told).toHaveLength(20);
    expect(element.view!.start).toBeCloseTo(start + 20 * by, -3);
    expect(drawings).toEqual([]);
    await frame();
    await Promise.resolve();
    expect(drawings).toHaveLength(1);
    watch.disconnect();
  });

  it('shows where it has come to with the next frame', async () => {
    const element = await mount('', { events });
    const before = option(element, 'Event 20').getBoundingClientRect().x;
    const { start, end } = element.view!;
    element.view = { start: start + (end - start) / 10, end: end + (end - start) / 10 };
    await frame();
    const { width } = element.shadowRoot!.querySelector('.plot')!.getBoundingClientRect();
    expect(before - option(element, 'Event 20').getBoundingClientRect().x).toBeCloseTo(width / 10, 0);
  });

  it.each(['ltr', 'rtl'])(
    'moves what is drawn by exactly the px that it moves itself, however far, in %s',
    async (dir) => {
      document.documentElement.dir = dir;
      const element = await mount('', { events: many });
      const plot = element.shadowRoot!.querySelector('.plot')!.getBoundingClientRect();
      const view = { start: Date.UTC(1940), end: Date.UTC(1960) };
      element.view = view;
      await element.settled();
      let before = places(element);
      const pxPerMs = plot.width / (view.end - view.start);
      const widths = options(element).map((node) => node.getBoundingClientRect().width);
      const edge = 60 + Math.max(...widths);
      let compared = 0;
      for (let i = 1, lastPx = 0; i <= 60; i++) {
        const px = 17 * i;
        element.view = { start: view.start + px / pxPerMs, end: view.end + px / pxPerMs };
        await frame();
        await Promise.resolve();
        const now = places(element);
        for (const [name, x] of now) {
          const from = before.get(name);
          // At the edge of the view words, and so what can be pointed at, may have found another place.
          if (from === undefined || from < plot.left + edge || from > plot.right - edge) continue;
          expect(x - from).toBeCloseTo((dir === 'rtl' ? 1 : -1) * (px - lastPx), 1);
          compared++;
        }
        before = now;
        lastPx = px;
      }
      expect(compared).toBeGreaterThan(200);
    },
  );

  it('is, at rest, what it would have been without moving', async () => {
    const [moved, fresh] = [await mount('', { events: many }), await mount('', { events: many })];
    // Rows are made for a zoom, and stay.
    moved.zoom(3);
    fresh.zoom(3);
    await moved.settled();
    await fresh.settled();
    const { start, end } = moved.view!;
    for (let i = 1; i <= 20; i++) {
      moved.view = { start: start + ((end - start) * i) / 40, end: end + ((end - start) * i) / 40 };
      await frame();
    }
    fresh.view = moved.view;
    await moved.settled();
    await fresh.settled();
    const words = (element: EventTimeline) =>
      [...element.shadowRoot!.querySelectorAll('.plot svg > :not(.lanes) .words')]
        .map((node) => node.textContent)
        .toSorted();
    expect(moved.shadowRoot!.querySelector('svg.chip, .plot svg')!.getAttribute('style')).not.toContain(
      'translate',
    );
    expect(words(moved)).toEqual(words(fresh));
    expect([...places(moved).keys()]).toEqual([...places(fresh).keys()]);
  });

  it('is as high as its lanes need in each frame of a zoom, though words that stay are not set again', async () => {
    const [element, fresh] = [await mount('', { events: many }), await mount('', { events: many })];
    const svg = element.shadowRoot!.querySelector('.plot svg')!;
    const heightOf = (one: EventTimeline) =>
      one.shadowRoot!.querySelector('.sheet')!.getBoundingClientRect().height;
    const written: MutationRecord[] = [];
    const watch = new MutationObserver((changes) => written.push(...changes));
    const where = { subtree: true, childList: true, attributes: true, characterData: true };
    const heights = new Set<number>();
    let words = 0;
    for (let i = 0; i < 12; i++) {
      const { start, end } = element.view!;
      element.view = { start: start + (end - start) / 40, end: end - (end - start) / 40 };
      watch.observe(svg, where);
      await frame();
      await Promise.resolve();
      watch.disconnect();
      const heightPx = heightOf(element);
      heights.add(heightPx);
      fresh.view = element.view;
      await fresh.settled();
      expect(heightPx).toBe(heightOf(fresh));
      words += svg.querySelectorAll('.event .words').length;
    }
    expect(heights.size).toBeGreaterThan(3);
    const isOfWords = ({ target }: MutationRecord) =>
      (target as Element).matches('.event text, .event tspan');
    expect(new Set(written.filter(isOfWords).map(({ target }) => target)).size).toBeLessThan(words / 4);
    await element.settled();
    expect(Number(svg.getAttribute('height'))).toBe(heightOf(element));
  });

  it('draws in a zoom what is on the screen, as the page scrolls, and all of it when it rests', async () => {
    const lanes = Array.from({ length: 240 }, (_, i): EventInput => ({
      id: `l${i}`,
      title: `Event ${i}`,
      when: `${1900 + (i % 60)}-05`,
      group: `Lane ${i % 40}`,
    }));
    const element = await mount('', { events: lanes });
    const { start, end } = element.view!;
    const zoomed = async (by: number) => {
      element.view = { start: start + (end - start) * by, end };
      await frame();
      await Promise.resolve();
    };
    const rows = () => options(element).map((node) => node.getBoundingClientRect());
    const lastLane = () => [...element.shadowRoot!.querySelectorAll('.lanes .lane')].at(-1)!;
    const onScreen = () => rows().filter(({ bottom, top }) => bottom > 0 && top < innerHeight).length;
    const all = rows().length;
    const seen = onScreen();
    expect(lastLane().getBoundingClientRect().top).toBeGreaterThan(innerHeight);
    await zoomed(0.001);
    expect(rows().length).toBeLessThan(0.75 * all);
    expect(onScreen()).toBeGreaterThanOrEqual(seen - 2);
    scrollTo(0, lastLane().getBoundingClientRect().top);
    await frame();
    await zoomed(0.002);
    expect(onScreen()).toBeGreaterThan(5);
    await element.settled();
    expect(rows().length).toBeGreaterThan(all - 8);
    scrollTo(0, 0);
  });

  it('draws in a zoom no more than what holds it lets be seen, all of which it draws', async () => {
    const lanes = Array.from({ length: 120 }, (_, i): EventInput => ({
      id: `l${i}`,
      title: `Event ${i}`,
      when: `${1900 + (i % 60)}-05`,
      group: `Lane ${i % 20}`,
    }));
    const element = await mount('', { events: lanes });
    const box = document.createElement('div');
    element.before(box);
    box.style.setProperty('height', '400px');
    box.style.setProperty('overflow', 'auto');
    box.append(element);
    await element.settled();
    const rows = () => options(element).map((node) => node.getBoundingClientRect());
    const inBox = () => rows().filter(({ bottom, top }) => bottom > 0 && top < box.clientHeight).length;
    const { start, end } = element.view!;
    const zoomed = async (by: number) => {
      element.view = { start: start + (end - start) * by, end };
      await frame();
      await Promise.resolve();
    };
    const [all, seen] = [rows().length, inBox()];
    await zoomed(0.001);
    expect(rows().length).toBeLessThan(0.6 * all);
    expect(inBox()).toBeGreaterThanOrEqual(seen - 1);
    // What is fixed in the page is not cut off by what stands around it there.
    element.style.setProperty('position', 'fixed');
    element.style.setProperty('inset', '0');
    await element.settled();
    const free = rows().filter(({ bottom, top }) => bottom > 0 && top < innerHeight).length;
    expect(free).toBeGreaterThan(seen + 5);
    await zoomed(0.002);
    expect(rows().filter(({ bottom, top }) => bottom > 0 && top < innerHeight).length).toBeGreaterThanOrEqual(
      free - 2,
    );
    box.remove();
  });

  it('leaves the names of lanes where they are', async () => {
    const element = await mount('', { events: many });
    element.view = { start: Date.UTC(1940), end: Date.UTC(1960) };
    await element.settled();
    const name = () => element.shadowRoot!.querySelector('.lanes .lane')!.getBoundingClientRect().x;
    const x = name();
    for (let i = 1; i <= 30; i++) {
      element.view = { start: Date.UTC(1940 + i / 2), end: Date.UTC(1960 + i / 2) };
      await frame();
      await Promise.resolve();
      expect(name()).toBeCloseTo(x, 1);
    }
  });

  it('has what stands around it follow when it rests', async () => {
    const element = await mount('', { events });
    expect(button(element, 'earlier')).toBeUndefined();
    const { start, end } = element.view!;
    for (let i = 1; i <= 10; i++) {
      element.view = { start: start + ((end - start) * i) / 20, end: end + ((end - start) * i) / 20 };
      await frame();
    }
    expect(button(element, 'earlier')).toBeUndefined();
    await expect.poll(() => button(element, 'earlier')?.textContent).toContain('earlier');
  });

  it('does not hold on to a tag that is taken away in the middle of it', async () => {
    const element = await mount('', { events });
    element.zoom(2);
    element.remove();
    const drawn = element.shadowRoot!.querySelector('.plot')!.innerHTML;
    await new Promise((done) => setTimeout(done, 400));
    expect(element.shadowRoot!.querySelector('.plot')!.innerHTML).toBe(drawn);
  });
});
