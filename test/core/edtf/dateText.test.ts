import { describe, expect, it } from 'vitest';
import { dateText } from '../../../packages/core/src/edtf/dateText.ts';
import { isEdtf } from '../../../packages/core/src/edtf/isEdtf.ts';

describe('dateText(year, month, day)', () => {
  it.each<[Parameters<typeof dateText>, string]>([
    [[1985], '1985'],
    [[1985, 4], '1985-04'],
    [[1985, 12, 3], '1985-12-03'],
    [[0], '0000'],
    [[7, 1], '0007-01'],
    [[-43, 3, 15], '-0043-03-15'],
    [[9999], '9999'],
    [[10_000], 'Y10000'],
    [[-10_000], 'Y-10000'],
    [[2001, 21], '2001-21'],
  ])('of %j is %s', (parts, text) => {
    expect(dateText(...parts)).toBe(text);
    expect(isEdtf(text)).toBe(true);
  });
});
