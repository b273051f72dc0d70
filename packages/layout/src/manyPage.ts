import type { Timeline } from '@dateline/core';
import { titlesOf } from './flags.ts';
import type { Frame } from './frame.ts';
import { manyLanesFor, type ManyLane } from './manyLanes.ts';
import { ManyStack, manyTrays } from './manyStack.ts';
import { Names } from './names.ts';
import { Ongoing } from './ongoing.ts';
import type { Ruler } from './ruler.ts';

/** What is found once for a crowded timeline and a page, whatever the zoom; of a lane only when it is looked at. */
export class ManyPage {
  readonly stack: ManyStack;
  readonly titles: ReturnType<typeof titlesOf>;
  #timeline: Timeline;
  #along: Ruler;
  #names = new Map<ManyLane['id'], Names>();
  #ongoing = new Map<ManyLane['id'], Ongoing>();

  constructor(timeline: Timeline, frame: Frame, along: Ruler) {
    this.#timeline = timeline;
    this.#along = along;
    this.stack = new ManyStack(manyLanesFor(timeline, frame), frame, manyTrays(timeline, frame));
    this.titles = titlesOf((index) => {
      const event = timeline.event(index);
      return event.label ?? event.title;
    }, frame);
  }

  /** Who is named in a lane; nobody in one without dates. */
  namesOf({ id, tally }: ManyLane): Names | undefined {
    const { extent } = this.#timeline;
    let names = this.#names.get(id);
    if (names || !tally || !extent) return names;
    const around = { anchorMs: extent.start, untilMs: extent.end, rows: this.stack.plan.rows };
    names = new Names(tally, this.#along, around, (event) => this.titles(event).short.width);
    this.#names.set(id, names);
    return names;
  }

  ongoingOf({ id, tally }: ManyLane): Ongoing | undefined {
    let ongoing = this.#ongoing.get(id);
    if (!ongoing && tally) this.#ongoing.set(id, (ongoing = new Ongoing(tally)));
    return ongoing;
  }
}

const pages = new WeakMap<Frame, WeakMap<Timeline, ManyPage>>();

export function manyPageFor(timeline: Timeline, frame: Frame, along: Ruler): ManyPage {
  const own = pages.get(frame) ?? new WeakMap<Timeline, ManyPage>();
  pages.set(frame, own);
  let page = own.get(timeline);
  if (!page) own.set(timeline, (page = new ManyPage(timeline, frame, along)));
  return page;
}
