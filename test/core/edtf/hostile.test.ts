import { describe, expect, it } from 'vitest';
import { isEdtf } from '../../../packages/core/src/edtf/isEdtf.ts';
import { took } from '../took.ts';

// Apart from the tests of what is read, for these measure time, which says nothing where every mutant is slow.
describe('parseEdtf reads a long text or refuses it', () => {
  it.each<[string, string]>([
    ['digits', '1'.repeat(1e5)],
    ['a letter year of digits', `Y${'1'.repeat(1e5)}`],
    ['a long exponent', `Y1E${'9'.repeat(1e5)}`],
    ['long significance', `Y1E${'9'.repeat(5e4)}S${'9'.repeat(5e4)}`],
    ['masks', 'X'.repeat(1e5)],
    ['dashes', '-'.repeat(1e5)],
    ['signs', '?'.repeat(1e5)],
    ['dots', '.'.repeat(1e5)],
    ['slashes', '/'.repeat(1e5)],
    ['nested brackets', '['.repeat(1e5)],
    ['nested pairs', '[{'.repeat(5e4) + '}]'.repeat(5e4)],
    ['commas', `[${','.repeat(1e5)}]`],
    ['a set of years', `[${'1985,'.repeat(2e4)}1985]`],
    ['a set without an end', `{${'1985..1986,'.repeat(1e4)}`],
    ['a set of leap days', `{${'-XXXX-02-29,'.repeat(8000)}-X9X6-02-29}`],
    ['a set of impossible masks', `{${'XXX1-02-29,'.repeat(9000)}1985}`],
    ['spaces', ' '.repeat(1e5)],
    ['controls', '\u202e'.repeat(1e5)],
    ['letters after a date', `1985-04-12${'x'.repeat(1e5)}`],
  ])('in time that grows with the text: %s', (_, text) => {
    expect(took(() => isEdtf(text))).toBeLessThan(50);
  });
});
