import type { Timeline } from '@dateline/core';
import { axisHeight } from './axis.ts';
import type { Frame } from './frame.ts';
import type { Lane } from './scene.ts';
import { block, place } from './text.ts';

export interface LaneRows {
  /** Group id; empty for events that name none. */
  readonly id: string;
  readonly label: string;
  readonly hue: number;
  /** Heights of the rows with words, top down, in px. */
  readonly heights: readonly number[];
  /** Heights of the rows below them, of marks whose words gave way. */
  readonly thin: readonly number[];
}

/** How many hues the theme has before they come round again. */
export const hues = 8;

/** Between rows, between thin ones, between lanes, and from the axis to the first lane, in px. */
const rowGap = 12;
const thinGap = 4;
const laneGap = 14;
const axisGap = 10;

/** Lanes in the order of the groups; events of no group come first, without a name. */
export function lanesFor(timeline: Timeline, frame: Frame): Omit<LaneRows, 'heights' | 'thin'>[] {
  const { groups, columns, length } = timeline;
  if (!frame.lanes || groups.length === 0) return [{ id: '', label: '', hue: 0 }];
  const used = new Set(columns.group);
  // A group that nothing belongs to would be an empty strip.
  const lanes = groups.flatMap(({ id, label }, i) => (used.has(i) ? [{ id, label, hue: i % hues }] : []));
  const loose = length === 0 || used.has(-1);
  return loose ? [{ id: '', label: '', hue: groups.length % hues }, ...lanes] : lanes;
}

/** Where each lane and each of its rows lies: below one another, from the axis down. */
export function stack(
  packed: readonly LaneRows[],
  frame: Frame,
  pxPerMs: number,
): { lanes: Lane[]; rowTops: number[][]; thinTops: number[][]; height: number } {
  const rowTops: number[][] = [];
  const thinTops: number[][] = [];
  let y = axisHeight(frame, pxPerMs) + axisGap;
  const lanes = packed.map(({ id, label, hue, heights, thin }): Lane => {
    const top = y;
    if (label !== '') y += frame.lineHeight + 6;
    rowTops.push(
      heights.map((height) => {
        const rowTop = y;
        y += height + rowGap;
        return rowTop;
      }),
    );
    thinTops.push(
      thin.map((height) => {
        const rowTop = y;
        y += height + thinGap;
        return rowTop;
      }),
    );
    if (thin.length > 0) y += rowGap - thinGap;
    const lane = { id, hue, x: 0, y: top, width: frame.width, height: y - top };
    y += laneGap;
    return label === ''
      ? lane
      : { ...lane, label: place(block([[{ text: label, role: 'lane' }]], frame), 0, top, frame) };
  });
  return { lanes, rowTops, thinTops, height: y };
}
