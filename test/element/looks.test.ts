import { commands } from 'vitest/browser';
import { afterEach, expect, it } from 'vitest';
import * as encodings from '../../stories/encodings.stories.ts';
import * as news from '../../stories/story.stories.ts';
import { put } from '../../stories/tag.ts';
import * as themes from '../../stories/theme.stories.ts';
import { blurred, differing, emulate, picture } from '../draw/browser/look.ts';
import { clear } from './mount.ts';

// How the stories look without their words, as a coarse grid of colours: fonts differ from machine to machine, marks do
// not. After a change that is meant, delete the pictures in `looks`, run the test twice, and look at what it drew.

const pictures = import.meta.glob<string>('./looks/*.png', {
  eager: true,
  query: '?inline',
  import: 'default',
});

const stories = {
  encodings: encodings.Encodings,
  news: news.NewsStory,
  broadsheet: themes.Broadsheet,
  archive: themes.Archive,
  'control-room': themes.ControlRoom,
};
const schemes = ['light', 'dark', 'rtl', 'forced'] as const;
const cases = Object.entries(stories).flatMap(([name, story]) =>
  schemes.map((scheme) => [name, scheme, story] as const),
);

/** Of the grid, in px; and the share of its squares that may be another colour by more than a shade. */
const side = 10;
const shade = 12;
const most = 0.02;

afterEach(async () => {
  await emulate();
  clear();
});

async function look(
  story: (typeof cases)[number][2],
  scheme: (typeof schemes)[number],
  hidden = '',
): Promise<ImageData> {
  await emulate(scheme === 'rtl' ? 'light' : scheme);
  document.documentElement.style.colorScheme = 'light dark';
  document.documentElement.dir = scheme === 'rtl' ? 'rtl' : 'ltr';
  const box = document.body.appendChild(document.createElement('div'));
  box.style.width = '780px';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `.encodings, event-timeline { --timeline-color: transparent; --timeline-color-muted: transparent; ${hidden} }
    .encodings caption, .encodings th { color: transparent !important; forced-color-adjust: none; }`,
  );
  document.adoptedStyleSheets = [sheet];
  put(story, box);
  for (const element of box.querySelectorAll('event-timeline')) await element.settled();
  const taken = await picture(box);
  document.adoptedStyleSheets = [];
  return blurred(taken, side);
}

const share = (a: ImageData, b: ImageData) => differing(a, b, shade) / (a.width * a.height);

async function reference(name: string, drawn: ImageData, writes = true): Promise<ImageData> {
  const stored = pictures[`./looks/${name}.png`];
  const canvas = new OffscreenCanvas(drawn.width, drawn.height);
  const context = canvas.getContext('2d')!;
  if (stored === undefined && !writes) return new ImageData(drawn.width, drawn.height);
  if (stored === undefined) {
    context.putImageData(drawn, 0, 0);
    const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
    await commands.writeFile(`test/element/looks/${name}.png`, btoa(String.fromCharCode(...bytes)), 'base64');
    throw new Error(`there was no picture of ${name}: look at the one that is there now`);
  }
  const image = new Image();
  image.src = stored;
  await image.decode();
  context.drawImage(image, 0, 0, drawn.width, drawn.height);
  return context.getImageData(0, 0, drawn.width, drawn.height);
}

it.each(cases)('the story %s in %s looks as it did', { timeout: 20_000 }, async (name, scheme, story) => {
  const drawn = await look(story, scheme);
  expect(share(drawn, await reference(`${name}-${scheme}`, drawn))).toBeLessThanOrEqual(most);
});

it.each(['--timeline-color-1: transparent', '--timeline-window-opacity: 0.6', '--timeline-background: #888'])(
  'would not with %s',
  async (hidden) => {
    const drawn = await look(news.NewsStory, 'light', hidden);
    expect(share(drawn, await reference('news-light', drawn, false))).toBeGreaterThan(most);
  },
);
