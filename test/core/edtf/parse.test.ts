import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../packages/core/src/edtf/date.ts';
import { EdtfError } from '../../../packages/core/src/edtf/error.ts';
import { isEdtf } from '../../../packages/core/src/edtf/isEdtf.ts';
import { levelOf } from '../../../packages/core/src/edtf/level.ts';
import { parseEdtf } from '../../../packages/core/src/edtf/parse.ts';
import type { EdtfLevel, EdtfSet } from '../../../packages/core/src/edtf/tree.ts';
import { anyText, plainText } from './arbitrary.ts';
import { standard } from './standard.ts';

const year = (text: string, more = {}) => ({
  form: 'plain',
  text,
  value: Number(text),
  masked: false,
  ...more,
});
const date = (text: string, month?: string, day?: string) => ({
  type: 'date',
  year: year(text),
  ...(month && { month }),
  ...(day && { day }),
  qualifiers: {},
});

/** What a text is refused with. */
function refusal(text: string, level?: EdtfLevel): EdtfError {
  try {
    parseEdtf(text, level === undefined ? {} : { level });
  } catch (error) {
    if (error instanceof EdtfError) return error;
    throw error;
  }
  throw new Error(`${JSON.stringify(text)} was accepted`);
}

describe('parseEdtf gives a tree', () => {
  it.each<[string, unknown]>([
    ['1985', date('1985')],
    ['1985-04', date('1985', '04')],
    ['1985-04-12', date('1985', '04', '12')],
    ['0000', date('0000')],
    ['-0044-03-15', date('-0044', '03', '15')],
    ['2001-21', date('2001', '21')],
    ['1985-XX-XX', date('1985', 'XX', 'XX')],
    ['156X', { type: 'date', year: year('156X', { value: 1560, masked: true }), qualifiers: {} }],
    ['-20XX', { type: 'date', year: year('-20XX', { value: -2099, masked: true }), qualifiers: {} }],
    ['1950S2', { type: 'date', year: year('1950', { significant: 2 }), qualifiers: {} }],
    ['Y170000002', { type: 'date', year: year('170000002', { form: 'letter' }), qualifiers: {} }],
    ['Y-17E7', { type: 'date', year: year('-17E7', { form: 'exponential' }), qualifiers: {} }],
    [
      'Y3388E2S3',
      { type: 'date', year: year('3388E2', { form: 'exponential', significant: 3 }), qualifiers: {} },
    ],
    ['1984?', { ...date('1984'), qualifiers: { year: 'uncertain' } }],
    ['2004-06~', { ...date('2004', '06'), qualifiers: { year: 'approximate', month: 'approximate' } }],
    [
      '2004-06-11%',
      { ...date('2004', '06', '11'), qualifiers: { year: 'both', month: 'both', day: 'both' } },
    ],
    [
      '2004-06~-11',
      { ...date('2004', '06', '11'), qualifiers: { year: 'approximate', month: 'approximate' } },
    ],
    ['?2004-06-~11', { ...date('2004', '06', '11'), qualifiers: { year: 'uncertain', day: 'approximate' } }],
    ['2004-%06-11', { ...date('2004', '06', '11'), qualifiers: { month: 'both' } }],
    ['2004?-06~', { ...date('2004', '06'), qualifiers: { year: 'both', month: 'approximate' } }],
    ['?-0044', { ...date('-0044'), qualifiers: { year: 'uncertain' }, byComponent: true }],
    [
      '2004~-~06',
      { ...date('2004', '06'), qualifiers: { year: 'approximate', month: 'approximate' }, byComponent: true },
    ],
    [
      '1985-04-12T23:20:30+04:30',
      { type: 'datetime', date: date('1985', '04', '12'), hour: 23, minute: 20, second: 30, shift: '+04:30' },
    ],
    [
      '1985-04-12T24:00:00',
      { type: 'datetime', date: date('1985', '04', '12'), hour: 24, minute: 0, second: 0 },
    ],
    ['1964/2008', { type: 'interval', start: date('1964'), end: date('2008') }],
    ['1985/', { type: 'interval', start: date('1985'), end: { type: 'unknown' } }],
    ['/1985', { type: 'interval', start: { type: 'unknown' }, end: date('1985') }],
    ['1985/..', { type: 'interval', start: date('1985'), end: { type: 'open' } }],
    ['../1985', { type: 'interval', start: { type: 'open' }, end: date('1985') }],
    [
      '[..1667,1668,1670..]',
      {
        type: 'set',
        mode: 'oneOf',
        members: [
          { from: { type: 'open' }, to: date('1667'), range: true },
          { from: date('1668'), to: date('1668'), range: false },
          { from: date('1670'), to: { type: 'open' }, range: true },
        ],
      },
    ],
    [
      '{1670..1672}',
      { type: 'set', mode: 'allOf', members: [{ from: date('1670'), to: date('1672'), range: true }] },
    ],
  ])('of %s', (text, tree) => {
    expect(parseEdtf(text)).toEqual(tree);
  });

  it('in which a significant 60th second and a far year are kept as written', () => {
    expect(parseEdtf('2016-12-31T23:59:60Z')).toMatchObject({ second: 60 });
    expect(parseEdtf('Y1E400')).toMatchObject({ year: { text: '1E400', value: 1e290 } });
    expect(parseEdtf('Y-9007199254740991')).toMatchObject({ year: { value: -9007199254740991 } });
  });
});

describe('parseEdtf refuses, at the place,', () => {
  it.each<[text: string, at: number, message: string]>([
    // nothing like a date
    ['', 0, 'expected a date, .., /, [ or {, got the end'],
    ['hello', 0, 'expected a date, .., /, [ or {, got "h"'],
    ['unknown', 0, 'expected a date'],
    ['null', 0, 'expected a date'],
    ['.', 0, 'expected a date'],
    ['-', 1, 'expected a digit or X, got the end'],
    ['?', 1, 'expected a digit or X, got the end'],
    ['x', 0, 'expected a date'],
    // white space, other digits and signs
    [' 1985', 0, 'got " "'],
    ['1985 ', 4, 'expected -, S, ?, ~, %, / or the end, got " "'],
    ['1985\n', 4, 'got "\\n"'],
    ['1985-04-12 ', 10, 'got " "'],
    ['\u00a01985', 0, 'expected a date'],
    ['1985\u200b', 4, 'got "\\u200b"'],
    ['1985 /1986', 4, 'got " "'],
    ['1985/ 1986', 5, 'expected a date, .. or the end, got " "'],
    ['[1985, 1986]', 6, 'expected a date, got " "'],
    ['１９８５', 0, 'expected a date'],
    ['١٩٨٥', 0, 'expected a date'],
    ['1985-٠٤', 5, 'expected a digit or X'],
    ['−1985', 0, 'expected a date'],
    ['+1985', 0, 'expected a date'],
    ['+001985', 0, 'expected a date'],
    ['1985–1990', 4, 'got "–"'],
    // years
    ['198', 3, 'expected a digit or X, got the end'],
    ['19850', 4, 'expected -, S, ?, ~, %, / or the end, got "0"'],
    ['19850412', 4, 'got "0"'],
    ['198504', 4, 'got "0"'],
    ['1985-102', 7, 'expected -, ?, ~, %, / or the end, got "2"'],
    ['1985-W15-5', 5, 'expected a digit or X, got "W"'],
    ['-0000', 0, 'year 0 has no sign'],
    ['-0000-01', 0, 'year 0 has no sign'],
    ['-985', 4, 'expected a digit or X'],
    ['198u', 3, 'expected a digit or X, got "u"'],
    ['198x', 3, 'expected a digit or X, got "x"'],
    // letter and exponential years, significant digits
    ['Y', 1, 'expected 1 to 9, got the end'],
    ['Y1985', 5, 'a year after Y has five digits or more'],
    ['Y-1985', 6, 'a year after Y has five digits or more'],
    ['Y01985', 1, 'expected 1 to 9, got "0"'],
    ['Y--19850', 2, 'expected 1 to 9, got "-"'],
    ['Y+19850', 1, 'expected 1 to 9, got "+"'],
    ['y170000002', 0, 'expected a date'],
    ['Y17000-01', 6, 'got "-"'],
    ['Y1700XX', 5, 'five digits or more'],
    ['Y17E', 4, 'expected 1 to 9, got the end'],
    ['Y17E0', 4, 'expected 1 to 9, got "0"'],
    ['Y17E07', 4, 'expected 1 to 9, got "0"'],
    ['Y17E-7', 4, 'expected 1 to 9, got "-"'],
    ['Y17e7', 3, 'five digits or more'],
    ['Y1.7E8', 2, 'five digits or more'],
    ['17E7', 2, 'expected a digit or X, got "E"'],
    ['1950S', 5, 'expected 1 to 9, got the end'],
    ['1950S0', 5, 'expected 1 to 9, got "0"'],
    ['1950S5', 5, 'only 4 digits can be significant'],
    ['Y17E7S10', 6, 'only 9 digits can be significant'],
    ['1950S2S2', 6, 'expected ?, ~, %, / or the end, got "S"'],
    ['1950S2-01', 6, 'got "-"'],
    ['195XS2', 4, 'expected -, ?, ~, %, / or the end, got "S"'],
    ['1950?S2', 5, 'expected -, / or the end, got "S"'],
    // months and sub-year groupings
    ['1985-', 5, 'expected a digit or X, got the end'],
    ['1985-4', 6, 'expected a digit or X, got the end'],
    ['1985-4-12', 6, 'expected a digit or X, got "-"'],
    ['1985-00', 5, 'no month 00'],
    ['1985-13', 5, 'no month 13'],
    ['1985-20', 5, 'no month 20'],
    ['1985-42', 5, 'no month 42'],
    ['1985-99', 5, 'no month 99'],
    ['1985-2X', 5, 'no month 2X'],
    ['1985-13-01', 5, 'no month 13'],
    ['1985-xx', 5, 'expected a digit or X, got "x"'],
    ['1985/04', 7, 'expected a digit or X, got the end'],
    ['04-12-1985', 2, 'expected a digit or X, got "-"'],
    ['2001-21-01', 7, 'expected ?, ~, %, / or the end, got "-"'],
    ['2001-33-XX', 7, 'got "-"'],
    // days
    ['1985-04-', 8, 'expected a digit or X, got the end'],
    ['1985-04-1', 9, 'expected a digit or X, got the end'],
    ['1985-04-00', 8, 'no day 00 in 1985-04'],
    ['1985-04-31', 8, 'no day 31 in 1985-04'],
    ['1985-04-32', 8, 'no day 32 in 1985-04'],
    ['1985-02-29', 8, 'no day 29 in 1985-02'],
    ['1900-02-29', 8, 'no day 29 in 1900-02'],
    ['-0001-02-29', 9, 'no day 29 in -0001-02'],
    ['2000-02-30', 8, 'no day 30 in 2000-02'],
    ['1985-04-12-01', 10, 'expected ?, ~, %, T, / or the end, got "-"'],
    ['1985-04-12X', 10, 'got "X"'],
    // masks that nothing fits
    ['1985-02-3X', 8, 'no day 3X in 1985-02'],
    ['XXXX-02-3X', 8, 'no day 3X in XXXX-02'],
    ['XXX1-02-29', 8, 'no day 29 in XXX1-02'],
    ['19X1-02-29', 8, 'no day 29 in 19X1-02'],
    ['X100-02-29', 8, 'no day 29 in X100-02'],
    ['XXXX-XX-32', 8, 'no day 32 in XXXX-XX'],
    ['XXXX-XX-00', 8, 'no day 00 in XXXX-XX'],
    ['XXXX-XX-4X', 8, 'no day 4X in XXXX-XX'],
    // qualifiers
    ['1984??', 5, 'expected -, / or the end, got "?"'],
    ['??1984', 1, 'expected a digit or X, got "?"'],
    ['1984?~', 5, 'got "~"'],
    ['1984!', 4, 'got "!"'],
    ['(1984)?', 0, 'expected a date'],
    ['-?1984', 1, 'expected a digit or X, got "?"'],
    ['1984-?', 6, 'expected a digit or X, got the end'],
    ['Y17000-01', 6, 'expected S, ?, ~, %, / or the end, got "-"'],
    ['2004-06~~', 8, 'expected -, / or the end, got "~"'],
    ['2001-21??', 8, 'expected / or the end, got "?"'],
    ['2004-06-11?~', 11, 'expected / or the end, got "~"'],
    // times
    ['1985T10:00:00', 4, 'got "T"'],
    ['1985-04T10:00:00', 7, 'got "T"'],
    ['1985-XX-12T10:00:00', 10, 'expected ?, ~, %, / or the end, got "T"'],
    ['1985-04-12?T10:00:00', 11, 'got "T"'],
    ['1985-04-12t10:00:00', 10, 'got "t"'],
    ['1985-04-12T', 11, 'expected a digit, got the end'],
    ['1985-04-12T10', 13, 'expected :, got the end'],
    ['1985-04-12T10:00', 16, 'expected :, got the end'],
    ['1985-04-12T100000', 13, 'expected :, got "0"'],
    ['1985-04-12T1X:00:00', 12, 'expected a digit, got "X"'],
    ['1985-04-12T25:00:00', 11, 'no hour 25'],
    ['1985-04-12T24:00:01', 11, 'hour 24 only as 24:00:00'],
    ['1985-04-12T24:01:00', 11, 'hour 24 only as 24:00:00'],
    ['1985-04-12T10:60:00', 14, 'no minute 60'],
    ['1985-04-12T10:00:61', 17, 'no second 61'],
    ['1985-04-12T10:00:60Z', 17, 'second 60 only at 23:59:60 UTC'],
    ['2016-12-31T23:59:60+01:00', 17, 'second 60 only at 23:59:60 UTC'],
    ['1985-04-12T10:00:00.5', 19, 'expected Z, +, - or the end, got "."'],
    ['1985-04-12T10:00:00,5', 19, 'got ","'],
    ['1985-04-12T10:00:00z', 19, 'got "z"'],
    ['1985-04-12T10:00:00Z?', 20, 'expected the end, got "?"'],
    ['1985-04-12T10:00:00ZZ', 20, 'expected the end, got "Z"'],
    ['1985-04-12T10:00:00+', 20, 'expected a digit, got the end'],
    ['1985-04-12T10:00:00+4', 21, 'expected a digit, got the end'],
    ['1985-04-12T10:00:00+0430', 22, 'expected : or the end, got "3"'],
    ['1985-04-12T10:00:00+04:60', 23, 'no minute 60'],
    ['1985-04-12T10:00:00+15', 20, 'no shift 15'],
    ['1985-04-12T10:00:00+14:01', 19, 'shift +14:01 is more than 14 hours'],
    ['1985-04-12T10:00:00-00:00', 19, 'a shift of 0 is not negative'],
    ['1985-04-12T10:00:00-00', 19, 'a shift of 0 is not negative'],
    ['1985-04-12T10:00:00[Europe/Paris]', 19, 'got "["'],
    // intervals
    ['/', 1, 'an interval needs at least one dated end'],
    ['..', 2, 'expected /, got the end'],
    ['../..', 3, 'an interval needs at least one dated end'],
    ['/..', 1, 'an interval needs at least one dated end'],
    ['../', 3, 'an interval needs at least one dated end'],
    ['//', 1, 'expected a date, .. or the end, got "/"'],
    ['1985//1986', 5, 'expected a date, .. or the end, got "/"'],
    ['1985/1986/1987', 9, 'expected -, S, ?, ~, % or the end, got "/"'],
    ['1985/.', 5, 'got "."'],
    ['1985/...', 7, 'expected the end, got "."'],
    ['../../1985', 3, 'an interval needs at least one dated end'],
    ['1985/open', 5, 'got "o"'],
    ['1985--1986', 5, 'got "-"'],
    ['2004/2003', 5, 'the interval ends before it starts'],
    ['2004-06/2004-05', 8, 'the interval ends before it starts'],
    ['2004-06-12/2004-06-11', 11, 'the interval ends before it starts'],
    ['199X/198X', 5, 'the interval ends before it starts'],
    ['1919-12-02/1919-XX-01', 11, 'the interval ends before it starts'],
    ['-0100/-0200', 6, 'the interval ends before it starts'],
    ['Y17E7/2000', 6, 'the interval ends before it starts'],
    ['2003-21/2001-24', 8, 'the interval ends before it starts'],
    ['2025-21/2024-21', 8, 'the interval ends before it starts'],
    ['2001-34/2001-33', 8, 'the interval ends before it starts'],
    ['1985-04-12T10:00:00/1986', 19, 'an interval takes dates without a time'],
    ['1985-04-12/1985-04-13T10:00:00', 21, 'got "T"'],
    ['1985/[1986]', 5, 'got "["'],
    // sets
    ['[', 1, 'expected a date or .., got the end'],
    ['[]', 1, 'expected a date or .., got "]"'],
    ['{}', 1, 'expected a date or .., got "}"'],
    ['[..]', 3, 'expected a date, got "]"'],
    ['[1984', 5, 'expected -, S, ?, ~, %, .., , or ], got the end'],
    ['[1984}', 5, 'got "}"'],
    ['{1984]', 5, 'got "]"'],
    ['1984]', 4, 'got "]"'],
    ['[1984]]', 6, 'expected the end, got "]"'],
    ['[1984]?', 6, 'expected the end, got "?"'],
    ['[1984],[1985]', 6, 'expected the end'],
    ['[[1984]]', 1, 'expected a date or .., got "["'],
    ['[1984,]', 6, 'expected a date, got "]"'],
    ['[,1984]', 1, 'got ","'],
    ['[1984,,1985]', 6, 'got ","'],
    ['[1984;1985]', 5, 'got ";"'],
    ['[1984.1985]', 5, 'got "."'],
    ['[1984...1985]', 7, 'expected a date or ], got "."'],
    ['[1984..,1985]', 7, 'an open end comes last in a set'],
    ['[1985,..1990]', 6, 'an open start comes first in a set'],
    ['[1984..1985..1986]', 11, 'expected -, S, ?, ~, %, , or ], got "."'],
    ['[1984..', 7, 'expected a date or ], got the end'],
    ['[1672..1670]', 7, 'the range ends before it starts'],
    ['[1984/1985]', 5, 'got "/"'],
    ['[1985-04-12T10:00:00]', 11, 'got "T"'],
    ['[1985-02-29]', 9, 'no day 29 in 1985-02'],
  ])('%j at %d: %s', (text, at, message) => {
    const error = refusal(text);
    expect(error).toMatchObject({ at, name: 'EdtfError' });
    expect(error.message).toContain(`at ${at}: `);
    expect(error.message).toContain(message);
    expect(error.expected.length).toBeGreaterThan(0);
  });

  it.each<[string, string[]]>([
    ['1914-13', ['01 to 12', '21 to 41', 'XX']],
    ['1985-02-29', ['01 to 28']],
    ['XXXX-02-30', ['01 to 29']],
    ['19XX-02-30', ['01 to 29']],
    ['XXX1-02-29', ['01 to 28']],
    ['XXXX-04-31', ['01 to 30']],
    ['1985-XX-32', ['01 to 31']],
    ['1985-0X-3', ['a digit', 'X']],
    ['-0000', ['0000', '-0001']],
    ['Y1985', ['a digit', 'E']],
    ['1950S5', ['1 to 4']],
    ['1950S', ['1 to 9']],
    ['1985-04-12T00:00:0', ['a digit']],
    ['1985-04-12T25:00:00', ['00 to 24']],
    ['1985-04-12T24:00:01', ['00 to 23']],
    ['1985-04-12T10:60:00', ['00 to 59']],
    ['1985-04-12T10:00:61', ['00 to 60']],
    ['1985-04-12T10:00:60Z', ['00 to 59']],
    ['1985-04-12T10:00', [':']],
    ['1985-04-12T10:00:00+15', ['00 to 14']],
    ['1985-04-12T10:00:00+14:01', ['-14:00 to +14:00']],
    ['1985-04-12T10:00:00-00', ['Z', '+00:00']],
    ['1985-04-12T10:00:00/1986', ['the end']],
    ['1985-04-12T10:00:00Zz', ['the end']],
    ['2004/2003', ['a later date']],
    ['/..', ['a date']],
    ['[1984', ['-', 'S', '?', '~', '%', '..', ',', ']']],
    ['[1672..1670]', ['a later date']],
    ['[1985,..1990]', ['a date']],
    ['[1984..,1985]', ['a date', ']']],
  ])('with what could have stood there: %s', (text, expected) => {
    expect(refusal(text).expected).toEqual(expected);
  });

  it('with the level that is asked for', () => {
    expect(refusal('1984?', 0)).toMatchObject({ at: 0, expected: ['level 0'] });
  });

  it('with a range error', () => {
    expect(() => parseEdtf('1914-13')).toThrow(RangeError);
  });

  it.each([
    [undefined, 'undefined'],
    [null, 'null'],
    [1985, 'number'],
    [new Date(0), 'object'],
    [['1985'], 'object'],
  ])('and with a TypeError what is no text: %s', (value, came) => {
    expect(() => parseEdtf(value as unknown as string)).toThrow(new TypeError(`EDTF is a text, got ${came}`));
  });
});

describe('a message', () => {
  it('quotes at most 80 characters', () => {
    const message = (text: string) => refusal(text).message;
    expect(message('x'.repeat(80))).toBe(
      `invalid EDTF: "${'x'.repeat(80)}" at 0: expected a date, .., /, [ or {, got "x"`,
    );
    expect(message('x'.repeat(81))).toContain(`"${'x'.repeat(79)}…"`);
  });

  it('shows what cannot be seen as its code', () => {
    expect(refusal('1985\u007f\u202e').message).toContain('"1985\\u007f\\u202e" at 4');
  });

  it('names the one thing that was expected', () => {
    expect(refusal('1985-04-12T10').message).toBe(
      'invalid EDTF: "1985-04-12T10" at 13: expected :, got the end',
    );
  });
});

describe('isEdtf(text)', () => {
  it('is whether parseEdtf takes it', () => {
    expect(['1985', '1985?/..', '1985-13', ''].map(isEdtf)).toEqual([true, true, false, false]);
  });
});

describe('parseEdtf takes intervals that could be in order', () => {
  it.each([
    '2004/2004',
    '2004-06/2004',
    '2004/2004-06',
    '198X/1985',
    '1985/198X',
    '1919-XX-02/1919-XX-01',
    '2001-23/2001-21',
    '2001-24/2002-01',
  ])('%s', (text) => {
    expect(parseEdtf(text)).toMatchObject({ type: 'interval' });
  });
});

describe('parseEdtf(text, {level})', () => {
  it.each(standard.map(([text, level]) => [text, level] as const))(
    '%s is accepted from level %d',
    (text, level) => {
      for (const allowed of [0, 1, 2] as const) {
        if (allowed >= level) expect(parseEdtf(text, { level: allowed })).toEqual(parseEdtf(text));
        else
          expect(refusal(text, allowed).message).toContain(
            `level ${level}, and only level ${allowed} is accepted here`,
          );
      }
    },
  );

  it('accepts at a level all that it accepts below', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const accepted = ([0, 1, 2] as const).map((level) => accepts(text, level));
        const first = accepted[2] ? levelOf(parseEdtf(text)) : 3;
        expect(accepted).toEqual([0 >= first, 1 >= first, 2 >= first]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('parseEdtf throws nothing but EdtfError', () => {
  const alphabet = [
    ...'0123456789-XYTZES?~%/.,[]{}:+'.split(''),
    '..',
    '/',
    '1985',
    '-0X',
    '-12',
    ' ',
    'x',
    '\u0660',
    '\u202e',
    '\u{1f600}',
  ];
  const junk = fc.array(fc.constantFrom(...alphabet), { maxLength: 14 }).map((parts) => parts.join(''));
  const mutated = fc
    .tuple(anyText, fc.nat(40), fc.constantFrom('', ...alphabet))
    .map(([text, at, put]) => text.slice(0, at) + put + text.slice(at + 1));

  it('and that with a place within the text', () => {
    fc.assert(
      fc.property(fc.oneof(junk, mutated, fc.string({ unit: 'binary' })), (text) => {
        try {
          expect(['date', 'datetime', 'interval', 'set']).toContain(parseEdtf(text).type);
        } catch (error) {
          expect(error).toBeInstanceOf(EdtfError);
          const { at, expected } = error as EdtfError;
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(text.length);
          expect(expected).not.toEqual([]);
        }
      }),
      { numRuns: 5000 },
    );
  });
});

describe('plainDate reads what most data consists of', () => {
  const edges = fc.constantFrom(
    '0000',
    '9999',
    '1985-01',
    '1985-12',
    '1985-01-01',
    '1985-12-31',
    '2024-02-29',
  );

  it('and says the same as the scanner', () => {
    fc.assert(
      fc.property(fc.oneof(plainText, edges), (text) => {
        const [member] = (parseEdtf(`[${text}]`) as EdtfSet).members;
        expect(plainDate(text)).toEqual(text.startsWith('-') ? undefined : member?.from);
        expect(parseEdtf(text)).toEqual(member?.from);
      }),
    );
  });

  it.each([
    '',
    '198',
    '19850',
    '/985',
    ':985',
    '1/85',
    '1:85',
    '198X',
    '1985-00',
    '1985-13',
    '1985/04',
    '1985-04-00',
    '1985-04-31',
    '1985-02-29',
    '1985-04/12',
    '1985-04-1X',
    '1985-04-12?',
  ])('and leaves %j to the scanner', (text) => {
    expect(plainDate(text)).toBeUndefined();
  });
});

function accepts(text: string, level: EdtfLevel): boolean {
  try {
    parseEdtf(text, { level });
    return true;
  } catch (error) {
    if (error instanceof EdtfError) return false;
    throw error;
  }
}
