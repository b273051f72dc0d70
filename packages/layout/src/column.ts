import { describeGap, type DatedEvent, type TemporalExtent, type Timeline } from '@dateline/core';
import { knownUntil } from './asOf.ts';
import { caption } from './caption.ts';
import { columnPx, columnsOf, type Lying } from './columns.ts';
import { foldedScale, foldPx, stopsOf, type FoldedScale } from './fold.ts';
import type { Frame } from './frame.ts';
import { coarsest, gutterNames } from './gutter.ts';
import { hues } from './lanes.ts';
import type { Fold, Mark, Scene, Stretch, Tick } from './scene.ts';
import { formOf, signOf, stretchOf } from './stretch.ts';
import { block, place, wrap, type Block } from './text.ts';

/** Across the page, in px: from one column of marks to the next, their widths, and the room before the words. */
const windowPx = 11;
const spanPx = 6;
const wordsGap = 12;
const mostColumns = 6;
const leastWordsPx = 80;
/** Between one event's words and the next one's, in px. */
const airPx = 12;
const fadePx = 14;
/** What is drawn of an end that is open or unknown. */
const stubPx = 24;

/**
 * Time running down the page, for a phone or a column of text: every event with
 * its words beside it, in order, gaps folded. It shows the whole timeline, for
 * the page scrolls by itself.
 */
export function column(timeline: Timeline, frame: Frame): Scene {
  const events = Array.from({ length: timeline.length }, (_, i) => ({ index: i, event: timeline.event(i) }));
  const dated = events.filter(({ event }) => event.when.mode !== 'undated');
  const extents = dated.map(({ event }) => event.when);
  const stops = stopsOf(extents.flatMap((when) => [when, ...(when.alternatives ?? [])]));
  const anchors = extents.map((when) =>
    anchorOf(
      when.startEarliest ?? when.endEarliest ?? when.endLatest,
      when.endLatest ?? when.startLatest,
      stops,
    ),
  );
  const gutter = stops.map((_, stop) => {
    const here = dated.filter((__, i) => anchors[i] === stop);
    return here.length === 0 ? undefined : coarsest(here.map(({ event }) => event));
  });
  const names = gutterNames(stops, gutter, frame);
  const gutterPx = Math.ceil(Math.max(44, ...names.map((name) => name?.width ?? 0))) + 10;

  // Room for what reaches above the first stop: a fade, or an end that is open or unknown.
  const topPx = extents.some((when) => reachesAbove(when, stops[0]!)) ? airPx + stubPx : airPx;

  const roomy = Math.floor((frame.width - gutterPx - wordsGap - leastWordsPx) / columnPx);
  // The words' width depends on how many columns the marks need, and the marks' places on the words: settle by repeating.
  for (let columns = 1; ; columns++) {
    const wordsX = gutterPx + columns * columnPx + wordsGap;
    const captions = dated.map(({ event }) =>
      caption(event, frame, Math.max(leastWordsPx, frame.width - wordsX), 4),
    );
    const needed = stops.map((_, stop) => {
      const words = captions.reduce(
        (sum, { height }, i) => (anchors[i] === stop ? sum + height + airPx : sum),
        0,
      );
      return Math.max(words, names[stop] ? names[stop].height + airPx / 2 : 0);
    });
    const scale = foldedScale(stops, extents, needed, topPx);
    const tops = stack(captions, anchors, scale);
    const stretches = dated.map(({ event }, i) => lying(event, tops[i]!, scale));
    const taken = columnsOf(stretches, columns, columns >= Math.min(mostColumns, roomy));
    if (!taken) continue;
    const marks = dated.map(({ event, index }, i) =>
      markOf(
        event,
        index,
        stretches[i]!,
        captions[i]!,
        tops[i]!,
        gutterPx + (taken[i]! + 0.5) * columnPx,
        wordsX,
        hueOf(timeline, index),
        frame,
        untilOf(event, timeline, scale),
      ),
    );
    return sceneOf(timeline, frame, scale, names, marks, gutterPx, wordsX);
  }
}

function reachesAbove(
  { startEarliest, startQualifier, endEarliest, endLatest }: TemporalExtent,
  firstMs: number,
): boolean {
  if (startEarliest === null || startEarliest === -Infinity)
    return endEarliest === firstMs || endLatest === firstMs;
  return startQualifier !== undefined && startEarliest === firstMs;
}

/** The stop that an event's words stand at: its start; where that is open, the last stop before its end. */
function anchorOf(start: number | null, end: number | null, stops: readonly number[]): number {
  if (start !== null && Number.isFinite(start)) return stops.indexOf(start);
  const before = stops.findLastIndex((ms) => ms < (end ?? Infinity));
  return Math.max(0, before);
}

/** Where the words of each event begin: below one another from their stop on, in display order. */
function stack(captions: readonly Block[], anchors: readonly number[], { at }: FoldedScale): number[] {
  const next = [...at];
  return captions.map(({ height }, i) => {
    const top = next[anchors[i]!]!;
    next[anchors[i]!] = top + height + airPx;
    return top;
  });
}

function lying({ when }: DatedEvent, top: number, { toPx, endPx }: FoldedScale): Lying {
  const at = (ms: number) => (ms === -Infinity ? 0 : ms === Infinity ? endPx : toPx(ms));
  const end = at(when.endLatest ?? when.endEarliest ?? when.startLatest ?? 0);
  const open = when.startEarliest === -Infinity ? Math.max(stubPx, end - top) : 2 * stubPx;
  const faded = (stretch: Stretch): Stretch => ({
    ...stretch,
    startFade: stretch.startFade && fadePx,
    endFade: stretch.endFade && fadePx,
  });
  const far =
    formOf(when) === 'window' &&
    when.startEarliest !== null &&
    when.endLatest !== null &&
    when.endLatest - when.startEarliest <= 86_400_000;
  const members = when.alternatives?.map((each) => {
    const part = faded(stretchOf(each, at, open));
    const sign = signOf(each, part, Infinity);
    return sign ? { ...part, sign } : part;
  });
  return { ...faded(stretchOf(when, at, open)), ...(members ? { members } : {}), far, top };
}

function markOf(
  event: DatedEvent,
  index: number,
  stretch: Lying,
  words: Block,
  top: number,
  x: number,
  wordsX: number,
  hue: number,
  frame: Frame,
  asOf: number | undefined,
): Mark {
  const { when } = event;
  const { far } = stretch;
  const middle = top + frame.lineHeight / 2;
  const sign = signOf(when, stretch, Infinity);
  const label = place(words, wordsX, top, frame, { side: 'aside' });
  const thickness = formOf(when) === 'span' ? spanPx : windowPx;
  const from = Math.min(far ? middle - 8 : stretch.startEarliest, top);
  const to = Math.max(far ? middle + 8 : stretch.endLatest, top + words.height);
  return {
    ...stretch,
    event: index,
    id: event.id,
    form: formOf(when),
    across: x,
    thickness,
    far,
    ...(sign && !stretch.members ? { sign: { kind: sign.kind, at: middle } } : {}),
    ...(asOf === undefined ? {} : { asOf }),
    mode: when.alternatives && when.mode !== 'undated' ? when.mode : 'single',
    uncertain: when.qualifier === 'uncertain' || when.qualifier === 'both' || event.status === 'disputed',
    status: event.status,
    hue,
    ...(event.color === undefined ? {} : { color: event.color }),
    label,
    box: {
      x: x - columnPx / 2,
      y: (far ? top : Math.min(from, top)) - 4,
      width: frame.width - x + columnPx / 2,
      height: (far ? top + words.height : to) - Math.min(from, top) + 8,
    },
  };
}

function untilOf(event: DatedEvent, timeline: Timeline, { toPx }: FoldedScale): number | undefined {
  const until = knownUntil(event, timeline);
  return until === undefined ? undefined : toPx(until);
}

function hueOf(timeline: Timeline, index: number): number {
  const group = timeline.columns.group[index] ?? -1;
  return (group < 0 ? timeline.groups.length : group) % hues;
}

function sceneOf(
  timeline: Timeline,
  frame: Frame,
  scale: FoldedScale,
  names: readonly (Block | undefined)[],
  marks: Mark[],
  gutterPx: number,
  wordsX: number,
): Scene {
  const periods: Tick[] = [];
  for (const [i, name] of names.entries()) {
    if (name)
      periods.push({ ms: scale.stops[i]!, at: scale.at[i]!, label: place(name, 0, scale.at[i]!, frame) });
  }
  const folds = scale.folds.map((i): Fold => {
    const end = scale.at[i + 1]!;
    const [startMs, endMs] = [scale.stops[i]!, scale.stops[i + 1]!];
    const gap = wrap(
      describeGap(startMs, endMs, { locale: frame.locale }),
      'note',
      frame.width - wordsX,
      2,
      frame,
    );
    const words = block(
      gap.map((text) => [{ text, role: 'note' }]),
      frame,
    );
    const middle = end - foldPx / 2;
    return {
      start: end - foldPx,
      end,
      startMs,
      endMs,
      across: gutterPx + columnPx / 2,
      label: place(words, wordsX, middle - words.height / 2, frame),
    };
  });
  return {
    width: frame.width,
    height:
      marks.reduce((most, { endLatest, endFade }) => Math.max(most, endLatest + endFade), scale.endPx) +
      airPx,
    orientation: 'vertical',
    direction: frame.direction,
    axis: { ticks: [], periods, across: gutterPx },
    lanes: [],
    marks,
    folds,
    links: [],
    earlier: { count: 0 },
    later: { count: 0 },
    undated: timeline.undated,
    timeline,
  };
}
