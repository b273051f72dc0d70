import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandSet } from '../../../packages/core/src/edtf/expand.ts';
import { formatEdtf } from '../../../packages/core/src/edtf/format.ts';
import { parseEdtf } from '../../../packages/core/src/edtf/parse.ts';
import type { EdtfSet } from '../../../packages/core/src/edtf/tree.ts';

const expand = (text: string, limit?: number) =>
  expandSet(parseEdtf(text) as EdtfSet, limit)
    .map(formatEdtf)
    .join(' ');

describe('expandSet', () => {
  it.each([
    ['[1984]', '1984'],
    ['[1667,1668,1670..1672]', '1667 1668 1670 1671 1672'],
    ['{1960,1961-12}', '1960 1961-12'],
    ['[1672,1667]', '1672 1667'],
    ['[1985-11..1986-02]', '1985-11 1985-12 1986-01 1986-02'],
    ['[2024-02-27..2024-03-01]', '2024-02-27 2024-02-28 2024-02-29 2024-03-01'],
    ['[1985-12-31..1986-01-01]', '1985-12-31 1986-01-01'],
    ['[-0002..0001]', '-0002 -0001 0000 0001'],
    ['[9998..Y10001]', '9998 9999 Y10000 Y10001'],
    ['[2001-23..2002-21]', '2001-23 2001-24 2002-21'],
    ['[2001-36..2002-34]', '2001-36 2002-33 2002-34'],
    ['[2001-39..2002-37]', '2001-39 2002-37'],
    ['[2001-40..2002-40]', '2001-40 2001-41 2002-40'],
    ['[2001-28..2002-25]', '2001-28 2002-25'],
    ['[1984?..1986~]', '1984? 1985 1986~'],
    ['[2024-02-28~..2024-03-01]', '2024-02-28~ 2024-02-29 2024-03-01'],
    [
      '[1985..1986-02]',
      '1985-01 1985-02 1985-03 1985-04 1985-05 1985-06 1985-07 1985-08 1985-09 1985-10 1985-11 1985-12 1986-01 1986-02',
    ],
    ['[1985-12-30..1985]', '1985-12-30 1985-12-31'],
    ['[198X,1990]', '198X 1990'],
    ['[1984..1984]', '1984'],
    ['[1985-1X..1986-01]', '1985-10 1985-11 1985-12 1986-01'],
  ])('expandSet(%s) is %s', (text, members) => {
    expect(expand(text)).toBe(members);
    expect(expandSet(parseEdtf(text) as EdtfSet)).toEqual(members.split(' ').map((each) => parseEdtf(each)));
  });

  it.each(['[..1984]', '[1984..]', '{1980,1984..}'])('expandSet(%s) throws, it has no end', (text) => {
    expect(() => expand(text)).toThrow(new RangeError('an open range cannot be listed'));
  });

  it('throws past its limit, however far the range goes', () => {
    expect(expand('[0001..1000]').split(' ')).toHaveLength(1000);
    expect(() => expand('[0000..1000]')).toThrow(new RangeError('more than 1000 members'));
    expect(() => expand('[Y-1E99..Y1E99]')).toThrow(new RangeError('more than 1000 members'));
    expect(() => expand('[1984,1985,1986]', 2)).toThrow(new RangeError('more than 2 members'));
  });

  it('throws between units of different kinds', () => {
    expect(() => expand('[2001-21..2001-35]')).toThrow(
      new RangeError('2001-21 and 2001-35 are no units of one kind'),
    );
    expect(() => expand('[2001-05..2002-21]')).toThrow('are no units of one kind');
  });

  it('lists as many days as there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 700_000 }), fc.nat(400), (from, length) => {
        const days = Array.from({ length: length + 1 }, (_, i) =>
          new Date((from + i) * 86_400_000).toISOString(),
        );
        const names = days.map((day) => day.replace(/T.*/, '').replace(/^-00/, '-'));
        expect(expand(`{${names[0]}..${names.at(-1)}}`)).toBe(names.join(' '));
      }),
      { numRuns: 50 },
    );
  });
});
