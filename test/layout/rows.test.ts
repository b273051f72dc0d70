import { readEvents, timeline } from '@dateline/core';
import { arrange, rows, type Mark, type Scene } from '@dateline/layout';
import { describe, expect, it } from 'vitest';
import { bodyOf, day, meet, of, page, span, wordsOf } from './say.ts';

const wide = (width = 768) => page(width, { orientation: 'horizontal', few: Infinity });
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

  it('puts the words beside what lasted so shortly that it is as good as a point, and not above a stroke', () => {
    expect(sidesOf(century, '1914-07/1914-11')).toEqual(['0 after']);
    expect(sidesOf(century, '1998-01/1998-04')).toEqual(['0 before']);
    // What has no end is no point.
    expect(sidesOf(century, '1999-06/..')).toEqual(['0 above']);
  });

  it('keeps the words off a sign that thins out for “about”', () => {
    const gap = (when: string) => {
      const mark = arrange(of(when), century, wide()).marks[0]!;
      return mark.label!.x - mark.sign!.at;
    };
    // Drawn as far as 16 px to either side, where a plain one is 6.
    expect([gap('1930-05'), gap('1930-05~')].map(Math.round)).toEqual([14, 25]);
  });

  it('keeps the words as far from a bar that is drawn longer than it was, so that it is seen, as from others', () => {
    const gap = (when: string) => {
      const { label, endLatest } = arrange(of(when), century, wide()).marks[0]!;
      return label!.x - endLatest;
    };
    // Three weeks are a speck; five px of them are drawn, and three years are longer.
    expect(gap('1930-01-01/1932-12-31')).toBeCloseTo(8, 3);
    expect(gap('1930-01-01/1930-01-21')).toBeCloseTo(8 + (5 - (21 / 36_524) * 768) / 2, 1);
  });

  it('gives a row to as many as have room in it', () => {
    expect(sidesOf(century, '1910', '1950', '1990')).toEqual(['0 after', '0 after', '0 before']);
    expect(sidesOf(century, '1910', '1911', '1912')).toEqual(['0 after', '1 after', '2 after']);
  });

  it('leaves out what is undated', () => {
    expect(sidesOf(century, '1914', { when: { text: 'soon' } })).toEqual(['0 after']);
  });

  it('leaves the lanes below what is in sight as high as they were, and packs them when they are looked at', () => {
    const events = Array.from({ length: 90 }, (_, i) => ({
      id: `e${i}`,
      title: `Event number ${i}`,
      when: `${1900 + ((i * 7) % 100)}`,
      group: `lane ${i % 9}`,
    }));
    const log = of(...events);
    const nearer = span('1920-01-01', '1980-01-01');
    const first = rows(log, century, wide());
    const before = arrange(log, century, wide(), first);
    const zoomed = rows(log, nearer, wide(), first);
    const far = log.find('e80');
    zoomed.sight = { bottom: 200, events: [far] };
    const some = arrange(log, nearer, wide(), zoomed);
    const all = arrange(log, nearer, wide(), rows(log, nearer, wide(), first));

    const bottom = 200 + some.headHeight;
    const isSeen = ({ box }: Mark) => box.y < bottom;
    expect(some.marks.filter(isSeen)).toEqual(all.marks.filter(isSeen));
    expect(some.marks.length).toBeLessThan(all.marks.length / 2);
    // Who is wanted is there in any case, and the others of its lane with it.
    expect(some.marks.map(({ event }) => event)).toContain(far);
    const namesOf = (scene: Scene) => scene.lanes.map(({ id }) => id);
    expect(namesOf(some)).toEqual(namesOf(all));
    const heightOf = (scene: Scene, id: string) => scene.lanes.find((lane) => lane.id === id)!.height;
    expect(heightOf(some, 'lane 7')).toBe(heightOf(before, 'lane 7'));
    expect([some.earlier.count, some.later.count]).toEqual([all.earlier.count, all.later.count]);

    zoomed.sight = undefined;
    const later = arrange(log, nearer, wide(), zoomed);
    expect(later.marks).toEqual(all.marks);
    expect(later.lanes).toEqual(all.lanes);
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

  it('colours events as their group says, each in the lane that it stands in, or as they say themselves', () => {
    const line = timeline(
      readEvents({
        groups: [
          { id: 'a', label: 'A', color: 'teal' },
          { id: 'b', label: 'B', color: '#c2185b' },
          { id: 'c', label: 'C' },
        ],
        events: [
          { id: 'both', title: 'both', when: '1914', groups: ['a', 'b'] },
          { id: 'own', title: 'own', when: '1915', group: 'a', color: 'gold' },
          { id: 'plain', title: 'plain', when: '1916', group: 'c' },
          { id: 'lost', title: 'lost', when: { text: 'once' }, group: 'b' },
        ],
      }),
    );
    const colours = (scene: Scene) =>
      [...scene.marks, ...scene.tray].map(({ id, lane, color }) => `${id} ${lane} ${color}`).toSorted();
    expect(colours(arrange(line, century, wide()))).toEqual([
      'both a teal',
      'both b #c2185b',
      'lost b #c2185b',
      'own a gold',
      'plain c undefined',
    ]);
    // A lane that stands for others, and time down the page, have each event once, in the colour of its first group.
    expect(colours(arrange(line, century, page(360)))).toEqual([
      'both  teal',
      'lost  #c2185b',
      'own  gold',
      'plain  undefined',
    ]);
    const crowded = readEvents({
      groups: [{ id: 'a', label: 'A', color: 'teal' }],
      events: Array.from({ length: 900 }, (_, i) => ({
        title: `${i}`,
        when: `19${10 + (i % 3)}`,
        group: 'a',
      })),
    });
    expect(arrange(timeline(crowded), century, page(768)).bars.map(({ color }) => color)).toEqual(['teal']);
  });
});

/** Marks and words that lie over those of another event. */
const meetingsOf = (marks: readonly Mark[]) => {
  const boxes = marks.flatMap((mark) =>
    [bodyOf(mark), ...(mark.label ? [mark.label] : [])].map((box) => ({ id: mark.id, box })),
  );
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .flatMap((b) => (a.id !== b.id && meet(a.box, b.box, 0.1) ? [`${a.id} | ${b.id}`] : [])),
  );
};

describe('a lane of more than can be said', () => {
  const crowd = (count: number, ranks: number) =>
    of(
      ...Array.from({ length: count }, (_, i) => ({
        title: `Event number ${i}`,
        when: `2025-06-${String(10 + (i % 10)).padStart(2, '0')}`,
        rank: i >= count - ranks ? 1 : 0,
      })),
    );
  const june = span('2025-06-01', '2025-07-01');

  it('lets words give way by rank, and keeps every mark', () => {
    const events = crowd(300, 4);
    const { marks } = arrange(events, june, page(1200));
    expect(marks).toHaveLength(300);
    expect(meetingsOf(marks)).toEqual([]);
    const named = marks.filter(({ label }) => label).map(({ event }) => events.event(event).rank);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((rank) => rank === 1)).toHaveLength(4);
  });

  it('is no wall of words: where most of them give way, few rows of them are left', () => {
    const heightOf = (count: number) => arrange(crowd(count, 0), june, page(1200)).height;
    const rowsOf = (count: number) => rows(crowd(count, 0), june, page(1200)).lanes[0]!;
    expect(rowsOf(300).heights.length).toBeLessThanOrEqual(6);
    expect(rowsOf(12).thin).toEqual([]);
    expect(heightOf(300)).toBeLessThan(800);
  });

  it('has its rows closer together in a lane of many events, as close at every zoom', () => {
    const days = (count: number) => of(...Array.from({ length: count }, (_, i) => `2025-06-1${i % 9}`));
    const gapOf = (count: number, view = june) => {
      const { heights } = rows(days(count), view, page(1200)).lanes[0]!;
      const labels = arrange(days(count), view, page(1200)).marks.flatMap(({ label }) => label ?? []);
      const tops = [...new Set(labels.map(({ y }) => y))].toSorted((a, b) => a - b);
      expect(heights.length).toBeGreaterThan(1);
      return Math.round(tops[1]! - tops[0]! - heights[0]!);
    };
    expect([11, 12].map((count) => gapOf(count))).toEqual([12, 8]);
    expect(gapOf(12, span('2025-06-14', '2025-06-18'))).toBe(8);
  });

  it('has fewer rows for each lane the more lanes there are', () => {
    const lanesOf = (count: number) =>
      of(
        ...Array.from({ length: 240 }, (_, i) => ({
          title: `Event number ${i}`,
          when: '2025-06-15',
          group: `group ${i % count}`,
        })),
      );
    const rowsOf = (count: number) =>
      rows(lanesOf(count), june, page(1200)).lanes.map(({ heights }) => heights.length);
    expect(rowsOf(4)).toEqual(Array.from({ length: 4 }, () => 6));
    expect(rowsOf(12)).toEqual(Array.from({ length: 12 }, () => 2));
  });

  it('leaves the dates to the axis before it leaves out titles, all of them in a lane', () => {
    const events = of(
      ...Array.from({ length: 30 }, (_, i) => ({
        title: `Event ${i}`,
        when: `2025-06-${String(1 + i).padStart(2, '0')}`,
        group: i % 5 ? 'many' : 'few',
      })),
      ...Array.from({ length: 10 }, (_, i) => ({ title: 'another', when: '2025-06-15', group: `lane ${i}` })),
    );
    const packing = rows(events, june, page(1200));
    const dates = ({ slots }: (typeof packing.lanes)[number]) =>
      slots
        .filter(({ caption }) => caption.lines.length > 0)
        .map(({ caption }) => caption.lines.flat().some(({ role }) => role === 'date'));
    const laneOf = (group: string) => packing.lanes.find(({ id }) => id === group)!;
    expect(new Set(dates(laneOf('few')))).toEqual(new Set([true]));
    expect(new Set(dates(laneOf('many')))).toEqual(new Set([false]));
    expect(laneOf('many').heights.length).toBeLessThanOrEqual(4);
    expect(laneOf('many').thin).toEqual([]);
    // Nearer there is room for them again.
    const near = rows(events, span('2025-06-10', '2025-06-14'), page(1200));
    expect(near.lanes.flatMap(dates).every(Boolean)).toBe(true);
  });
});

describe('a timeline of more than is settled at once', () => {
  const log = timeline(
    readEvents(
      Array.from({ length: 4000 }, (_, i) => ({
        title: `line ${i} ${'of words '.repeat(i % 4)}`,
        when: new Date(Date.UTC(2020, 0, 1) + i * 5 * day * ((i % 3) + 1) * 0.2).toISOString().slice(0, 10),
        group: `group ${i % 3}`,
      })),
    ),
  );
  const view = { start: Date.UTC(2024, 0, 1), end: Date.UTC(2024, 3, 1) };
  const moved = (by: number) => ({
    start: view.start + by * (view.end - view.start),
    end: view.end + by * (view.end - view.start),
  });

  it('is settled where it is looked at, and what is settled stays', () => {
    const kept = rows(log, view, wide(1200));
    const before = [...kept.slots];
    const settled = kept.lanes.map(({ slots }) => [...slots]);
    expect(before.length).toBeLessThan(1000);
    for (let by = 0; by < 4; by += 0.3) {
      const { marks } = arrange(log, moved(by), wide(1200), kept);
      expect(meetingsOf(marks)).toEqual([]);
      const { start, end } = moved(by);
      const inView = log.within({ start, end });
      expect(marks.map(({ event }) => event)).toEqual(
        expect.arrayContaining([...inView.surely, ...inView.possibly]),
      );
    }
    expect(kept.slots.length).toBeGreaterThan(before.length);
    for (const [lane, { slots }] of kept.lanes.entries())
      expect(slots.slice(0, settled[lane]!.length)).toEqual(settled[lane]);
  });
});

it('cuts no title that has room on three lines', () => {
  const title =
    'Representatives of forty-four nations agree on rules for commercial and financial relations among the independent states';
  for (const width of [768, 1200])
    for (const when of ['1914', '1950-06-01', '1980/1981', '1998~'])
      expect(wordsOf(arrange(of({ title, when }), century, wide(width)).marks[0]!.label)).not.toContain('…');
});
