import type { EraBand, Scene } from '@dateline/layout';
import { pencilFor, type Pencil } from './pencil.ts';
import type { Shape, Tinted, Tone } from './shape.ts';
import { spanShapes } from './span.ts';

/** A name's strip is made like a bar that lasted, in paler tones: the same ends say the same of it. */
const paler = new Map<Tone, Tone>([
  ['core', 'head'],
  ['shoulder', 'headShoulder'],
  ['cut', 'headCut'],
]);

/** The eras down through the lanes: solid where they surely were, paler where they may have begun or ended. */
export function tintShapes(scene: Scene): Tinted[] {
  const pencil = pencilFor(scene);
  return scene.eras.map((era) => tinted(era, tint(era, scene, pencil)));
}

/** The eras' names in their strips, with ends as doubtful as their dates. */
export function headShapes(scene: Scene): Tinted[] {
  const pencil = pencilFor(scene);
  const heads = scene.eras.map((era) => {
    const [across, thickness] = isLevel(scene)
      ? [era.y + era.height / 2, era.height]
      : [era.x + era.width / 2, era.width];
    const strip = { across, thickness, uncertain: false, asOf: undefined };
    const bar = spanShapes(era, strip, pencil, 'head ').map((shape): Shape => ({
      ...shape,
      tone: paler.get(shape.tone) ?? shape.tone,
    }));
    const words: Shape[] = era.label ? [{ key: 'name', tone: 'words', kind: 'text', label: era.label }] : [];
    return tinted(era, [...bar, ...words]);
  });
  return scene.top > 0 ? [ground(scene), ...heads] : heads;
}

/** What is scrolled up goes under the axis and the names of the eras. */
function ground({ width, axis, eras }: Scene): Tinted {
  const height = Math.max(axis.across + 1, ...eras.map((era) => era.y + era.height));
  return {
    key: 'ground of the axis',
    hue: 0,
    color: undefined,
    shapes: [{ key: 'ground', tone: 'ground', kind: 'rect', x: 0, y: 0, width, height, fade: undefined }],
  };
}

const isLevel = ({ orientation }: Scene) => orientation === 'horizontal';

function tint(era: EraBand, scene: Scene, { rect, later }: Pencil): Shape[] {
  const { startEarliest, startLatest, endEarliest, endLatest, startEnd, endEnd, startFade, endFade } = era;
  const mirrored = scene.direction === 'rtl';
  const near = isLevel(scene) ? era.y + era.height : mirrored ? era.x : era.x + era.width;
  const [across, height] = [(near + era.bottom) / 2, Math.abs(era.bottom - near)];
  const area = (key: string, tone: Tone, from: number, to: number, fade?: 'start' | 'end') =>
    rect(key, tone, from, to, across, height, fade);
  const cored = (endEarliest - startLatest) * later > 0;
  const shapes: Shape[] = cored
    ? [area('reign', 'reign', startLatest, endEarliest)]
    : [area('reign', 'reignShoulder', startEarliest, endLatest)];
  if (cored && Math.abs(startLatest - startEarliest) > 0.5)
    shapes.push(
      startEnd === 'fade'
        ? area('before', 'reign', startEarliest, startLatest, 'start')
        : area('before', 'reignShoulder', startEarliest, startLatest),
    );
  if (cored && Math.abs(endLatest - endEarliest) > 0.5)
    shapes.push(
      endEnd === 'fade'
        ? area('after', 'reign', endEarliest, endLatest, 'end')
        : area('after', 'reignShoulder', endEarliest, endLatest),
    );
  if (startFade)
    shapes.push(area('rising', 'reign', startEarliest - later * startFade, startEarliest, 'start'));
  if (endFade) shapes.push(area('falling', 'reign', endLatest, endLatest + later * endFade, 'end'));
  return shapes;
}

const tinted = (band: EraBand, shapes: readonly Shape[]): Tinted => ({
  key: `era ${band.id}`,
  hue: band.hue,
  color: band.color,
  shapes,
});
