import type { EventInput } from '@dateline/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  button,
  canDoubleClick,
  clear,
  click,
  drag,
  emptySpot,
  figure,
  hear,
  length,
  middle,
  mount,
  mouse,
  option,
  plot,
  timeAt,
  titles,
  wheel,
} from '../mount.ts';

afterEach(clear);

const real = window.matchMedia.bind(window);
const wantLittleMotion = (matches: boolean) =>
  vi
    .spyOn(window, 'matchMedia')
    .mockImplementation((query) =>
      query.includes('motion') ? ({ matches } as MediaQueryList) : real(query),
    );
afterEach(() => void vi.restoreAllMocks());

const events: EventInput[] = Array.from({ length: 10 }, (_, i) => ({
  id: `e${i}`,
  title: `Event ${i}`,
  when: `${1900 + i}-06`,
}));
const widthOf = (element: Awaited<ReturnType<typeof mount>>) => plot(element).clientWidth;
/** A page that is longer than the window. */
function longPage() {
  const filler = document.createElement('div');
  filler.style.height = '3000px';
  document.body.append(filler);
}

describe('dragging', () => {
  it('moves time with the pointer, and the length stays', async () => {
    const element = await mount('', { events });
    const told = hear(element, 'timeline-view');
    const { view } = element;
    await drag(emptySpot(element), 100);
    const msPerPx = length(element) / widthOf(element);
    expect((view!.start - element.view!.start) / msPerPx).toBeCloseTo(100, 0);
    expect(length(element)).toBeCloseTo(view!.end - view!.start, -3);
    expect(told.at(-1)!.detail.view).toEqual(element.view);
    const again = element.view!;
    await drag(emptySpot(element), -40);
    expect((element.view!.start - again.start) / msPerPx).toBeCloseTo(40, 0);
  });

  it('glides on for a moment where it was pushed, and stops for the next thing that a reader does', async () => {
    wantLittleMotion(false);
    const element = await mount('', { events });
    const whole = element.view;
    let released = Infinity;
    // A busy machine may let go so late that it was no push.
    for (let push = 0; push < 5 && element.view!.start <= released; push++) {
      element.view = whole!;
      await drag(emptySpot(element), -200, true);
      released = element.view.start;
      await new Promise((done) => setTimeout(done, 100));
    }
    expect(element.view!.start).toBeGreaterThan(released);
    await new Promise((done) => setTimeout(done, 1200));
    const { start } = element.view!;
    expect((start - released) / length(element)).toBeLessThan(1);
    await new Promise((done) => setTimeout(done, 200));
    expect(element.view!.start).toBe(start);
    await drag(emptySpot(element), 200, true);
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }));
    const stopped = element.view!.start;
    await new Promise((done) => setTimeout(done, 200));
    expect(element.view!.start).toBe(stopped);
  });

  it('stops where the hand lets go, for readers who want little motion', async () => {
    wantLittleMotion(true);
    const element = await mount('', { events });
    await drag(emptySpot(element), -200, true);
    const { start } = element.view!;
    await new Promise((done) => setTimeout(done, 300));
    expect(element.view!.start).toBe(start);
  });

  it('moves the other way where the page reads from the right, as time does', async () => {
    document.documentElement.dir = 'rtl';
    const element = await mount('', { events });
    const { view } = element;
    await drag(emptySpot(element), 100);
    expect(((element.view!.start - view!.start) / length(element)) * widthOf(element)).toBeCloseTo(100, 0);
  });

  it('that begins on an event does not select it', async () => {
    const element = await mount('', { events });
    const { x, y, width, height } = option(element, 'Event 4').getBoundingClientRect();
    const { view } = element;
    await drag({ x: x + width / 2, y: y + height / 2 }, 60);
    expect(element.view).not.toEqual(view);
    expect(element.selected).toBeNull();
  });

  it('keeps the rows: no event jumps to another height', async () => {
    const element = await mount('', { events });
    const heights = () =>
      new Map(
        titles(element).map((title) => [
          title,
          figure(element, title).querySelector('.ring')!.getBoundingClientRect().y,
        ]),
      );
    const before = heights();
    await drag(emptySpot(element), 60);
    await element.settled();
    for (const [title, y] of heights()) expect(before.get(title) ?? y).toBeCloseTo(y, 3);
  });

  it('with another button than the first does nothing', async () => {
    const element = await mount('', { events });
    const { view } = element;
    const { x, y } = emptySpot(element);
    const svg = element.shadowRoot!.querySelector<SVGSVGElement>('.plot svg')!;
    svg.dispatchEvent(
      new MouseEvent('mousedown', { clientX: x, clientY: y, button: 2, bubbles: true, view: window }),
    );
    window.dispatchEvent(new MouseEvent('mousemove', { clientX: x + 50, clientY: y, view: window }));
    expect(element.view).toEqual(view);
  });
});

describe('the wheel', () => {
  it('with ctrl zooms around the pointer, also where the page scrolls', async () => {
    const element = await mount('', { events });
    longPage();
    const [at, long] = [timeAt(element, 0.25), length(element)];
    expect(wheel(element, { deltaY: -100, ctrlKey: true }, 0.25)).toBe(false);
    expect(length(element)).toBeLessThan(long);
    expect(Math.abs(timeAt(element, 0.25) - at) / length(element)).toBeLessThan(0.002);
  });

  it('with ctrl zooms around the pointer where the page reads from the right', async () => {
    document.documentElement.dir = 'rtl';
    const element = await mount('', { events });
    const [at, long] = [timeAt(element, 0.75), length(element)];
    wheel(element, { deltaY: -100, ctrlKey: true }, 0.25);
    expect(length(element)).toBeLessThan(long);
    expect(Math.abs(timeAt(element, 0.75) - at) / length(element)).toBeLessThan(0.002);
  });

  it('turned several times in a row adds up', async () => {
    const element = await mount('', { events });
    const [at, long] = [timeAt(element, 0.5), length(element)];
    for (let i = 0; i < 4; i++) wheel(element, { deltaY: -30, ctrlKey: true });
    expect(length(element) / long).toBeCloseTo(2 ** (-0.002 * 10 * 30 * 4), 2);
    expect(Math.abs(timeAt(element, 0.5) - at) / length(element)).toBeLessThan(0.002);
  });

  it('does not take a view back that came by another way meanwhile', async () => {
    const element = await mount('', { events });
    wheel(element, { deltaY: -30, ctrlKey: true });
    const view = { start: Date.UTC(1903, 0), end: Date.UTC(1905, 0) };
    element.view = view;
    wheel(element, { deltaY: -30, ctrlKey: true });
    expect(element.view.start).toBeGreaterThan(view.start);
    expect(element.view.end).toBeLessThan(view.end);
  });

  it('sideways pans, and the page stays', async () => {
    const element = await mount('', { events });
    longPage();
    const { view } = element;
    expect(wheel(element, { deltaX: 80, deltaY: 3 })).toBe(false);
    expect(((element.view!.start - view!.start) / length(element)) * widthOf(element)).toBeCloseTo(80, 0);
    expect(wheel(element, { deltaY: -80, shiftKey: true })).toBe(false);
    expect(element.view!.start).toBeCloseTo(view!.start, -3);
  });

  // As a trackpad sends them: many, with fractions, ever smaller once the fingers have left it.
  const momentum = (first: number) => Array.from({ length: 60 }, (_, i) => first * 0.92 ** i);
  const sum = (all: readonly number[]) => all.reduce((before, one) => before + one, 0);

  it('of a trackpad zooms by all of a pinch, however small its steps, around the fingers', async () => {
    const element = await mount('', { events });
    longPage();
    const [at, long] = [timeAt(element, 0.3), length(element)];
    const steps = momentum(-3.2);
    for (const deltaY of steps) expect(wheel(element, { deltaY, ctrlKey: true }, 0.3)).toBe(false);
    expect(length(element) / long).toBeCloseTo(2 ** (0.02 * sum(steps)), 2);
    expect(Math.abs(timeAt(element, 0.3) - at) / length(element)).toBeLessThan(0.002);
  });

  it('of a trackpad pans by all of a swipe and of what it runs out in, and never zooms meanwhile', async () => {
    const element = await mount('', { events });
    longPage();
    const { view } = element;
    const long = length(element);
    const steps = momentum(14.5);
    // A finger is never quite level.
    for (const deltaX of steps) expect(wheel(element, { deltaX, deltaY: deltaX / 3 })).toBe(false);
    expect(length(element)).toBeCloseTo(long, -1);
    expect(((element.view!.start - view!.start) / long) * widthOf(element)).toBeCloseTo(sum(steps), 0);
  });

  it('of a mouse that counts lines zooms as one that counts px', async () => {
    const element = await mount('', { events });
    const long = length(element);
    expect(wheel(element, { deltaY: -1, deltaMode: WheelEvent.DOM_DELTA_LINE, ctrlKey: true })).toBe(false);
    expect(length(element) / long).toBeCloseTo(2 ** -0.5, 2);
  });

  it('plain is left to a page that scrolls', async () => {
    const element = await mount('', { events });
    longPage();
    const { view } = element;
    expect(wheel(element, { deltaY: 100 })).toBe(true);
    expect(wheel(element, { deltaY: -100 })).toBe(true);
    expect(element.view).toEqual(view);
  });

  it('plain zooms while the reader is at work in the timeline', async () => {
    const element = await mount('', { events });
    longPage();
    const long = length(element);
    button(element, 'Zoom in').focus();
    expect(wheel(element, { deltaY: -100 })).toBe(false);
    expect(length(element)).toBeLessThan(long);
  });

  it('plain zooms where the page cannot scroll anyway', async () => {
    const element = await mount('', { events });
    const long = length(element);
    expect(wheel(element, { deltaY: -100 })).toBe(false);
    expect(length(element)).toBeLessThan(long);
  });

  it('plain is the page’s, or always zooms, where the page says so', async () => {
    const element = await mount('', { events });
    const long = length(element);
    element.wheel = 'page';
    button(element, 'Zoom in').focus();
    expect(wheel(element, { deltaY: -100 })).toBe(true);
    expect(length(element)).toBe(long);
    expect(wheel(element, { deltaY: -100, ctrlKey: true })).toBe(false);
    const nearer = length(element);
    expect(nearer).toBeLessThan(long);
    longPage();
    (element.shadowRoot!.activeElement as HTMLElement).blur();
    element.setAttribute('wheel', 'zoom');
    expect(wheel(element, { deltaY: -100 })).toBe(false);
    expect(length(element)).toBeLessThan(nearer);
  });

  it('is left alone where time runs down the page', async () => {
    const element = await mount('', { events, orientation: 'vertical' });
    expect(wheel(element, { deltaY: -100, ctrlKey: true })).toBe(true);
    expect(wheel(element, { deltaX: 100 })).toBe(true);
  });

  it('never zooms so far that nothing is left, nor out of reach', async () => {
    const element = await mount('', { events });
    for (let i = 0; i < 200; i++) wheel(element, { deltaY: -500, ctrlKey: true });
    expect(length(element)).toBeGreaterThanOrEqual(9);
    for (let i = 0; i < 200; i++) wheel(element, { deltaY: 500, ctrlKey: true });
    expect(Number.isFinite(length(element))).toBe(true);
    await element.settled();
    expect(titles(element)).toHaveLength(10);
  });
});

describe.runIf(canDoubleClick)('a double click', () => {
  it('zooms in around the pointer', async () => {
    const element = await mount('', { events });
    const [at, long] = [timeAt(element, 0.3), length(element)];
    const { x, y } = emptySpot(element, 0.3);
    for (const clicks of [1, 2]) {
      await mouse('down', x, y, clicks);
      await mouse('up', x, y, clicks);
    }
    await expect.poll(() => length(element)).toBeCloseTo(long / 2, -6);
    expect(Math.abs(timeAt(element, 0.3) - at) / length(element)).toBeLessThan(0.005);
  });

  it('on an event opens it, and moves nothing', async () => {
    const element = await mount('', { events });
    const { view } = element;
    await click(option(element, 'Event 4'), 2);
    await element.settled();
    expect(element.selected).toBe('e4');
    expect(element.view).toEqual(view);
  });
});

describe('the buttons', () => {
  it('zoom, show all and go back to the opening view', async () => {
    const element = await mount('', { events: [{ title: 'Long ago', when: '1500' }, ...events] });
    const opening = element.view!;
    expect(titles(element)).not.toContain('Long ago');
    await click(button(element, 'Zoom in'));
    expect(length(element)).toBeCloseTo((opening.end - opening.start) / 2, -3);
    await element.settled();
    await click(button(element, 'Zoom out'));
    expect(middle(element)).toBeCloseTo((opening.start + opening.end) / 2, -3);
    await element.settled();
    await click(button(element, 'Show all'));
    await element.settled();
    expect(titles(element)).toContain('Long ago');
    await click(button(element, 'Back to the opening view'));
    await element.settled();
    expect(element.view).toEqual(opening);
  });

  it('name what lies outside, and bring it in', async () => {
    const element = await mount('', { events: [{ id: 'old', title: 'Long ago', when: '1500' }, ...events] });
    element.view = { start: Date.UTC(1900, 0), end: Date.UTC(1911, 0) };
    await element.settled();
    await click(button(element, '1 earlier: Long ago'));
    await element.settled();
    expect(titles(element)).toContain('Long ago');
    expect(element.selected).toBe('old');
  });
});
