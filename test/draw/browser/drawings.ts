import { shapes, type Drawing, type Shape } from '@dateline/draw';
import { arrange, openingView } from '@dateline/layout';
import { of, page, span, theStory } from '../../layout/say.ts';

export const story = shapes(arrange(theStory, openingView(theStory)!, page(760)), { selected: 'order' });

export const column = shapes(arrange(theStory, openingView(theStory)!, page(360)));

const dates =
  '1914 1914~ 1915? 1916% 191X 1914/.. 1914/1921 1914~/1921~ 1914?/1921? 1914/ [..1914] [1912..1920] [1912,1920] ' +
  '{1912,1920} [1912-05,1912-06] {1912-05,1912-06} 1914-07-28 1913-07-28? 1912-07-28~';

/** Every kind of mark. */
export const kinds = shapes(
  arrange(
    of(
      ...dates.split(' '),
      { title: 'c', when: '1914', status: 'cancelled' },
      { title: 'e', when: '[1912..1920]', status: 'expected', color: '#0a7' },
      { title: 'b', when: { edtf: '[1912..1920]', best: '1915-05' } },
    ),
    span('1905-01-01', '1930-01-01'),
    page(760),
  ),
);

/** The marks and the lines alone. */
export function wordless(drawing: Drawing): Drawing {
  const rest = (all: readonly Shape[]) => all.filter(({ kind }) => kind !== 'text');
  const { grid, axis, lanes, folds, links, figures } = drawing;
  return {
    ...drawing,
    grid: rest(grid),
    axis: rest(axis),
    lanes: rest(lanes),
    folds: rest(folds),
    links: rest(links),
    figures: figures.map((figure) => ({ ...figure, shapes: rest(figure.shapes) })),
  };
}
