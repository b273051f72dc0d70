import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { served } from './served.ts';
import story from '../../examples/story.json' with { type: 'json' };

const site = served();

const widths = [360, 768, 1200];
const schemes = ['light', 'dark'] as const;
const cases = widths.flatMap((width) => schemes.map((scheme) => [width, scheme] as const));

async function open(width: number, colorScheme: 'light' | 'dark', more: object = {}): Promise<Page> {
  const context = await site.browser.newContext({
    viewport: { width, height: 900 },
    colorScheme,
    reducedMotion: 'reduce',
    ...more,
  });
  const page = await context.newPage();
  await page.goto(`${site.url}examples/plain-html/`);
  await settle(page);
  return page;
}
const settle = (page: Page) => page.evaluate(() => document.querySelector('event-timeline')!.settled());

interface Box {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The boxes of all words in the drawing, with what they say. */
const words = (page: Page): Promise<Box[]> =>
  page.evaluate(() => {
    const root = document.querySelector('event-timeline')!.shadowRoot!;
    return [...root.querySelectorAll('.plot .words')].map((node) => {
      const { left, right, top, bottom } = node.getBoundingClientRect();
      return { what: node.textContent, left, right, top, bottom };
    });
  });

/** What is drawn of each event: where its bands lie, between which words and dates. */
const bands = (page: Page) =>
  page.evaluate(() => {
    const element = document.querySelector('event-timeline')!;
    const svg = element.shadowRoot!.querySelector('.plot svg')!.getBoundingClientRect();
    return [...element.shadowRoot!.querySelectorAll('.event')].map((node) => {
      const name = node.querySelector('[role=option]')!.getAttribute('aria-label')!;
      const rects = [...node.querySelectorAll('rect:not(.ring)')].map((rect) => {
        const { left, right } = rect.getBoundingClientRect();
        return {
          tone: rect.getAttribute('class')!,
          from: left - svg.left,
          to: right - svg.left,
          fades: rect.hasAttribute('mask'),
        };
      });
      return { name, rects, widthPx: svg.width, view: element.view! };
    });
  });

describe('the story on its page', () => {
  it.each(cases)('at %d px in %s no two labels touch, and none leaves the window', async (width, scheme) => {
    const page = await open(width, scheme);
    const boxes = await words(page);
    expect(boxes.length).toBeGreaterThan(11);
    expect(boxes.filter(({ left, right }) => left < 0 || right > width)).toEqual([]);
    const touching = boxes.flatMap((a, i) =>
      boxes.slice(i + 1).flatMap((b) => {
        // Half a pixel is rounding; the white of a line is not a touch.
        const beside = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const below = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        return beside > 0.5 && below > 3 ? [`${a.what} × ${b.what}`] : [];
      }),
    );
    expect(touching).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.context().close();
  });

  it.each([768, 1200])('at %d px every date is as wide as it was stated', async (width) => {
    const page = await open(width, 'light');
    await page.evaluate(() => {
      document.querySelector('event-timeline')!.view = {
        start: Date.UTC(2025, 4, 15),
        end: Date.UTC(2025, 8, 10),
      };
    });
    await settle(page);
    // The story is told by the clocks of New York.
    const day = (text: string) => Date.parse(`${text}T00:00-04:00`);
    const stated = [
      ['Troops sent to Los Angeles', '2025-06-01', '2025-07-01'],
      ['Troops sent to Washington', '2025-08-01', '2025-09-01'],
      ['Mayor and governor hold', '2025-08-24', '2025-08-31'],
      ['Militarised federal activity', '2025-08-31', '2025-09-06'],
      ['Murders at half', '2025-08-01', '2025-09-01'],
    ] as const;
    const drawn = await bands(page);
    const edges = stated.map(([title, from, to]) => {
      const { rects, widthPx, view } = drawn.find(({ name }) => name.startsWith(title))!;
      const x = (ms: number) => ((ms - view.start) / (view.end - view.start)) * widthPx;
      const band = rects.find(({ tone, fades }) => tone === 'window' && !fades)!;
      return {
        title,
        startsThere: Math.abs(band.from - x(day(from))) < 1,
        endsThere: Math.abs(band.to - x(day(to))) < 1,
      };
    });
    expect(edges).toEqual(stated.map(([title]) => ({ title, startsThere: true, endsThere: true })));
    await page.context().close();
  });

  it('says every date in words, and no day where the source has none', async () => {
    const page = await open(1200, 'light');
    await page.evaluate(() => document.querySelector('event-timeline')!.fit());
    await settle(page);
    const said = (
      await page
        .locator('event-timeline [role=option]')
        .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label')))
    ).join('\n');
    expect(said.split('\n')).toHaveLength(11);
    expect(said).toContain('Troops sent to Los Angeles, in June 2025');
    expect(said).not.toContain('1 June 2025');
    expect(said).not.toMatch(/\d{4}-\d\d/);
    await page.context().close();
  });
});

describe('the fallback list', () => {
  it('A27: is there, readable, in the order of the document, without JavaScript', async () => {
    const page = await site.browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${site.url}examples/plain-html/`);
    const items = page.locator('event-timeline li');
    expect(await items.count()).toBe(story.events.length);
    const tops = await items.evaluateAll((all) => all.map((item) => item.getBoundingClientRect().top));
    expect(tops).toEqual(tops.toSorted((one, other) => one - other));
    const seen = await Promise.all(
      story.events.map(async ({ title }) => (await page.getByText(title).isVisible()) && title),
    );
    expect(seen).toEqual(story.events.map(({ title }) => title));
    await page.close();
  });

  it('says the same as the file: titles, dates, groups and states', async () => {
    const page = await open(1200, 'light');
    const listed = await page.evaluate(async () => {
      const list = document.querySelector('event-timeline')!;
      list.removeAttribute('src');
      await list.settled();
      const { timeline, problems } = list;
      const events = Array.from({ length: timeline.length }, (_, i) => timeline.event(i));
      return {
        problems,
        events: events.map(({ title, when, groups, status }) => ({
          title,
          edtf: when.edtf,
          extent: when.extent,
          group: timeline.groups.find(({ id }) => id === groups[0])?.label,
          status,
        })),
      };
    });
    expect(listed.problems).toEqual([]);
    const label = new Map(story.groups.map(({ id, label: name }) => [id, name]));
    const filed = story.events.map(({ when, group, ...event }) => ({
      edtf: when.edtf,
      group: label.get(group),
      status: 'status' in event ? event.status : 'happened',
    }));
    const key = (each: object) => JSON.stringify(each);
    expect(listed.events.map(({ edtf, group, status }) => key({ edtf, group, status })).toSorted()).toEqual(
      filed.map(key).toSorted(),
    );
    const missing = story.events.filter(
      ({ title }) => !listed.events.some((event) => event.title.startsWith(title)),
    );
    expect(missing).toEqual([]);
    await page.context().close();
  });
});

/**
 * How it looks, without the words: fonts differ from machine to machine, marks
 * do not. Both pictures are brought down to a coarse grid of colours.
 */
describe('the look of the story', () => {
  const reference = (name: string) => fileURLToPath(new URL(`__screenshots__/${name}.png`, import.meta.url));
  const columns = 120;
  let table: Page;
  beforeAll(async () => {
    table = await site.browser.newPage();
  });

  async function look(width: number, scheme: 'light' | 'dark', style = ''): Promise<Buffer> {
    const page = await open(width, scheme);
    await page.addStyleTag({
      content: `event-timeline { --timeline-color: transparent; --timeline-color-muted: transparent; ${style} }`,
    });
    await settle(page);
    const picture = await page.locator('event-timeline').screenshot({ animations: 'disabled' });
    await page.context().close();
    return picture;
  }

  /** The picture in `columns` columns and as many rows as it takes, as a PNG. */
  async function coarse(
    picture: Buffer,
    rows?: number,
  ): Promise<{ rgb: number[]; rows: number; png: Buffer }> {
    const {
      rgb,
      rows: height,
      png,
    } = await table.evaluate(
      async ({ base64, columns: across, rows: down }) => {
        const image = new Image();
        image.src = `data:image/png;base64,${base64}`;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = across;
        canvas.height = down ?? Math.round((image.height / image.width) * across);
        const pen = canvas.getContext('2d')!;
        pen.imageSmoothingQuality = 'high';
        pen.drawImage(image, 0, 0, canvas.width, canvas.height);
        const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
        return {
          rgb: [...data].filter((_, i) => i % 4 !== 3),
          rows: canvas.height,
          png: canvas.toDataURL('image/png').split(',')[1]!,
        };
      },
      { base64: picture.toString('base64'), columns, rows },
    );
    return { rgb, rows: height, png: Buffer.from(png, 'base64') };
  }

  /** The share of the grid in which two pictures differ by more than a shade. */
  function difference(a: readonly number[], b: readonly number[]): number {
    const cells = Array.from({ length: b.length / 3 }, (_, cell) => 3 * cell);
    const other = cells.filter((at) => [at, at + 1, at + 2].some((i) => Math.abs(a[i]! - b[i]!) > 12));
    return other.length / cells.length;
  }
  /** Other fonts change less than this, a missing kind of mark more. */
  const tolerance = 0.02;

  async function differenceFromReference(picture: Buffer, path: string): Promise<number> {
    const wanted = await coarse(readFileSync(path));
    return difference((await coarse(picture, wanted.rows)).rgb, wanted.rgb);
  }

  it.each(cases)('at %d px in %s is that of the reference', async (width, scheme) => {
    const path = reference(`story-${width}-${scheme}`);
    const picture = await look(width, scheme);
    if (process.env['UPDATE_LOOKS']) writeFileSync(path, (await coarse(picture)).png);
    if (!existsSync(path)) throw new Error(`no reference: run with UPDATE_LOOKS=1, and look at ${path}`);
    expect(await differenceFromReference(picture, path)).toBeLessThan(tolerance);
  });

  it.each([
    '--timeline-color-1: transparent',
    '--timeline-color-3: transparent',
    '--timeline-window-opacity: 0',
  ])('would be another with %s', async (style) => {
    const picture = await look(1200, 'light', style);
    expect(await differenceFromReference(picture, reference('story-1200-light'))).toBeGreaterThan(tolerance);
  });

  it.each(['serif', 'monospace'])('is the same in a font that is %s', async (font) => {
    const picture = await look(1200, 'light', `--timeline-font: ${font}`);
    expect(await differenceFromReference(picture, reference('story-1200-light'))).toBeLessThan(tolerance);
  });
});
