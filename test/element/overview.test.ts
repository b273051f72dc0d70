import type { EventTimeline } from '@dateline/element';
import { timeline } from '@dateline/core';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { many, press, tabStops } from './access/act.ts';
import { clear, drag, figures, focused, length, middle, mount, mouse } from './mount.ts';

afterEach(clear);

const strip = (element: EventTimeline) => element.shadowRoot!.querySelector<HTMLElement>('.overview');
const brush = (element: EventTimeline) => element.shadowRoot!.querySelector<HTMLElement>('.brush')!;
const paths = (element: EventTimeline) =>
  [...strip(element)!.querySelectorAll('path')].map((path) => path.getAttribute('d')!);

const log = (count: number) =>
  timeline({
    start: Float64Array.from({ length: count }, (_, i) => Date.UTC(2000, 0) + ((i * 7919) % count) * 60_000),
    title: (row) => `line ${row}`,
  });

async function shown(set: Partial<EventTimeline> = {}): Promise<EventTimeline> {
  const element = await mount('', { events: many(200), overview: 'always', ...set });
  element.fit();
  await element.settled();
  await expect.poll(() => strip(element)).not.toBeNull();
  await element.settled();
  return element;
}
const share = (element: EventTimeline) => {
  const [all, own] = [strip(element)!.getBoundingClientRect(), brush(element).getBoundingClientRect()];
  return { from: (own.left - all.left) / all.width, to: (own.right - all.left) / all.width };
};

describe('the overview', () => {
  it('is there where there is very much, and wherever it is asked for; not beside a list or a column', async () => {
    const few = await mount('', { events: many(50) });
    expect(strip(few)).toBeNull();
    const logged = await mount('', { timeline: log(2000) });
    await expect.poll(() => strip(logged)).not.toBeNull();
    logged.overview = 'none';
    await logged.settled();
    expect(strip(logged)).toBeNull();
    logged.overview = null;
    logged.controls = 'none';
    await logged.settled();
    expect(strip(logged)).toBeNull();
    const outlier = await mount('', {
      events: [...many(100), { title: 'Long before', when: '-3000' }],
    });
    await expect.poll(() => strip(outlier)).not.toBeNull();
    const column = await mount('', { events: many(200), overview: 'always' }, 360);
    expect(strip(column)).toBeNull();
  });

  it('shows how much went on when: in each place so many as there are', async () => {
    const dated = (when: string, group: string[] = []) => ({ title: when, when, groups: group });
    const element = await mount('', {
      overview: 'always',
      scale: 'linear',
      events: [
        ...Array.from({ length: 4 }, () => dated('1900-01-01')),
        ...Array.from({ length: 2 }, () => dated('1950-06-15', ['a', 'b'])),
        dated('2000-12-31'),
      ],
    });
    await expect.poll(() => strip(element)).not.toBeNull();
    const heights = [...paths(element)[0]!.matchAll(/V([\d.]+)h2/g)].map(([, y]) => 36 - Number(y));
    expect(heights.filter((height) => height > 0)).toEqual([34, 17, 8.5]);
    // The same events, each in two groups, are not counted twice.
    expect(heights).toHaveLength(Math.ceil(element.shadowRoot!.querySelector('.plot')!.clientWidth / 2));
  });

  it('is drawn once, and only the brush moves while the view does', async () => {
    const element = await shown();
    const [before, nodes] = [paths(element), [...strip(element)!.querySelectorAll('*')]];
    expect(share(element).from).toBeCloseTo(0, 2);
    expect(share(element).to).toBeCloseTo(1, 2);
    element.zoom(4);
    await element.settled();
    expect(share(element).to - share(element).from).toBeCloseTo(0.25, 1);
    expect(paths(element)).toEqual(before);
    expect([...strip(element)!.querySelectorAll('*')]).toEqual(nodes);
    element.filter = { text: 'treaty' };
    await element.settled();
    expect(paths(element)).not.toEqual(before);
  });

  it('follows the hand: the brush, its edges, and a place beside it', async () => {
    const element = await shown();
    element.zoom(4);
    await element.settled();
    const [wide, from] = [length(element), middle(element)];
    strip(element)!.scrollIntoView({ block: 'nearest' });
    const at = (place: number) => {
      const { left, top, width } = strip(element)!.getBoundingClientRect();
      return { x: left + width * place, y: top + 20 };
    };
    const width = strip(element)!.clientWidth;
    await drag(at(0.5), width * 0.2);
    await element.settled();
    expect(length(element) / wide).toBeCloseTo(1, 3);
    expect((middle(element) - from) / wide).toBeCloseTo(0.8, 1);
    const { to } = share(element);
    await drag({ ...at(to), x: at(to).x - 2 }, -width * 0.1);
    await element.settled();
    expect(length(element) / wide).toBeCloseTo(0.6, 1);
    const { x, y } = at(0.1);
    await mouse('down', x, y);
    await mouse('up', x, y);
    await element.settled();
    const { from: left, to: right } = share(element);
    expect((left + right) / 2).toBeCloseTo(0.1, 1);
    expect(figures(element).length).toBeGreaterThan(0);
  });

  it('is a slider to the keyboard, which says what is in view', async () => {
    const element = await shown();
    element.view = { start: Date.UTC(1700, 0), end: Date.UTC(1800, 0) };
    await element.settled();
    const slider = brush(element);
    expect(slider.getAttribute('role')).toBe('slider');
    expect(slider.getAttribute('aria-valuetext')).toMatch(/^1700s? – 179/);
    slider.focus();
    await press('{ArrowRight}');
    await element.settled();
    expect(middle(element)).toBeCloseTo(Date.UTC(1760, 0), -11);
    const now = Number(slider.getAttribute('aria-valuenow'));
    expect(now).toBeGreaterThan(40);
    await press('{PageDown}');
    await element.settled();
    expect(Number(slider.getAttribute('aria-valuenow'))).toBeLessThan(now);
    const long = length(element);
    await press('+');
    await element.settled();
    expect(length(element)).toBeCloseTo(long / 2, -8);
    await press('{Home}');
    await element.settled();
    expect(share(element).from).toBeCloseTo(0, 2);
    await press('{End}');
    await element.settled();
    expect(share(element).to).toBeCloseTo(1, 2);
    expect(focused()).toBe(slider);
  });

  it('runs from right to left where time does', async () => {
    document.documentElement.dir = 'rtl';
    const element = await shown();
    element.view = { start: Date.UTC(1520, 0), end: Date.UTC(1570, 0) };
    await element.settled();
    expect(share(element).from).toBeGreaterThan(0.7);
    brush(element).focus();
    const before = middle(element);
    await press('{ArrowLeft}');
    await element.settled();
    expect(middle(element)).toBeGreaterThan(before);
  });

  it('is one tab stop, of at most four, and axe has no objections', async () => {
    const element = await shown();
    expect((await tabStops(element)).length).toBeLessThanOrEqual(4);
    const { violations } = await axe.run(element);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
  });

  it('costs two bisections a column and lane, however many events there are', async () => {
    const element = await mount('', { timeline: log(300_000) });
    await expect.poll(() => strip(element)).not.toBeNull();
    expect(paths(element)[0]!.length).toBeLessThan(10_000);
    expect(strip(element)!.querySelectorAll('*').length).toBeLessThan(8);
  });
});
