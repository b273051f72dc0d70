import { cdp } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import story from '../../../examples/story.json';
import { clear, focused, inChromium, mount, options, plot } from '../mount.ts';
import { focusFirst, many, press } from './act.ts';

const emulate = (media: string, features: Record<string, string> = {}) =>
  cdp().send('Emulation.setEmulatedMedia', {
    media,
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
afterEach(async () => {
  clear();
  if (inChromium) await emulate('');
});

const mountStory = (widthPx?: number) => mount('', { events: story as never }, widthPx);

/** Red, green and blue from 0 to 1, as the browser paints a colour. */
function painted(color: string): number[] {
  const pen = new OffscreenCanvas(1, 1).getContext('2d')!;
  pen.fillStyle = color;
  pen.fillRect(0, 0, 1, 1);
  return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => part / 255);
}
function contrast(a: string, b: string): number {
  const light = (color: string) => {
    const [red, green, blue] = painted(color).map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const [dark, bright] = [light(a), light(b)].toSorted((x, y) => x - y);
  return (bright! + 0.05) / (dark! + 0.05);
}

describe('the checklist for eyes', () => {
  it.each(['light', 'dark'])(
    'A11, A17, A24: focus ring and words stand out in a page that is %s',
    async (scheme) => {
      document.documentElement.style.colorScheme = scheme;
      const element = await mountStory();
      focusFirst(element);
      await press('{ArrowRight}');
      await element.settled();
      const paper = getComputedStyle(element).backgroundColor;
      const { stroke, strokeWidth, outlineWidth, outlineColor, outlineStyle } = getComputedStyle(focused()!);
      const drawn = outlineStyle === 'none' ? [stroke, strokeWidth] : [outlineColor, outlineWidth];
      expect(Number.parseFloat(drawn[1]!)).toBeGreaterThanOrEqual(2);
      expect(contrast(drawn[0]!, paper)).toBeGreaterThanOrEqual(3);
      const texts = [
        ...element.shadowRoot!.querySelectorAll(
          '.summary, .tools button:not([aria-disabled=true]), svg text:not(.samples)',
        ),
      ];
      const faint = texts.flatMap((node) => {
        const { color, fill } = getComputedStyle(node);
        const ratio = contrast(node instanceof SVGElement ? fill : color, paper);
        return ratio < 4.5 && node.textContent ? [`${node.textContent} ${ratio}`] : [];
      });
      expect(texts.length).toBeGreaterThan(10);
      expect(faint).toEqual([]);
    },
  );

  it('A19: everything to be pointed at is at least 24 px in both directions', async () => {
    const element = await mountStory();
    const small = [...options(element), ...element.shadowRoot!.querySelectorAll('button')].flatMap((node) => {
      const { width, height } = node.getBoundingClientRect();
      return width < 24 || height < 24
        ? [`${node.getAttribute('aria-label') ?? node.textContent} ${width} × ${height}`]
        : [];
    });
    expect(small).toEqual([]);
  });

  it('A20: at 320 px nothing has to be scrolled sideways, and no event is lost', async () => {
    const element = await mountStory(320);
    expect(element.scrollWidth).toBeLessThanOrEqual(320);
    expect(options(element)).toHaveLength(11);
    focusFirst(element);
    await press('t');
    await element.settled();
    const table = element.shadowRoot!.querySelector('.table')!;
    expect(table.scrollWidth).toBeLessThanOrEqual(table.clientWidth);
    expect(table.querySelectorAll('tbody tr')).toHaveLength(11);
  });

  it.runIf(inChromium)('A22: in forced colours the focus ring and the marks are there', async () => {
    await emulate('', { 'forced-colors': 'active' });
    const element = await mountStory();
    element.fit();
    await element.settled();
    focusFirst(element);
    await press('{ArrowRight}');
    await element.settled();
    const { stroke, strokeWidth, outlineStyle } = getComputedStyle(focused()!);
    expect(outlineStyle !== 'none' || (stroke !== 'none' && Number.parseFloat(strokeWidth) >= 2)).toBe(true);
    const canvas = getComputedStyle(element).backgroundColor;
    const signs = [...plot(element).querySelectorAll('.event .dot, .event .diamond')];
    expect(signs.length).toBeGreaterThan(3);
    expect(
      signs.filter((node) => {
        const { fill, stroke: line } = getComputedStyle(node);
        return [fill, line].every((color) => color === 'none' || contrast(color, canvas) < 3);
      }),
    ).toEqual([]);
  });

  it.runIf(inChromium).each(['light', 'dark'])(
    'who prefers more contrast, or less, has it in a page that is %s, and can still read all of it',
    async (scheme) => {
      document.documentElement.style.colorScheme = scheme;
      const element = await mountStory();
      const inkOf = (selector: string, property: 'fill' | 'stroke') => {
        const node = plot(element).querySelector(selector)!;
        return contrast(getComputedStyle(node)[property], getComputedStyle(element).backgroundColor);
      };
      const seen = async (preference: string) => {
        await emulate('', { 'prefers-contrast': preference });
        await element.settled();
        return {
          title: inkOf('.title', 'fill'),
          date: inkOf('.date', 'fill'),
          grid: inkOf('path.period', 'stroke'),
          area: Number(getComputedStyle(plot(element).querySelector('.event .window')!).fillOpacity),
        };
      };
      const [usual, more, less] = [await seen('no-preference'), await seen('more'), await seen('less')];
      for (const part of ['date', 'grid', 'area'] as const) expect(more[part]).toBeGreaterThan(usual[part]);
      for (const part of ['title', 'grid', 'area'] as const) expect(less[part]).toBeLessThan(usual[part]);
      expect(more.date).toBeGreaterThan(7);
      expect(less.title).toBeGreaterThan(7);
      expect(less.date).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('A23: nothing moves by itself', async () => {
    const element = await mountStory();
    focusFirst(element);
    await press('+{ArrowRight}{Enter}');
    await element.settled();
    expect(document.getAnimations()).toEqual([]);
  });

  it.runIf(inChromium)('A25: on paper every event and its date is in words', async () => {
    const element = await mount('', { events: many(40) });
    element.zoom(8);
    await element.settled();
    const list = () => [...element.shadowRoot!.querySelectorAll('.printed li')];
    expect(list()).toEqual([]);
    await emulate('print');
    await expect.poll(() => list().length).toBe(40);
    expect(list().map(({ textContent }) => textContent.trim())).toEqual(
      Array.from({ length: 40 }, (_, i) =>
        expect.stringMatching(
          new RegExp(`^${element.timeline.event(i).title}, on \\d+ \\w+ \\d{4}, Lane \\d$`),
        ),
      ),
    );
    expect(list()[0]!.checkVisibility()).toBe(true);
    expect(getComputedStyle(element).backgroundColor).toBe('rgb(255, 255, 255)');
    // Numbers stand before the words, in the room that is left there.
    const { font } = getComputedStyle(list()[0]!);
    const pen = new OffscreenCanvas(1, 1).getContext('2d')!;
    pen.font = font;
    const { paddingInlineStart } = getComputedStyle(list()[0]!.parentElement!);
    expect(pen.measureText('300. ').width).toBeLessThanOrEqual(parseFloat(paddingInlineStart));
    await emulate('');
    await expect.poll(list).toEqual([]);
  });

  it.runIf(inChromium)(
    'A25: is listed where the page was made for the printer in the first place',
    async () => {
      await emulate('print');
      const element = await mountStory();
      expect(element.shadowRoot!.querySelectorAll('.printed li')).toHaveLength(11);
    },
  );

  it('A25: what is printed is there before the printer looks', async () => {
    const element = await mountStory();
    window.dispatchEvent(new Event('beforeprint'));
    expect(element.shadowRoot!.querySelectorAll('.printed li')).toHaveLength(11);
    window.dispatchEvent(new Event('afterprint'));
    expect(element.shadowRoot!.querySelector('.printed')).toBeNull();
  });
});
