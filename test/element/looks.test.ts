import { commands } from 'vitest/browser';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { put, type Story } from '../../stories/tag.ts';
import { blurred, differing, emulate, picture } from '../draw/browser/look.ts';
import { blankFont } from './looks/blankFont.ts';
import { active, clear, mouse } from './mount.ts';

// How every story looks in four media, side by side as a coarse grid of colours. The type is a blank of our own, so that
// words take the same room on every machine, and letters do not count. After a change that is meant, delete the
// pictures in `looks` that it is about, run the test twice, and look at what it drew.

const files = import.meta.glob<Record<string, Story>>('../../stories/*.stories.ts', { eager: true });
const stories = Object.fromEntries(
  Object.entries(files).flatMap(([path, { default: meta, ...named }]) =>
    Object.entries(named).map(([name, story]): [string, Story] => [
      `${/(\w[\w-]*)\.stories/.exec(path)![1]}-${name}`,
      { ...meta, ...story },
    ]),
  ),
);
const pictures = import.meta.glob<string>('./looks/*.png', {
  eager: true,
  query: '?inline',
  import: 'default',
});

/** Of the grid, in px; and of its squares that are not paper the share that may be another colour by more than a shade. */
const side = 10;
const shade = 12;
const most = 0.01;
/** Of a very long page only the beginning is looked at, in px. */
const tallest = 1700;
/** What is in the window is in a picture, so long pages are moved past a pane. */
const paneHeight = 560;

const plain = `
  body, body * { font-family: Blank !important; }
  event-timeline { --timeline-font: Blank !important; --timeline-heading-font: Blank !important; }
`;
const type = new CSSStyleSheet();
type.replaceSync(plain);

beforeAll(async () => {
  document.fonts.add(await new FontFace('Blank', blankFont(), { weight: '1 1000' }).load());
});

afterEach(async () => {
  await emulate();
  document.adoptedStyleSheets = [];
  clear();
});

const settled = async (box: Element) => {
  for (const element of box.querySelectorAll('event-timeline')) await element.settled();
};

async function show(story: Story): Promise<HTMLElement> {
  document.documentElement.style.colorScheme = 'light dark';
  document.adoptedStyleSheets = [type];
  const box = document.createElement('div');
  const pane = document.body.appendChild(document.createElement('div'));
  pane.style.cssText = `width: 780px; max-height: ${paneHeight}px; overflow: hidden`;
  pane.append(box);
  put(story, box);
  // The pointer may lie wherever the test before left it.
  for (const at of [1, 0]) await mouse('move', at, at);
  await settled(box);
  await story.play?.({ canvasElement: box } as never);
  return box;
}

/** The four media side by side. */
async function look(story: Story): Promise<ImageData> {
  const box = await show(story);
  const taken: ImageData[] = [];
  for (const scheme of ['light', 'dark', 'forced'] as const) {
    await emulate(scheme);
    taken.push(await coarse(box));
  }
  await emulate('light');
  document.documentElement.dir = 'rtl';
  for (const element of box.querySelectorAll('event-timeline')) element.requestUpdate();
  await settled(box);
  taken.push(await coarse(box));
  return beside(taken);
}

/** What has the keyboard in each timeline: the same in each medium. */
const focusIn = (box: HTMLElement) =>
  [...box.querySelectorAll('event-timeline')].map(({ shadowRoot: root }) => {
    const node = root!.activeElement as SVGElement | null;
    return node?.dataset['id'] ?? node?.className.toString();
  });

/** A busy machine may hand over a picture from before the last change: one counts when the next is like it. */
async function resting(node: Element): Promise<ImageData> {
  let last = blurred(await picture(node), side);
  for (let i = 0; i < 5; i++) {
    const next = blurred(await picture(node), side);
    if (differing(last, next, 0) === 0) break;
    last = next;
  }
  return last;
}

async function coarse(box: HTMLElement): Promise<ImageData> {
  const focused = focusIn(box);
  const height = Math.min(tallest, box.offsetHeight);
  const parts: ImageData[] = [];
  for (let top = 0; top < height; top += paneHeight) {
    box.style.marginTop = `${-top}px`;
    // A long column draws what is near; it was moved without scrolling.
    window.dispatchEvent(new Event('resize'));
    await settled(box);
    // Without the focus of the window there is no ring.
    await active();
    expect(focusIn(box)).toEqual(focused);
    parts.push(await resting(box.parentElement!));
  }
  return below(parts);
}

function below(all: readonly ImageData[]): ImageData {
  const [{ width }] = all as [ImageData];
  const data = all.flatMap((one) => [...one.data]);
  return new ImageData(Uint8ClampedArray.from(data), width);
}

function beside(all: readonly ImageData[]): ImageData {
  const context = new OffscreenCanvas(
    all.reduce((sum, { width }) => sum + width, 0),
    Math.max(...all.map(({ height }) => height)),
  ).getContext('2d')!;
  let x = 0;
  for (const one of all) {
    context.putImageData(one, x, 0);
    x += one.width;
  }
  return context.getImageData(0, 0, context.canvas.width, context.canvas.height);
}

function lower(drawn: ImageData): ImageData {
  const { width, height, data } = drawn;
  const moved = new ImageData(data.slice(), width, height);
  moved.data.copyWithin(4 * width, 0);
  return moved;
}

/** How much of what is drawn differs. */
const share = (a: ImageData, b: ImageData) => differing(a, b, shade) / Math.max(1, inked(b));

/** How many squares are of none of the two colours that most squares of their medium have. */
function inked({ data, width, height }: ImageData): number {
  const counts = new Map<string, number>();
  for (let square = 0; square < width * height; square++) {
    const medium = Math.floor((4 * (square % width)) / width);
    const key = `${medium} ${data.subarray(4 * square, 4 * square + 3).join()}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const papers = [0, 1, 2, 3].flatMap((medium) =>
    [...counts]
      .flatMap(([key, count]) => (key.startsWith(`${medium} `) ? count : []))
      .toSorted((a, b) => b - a)
      .slice(0, 2),
  );
  return width * height - papers.reduce((sum, count) => sum + count, 0);
}

async function reference(name: string, drawn: ImageData): Promise<ImageData> {
  const stored = pictures[`./looks/${name}.png`];
  const canvas = new OffscreenCanvas(drawn.width, drawn.height);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  if (stored === undefined) {
    context.putImageData(drawn, 0, 0);
    await write(`test/element/looks/${name}.png`, canvas);
    throw new Error(`there was no picture of ${name}: look at the one that is there now`);
  }
  const image = new Image();
  image.src = stored;
  await image.decode();
  expect([drawn.width, drawn.height]).toEqual([image.width, image.height]);
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, drawn.width, drawn.height);
}

async function write(path: string, canvas: OffscreenCanvas): Promise<void> {
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  await commands.writeFile(path, btoa(String.fromCharCode(...bytes)), 'base64');
}

it.each(Object.entries(stories))('the story %s looks as it did', { timeout: 30_000 }, async (name, story) => {
  const drawn = await look(story);
  const wanted = await reference(name, drawn);
  const canvas = new OffscreenCanvas(drawn.width, drawn.height);
  canvas.getContext('2d')!.putImageData(drawn, 0, 0);
  if (share(drawn, wanted) > most) await write(`test/element/looks/seen/${name}.png`, canvas);
  expect(share(drawn, wanted)).toBeLessThanOrEqual(most);
  // Proof that it can fail, where there is anything to see: all of it a square lower is another look.
  if (!/^(data-NoEvents|find-NothingLeft)$/.test(name))
    expect(share(lower(drawn), wanted)).toBeGreaterThan(4 * most);
});

it.each(['--timeline-color-1: transparent', '--timeline-window-opacity: 0.6', '--timeline-background: #888'])(
  'the news story would not with %s',
  async (change) => {
    type.replaceSync(`${plain} event-timeline { ${change} }`);
    const drawn = await look(stories['story-NewsStory']!);
    type.replaceSync(plain);
    expect(share(drawn, await reference('story-NewsStory', drawn))).toBeGreaterThan(4 * most);
  },
);
