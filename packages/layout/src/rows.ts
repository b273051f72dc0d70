import type { DatedEvent, Span, Timeline } from '@dateline/core';
import { caption, shortCaption } from './caption.ts';
import type { Frame } from './frame.ts';
import type { Label, Stretch } from './scene.ts';
import { scale } from './scale.ts';
import { formOf, isFar, isLow, openPx, signInset, stretchOf } from './stretch.ts';
import type { Block } from './text.ts';

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

export interface Slot {
  readonly lane: number;
  readonly row: number;
  readonly side: Label['side'];
  readonly anchor: Label['anchor'];
  readonly caption: Block;
  /** How far an open window is drawn, in px. */
  readonly open: number;
  /** How much of a bar that leaves the drawing at its end stays below its words, in px; default: all of them. */
  readonly grip?: number;
}

/** Heights of what is drawn, in px. */
export const bandHeight = 20;
export const barHeight = 8;
export const captionGap = 4;
/** Between a mark and a label beside it. */
export const sideGap = 8;
/** Between two marks, or a mark and the next one's label, in the same row. */
const rowGap = 16;
/** How much of a day's dot reaches over its place. */
const signRadius = 6;

/** What a bar that begins at the edge of the drawing keeps below its words, in px. */
const gripPx = 40;
/** Words are never wrapped narrower than this, in px. */
const narrowestPx = 72;

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

/** One way to put an event down: what it takes up along time, in px, and how high it is. */
interface Place {
  readonly from: number;
  readonly to: number;
  readonly height: number;
  readonly slot: Omit<Slot, 'lane' | 'row'>;
}

/** The ways in which an event can stand, the best first. */
function placesFor(event: DatedEvent, toPx: (ms: number) => number, frame: Frame): Place[] {
  const { width } = frame;
  const { when } = event;
  const widest = Math.max(140, Math.min(460, width * 0.46));
  if (formOf(when) === 'span') return placesAbove(event, stretchOf(when, toPx), barHeight, widest, 0, frame);

  const oneLine = shortCaption(event, frame, widest);
  const open = Math.min(Math.max(openPx, oneLine.width + 7 * signInset), width * 0.7);
  const stretch = stretchOf(when, toPx, open);
  const far = isFar(when, stretch);
  if (isLow(when, stretch) && !far) return placesAbove(event, stretch, barHeight, widest, open, frame);
  const from = stretch.startEarliest - stretch.startFade - (far ? signRadius : 0);
  const to = stretch.endLatest + stretch.endFade + (far ? signRadius : 0);

  const whole = caption(event, frame, widest, 1);
  const inset = stretch.startEnd === 'open' ? signInset : 2 * signInset;
  const room = stretch.endLatest - stretch.startEarliest - inset - signInset;
  // Beside a wide mark there may be no room in view at all, so words that are cut are better than none.
  const wide = room >= widest && stretch.startEnd !== 'open' && stretch.endEnd !== 'open';
  if (wide && when.mode !== 'single') return placesAbove(event, stretch, bandHeight, widest, open, frame);
  const inner = whole.lines.length === 1 || !wide ? whole : oneLine;
  const roomAfter = width - Math.max(to, 0) - sideGap;
  const roomBefore = Math.min(from, width) - sideGap;
  const inView = to > 0 && from < width;
  // At the edge of the drawing too little of the mark may be seen for its words, and there is room beside it.
  const seen = visible(stretch.startEarliest, stretch.endLatest, width) - inset - signInset;
  const cut = inView && seen < inner.width && Math.max(roomAfter, roomBefore) >= inner.width;
  if (when.mode === 'single' && inner.lines.length === 1 && room >= inner.width && !cut) {
    const anchor = stretch.startEnd === 'open' ? 'end' : 'start';
    return [{ from, to, height: bandHeight, slot: { side: 'inside', anchor, caption: inner, open } }];
  }

  const text = caption(event, frame, Math.min(widest, Math.max(narrowestPx, roomAfter, roomBefore)));
  const height = Math.max(bandHeight, text.height);
  const after: Place = {
    from,
    to: to + sideGap + text.width,
    height,
    slot: { side: 'after', anchor: 'start', caption: text, open },
  };
  const before: Place = {
    from: from - sideGap - text.width,
    to,
    height,
    slot: { side: 'before', anchor: 'end', caption: text, open },
  };
  if (inView && text.width > roomAfter)
    return text.width <= roomBefore ? [before] : roomBefore > roomAfter ? [before] : [after];
  if (inView && text.width > roomBefore) return [after];
  return [after, before];
}

/** Words above a mark, beginning or ending with it. */
function placesAbove(
  event: DatedEvent,
  stretch: Stretch,
  thickness: number,
  widest: number,
  open: number,
  frame: Frame,
): Place[] {
  const { startEarliest, endLatest, startFade, endFade } = stretch;
  const { width } = frame;
  const text = caption(
    event,
    frame,
    Math.max(widest, Math.min(visible(startEarliest, endLatest, width), width * 0.8)),
  );
  const height = text.height + captionGap + thickness;
  const from = startEarliest - startFade;
  const to = endLatest + endFade;
  const start: Place = {
    from,
    to: Math.max(to, startEarliest + text.width),
    height,
    slot: { side: 'above', anchor: 'start', caption: text, open },
  };
  const end: Place = {
    from: Math.min(from, endLatest - text.width),
    to,
    height,
    slot: { side: 'above', anchor: 'end', caption: text, open },
  };
  // Words that would leave the drawing are no place at all, as long as there is another.
  if (Math.max(startEarliest, 0) + text.width > width && text.width <= width) {
    if (to <= width) return [end];
    const grip = Math.min(gripPx, endLatest - startEarliest, width - startEarliest);
    if (startEarliest < width)
      return [
        { ...end, from: Math.min(from, startEarliest + grip - text.width), slot: { ...end.slot, grip } },
      ];
  }
  return startEarliest >= 0 && endLatest < text.width ? [start] : [start, end];
}

const visible = (from: number, to: number, width: number) => Math.min(to, width) - Math.max(from, 0);

/** What stands in one row: starts and ends along time, in order. */
interface Packed {
  readonly from: number[];
  readonly to: number[];
}

/** The mark alone, where there is no room for its words. */
function bare({ slot }: Place, { when }: DatedEvent, toPx: (ms: number) => number): Place {
  const stretch = stretchOf(when, toPx, slot.open);
  const { startEarliest, endLatest, startFade, endFade } = stretch;
  const around = isFar(when, stretch) ? signRadius : 0;
  return {
    from: startEarliest - startFade - around,
    to: endLatest + endFade + around,
    height: isLow(when, stretch) ? barHeight : bandHeight,
    slot: { ...slot, caption: noWords },
  };
}

const noWords: Block = { lines: [], width: 0, height: 0 };

/** The topmost row in which one of the places is free; a new one where there is none, unless there are `most` already. */
function firstFit(
  packed: Packed[],
  places: readonly Place[],
  most = Infinity,
): { row: number; place: Place } | undefined {
  for (let row = 0; row < Math.min(packed.length, most); row++) {
    for (const place of places) {
      const at = gapAt(packed[row]!, place);
      if (at < 0) continue;
      packed[row]!.from.splice(at, 0, place.from);
      packed[row]!.to.splice(at, 0, place.to);
      return { row, place };
    }
  }
  if (packed.length >= most) return undefined;
  const place = places[0]!;
  packed.push({ from: [place.from], to: [place.to] });
  return { row: packed.length - 1, place };
}

/** Where a place would go among those of a row, by bisection; −1 where it would touch one. */
function gapAt({ from, to }: Packed, place: Place): number {
  let low = 0;
  let high = from.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (from[middle]! < place.from) low = middle + 1;
    else high = middle;
  }
  // Differences, not sums: far out a sum would lose the gap in its rounding.
  const clear =
    (low === 0 || place.from - to[low - 1]! >= rowGap) &&
    (low === from.length || from[low]! - place.to >= rowGap);
  return clear ? low : -1;
}
