import { axisBound, toCivil, type DatedEvent, type TemporalExtent, type Timeline } from '@dateline/core';
import { warpFor } from './chosen.ts';
import { countedDates, listedDates } from './dates.ts';
import type { Frame } from './frame.ts';
import { statedOf, type Stated } from './stated.ts';
import { linear, type Warp } from './warp.ts';

/** What may be asked of an axis. */
export interface RulerOptions {
  /** IANA zone that the axis shows; default the timeline's own, else UTC. */
  readonly timeZone?: string | undefined;
  /** `linear` is to scale, `folded` shortens what is quiet, `log` is for ages. Default chosen by the data. */
  readonly scale?: Warp['kind'] | undefined;
}

/** How time runs along the axis of a timeline, whatever part of it is in view. */
export interface Ruler extends Warp, Stated {
  readonly timeZone: string;
  /** Where a bound of an extent lies on the axis, in ms since 1970. */
  readonly place: (boundMs: number, when: TemporalExtent) => number;
}

const made = new WeakMap<Timeline, Map<string, Ruler>>();

/** The axis of a timeline; made once for the same options. */
export function ruler(timeline: Timeline, options?: RulerOptions): Ruler {
  // What every object of a page has was not asked for.
  const { timeZone: asked, scale }: RulerOptions = { timeZone: undefined, scale: undefined, ...options };
  const timeZone = asked ?? timeline.timeZone ?? 'UTC';
  const key = `${timeZone} ${scale}`;
  const known = made.get(timeline) ?? new Map<string, Ruler>();
  made.set(timeline, known);
  let found = known.get(key);
  if (!found) {
    found = rulerOf(timeline, timeZone, scale);
    known.set(key, found);
  }
  return found;
}

/** From so many events on, dates are not looked at one by one. */
const many = 2000;

function rulerOf(timeline: Timeline, timeZone: string, asked: RulerOptions['scale']): Ruler {
  const place: Ruler['place'] = (ms, when) => axisBound(ms, when, timeZone);
  if (timeline.length <= many) {
    const stated = statedOf(timeline, timeZone, place);
    const warp = warpFor(stated.extent, () => listedDates(timeline, stated), asked);
    return { ...warp, ...stated, timeZone, place };
  }
  const { extent } = timeline;
  let listed: Stated | undefined;
  const stated = () => (listed ??= statedOf(timeline, timeZone, place));
  return {
    ...warpFor(extent, () => countedDates(timeline, extent!), asked),
    timeZone,
    place,
    extent,
    // Who wants each date has to ask for it.
    get bounds() {
      return stated().bounds;
    },
    get starts() {
      return stated().starts;
    },
    get ends() {
      return stated().ends;
    },
    get showsInstants() {
      return timeline.clocks.instants;
    },
  };
}

const zoned = new WeakMap<Frame, Frame>();

/** A frame that names the zone of its axis; the same one for the same frame, by which words are kept. */
export function inZone(frame: Frame, { timeZone }: Ruler): Frame {
  if (frame.timeZone === timeZone) return frame;
  let own = zoned.get(frame);
  if (own?.timeZone !== timeZone) zoned.set(frame, (own = { ...frame, timeZone }));
  return own;
}

/** An event with its date, and those of its members, as the clocks of the axis show it, in ms as if they were UTC's. */
export function shown(event: DatedEvent, { timeZone, place }: Ruler): DatedEvent {
  const clocks = (when: TemporalExtent): TemporalExtent => {
    const at = (ms: number | null) => (ms === null ? null : toCivil(place(ms, when), timeZone));
    return {
      ...when,
      startEarliest: at(when.startEarliest),
      startLatest: at(when.startLatest),
      endEarliest: at(when.endEarliest),
      endLatest: at(when.endLatest),
      ...(when.alternatives ? { alternatives: when.alternatives.map(clocks) } : {}),
    };
  };
  return timeZone === 'UTC' && !event.when.timeZone ? event : { ...event, when: clocks(event.when) };
}

/** Linear, in UTC, of nothing. */
export const plainRuler: Ruler = {
  ...linear,
  timeZone: 'UTC',
  place: (ms) => ms,
  bounds: {
    startEarliest: new Float64Array(),
    startLatest: new Float64Array(),
    endEarliest: new Float64Array(),
    endLatest: new Float64Array(),
  },
  starts: new Float64Array(),
  ends: new Float64Array(),
  extent: null,
  showsInstants: false,
};
