import type { Span, Timeline } from '@dateline/core';
import type { Window } from './crop.ts';
import { flagX } from './flagX.ts';
import type { Frame } from './frame.ts';
import type { Slot } from './laneRows.ts';
import type { ManyLane } from './manyLanes.ts';
import { manyPageFor, type ManyPage } from './manyPage.ts';
import { comesBefore, nameAir, signRoom, slotPx, type Name } from './names.ts';
import type { Ruler } from './ruler.ts';
import { scale, type ToPx } from './scale.ts';
import { farPx } from './scene.ts';
import { Settled } from './settled.ts';

/** So many marks are drawn one by one in all lanes that are seen, and in each at least so many. */
const mostMarks = 600;
const leastInLane = 24;

/** What is kept of a crowded timeline for a zoom. */
export class ManyRows {
  readonly pxPerMs: number;
  readonly view: Span;
  readonly timeline: Timeline;
  /** Nothing of a crowded timeline is settled event by event. */
  readonly lanes: readonly never[] = [];
  readonly slots: readonly never[] = [];
  sight: undefined;
  readonly page: ManyPage;
  /** The most events in a step of any lane, as far as anybody has looked: the scale of the bars never shrinks in a pan. */
  most = 1;
  #along: Ruler;
  #toPx: ToPx;
  #settled = new Map<string, Settled>();
  #also = new Map<readonly Slot[], { readonly of: number; readonly names: readonly Name[] }>();

  constructor(timeline: Timeline, view: Span, frame: Frame, along: Ruler) {
    this.timeline = timeline;
    this.view = view;
    const { pxPerMs, toPx } = scale(view, frame.width, along);
    this.pxPerMs = pxPerMs;
    this.#toPx = toPx;
    this.#along = along;
    this.page = manyPageFor(timeline, frame, along);
  }

  settle(): void {}

  /** Where each event of a lane stands, where they are few enough; `beside` says how many lanes are seen. */
  settledIn(lane: ManyLane, view: Span, beside: number): readonly Slot[] | undefined {
    const { tally, id } = lane;
    if (!tally || lane.collapsed) return undefined;
    let settled = this.#settled.get(id);
    if (!settled) {
      const most = Math.max(leastInLane, Math.floor(mostMarks / beside));
      const room = { rows: this.page.stack.zoneRows, most };
      this.#settled.set(
        id,
        (settled = new Settled(this.timeline, tally, () => this.page.ongoingOf(lane)!, this.#toPx, room)),
      );
    }
    return settled.at(view, this.#along);
  }

  /** Who else has a name where each event has its mark: as many as there is room for beside those who have one anyway. */
  alsoNamed(lane: ManyLane, slots: readonly Slot[]): readonly Name[] {
    const known = this.#also.get(slots);
    if (known?.of === slots.length) return known.names;
    const names = this.page.namesOf(lane)!;
    const { start } = this.view;
    const uOf = (px: number) => names.uOf(start) + px / this.pxPerMs;
    const room = 2 * slotPx;
    // What goes on far beyond what was settled, or without an end, is named where it begins, and so not here.
    const near = slots.flatMap(({ from, to }) => [from, to]).filter((px) => Math.abs(px) < farPx);
    const first = near.reduce((least, px) => Math.min(least, px), 0) - room;
    const last = near.reduce((most, px) => Math.max(most, px), 0) + room;
    const placed = [...names.between(uOf(first), uOf(last), this.pxPerMs), ...(known?.names ?? [])].map(
      (name) => ({ name, ...this.#reachOf(name.event) }),
    );
    const taken = new Set(placed.map(({ name }) => name.event));
    const before = comesBefore(lane.tally!.rankOf);
    const others = slots.map(({ index }) => index).filter((event) => !taken.has(event));
    const also: Name[] = [...(known?.names ?? [])];
    for (const event of others.toSorted((a, b) => (before(a, b) ? -1 : 1))) {
      const { from, to } = this.#reachOf(event);
      for (let row = this.page.stack.plan.rows - 1; row >= 0; row--) {
        if (placed.some((one) => one.name.row === row && one.from < to && from < one.to)) continue;
        const name = { event, row, u: uOf(from) };
        placed.push({ name, from, to });
        also.push(name);
        break;
      }
    }
    this.#also.set(slots, { of: slots.length, names: also });
    return also;
  }

  /** From where to where the name of an event reaches at least, in px. */
  #reachOf(event: number): { readonly from: number; readonly to: number } {
    const from = flagX(this.timeline.event(event).when, this.#toPx, false);
    return { from, to: from + signRoom + this.page.titles(event).short.width + nameAir };
  }

  /** Where the lane of an event is, or its place in a tray, in px from the first lane on. */
  rowOf(event: number): Window | undefined {
    const { groups } = this.timeline;
    const { stack } = this.page;
    const [home] = this.timeline.event(event).groups;
    const group = groups.findIndex(({ id }) => id === home);
    const at = stack.lanes.findIndex((lane) => lane.groups.includes(group));
    if (at < 0) return undefined;
    const { lane, rows, trayTop } = stack.at(at);
    const item = rows.tray?.items.find((one) => one.event === event);
    return item ? { top: trayTop + item.y, height: item.height } : { top: lane.y, height: lane.height };
  }
}
