import type { Drawing, Figure, Shape } from './shape.ts';

/** How many nodes the pen of `drawSvg` makes for an event. */
export const nodesOf = ({ shapes }: Pick<Figure, 'shapes'>): number => 1 + nodesIn(shapes);

/** And for all but the events. */
export const nodesBeside = ({ eras, grid, bars, lanes, folds, links, heads, axis }: Drawing): number =>
  [...eras, ...bars, ...heads].reduce((count, tinted) => count + nodesOf(tinted), 0) +
  nodesIn([...grid, ...lanes, ...folds, ...links, ...axis]);

const nodesIn = (shapes: readonly Shape[]): number =>
  shapes.reduce((count, shape) => count + 1 + (shape.kind === 'text' ? spansOf(shape) : 0), 0);

function spansOf({ label: { lines } }: Shape & { kind: 'text' }): number {
  const runs = lines.reduce((count, line) => count + line.runs.length, 0);
  return runs > 1 ? 1 + runs : 1;
}

/**
 * A drawing shared between two pens. A canvas gets what lies behind and the
 * marks, and words that nothing in the page stands for; the page gets the axis,
 * the names, and of some events their words and what the focus goes to. The
 * canvas is to lie under the page.
 */
export function shared(
  drawing: Drawing,
  isInPage: (figure: Figure) => boolean,
): { readonly painted: Drawing; readonly written: Drawing } {
  const isWritten = ({ tone }: Shape) => tone === 'ring' || tone === 'words';
  const painted = drawing.figures.map((figure) => {
    const inPage = isInPage(figure);
    return {
      ...figure,
      shapes: figure.shapes.filter((shape) => (inPage ? !isWritten(shape) : shape.tone !== 'ring')),
    };
  });
  const written = drawing.figures
    .filter(isInPage)
    .map((figure) => ({ ...figure, shapes: figure.shapes.filter(isWritten) }));
  return {
    painted: { ...drawing, lanes: [], folds: [], figures: painted, links: [], heads: [], axis: [] },
    written: { ...drawing, eras: [], grid: [], bars: [], figures: written },
  };
}
