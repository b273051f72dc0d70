import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatEdtf } from '../../../packages/core/src/edtf/format.ts';
import { parseEdtf } from '../../../packages/core/src/edtf/parse.ts';
import type { Edtf } from '../../../packages/core/src/edtf/tree.ts';
import { anyText, qualifiedText } from './arbitrary.ts';
import { standard } from './standard.ts';

describe('formatEdtf', () => {
  it.each(standard.map(([text]) => text))('prints %s as it was read', (text) => {
    expect(formatEdtf(parseEdtf(text))).toBe(text);
  });

  it.each([
    ['?2004', '?2004'],
    ['?2004?', '?2004'],
    ['?2004~', '%2004'],
    ['2004~-~06', '~2004-~06'],
    ['2004~-06~', '~2004-~06'],
    ['2004~-~06-11', '2004-06~-11'],
    ['~2004-~06-?11', '2004-06~-?11'],
    ['~2004-06-?11', '~2004-06-?11'],
    ['2004?-06-~11', '?2004-06-~11'],
    ['?2004-06-11', '2004?-06-11'],
    ['2004?-06~', '%2004-~06'],
    ['2004-06-11~', '2004-06-11~'],
    ['2004-?06~-11', '~2004-%06-11'],
    ['[?2004-06-11..2005]', '[2004?-06-11..2005]'],
  ])('brings the qualifiers of %s into the form %s', (text, canonical) => {
    expect(formatEdtf(parseEdtf(text))).toBe(canonical);
  });

  it('prints what parses back to the same tree', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const node = valid(text);
        fc.pre(node !== undefined);
        expect(parseEdtf(formatEdtf(node))).toEqual(node);
      }),
      { numRuns: 3000 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, qualifiedText), (text) => {
        const node = valid(text);
        fc.pre(node !== undefined);
        const once = formatEdtf(node);
        expect(formatEdtf(parseEdtf(once))).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });
});

function valid(text: string): Edtf | undefined {
  try {
    return parseEdtf(text);
  } catch {
    return undefined;
  }
}
