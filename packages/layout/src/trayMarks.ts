import type { Timeline } from '@dateline/core';
import type { Frame } from './frame.ts';
import { tintOfEvent } from './lanes.ts';
import { routeTo, type Stop } from './route.ts';
import type { Box, Label, Mark, TrayMark } from './scene.ts';
import type { LaneRows } from './laneRows.ts';
import type { Placed } from './stack.ts';
import { place } from './text.ts';
import { trayInset, trayOf, trayWordsGap, type TrayItem } from './tray.ts';

/** From the words of a tray up to the strip in which its arrows run, in px. */
const stripPx = 5;
const airPx = 3;
/** Down the page, between the last mark and the tray, in px. */
const trayGap = 12;

interface WithTray extends Pick<Placed, 'lane' | 'trayTop'> {
  readonly rows: Pick<LaneRows, 'tray' | 'collapsed'>;
}

/** The undated events of the lanes that are placed, `by` px further down, with arrows to what they come before or after. */
export function trayMarks(
  timeline: Timeline,
  placed: readonly WithTray[],
  by: number,
  marks: readonly Mark[],
  stopOf: (mark: Mark) => Stop,
  words: readonly Box[],
  frame: Frame,
): TrayMark[] {
  const inView = new Map(marks.map((mark) => [mark.event, mark]));
  return placed.flatMap(({ rows, lane, trayTop }) => {
    const { tray, collapsed } = rows;
    // Folded away with its lane, a tray is a row of signs behind the lane's name.
    const [x, y] =
      collapsed && lane.label ? [lane.label.x + lane.label.width + trayInset, lane.label.y] : [0, trayTop];
    return (tray?.items ?? []).map((item): TrayMark => {
      const one = trayMark(timeline, item, lane.id, x, y + by, frame);
      const stops = (collapsed ? [] : item.near).flatMap((event) => inView.get(event) ?? []).map(stopOf);
      const from = { x: one.at.x, y: one.at.y - stripPx };
      const strip = y + by - stripPx;
      return { ...one, arrows: stops.map((stop) => routeTo(from, strip, stop, words)) };
    });
  });
}

/** An event without a date, by itself. */
function trayMark(
  timeline: Timeline,
  item: TrayItem,
  lane: string,
  left: number,
  top: number,
  frame: Frame,
): TrayMark {
  const { id, status, color } = timeline.event(item.event);
  const [x, y] = [left + item.x, top + item.y];
  const at = { x: Math.min(x + trayInset, frame.width - trayInset), y: y + frame.lineHeight / 2 };
  const label: Label | undefined =
    item.words && place(item.words, at.x + trayWordsGap, y, frame, { side: 'after' });
  return {
    event: item.event,
    id,
    lane,
    status,
    ...tintOfEvent(timeline, item.event, color),
    at,
    label,
    box: { x: at.x - trayInset, y: y - airPx, width: item.width + airPx, height: item.height + 2 * airPx },
    arrows: [],
  };
}

/** Down the page what is undated comes at the end, beside the axis and not on it. */
export function endOf(timeline: Timeline, frame: Frame, leftPx: number, endPx: number) {
  const room = { ...frame, width: frame.width - leftPx };
  const tray = trayOf(timeline, { id: '', collapsed: false, undated: timeline.undated }, room);
  const top = endPx + trayGap;
  const height = tray ? top + tray.height : endPx;
  return {
    height,
    fullHeight: height,
    around: 0,
    top: 0,
    headHeight: 0,
    tray: (tray?.items ?? []).map((item) => trayMark(timeline, item, '', leftPx, top, frame)),
  };
}
