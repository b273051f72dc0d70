import { isCut } from './caption.ts';
import type { Card } from './card.ts';
import type { Frame } from './frame.ts';
import { wordGap, type Taken } from './pack.ts';
import type { ToPx } from './scale.ts';
import type { Label, Stretch } from './scene.ts';
import { beyondEnds, formOf, isFar, isLow, openPx, signInset, signReach, stretchOf } from './stretch.ts';
import type { Block } from './text.ts';

/** Heights of what is drawn, in px; a band holds a line of words. */
export const bandHeight = ({ lineHeight }: Frame): number => Math.max(20, lineHeight + 2);
export const barHeight = 8;
/** Of what has lost its words: no higher than its sign. */
export const bareHeight = 12;
export const captionGap = 4;
/** Between a window and words below it, which have air of their own above them. */
export const belowGap = 0;
/** Between a mark and a label beside it. */
export const sideGap = 8;
/** Words would stand over a bar that is shorter than this as over a stroke, so they stand beside it; in px. */
const shortPx = 24;

/** Below a window that is as long as this words have a place; below a point they would look lost. In px. */
const belowPx = 30;

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
}

/**
 * The ways in which an event can stand, the best first.
 *
 * @param tight Whether words may also stand below a window, where they leave more room for others. Default false.
 */
export function placesFor(card: Card, toPx: ToPx, frame: Frame, tight = false): Place[] {
  const { width } = frame;
  const bandPx = bandHeight(frame);
  const { when } = card.event;
  const widest = Math.max(140, Math.min(460, width * 0.46));
  let open = openPx;
  let stretch = stretchOf(when, toPx, open);
  if (when.alternatives || stretch.startEnd === 'open' || stretch.endEnd === 'open') {
    open = Math.min(Math.max(openPx, card.fit('short', widest).width + 7 * signInset), width * 0.7);
    stretch = stretchOf(when, toPx, open);
  }
  if (isLow(when, stretch) && !isShort(stretch))
    return placesAbove(card, stretch, barHeight, widest, formOf(when) === 'span' ? 0 : open, width);
  const [before, after] = beyondEnds(when, stretch);
  const from = stretch.startEarliest - stretch.startFade - before;
  const to = stretch.endLatest + stretch.endFade + after;

  const inset = stretch.startEnd === 'open' ? signInset : 2 * signInset;
  const room = stretch.endLatest - stretch.startEarliest - inset - signInset;
  // Beside a wide mark there may be no room in view at all, so words that are cut are better than none.
  const wide = room >= widest && stretch.startEnd !== 'open' && stretch.endEnd !== 'open';
  if (wide && when.mode !== 'single') return placesAbove(card, stretch, bandPx, widest, open, width);
  const roomAfter = width - Math.max(to, 0) - sideGap;
  const roomBefore = Math.min(from, width) - sideGap;
  const inView = to > 0 && from < width;
  if (when.mode === 'single' && room >= 0) {
    const whole = card.fit('one', widest);
    const inner = whole.lines.length === 1 || !wide ? whole : card.fit('short', widest);
    // At the edge of the drawing too little of the mark may be seen for its words, and there is room beside it.
    const seen = visible(stretch.startEarliest, stretch.endLatest, width) - inset - signInset;
    const cut = inView && seen < inner.width && Math.max(roomAfter, roomBefore) >= inner.width;
    if (inner.lines.length === 1 && room >= inner.width && !cut) {
      const anchor = stretch.startEnd === 'open' ? 'end' : 'start';
      return [{ from, to, height: bandPx, slot: { side: 'inside', anchor, caption: inner, open } }];
    }
  }

  const text = roomy(card, widest, Math.max(narrowestPx, roomAfter, roomBefore));
  const height = Math.max(bandPx, text.height);
  const behind: Place = {
    from,
    to: to + sideGap + text.width,
    height,
    slot: { side: 'after', anchor: 'start', caption: text, open },
  };
  const ahead: Place = {
    from: from - sideGap - text.width,
    to,
    height,
    slot: { side: 'before', anchor: 'end', caption: text, open },
  };
  const under =
    tight && to - from >= belowPx && text.lines.length === 1 ? placesBelow(stretch, text, open, width) : [];
  if (inView && text.width > roomAfter)
    return [text.width <= roomBefore || roomBefore > roomAfter ? ahead : behind, ...under];
  if (inView && text.width > roomBefore) return [behind, ...under];
  return [behind, ahead, ...under];
}

/** Words below a window, beginning or ending with it: they take up the least along time, and more across. */
function placesBelow(
  { startEarliest, endLatest, startFade, endFade }: Stretch,
  caption: Block,
  open: number,
  width: number,
): Place[] {
  const height = bareHeight + belowGap + caption.height;
  const slot = { side: 'below' as const, caption, open };
  const [from, to] = [startEarliest - startFade, endLatest + endFade];
  const start: Place = {
    from,
    to: Math.max(to, startEarliest + caption.width),
    height,
    slot: { ...slot, anchor: 'start' },
  };
  const end: Place = {
    from: Math.min(from, endLatest - caption.width),
    to,
    height,
    slot: { ...slot, anchor: 'end' },
  };
  return [start, end].filter((place) => place.from >= 0 && place.to <= width);
}

/**
 * One line of words beside a mark that stands in a thin row, as `bare` has it,
 * where they would not leave the drawing. Marks without words may come near
 * each other, so the air around words is part of what they take up.
 */
export function placesBeside(card: Card, from: Place, toPx: ToPx, { width }: Frame): Place[] {
  const caption = card.oneLine;
  const mark = bare(from, card, toPx);
  const stretch = stretchOf(card.event.when, toPx, mark.slot.open);
  const [before, after] = beyondEnds(card.event.when, stretch);
  const start = stretch.startEarliest - stretch.startFade - before;
  const end = stretch.endLatest + stretch.endFade + after;
  const slot = { ...mark.slot, caption };
  const behind: Place = {
    from: Math.min(start, mark.from) - sideGap,
    to: end + sideGap + caption.width + wordGap,
    height: caption.height,
    slot: { ...slot, side: 'after', anchor: 'start' },
  };
  const ahead: Place = {
    from: start - sideGap - caption.width - wordGap,
    to: Math.max(end, mark.to) + sideGap,
    height: caption.height,
    slot: { ...slot, side: 'before', anchor: 'end' },
  };
  const inView = end > 0 && start < width;
  return [behind, ahead].filter(
    (place) => !inView || (place === behind ? place.to - wordGap <= width : place.from + wordGap >= 0),
  );
}

/** Words above a mark, beginning or ending with it. */
function placesAbove(
  card: Card,
  { startEarliest, endLatest, startFade, endFade }: Stretch,
  thickness: number,
  widest: number,
  open: number,
  width: number,
): Place[] {
  const text = roomy(
    card,
    Math.max(widest, Math.min(visible(startEarliest, endLatest, width), width * 0.8)),
    width,
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
  if (Math.max(startEarliest, 0) + text.width > width && text.width <= width && startEarliest < width)
    return [
      { ...end, from: Math.min(end.from, Math.max(0, width - text.width)), to: Math.max(to, text.width) },
    ];
  return startEarliest >= 0 && endLatest < text.width ? [start] : [start, end];
}

/** Words no wider than is good to read; where they would have to be cut for it, as wide as there is room. */
function roomy(card: Card, widest: number, room: number): Block {
  const words = card.fit('two', Math.min(widest, room));
  return room > widest && isCut(words) ? card.fit('two', room * 0.8) : words;
}

/** Whether a bar is as good as a point, and ends on both sides. */
const isShort = ({ startEarliest, endLatest, startEnd, endEnd }: Stretch): boolean =>
  endLatest - startEarliest < shortPx &&
  [startEnd, endEnd].every((end) => end !== 'open' && end !== 'unknown');

const visible = (from: number, to: number, width: number) => Math.min(to, width) - Math.max(from, 0);

/** The mark alone, where there is no room for its words. */
export function bare({ slot }: Pick<Place, 'slot'>, { event }: Card, toPx: ToPx): Place {
  const stretch = stretchOf(event.when, toPx, slot.open);
  const { startEarliest, endLatest, startFade, endFade } = stretch;
  const low = isLow(event.when, stretch);
  // Days side by side are still days; two bars would be one.
  const around = isFar(event.when, stretch) ? signReach : low ? 1.5 : 0;
  return {
    from: startEarliest - startFade - around,
    to: endLatest + endFade + around,
    height: low ? barHeight : bareHeight,
    slot: { ...slot, caption: noWords },
  };
}

const noWords: Block = { lines: [], width: 0, height: 0 };

/** How a mark stands that is to have no words. */
export const wordless: Stance = { side: 'after', anchor: 'start', caption: noWords, open: openPx };
