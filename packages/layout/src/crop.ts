import type { Mark, Scene, Tick } from './scene.ts';

/** The part of a drawing that is looked at, in px from its top down. */
export interface Window {
  readonly top: number;
  readonly height: number;
}

/** In one column so many marks at most that only pass by, their words being elsewhere: more would lie over one another. */
const mostPassing = 4;

/** What of a scene down the page is near a window; everything keeps its place, and the scene its height. */
export function crop(scene: Scene, { top, height }: Window): Scene {
  const bottom = top + height;
  let reach = reaches.get(scene);
  if (!reach) reaches.set(scene, (reach = reachOf(scene.marks)));
  const near = (from: number, to: number) => from < bottom && to > top;
  const passing = new Map<number, number>();
  const marks: Mark[] = [];
  for (let i = 0, at = 0; i < scene.marks.length; i++, at += 4) {
    let kept = near(reach[at]!, reach[at + 1]!);
    if (!kept && near(reach[at + 2]!, reach[at + 3]!)) {
      const { across } = scene.marks[i]!;
      const count = passing.get(across) ?? 0;
      passing.set(across, count + 1);
      kept = count < mostPassing;
    }
    if (kept) marks.push(scene.marks[i]!);
  }
  const kept = new Set(marks.map(({ event }) => event));
  return {
    ...scene,
    axis: { ...scene.axis, periods: betweenOf(scene.axis.periods, top, bottom) },
    eras: scene.eras.filter((era) => near(era.y, era.y + era.height)),
    marks,
    tray: scene.tray.filter(({ box }) => near(box.y, box.y + box.height)),
    folds: scene.folds.filter(({ start, end }) => near(start, end)),
    links: (event) =>
      scene.links(event).filter(({ fromEvent, toEvent }) => kept.has(fromEvent) && kept.has(toEvent)),
  };
}

/** Worked out once for a scene: it is asked for again with every step of scrolling. */
const reaches = new WeakMap<Scene, Float64Array>();

/** From where to where the words of each mark go, and then its drawing, in px. */
function reachOf(marks: readonly Mark[]): Float64Array {
  const reach = new Float64Array(4 * marks.length);
  for (const [i, { label, box, far, startEarliest, endLatest, startFade, endFade }] of marks.entries()) {
    const words = label ?? box;
    const from = words.y;
    const to = label || far ? from + words.height : from;
    reach.set([from, to, far ? from : startEarliest - startFade, far ? to : endLatest + endFade], 4 * i);
  }
  return reach;
}

/** The ticks whose words are in the window; they come in order. */
function betweenOf(ticks: readonly Tick[], top: number, bottom: number): Tick[] {
  const lowest = ({ at, label }: Tick) => at + (label?.height ?? 0);
  let low = 0;
  let high = ticks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lowest(ticks[middle]!) <= top) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < ticks.length && ticks[end]!.at < bottom) end++;
  return ticks.slice(low, end);
}
