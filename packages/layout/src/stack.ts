import type { Window } from './crop.ts';
import type { Frame } from './frame.ts';
import { bandHeight } from './places.ts';
import type { LaneRows } from './laneRows.ts';
import type { Rows } from './rows.ts';
import type { Lane } from './scene.ts';
import { laneGap, named, nameHeight, overscanPx } from './laneBox.ts';

/** Between thin rows, in px. */
const thinGap = 4;
/** As many rows are guessed of a lane that was not yet looked at. */
const guessedRows = 3;

/** A lane at its place. */
export interface Placed {
  readonly rows: LaneRows;
  readonly lane: Lane;
  readonly rowTops: readonly number[];
  /** Of the rows of marks whose words gave way. */
  readonly thinTops: readonly number[];
  /** Where the tray begins. */
  readonly trayTop: number;
}

export interface Stacked {
  /** Those in the window and a little around it. */
  readonly placed: readonly Placed[];
  /** Those that wait. */
  readonly waiting: readonly Lane[];
  /** Of all lanes. */
  readonly height: number;
  /** Where the window begins now that more is known of what lies above it. */
  readonly top: number;
}

/**
 * Lanes below one another, from 0 down. Only those in the window are packed and
 * placed; how high the others are is guessed until they come near it. When a
 * guess was wrong above the window, the window moves along, so that what is
 * read stays where it is.
 */
export function stack({ lanes, sight }: Rows, frame: Frame, window?: Window): Stacked {
  const waits = (lane: LaneRows, top: number) =>
    sight !== undefined && !window && top > sight.bottom && mayWait(lane, sight.events);
  const heightOf = (lane: LaneRows, top = 0) =>
    waits(lane, top) ? lane.px! : (lane.px = laneHeight(lane, frame, window !== undefined));
  let top = window?.top ?? 0;
  for (;;) {
    const tops: number[] = [];
    let y = 0;
    for (const lane of lanes) {
      tops.push(y);
      y += heightOf(lane, y);
    }
    // Less may be left than was scrolled through before.
    if (window) top = Math.max(0, Math.min(top, y - window.height));
    const from = window ? top - overscanPx : -Infinity;
    const to = window ? top + window.height + overscanPx : Infinity;
    const [near, waiting]: [number[], number[]] = [[], []];
    for (const [i, lane] of lanes.entries())
      if (tops[i]! < to && (tops[i + 1] ?? y) > from) (waits(lane, tops[i]!) ? waiting : near).push(i);
    const fresh = near.filter((i) => !lanes[i]!.settled);
    if (fresh.length === 0)
      return {
        placed: near.map((i) => placeLane(lanes[i]!, tops[i]!, frame)),
        waiting: waiting.map((i) => boxed(lanes[i]!, tops[i]!, lanes[i]!.px! - laneGap, frame)),
        height: y,
        top,
      };
    // What is known and seen holds still, or else the first that is seen.
    const seen = near.filter((i) => (tops[i + 1] ?? y) > top);
    const held = seen.find((i) => lanes[i]!.settled) ?? seen[0] ?? near[0]!;
    for (const i of fresh) void lanes[i]!.heights;
    let now = 0;
    for (let i = 0; i < held; i++) now += heightOf(lanes[i]!);
    top += now - tops[held]!;
  }
}

/** Whether nobody needs anything of a lane but its height, and that is known. */
const mayWait = (lane: LaneRows, events: readonly number[]): boolean =>
  !lane.settled &&
  lane.px !== undefined &&
  lane.undated.length === 0 &&
  !events.some((event) => lane.members.includes(event));

/** How high a lane is, with the gap below it; a guess where it was not packed yet. */
function laneHeight(lane: LaneRows, frame: Frame, guess: boolean): number {
  const guessed = lane.collapsed ? 1 : Math.min(lane.members.length, guessedRows);
  const rows = guess && !lane.settled ? guessed * (bandHeight(frame) + lane.gap) : rowsHeight(lane);
  return nameHeight(lane, frame) + withTray(rows, lane) + laneGap;
}

/** Below the last row there is a gap only where a tray follows: the next lane has its own. */
const withTray = (rowsPx: number, lane: LaneRows): number =>
  lane.tray?.height ? rowsPx + lane.tray.height : Math.max(0, rowsPx - lane.gap);

/** With a gap below each row. Closed, a lane has all in one row, whether it has words or not. */
function rowsHeight(lane: LaneRows): number {
  const { heights, thin, collapsed } = lane;
  const between = lane.gap;
  const sum = (of: readonly number[], gap: number) => of.reduce((all, height) => all + height + gap, 0);
  if (collapsed || thin.length === 0) return sum(heights, between);
  return sum(heights, between) + sum(thin, thinGap) + between - thinGap;
}

/** Where the row of an event is among lanes that list theirs. */
export function rowAmong({ lanes }: Rows, event: number, frame: Frame): Window | undefined {
  const at = lanes.findIndex(({ members, undated }) => members.includes(event) || undated.includes(event));
  const lane = lanes[at];
  if (!lane) return undefined;
  const slot = lane.slots.find(({ index }) => index === event);
  let top = 0;
  for (let i = 0; i < at; i++) top += laneHeight(lanes[i]!, frame, true);
  const { rowTops, thinTops, trayTop } = placeLane(lane, top, frame);
  const item = lane.tray?.items.find((one) => one.event === event);
  if (item) return { top: trayTop + item.y, height: item.height };
  if (!slot) return { top, height: 0 };
  return slot.thin
    ? { top: thinTops[slot.row]!, height: lane.thin[slot.row]! }
    : { top: rowTops[slot.row]!, height: lane.heights[slot.row]! };
}

const boxed = (rows: LaneRows, top: number, height: number, frame: Frame): Lane =>
  named(rows, { x: 0, y: top, width: frame.width, height }, frame);

function placeLane(rows: LaneRows, top: number, frame: Frame): Placed {
  const { collapsed, heights, thin } = rows;
  const between = rows.gap;
  const firstTop = top + nameHeight(rows, frame);
  let y = firstTop;
  const rowTops = heights.map((height) => {
    const rowTop = y;
    y += height + between;
    return rowTop;
  });
  const thinTops = collapsed
    ? rowTops
    : thin.map((height) => {
        const rowTop = y;
        y += height + thinGap;
        return rowTop;
      });
  if (!collapsed && thin.length > 0) y += between - thinGap;
  const trayTop = y;
  const bottom = firstTop + withTray(trayTop - firstTop, rows);
  return {
    rows,
    lane: boxed(rows, top, bottom - top, frame),
    rowTops,
    thinTops,
    trayTop,
  };
}
