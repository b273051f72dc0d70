import type { Box, Label, Mark, Point, Strip, Scene, Stretch, Tick } from './scene.ts';

/**
 * The scene for a page that is read from right to left: time runs leftwards
 * too. Boxes change sides; a label's `anchor` stays, since start and end are
 * meant in reading direction.
 */
export function mirror(scene: Scene): Scene {
  const { width, axis } = scene;
  const vertical = scene.orientation !== 'horizontal';
  const flip = (x: number) => width - x;
  const box = <B extends Box>(b: B): B => ({ ...b, x: width - b.x - b.width });
  const label = (l: Label): Label => ({
    ...box(l),
    lines: l.lines.map((line) => ({ ...line, x: flip(line.x) })),
  });
  const labelled = <L extends { readonly label: Label | undefined }>(l: L): L => ({
    ...l,
    label: l.label && label(l.label),
  });
  const reach = <R extends Strip>(r: R): R => ({ ...r, start: flip(r.start), end: flip(r.end) });
  const point = ({ x, y }: Point): Point => ({ x: flip(x), y });
  const tick = (t: Tick): Tick => ({
    ...t,
    at: vertical ? t.at : flip(t.at),
    label: t.label && label(t.label),
  });
  // The start is still the start: it only lies to the right of the end now.
  const stretch = <S extends Stretch & { readonly sign?: Mark['sign'] }>(s: S): S => {
    const sign: Mark['sign'] = Object.hasOwn(s, 'sign') ? s.sign : undefined;
    return vertical
      ? s
      : {
          ...s,
          startEarliest: flip(s.startEarliest),
          startLatest: flip(s.startLatest),
          endEarliest: flip(s.endEarliest),
          endLatest: flip(s.endLatest),
          ...(s.best ? { best: [flip(s.best[0]), flip(s.best[1])] } : {}),
          ...(sign ? { sign: { ...sign, at: flip(sign.at) } } : {}),
        };
  };
  return {
    ...scene,
    axis: {
      ...axis,
      ticks: axis.ticks.map(tick),
      periods: axis.periods.map(tick),
      across: vertical ? flip(axis.across) : axis.across,
      ...(axis.eraBorder === undefined
        ? {}
        : { eraBorder: vertical ? axis.eraBorder : flip(axis.eraBorder) }),
      ...(axis.eraLabel ? { eraLabel: label(axis.eraLabel) } : {}),
      shades: axis.shades.map(reach),
      weeks: axis.weeks.map(flip),
      breaks: axis.breaks.map((each) => reach(labelled(each))),
      ...(axis.now ? { now: reach(labelled(axis.now)) } : {}),
    },
    eras: scene.eras.map((era) => ({
      ...stretch(box(era)),
      bottom: vertical ? flip(era.bottom) : era.bottom,
      ...(era.label ? { label: label(era.label) } : {}),
    })),
    lanes: scene.lanes.map((lane) => ({ ...box(lane), ...(lane.label ? { label: label(lane.label) } : {}) })),
    bars: scene.bars.map((bars) => ({
      ...bars,
      from: flip(bars.from),
      step: -bars.step,
      ...(bars.gauge ? { gauge: labelled(bars.gauge) } : {}),
    })),
    marks: scene.marks.map((mark) => ({
      ...stretch(mark),
      across: vertical ? flip(mark.across) : mark.across,
      ...(mark.asOf === undefined || vertical ? {} : { asOf: flip(mark.asOf) }),
      ...(mark.members ? { members: mark.members.map(stretch) } : {}),
      ...(mark.label ? { label: label(mark.label) } : {}),
      ...(mark.stem ? { stem: { ...mark.stem, at: flip(mark.stem.at) } } : {}),
      box: box(mark.box),
    })),
    folds: scene.folds.map((fold) => ({ ...fold, across: flip(fold.across), label: label(fold.label) })),
    tray: scene.tray.map((one) => ({
      ...one,
      at: point(one.at),
      ...(one.label ? { label: label(one.label) } : {}),
      box: box(one.box),
      arrows: one.arrows.map((points) => points.map(point)),
    })),
    links: (event) => scene.links(event).map((link) => ({ ...link, points: link.points.map(point) })),
  };
}
