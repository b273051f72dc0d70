import { readEvents, timeline, type EraInput, type TimelineInput } from '@dateline/core';
import { arrange, type EraBand, type Frame } from '@dateline/layout';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDate, meet, page, span, unfinishedIn, wordsOf } from './say.ts';

const wide = (width = 768, more: Partial<Frame> = {}) => page(width, { orientation: 'horizontal', ...more });
const withEras = (
  eras: readonly EraInput[],
  events: TimelineInput['events'] = [{ title: 'a', when: '1914' }],
) => timeline(readEvents({ eras, events }));
const century = span('1900-01-01', '2000-01-01');
const bands = (eras: readonly EraInput[], view = century, more: Partial<Frame> = {}): readonly EraBand[] =>
  arrange(withEras(eras), view, wide(768, more)).eras;

describe('the eras of a scene', () => {
  it('lie below the axis and above the lanes, those that overlap in different rows', () => {
    const scene = arrange(
      withEras([
        { label: 'War', when: '1914/1918' },
        { label: 'Peace', when: '1919/1938' },
        { label: 'Modern', when: '1910/1970' },
      ]),
      century,
      wide(),
    );
    const rowsAt = scene.eras.map(({ id, y }) => [id, Math.round((y - scene.axis.across) / 21)]);
    expect(rowsAt).toEqual([
      ['War', 1],
      ['Peace', 1],
      ['Modern', 0],
    ]);
    for (const { y, height, bottom } of scene.eras) {
      expect(y).toBeGreaterThan(scene.axis.across);
      expect(y + height).toBeLessThan(scene.headHeight);
      expect(bottom).toBe(scene.height);
    }
    expect(scene.lanes[0]!.y).toBeGreaterThanOrEqual(scene.headHeight);
  });

  it('say their doubt as events do: fading, open, unknown, with shoulders', () => {
    const [about, open, unknown, plain] = bands([
      { label: 'a', when: '1910~/1930' },
      { label: 'b', when: '1940/..' },
      { label: 'c', when: '1950/' },
      { label: 'd', when: '191X' },
    ]);
    expect([about!.startEnd, open!.endEnd, unknown!.endEnd]).toEqual(['fade', 'open', 'unknown']);
    expect(about!.startLatest).toBeGreaterThan(about!.startEarliest);
    // A decade that is an era went on for all of it.
    expect(
      [plain!.startEarliest, plain!.startLatest, plain!.endEarliest, plain!.endLatest].map(Math.round),
    ).toEqual([77, 77, 154, 154]);
  });

  it('keep their names in view while anything of them is', () => {
    const named = bands([{ label: 'A long reign', when: '1800/1990' }])[0]!;
    expect(named.label!.x).toBe(6);
    const going = bands([{ label: 'A long reign', when: '1800/1907' }])[0]!;
    expect(going.label!.x + going.label!.width).toBeLessThanOrEqual(768);
    expect(wordsOf(named.label)).toBe('A long reign 1800–1990');
  });

  it('write on beyond a narrow band as far as the next one, and then give way', () => {
    const [first] = bands([{ label: 'Short', when: '1914/1915' }]);
    expect(wordsOf(first!.label)).toBe('Short');
    const [squeezed] = bands([
      { label: 'Short', when: '1914/1915' },
      { label: 'Next', when: '1916/1990' },
    ]);
    expect(squeezed!.label).toBeUndefined();
  });

  it('have their names whole at the end of the view, beginning before them where their row is free', () => {
    const late = { label: 'An age that has only begun', when: '1995/..' };
    const [alone] = bands([late]);
    expect(wordsOf(alone!.label)).toBe(late.label);
    expect(alone!.label!.x).toBeLessThan(alone!.x);
    expect(alone!.label!.x + alone!.label!.width).toBeLessThanOrEqual(768);
    const [, after] = bands([{ label: 'Before', when: '1900/1990' }, late]);
    expect(after!.label).toBeUndefined();
  });

  it('have finite numbers, and names that stay in the drawing and off each other, in any view', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ label: fc.string({ minLength: 1, maxLength: 40 }), when: anyDate }), {
          maxLength: 8,
        }),
        fc.integer({ min: -3000, max: 2100 }),
        fc.integer({ min: 1, max: 4000 }),
        fc.constantFrom('ltr' as const, 'rtl' as const),
        (eras, from, years, direction) => {
          const start = from * 31_556_952_000 - 62_135_596_800_000;
          const drawn = bands(eras, { start, end: start + years * 31_556_952_000 }, { direction });
          expect(unfinishedIn(drawn)).toEqual([]);
          for (const [i, { label, x, width }] of drawn.entries()) {
            expect(x >= -1e-6 && x + width <= 768 + 1e-6).toBe(true);
            if (!label) continue;
            // Only its own end pushes a name out, and only where time began.
            if (direction === 'ltr') expect(label.x + label.width).toBeLessThanOrEqual(768 + 1);
            else expect(label.x).toBeGreaterThanOrEqual(-1);
            for (const other of drawn.slice(i + 1))
              if (other.label) expect(meet(label, other.label)).toBe(false);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('keep their rows at every zoom', () => {
    const eras = [
      { label: 'a', when: '1900/1950' },
      { label: 'b', when: '1940/1960' },
      { label: 'c', when: '1951/1990' },
    ];
    const rowsIn = (view: { start: number; end: number }) =>
      new Map(bands(eras, view).map(({ id, y }) => [id, y]));
    const far = rowsIn(span('1000-01-01', '2500-01-01'));
    for (const [id, y] of rowsIn(span('1941-01-01', '1955-01-01'))) expect(far.get(id)).toBe(y);
  });
});
