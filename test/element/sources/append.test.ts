import { buildColumns, type EventInput } from '@dateline/core';
import { expect, it, vi } from 'vitest';
import { mount, put, titles } from '../mount.ts';

const second = 1000;
const first: EventInput[] = Array.from({ length: 40 }, (_, i) => ({
  id: `first-${i}`,
  title: `first ${i}`,
  when: i * second,
}));
const next = (i: number, more: Partial<EventInput> = {}): EventInput => ({
  id: `next-${i}`,
  title: `next ${i}`,
  when: (40 + i) * second,
  ...more,
});
const frames = (count: number) =>
  new Promise<void>((done) => {
    const step = (left: number) => (left > 0 ? requestAnimationFrame(() => step(left - 1)) : done());
    step(count);
  });

it('adds what comes in one frame at once', async () => {
  const element = await mount('', { events: first });
  const updates = vi.spyOn(element as unknown as { updated(): void }, 'updated');
  await frames(2);
  updates.mockClear();
  for (let i = 0; i < 50; i++) {
    element.append([next(i)]);
    await Promise.resolve();
  }
  await frames(3);
  expect(updates.mock.calls.length).toBeLessThanOrEqual(4);
  expect(element.timeline.length).toBe(90);
  expect(element.events).toHaveLength(90);
  expect(first).toHaveLength(40);
});

it('keeps the view, the selection and the events that are there', async () => {
  const element = await mount('', { events: first });
  element.view = { start: 10 * second, end: 20 * second };
  element.selected = 'first-15';
  await element.settled();
  const event = element.timeline.event(element.timeline.find('first-15'));
  const before = element.view;
  element.append([next(0), next(1, { when: 5 * second })]);
  await element.settled();
  expect(element.view).toEqual(before);
  expect(element.selected).toBe('first-15');
  expect(element.timeline.event(element.timeline.find('first-15'))).toBe(event);
});

it('adds to whatever the events come from', async () => {
  const start = Float64Array.from({ length: 30 }, (_, i) => i * second);
  const columns = put('');
  columns.timeline = buildColumns({ start, title: (row) => `row ${row}` });
  vi.spyOn(window, 'fetch').mockImplementation(async () => new Response(JSON.stringify(first)));
  const file = put('<event-timeline src="/first.json"></event-timeline>');
  const children = put('<p data-when="1900">Child</p>');
  for (const element of [columns, file, children]) {
    await element.settled();
    const { length } = element.timeline;
    element.append([next(0)]);
    element.append([next(1), { title: 'no date', when: 'soon' }]);
    await element.settled();
    expect(element.timeline.length).toBe(length + 3);
    expect(element.timeline.find('next-1')).toBeGreaterThan(0);
    expect(element.problems.map(({ event }) => event)).toEqual([length + 2]);
  }
  vi.restoreAllMocks();
});

it('follows the newest event while that is in view, and stops when the reader pans away', async () => {
  const element = await mount('', { events: first, follow: true });
  element.view = { start: 20 * second, end: 40 * second };
  await element.settled();
  element.append([next(10)]);
  await element.settled();
  const { start, end } = element.view;
  expect(end - start).toBeCloseTo(20 * second, 0);
  expect(end).toBeGreaterThan(50 * second);
  expect(end).toBeLessThan(52 * second);
  element.view = { start: 10 * second, end: 30 * second };
  await element.settled();
  const away = element.view;
  element.append([next(11)]);
  await element.settled();
  expect(element.view).toEqual(away);
  element.follow = false;
  element.view = { start: 40 * second, end: 55 * second };
  await element.settled();
  const still = element.view;
  element.append([next(30)]);
  await element.settled();
  expect(element.view).toEqual(still);
});

it('leaves those that are there in their places', async () => {
  const element = await mount('', { events: first });
  element.view = { start: 15 * second, end: 45 * second };
  await element.settled();
  const places = () =>
    new Map(
      [...element.shadowRoot!.querySelectorAll<SVGGElement>('.event')].map((node) => [
        node.querySelector('.title')?.textContent ?? '',
        Math.round(node.getBoundingClientRect().y),
      ]),
    );
  const before = places();
  for (let i = 0; i < 5; i++) {
    element.append([next(i), next(i + 100, { when: i * second })]);
    await element.settled();
  }
  const after = places();
  const kept = [...before].filter(([title, y]) => title !== '' && after.get(title) === y);
  expect(kept.length).toBeGreaterThan(0.9 * [...before.keys()].filter(Boolean).length);
  expect(titles(element).length).toBeGreaterThan(before.size - 2);
});

it('takes a thousand events a second', async () => {
  const start = Float64Array.from({ length: 50_000 }, (_, i) => i);
  const element = put('');
  element.timeline = buildColumns({ start, title: (row) => `row ${row}` });
  element.follow = true;
  await element.settled();
  let sent = 0;
  for (let frame = 0; frame < 60; frame++) {
    element.append(
      Array.from({ length: 17 }, () => ({
        title: `live ${sent}`,
        when: 50_000 + sent++,
        group: `g${sent % 3}`,
      })),
    );
    await frames(1);
  }
  await element.settled();
  expect(element.timeline.length).toBe(50_000 + sent);
  expect(element.timeline.columns.startEarliest.buffer.byteLength).toBeLessThan(8 * 1.2 * (50_000 + sent));
  expect(element.view!.end).toBeGreaterThanOrEqual(50_000 + sent - 1);
});
