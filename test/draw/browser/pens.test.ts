import type { Drawing, Look, Tone } from '@dateline/draw';
import { afterEach, describe, expect, it } from 'vitest';
import { column, kinds, story, wordless } from './drawings.ts';
import { blurred, differing, drawnCanvas, drawnShared, drawnSvg, emulate, picture } from './look.ts';

const schemes = ['light', 'dark', 'forced'] as const;
const cases = schemes.flatMap((scheme) => [
  ['the story', story, scheme] as const,
  ['the column', column, scheme] as const,
  ['every kind of mark', kinds, scheme] as const,
]);

/**
 * The two engines smooth an edge each in its own way: a pixel may differ by a
 * fifth of what there is between black and white, and a square of 4 px in the
 * mean by a twentieth. A few may differ by more. Out of 255.
 */
const [edge, shade, few] = [48, 12, 12];
const differs = (a: ImageData, b: ImageData) =>
  differing(a, b, edge) + differing(blurred(a, 4), blurred(b, 4), shade);

afterEach(() => emulate());

describe('drawCanvas(context, drawing, look)', () => {
  it.each(cases)('draws %s as drawSvg does', { timeout: 20_000 }, async (_, drawing, scheme) => {
    await emulate(scheme);
    const bare = wordless(drawing);
    const svg = await picture(drawnSvg(bare));
    expect(differs(await picture(drawnCanvas(bare)), svg)).toBeLessThanOrEqual(few);
    // Where the page has the words itself.
    expect(differs(await picture(drawnCanvas(drawing, { words: false })), svg)).toBeLessThanOrEqual(few);
  });

  it.each(cases)(
    'shares %s with an <svg> over it, and they look as one',
    { timeout: 20_000 },
    async (_, drawing, scheme) => {
      await emulate(scheme);
      const svg = await picture(drawnSvg(drawing));
      // Words in the page are the very same; those on the canvas are compared in the grey of a word.
      const written = await picture(drawnShared(drawing, () => true));
      expect(differs(written, svg)).toBeLessThanOrEqual(2 * few);
      const half = await picture(drawnShared(drawing, ({ event }) => event % 2 === 0));
      expect(differing(blurred(half, 6), blurred(svg, 6), 40)).toBeLessThanOrEqual(few);
    },
  );

  it.each(schemes)('puts the words where drawSvg does, in %s', async (scheme) => {
    await emulate(scheme);
    for (const drawing of [story, column]) {
      const [canvas, svg] = [await picture(drawnCanvas(drawing)), await picture(drawnSvg(drawing))];
      // Letters stand between pixels: only the grey of a word is compared, in squares of 6 px.
      expect(differing(blurred(canvas, 6), blurred(svg, 6), 40)).toBeLessThanOrEqual(few);
    }
  });

  it('would be told from a drawing in another shade, or with one kind of mark less', async () => {
    const bare = wordless(story);
    const svg = await picture(drawnSvg(bare));
    const other = async (drawing: Drawing, change?: (look: Look) => Look) =>
      differs(await picture(drawnCanvas(drawing, change ? { change } : {})), svg);
    const without = (tone: Tone): Drawing => ({
      ...bare,
      figures: bare.figures.map((one) => ({
        ...one,
        shapes: one.shapes.filter((shape) => shape.tone !== tone),
      })),
    });
    const found = {
      hue: await other(bare, (look) => ({ ...look, hues: look.hues.with(1, '#808080') })),
      opacity: await other(bare, (look) => ({ ...look, windowOpacity: look.windowOpacity + 0.06 })),
      dot: await other(without('dot')),
      diamond: await other(without('diamond')),
      core: await other(without('core')),
      arrow: await other(without('arrow')),
      edge: await other(without('edge')),
    };
    expect(Object.entries(found).filter(([, count]) => count <= 2 * few)).toEqual([]);
    const nameless = blurred(await picture(drawnCanvas({ ...story, lanes: [] })), 6);
    expect(differing(nameless, blurred(await picture(drawnSvg(story)), 6), 40)).toBeGreaterThan(few);
  });

  it('is as sharp as the screen', () => {
    const canvas = drawnCanvas(story, { ratio: 2 });
    expect([canvas.width, canvas.height]).toEqual([2 * story.width, Math.ceil(2 * story.height)]);
  });

  it('leaves nothing of what was there before', async () => {
    const again = drawnCanvas(column, { canvas: drawnCanvas(story) });
    expect(differing(await picture(again), await picture(drawnCanvas(column)), 0)).toBe(0);
  });
});
