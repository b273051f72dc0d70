import { describe, describeStatus, type DatedEvent } from '@dateline/core';
import type { Frame } from './frame.ts';
import type { Run } from './scene.ts';
import { block, ellipsis, widthOf, wrap, type Block } from './text.ts';

/**
 * The words beside a mark: the title (or its short form) and the date, never
 * finer than the source; on one line where `widthPx` allows, else wrapped to
 * `lines` lines of title, with the date behind or below them.
 */
export function caption(event: DatedEvent, frame: Frame, widthPx: number, lines = 2): Block {
  const date: Run = { text: dateOf(event, frame), role: 'date' };
  const text = event.label ?? event.title;
  const oneLine: Run[] = [{ text, role: 'title' }, date];
  if (widthOf(oneLine, frame) <= widthPx) return block([oneLine], frame);

  const wrapped: Run[][] = wrap(text, 'title', widthPx, lines, frame).map((line) => [
    { text: line, role: 'title' },
  ]);
  const last = wrapped.at(-1);
  if (last && widthOf([...last, date], frame) <= widthPx) last.push(date);
  else
    for (const line of wrap(date.text, 'date', widthPx, 2, frame))
      wrapped.push([{ text: line, role: 'date' }]);
  return block(wrapped, frame);
}

/** The same on one line, cut where it must be. */
export function shortCaption(event: DatedEvent, frame: Frame, widthPx: number): Block {
  const date: Run = { text: dateOf(event, frame), role: 'date' };
  const text = event.label ?? event.title;
  const room = widthPx - widthOf([{ text: '', role: 'title' }, date], frame);
  if (room < 60) return block([[{ text: ellipsis(text, 'title', widthPx, frame), role: 'title' }]], frame);
  return block([[{ text: ellipsis(text, 'title', room, frame), role: 'title' }, date]], frame);
}

/** "30 August 2025"; with its status where it is not simply something that happened. */
function dateOf({ when, status }: DatedEvent, { locale }: Frame): string {
  const words = describe(when, { locale, style: 'short' });
  return status === 'happened' ? words : `${describeStatus(status, { locale })}, ${words}`;
}
