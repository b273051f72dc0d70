import type { EventInput, Span } from '@dateline/core';
import { fitView, ruler } from '@dateline/layout';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  clear,
  complaints,
  detail,
  drag,
  emptySpot,
  figure,
  hear,
  mount,
  names,
  plot,
  wheel,
} from './mount.ts';

afterEach(clear);

const night: EventInput[] = [
  { id: 'day', title: 'Sunday', when: '2025-11-02' },
  { id: 'first', title: 'First half past one', when: '2025-11-02T01:30:00-05:00' },
  { id: 'second', title: 'Second half past one', when: '2025-11-02T01:30:00-06:00' },
];
const twoTimes: EventInput[] = [
  '1918-03-04',
  '1918-03-09',
  '1918-03-20',
  '2020-03-01',
  '2020-03-11',
  '2020-03-30',
].map((when) => ({ id: when, title: when, when }));
const earth: EventInput[] = [
  'Y-4540000000',
  'Y-541000000',
  'Y-66000000',
  'Y-7000000',
  'Y-300000',
  'Y-20000',
].map((when) => ({ id: when, title: when, when }));
const hour = 3_600_000;
const words = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('g.axis .words')].map(({ textContent }) => textContent);
const leftOf = (element: Element & { timeline: never }, title: string) =>
  figure(element as never, title)
    .querySelector('.ring')!
    .getBoundingClientRect().left;

describe('time-zone', () => {
  it('is the zone of the axis: its days are as long as they are there, its hours come twice', async () => {
    const element = await mount('', { events: night, timeZone: 'America/Chicago' });
    const day = ruler(element.timeline, { timeZone: 'America/Chicago' });
    expect(day.ends[0]! - day.starts[0]!).toBe(25 * hour);
    expect(element.view).toEqual(fitView(element.timeline, day));
    expect(words(element).join(' ')).toMatch(/Chicago Time/);
  });

  it('moves no day, in words or names, and tells instants by its clocks and as they were written', async () => {
    const element = await mount('', { events: night, timeZone: 'America/Chicago', selected: 'second' });
    expect(names(element)[0]).toContain('2 November 2025');
    expect(names(element)[2]).toContain('01:30:00 GMT-6');
    const inTokyo = await mount('', { events: night, timeZone: 'Asia/Tokyo', selected: 'second' });
    expect(names(inTokyo)[0]).toContain('2 November 2025');
    expect(detail(inTokyo)!.textContent).toMatch(/01:30:00 UTC−06:00/);
    expect(detail(inTokyo)!.textContent).toMatch(/16:30:00 GMT\+9/);
  });

  it('is the timeline’s own unless asked for, and may be changed', async () => {
    const element = await mount('', { events: night });
    expect(words(element).join(' ')).toContain('UTC');
    element.setAttribute('time-zone', 'Europe/Berlin');
    await element.settled();
    expect(words(element).join(' ')).toMatch(/CET|Germany Time/);
  });

  it('that nobody knows is a problem, and the axis is as without it', async () => {
    const told = hear(document, 'timeline-problems');
    const element = await mount('', { events: night, timeZone: 'America/Gotham' });
    const [complaint] = complaints(element);
    expect(complaint).toBe(
      'time-zone: expected the name of a time zone such as America/Chicago, got "America/Gotham"',
    );
    expect(told).toHaveLength(1);
    expect(words(element).join(' ')).toContain('UTC');
  });
});

describe('scale', () => {
  it('is chosen by the data, said in a sentence, and can be asked for', async () => {
    const element = await mount('', { events: twoTimes });
    const summary = () => element.shadowRoot!.querySelector('.summary')!.textContent;
    expect(summary()).toContain('Long quiet stretches are shortened.');
    expect(words(element)).toContain('101 years');
    element.scale = 'linear';
    await element.settled();
    expect(summary()).not.toContain('shortened');
    const ages = await mount('', { events: earth });
    expect(ages.shadowRoot!.querySelector('.summary')!.textContent).toContain('ten times as long');
  });

  it('log has an end, however far it is zoomed out', async () => {
    const element = await mount('', { events: earth });
    element.fit();
    const whole = element.view as Span;
    element.zoom(1e-9);
    await element.settled();
    const { start, end } = element.view as Span;
    expect(start).toBeLessThan(whole.start);
    expect(end).toBeGreaterThan(whole.end);
  });

  it('that does not exist is a problem', async () => {
    const element = await mount('', { events: twoTimes, scale: 'bent' });
    expect(complaints(element)).toEqual(['scale: expected linear, folded or log, got "bent"']);
  });

  it.each([
    ['folded', twoTimes],
    ['log', earth],
  ] as const)('%s follows a drag and a wheel as the axis runs', async (_, events) => {
    const element = await mount('', { events });
    const id = events[3]!.id!;
    element.zoom(2);
    element.show(id);
    element.selected = null;
    await element.settled();
    const before = leftOf(element as never, id);
    await drag(emptySpot(element, 0.6), -40);
    await element.settled();
    expect(leftOf(element as never, id)).toBeCloseTo(before - 40, 0);

    // What is below the pointer stays there.
    const { left, width } = plot(element).getBoundingClientRect();
    const at = leftOf(element as never, id);
    wheel(element, { deltaY: -100, ctrlKey: true }, (at - left) / width);
    await element.settled();
    // The ring of a sign and that of a band are not equally wide.
    expect(Math.abs(leftOf(element as never, id) - at)).toBeLessThan(16);
  });
});

describe('now', () => {
  it('moves on every minute by itself where the clock says what it is, until nobody sees it', async () => {
    vi.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout', 'Date'],
      now: Date.UTC(2025, 7, 31, 12, 0, 20),
    });
    try {
      const events = [
        { title: 'Noon', when: { start: '2025-08-31T11:50:00Z', end: '2025-08-31T12:10:00Z' } },
      ];
      const element = await mount('', { events, now: 'auto' }, 1200);
      const place = () => element.shadowRoot!.querySelector('path.now')!.getAttribute('d');
      const before = place();
      vi.advanceTimersByTime(39_000);
      await element.settled();
      expect(place()).toBe(before);
      vi.advanceTimersByTime(2000);
      await element.settled();
      expect(place()).not.toBe(before);
      const other = vi.getTimerCount();
      element.remove();
      expect(vi.getTimerCount()).toBeLessThan(other);
      vi.advanceTimersByTime(600_000);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it('leaves every mark in its row as it moves on', async () => {
    const events = Array.from({ length: 40 }, (_, i) => ({ title: `Event ${i}`, when: `${1900 + i}` }));
    const element = await mount('', { events, now: '1910' });
    element.view = { start: Date.UTC(1905, 0), end: Date.UTC(1925, 0) };
    await element.settled();
    element.view = { start: Date.UTC(1908, 0), end: Date.UTC(1928, 0) };
    await element.settled();
    const before = names(element).map((name) => figure(element, name.slice(0, 8)).getBBox().y);
    element.now = '1911';
    await element.settled();
    expect(names(element).map((name) => figure(element, name.slice(0, 8)).getBBox().y)).toEqual(before);
  });

  it('is marked where the page says so, and nowhere else', async () => {
    const element = await mount('', { events: night });
    expect(element.shadowRoot!.querySelector('.now, .today')).toBeNull();
    element.now = '2025-11-02T12:00:00Z';
    await element.settled();
    expect(element.shadowRoot!.querySelector('path.now')).not.toBeNull();
    element.now = '2025-11-02';
    await element.settled();
    expect(element.shadowRoot!.querySelector('rect.today')).not.toBeNull();
  });

  it('looks at the clock only for auto', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const element = await mount('', { events: [{ title: 'Today', when: today }], now: 'auto' });
    expect(words(element)).toContain('now');
  });

  it('that is no date is a problem', async () => {
    const element = await mount('', { events: night, now: 'today' });
    expect(complaints(element)[0]).toMatch(/^now: .*write an EDTF date such as 2025-08-31, or auto$/);
  });
});
