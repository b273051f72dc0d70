import { extentOf, formatEdtf, parseEdtf, spanOf } from '@dateline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from './edtf/arbitrary.ts';
import { anyWhen, ms, when } from './when.ts';

const days = (edtf: string, extent?: 'within' | 'throughout') => {
  const day = (bound: number | null) =>
    bound === null || !Number.isFinite(bound) ? bound : new Date(bound).toISOString().slice(0, 10);
  const { startEarliest, startLatest, endEarliest, endLatest } = when(edtf, extent);
  return [startEarliest, startLatest, endEarliest, endLatest].map(day);
};

describe('extentOf(edtf)', () => {
  it('gives a date one window for its start and its end', () => {
    expect(days('2025-06')).toEqual(['2025-06-01', '2025-07-01', '2025-06-01', '2025-07-01']);
    expect(when('2025-06').extent).toBe('within');
  });

  it('gives what went on throughout a date exact ends', () => {
    expect(days('2025-06', 'throughout')).toEqual(['2025-06-01', '2025-06-01', '2025-07-01', '2025-07-01']);
  });

  it('gives each end of an interval a window of its own', () => {
    expect(days('2004-06/2006-08')).toEqual(['2004-06-01', '2004-07-01', '2006-08-01', '2006-09-01']);
    expect(when('2004-06/2006-08').extent).toBe('throughout');
  });

  it('lets an interval end no earlier than it may start', () => {
    expect(days('2004-06/2004')).toEqual(['2004-06-01', '2004-07-01', '2004-06-01', '2005-01-01']);
    expect(days('2004/2004-06')).toEqual(['2004-01-01', '2004-07-01', '2004-06-01', '2004-07-01']);
  });

  it('reads an interval as one window if something happened within it', () => {
    expect(days('2004-06/2006-08', 'within')).toEqual([
      '2004-06-01',
      '2006-09-01',
      '2004-06-01',
      '2006-09-01',
    ]);
  });

  it('tells open from unknown', () => {
    expect(days('1985/..')).toEqual(['1985-01-01', '1986-01-01', Infinity, Infinity]);
    expect(days('1985/')).toEqual(['1985-01-01', '1986-01-01', null, null]);
    expect(days('../1985')).toEqual([-Infinity, -Infinity, '1985-01-01', '1986-01-01']);
    expect(days('/1985')).toEqual([null, null, '1985-01-01', '1986-01-01']);
    expect(days('1914/')).toEqual(['1914-01-01', '1915-01-01', null, null]);
    expect(days('/1914')).toEqual([null, null, '1914-01-01', '1915-01-01']);
  });

  it('reads one unbroken window out of a one-of set', () => {
    expect(when('[2025-08-24..2025-08-30]')).toMatchObject({
      mode: 'single',
      startEarliest: ms('2025-08-24'),
      endLatest: ms('2025-08-31'),
    });
    expect(when('[1668,1667]')).toMatchObject({
      mode: 'single',
      startEarliest: ms('1667-01-01'),
      startLatest: ms('1669-01-01'),
    });
    expect(days('[..2025-08-30]')).toEqual([-Infinity, '2025-08-31', -Infinity, '2025-08-31']);
    expect(when('[1667]').mode).toBe('single');
    expect(when('[1667..1680,1668,1679]').mode).toBe('single');
  });

  it('keeps the members of a broken one as alternatives in time order', () => {
    const { mode, alternatives, startEarliest, startLatest, endEarliest, endLatest } =
      when('[1670..1672,1667]');
    expect(mode).toBe('oneOf');
    expect(alternatives?.map(({ edtf }) => edtf)).toEqual(['1667', '[1670..1672]']);
    expect([startEarliest, startLatest, endEarliest, endLatest]).toEqual(
      ['1667-01-01', '1673-01-01', '1667-01-01', '1673-01-01'].map(ms),
    );
  });

  it('puts the shorter of two members first that begin together', () => {
    const texts = (edtf: string) => when(edtf).alternatives?.map((one) => one.edtf);
    expect(texts('[1667,1667-01,1670]')).toEqual(['1667-01', '1667', '1670']);
    expect(texts('[1667-01,1667,1670]')).toEqual(['1667-01', '1667', '1670']);
  });

  it('starts an all-of set in its first member and ends it in its last', () => {
    expect(when('{1960,1961-12}').mode).toBe('allOf');
    expect(days('{1960,1961-12}')).toEqual(['1960-01-01', '1961-01-01', '1961-12-01', '1962-01-01']);
    expect(when('{1667,1668}').alternatives).toHaveLength(2);
  });

  it('does not enumerate a range', () => {
    expect(when('[-9999-01-01..9999-12-31,Y10001]').alternatives).toHaveLength(2);
  });

  it('takes a set of 100 000 members', () => {
    const edtf = `[${Array.from({ length: 100_000 }, (_, i) => String(2 * (i % 5000)).padStart(4, '0')).join(',')}]`;
    expect(spanOf(when(edtf)).end).toBe(ms('9999-01-01'));
  });

  it('keeps the qualifier of each end, and the strongest', () => {
    expect(when('2024-08~/2025-08?')).toMatchObject({
      qualifier: 'both',
      startQualifier: 'approximate',
      endQualifier: 'uncertain',
    });
    expect(when('2004-06~-?11').qualifier).toBe('both');
    expect(when('2004-06-?11').qualifier).toBe('uncertain');
    expect(when('[1667?,1670]').qualifier).toBe('uncertain');
    expect(when('{1667?,1670~}').qualifier).toBe('both');
    expect(when('1985')).not.toHaveProperty('qualifier');
    expect(when('1985/1986~')).not.toHaveProperty('startQualifier');
    expect(when('1985~/1986')).not.toHaveProperty('endQualifier');
  });

  it('moves no bound for a qualifier', () => {
    expect(days('1984%')).toEqual(days('1984'));
  });

  it('keeps the precision of each end', () => {
    expect(when('2004-06-01/2005')).toMatchObject({ precision: 'day', endPrecision: 'year' });
    expect(when('../2005')).toMatchObject({ precision: 'year', endPrecision: 'year' });
  });

  it('keeps the estimate that significant digits state', () => {
    expect(when('1950S2')).toMatchObject({
      startEarliest: ms('1900-01-01'),
      endLatest: ms('2000-01-01'),
      best: { start: ms('1950-01-01'), end: ms('1951-01-01') },
    });
  });

  it('records the policy where a season depends on it, and only there', () => {
    const policy = { hemisphere: 'south', season: 'meteorological' } as const;
    const { startEarliest, policy: used } = extentOf(parseEdtf('2001-21'), { policy });
    expect([startEarliest, used]).toEqual([ms('2001-09-01'), policy]);
    expect(when('2001-21').startEarliest).toBe(ms('2001-03-01'));
    expect(when('2001-33')).not.toHaveProperty('policy');
  });

  it('keeps the words, the rule and the anchor', () => {
    const anchor = { published: '2025-08-31' };
    expect(
      extentOf(parseEdtf('2025-08-30'), { text: 'on Saturday', rule: 'past', anchor, vague: true }),
    ).toMatchObject({ edtf: '2025-08-30', text: 'on Saturday', rule: 'past', anchor, vague: true });
  });

  it('keeps the shift of a date-time as its zone, unless one is given', () => {
    expect(when('1985-04-12T23:20:30-04').timeZone).toBe('-04');
    expect(when('1985-04-12T23:20:30')).not.toHaveProperty('timeZone');
    const timeZone = 'America/New_York';
    expect(extentOf(parseEdtf('1985-04-12T23:20:30-04'), { timeZone }).timeZone).toBe(timeZone);
    expect(extentOf(parseEdtf('1985-04-12'), { timeZone }).timeZone).toBe(timeZone);
  });

  it('has no word of what was not said', () => {
    expect(Object.keys(extentOf(parseEdtf('1985'))).toSorted()).toEqual([
      'edtf',
      'endEarliest',
      'endLatest',
      'endPrecision',
      'extent',
      'mode',
      'precision',
      'startEarliest',
      'startLatest',
    ]);
  });

  it('is frozen', () => {
    expect(Object.isFrozen(when('[1667,1670]'))).toBe(true);
    expect(Object.isFrozen(when('[1667,1670]').alternatives)).toBe(true);
  });

  it('orders the points of every date that can be written', () => {
    fc.assert(
      fc.property(anyWhen, ({ startEarliest: s1, startLatest: s2, endEarliest: e1, endLatest: e2 }) => {
        expect(s1 ?? -Infinity).toBeLessThanOrEqual(s2 ?? Infinity);
        expect(e1 ?? -Infinity).toBeLessThanOrEqual(e2 ?? Infinity);
        expect(s1 ?? -Infinity).toBeLessThan(e2 ?? Infinity);
      }),
    );
  });

  it('means the same when what it keeps is read again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let node;
        try {
          node = parseEdtf(text);
        } catch {
          return;
        }
        const { edtf: _, ...first } = extentOf(node, { edtf: text });
        const { edtf: __, ...again } = extentOf(parseEdtf(formatEdtf(node)));
        expect(again).toEqual(first);
      }),
    );
  });
});
