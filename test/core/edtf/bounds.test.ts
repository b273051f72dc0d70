import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, usesSeason, windowOf, type EdtfBound } from '../../../packages/core/src/edtf/bounds.ts';
import { parseEdtf } from '../../../packages/core/src/edtf/parse.ts';
import type { EdtfDate, EdtfDateTime } from '../../../packages/core/src/edtf/tree.ts';
import type { CalendarPolicy } from '../../../packages/core/src/policy.ts';
import { anyText, dateText, maskParts, plainText, qualifiedText } from './arbitrary.ts';
import { say } from './say.ts';
import { standard } from './standard.ts';

const bounds = (text: string, policy?: CalendarPolicy) => {
  const { earliest, latest } = boundsOf(parseEdtf(text), policy);
  return [say(earliest), say(latest)];
};
const south = { season: 'calendar', hemisphere: 'south' } as const;
const window = (text: string) => windowOf(parseEdtf(text) as EdtfDate | EdtfDateTime);

describe('boundsOf', () => {
  it.each(standard.map(([text, , , earliest, latest]) => [text, earliest, latest] as const))(
    'boundsOf(%s) is %s … %s',
    (text, earliest, latest) => {
      expect(bounds(text)).toEqual([earliest, latest]);
    },
  );

  it.each<[string, CalendarPolicy['season'], CalendarPolicy['hemisphere'], string, string]>([
    ['2001-21', 'meteorological', 'south', '2001-09-01', '2001-11-30'],
    ['2001-22', 'meteorological', 'south', '2001-12-01', '2002-02-28'],
    ['2001-23', 'meteorological', 'south', '2001-03-01', '2001-05-31'],
    ['2001-24', 'meteorological', 'south', '2001-06-01', '2001-08-31'],
    ['2001-21', 'calendar', 'north', '2001-01-01', '2001-03-31'],
    ['2001-24', 'calendar', 'north', '2001-10-01', '2001-12-31'],
    ['2001-21', 'calendar', 'south', '2001-07-01', '2001-09-30'],
    ['2001-23', 'calendar', 'south', '2001-01-01', '2001-03-31'],
    ['2001-25', 'meteorological', 'south', '2001-03-01', '2001-05-31'],
    ['2001-25', 'calendar', 'south', '2001-01-01', '2001-03-31'],
    ['2001-29', 'meteorological', 'north', '2001-09-01', '2001-11-30'],
    ['2001-29', 'calendar', 'north', '2001-07-01', '2001-09-30'],
    ['2001-33', 'calendar', 'south', '2001-01-01', '2001-03-31'],
    ['2001-41', 'meteorological', 'south', '2001-07-01', '2001-12-31'],
  ])('boundsOf(%s) with %s seasons of the %s is %s … %s', (text, season, hemisphere, earliest, latest) => {
    expect(bounds(text, { season, hemisphere })).toEqual([earliest, latest]);
  });

  it('is the hull of all completions of a mask, which exist or it is refused', () => {
    fc.assert(
      fc.property(maskParts, (parts) => {
        const completions = firstAndLast(parts);
        const text = parts.join('-');
        if (completions) expect(bounds(text)).toEqual(completions);
        else expect(() => parseEdtf(text)).toThrow(RangeError);
      }),
      { numRuns: 600 },
    );
  });

  it('has its earliest day no later than its latest', () => {
    fc.assert(
      fc.property(dateText, (text) => {
        const [earliest, latest] = hull(text);
        fc.pre(earliest !== undefined);
        expect(earliest).toBeLessThanOrEqual(latest!);
      }),
    );
  });

  it('never shrinks where a digit becomes X', () => {
    fc.assert(
      fc.property(plainText, fc.nat(9), (text, at) => {
        fc.pre(/\d/.test(text.charAt(at)));
        expect(shrinks(text, `${text.slice(0, at)}X${text.slice(at + 1)}`)).toBe(false);
      }),
    );
  });

  it('never shrinks where the day or the month is left out', () => {
    fc.assert(
      fc.property(plainText, (text) => {
        fc.pre(text.lastIndexOf('-') > 0);
        expect(shrinks(text, text.slice(0, text.lastIndexOf('-')))).toBe(false);
      }),
    );
  });

  it('never shrinks where a digit is no longer significant', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2e9, max: 2e9 }), fc.integer({ min: 2, max: 9 }), (value, n) => {
        fc.pre(String(Math.abs(value)).length >= Math.max(n, 5));
        expect(shrinks(`Y${value}`, `Y${value}S${n}`)).toBe(false);
        expect(shrinks(`Y${value}S${n}`, `Y${value}S${n - 1}`)).toBe(false);
      }),
    );
  });

  it('never shrinks where a set gains a member, and is the hull of its members', () => {
    fc.assert(
      fc.property(fc.array(plainText, { minLength: 1, maxLength: 6 }), plainText, (members, more) => {
        expect(shrinks(`[${members.join()}]`, `[${members.join()},${more}]`)).toBe(false);
        const hulls = members.map(hull);
        expect(hull(`{${members.join()}}`)).toEqual([
          Math.min(...hulls.map(([earliest]) => earliest!)),
          Math.max(...hulls.map(([, latest]) => latest!)),
        ]);
      }),
    );
  });

  it('is not moved by a qualifier', () => {
    fc.assert(
      fc.property(qualifiedText, (text) => {
        expect(bounds(text)).toEqual(bounds(text.replaceAll(/[?~%]/g, '')));
      }),
    );
  });

  it('of an interval begins with its start and ends with its end', () => {
    fc.assert(
      fc.property(plainText, plainText, (start, end) => {
        fc.pre(hull(start)[0]! <= hull(end)[1]!);
        expect(bounds(`${start}/${end}`)).toEqual([bounds(start)[0], bounds(end)[1]]);
        expect(bounds(`${start}/`)).toEqual([bounds(start)[0], '?']);
        expect(bounds(`../${end}`)).toEqual(['-∞', bounds(end)[1]]);
      }),
    );
    fc.assert(
      fc.property(plainText, plainText, (start, end) => {
        const refused = hull(`${start}/${end}`)[0] === undefined;
        expect(refused).toBe(hull(start)[0]! > hull(end)[1]!);
      }),
    );
  });

  it('throws for a tree of a day that does not exist, which no text gives', () => {
    const date = { ...(parseEdtf('1985-02-28') as EdtfDate), day: '30' };
    expect(() => boundsOf(date)).toThrow(new RangeError('no day fits 1985-02-30'));
  });

  it('keeps the extreme years finite', () => {
    for (const text of ['Y1E400', 'Y-1E400', 'Y1E400S1', 'Y24E12', 'Y-9E99S1']) {
      const { earliest, latest } = boundsOf(parseEdtf(text));
      expect(earliest).toMatchObject({ month: 1, day: 1 });
      expect(latest).toMatchObject({ month: 12, day: 31 });
      const { startMs, endMs } = window(text);
      expect(Number.isFinite(startMs) && Number.isFinite(endMs) && startMs < endMs).toBe(true);
    }
  });
});

describe('windowOf', () => {
  it.each<[string, string, string]>([
    ['1970', '1970-01-01T00:00:00Z', '1971-01-01T00:00:00Z'],
    ['0000', '0000-01-01T00:00:00Z', '0001-01-01T00:00:00Z'],
    ['0050-02', '0050-02-01T00:00:00Z', '0050-03-01T00:00:00Z'],
    ['-0001-12-31', '-000001-12-31T00:00:00Z', '0000-01-01T00:00:00Z'],
    ['2024-02-29', '2024-02-29T00:00:00Z', '2024-03-01T00:00:00Z'],
    ['201X', '2010-01-01T00:00:00Z', '2020-01-01T00:00:00Z'],
    ['1985-04-12T23:20:30', '1985-04-12T23:20:30Z', '1985-04-12T23:20:31Z'],
    ['1985-04-12T23:20:30-04', '1985-04-13T03:20:30Z', '1985-04-13T03:20:31Z'],
    ['1985-12-31T24:00:00', '1986-01-01T00:00:00Z', '1986-01-01T00:00:01Z'],
    ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59.999Z', '2017-01-01T00:00:00Z'],
    ['2016-12-31T18:59:60-05', '2016-12-31T23:59:59.999Z', '2017-01-01T00:00:00Z'],
  ])('windowOf(%s) goes from %s to %s', (text, start, end) => {
    expect(window(text)).toEqual({ startMs: new Date(start).getTime(), endMs: new Date(end).getTime() });
  });

  it('is a whole year, also where milliseconds no longer tell days apart', () => {
    expect(window('Y24E12')).toEqual({
      startMs: window('Y23999999999999').endMs,
      endMs: window('Y24000000000001').startMs,
    });
  });

  it('is half open around the bounds', () => {
    fc.assert(
      fc.property(dateText, (text) => {
        const [earliest, latest] = hull(text);
        fc.pre(earliest !== undefined && Math.abs(earliest) < 1e14 && Math.abs(latest!) < 1e14);
        expect(window(text)).toEqual({ startMs: earliest, endMs: latest! + 86_400_000 });
      }),
    );
  });
});

describe('usesSeason', () => {
  it.each([
    ['2001-21', true],
    ['2001-32', true],
    ['2001-33', false],
    ['2001-12', false],
    ['2001-1X', false],
    ['2001', false],
    ['2001-24/..', true],
    ['../2001-24', true],
    ['2001/2002', false],
    ['[1984,2001-21]', true],
    ['[2001-21..]', true],
    ['{1984..1985}', false],
    ['1985-04-12T23:20:30', false],
  ])('usesSeason(%s) is %s', (text, expected) => {
    expect(usesSeason(parseEdtf(text))).toBe(expected);
  });

  it('is true wherever the policy moves a bound', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(hull(text)[0] !== undefined);
        const moved = say(boundsOf(parseEdtf(text), south).latest) !== say(boundsOf(parseEdtf(text)).latest);
        expect(usesSeason(parseEdtf(text)) || !moved).toBe(true);
      }),
    );
  });
});

/** Earliest and latest start of day in ms as `Date` has them, open as ±∞; nothing where the text is refused. */
function hull(text: string): number[] {
  try {
    const { earliest, latest } = boundsOf(parseEdtf(text));
    return [msOf(earliest), msOf(latest)];
  } catch {
    return [];
  }
}

function msOf(bound: EdtfBound): number {
  if (bound === null) return NaN;
  if (typeof bound === 'number') return bound;
  if (Math.abs(bound.year) > 270_000) return bound.year * 31_556_952_000;
  return new Date(0).setUTCFullYear(bound.year, bound.month - 1, bound.day);
}

function shrinks(inner: string, outer: string): boolean {
  const [a, b] = [hull(inner), hull(outer)];
  return !(b[0]! <= a[0]! && b[1]! >= a[1]!);
}

/** The ends of all the days that a mask could mean, tried one by one: the slow and obvious way. */
function firstAndLast([yearMask = '', monthMask = 'XX', dayMask = 'XX']: readonly string[]):
  | string[]
  | undefined {
  const fits = (mask: string, text: string) => new RegExp(`^${mask.replaceAll('X', '\\d')}$`).test(text);
  const sign = yearMask.startsWith('-') ? '-' : '';
  const years = range(0, 9999).filter((year) => fits(yearMask, sign + pad(year, 4)) && !(sign && year === 0));
  if (sign) years.reverse();
  const months = range(1, 12).filter((month) => fits(monthMask, pad(month, 2)));
  const days = range(1, 31).filter((day) => fits(dayMask, pad(day, 2)));
  let first: number[] | undefined;
  let last: number[] | undefined;
  for (const year of years) {
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    for (const month of months) {
      for (const day of days) {
        if (day > lengths[month - 1]!) continue;
        first ??= [year, month, day];
        last = [year, month, day];
      }
    }
  }
  const text = ([year, month, day]: number[]) => `${sign}${pad(year!, 4)}-${pad(month!, 2)}-${pad(day!, 2)}`;
  return first && last && [text(first), text(last)];
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const pad = (value: number, width: number) => String(value).padStart(width, '0');
