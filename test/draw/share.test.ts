import { nodesOf, shapes, shared } from '@dateline/draw';
import { arrange, openingView } from '@dateline/layout';
import { expect, it } from 'vitest';
import { page, theStory } from '../layout/say.ts';

const drawing = shapes(arrange(theStory, openingView(theStory)!, page(760)), { selected: 'order' });
const layers = ['eras', 'grid', 'bars', 'lanes', 'folds', 'figures', 'links', 'heads', 'axis'] as const;

it.each([
  ['all', () => true],
  ['every second', ({ event }: { event: number }) => event % 2 === 0],
  ['none', () => false],
])(
  'shared(drawing, …) has everything drawn by one pen and nothing by both, with %s in the page',
  (_, isInPage) => {
    const { painted, written } = shared(drawing, isInPage);
    for (const layer of layers) {
      if (layer === 'figures') continue;
      expect([...painted[layer], ...written[layer]]).toEqual(drawing[layer]);
    }
    for (const figure of drawing.figures) {
      const [there, here] = [painted, written].map(
        ({ figures }) => figures.find(({ key }) => key === figure.key)?.shapes ?? [],
      );
      const drawn = [...there!, ...here!].map(({ key }) => key).toSorted();
      const all = figure.shapes
        .filter(({ tone }) => isInPage(figure) || tone !== 'ring')
        .map(({ key }) => key);
      expect(drawn).toEqual(all.toSorted());
      expect(here!.every(({ tone }) => tone === 'ring' || tone === 'words')).toBe(true);
    }
  },
);

it('nodesOf(figure) counts a figure, its shapes, and with its words what moves them and their kinds of lettering', () => {
  const words = { x: 0, y: 0, width: 9, height: 9, anchor: 'start', side: 'after' } as const;
  const of = (...runs: string[][]) =>
    nodesOf({
      ...drawing.figures[0]!,
      shapes: [
        { key: 'ring', tone: 'ring', kind: 'rect', x: 0, y: 0, width: 1, height: 1, fade: undefined },
        {
          key: 'label',
          tone: 'words',
          kind: 'text',
          label: {
            ...words,
            lines: runs.map((line) => ({
              x: 0,
              y: 0,
              runs: line.map((text) => ({ text, role: 'title' as const })),
            })),
          },
        },
      ],
    });
  expect([of(['a']), of(['a', 'b']), of(['a'], ['b', 'c'])]).toEqual([4, 6, 7]);
});
