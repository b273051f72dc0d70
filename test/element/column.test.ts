import type { EventTimeline } from '@dateline/element';
import { afterEach, describe, expect, it } from 'vitest';
import { clear, figures, focused, mount, names } from './mount.ts';
import { focusFirst, press } from './access/act.ts';

afterEach(() => {
  window.scrollTo(0, 0);
  clear();
});

const days = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    id: `day-${i}`,
    title: `Day number ${i}`,
    when: new Date(Date.UTC(2000, 0, 1 + i)).toISOString().slice(0, 10),
  }));
const settle = async (element: EventTimeline) => {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await element.settled();
};
const nodes = (element: EventTimeline) => element.shadowRoot!.querySelectorAll('*').length;
/** The numbers of the events that are drawn. */
const drawn = (element: EventTimeline) => names(element).map((name) => Number(/\d+/.exec(name)![0]));
/** Whether what is on the screen is drawn: the first and the last event that are seen have neighbours beyond it. */
const isFilled = (element: EventTimeline) => {
  const boxes = figures(element).map((figure) => figure.querySelector('.ring')!.getBoundingClientRect());
  return boxes[0]!.top <= 0 && boxes.at(-1)!.bottom >= window.innerHeight;
};

describe('a column of very many events', () => {
  it('draws what is near the reader, wherever the page is scrolled to, and is as long as all of it', async () => {
    const element = await mount('', { events: days(3000), orientation: 'vertical' }, 360);
    expect(nodes(element)).toBeLessThan(600);
    expect(drawn(element)[0]).toBe(0);
    const { height } = element.getBoundingClientRect();
    expect(height).toBeGreaterThan(3000 * 30);
    for (const share of [0.5, 0.501, 0.2, 0.9]) {
      window.scrollTo(0, height * share);
      await settle(element);
      expect(isFilled(element)).toBe(true);
      expect(nodes(element)).toBeLessThan(600);
      expect(Math.abs(drawn(element)[0]! / 3000 - share)).toBeLessThan(0.05);
    }
    expect(element.getBoundingClientRect().height).toBe(height);
  });

  it('does so as well where a box of the page scrolls, or the tag itself', async () => {
    const element = await mount('', { events: days(1000), orientation: 'vertical' }, 360);
    const box = element.parentElement!;
    box.style.cssText += '; height: 400px; overflow: auto';
    await settle(element);
    box.scrollTop = 20_000;
    await settle(element);
    expect(isFilled(element)).toBe(true);
    box.style.overflow = 'visible';
    box.style.height = 'auto';
    element.style.height = '400px';
    await settle(element);
    const plot = element.shadowRoot!.querySelector('.plot')!;
    plot.scrollTop = 15_000;
    await settle(element);
    const { top } = plot.getBoundingClientRect();
    const boxes = figures(element).map((figure) => figure.querySelector('.ring')!.getBoundingClientRect());
    expect(boxes[0]!.top).toBeLessThan(top);
    expect(boxes.at(-1)!.bottom).toBeGreaterThan(top + 400);
  });

  it('is walked through by keys from end to end', { timeout: 30_000 }, async () => {
    const element = await mount('', { events: days(400), orientation: 'vertical' }, 360);
    focusFirst(element);
    const here = () => focused()?.getAttribute('aria-label')?.split(', ')[0];
    await press('{Control>}{End}{/Control}');
    await settle(element);
    expect(here()).toBe('Day number 399');
    const { top, bottom } = focused()!.getBoundingClientRect();
    expect(top >= -1 && bottom <= window.innerHeight + 1).toBe(true);
    for (let i = 398; i >= 340; i--) {
      await press('{ArrowUp}');
      await element.settled();
      expect(here()).toBe(`Day number ${i}`);
    }
    await press('{Control>}{Home}{/Control}');
    await settle(element);
    expect(here()).toBe('Day number 0');
  });

  it('is taken to by its id, and put whole into a file', async () => {
    const element = await mount('', { events: days(400), orientation: 'list' }, 360);
    element.show('day-300');
    await settle(element);
    expect(drawn(element)).toContain(300);
    expect(isFilled(element)).toBe(true);
    expect(element.toSvg()).toContain('Day number 399');
    expect(element.toSvg()).toContain('Day number 0');
  });

  it('is drawn whole for the printer, and in part again after that', async () => {
    const element = await mount('', { events: days(400), orientation: 'vertical' }, 360);
    window.dispatchEvent(new Event('beforeprint'));
    expect(drawn(element)).toHaveLength(400);
    window.dispatchEvent(new Event('afterprint'));
    await element.settled();
    expect(drawn(element).length).toBeLessThan(100);
  });

  it('listens to nothing any more once it is gone', async () => {
    const element = await mount('', { events: days(400), orientation: 'vertical' }, 360);
    const before = drawn(element);
    element.remove();
    document.body.style.height = '9000px';
    window.scrollTo(0, 5000);
    await new Promise((done) => requestAnimationFrame(done));
    expect(drawn(element)).toEqual(before);
    document.body.style.height = '';
  });

  it('of few events is drawn whole', async () => {
    const element = await mount('', { events: days(48), orientation: 'vertical' }, 360);
    expect(drawn(element)).toHaveLength(48);
    expect(nodes(element)).toBeLessThan(600);
  });
});
