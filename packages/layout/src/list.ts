import type { TemporalExtent, Timeline } from '@dateline/core';
import { beside } from './beside.ts';
import { dateOf } from './caption.ts';
import { datedOf } from './column.ts';
import { countsOf } from './counts.ts';
import { elbowsOf } from './elbows.ts';
import { groupNames, item } from './entry.ts';
import type { Frame } from './frame.ts';
import type { Lying } from './lying.ts';
import { unsaid } from './era.ts';
import type { Label, Scene } from './scene.ts';
import { isDot } from './stops.ts';
import { airOf } from './pile.ts';
import { place, block, wrap } from './text.ts';
import { formOf, stretchOf } from './stretch.ts';
import { endOf } from './trayMarks.ts';
import { nobody } from './outside.ts';

/** Across the page, in px: the signs with the room for relations beside them, and the gap before words. */
const signsPx = 34;
const signX = 21;
const edgePx = 12;
const wordsGap = 16;
/** Dates stand in a column of their own from so many line heights of page on, and take at most this share of it. */
const roomyEms = 22;
const datesShare = 0.3;
/** How high a sign is, in px, for what is more than a dot. */
const signPx = 16;

/** A plain list in order: a sign that says how each date was stated, the date in words, and the event. */
export function list(timeline: Timeline, frame: Frame): Scene {
  const { width, lineHeight } = frame;
  const dated = datedOf(timeline);
  const roomy = width >= roomyEms * lineHeight;
  const mostPx = roomy ? width * datesShare : width - signsPx;
  const dates = dated.map(({ event }) => {
    const lines = wrap(dateOf({ ...event, status: 'happened' }, frame), 'date', mostPx, 6, frame, true);
    return block(
      lines.map((text) => [{ text, role: 'date' }]),
      frame,
    );
  });
  const datesPx = dates.reduce((most, date) => Math.max(most, date.width), 0);
  const wordsX = roomy ? signsPx + datesPx + wordsGap : signsPx;
  const groupOf = groupNames(timeline);

  const airPx = airOf(dated);
  let y = airPx;
  const marks = dated.map(({ event, index }, i) => {
    const words = item(event, groupOf(index), frame, width - wordsX);
    const top = y;
    const date = place(dates[i]!, signsPx, top, frame, { side: 'aside' });
    const said = place(words, wordsX, roomy ? top : top + date.height, frame, { side: 'aside' });
    const label = together(date, said);
    y = top + label.height + airPx;
    const stretch = inMiniature(event.when, top, top + lineHeight / 2);
    return beside(timeline, index, stretch, {
      across: signX,
      thickness: formOf(event.when) === 'span' ? 6 : 11,
      label,
      asOf: undefined,
      frame,
    });
  });
  return {
    width,
    ...endOf(timeline, frame, 0, y),
    orientation: 'list',
    direction: frame.direction,
    axis: {
      scale: 'folded',
      ticks: [],
      periods: [],
      across: edgePx,
      shades: [],
      weeks: [],
      breaks: [],
      ...unsaid,
    },
    eras: [],
    lanes: [],
    bars: [],
    counts: countsOf(timeline, marks, none),
    marks,
    folds: [],
    links: (event) => elbowsOf(timeline, marks, frame, edgePx, event),
    ...none,
    undated: timeline.undated,
    timeline,
  };
}

/** One label of two blocks: its lines keep their places. */
function together(a: Label, b: Label): Label {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    ...a,
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
    lines: [...a.lines, ...b.lines],
  };
}

/**
 * A date reduced to what can be told of it in one line: whether it is a day, a
 * window or something that lasted, and how its ends are stated.
 */
function inMiniature(when: TemporalExtent, top: number, middle: number): Lying {
  const { startEarliest, startLatest, endEarliest, endLatest } = when;
  const start = middle - signPx / 2;
  const end = middle + signPx / 2;
  const window = formOf(when) === 'window';
  const open = startEarliest === -Infinity || endLatest === Infinity;
  // A core between shoulders, each as long as a quarter.
  const quarter = startEarliest !== startLatest || endEarliest !== endLatest ? signPx / 4 : 0;
  const cored = startLatest === null || endEarliest === null || startLatest < endEarliest;
  const drawn = stretchOf(when, () => middle, signPx);
  return {
    ...drawn,
    form: formOf(when),
    startEarliest: start,
    startLatest: !cored ? end : startEarliest === startLatest ? start : start + quarter,
    endEarliest: !cored ? start : endEarliest === endLatest ? end : end - quarter,
    endLatest: end,
    startFade: 0,
    endFade: 0,
    // So close together only their number is drawn.
    members: when.alternatives?.map(() => ({ ...drawn, sign: undefined })),
    far: isDot(when) || (window && !open),
    top,
  };
}

const none = { earlier: nobody, later: nobody };
