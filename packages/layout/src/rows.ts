import type { DatedEvent, Span, Timeline } from '@dateline/core';
import type { Frame } from './frame.ts';
import { lanesFor, type LaneRows } from './lanes.ts';
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

export interface Slot extends Stance {
  readonly lane: number;
  readonly row: number;
}

/** A lane may have so many rows with words in them. */
const mostRows = 20;

/** Packs each lane's events, with their labels, into as few rows as first-fit finds. */
export function rows(timeline: Timeline, view: Span, frame: Frame): Rows {
  const { toPx, pxPerMs } = scale(view, frame.width);
  const lanes: LaneRows[] = lanesFor(timeline, frame).map((lane) => ({ ...lane, heights: [] }));
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
