import type { DatedEvent } from '@dateline/core';
import { caption, shortCaption } from './caption.ts';
import type { Frame } from './frame.ts';
import type { Taken } from './pack.ts';
import type { Label, Stretch } from './scene.ts';
import { formOf, isFar, isLow, openPx, signInset, stretchOf } from './stretch.ts';
import type { Block } from './text.ts';

/** Heights of what is drawn, in px. */
export const bandHeight = 20;
export const barHeight = 8;
export const captionGap = 4;
/** Between a mark and a label beside it. */
export const sideGap = 8;
/** How much of a day's dot reaches over its place. */
const signRadius = 6;

/** What a bar that begins at the edge of the drawing keeps below its words, in px. */
const gripPx = 40;
/** Words are never wrapped narrower than this, in px. */
const narrowestPx = 72;

/** One way to put an event down: what it takes up along time, in px, and how high it is. */
export interface Place extends Taken {
  readonly height: number;
  readonly slot: Stance;
}

/** How an event stands in its row. */
export interface Stance {
  readonly side: Label['side'];
  readonly anchor: Label['anchor'];
  readonly caption: Block;
  /** How far an open window is drawn, in px. */
  readonly open: number;
  /** How much of a bar that leaves the drawing at its end stays below its words, in px; default: all of them. */
  readonly grip?: number;
}

/** The ways in which an event can stand, the best first. */
export function placesFor(event: DatedEvent, toPx: (ms: number) => number, frame: Frame): Place[] {
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

/** The mark alone, where there is no room for its words. */
export function bare({ slot }: Place, { when }: DatedEvent, toPx: (ms: number) => number): Place {
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
