import type { Scene } from '@dateline/layout';
import { barShapes, stemShapes } from './bars.ts';
import { axisShapes, gridShapes } from './axis.ts';
import { headShapes, tintShapes } from './era.ts';
import { foldShapes } from './fold.ts';
import { laneShapes } from './lane.ts';
import { linkShapes } from './link.ts';
import { markShapes } from './mark.ts';
import { own } from './own.ts';
import type { Drawing, Figure } from './shape.ts';
import { needsTexture } from './texture.ts';
import { trayFigures } from './tray.ts';

export interface ShapesOptions {
  /** Id of the event whose relations are drawn; default: none are. */
  readonly selected?: string | undefined;
  /** Whether all relations are drawn; default false. */
  readonly relations?: boolean | undefined;
}

/** What is to be drawn of a scene: the one place that knows how doubt looks. */
export function shapes(scene: Scene, options: ShapesOptions = {}): Drawing {
  const { selected, relations = false } = own(options);
  const textured = needsTexture(scene);
  return {
    width: scene.width,
    height: scene.height,
    eras: tintShapes(scene),
    grid: gridShapes(scene),
    bars: [...barShapes(scene), ...stemShapes(scene)],
    lanes: laneShapes(scene),
    folds: foldShapes(scene),
    figures: [
      ...scene.marks.map((mark): Figure => ({
        event: mark.event,
        id: mark.id,
        key: `${mark.lane} ${mark.id}`,
        copy: mark.copy,
        hue: mark.hue,
        color: mark.color,
        status: mark.status,
        uncertain: mark.uncertain,
        shapes: markShapes(mark, scene, textured),
      })),
      ...trayFigures(scene),
    ],
    links: linkShapes(scene, selected, relations),
    heads: headShapes(scene),
    axis: axisShapes(scene),
  };
}
