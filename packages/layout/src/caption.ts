import { describe, describeStatus, type DatedEvent } from '@dateline/core';
import type { Frame } from './frame.ts';
import type { Run } from './scene.ts';
import { block, ellipsis, widthOf, wrap, type Block } from './text.ts';

/** Wrapped words are not made narrower for the sake of even lines than by so many px at a time. */
const evenPx = 8;

/** The words of an event, before they are broken into lines. */
export interface Words {
  readonly title: string;
  /** None where the axis has to say when. */
  readonly date?: Run;
  /** All of them on one line. */
  readonly oneLine: Block;
}

/** The title, or its short form, and the date, never finer than the source. */
export function wordsOf(event: DatedEvent, frame: Frame): Words {
  const title = calledOf(event);
  const date: Run = { text: dateOf(event, frame), role: 'date' };
  return { title, date, oneLine: block([[{ text: title, role: 'title' }, date]], frame) };
}

/** The title alone, for where it is crowded: when it was, the axis says as well. */
export function titleOf(event: DatedEvent, frame: Frame): Words {
  const title = calledOf(event);
  return { title, oneLine: block([[{ text: title, role: 'title' }]], frame) };
}

const calledOf = ({ label, title }: DatedEvent) => label ?? title;

/**
 * The words beside a mark: the title (or its short form) and the date, never
 * finer than the source; on one line where `widthPx` allows, else wrapped to
 * `lines` lines of title, with the date behind or below them.
 */
export const caption = (event: DatedEvent, frame: Frame, widthPx: number, lines = 2): Block =>
  wrapped(wordsOf(event, frame), frame, widthPx, lines);

/** The same for words that are known already. */
export function wrapped({ title, date, oneLine }: Words, frame: Frame, widthPx: number, most = 2): Block {
  if (oneLine.width <= widthPx) return oneLine;
  const lines: Run[][] = wrap(title, 'title', widthPx, most, frame).map((line) => [
    { text: line, role: 'title' },
  ]);
  if (!date) return block(lines, frame);
  const last = lines.at(-1);
  if (last && widthOf([...last, date], frame) <= widthPx) last.push(date);
  else
    for (const line of wrap(date.text, 'date', widthPx, 2, frame)) lines.push([{ text: line, role: 'date' }]);
  return block(lines, frame);
}

/**
 * The same on two lines of title, or three before anything is cut; as narrow as
 * it can be with no more lines, for even lines take the least room.
 */
export function evenCaption(words: Words, page: Frame, widthPx: number): Block {
  const frame = remembering(page);
  let best = wrapped(words, frame, widthPx);
  if (isCut(best)) best = wrapped(words, frame, widthPx, 3);
  if (isCut(best)) return best;
  const titleLines = titleLinesOf(best);
  let low = Math.floor(best.width / best.lines.length);
  while (best.lines.length > 1 && best.width - low > evenPx) {
    const middle = (low + best.width) / 2;
    const narrower = wrapped(words, frame, middle, titleLines);
    // A title that stands on one line, its date below, reads better than one that is broken.
    if (isCut(narrower) || narrower.lines.length > best.lines.length || titleLinesOf(narrower) > titleLines)
      low = middle;
    else best = narrower;
  }
  return best;
}

/** Broken at several widths one after the other, a title begins its lines with the same words again and again. */
function remembering(frame: Frame): Frame {
  const widths = new Map<string, number>();
  const measure: Frame['measure'] = (text, role) => {
    if (role !== 'title') return frame.measure(text, role);
    let width = widths.get(text);
    if (width === undefined) widths.set(text, (width = frame.measure(text, role)));
    return width;
  };
  return { ...frame, measure };
}

/** The words on one line, cut where they must be. */
export function shortCaption({ title, date, oneLine }: Words, frame: Frame, widthPx: number): Block {
  if (oneLine.width <= widthPx) return oneLine;
  const room = date ? widthPx - widthOf([{ text: '', role: 'title' }, date], frame) : 0;
  if (!date || room < 60)
    return block([[{ text: ellipsis(title, 'title', widthPx, frame), role: 'title' }]], frame);
  return block([[{ text: ellipsis(title, 'title', room, frame), role: 'title' }, date]], frame);
}

/** Whether anything of the words was cut. */
export const isCut = ({ lines }: Block): boolean =>
  lines.some((runs) => runs.some(({ text }) => text.endsWith('…')));

const titleLinesOf = ({ lines }: Block) => lines.filter(([first]) => first?.role === 'title').length;

/** "30 August 2025"; with its status where it is not simply something that happened. */
export function dateOf({ when, status }: DatedEvent, { locale, timeZone }: Frame): string {
  // On an axis of UTC a time is told as it was written.
  const words = describe(when, {
    locale,
    style: 'short',
    ...(timeZone && timeZone !== 'UTC' ? { timeZone } : {}),
  });
  return status === 'happened' ? words : `${describeStatus(status, { locale })}, ${words}`;
}
