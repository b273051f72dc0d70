import type { EventInput } from '@dateline/core';
import { cdp } from 'vitest/browser';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { clear, click, drag, emptySpot, hear, inChromium, mount, option, titles } from './mount.ts';

afterEach(clear);

const events: EventInput[] = [
  { id: 'a', title: 'A', when: '1914' },
  { id: 'b', title: 'B', when: '1918' },
];

describe('a timeline that is taken away', () => {
  it('does nothing more, whatever happens on the page', async () => {
    const element = await mount('<ol><li data-when="1914">A</li></ol>');
    const box = element.parentElement!;
    element.remove();
    const { timeline, view } = element;
    const told = ['timeline-view', 'timeline-select', 'timeline-problems', 'timeline-ready'].map((type) =>
      hear(element, type),
    );
    element.querySelector('li')!.textContent = 'Z';
    box.style.width = '300px';
    document.fonts.dispatchEvent(new Event('loadingdone'));
    element
      .shadowRoot!.querySelector<SVGSVGElement>('.plot svg')!
      .dispatchEvent(new WheelEvent('wheel', { deltaY: -100, ctrlKey: true }));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    expect(element.timeline).toBe(timeline);
    expect(element.view).toEqual(view);
    expect(told.flat()).toEqual([]);
  });

  it('works as before when it is put back', async () => {
    const element = await mount('', { events });
    const box = element.parentElement!;
    element.zoom(2);
    const { view } = element;
    const problems = hear(element, 'timeline-problems');
    const ready = hear(element, 'timeline-ready');
    element.remove();
    box.append(element);
    await element.settled();
    expect(element.view).toEqual(view);
    await drag(emptySpot(element), 80);
    expect(element.view!.start).toBeLessThan(view!.start);
    element.fit();
    await element.settled();
    await click(option(element, 'B'));
    expect(element.selected).toBe('b');
    box.style.width = '340px';
    await expect.poll(() => element.shadowRoot!.querySelector('.plot')!.className).toContain('vertical');
    expect([...problems, ...ready]).toEqual([]);
  });

  it('reads the list that was changed while it was away', async () => {
    const element = await mount('<ol><li data-when="1914">A</li></ol>');
    const box = element.parentElement!;
    element.remove();
    element.querySelector('li')!.textContent = 'Z';
    box.append(element);
    await element.settled();
    expect(titles(element)).toEqual(['Z']);
  });

  it('may go in the middle of a drag', async () => {
    const element = await mount('', { events });
    const { x, y } = emptySpot(element);
    const svg = element.shadowRoot!.querySelector<SVGSVGElement>('.plot svg')!;
    const press = { clientX: x, clientY: y, bubbles: true, composed: true, view: window };
    svg.dispatchEvent(new MouseEvent('mousedown', press));
    element.remove();
    const { view } = element;
    window.dispatchEvent(new MouseEvent('mousemove', { ...press, clientX: x + 50 }));
    window.dispatchEvent(new MouseEvent('mouseup', press));
    expect(element.view).toEqual(view);
  });
});

// What they leave in memory is measured in a page of their own: test/pages/leak.test.ts.
describe.runIf(inChromium)('a hundred timelines, one after another', () => {
  beforeAll(async () => {
    await cdp().send('HeapProfiler.enable');
    await cdp().send('Performance.enable');
  });

  const measured = async () => {
    // What was let go with the last frame is let go by then.
    await new Promise((done) => setTimeout(done, 50));
    for (let i = 0; i < 2; i++) await cdp().send('HeapProfiler.collectGarbage');
    const { metrics } = await cdp().send('Performance.getMetrics');
    const value = (name: string) => metrics.find((metric) => metric.name === name)!.value;
    return { nodes: value('Nodes'), listeners: value('JSEventListeners') };
  };

  async function live(): Promise<WeakRef<object>> {
    const element = await mount('<ol><li data-when="1913">Child</li></ol>', { events, selected: 'a' });
    element.zoom(2);
    element.overview = 'always';
    await element.settled();
    const seen = new WeakRef<object>(element);
    element.parentElement!.remove();
    return seen;
  }

  it('leave nothing behind: no element, no node, no listener', { timeout: 120_000 }, async () => {
    for (let i = 0; i < 40; i++) await live();
    const before = await measured();
    const seen: WeakRef<object>[] = [];
    for (let i = 0; i < 100; i++) seen.push(await live());
    const after = await measured();
    // The last one may still be held by the frame that painted it.
    expect(seen.filter((one) => one.deref()).length).toBeLessThanOrEqual(1);
    expect(after.nodes - before.nodes).toBeLessThan(100);
    expect(after.listeners - before.listeners).toBeLessThan(10);
  });
});

describe('what a timeline has under way', () => {
  const own = {
    ResizeObserver,
    MutationObserver,
    IntersectionObserver,
    setInterval,
    setTimeout,
    requestAnimationFrame,
  };
  afterEach(() => void Object.assign(window, own));

  it('ends with it: observers, timers, frames', async () => {
    const watching = new Set<object>();
    for (const name of ['ResizeObserver', 'MutationObserver', 'IntersectionObserver'] as const) {
      const Observer = class extends (own[name] as typeof MutationObserver) {
        override observe(...given: Parameters<MutationObserver['observe']>) {
          watching.add(this);
          super.observe(...given);
        }
        override disconnect() {
          watching.delete(this);
          super.disconnect();
        }
      };
      Object.assign(window, { [name]: Observer });
    }
    const late: string[] = [];
    let gone = false;
    for (const name of ['setInterval', 'setTimeout', 'requestAnimationFrame'] as const) {
      const start = own[name] as unknown as (
        call: (...given: unknown[]) => void,
        ...rest: unknown[]
      ) => unknown;
      const watched = (call: (...given: unknown[]) => void, ...rest: unknown[]) => {
        const { stack = '' } = new Error(name);
        return start.call(
          window,
          (...given: unknown[]) => {
            if (gone && /packages\/element/.test(stack)) late.push(`${name} ${stack.split('\n')[2]}`);
            call(...given);
          },
          ...rest,
        );
      };
      Object.assign(window, { [name]: watched });
    }
    const element = await mount('', { events, now: 'auto', overview: 'always' });
    expect(watching.size).toBeGreaterThan(1);
    element.zoom(2);
    await element.settled();
    element.zoom(2);
    element.selected = 'a';
    await element.updateComplete;
    element.parentElement!.remove();
    gone = true;
    await new Promise((done) => own.setTimeout.call(window, done as () => void, 1500));
    expect([...watching]).toEqual([]);
    expect(late).toEqual([]);
  });
});
