import { describe, spanOf, type Timeline } from '@dateline/core';
import type { Frame } from './frame.ts';
import { hues } from './lanes.ts';
import type { Scale } from './scale.ts';
import type { EraBand, Run } from './scene.ts';
import { cut, stretchOf } from './stretch.ts';
import { block, ellipsis, place, widthOf } from './text.ts';

/** From the axis to the names, between their rows, and from the last to the lanes, in px. */
const topGap = 6;
const rowGap = 3;
const insetPx = 6;
/** A name is never cut shorter than this, in px; without so much room there is none. */
const leastNamePx = 48;

/** The row of each era by position, and its place in the order in which they stand there. */
interface Packing {
  readonly rows: readonly number[];
  readonly ranks: readonly number[];
}

const packings = new WeakMap<Timeline, Packing>();

/** The row of each era's name: those that overlap in time stand in different ones, at every zoom the same. */
export function packingOf(timeline: Timeline): Packing {
  const known = packings.get(timeline);
  if (known) return known;
  const spans = timeline.eras.map(({ when }, era) => ({ era, ...spanOf(when) }));
  const ends: number[] = [];
  const rows: number[] = [];
  spans.sort((a, b) => a.start - b.start || b.end - a.end || a.era - b.era);
  for (const { era, start, end } of spans) {
    const free = ends.findIndex((taken) => taken <= start);
    rows[era] = free < 0 ? ends.length : free;
    ends[rows[era]] = end;
  }
  const ranks: number[] = [];
  for (const [rank, { era }] of spans.entries()) ranks[era] = rank;
  const packing = { rows, ranks };
  packings.set(timeline, packing);
  return packing;
}

const rowHeight = (frame: Frame) => frame.lineHeight + rowGap;

/** How high the names of the eras are together; 0 where there are none. */
export const erasHeight = (timeline: Timeline, frame: Frame): number =>
  timeline.eras.length === 0
    ? 0
    : topGap +
      (packingOf(timeline).rows.reduce((most, row) => Math.max(most, row), 0) + 1) * rowHeight(frame);

/**
 * The eras that are in the view. Each has its name in a row below the axis,
 * where it stays in view as long as anything of the era is.
 */
export function erasOf(
  timeline: Timeline,
  { toPx }: Scale,
  frame: Frame,
  topPx: number,
  bottomPx: number,
): EraBand[] {
  const { rows, ranks } = packingOf(timeline);
  const { around = 0 } = frame;
  const bands = timeline.eras.map(({ id, label, when, color }, era) => ({
    id,
    label,
    when,
    color,
    era,
    stretch: cut(stretchOf(when, toPx)),
  }));
  /** Up to where each row is taken, by eras and by names. */
  const reached: number[] = [];
  const found = bands
    .toSorted((a, b) => ranks[a.era]! - ranks[b.era]!)
    .flatMap(({ id, label, when, color, era, stretch }): EraBand[] => {
      const from = stretch.startEarliest - stretch.startFade;
      const to = stretch.endLatest + stretch.endFade;
      if (to <= 0 || from >= frame.width) return [];
      const y = topPx + topGap + rows[era]! * rowHeight(frame);
      const box = {
        x: Math.max(0, from),
        y,
        width: Math.min(frame.width, to) - Math.max(0, from),
        height: frame.lineHeight,
      };
      // A narrow one may write on beyond its end, as far as the next one in its row.
      const edge = frame.width - (stretch.startEarliest + insetPx < frame.width - around ? around : 0);
      const next = Math.min(
        edge,
        ...bands
          .filter((other) => rows[other.era] === rows[era] && ranks[other.era]! > ranks[era]!)
          .map((other) => other.stretch.startEarliest - other.stretch.startFade),
      );
      const x = Math.max(to > around ? around : 0, stretch.startEarliest) + insetPx;
      // At the end of the view a name may begin before its era, as far back as its row is free.
      const free = Math.max(around, reached[rows[era]!] ?? 0) + insetPx;
      const back = next - insetPx - frame.measure(label, 'note');
      const first = next === edge && back < x && back >= free ? back : x;
      const room = next - insetPx - first;
      const name: Run = { text: ellipsis(label, 'note', room, frame), role: 'note' };
      const date: Run = { text: describe(when, { locale: frame.locale, style: 'short' }), role: 'date' };
      // The dates are said where the era itself has room for them.
      const whole = widthOf([name, date], frame) <= Math.min(to, next) - insetPx - first;
      const words = block([whole ? [name, date] : [name]], frame);
      const shown = (name.text === label || room >= leastNamePx) && words.width <= room;
      // Pushed out at the end by its own end, not by the edge of the drawing.
      const at = Math.min(first, Math.max(stretch.startEarliest + insetPx, to - insetPx - words.width));
      reached[rows[era]!] = Math.max(to, shown ? at + words.width : 0);
      return [
        {
          ...stretch,
          ...box,
          id,
          era,
          hue: era % hues,
          color,
          bottom: bottomPx,
          label: shown ? place(words, at, y, frame, { side: 'inside' }) : undefined,
        },
      ];
    });
  return found.toSorted((a, b) => a.era - b.era);
}
