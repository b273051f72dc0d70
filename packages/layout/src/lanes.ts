import type { Group, Timeline } from '@dateline/core';
import type { Frame } from './frame.ts';
import type { Tint } from './scene.ts';

/** A lane before anything is placed in it: a group, or the events that name none. */
export interface LaneOf extends Tint {
  /** Group id; empty for events that name none. */
  readonly id: string;
  readonly label: string;
  /** How deep it is nested, from 0. */
  readonly depth: number;
  /** Whether lanes lie in it; they follow it, unless it is collapsed. */
  readonly nests: boolean;
  /** One row that stands for it and for all lanes in it. */
  readonly collapsed: boolean;
  /** Events in it and in the lanes in it, undated ones included, each counted once. */
  readonly count: number;
  /** Display positions of the dated events that stand in it, ascending. */
  readonly members: readonly number[];
  readonly undated: readonly number[];
}

/** How many hues the theme has before they come round again. */
export const hues = 8;
/** Groups nested deeper than this stand at the top: nobody could follow, and a ring would have no end. */
const mostDeep = 32;

/** What colour the events of a group are; −1 is that of events of none. */
export function tintOf(groups: readonly Group[], group: number): Tint {
  const own = groups[group];
  return {
    hue: (own ? group : groups.length) % hues,
    color: own && Object.hasOwn(own, 'color') ? own.color : undefined,
  };
}

/** What colour an event is in whatever lane it stands: its own, else that of the first group it names. */
export function tintOfEvent({ columns, groups }: Timeline, index: number, own: string | undefined): Tint {
  const tint = tintOf(groups, columns.group[index] ?? -1);
  return own === undefined ? tint : { ...tint, color: own };
}

const known = new WeakMap<
  Timeline,
  { readonly frame: Pick<Frame, 'lanes' | 'collapsed'>; readonly lanes: readonly LaneOf[] }
>();

/**
 * Lanes in the order of the groups, each followed by those in it; events of no
 * group come first, without a name. An event in several groups stands in each.
 */
export function lanesFor(timeline: Timeline, frame: Pick<Frame, 'lanes' | 'collapsed'>): readonly LaneOf[] {
  const before = known.get(timeline);
  if (before && before.frame.lanes === frame.lanes && before.frame.collapsed === frame.collapsed)
    return before.lanes;
  const lanes = lanesOf(timeline, frame);
  known.set(timeline, { frame, lanes });
  return lanes;
}

function lanesOf(timeline: Timeline, frame: Pick<Frame, 'lanes' | 'collapsed'>): LaneOf[] {
  const { groups, columns, length, undated } = timeline;
  const dated = length - undated.length;
  const plain = { id: '', label: '', depth: 0, nests: false, collapsed: false };
  const holding = (events: readonly number[], all = events) => ({
    members: events.filter((index) => index < dated),
    undated: events.filter((index) => index >= dated),
    count: all.length,
  });
  if (!frame.lanes || groups.length === 0)
    return [{ ...plain, hue: 0, color: undefined, ...holding(Array.from({ length }, (_, index) => index)) }];

  const own = groups.map((): number[] => []);
  const loose: number[] = [];
  for (let index = 0; index < length; index++) {
    (own[columns.group[index]!] ?? loose).push(index);
    for (const group of columns.otherGroups.get(index) ?? []) own[group]!.push(index);
  }
  const { roots, children } = nesting(groups);
  const folded = new Set(frame.collapsed);

  /** A group's lane and those in it; none where nothing belongs to it: that would be an empty strip. */
  const lanesIn = (group: number, depth: number): { lanes: LaneOf[]; all: readonly number[] } => {
    const inner = children[group]!.map((child) => lanesIn(child, depth + 1)).filter(
      ({ all }) => all.length > 0,
    );
    const mine = own[group]!;
    const all =
      inner.length === 0
        ? mine
        : [...new Set([...mine, ...inner.flatMap((one) => one.all)])].toSorted((a, b) => a - b);
    if (all.length === 0) return { lanes: [], all };
    const { id, label } = groups[group]!;
    const collapsed = folded.has(id);
    const lane: LaneOf = {
      id,
      label,
      ...tintOf(groups, group),
      depth,
      nests: inner.length > 0,
      collapsed,
      ...holding(collapsed ? all : mine, all),
    };
    return { lanes: collapsed ? [lane] : [lane, ...inner.flatMap((one) => one.lanes)], all };
  };

  const lanes = roots.flatMap((root) => lanesIn(root, 0).lanes);
  if (loose.length === 0 && length > 0) return lanes;
  const nameless = { ...plain, ...tintOf(groups, -1), ...holding(loose) };
  // What is undated stands in a tray, and a tray of no lane beneath all of them.
  return nameless.members.length > 0 || length === 0 ? [nameless, ...lanes] : [...lanes, nameless];
}

/**
 * Whether an event is in closed groups only: in lanes it stands in a row that
 * stands for all of them, down the page it has no words.
 */
export function closedIn({ groups, columns }: Timeline, { collapsed }: Frame): (index: number) => boolean {
  const { children, roots } = nesting(groups);
  const closed = new Set<number>();
  const close = (group: number, above: boolean) => {
    const is = above || collapsed.includes(groups[group]!.id);
    if (is) closed.add(group);
    for (const child of children[group]!) close(child, is);
  };
  for (const root of roots) close(root, false);
  return (index) =>
    closed.has(columns.group[index] ?? -1) &&
    (columns.otherGroups.get(index) ?? []).every((group) => closed.has(group));
}

/** Which groups lie in which, by position. */
export function nesting(groups: readonly Group[]): { roots: number[]; children: number[][] } {
  const at = new Map(groups.map(({ id }, group) => [id, group]));
  const parentOf = (group: number) => at.get(groups[group]!.parent ?? '');
  const children = groups.map((): number[] => []);
  const roots: number[] = [];
  for (let group = 0; group < groups.length; group++) {
    let above = parentOf(group);
    for (let depth = 0; depth < mostDeep && above !== undefined; depth++) above = parentOf(above);
    const parent = parentOf(group);
    (parent === undefined || above !== undefined ? roots : children[parent]!).push(group);
  }
  return { roots, children };
}
