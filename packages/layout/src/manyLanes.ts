import type { Tally, Timeline } from '@dateline/core';
import type { Frame } from './frame.ts';
import { nesting, tintOf, type LaneOf } from './lanes.ts';

/** A lane of a crowded timeline: its events are counted, and not listed. */
export interface ManyLane extends Omit<LaneOf, 'members'> {
  /** Its dated events; absent where it has none. */
  readonly tally: Tally | undefined;
  /** The groups that stand in it; −1 for events of none. */
  readonly groups: readonly number[];
}

const known = new WeakMap<Timeline, { readonly frame: Frame; readonly lanes: readonly ManyLane[] }>();

/** The lanes of a crowded timeline, in the order of `lanesFor`. */
export function manyLanesFor(timeline: Timeline, frame: Frame): readonly ManyLane[] {
  const before = known.get(timeline);
  if (before && before.frame.lanes === frame.lanes && before.frame.collapsed === frame.collapsed)
    return before.lanes;
  const lanes = lanesOf(timeline, frame);
  known.set(timeline, { frame, lanes });
  return lanes;
}

function lanesOf(timeline: Timeline, { lanes, collapsed }: Frame): ManyLane[] {
  const { groups, undated } = timeline;
  const all = [-1, ...groups.keys()];
  /** One lane for some groups, its count that of more of them. */
  const laneOf = (id: string, own: readonly number[], within = own) => {
    const common = { id, groups: own, depth: 0, nests: false, collapsed: false };
    const tally = timeline.tallyOf(own);
    const without = undatedIn(timeline, own);
    if (within === own)
      return { ...common, tally, undated: without, count: (tally?.length ?? 0) + without.length };
    return {
      ...common,
      tally,
      undated: without,
      count: datedIn(timeline, within) + undatedIn(timeline, within).length,
    };
  };
  if (!lanes || groups.length === 0)
    return [{ ...laneOf('', all), undated, count: timeline.length, label: '', hue: 0, color: undefined }];

  const { roots, children } = nesting(groups);
  const folded = new Set(collapsed);
  const lanesIn = (group: number, depth: number): { lanes: ManyLane[]; within: readonly number[] } => {
    const inner = children[group]!.map((child) => lanesIn(child, depth + 1)).filter(
      (one) => one.lanes.length > 0,
    );
    const within = [group, ...inner.flatMap((one) => one.within)];
    const { id, label } = groups[group]!;
    const isFolded = folded.has(id);
    const lane: ManyLane = {
      ...laneOf(id, isFolded ? within : [group], within),
      label,
      ...tintOf(groups, group),
      depth,
      nests: inner.length > 0,
      collapsed: isFolded,
    };
    if (lane.count === 0) return { lanes: [], within: [] };
    return { lanes: isFolded ? [lane] : [lane, ...inner.flatMap((one) => one.lanes)], within };
  };
  const named = roots.flatMap((root) => lanesIn(root, 0).lanes);
  const nameless: ManyLane = { ...laneOf('', [-1]), label: '', ...tintOf(groups, -1) };
  if (nameless.count === 0) return named;
  return nameless.tally ? [nameless, ...named] : [...named, nameless];
}

/** How many dated events some groups have, each counted once. */
function datedIn(timeline: Timeline, groups: readonly number[]): number {
  const some = timeline.tallies.filter(({ group }) => groups.includes(group));
  // Where nobody is in several, nothing has to be put together.
  return some.some(({ guests }) => guests)
    ? timeline.tallyOf(groups)!.length
    : some.reduce((sum, { length }) => sum + length, 0);
}

/** Undated events of some groups, each once, in order. */
function undatedIn(timeline: Timeline, groups: readonly number[]): number[] {
  const ids = new Set(groups.map((group) => timeline.groups[group]?.id));
  return timeline.undated.filter((event) => {
    const named = timeline.event(event).groups;
    return named.length === 0 ? groups.includes(-1) : named.some((id) => ids.has(id));
  });
}
