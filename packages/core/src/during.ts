import { axisBound } from './axisBound.ts';
import { parseEdtf } from './edtf/parse.ts';
import { spanOf, type TemporalExtent } from './extent.ts';
import { extentOf } from './meaning.ts';
import type { Span } from './span.ts';
import type { Timeline } from './timeline/assemble.ts';
import { overlapOf, type Overlap } from './timeline/overlap.ts';
import { firstInstant } from './zone.ts';

/** Two zones are less than that apart, in ms. */
const apart = 2 * 86_400_000;

/** What went on at a time, by display index, ascending. */
type Found = ReturnType<Timeline['within']>;

/**
 * What surely, and what possibly, went on at a date as the clocks of a zone show
 * it: a day is that day wherever the source was, and a time with a zone or a
 * shift of its own lies where those clocks have it.
 *
 * @param when EDTF, or a stretch of an axis of that zone, in ms.
 * @param timeZone IANA name; default the timeline's own, else UTC.
 * @example during(timeline(readEvents([{ title: 'a', when: '2025-01-01T03:00:00Z' }])), '2024-12-31', 'America/New_York') // { surely: [0], possibly: [] }
 */
export function during(
  timeline: Timeline,
  when: string | Span,
  timeZone = timeline.timeZone ?? 'UTC',
): Found {
  const span = typeof when === 'string' ? spanOn(when, timeZone) : when;
  const { instants, floats, zones } = timeline.clocks;
  if (!zones && (timeZone === 'UTC' || (instants && !floats))) return timeline.within(span);
  // What lies far from both ends is there, or is not, whatever clocks say; only the rest has to be looked at.
  const [least, most] = [
    classes(timeline, { start: span.start + apart, end: span.end - apart }),
    classes(timeline, { start: span.start - apart, end: span.end + apart }),
  ];
  const found = { surely: [] as number[], possibly: [] as number[] };
  for (let index = 0; index < most.length; index++) {
    const how =
      most[index] === least[index]
        ? ways[most[index]!]
        : overlapOf(placed(timeline.event(index).when, timeZone), span);
    if (how) found[how].push(index);
  }
  return found;
}

function spanOn(edtf: string, timeZone: string): Span {
  const { start, end } = spanOf(extentOf(parseEdtf(edtf)));
  const on = (ms: number) => (Number.isFinite(ms) ? firstInstant(ms, timeZone) : ms);
  return { start: on(start), end: on(end) };
}

const ways: readonly Overlap[] = [undefined, 'possibly', 'surely'];

/** By display index, the place in `ways`. */
function classes(timeline: Timeline, span: Span): Uint8Array {
  const found = new Uint8Array(timeline.length);
  if (!(span.start < span.end)) return found;
  const { surely, possibly } = timeline.within(span);
  for (const index of possibly) found[index] = 1;
  for (const index of surely) found[index] = 2;
  return found;
}

/** The same date where it lies on the axis. */
function placed(when: TemporalExtent, timeZone: string): TemporalExtent {
  const at = (ms: number | null) => (ms === null ? null : axisBound(ms, when, timeZone));
  return {
    ...when,
    startEarliest: at(when.startEarliest),
    startLatest: at(when.startLatest),
    endEarliest: at(when.endEarliest),
    endLatest: at(when.endLatest),
    ...(when.alternatives && { alternatives: when.alternatives.map((one) => placed(one, timeZone)) }),
  };
}
