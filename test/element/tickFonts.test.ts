import { afterEach, expect, it } from 'vitest';
import { clear, mount } from './mount.ts';

afterEach(clear);

/** Of the languages, those whose letters are widest, narrowest, joined, stacked or read from the right. */
const locales = ['en', 'ar', 'de', 'es', 'fa', 'he', 'hi', 'ja', 'ml', 'my', 'ta', 'th', 'vi', 'zh'];
const day = 86_400_000;
const at = Date.UTC(2025, 7, 30, 12);
const scales: Record<string, number> = {
  seconds: 60_000,
  hours: 1.5 * day,
  days: 16 * day,
  months: 300 * day,
  years: 130 * 365 * day,
  ages: 4e6 * 365 * day,
};

it.each([360, 768, 1200])(
  'in the fonts that there are no two words of the axis touch, %d px wide',
  { timeout: 120_000 },
  async (width) => {
    const element = await mount(
      '<event-timeline orientation="horizontal"></event-timeline>',
      {
        events: [
          { title: 'A', when: 'Y-4000000' },
          { title: 'B', when: '2025-08-30' },
        ],
        scale: 'linear',
      },
      width,
    );
    const touching: string[] = [];
    let words = 0;
    for (const locale of locales) {
      element.locale = locale;
      for (const [name, length] of Object.entries(scales)) {
        element.view = { start: at - length / 2, end: at + length / 2 };
        await element.settled();
        const texts = [...element.shadowRoot!.querySelectorAll('svg [part~=axis] *')].flatMap((node) => {
          const leaf = node.childElementCount === 0 && node.textContent.trim() !== '';
          const { left, right, top, bottom } = node.getBoundingClientRect();
          return leaf && right > left ? [{ what: node.textContent, left, right, top, bottom }] : [];
        });
        words += texts.length;
        for (const [i, a] of texts.entries())
          for (const b of texts.slice(i + 1)) {
            const beside = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            const below = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
            // The white of a line and the whole height of a font are counted in by some engines.
            if (beside > 4 && below > 0.55 * Math.min(a.bottom - a.top, b.bottom - b.top))
              touching.push(`${locale} ${name}: ${a.what} × ${b.what}`);
          }
      }
    }
    expect(words).toBeGreaterThan(locales.length * 6 * 2);
    expect(touching).toEqual([]);
  },
);
