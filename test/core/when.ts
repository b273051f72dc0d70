import { extentOf, parseEdtf, type Extent, type TemporalExtent } from '@dateline/core';
import fc from 'fast-check';
import { anyText } from './edtf/arbitrary.ts';

/** The extent of an EDTF text: `when('2025-06')`. */
export const when = (edtf: string, extent?: Extent): TemporalExtent =>
  extentOf(parseEdtf(edtf), extent ? { edtf, extent } : { edtf });

/** Milliseconds of a day, `2025-08-30`, or of an instant. */
export const ms = (iso: string): number => new Date(iso).getTime();

/** Any date that can be written, read either way. */
export const anyWhen: fc.Arbitrary<TemporalExtent> = fc
  .tuple(anyText, fc.constantFrom(undefined, 'within' as const, 'throughout' as const))
  .map(([text, extent]) => {
    try {
      return when(text, extent);
    } catch {
      return undefined;
    }
  })
  .filter((extent) => extent !== undefined);

/** Four points on a few ticks, so that neighbours meet, each of them possibly open or unknown. */
export const tickWhen: fc.Arbitrary<TemporalExtent> = fc
  .tuple(fc.nat(6), fc.nat(6), fc.nat(6), fc.nat(6), fc.nat(11))
  .map(([a, b, c, d, kind]): TemporalExtent => {
    const [startEarliest, startLatest] = [Math.min(a, b), Math.max(a, b)];
    const [endEarliest, endLatest] = [Math.min(c, d), Math.max(c, d)];
    const unknownStart = kind === 0 || kind === 4;
    const unknownEnd = kind === 1 || kind === 4;
    return {
      startEarliest: unknownStart ? null : kind === 2 ? -Infinity : startEarliest,
      startLatest: unknownStart ? null : startLatest,
      endEarliest: unknownEnd ? null : endEarliest,
      endLatest: unknownEnd ? null : kind === 3 ? Infinity : endLatest,
      extent: 'throughout',
      mode: kind === 4 ? 'undated' : 'single',
      precision: 'day',
      endPrecision: 'day',
    };
  })
  .filter(
    ({ startEarliest, endLatest }) =>
      startEarliest === null || endLatest === null || startEarliest < endLatest,
  );
