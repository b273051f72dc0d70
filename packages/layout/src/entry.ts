import { describeStatus, type DatedEvent, type Timeline } from '@dateline/core';
import { dateOf } from './caption.ts';
import type { Frame } from './frame.ts';
import type { Run, TextRole } from './scene.ts';
import { block, widthOf, wrap, type Block } from './text.ts';

/** Lines of title: hardly a limit, since the page goes on downwards. */
const mostLines = 12;

/** The name of the group that an event belongs to, where there is more than one: no colour has to be told apart. */
export function groupNames({ groups, columns }: Timeline): (index: number) => string | undefined {
  const used = new Set(columns.group);
  used.delete(-1);
  return (index) => (used.size > 1 ? groups[columns.group[index] ?? -1]?.label : undefined);
}

/** The words of an event beside its mark: title and date, one behind the other where they fit. */
export function entry(event: DatedEvent, frame: Frame, widthPx: number): Block {
  const lines = titleOf(event, frame, widthPx);
  append(lines, dateOf(event, frame), 'date', frame, widthPx);
  return block(lines, frame);
}

/** The words of an event in a list, without its date: title, then group and status, then how its summary begins. */
export function item(event: DatedEvent, group: string | undefined, frame: Frame, widthPx: number): Block {
  const lines = titleOf(event, frame, widthPx);
  const status =
    event.status === 'happened' ? undefined : describeStatus(event.status, { locale: frame.locale });
  const note = [group, status].filter((part) => part !== undefined).join(' · ');
  if (note !== '') append(lines, note, 'date', frame, widthPx);
  if (event.summary !== undefined) {
    const [first] = event.summary.split('\n', 1);
    for (const text of wrap(first!, 'date', widthPx, 1, frame)) lines.push([{ text, role: 'date' }]);
  }
  return block(lines, frame);
}

const titleOf = ({ label, title }: DatedEvent, frame: Frame, widthPx: number): Run[][] =>
  wrap(label ?? title, 'title', widthPx, mostLines, frame, true).map((text) => [{ text, role: 'title' }]);

/** Puts words behind the last line where they fit, else on lines of their own. */
export function append(lines: Run[][], text: string, role: TextRole, frame: Frame, widthPx: number): void {
  const last = lines.at(-1);
  const run: Run = { text, role };
  if (last && widthOf([...last, run], frame) <= widthPx) last.push(run);
  else for (const line of wrap(text, role, widthPx, 6, frame, true)) lines.push([{ text: line, role }]);
}
