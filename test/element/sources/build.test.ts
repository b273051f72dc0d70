import { buildColumns, timeline, type EventInput } from '@dateline/core';
import type { EventTimeline } from '@dateline/element';
import { describe, expect, it, vi } from 'vitest';
import { pause } from '../../../packages/element/src/sources/pace.ts';
import { mount, put } from '../mount.ts';
import { turnsDuring } from './turns.ts';

const random = (i: number) => (i * 7919) % 1_000_003;
const many = (count: number, title = 'event'): EventInput[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `${title}-${i}`,
    title,
    when: i % 3 ? random(i) * 1e6 : { start: random(i) * 1e6, end: random(i) * 1e6 + 1e9 },
    group: `lane ${i % 4}`,
  }));

/** What is shown, in words. */
const label = (element: EventTimeline) =>
  element.shadowRoot!.querySelector('svg')!.getAttribute('aria-label');

describe('many events', () => {
  it('are read while the page lives on, and what was shown stays until they are there', async () => {
    const element = await mount('', { events: many(10, 'few') });
    expect(element.timeline.length).toBe(10);
    element.events = many(60_000);
    await element.updateComplete;
    const bar = element.shadowRoot!.querySelector('progress')!;
    expect(bar.value).toBeLessThan(1);
    expect(label(element)).toBe('10 events');
    await element.settled();
    expect(element.shadowRoot!.querySelector('progress')).toBeNull();
    expect(label(element)).toBe('60,000 events');
    expect(element.timeline.length).toBe(60_000);
  });

  it('are there at once for whoever asks', async () => {
    const element = await mount('', { events: many(10, 'few') });
    element.events = many(60_000);
    expect(element.timeline.length).toBe(60_000);
    element.events = many(50_000, 'other');
    element.show('other-49999');
    expect(element.selected).toBe('other-49999');
    await element.settled();
    expect(element.timeline.length).toBe(50_000);
  });

  it('come into their first picture in several turns, and at once for whoever asks in between', async () => {
    const element = put('');
    let readies = 0;
    element.addEventListener('timeline-ready', () => readies++);
    const drawn = () => element.shadowRoot!.querySelectorAll('.event').length;
    element.events = many(60_000);
    await element.updateComplete;
    for (let turns = 0; label(element) !== '60,000 events' && turns < 10_000; turns++) await pause();
    expect([label(element), drawn(), readies]).toEqual(['60,000 events', 0, 0]);
    expect(element.timeline.length).toBe(60_000);
    expect(drawn()).toBeGreaterThan(0);
    await element.settled();
    expect(readies).toBe(1);
  });

  it('come into it in several turns also where they are a timeline already', async () => {
    const element = put('');
    const drawn = () => element.shadowRoot!.querySelectorAll('.event').length;
    element.timeline = timeline({
      start: Float64Array.from({ length: 60_000 }, (_, i) => i * 1e6),
      title: (row) => `row ${row}`,
    });
    await element.updateComplete;
    expect(drawn()).toBe(0);
    const ready = new Promise((done) => element.addEventListener('timeline-ready', done));
    const { turns } = await turnsDuring(() => ready);
    expect(turns).toBeGreaterThan(2);
    expect(drawn()).toBeGreaterThan(0);
  });

  it('are looked at one after the other in turns of their own before they are laid out', async () => {
    const element = put('');
    element.events = many(60_000);
    await element.updateComplete;
    for (let turns = 0; label(element) !== '60,000 events' && turns < 10_000; turns++) await pause();
    // From now on whoever asks has had more than his time.
    let ms = performance.now();
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (ms += 100));
    const ready = new Promise((done) => element.addEventListener('timeline-ready', done));
    const { turns } = await turnsDuring(() => ready);
    clock.mockRestore();
    expect(turns).toBeGreaterThan(10);
  });

  it('give way to others that are set before they are there', async () => {
    const element = await mount('', { events: many(60_000) });
    element.events = many(70_000, 'first');
    await element.updateComplete;
    element.events = many(40_000, 'second');
    await element.settled();
    expect(element.timeline.length).toBe(40_000);
    expect(element.timeline.event(0).title).toBe('second');
  });

  it('are looked through for problems when there is time, or when someone asks', async () => {
    const events = many(30_000).with(20_000, { title: 'odd', when: 5, color: 'url(x)' });
    const element = put('');
    const told = new Promise<CustomEvent>((done) => {
      element.addEventListener('timeline-problems', (event) => done(event as CustomEvent));
    });
    element.events = events;
    await element.settled();
    expect((await told).detail).toMatchObject({ problems: [{ path: '[20000].color', code: 'color' }] });
    expect(element.problems).toHaveLength(1);
    const asked = await mount('', { events: [...events] });
    expect(asked.problems).toHaveLength(1);
  });

  it('wait while the element is off the page', async () => {
    const element = await mount('', { events: many(10, 'few') });
    element.events = many(60_000);
    await element.updateComplete;
    const box = element.parentElement!;
    element.remove();
    await new Promise((done) => setTimeout(done, 300));
    box.append(element);
    await element.settled();
    expect(label(element)).toBe('60,000 events');
  });

  it('may come as columns that are put in order while the page lives on', async () => {
    const start = Float64Array.from({ length: 100_000 }, (_, i) => random(i) * 1e6);
    const columns = { start, title: (row: number) => `row ${row}` };
    const element = put('');
    element.timeline = buildColumns(columns);
    await element.settled();
    expect(element.timeline.length).toBe(100_000);
    expect(element.timeline.event(7)).toEqual(timeline(columns).event(7));
    element.append([{ title: 'last', when: '2100' }]);
    await element.settled();
    expect(element.timeline.length).toBe(100_001);
  });

  it('are never read for long without a pause', async () => {
    const element = await mount('', { events: many(10, 'few') });
    const { turns } = await turnsDuring(async () => {
      element.events = many(200_000);
      await element.updateComplete;
      await vi.waitUntil(() => !element.shadowRoot!.querySelector('progress'), {
        timeout: 20_000,
        interval: 5,
      });
    });
    expect(turns).toBeGreaterThan(5);
    expect(element.timeline.length).toBe(200_000);
  });
});
