import type { CDPSession, Page } from 'playwright';
import { beforeEach, describe, expect, it } from 'vitest';
import { served } from './served.ts';

const site = served();
let page: Page;
let screen: CDPSession;
beforeEach(async () => {
  const context = await site.browser.newContext({ viewport: { width: 768, height: 700 }, hasTouch: true });
  page = await context.newPage();
  await page.goto(`${site.url}examples/plain-html/`);
  await page.evaluate(async () => {
    document.body.style.minHeight = '3000px';
    await document.querySelector('event-timeline')!.settled();
  });
  screen = await context.newCDPSession(page);
  return () => context.close();
});

const view = () => page.evaluate(() => document.querySelector('event-timeline')!.view!);
const length = async () => {
  const { start, end } = await view();
  return end - start;
};
type Point = readonly [x: number, y: number];

/** Fingers put down, moved in steps, and lifted. */
async function move(from: readonly Point[], to: readonly Point[]) {
  const points = (share: number) =>
    from.map(([x, y], id) => ({ id, x: x + (to[id]![0] - x) * share, y: y + (to[id]![1] - y) * share }));
  await screen.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(0) });
  for (let step = 1; step <= 8; step++)
    await screen.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: points(step / 8) });
  await screen.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
async function middle(): Promise<Point> {
  const { x, y, width, height } = (await page.locator('event-timeline .plot svg').boundingBox())!;
  return [x + width / 2, y + Math.min(height / 2, 200)];
}

describe('on a touch screen', () => {
  it('two fingers apart zoom in, together zoom out', async () => {
    const [x, y] = await middle();
    const before = await length();
    await move(
      [
        [x - 40, y],
        [x + 40, y],
      ],
      [
        [x - 160, y],
        [x + 160, y],
      ],
    );
    const close = await length();
    expect(close).toBeLessThan(before / 2);
    await move(
      [
        [x - 160, y],
        [x + 160, y],
      ],
      [
        [x - 40, y],
        [x + 40, y],
      ],
    );
    expect(await length()).toBeGreaterThan(close * 2);
  });

  it('a finger sideways moves time', async () => {
    const [x, y] = await middle();
    const { start } = await view();
    await move([[x, y]], [[x - 150, y + 4]]);
    expect((await view()).start).toBeGreaterThan(start);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });

  it('a finger up scrolls the page and leaves the timeline', async () => {
    const [x, y] = await middle();
    const before = await view();
    await move([[x, y]], [[x + 4, y - 180]]);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(50);
    expect(await view()).toEqual(before);
  });

  it('a tap opens an event', async () => {
    await page
      .locator('event-timeline')
      .getByRole('option', { name: /Mayor signs/ })
      .tap();
    await expect.poll(() => page.locator('event-timeline').getAttribute('selected')).toBe('order');
  });
});
