import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainExtent } from '../../../packages/core/src/meaning/plain.ts';
import { anyText, plainText } from '../edtf/arbitrary.ts';
import { when } from '../when.ts';

it('plainExtent(text) is what the whole way gives for a year, a month or a day', () => {
  fc.assert(
    fc.property(plainText, (text) => {
      if (text.startsWith('-')) expect(plainExtent(text)).toBeUndefined();
      else expect(plainExtent(text)).toStrictEqual(when(text));
    }),
    { numRuns: 1000 },
  );
});

it('plainExtent(text) leaves to the parser whatever it is not sure of', () => {
  const odd = [
    '',
    '198',
    '19850',
    '1985-13',
    '1985-00',
    '1985-02-29',
    '1985-04-31',
    '1985/04',
    '1985-04/12',
    '１９８５',
  ];
  expect([...odd, '198X', '1985?', '1985-21', '+985', '1e03', ' 985'].filter(plainExtent)).toEqual([]);
  fc.assert(
    fc.property(anyText, (text) => {
      const extent = plainExtent(text);
      if (extent) expect(text).toMatch(/^\d{4}(-\d\d){0,2}$/);
    }),
  );
});
