import type { Scene } from '@dateline/layout';
import { axisShapes, gridShapes } from './axis.ts';
import { foldShapes } from './fold.ts';
import { linkShapes } from './link.ts';
import { markShapes } from './mark.ts';
import type { Drawing, Shape } from './shape.ts';
import { needsTexture } from './texture.ts';

export interface ShapesOptions {
  /** Id of the event whose relations are drawn; default: none are. */
  readonly selected?: string | undefined;
}

/** What is to be drawn of a scene: the one place that knows how doubt looks. */
export function shapes(scene: Scene, { selected }: ShapesOptions = {}): Drawing {
  const textured = needsTexture(scene);
  return {
    width: scene.width,
    height: scene.height,
    grid: gridShapes(scene),
    axis: axisShapes(scene),
    lanes: scene.lanes.flatMap(({ id, label }): Shape[] =>
      label ? [{ key: `lane ${id}`, tone: 'words', kind: 'text', label }] : [],
    ),
    folds: foldShapes(scene),
    figures: scene.marks.map((mark) => ({
      event: mark.event,
      id: mark.id,
      hue: mark.hue,
      ...(mark.color === undefined ? {} : { color: mark.color }),
      status: mark.status,
      uncertain: mark.uncertain,
      shapes: markShapes(mark, scene, textured),
    })),
    links: selected === undefined ? [] : linkShapes(scene, selected),
  };
}
