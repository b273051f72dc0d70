import type { Span, Timeline } from '@dateline/core';
import { isCrowded } from './crowded.ts';
import { adopt } from './foremost.ts';
import type { Frame } from './frame.ts';
import { Lane, type LaneRows, type Shared, type Slot } from './laneRows.ts';
import { lanesFor } from './lanes.ts';
import { ManyRows } from './manyRows.ts';
import { inZone, ruler } from './ruler.ts';
import { scale } from './scale.ts';

/**
 * Which row each event stands in and on which side its label is: settled once
 * for a zoom and kept while panning, so that nothing jumps. A lane is settled
 * when it is first looked at: a thousand that nobody scrolls to cost nothing.
 */
export interface Rows {
  /** The zoom that they were made for. */
  readonly pxPerMs: number;
  /** The view that they were first made for: px of slots count from its start. */
  readonly view: Span;
  readonly timeline: Timeline;
  readonly lanes: readonly LaneRows[];
  /** All slots. Asking for them settles every lane. */
  readonly slots: readonly Slot[];
  /** From now on this view is the one to be settled. What has a place keeps it. */
  readonly settle: (view: Span) => void;
  /** How much of the lanes is in sight, if not all is to be settled. */
  sight: Sight | undefined;
}

/** While a view is on its way, the lanes below what is seen of them can wait: they are as high as they were. */
export interface Sight {
  /** From the first lane on, in px. */
  readonly bottom: number;
  /** Events whose lanes are settled wherever they are, by display position. */
  readonly events: readonly number[];
}

/**
 * Packs each lane's events, with their labels, into as few rows as it can.
 *
 * The rows of a lane are kept free for all that was settled in it, not only for
 * what is in the view: a lane that shrank to that would have to grow again in
 * the middle of a drag, and push all lanes below it away from under the hand.
 * With the next zoom it has just what it needs.
 *
 * @param before Rows for the same zoom and page: where all that stood in a lane is still there, it stays, and what is
 *   new finds room around it.
 */
export function rows(timeline: Timeline, wanted: Span, page: Frame, before?: Rows): Rows {
  const along = ruler(timeline, page);
  const frame = inZone(page, along);
  const { pxPerMs } = scale(wanted, frame.width, along);
  if (isCrowded(timeline, frame)) {
    if (before && before.timeline !== timeline) adopt(timeline, before.timeline);
    return new ManyRows(timeline, wanted, frame, along);
  }
  // Where the axis is not to scale, other events may stretch it elsewhere.
  const sameAxis =
    before?.timeline === timeline ||
    (along.kind === 'linear' && before && ruler(before.timeline, page).kind === 'linear');
  const kept = sameAxis && before && Math.abs(before.pxPerMs / pxPerMs - 1) < 1e-9 ? before : undefined;
  const stood = new Map(before?.lanes.map((lane) => [lane.id, lane as Lane]));
  const view = kept?.view ?? wanted;
  const shared: Shared = {
    timeline,
    frame,
    along,
    toPx: scale(view, frame.width, along).toPx,
    now: wanted,
    count: 0,
  };
  const lanes = lanesFor(timeline, frame).map((lane, at) => {
    const last = stood.get(lane.id);
    const same = last?.collapsed === lane.collapsed ? last : undefined;
    const made = new Lane(lane, at, shared, kept && same);
    made.px = same?.px;
    return made;
  });
  shared.count = lanes.length;
  return {
    pxPerMs,
    view,
    timeline,
    lanes,
    sight: undefined,
    get slots() {
      return lanes.flatMap(({ slots }) => slots);
    },
    settle(span) {
      shared.now = span;
    },
  };
}
