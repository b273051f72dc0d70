import type { EventInput } from '@dateline/core';
import { afterEach, describe, expect, it } from 'vitest';
import { button, clear, hear, length, mount, option } from './mount.ts';

afterEach(clear);

const events = Array.from({ length: 30 }, (_, i): EventInput => ({
  id: `e${i}`,
  title: `Event ${i}`,
  when: `${1900 + i}`,
}));
const frame = () => new Promise((done) => requestAnimationFrame(done));

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
    await frame();
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
