import { tighten, type Bound, type FourPoints, type TemporalExtent } from './extent.ts';

export type AllenRelation =
  | 'before'
  | 'after'
  | 'meets'
  | 'metBy'
  | 'overlaps'
  | 'overlappedBy'
  | 'starts'
  | 'startedBy'
  | 'during'
  | 'contains'
  | 'finishes'
  | 'finishedBy'
  | 'equals';

/** Under no reading of the two dates, under some, under all. */
export type Modality = 'impossible' | 'possible' | 'necessary';

/**
 * How `a` can lie to `b`: Allen's thirteen relations, each impossible, possible
 * or necessary over all readings of the two dates. An unknown start may be any
 * before the end, an unknown end any after the start; something undated may lie
 * anywhere. Of a set, one of its members counts, or its hull if all of them do.
 *
 * @example relate(extentOf(parseEdtf('1914')), extentOf(parseEdtf('1939'))).before // 'necessary'
 */
export function relate(a: TemporalExtent, b: TemporalExtent): Readonly<Record<AllenRelation, Modality>> {
  const possible = new Set<AllenRelation>();
  for (const one of readings(a)) for (const other of readings(b)) addPossible(one, other, possible);
  const modality = (relation: AllenRelation): Modality =>
    !possible.has(relation) ? 'impossible' : possible.size === 1 ? 'necessary' : 'possible';
  return Object.fromEntries(pairs.flat().map((relation) => [relation, modality(relation)])) as Record<
    AllenRelation,
    Modality
  >;
}

/**
 * Whether `a` is over, under every reading, when `b` begins: days that follow
 * each other are certainly in order. An order without cycles, for sorting and
 * for finding contradictions.
 *
 * @example certainlyBefore(extentOf(parseEdtf('2025-06')), extentOf(parseEdtf('2025-08'))) // true
 */
export function certainlyBefore(a: TemporalExtent, b: TemporalExtent): boolean {
  return a.endLatest !== null && b.startEarliest !== null && a.endLatest <= b.startEarliest;
}

/** Whether `a` may be over when `b` begins, under some reading. Not transitive, so never a key for sorting. */
export function possiblyBefore(a: TemporalExtent, b: TemporalExtent): boolean {
  return readings(a).some((one) => readings(b).some((other) => couldPrecede(one, other)));
}

function couldPrecede(a: FourPoints, b: FourPoints): boolean {
  const [one, other] = onTicks(a, b);
  return one !== null && other !== null && one.e1 <= other.s2;
}

/** Each member that may be the one; of very many their hull, which rules out less and takes no longer. */
function readings(extent: TemporalExtent): readonly FourPoints[] {
  const { mode, alternatives } = extent;
  return mode === 'oneOf' && alternatives && alternatives.length <= 100 ? alternatives : [extent];
}

/** Each relation beside its converse; `equals` is its own. */
const pairs: readonly (readonly AllenRelation[])[] = [
  ['before', 'after'],
  ['meets', 'metBy'],
  ['overlaps', 'overlappedBy'],
  ['starts', 'startedBy'],
  ['during', 'contains'],
  ['finishes', 'finishedBy'],
  ['equals'],
];

function addPossible(a: FourPoints, b: FourPoints, possible: Set<AllenRelation>): void {
  const [one, other] = onTicks(a, b);
  if (!one || !other) return;
  for (const [relation, converse] of pairs) {
    if (tests[relation!]!(one, other)) possible.add(relation!);
    if (converse && tests[relation!]!(other, one)) possible.add(converse);
  }
}

/** Start in [s1, s2], end in [e1, e2], whole ticks, each of them part of some reading. */
interface Ticks {
  readonly s1: number;
  readonly s2: number;
  readonly e1: number;
  readonly e2: number;
}

type Test = (a: Ticks, b: Ticks) => boolean;
const { max, min } = Math;

// Closed forms: each tries the one choice of ends that leaves the most room. Both are tight, so that
// every start has an end after it and every end a start before it, and no form need ask for that. They
// were checked against all pairs of four-point intervals on six ticks, as the test does again.
const tests: Partial<Record<AllenRelation, Test>> = {
  before: (a, b) => a.e1 < b.s2,
  meets: (a, b) => max(a.e1, b.s1) <= min(a.e2, b.s2),
  overlaps: (a, b) => {
    const low = max(b.s1, a.s1 + 1);
    const high = min(a.e2, b.e2 - 1);
    return low <= b.s2 && high >= a.e1 && low < high;
  },
  starts: (a, b) => {
    const start = max(a.s1, b.s1);
    const end = max(a.e1, start + 1);
    return start <= min(a.s2, b.s2) && end < b.e2;
  },
  during: (a, b) => {
    const start = max(a.s1, b.s1 + 1);
    const end = max(a.e1, start + 1);
    return start <= a.s2 && end < b.e2;
  },
  finishes: (a, b) => {
    const end = min(a.e2, b.e2);
    const start = min(a.s2, end - 1);
    return end >= max(a.e1, b.e1) && start > b.s1;
  },
  equals: (a, b) => {
    const start = max(a.s1, b.s1);
    const end = min(a.e2, b.e2);
    return start <= min(a.s2, b.s2) && end >= max(a.e1, b.e1);
  },
};

/**
 * Both on one scale of small whole numbers that keeps their order and leaves
 * room between them. Infinity becomes a place like any other, and far from now,
 * where a millisecond is lost in rounding, one more still means later.
 */
function onTicks(a: FourPoints, b: FourPoints): readonly [Ticks | null, Ticks | null] {
  const [one, other] = [known(a), known(b)];
  const values = [...new Set([...one, ...other])].toSorted((x, y) => (x < y ? -1 : 1));
  const ticks = new Map<number, number>();
  let tick = 0;
  values.forEach((value, i) => {
    // Four ends are placed at most, so more room than that makes no difference.
    if (i > 0) tick += min(8, value - values[i - 1]!);
    ticks.set(value, tick);
  });
  return [placed(one, ticks), placed(other, ticks)];
}

type Numbers = readonly [number, number, number, number];

function known({ startEarliest, startLatest, endEarliest, endLatest }: FourPoints): Numbers {
  const first: Bound = startEarliest ?? -Infinity;
  const last: Bound = endLatest ?? Infinity;
  return [first, startLatest ?? last, endEarliest ?? first, last];
}

function placed([s1, s2, e1, e2]: Numbers, ticks: ReadonlyMap<number, number>): Ticks | null {
  const points = tighten({
    startEarliest: ticks.get(s1)!,
    startLatest: ticks.get(s2)!,
    endEarliest: ticks.get(e1)!,
    endLatest: ticks.get(e2)!,
  });
  if (!points) return null;
  const { startEarliest, startLatest, endEarliest, endLatest } = points;
  return { s1: startEarliest!, s2: startLatest!, e1: endEarliest!, e2: endLatest! };
}
