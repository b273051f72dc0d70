import type { Window } from './crop.ts';
import type { Frame } from './frame.ts';
import type { ManyLane } from './manyLanes.ts';
import type { Lane } from './scene.ts';
import { laneGap, named, nameHeight, overscanPx } from './laneBox.ts';
import { trayOf, type Tray } from './tray.ts';

/** How high a lane is among very many, how much all of them have besides, and how high one is at most, in px. */
const leastPx = 66;
const sharedPx = 280;
const mostPx = 190;
/** From this height on a lane has two rows of names, and three. */
const twoRowsPx = 130;
const threeRowsPx = 180;
/** Between rows of names, and between two marks one above the other, from middle to middle, in px. */
const nameGap = 5;
export const pitchPx = 10;
/** More undated events than this are counted, and do not stand in a tray. */
const mostInTrays = 60;

/** How the height of every lane is divided, whatever is in it and in view; in px. */
export interface Plan {
  /** Rows of names, and how high each is. */
  readonly rows: number;
  readonly rowHeight: number;
  /** What is below them, for marks and bars. */
  readonly zone: number;
}

/** The more lanes, the lower each of them, as far as it can still be read. */
function planOf(lanes: readonly ManyLane[], { lineHeight }: Frame): Plan {
  const each = Math.min(mostPx, leastPx + sharedPx / lanes.length);
  const titled = lanes.some(({ label }) => label !== '');
  const rows = each >= threeRowsPx ? 3 : each >= twoRowsPx ? 2 : 1;
  const rowHeight = lineHeight + nameGap;
  const left = each - rows * rowHeight - (titled ? lineHeight : 0);
  return { rows, rowHeight, zone: Math.max(3, Math.floor(left / pitchPx)) * pitchPx };
}

/** A lane of a crowded timeline at its place, in px from the first lane on. */
export interface ManyPlaced {
  readonly rows: ManyLane & { readonly tray: Tray | undefined };
  readonly lane: Lane;
  /** Where its names begin; in a lane that is closed there are none. */
  readonly namesTop: number;
  /** What marks and bars stand on. */
  readonly base: number;
  readonly trayTop: number;
}

export interface ManyStacked {
  /** Those in the window and a little around it. */
  readonly placed: readonly ManyPlaced[];
  readonly height: number;
  readonly top: number;
}

export class ManyStack {
  readonly lanes: readonly ManyLane[];
  readonly plan: Plan;
  #trays: readonly (Tray | undefined)[];
  /** Where each lane begins, and where the last one ends. */
  #tops: readonly number[];
  #frame: Frame;

  constructor(lanes: readonly ManyLane[], frame: Frame, trayFor: (lane: ManyLane) => Tray | undefined) {
    this.lanes = lanes;
    this.plan = planOf(lanes, frame);
    this.#frame = frame;
    this.#trays = lanes.map(trayFor);
    const tops = [0];
    for (const [i, lane] of lanes.entries())
      tops.push(tops[i]! + this.#trayTop(lane) + (this.#trays[i]?.height ?? 0) + laneGap);
    this.#tops = tops;
  }

  /** How many marks can stand one above the other. */
  get zoneRows(): number {
    return Math.floor(this.plan.zone / pitchPx);
  }

  get height(): number {
    return this.#tops.at(-1)!;
  }

  /** From the top of a lane to what is below its bars. */
  #trayTop(lane: ManyLane): number {
    const { rows, rowHeight, zone } = this.plan;
    const name = nameHeight(lane, this.#frame);
    // Of one without dates there is only the tray.
    return lane.tally ? name + (lane.collapsed ? 0 : rows * rowHeight) + zone : name;
  }

  place(window?: Window): ManyStacked {
    const { height } = this;
    const top = window ? Math.max(0, Math.min(window.top, height - window.height)) : 0;
    const from = window ? top - overscanPx : -Infinity;
    const to = window ? top + window.height + overscanPx : Infinity;
    const near = [...this.lanes.keys()].filter((i) => this.#tops[i]! < to && this.#tops[i + 1]! > from);
    return { placed: near.map((i) => this.at(i)), height, top };
  }

  at(i: number): ManyPlaced {
    const lane = this.lanes[i]!;
    const top = this.#tops[i]!;
    const trayTop = top + this.#trayTop(lane);
    const box = { x: 0, y: top, width: this.#frame.width, height: this.#tops[i + 1]! - laneGap - top };
    const rows = { ...lane, tray: this.#trays[i] };
    const namesTop = top + nameHeight(lane, this.#frame);
    return { rows, lane: named(lane, box, this.#frame), namesTop, base: trayTop, trayTop };
  }
}

/** The trays of a crowded timeline, as long as they can be looked through. */
export const manyTrays =
  (timeline: Parameters<typeof trayOf>[0], frame: Frame) =>
  (lane: ManyLane): Tray | undefined =>
    timeline.undated.length > mostInTrays ? undefined : trayOf(timeline, lane, frame);
