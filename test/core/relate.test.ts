import {
  certainlyBefore,
  possiblyBefore,
  relate,
  undated,
  type AllenRelation,
  type TemporalExtent,
} from '@dateline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyWhen, ms, when } from './when.ts';

const possible = (a: TemporalExtent, b: TemporalExtent) =>
  Object.entries(relate(a, b))
    .filter(([, modality]) => modality !== 'impossible')
    .map(([relation]) => relation)
    .toSorted();

describe('relate(a, b)', () => {
  it('says before for what is over long before', () => {
    expect(relate(when('1914'), when('1939'))).toMatchObject({
      before: 'necessary',
      after: 'impossible',
      equals: 'impossible',
    });
  });

  it('leaves open how two things on one day lie to each other', () => {
    expect(possible(when('2025-08-30'), when('2025-08-30'))).toHaveLength(13);
  });

  it('says that a day is possibly, and never certainly, during its month', () => {
    expect(relate(when('1985'), when('1985-06')).contains).toBe('possible');
    expect(relate(when('1985', 'throughout'), when('1985-06')).contains).toBe('necessary');
  });

  it('lets days that follow each other meet', () => {
    expect(possible(when('2025-08-30'), when('2025-08-31'))).toEqual(['before', 'meets']);
  });

  it('lets an undated event lie anywhere', () => {
    expect(possible(undated, when('1985'))).toHaveLength(13);
  });

  it('lets what began at an unknown time end as stated', () => {
    expect(relate(when('/1985'), when('1990')).before).toBe('necessary');
    expect(relate(when('1985/'), when('1990')).before).toBe('possible');
  });

  it('takes an open end to be after everything', () => {
    expect(possible(when('1985/..'), when('1990'))).toEqual(['contains']);
    expect(possible(when('../1985', 'throughout'), when('../1990', 'throughout'))).toEqual(['starts']);
  });

  it('lets one member of a set decide', () => {
    expect(possible(when('[1960,1980]'), when('1970'))).toEqual(['after', 'before']);
  });

  it('takes something that was in each member of a set to have lasted from the first to the last', () => {
    expect(possible(when('{1960,1980}'), when('1970'))).toEqual(['contains']);
  });

  it('finds nothing possible for what could not be', () => {
    const never = { ...when('1985'), startEarliest: ms('1990-01-01') };
    expect(possible(never, when('1985'))).toEqual([]);
    expect(possible(when('1985'), never)).toEqual([]);
    expect([possiblyBefore(never, when('2000')), possiblyBefore(when('1900'), never)]).toEqual([
      false,
      false,
    ]);
  });

  it('takes no longer for a set of very many', () => {
    const many = (from: number) =>
      when(`[${Array.from({ length: 2000 }, (_, i) => from + 2 * i).join(',')}]`);
    expect(possible(many(1000), many(5001))).toEqual(['before']);
    expect(possible(many(1000), many(1001))).toHaveLength(13);
  });

  it('knows the order of years that a double can no longer tell apart by milliseconds', () => {
    expect(possible(when('Y-66000001'), when('Y-66000000'))).toEqual(['before', 'meets']);
  });

  it('agrees with trying all readings on five ticks', () => {
    const intervals = everyInterval(5);
    const faults: string[] = [];
    for (const a of intervals) {
      for (const b of intervals) {
        const expected = [...tried(a, b)].toSorted();
        const found = relate(a, b);
        const modality = expected.length === 1 ? 'necessary' : 'possible';
        const right = (Object.keys(found) as AllenRelation[]).every(
          (relation) => found[relation] === (expected.includes(relation) ? modality : 'impossible'),
        );
        if (!right) faults.push(`${pointsOf(a)} to ${pointsOf(b)}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('is the same the other way round, by converses, and never says nothing', () => {
    fc.assert(
      fc.property(anyWhen, anyWhen, (a, b) => {
        const there = relate(a, b);
        const back = relate(b, a);
        for (const [relation, modality] of Object.entries(there))
          expect(back[converses[relation as AllenRelation]]).toBe(modality);
        expect(possible(a, b)).not.toEqual([]);
      }),
    );
  });

  it('says no less of a wider date', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...everyInterval(4)),
        fc.constantFrom(...everyInterval(4)),
        fc.nat(3),
        fc.nat(3),
        (a, b, less, more) => {
          const wider = { ...a, startEarliest: a.startEarliest! - less, endLatest: a.endLatest! + more };
          expect(possible(wider, b)).toEqual(expect.arrayContaining(possible(a, b)));
        },
      ),
    );
  });
});

describe('certainlyBefore(a, b)', () => {
  it('is true of a month and a later one, and of a day and the next', () => {
    expect(certainlyBefore(when('2025-06'), when('2025-08'))).toBe(true);
    expect(certainlyBefore(when('2025-08-30'), when('2025-08-31'))).toBe(true);
  });

  it('is false where the windows overlap, or an end is not known', () => {
    expect(certainlyBefore(when('2025-08-30'), when('2025-08'))).toBe(false);
    expect(certainlyBefore(when('1985/'), when('1990'))).toBe(false);
    expect(certainlyBefore(when('1980'), when('/1985'))).toBe(false);
    expect(certainlyBefore(undated, undated)).toBe(false);
  });

  it('is true exactly where before and meets are all that can be', () => {
    fc.assert(
      fc.property(anyWhen, anyWhen, (a, b) => {
        fc.pre(a.mode !== 'oneOf' && b.mode !== 'oneOf');
        expect(certainlyBefore(a, b)).toBe(
          possible(a, b).every((relation) => relation === 'before' || relation === 'meets'),
        );
      }),
    );
  });
});

describe('possiblyBefore(a, b)', () => {
  it('is true both ways for two things in one month', () => {
    expect(possiblyBefore(when('2025-08'), when('2025-08'))).toBe(true);
    expect(possiblyBefore(when('1939'), when('1914'))).toBe(false);
    expect(possiblyBefore(when('1985', 'throughout'), when('1986', 'throughout'))).toBe(true);
  });

  it('is what certainlyBefore leaves open', () => {
    fc.assert(
      fc.property(anyWhen, anyWhen, (a, b) => {
        if (certainlyBefore(a, b)) expect(possiblyBefore(a, b)).toBe(true);
        expect(possiblyBefore(a, b)).toBe(
          possible(a, b).some((relation) => relation === 'before' || relation === 'meets'),
        );
      }),
    );
  });
});

const pointsOf = ({ startEarliest, startLatest, endEarliest, endLatest }: TemporalExtent) =>
  [startEarliest, startLatest, endEarliest, endLatest].join(' ');

/** Every four-point interval on ticks 0 to n - 1 that has a reading. */
function everyInterval(n: number): TemporalExtent[] {
  const found: TemporalExtent[] = [];
  const base = { extent: 'throughout', mode: 'single', precision: 'day', endPrecision: 'day' } as const;
  for (let s1 = 0; s1 < n; s1++)
    for (let s2 = s1; s2 < n; s2++)
      for (let e1 = 0; e1 < n; e1++)
        for (let e2 = e1; e2 < n; e2++)
          if (s1 < e2)
            found.push({ startEarliest: s1, startLatest: s2, endEarliest: e1, endLatest: e2, ...base });
  return found;
}

/** The slow, obvious way: each reading of one against each of the other. */
function tried(a: TemporalExtent, b: TemporalExtent): Set<AllenRelation> {
  const found = new Set<AllenRelation>();
  for (const [s, e] of readings(a)) for (const [t, f] of readings(b)) found.add(relationOf(s, e, t, f));
  return found;
}

function readings({
  startEarliest,
  startLatest,
  endEarliest,
  endLatest,
}: TemporalExtent): [number, number][] {
  const found: [number, number][] = [];
  for (let s = startEarliest!; s <= startLatest!; s++)
    for (let e = endEarliest!; e <= endLatest!; e++) if (s < e) found.push([s, e]);
  return found;
}

function relationOf(s: number, e: number, t: number, f: number): AllenRelation {
  if (e < t) return 'before';
  if (f < s) return 'after';
  if (e === t) return 'meets';
  if (f === s) return 'metBy';
  if (s === t) return e === f ? 'equals' : e < f ? 'starts' : 'startedBy';
  if (e === f) return s > t ? 'finishes' : 'finishedBy';
  if (s < t) return e < f ? 'overlaps' : 'contains';
  return e < f ? 'during' : 'overlappedBy';
}

const converses: Record<AllenRelation, AllenRelation> = {
  before: 'after',
  after: 'before',
  meets: 'metBy',
  metBy: 'meets',
  overlaps: 'overlappedBy',
  overlappedBy: 'overlaps',
  starts: 'startedBy',
  startedBy: 'starts',
  during: 'contains',
  contains: 'during',
  finishes: 'finishedBy',
  finishedBy: 'finishes',
  equals: 'equals',
};
