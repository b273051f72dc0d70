import type { DatedEvent, Span, Timeline } from '@dateline/core';
import type { Frame } from './frame.ts';
import { firstFit, type Packed } from './pack.ts';
import { bare, placesFor, type Stance } from './places.ts';
import { scale } from './scale.ts';
import { stretchOf } from './stretch.ts';

/**
 * Which row each event stands in and on which side its label is: settled once
 * for a zoom and kept while panning, so that nothing jumps.
 */
export interface Rows {
  /** The zoom that they were made for. */
  readonly pxPerMs: number;
  readonly lanes: readonly LaneRows[];
  /** By display position; absent for undated events. */
  readonly slots: readonly (Slot | undefined)[];
  /** Display positions by start along time, for drawing only what is in view. */
  readonly order: readonly number[];
}

export interface LaneRows {
  /** Group id; empty for events that name none. */
  readonly id: string;
  readonly label: string;
  readonly hue: number;
  /** Heights of the rows, top down, in px. */
  readonly heights: readonly number[];
}

export interface Slot extends Stance {
  readonly lane: number;
  readonly row: number;
}

/** A lane may have so many rows with words in them. */
const mostRows = 20;

/** How many hues the theme has before they come round again. */
export const hues = 8;

/** Packs each lane's events, with their labels, into as few rows as first-fit finds. */
export function rows(timeline: Timeline, view: Span, frame: Frame): Rows {
  const { toPx, pxPerMs } = scale(view, frame.width);
  const lanes: LaneRows[] = lanesOf(timeline, frame).map((lane) => ({ ...lane, heights: [] }));
  const laneOf = new Map(lanes.map(({ id }, i) => [id, i]));
  const slots: (Slot | undefined)[] = Array.from({ length: timeline.length });
  const packed = lanes.map((): Packed[] => []);

  const items: { index: number; event: DatedEvent; start: number }[] = [];
  for (let index = 0; index < timeline.length; index++) {
    const event = timeline.event(index);
    if (event.when.mode !== 'undated')
      items.push({ index, event, start: stretchOf(event.when, toPx).startEarliest });
  }
  items.sort((a, b) => a.start - b.start || a.index - b.index);

  for (const { index, event } of items) {
    const lane = laneOf.get(frame.lanes ? (event.groups[0] ?? '') : '') ?? 0;
    const places = placesFor(event, toPx, frame);
    // A lane of many rows is no longer read: from there on words give way, and the mark stays.
    const most = event.rank > 0 ? Infinity : mostRows;
    const found =
      firstFit(packed[lane]!, places, most) ?? firstFit(packed[lane]!, [bare(places[0]!, event, toPx)])!;
    slots[index] = { lane, row: found.row, ...found.place.slot };
    const heights = lanes[lane]!.heights as number[];
    heights[found.row] = Math.max(heights[found.row] ?? 0, found.place.height);
  }
  return { pxPerMs, lanes, slots, order: items.map(({ index }) => index) };
}

/** Lanes in the order of the groups; events of no group come first, without a name. */
function lanesOf(timeline: Timeline, frame: Frame): Omit<LaneRows, 'heights'>[] {
  const { groups, columns, length } = timeline;
  if (!frame.lanes || groups.length === 0) return [{ id: '', label: '', hue: 0 }];
  const used = new Set(columns.group);
  // A group that nothing belongs to would be an empty strip.
  const lanes = groups.flatMap(({ id, label }, i) => (used.has(i) ? [{ id, label, hue: i % hues }] : []));
  const loose = length === 0 || used.has(-1);
  return loose ? [{ id: '', label: '', hue: groups.length % hues }, ...lanes] : lanes;
}
