import { describe, expect, it } from 'vitest';
import { cut, isFar, openPx, signOf, stretchOf } from '../../packages/layout/src/stretch.ts';
import { day, of } from './say.ts';

/** A px a day, from 1970 on. */
const toPx = (ms: number) => ms / day;
const whenOf = (edtf: string, extent?: 'within' | 'throughout') =>
  of({ when: extent ? { edtf, extent } : edtf }).event(0).when;
const lies = (edtf: string, extent?: 'within' | 'throughout') => {
  const { startEarliest, startLatest, endEarliest, endLatest, startEnd, endEnd, startFade, endFade } =
    stretchOf(whenOf(edtf, extent), toPx);
  return [
    [startEarliest, startLatest, endEarliest, endLatest],
    [startEnd, endEnd],
    [startFade, endFade],
  ];
};

describe('stretchOf(when, toPx)', () => {
  it('is one window for a date', () => {
    expect(lies('1970-02')).toEqual([
      [31, 59, 31, 59],
      ['hard', 'hard'],
      [0, 0],
    ]);
    expect(lies('1970-01-02')).toEqual([
      [1, 2, 1, 2],
      ['hard', 'hard'],
      [0, 0],
    ]);
  });

  it('is four points for an interval', () => {
    expect(lies('1970-01/1970-03')).toEqual([
      [0, 31, 59, 90],
      ['hard', 'hard'],
      [0, 0],
    ]);
  });

  it('fades over a unit of the date’s own precision, and no more than 48 px', () => {
    expect(lies('1970-02~')).toEqual([
      [31, 59, 31, 59],
      ['fade', 'fade'],
      [30, 30],
    ]);
    expect(lies('1970~')[2]).toEqual([48, 48]);
    expect(lies('1970-01-02~')[2]).toEqual([1, 1]);
    // Each end for itself.
    expect(lies('1970-01/1970-03~').slice(1)).toEqual([
      ['hard', 'fade'],
      [0, 0],
    ]);
    expect(lies('1970-02~', 'throughout')[2]).toEqual([30, 30]);
  });

  it('has the source’s own estimate as wide as it was stated', () => {
    const when = of({ when: { edtf: '[1970-01..1970-04]', best: '1970-02' } }).event(0).when;
    expect(stretchOf(when, toPx).best).toEqual([31, 59]);
    expect(cut(stretchOf(when, (ms) => toPx(ms) - 1e6)).best).toEqual([-20_000, -20_000]);
    expect(stretchOf(whenOf('1970-02'), toPx).best).toBeUndefined();
  });

  it('draws a stub of an end that nobody knows', () => {
    expect(lies('1970-02/')).toEqual([
      [31, 59, 83, 83],
      ['hard', 'unknown'],
      [0, 0],
    ]);
    expect(lies('/1970-02')).toEqual([
      [7, 7, 31, 59],
      ['unknown', 'hard'],
      [0, 0],
    ]);
  });

  it('lets what lasts go on without end, and a window only so far', () => {
    expect(lies('1970-02/..')).toEqual([
      [31, 59, Infinity, Infinity],
      ['hard', 'open'],
      [0, 0],
    ]);
    expect(lies('[..1970-02]')).toEqual([
      [59 - openPx, 59, 59 - openPx, 59],
      ['open', 'hard'],
      [0, 0],
    ]);
    expect(lies('[1970-02..]')).toEqual([
      [31, 31 + openPx, 31, 31 + openPx],
      ['hard', 'open'],
      [0, 0],
    ]);
  });

  it('reaches from the first member of a set to the last, as they are drawn', () => {
    expect(lies('{1970-01,1970-03}')[0]).toEqual([0, 31, 59, 90]);
    expect(lies('[..1970-01,1970-03]')[0]![0]).toBe(31 - openPx);
  });
});

describe('cut(stretch)', () => {
  it('keeps what is far outside from being drawn there', () => {
    const { endLatest, startEarliest } = cut(stretchOf(whenOf('1970-02/..'), toPx));
    expect([startEarliest, endLatest]).toEqual([31, 20_000]);
  });
});

describe('signOf(when, stretch, alongPx)', () => {
  const signed = (edtf: string, scale = 1, along = 768) => {
    const when = whenOf(edtf);
    return signOf(
      when,
      stretchOf(when, (ms) => (ms / day) * scale),
      along,
    );
  };

  it('is a dot for a day or an instant, a diamond for what is coarser, nothing for what lasted', () => {
    expect(signed('1970-01-02')?.kind).toBe('dot');
    expect(signed('1970-01-02T12:00:00Z')?.kind).toBe('dot');
    for (const coarse of ['1970-02', '1970', '197X', '1970-21', '[1970-01-02..1970-01-03]'])
      expect(signed(coarse)?.kind).toBe('diamond');
    expect(signed('1970/1971')).toBeUndefined();
  });

  it('stands at the beginning of a window, never in its middle, where there is room', () => {
    expect(signed('1970-02')!.at).toBe(41);
    expect(signed('1970-02', 0.1)!.at).toBe(4.5);
  });

  it('is left out where the window begins outside the drawing or has no beginning', () => {
    expect(signed('1960')).toBeUndefined();
    expect(signed('1970-02', 1, 20)).toBeUndefined();
    expect(signed('[..1970-02]')).toBeUndefined();
  });
});

describe('isFar(when, stretch)', () => {
  it('is whether a window has room for no more than its sign', () => {
    const far = (edtf: string, scale: number) =>
      isFar(
        whenOf(edtf),
        stretchOf(whenOf(edtf), (ms) => (ms / day) * scale),
      );
    expect([far('1970-02', 0.25), far('1970-02', 0.2), far('1970-01-02', 20), far('1970-01-02', 19)]).toEqual(
      [false, true, false, true],
    );
  });
});
