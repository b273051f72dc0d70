import type { EventTimeline } from '@dateline/element';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { focusFirst, press } from './access/act.ts';
import { button, clear, emptySpot, focused, hear, mount, mouse, option, plot } from './mount.ts';

afterEach(clear);

const events = [
  { id: 'a', title: 'One', when: '1901-06-01', group: 'West' },
  { id: 'b', title: 'Two', when: '1903-06-01', groups: ['West', 'East'] },
  { id: 'c', title: 'Three', when: '[1902..1908]', group: 'East' },
  { id: 'd', title: 'Four', when: '1909-06-01' },
];
const shown = () => mount('', { events, view: { start: Date.UTC(1900, 0), end: Date.UTC(1910, 0) } });
const panel = (element: EventTimeline) => element.shadowRoot!.querySelector('.marked');
const words = (element: EventTimeline) =>
  panel(element)!
    .textContent.replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const box = (element: EventTimeline) => element.shadowRoot!.querySelector<HTMLElement>('.range')!;

/** Drags with Shift from one share of the view to another. */
async function brush(element: EventTimeline, from: number, to: number): Promise<void> {
  const [start, end] = [emptySpot(element, from), emptySpot(element, to)];
  await mouse('move', start.x, start.y);
  await press('{Shift>}');
  await mouse('down', start.x, start.y);
  await mouse('move', (start.x + end.x) / 2, start.y);
  await mouse('move', end.x, end.y);
  await mouse('up', end.x, end.y);
  await press('{/Shift}');
  await element.settled();
}

describe('a stretch of time that is marked', () => {
  it('is dragged with Shift, leaves the view where it is, and tells what went on in it', async () => {
    const element = await shown();
    const [before, told] = [element.view, hear(document, 'timeline-range')];
    await brush(element, 0.05, 0.55);
    expect(element.view).toEqual(before);
    expect(told).toHaveLength(1);
    const { range, surely, possibly, lanes, events: went } = told[0]!.detail;
    expect(range.start).toBeCloseTo(Date.UTC(1900, 6), -11);
    expect(range.end).toBeCloseTo(Date.UTC(1905, 6), -11);
    expect([surely, possibly]).toEqual([2, 1]);
    expect(lanes).toEqual([
      { id: 'West', label: 'West', surely: 2, possibly: 0 },
      { id: 'East', label: 'East', surely: 1, possibly: 1 },
    ]);
    expect(went).toEqual([events[0], events[2], events[1]]);
    expect(went[0]).toBe(events[0]);
    expect(words(element)).toMatch(
      /^1900 – 1905: surely 2, possibly 1 West: surely 2, possibly 0 ?East: surely 1, possibly 1 Zoom to it ×$/,
    );
  });

  it('is zoomed to by a button, and stays over its time while the view moves', async () => {
    const element = await shown();
    await brush(element, 0.2, 0.6);
    const inner = () => box(element).getBoundingClientRect();
    const outer = plot(element).getBoundingClientRect();
    expect((inner().left - outer.left) / outer.width).toBeCloseTo(0.2, 1);
    button(element, 'Zoom to it').click();
    await element.settled();
    expect(inner().left).toBeCloseTo(outer.left, -1);
    expect(inner().width / outer.width).toBeCloseTo(1, 1);
  });

  it('is marked by keys from event to event, and Escape leaves it', async () => {
    const element = await shown();
    const told = hear(element, 'timeline-range');
    focusFirst(element);
    await press('.');
    await expect.poll(() => panel(element)).not.toBeNull();
    expect(told[0]!.detail).toMatchObject({
      range: { start: Date.UTC(1901, 5, 1), end: Date.UTC(1901, 5, 2) },
      surely: 1,
    });
    await press('{End}');
    await expect.poll(() => focused()).toBe(option(element, 'Four'));
    await press('.');
    await expect.poll(() => told).toHaveLength(2);
    expect(told[1]!.detail).toMatchObject({ surely: 4, possibly: 0 });
    await press('{Escape}');
    await expect.poll(() => panel(element)).toBeNull();
    expect(box(element).hidden).toBe(true);
    expect(focused()).toBe(option(element, 'Four'));
  });

  it('is counted anew where a filter leaves other events', async () => {
    const element = await shown();
    await brush(element, 0.05, 0.55);
    element.filter = { groups: ['East'] };
    await element.settled();
    expect(words(element)).toMatch(/^1900 – 1905: surely 1, possibly 1 West/);
  });

  it('has nothing that axe objects to, and Escape in it leads back to the drawing', async () => {
    const element = await shown();
    focusFirst(element);
    await press('.');
    await expect.poll(() => panel(element)).not.toBeNull();
    const { violations } = await axe.run(element);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
    button(element, 'Zoom to it').focus();
    await press('{Escape}');
    await expect.poll(() => focused()?.getAttribute('role')).toBe('option');
    expect(panel(element)).toBeNull();
  });

  it('is not begun by a press that does not move, nor down the page', async () => {
    const element = await shown();
    await press('{Shift>}');
    const { x, y } = emptySpot(element);
    await mouse('down', x, y);
    await mouse('up', x, y);
    await press('{/Shift}');
    await element.settled();
    expect(panel(element)).toBeNull();
  });
});
