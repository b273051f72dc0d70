import { shapes } from '@dateline/draw';
import { arrange } from '@dateline/layout';
import { afterEach, expect, it } from 'vitest';
import { of, page, span } from '../../layout/say.ts';
import { wordless } from './drawings.ts';
import { drawnSvg, emulate, grey, picture, type Scheme } from './look.ts';

const five = ['1914', '1914~', '191X', '1914/..', '1914/1921'];

/** One of them in grey, without its words and without an axis: a strip of 28 px around its middle. */
async function strip(date: string, [start, end]: readonly [string, string]): Promise<Float64Array> {
  const scene = arrange(of(date), span(start, end), page(600));
  const svg = drawnSvg({ ...wordless(shapes(scene)), grid: [], axis: [] });
  svg.setAttribute('height', '28');
  svg.setAttribute('viewBox', `0 ${scene.marks[0]!.across - 14} 600 28`);
  return grey(await picture(svg));
}

const views = {
  near: ['1900-01-01', '1930-01-01'],
  far: ['1000-01-01', '3000-01-01'],
} as const;

afterEach(() => emulate());

/**
 * In grey, and at its own place: how much ink one has that the other has not,
 * in pixels as dark as the darkest ink of either.
 */
function apart(a: Float64Array, b: Float64Array): number {
  const darkest = [a, b]
    .map((one) => one.reduce((most, value) => Math.max(most, value)))
    .toSorted((x, y) => y - x)[0]!;
  return a.reduce((sum, value, i) => sum + Math.abs(value - b[i]!), 0) / darkest;
}

const cases = (['light', 'dark', 'forced'] as const).flatMap((scheme) =>
  (['near', 'far'] as const).map((distance) => [scheme, distance] as const),
);

it.each(cases)(
  '1914, 1914~, 191X, 1914/.. and 1914/1921 are five drawings in the grey of %s, %s',
  async (scheme: Scheme, distance) => {
    await emulate(scheme);
    const inks: Float64Array[] = [];
    for (const date of five) inks.push(await strip(date, views[distance]));
    const same = five.flatMap((a, i) =>
      five.slice(i + 1).flatMap((b, j) => {
        const pixels = apart(inks[i]!, inks[i + 1 + j]!);
        // Twenty pixels of full ink.
        return pixels < 20 ? [`${a} and ${b}: ${pixels.toFixed(1)} px`] : [];
      }),
    );
    expect(same).toEqual([]);
    // The measure would see two that are the same.
    expect(apart(inks[0]!, await strip('1914', views[distance]))).toBeLessThan(1);
  },
);
