import { describeStatus, describeUndated, placingsOf, type Timeline } from '@dateline/core';
import type { Frame } from './frame.ts';
import type { LaneOf } from './lanes.ts';
import type { Run } from './scene.ts';
import { block, widthOf, wrap, type Block } from './text.ts';

/** What stands beneath a lane: its events without a date, beside one another where there is room. */
export interface Tray {
  readonly items: readonly TrayItem[];
  readonly height: number;
}

/** One of them; x and y are those of its box in the tray. */
export interface TrayItem {
  /** Display position. */
  readonly event: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Absent where only its sign is shown. */
  readonly words?: Block;
  /** Events that it comes before or after, by display position. */
  readonly near: readonly number[];
}

/** From the left edge to the centre of a sign, and from there to its words, in px. */
export const trayInset = 8;
export const trayWordsGap = 12;
const itemGap = 24;
const airPx = 6;

type TrayLane = Pick<LaneOf, 'id' | 'collapsed' | 'undated'>;

/** Lays the undated events of a lane out, with all that is known of when they were. */
export function trayOf(timeline: Timeline, lane: TrayLane, frame: Frame): Tray | undefined {
  // An event in several groups has one place that is not on the axis, not several.
  const undated = lane.undated.filter((event) => lane.collapsed || isAtHome(timeline, event, lane));
  if (undated.length === 0) return undefined;
  const room = Math.max(40, frame.width - trayInset - trayWordsGap);
  const items: TrayItem[] = [];
  let [x, y, rowHeight] = [0, 0, 0];
  for (const event of undated) {
    const words = lane.collapsed ? undefined : wordsOf(timeline, event, room, frame);
    const width = trayInset + trayWordsGap + (words?.width ?? 0);
    if (x > 0 && x + width > frame.width) {
      y += rowHeight + airPx;
      [x, rowHeight] = [0, 0];
    }
    const height = words?.height ?? frame.lineHeight;
    const near = [...new Set(placingsOf(timeline, event).map((placing) => placing.event))];
    items.push({ event, x, y, width, height, near, ...(words ? { words } : {}) });
    x += width + (words ? itemGap : 0);
    rowHeight = Math.max(rowHeight, height);
  }
  // Folded away, it stands beside the lane's name and takes no room of its own.
  return { items, height: lane.collapsed ? 0 : y + rowHeight + airPx };
}

function isAtHome(timeline: Timeline, event: number, { id }: TrayLane): boolean {
  const group = timeline.columns.group[event] ?? -1;
  return id === '' || timeline.groups[group]?.id === id;
}

/** The title, and that no date is stated, with what it comes after or before: on one line, or wrapped. */
function wordsOf(timeline: Timeline, index: number, room: number, frame: Frame): Block {
  const event = timeline.event(index);
  const { locale } = frame;
  const known = describeUndated(timeline, index, { locale });
  const date = event.status === 'happened' ? known : `${describeStatus(event.status, { locale })}, ${known}`;
  const title = event.label ?? event.title;
  const oneLine: Run[] = [
    { text: title, role: 'title' },
    { text: date, role: 'date' },
  ];
  if (widthOf(oneLine, frame) <= room) return block([oneLine], frame);
  return block(
    [
      ...wrap(title, 'title', room, 2, frame).map((text): Run[] => [{ text, role: 'title' }]),
      ...wrap(date, 'date', room, 3, frame).map((text): Run[] => [{ text, role: 'date' }]),
    ],
    frame,
  );
}
