import { arrange, fitView, type Scene } from '@dateline/layout';
import type { Span } from '@dateline/core';
import { shapes, type Drawing, type Shape } from '@dateline/draw';
import fc from 'fast-check';
import { anyEvents, anyView, of, page } from '../layout/say.ts';

/** What is drawn of dates in a view: `drawn(span('1900-01-01', '1930-01-01'), '1914', '191X')`. */
export const sceneOf = (view: Span, ...dates: Parameters<typeof of>): Scene =>
  arrange(of(...dates), view, page(768, { orientation: 'horizontal' }));

export const shapesOf = ({ figures }: Drawing, i = 0): readonly Shape[] => figures[i]!.shapes;

export const tonesOf = (drawn: readonly Shape[]): string[] => drawn.map(({ tone }) => tone);

/** Everything in a drawing, whatever its layer. */
export const allShapes = ({ eras, grid, axis, lanes, folds, figures, links, heads }: Drawing): Shape[] => [
  ...[...eras, ...heads].flatMap(({ shapes: own }) => own),
  ...grid,
  ...axis,
  ...lanes,
  ...folds,
  ...figures.flatMap(({ shapes: own }) => own),
  ...links,
];

const anyLook = anyEvents.chain((inputs) => {
  const fit = fitView(of(...inputs)) ?? { start: 0, end: 1000 };
  return fc.record({
    inputs: fc.constant(inputs),
    view: fc.oneof(anyView(fit), fc.constant(fit)),
    width: fc.constantFrom(320, 768, 1200),
    direction: fc.constantFrom('ltr', 'rtl'),
  });
});

/** Checks the drawings of random events, laid out along or down the page, in either direction of reading. */
export const eachDrawing = (numRuns: number, check: (drawing: Drawing, scene: Scene) => void): void =>
  fc.assert(
    fc.property(anyLook, ({ inputs, view, width, direction }) => {
      const scene = arrange(of(...inputs), view, page(width, { direction }));
      check(shapes(scene, { selected: scene.marks[0]?.id }), scene);
    }),
    { numRuns },
  );
