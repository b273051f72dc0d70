import { keyShapes, shapes } from '@dateline/draw';
import { arrange } from '@dateline/layout';
import { expect, it } from 'vitest';
import { of, page, span } from '../layout/say.ts';

const groups = (...dates: string[]) => of(...dates.map((when, i) => ({ title: when, when, group: `g${i}` })));
/** The figure that is set into each mark, as path data moved to its own start. */
const figures = (timeline: ReturnType<typeof of>, orientation: 'horizontal' | 'vertical', width = 360) =>
  shapes(arrange(timeline, span('1900-01-01', '1950-01-01'), page(width, { orientation }))).figures.map(
    ({ shapes: drawn }) => drawn.find(({ key }) => key === 'texture'),
  );

it('gives each group a figure of its own where no lane names it, but the first', () => {
  const found = figures(groups(...Array.from({ length: 8 }, () => '1914-07-28')), 'vertical');
  expect(found[0]).toBeUndefined();
  const relative = found.slice(1).map((shape) => {
    if (shape?.kind !== 'path') return '';
    const numbers = [...shape.d.matchAll(/[ML]([-\d.]+),([-\d.]+)/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    const middle = [0, 1].map((axis) => {
      const all = numbers.map((point) => point[axis]!);
      return (Math.min(...all) + Math.max(...all)) / 2;
    });
    return numbers
      .map((point) => point.map((value, axis) => (value - middle[axis]!).toFixed(1)).join())
      .join(' ');
  });
  expect(new Set(relative).size).toBe(7);
  expect(relative).not.toContain('');
});

it('draws no figure where a lane names the group, or there is one group only', () => {
  expect(figures(groups('1914', '1921'), 'horizontal', 760)).toEqual([undefined, undefined]);
  const one = of({ title: 'a', when: '1914', group: 'g' }, { title: 'b', when: '1921', group: 'g' });
  expect(figures(one, 'vertical')).toEqual([undefined, undefined]);
});

it('never slants a figure: that is kept for doubt', () => {
  for (let hue = 1; hue < 8; hue++) {
    const texture = keyShapes('group', hue).find(({ key }) => key === 'texture');
    const lines = texture?.kind === 'path' ? texture.d.split('M').slice(1) : [];
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      const [[x, y], [x2, y2]] = line.split('L').map((point) => point.split(',').map(Number)) as [
        number[],
        number[],
      ];
      expect(x === x2 || y === y2).toBe(true);
    }
  }
});

it('leaves the figure out of what is filled, and draws it on what is not', () => {
  const tones = figures(groups('1900', '1914-07-28', '1914', '1914/1921'), 'vertical').map(
    (shape) => shape?.tone,
  );
  expect(tones).toEqual([undefined, 'cut', 'texture', 'cut']);
});
