import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, type EdtfBound } from '../../../packages/core/src/edtf/bounds.ts';
import { parseEdtf } from '../../../packages/core/src/edtf/parse.ts';
import { anyText, intervalText, maskText, plainText, setText } from './arbitrary.ts';
import { standard } from './standard.ts';

// edtf.js 4.11.1 as the oracle. It takes seasons for calendar quarters, so that is the policy here.
const policy = { season: 'calendar', hemisphere: 'north' } as const;

/** What edtf.js is known to get wrong, or to read otherwise where the standard is silent. Nothing else may differ. */
const defects: Record<string, RegExp> = {
  'puts a local time into the zone of the host': /T\d\d:\d\d:\d\d$/,
  'ends quadrimester 1 in May and 2 in September': /-3[78]/,
  'shifts the southern seasons by a quarter': /\d-(?:29|3[012])(?!-)/,
  'ends a grouping of a negative year in a positive one': /-\d{4}[?~%]?-[?~%]?(?:2[1-9]|3\d|4[01])/,
  'turns the bounds of a masked negative year or date round': /(?:^|[/[{,.])-[\dX-]*X/,
  'rolls a day that a month lacks into the next month': /X[\dX-]*-(?:29|3\d|X\d|[23]X)/,
  'counts 00, and days past the end, among what a masked month or day can be': /-X0(?!\d)|-\d\d-(?:X\d|\dX)/,
  'ignores significant digits': /S/,
  'has no years beyond the range of Date': /Y-?(?:\d{6,}|\d+E)/,
  'ends a set at the start of its last range': /\.\.[^\]},]+[\]}]/,
  'takes the first and last member of a set as written for its ends': /^[[{].*,/,
};

describe('edtf.js and parseEdtf agree on what both accept', () => {
  it.each(standard.map(([text]) => text))('%s', (text) => {
    expect(difference(text)).toBeUndefined();
  });

  it.each([
    ['plain dates', plainText],
    ['masks', maskText],
    ['intervals', intervalText],
    ['sets', setText],
    ['everything', anyText],
  ])('and on random %s', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (text) => {
        expect(difference(text)).toBeUndefined();
      }),
      { numRuns: 400 },
    );
  });

  it('on sets of single dates in order, whatever their number', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1000, max: 2999 }), { minLength: 1, maxLength: 5 }),
        (years) => {
          const text = `[${years.toSorted((a, b) => a - b).join()}]`;
          expect(ours(text)).toEqual(theirs(text));
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('where they differ we hold to the standard', () => {
  it.each([
    '2023-02-29',
    '1985-04-12T23:20:30.4Z',
    '1985-04-12T23:20Z',
    '1985-04-12T23:20:30+0230',
    '../..',
    '19850412',
  ])('edtf.js takes %s and we refuse it', (text) => {
    expect(theirs(text)).toBeDefined();
    expect(ours(text)).toBeUndefined();
  });

  it.each(['2004/2004', '2025-08-30/2025-08-30', '2004-06/2004', '2020-04-3X', '2016-12-31T23:59:60Z'])(
    'edtf.js refuses %s and we take it',
    (text) => {
      expect(theirs(text)).toBeUndefined();
      expect(ours(text)).toBeDefined();
    },
  );

  it.each([
    ['2001-37', '2001-04-30'],
    ['2001-38', '2001-08-31'],
    ['XXXX-02-29', '9996-02-29'],
    ['1985-0X-31', '1985-08-31'],
    ['[1667,1668,1670..1672]', '1672-12-31'],
    ['1950S2', '1999-12-31'],
  ])('edtf.js ends %s elsewhere, and it is %s', (text, latest) => {
    const expected = Date.parse(latest);
    expect(ours(text)?.[1]).toBe(expected);
    expect(theirs(text)?.[1]).not.toBe(expected);
  });
});

/** How the two differ on a text, if both take it and no known defect explains it. */
function difference(text: string): string | undefined {
  const [a, b] = [ours(text), theirs(text)];
  if (!a || !b || Object.values(defects).some((defect) => defect.test(text))) return undefined;
  return a[0] === b[0] && a[1] === b[1] ? undefined : `${text}: ${a.join('…')}, by edtf.js ${b.join('…')}`;
}

type Days = readonly [earliest: number | null, latest: number | null];

/** First and last day in ms; undefined where the text is refused. */
function ours(text: string): Days | undefined {
  try {
    const { earliest, latest } = boundsOf(parseEdtf(text), policy);
    return [msOf(earliest), msOf(latest)];
  } catch {
    return undefined;
  }
}

function theirs(text: string): Days | undefined {
  try {
    const { min, max } = edtf(text) as { min: number | null; max: number | null };
    return [dayOf(min), dayOf(max)];
  } catch {
    return undefined;
  }
}

const dayOf = (ms: number | null) =>
  ms === null || !Number.isFinite(ms) ? ms : Math.floor(ms / 86_400_000) * 86_400_000;

function msOf(bound: EdtfBound): number | null {
  if (bound === null || typeof bound === 'number') return bound;
  return new Date(0).setUTCFullYear(bound.year, bound.month - 1, bound.day);
}
