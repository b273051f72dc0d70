import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelOf, precisionOf } from '../../../packages/core/src/edtf/level.ts';
import { formatEdtf } from '../../../packages/core/src/edtf/format.ts';
import { parseEdtf } from '../../../packages/core/src/edtf/parse.ts';
import { plainText } from './arbitrary.ts';
import { standard } from './standard.ts';

describe('levelOf', () => {
  it.each(standard.map(([text, level]) => [text, level] as const))('levelOf(%s) is %d', (text, level) => {
    expect(levelOf(parseEdtf(text))).toBe(level);
  });

  it.each([
    ['?2001', 2],
    ['~2004-~06', 2],
    ['2004~-06~', 2],
    ['2001?-21', 2],
    ['20XX-XX', 2],
    ['X985', 2],
    ['201X-12', 2],
    ['201X-21', 2],
    ['1985-X4', 2],
    ['1985-XX-12', 2],
    ['1985-04-1X', 2],
    ['20XX~', 1],
    ['Y17000/..', 1],
    ['2001-21/2001-23', 1],
    ['201X/2020', 2],
    ['2001-33/2002', 2],
    ['-0044-03-15T10:00:00', 1],
  ])('levelOf(%s) is %d', (text, level) => {
    expect(levelOf(parseEdtf(text))).toBe(level);
  });

  it('of the canonical form is the same', () => {
    for (const [text, level] of standard) expect(levelOf(parseEdtf(formatEdtf(parseEdtf(text))))).toBe(level);
  });
});

describe('precisionOf', () => {
  it.each(standard.map(([text, , precision]) => [text, precision] as const))(
    'precisionOf(%s) is %s',
    (text, precision) => {
      expect(precisionOf(parseEdtf(text))).toBe(precision);
    },
  );

  it.each([
    ['1X9X', 'decade'],
    ['XX85', 'year'],
    ['X985', 'year'],
    ['-2XXX', 'millennium'],
    ['20XX/201X', 'decade'],
    ['../20XX', 'century'],
    ['[1984,2001-33]', 'season'],
    ['[2001-33,2001-02]', 'month'],
    ['Y17E7', 'year'],
  ])('precisionOf(%s) is %s', (text, precision) => {
    expect(precisionOf(parseEdtf(text))).toBe(precision);
  });

  it('says how many parts a plain date has', () => {
    fc.assert(
      fc.property(plainText, (text) => {
        const parts = text.slice(1).split('-').length;
        expect(precisionOf(parseEdtf(text))).toBe(['year', 'month', 'day'][parts - 1]);
      }),
    );
  });
});
