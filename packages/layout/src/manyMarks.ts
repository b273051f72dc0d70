import type { Timeline } from '@dateline/core';
import { flagX } from './flagX.ts';
import { labelsOf, type Flag } from './flags.ts';
import type { Frame } from './frame.ts';
import type { LaneRows, Slot } from './laneRows.ts';
import type { ManyRows } from './manyRows.ts';
import { pitchPx, type ManyPlaced } from './manyStack.ts';
import { markIn } from './mark.ts';
import { slotPx } from './names.ts';
import { wordless } from './places.ts';
import { stretchOf } from './stretch.ts';
import type { Scale } from './scale.ts';
import type { Bars, Label, Mark } from './scene.ts';

/** How high a mark of a crowded lane is, and a sign among the names, in px. */
const thickPx = 8;
const signPx = 12;
const boxAir = 3;
const longPx = 16;

type Draft = { -readonly [Name in keyof Mark]: Mark[Name] };

/** What the lanes of a frame have in common. */
export interface ManyScene {
  readonly timeline: Timeline;
  /** From where to where the view is, in px: words keep to it. */
  readonly edges: readonly [left: number, right: number];
  readonly along: Scale;
  readonly rows: ManyRows;
  readonly frame: Frame;
  /** Events that are drawn with their words, whatever else there is. */
  readonly pinned: readonly number[];
  /** How much further down the lanes are drawn, in px. */
  readonly by: number;
}

/**
 * The marks of a lane: those that are `settled`, or where it is counted signs
 * of those who are named; and the words of the latter.
 */
export function manyMarks(
  scene: ManyScene,
  placed: ManyPlaced,
  settled: readonly Slot[] | undefined,
  bars: Bars | undefined,
): Mark[] {
  const { timeline, rows, frame, along, by } = scene;
  const { lane } = placed;
  const { collapsed } = placed.rows;
  const flags = collapsed ? pinnedIn(scene, placed, []) : flagsIn(scene, placed, settled);
  const { rowHeight } = rows.page.stack.plan;
  const titles = rows.page.titles;
  const topOf = (row: number) => placed.namesTop + by + row * rowHeight;
  const labels = labelsOf(flags, titles, topOf, scene.edges, frame);

  const markOf = markIn(timeline, undefined, along, frame);
  const stub = {
    id: lane.id,
    hue: lane.hue,
    color: lane.color,
    collapsed,
    thin: Array.from({ length: rows.page.stack.zoneRows }, () => pitchPx),
  } as unknown as LaneRows;
  const slotOf = (index: number): Slot => ({
    ...wordless,
    index,
    lane: 0,
    row: 0,
    thin: true,
    from: 0,
    to: 0,
  });
  const drafted = (slot: Slot): Draft | undefined =>
    markOf(timeline.event(slot.index), slot, stub, placed.base + by - (slot.row + 1) * pitchPx);

  const marks: Mark[] = [];
  const known = new Set<number>();
  for (const slot of settled ?? []) {
    const mark = drafted(slot);
    if (!mark) continue;
    mark.thickness = Math.min(mark.thickness, thickPx);
    known.add(slot.index);
    marks.push(mark);
  }
  const byEvent = new Map(marks.map((mark) => [mark.event, mark as Draft]));
  for (const { event, x, row, pinned } of flags) {
    const label = labels.get(event);
    if (!label || x < 0 || x > frame.width) continue;
    let mark = byEvent.get(event);
    if (!mark) {
      mark = drafted(slotOf(event));
      if (!mark) continue;
      marks.push(mark);
      const isLong = Math.abs(mark.endLatest - mark.startEarliest) > longPx;
      // What is chosen shows how long it was, where that can be seen.
      if (pinned && isLong) mark.thickness = thickPx;
      else {
        // Beside its words, for among the bars there is no place that is its own.
        mark.across = topOf(row) + frame.lineHeight / 2;
        mark.thickness = signPx;
        mark.far = mark.flagged = true;
        mark.members = undefined;
        if (mark.form === 'window') mark.sign ??= { kind: 'diamond', at: x };
      }
    }
    const foot = mark.flagged && bars ? bars.base - heightAt(bars, x) : mark.across - mark.thickness / 2;
    const head = mark.flagged ? mark.across + signPx / 2 : label.y + 2;
    if (foot > head) mark.stem = { at: x, from: head, to: foot };
    mark.label = label;
    mark.box = boxOf(mark, x, label, frame);
  }
  return marks;
}

/** Who is to be named in a lane, in order along time, those beside the view included, so that nothing depends on where it ends. */
function flagsIn(scene: ManyScene, placed: ManyPlaced, settled: readonly Slot[] | undefined): Flag[] {
  const { timeline, edges, along, rows } = scene;
  const names = rows.page.namesOf(placed.rows);
  if (!names) return [];
  const by = (2 * slotPx) / rows.pxPerMs;
  const from = names.uOf(along.view.start) - by;
  const to = names.uOf(along.view.end) + by;
  const named = [
    ...names.between(from, to, rows.pxPerMs),
    ...(settled ? rows.alsoNamed(placed.rows, settled) : []),
  ];
  const flags = named.map((name): Flag => ({
    ...name,
    pinned: false,
    x: flagX(timeline.event(name.event).when, along.toPx, settled !== undefined, edges[0]),
  }));
  return pinnedIn(scene, placed, flags).toSorted((a, b) => a.x - b.x || a.event - b.event);
}

/** The same, and who is pinned: who is in their way has no words meanwhile. */
function pinnedIn(
  { timeline, edges: [left, right], along, pinned }: ManyScene,
  { rows }: ManyPlaced,
  flags: Flag[],
): Flag[] {
  for (const event of pinned) {
    const { when, groups } = timeline.event(event);
    const at =
      groups.length === 0 ? [-1] : groups.map((id) => timeline.groups.findIndex((one) => one.id === id));
    if (when.mode === 'undated' || !rows.groups.some((group) => at.includes(group))) continue;
    const there = flags.findIndex((flag) => flag.event === event);
    const row = flags[there]?.row ?? 0;
    if (there >= 0) flags.splice(there, 1);
    const x = flagX(when, along.toPx, true, left);
    const { startEarliest, endLatest } = stretchOf(when, along.toPx);
    if (startEarliest >= right || endLatest <= left) continue;
    flags.push({ event, row, u: 0, x: Math.max(left, Math.min(right, x)), pinned: true });
  }
  return flags;
}

/** How high the bars are at a point along time, in px. */
function heightAt({ from, step, possibly, unit }: Bars, x: number): number {
  const count = possibly[Math.floor((x - from) / step)] ?? 0;
  return count === 0 ? 0 : Math.max(1, Math.round(count * unit));
}

/** What can be pointed at: a sign and its words, or a mark with the words above it. */
function boxOf(
  { across, thickness, startEarliest, endLatest, flagged }: Mark,
  x: number,
  label: Label,
  { width }: Frame,
) {
  const inside = (px: number) => Math.max(-boxAir, Math.min(width + boxAir, px));
  const left = Math.min(label.x, flagged ? x - signPx / 2 : inside(startEarliest)) - boxAir;
  const right = Math.max(label.x + label.width, flagged ? x + signPx / 2 : inside(endLatest)) + boxAir;
  const top = Math.min(label.y, across - thickness / 2) - boxAir;
  const bottom = Math.max(label.y + label.height, across + thickness / 2) + boxAir;
  return { x: left, y: top, width: right - left, height: bottom - top };
}
