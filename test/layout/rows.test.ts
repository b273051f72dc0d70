import { timeline } from '@dateline/core';
import { arrange, rows } from '@dateline/layout';
import { describe, expect, it } from 'vitest';
import { day, of, page, span, wordsOf } from './say.ts';

const wide = (width = 768) => page(width, { orientation: 'horizontal' });
const century = span('1900-01-01', '2000-01-01');
const sidesOf = (view: { start: number; end: number }, ...events: Parameters<typeof of>) =>
  rows(of(...events), view, wide())
    .slots.toSorted((a, b) => a.index - b.index)
    .map(({ row, side }) => `${row} ${side}`);

describe('rows(timeline, view, frame)', () => {
  it('puts the words after a mark, before it at the right edge, inside where they fit, above what lasted', () => {
    expect(sidesOf(century, '1914')).toEqual(['0 after']);
    expect(sidesOf(century, '1998')).toEqual(['0 before']);
    expect(sidesOf(century, { title: 'a', when: '[1930..1980]' })).toEqual(['0 inside']);
    expect(sidesOf(century, '1914/1918')).toEqual(['0 above']);
  });

  it('gives a row to as many as have room in it', () => {
    expect(sidesOf(century, '1910', '1950', '1990')).toEqual(['0 after', '0 after', '0 before']);
    expect(sidesOf(century, '1910', '1911', '1912')).toEqual(['0 after', '1 after', '2 after']);
  });

  it('leaves out what is undated', () => {
    expect(sidesOf(century, '1914', { when: { text: 'soon' } })).toEqual(['0 after']);
  });

  it('packs what is far outside as if one could pan there', () => {
    const days = timeline({
      start: Float64Array.from({ length: 200 }, (_, i) => i * 100 * day),
      title: (row) => `day ${row}`,
    });
    const { lanes } = rows(days, { start: 0, end: 10 * day }, wide());
    expect(lanes[0]!.heights).toHaveLength(1);
  });

  it('cuts the words of a wide window rather than to put them out of view', () => {
    const title =
      'A title that is a good deal longer than any one line of words beside a mark may be, so that it has to be cut';
    const [mark] = arrange(
      of({ title, when: '[1900..1999]' }),
      span('1940-01-01', '1950-01-01'),
      wide(),
    ).marks;
    expect(mark!.label).toMatchObject({ side: 'inside', x: 10 });
    expect(wordsOf(mark!.label)).toContain('…');
  });

  it('puts the words of a wide set above it, where they stay in view', () => {
    const [mark] = arrange(
      of({ title: 'either', when: '[1910,1990]' }),
      span('1940-01-01', '1980-01-01'),
      wide(),
    ).marks;
    expect(mark!.label).toMatchObject({ side: 'above', x: 0 });
  });

  it('keeps what a fade takes up free', () => {
    const { marks } = arrange(
      of({ title: 'a', when: '1914~' }, { title: 'b', when: '1915-06-01' }),
      span('1905-01-01', '1925-01-01'),
      wide(),
    );
    expect(marks[0]!.across).not.toBe(marks[1]!.across);
  });

  it('colours lanes by their group', () => {
    const { lanes } = rows(of({ when: '1914', group: 'b' }, { when: '1915', group: 'a' }), century, wide());
    expect(lanes.map(({ id, hue }) => [id, hue])).toEqual([
      ['b', 0],
      ['a', 1],
    ]);
  });
});

it('words give way in a lane of many rows, and every mark stays', () => {
  const crowd = of(
    ...Array.from({ length: 60 }, (_, i) => ({
      title: `Event number ${i}`,
      when: '2025-06-15',
      rank: i === 59 ? 1 : 0,
    })),
  );
  const { marks } = arrange(crowd, span('2025-06-01', '2025-07-01'), page(1200));
  expect(marks).toHaveLength(60);
  const named = marks.filter(({ label }) => label);
  expect(named.length).toBeGreaterThanOrEqual(6);
  expect(named.length).toBeLessThan(60);
  expect(named.some(({ event }) => crowd.event(event).rank === 1)).toBe(true);
});
