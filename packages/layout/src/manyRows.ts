import type { Span, Timeline } from '@dateline/core';
import type { Window } from './crop.ts';
import type { Frame } from './frame.ts';
import { manyLanesFor } from './manyLanes.ts';
import { ManyStack, manyTrays } from './manyStack.ts';

/** What is kept of a crowded timeline for a zoom. */
export class ManyRows {
  readonly pxPerMs: number;
  readonly view: Span;
  readonly timeline: Timeline;
  /** Nothing of a crowded timeline is settled event by event. */
  readonly lanes: readonly never[] = [];
  readonly slots: readonly never[] = [];
  readonly packed: readonly never[] = [];
  readonly stack: ManyStack;
  /** The most events in a step of any lane, as far as anybody has looked: the scale of the bars never shrinks in a pan. */
  most = 1;

  constructor(timeline: Timeline, view: Span, frame: Frame, pxPerMs: number) {
    this.timeline = timeline;
    this.view = view;
    this.pxPerMs = pxPerMs;
    this.stack = new ManyStack(manyLanesFor(timeline, frame), frame, manyTrays(timeline, frame));
  }

  settle(): void {}

  /** Where the lane of an event is, or its place in a tray, in px from the first lane on. */
  rowOf(event: number): Window | undefined {
    const { groups } = this.timeline;
    const [home] = this.timeline.event(event).groups;
    const group = groups.findIndex(({ id }) => id === home);
    const at = this.stack.lanes.findIndex((lane) => lane.groups.includes(group));
    if (at < 0) return undefined;
    const { lane, rows, trayTop } = this.stack.at(at);
    const item = rows.tray?.items.find((one) => one.event === event);
    return item ? { top: trayTop + item.y, height: item.height } : { top: lane.y, height: lane.height };
  }
}
