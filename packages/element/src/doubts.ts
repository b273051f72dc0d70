import type { TemporalExtent, Timeline } from '@dateline/core';
import type { KeySign } from '@dateline/draw';

/** What of doubt there may be. */
export type Doubt = Exclude<KeySign, 'group'>;

const doubts = ['approximate', 'uncertain', 'open', 'unknown', 'oneOf'] as const;

/** Of more events than this the first ones speak for all. */
const mostRead = 10_000;
/** So many are read between two stops: about a ms. */
const stride = 128;

interface Look {
  readonly all: Set<Doubt>;
  readonly looking: Generator<void>;
}
const known = new WeakMap<Timeline, Look>();

/**
 * Looks for doubt in a timeline, once, in steps; to have done so is no duty.
 *
 * @param most When so many are found, there can be no more.
 */
export function looking(timeline: Timeline, most: number = doubts.length): Generator<void> {
  let look = known.get(timeline);
  if (!look) {
    const all = new Set<Doubt>();
    known.set(timeline, (look = { all, looking: gathering(timeline, all, most) }));
  }
  return look.looking;
}

/** What of doubt there is in a timeline. @param whole The one that its events are of. Default itself. */
export function doubtsOf(timeline: Timeline, whole = timeline): readonly Doubt[] {
  const rest = looking(timeline, whole === timeline ? undefined : doubtsOf(whole).length);
  while (!rest.next().done);
  const { all } = known.get(timeline)!;
  return doubts.filter((doubt) => all.has(doubt));
}

function* gathering(timeline: Timeline, all: Set<Doubt>, most: number): Generator<void> {
  if (!timeline.doubted) return;
  for (let i = Math.min(timeline.length, mostRead) - 1; i >= 0 && all.size < most; i--) {
    const { when, status } = timeline.event(i);
    if (status === 'disputed') all.add('uncertain');
    gather(when, all);
    if (i % stride === 0) yield;
  }
}

function gather(when: TemporalExtent, all: Set<Doubt>): void {
  const { qualifier, mode, startEarliest, endLatest } = when;
  if (mode === 'undated') return;
  if (qualifier === 'approximate' || qualifier === 'both') all.add('approximate');
  if (qualifier === 'uncertain' || qualifier === 'both') all.add('uncertain');
  if (when.alternatives && mode === 'oneOf') all.add('oneOf');
  if (startEarliest === -Infinity || endLatest === Infinity) all.add('open');
  if (startEarliest === null || endLatest === null) all.add('unknown');
}
