import { readEvents, timeline, type EventInput, type TimelineInput } from '@dateline/core';
import {
  arrange,
  fitView,
  lanesFor,
  rowOf,
  rows,
  type Box,
  type Frame,
  type Mark,
  type Scene,
} from '@dateline/layout';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvents, bodyOf, meet, of, page, span, unfinishedIn, wordsOf } from './say.ts';

const wide = (width = 768, more: Partial<Frame> = {}) =>
  page(width, { orientation: 'horizontal', few: Infinity, ...more });
const document = (groups: TimelineInput['groups'], ...events: Partial<EventInput>[]) =>
  timeline(
    readEvents({ groups: groups!, events: events.map((one) => ({ title: 'a', when: '1914', ...one })) }),
  );
const nested = [
  { id: 'asia', label: 'Asia' },
  { id: 'china', label: 'China', parent: 'asia' },
  { id: 'europe', label: 'Europe' },
  { id: 'korea', label: 'Korea', parent: 'asia' },
  { id: 'seoul', label: 'Seoul', parent: 'korea' },
];
const view = span('1900-01-01', '1930-01-01');

describe('lanesFor(timeline, frame)', () => {
  const lanes = (from: ReturnType<typeof document>, more: Partial<Frame> = {}) =>
    lanesFor(from, wide(768, more)).map(({ id, depth, nests, count, members }) => [
      id,
      depth,
      nests,
      count,
      members.length,
    ]);

  it('puts groups below the group that they lie in, in the order of the document', () => {
    const events = document(nested, { group: 'seoul' }, { group: 'europe' }, { group: 'china' });
    expect(lanes(events)).toEqual([
      ['asia', 0, true, 2, 0],
      ['china', 1, false, 1, 1],
      ['korea', 1, true, 1, 0],
      ['seoul', 2, false, 1, 1],
      ['europe', 0, false, 1, 1],
    ]);
  });

  it('makes one lane of a group that is collapsed, with all that lies in it, each event once', () => {
    const events = document(
      nested,
      { groups: ['china', 'seoul'] },
      { groups: ['asia', 'europe'] },
      { group: 'korea', when: { text: 'then' } },
    );
    expect(lanes(events, { collapsed: ['asia'] })).toEqual([
      ['asia', 0, true, 3, 2],
      ['europe', 0, false, 1, 1],
    ]);
  });

  it('leaves out groups that nothing belongs to, and names that are no group', () => {
    expect(lanes(document(nested, { group: 'europe' }), { collapsed: ['nobody', 'asia'] })).toEqual([
      ['europe', 0, false, 1, 1],
    ]);
  });

  it('finds an end to a ring of groups, which columns do not check', () => {
    const ring = timeline({
      start: [0, 1],
      title: ['a', 'b'],
      group: [0, 1],
      groups: [
        { id: 'a', label: 'a', parent: 'b' },
        { id: 'b', label: 'b', parent: 'a' },
      ],
    });
    expect(lanes(ring).map(([id]) => id)).toEqual(['a', 'b']);
  });

  it('has a nameless lane first for dated events of no group, and last for undated ones alone', () => {
    const undated = { when: { text: 'then' } };
    expect(lanes(document(nested, { group: 'europe' }, {})).map(([id]) => id)).toEqual(['', 'europe']);
    expect(lanes(document(nested, { group: 'europe' }, undated)).map(([id]) => id)).toEqual(['europe', '']);
  });
});

describe('an event in several groups', () => {
  const events = document(nested, { id: 'both', groups: ['china', 'europe'] }, { id: 'one', group: 'china' });

  it('stands in each of its lanes, in the colour of each, and is the event itself in the first', () => {
    const { marks, lanes } = arrange(events, view, wide());
    const told = marks.map(({ id, lane, copy, hue, across }) => {
      const at = lanes.find(({ y, height }) => across >= y && across < y + height);
      return [id, lane, at!.id, copy ?? false, hue];
    });
    expect(told).toEqual([
      ['both', 'china', 'china', false, 1],
      ['both', 'europe', 'europe', true, 2],
      ['one', 'china', 'china', false, 1],
    ]);
  });

  it('stands once in a lane that is collapsed over all of them', () => {
    const { marks } = arrange(
      document(nested, { id: 'both', groups: ['china', 'korea'] }),
      view,
      wide(768, { collapsed: ['asia'] }),
    );
    expect(marks.map(({ id, lane }) => `${id} ${lane}`)).toEqual(['both asia']);
  });
});

describe('a lane that is collapsed', () => {
  it('is one row with every mark in it, its name and its count', () => {
    const { marks, lanes } = arrange(
      document(nested, { group: 'china' }, { group: 'seoul', when: '1914-03' }, { group: 'korea' }),
      view,
      wide(768, { collapsed: ['asia'] }),
    );
    expect(new Set(marks.map(({ across }) => across)).size).toBe(1);
    expect(marks).toHaveLength(3);
    expect(lanes.map(({ label, collapsed, count }) => [wordsOf(label), collapsed, count])).toEqual([
      ['Asia 3', true, 3],
    ]);
  });

  it('keeps words where nothing else stands', () => {
    const { marks } = arrange(
      document(
        nested,
        { title: 'crowded', group: 'china', when: '1905' },
        { title: 'crowd', group: 'korea', when: '1905-06' },
        { title: 'alone', group: 'korea', when: '1915' },
      ),
      view,
      wide(1200, { collapsed: ['asia'] }),
    );
    expect(marks.filter(({ label }) => label).map(({ label }) => wordsOf(label))).toEqual(['alone 1915']);
  });

  it('keeps no words for which an open window would reach over what stands before it', () => {
    const events = document(
      nested,
      { title: 'Troops are sent to the border of the empire', group: 'china', when: '[..1925]' },
      { title: 'War', group: 'korea', when: '1917' },
    );
    const { marks } = arrange(events, view, wide(1200, { collapsed: ['asia'] }));
    expect(marks.map(({ label }) => wordsOf(label))).toEqual(['', 'War 1917']);
  });

  it('has the events without a date as signs beside its name', () => {
    const { tray, lanes } = arrange(
      document(nested, { group: 'china' }, { group: 'korea', when: { text: 'then' } }),
      view,
      wide(768, { collapsed: ['asia'] }),
    );
    expect(tray).toHaveLength(1);
    expect(tray[0]!.label).toBeUndefined();
    const { label } = lanes[0]!;
    expect(tray[0]!.at.y).toBeGreaterThan(label!.y);
    expect(tray[0]!.at.y).toBeLessThan(label!.y + label!.height);
    expect(tray[0]!.at.x).toBeGreaterThan(label!.x + label!.width);
  });
});

// Random groups, nested in each other and crossing.
const ids = ['a', 'b', 'c', 'd'];
const anyGrouped = fc.record({
  events: anyEvents.chain((events) =>
    fc
      .tuple(
        ...events.map(() =>
          fc.record({
            groups: fc.subarray([...ids, 'e']),
            undated: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
            follows: fc.integer({ min: 1, max: events.length }),
          }),
        ),
      )
      .map((more) =>
        events.map((event, i): EventInput => ({
          title: event.title,
          when: event.when,
          status: event.status!,
          id: `event-${i + 1}`,
          groups: more[i]!.groups,
          follows: `event-${more[i]!.follows}`,
          ...(more[i]!.undated ? { when: { text: 'then' } } : {}),
        })),
      ),
  ),
  parents: fc.tuple(...ids.map((_, i) => fc.constantFrom(undefined, ...ids.slice(0, i)))),
  collapsed: fc.subarray(ids),
  eras: fc.array(
    fc.record({
      label: fc.string({ minLength: 1, maxLength: 30 }),
      when: fc.constantFrom(
        '1914/1918',
        '190X/..',
        '1914~',
        '/1930',
        '2024/2025-06',
        '-0044/1500~',
        '../1910',
        '1890/',
      ),
    }),
    { maxLength: 5 },
  ),
  width: fc.constantFrom(500, 768, 1200),
  direction: fc.constantFrom('ltr' as const, 'rtl' as const),
});

interface Given {
  readonly scene: Scene;
  readonly whole: ReturnType<typeof timeline>;
  readonly frame: Frame;
  readonly view: { start: number; end: number };
}

const each = (check: (given: Given) => void, numRuns = 200) =>
  fc.assert(
    fc.property(anyGrouped, ({ events, parents, collapsed, eras, width, direction }) => {
      const groups = ids.map((id, i) => ({
        id,
        label: `Lane ${id}`,
        ...(parents[i] ? { parent: parents[i] } : {}),
      }));
      const whole = timeline(readEvents({ events, groups, eras }));
      const fit = fitView(whole) ?? { start: 0, end: 1000 };
      const frame = wide(width, { collapsed, direction });
      check({ scene: arrange(whole, fit, frame), whole, frame, view: fit });
    }),
    { numRuns },
  );

const within = (inner: Box, outer: Box) =>
  inner.y >= outer.y - 1e-6 && inner.y + inner.height <= outer.y + outer.height + 1e-6;

describe('arrange(timeline, view, frame) with groups in groups', { timeout: 60_000 }, () => {
  it('has a finite number for everything', () => {
    each(({ scene }) => expect(unfinishedIn(scene)).toEqual([]));
  });

  it('loses no event: each is drawn in each of its lanes, in a tray, or counted outside', () => {
    each(({ scene: { marks, tray, earlier, later, lanes }, whole }) => {
      const drawn = new Set([...marks, ...tray].map(({ event }) => event));
      expect(drawn.size + earlier.count + later.count).toBe(whole.length);
      expect(new Set(tray.map(({ event }) => event))).toEqual(new Set(whole.undated));
      expect(marks.filter(({ copy }) => !copy)).toHaveLength(new Set(marks.map(({ event }) => event)).size);
      const known = new Set(lanes.map(({ id }) => id));
      for (const { lane } of [...marks, ...tray]) expect(known.has(lane)).toBe(true);
      for (const { event, lane } of marks) {
        const { groups } = whole.event(event);
        const open = groups.filter((id) => known.has(id));
        if (lane !== '' && !open.includes(lane))
          expect(lanes.find(({ id }) => id === lane)!.collapsed).toBe(true);
      }
    });
  });

  it('keeps marks, words and trays in their lanes, and the lanes apart and in order', () => {
    each(({ scene: { marks, tray, lanes, height, headHeight } }) => {
      const byId = new Map(lanes.map((lane) => [lane.id, lane]));
      for (const [i, lane] of lanes.entries()) {
        expect(lane.y).toBeGreaterThanOrEqual(i === 0 ? headHeight : lanes[i - 1]!.y + lanes[i - 1]!.height);
        expect(lane.y + lane.height).toBeLessThanOrEqual(height);
        if (lane.label) expect(within(lane.label, lane)).toBe(true);
      }
      for (const mark of marks) {
        const lane = byId.get(mark.lane)!;
        expect(within(bodyOf(mark), lane)).toBe(true);
        if (mark.label) expect(within(mark.label, lane)).toBe(true);
      }
      for (const { label, lane } of tray) if (label) expect(within(label, byId.get(lane)!)).toBe(true);
    });
  });

  it('lets no words meet other words, nor the mark of another event', () => {
    each(({ scene: { marks, tray, lanes, eras, width } }) => {
      const words = [
        ...marks.map(({ label, event, lane }) => ({ label, of: `${lane} ${event}` })),
        ...tray.map(({ label, event }) => ({ label, of: `tray ${event}` })),
        ...lanes.map(({ label, id }) => ({ label, of: `lane ${id}` })),
        ...eras.map(({ label, id }) => ({ label, of: `era ${id}` })),
      ].filter(({ label }) => label);
      const met = words.flatMap((a, i) =>
        words.slice(i + 1).flatMap((b) => (meet(a.label!, b.label!, 0.1) ? [`${a.of} | ${b.of}`] : [])),
      );
      expect(met).toEqual([]);
      const bodies = marks.map((mark) => ({ body: bodyOf(mark), of: `${mark.lane} ${mark.event}` }));
      const over = words.flatMap((a) =>
        bodies.flatMap(({ body, of: other }) =>
          a.of !== other && meet(a.label!, body, 0.1) ? [`${a.of} over ${other}`] : [],
        ),
      );
      expect(over).toEqual([]);
      for (const { label } of tray) if (label) expect(label.x + label.width).toBeLessThanOrEqual(width + 1);
    });
  });

  it('keeps links and arrows in the drawing', () => {
    each(({ scene: { links, tray, width, height } }) => {
      for (const points of [...links().map((link) => link.points), ...tray.flatMap(({ arrows }) => arrows)]) {
        for (const { x, y } of points)
          expect(x >= -1e-6 && x <= width + 1e-6 && y >= -20 && y <= height + 20).toBe(true);
      }
    });
  });
});

describe('rows(timeline, view, frame, before)', () => {
  const inRows = (made: ReturnType<typeof rows>) =>
    new Map(
      made.lanes.flatMap(({ id, slots }) =>
        slots.map(
          ({ index: event, row, side }) =>
            [`${id} ${made.timeline.event(event).id}`, `${row} ${side}`] as const,
        ),
      ),
    );

  it('never moves an event when others are appended, be they later or earlier', () => {
    fc.assert(
      fc.property(anyEvents, anyEvents, fc.constantFrom(500, 1200), (first, more, width) => {
        const numbered = [...first, ...more].map((event, i) => ({ ...event, id: `e${i}` }));
        const few = of(...numbered.slice(0, first.length));
        const all = of(...numbered);
        const here = fitView(few) ?? { start: 0, end: 1000 };
        const before = rows(few, here, wide(width, { scale: 'linear' }));
        const stood = inRows(before);
        const now = inRows(rows(all, here, wide(width, { scale: 'linear' }), before));
        for (const [id, place] of stood) expect(now.get(id)).toBe(place);
        expect(now.size).toBeGreaterThanOrEqual(stood.size);
      }),
      { numRuns: 150 },
    );
  });

  it('lets no words meet after an append', () => {
    fc.assert(
      fc.property(anyEvents, anyEvents, (first, more) => {
        const numbered = [...first, ...more].map((event, i) => ({ ...event, id: `e${i}` }));
        const few = of(...numbered.slice(0, first.length));
        const all = of(...numbered);
        const here = fitView(few) ?? { start: 0, end: 1000 };
        const before = rows(few, here, wide(768, { scale: 'linear' }));
        arrange(few, here, wide(768, { scale: 'linear' }), before);
        const { marks } = arrange(
          all,
          here,
          wide(768, { scale: 'linear' }),
          rows(all, here, wide(768, { scale: 'linear' }), before),
        );
        const met = marks.flatMap((a, i) =>
          marks
            .slice(i + 1)
            .filter((b) => a.label && b.label && meet(a.label, b.label, 0.1))
            .map((b) => `${a.id} ${b.id}`),
        );
        expect(met).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('packs a lane anew where one of its events is gone or another', () => {
    const named = (...titles: string[]) =>
      of(...titles.map((title, i) => ({ id: `e${i}`, title, when: `191${i}` })));
    const before = rows(named('one', 'two', 'three'), view, wide());
    inRows(before);
    const changed = named('one', 'a much longer title than it was before', 'three');
    expect(inRows(rows(changed, view, wide(), before))).toEqual(inRows(rows(changed, view, wide())));
    const fewer = named('one');
    expect(inRows(rows(fewer, view, wide(), before))).toEqual(inRows(rows(fewer, view, wide())));
  });

  it('leaves no words of a collapsed lane over what was appended', () => {
    const inputs = [
      { id: 'war', title: 'War in the far north of the country', group: 'china', when: '1905' },
      { id: 'peace', title: 'Peace', group: 'korea', when: '1908' },
    ];
    const frame = wide(1200, { collapsed: ['asia'] });
    const alone = document(nested, inputs[0]!);
    const before = rows(alone, view, frame);
    expect(arrange(alone, view, frame, before).marks[0]!.label).toBeDefined();
    const after = document(nested, ...inputs);
    const { marks } = arrange(after, view, frame, rows(after, view, frame, before));
    expect(marks.map(({ id, label }) => [id, wordsOf(label)])).toEqual([
      ['war', ''],
      ['peace', 'Peace 1908'],
    ]);
  });

  it('leaves other lanes as they are when one is collapsed', () => {
    const events = document(nested, { group: 'china' }, { group: 'europe' });
    const before = rows(events, view, wide());
    inRows(before);
    const after = rows(events, view, wide(768, { collapsed: ['asia'] }), before);
    expect(after.lanes.map(({ id, settled }) => [id, settled])).toEqual([
      ['asia', false],
      ['europe', true],
    ]);
  });
});

/** So many lanes of so many events, each in its own time. */
const many = (lanes: number, eventsEach: number) =>
  timeline(
    readEvents({
      groups: Array.from({ length: lanes }, (_, i) => `lane ${i}`),
      events: Array.from({ length: lanes * eventsEach }, (_, i) => ({
        title: `Event ${i}`,
        when: String(1000 + ((i * 7919) % 1000)),
        group: `lane ${i % lanes}`,
      })),
    }),
  );

describe('arrange(timeline, view, frame, rows, window)', { timeout: 60_000 }, () => {
  const lots = many(300, 6);
  const fit = fitView(lots)!;
  const visible = ({ marks, height, headHeight }: Scene): Mark[] =>
    marks.filter(({ box }) => box.y + box.height > headHeight && box.y < height);
  const told = (scene: Scene) =>
    visible(scene).map(
      ({ id, across, label }) => `${id} ${Math.round(across + scene.top)} ${wordsOf(label)}`,
    );

  it('has the same marks at the same places as the whole drawing has there', () => {
    const whole = arrange(lots, fit, wide());
    const kept = rows(lots, fit, wide());
    for (const lane of kept.lanes) expect(lane.heights.length).toBeGreaterThan(0);
    const { height } = arrange(lots, fit, wide(), kept);
    expect(height).toBe(whole.height);
    for (const top of [0, 1000, 7777, height]) {
      const part = arrange(lots, fit, wide(), kept, undefined, { top, height: 500 });
      expect(part.height).toBe(500);
      expect(part.fullHeight).toBe(whole.height);
      const [from, to] = [part.top + part.headHeight, part.top + 500];
      const there = whole.marks.filter(({ box }) => box.y + box.height > from && box.y < to);
      expect(told(part)).toEqual(
        there.map(({ id, across, label }) => `${id} ${Math.round(across)} ${wordsOf(label)}`),
      );
      expect(part.marks.length).toBeLessThan(150);
    }
  });

  it('holds what is read in its place when the lanes above turn out to be higher', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60_000 }), { minLength: 1, maxLength: 6 }), (tops) => {
        const kept = rows(lots, fit, wide());
        let before = arrange(lots, fit, wide(), kept, undefined, { top: 0, height: 500 });
        for (const top of tops) {
          const there = arrange(lots, fit, wide(), kept, undefined, { top, height: 500 });
          const up = arrange(lots, fit, wide(), kept, undefined, { top: there.top - 60, height: 500 });
          // Going up by 60 px moves what was seen by 60 px, and nothing else.
          const by = Math.min(60, there.top);
          const now = new Map(up.marks.map((mark) => [mark.id, mark.across]));
          for (const { id, across } of visible(there).filter(({ box }) => box.y + by + box.height < 500))
            expect(now.get(id)).toBeCloseTo(across + by, 3);
          before = up;
        }
        expect(before.lanes.length).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });

  it('counts as earlier and later what is out of time, not what is scrolled away', () => {
    const part = arrange(lots, fit, wide(), undefined, undefined, { top: 3000, height: 400 });
    expect([part.earlier.count, part.later.count]).toEqual([0, 0]);
    const half = { start: (fit.start + fit.end) / 2, end: fit.end };
    const drawn = arrange(lots, half, wide(), undefined, undefined, { top: 3000, height: 400 });
    const before = Array.from({ length: lots.length }, (_, i) => lots.event(i).when.endLatest!).filter(
      (end) => end <= half.start,
    ).length;
    // The words of a few that are earlier may still be in view.
    expect(drawn.earlier.count).toBeGreaterThan(before - 20);
    expect(drawn.earlier.count).toBeLessThanOrEqual(before);
  });

  it('goes back to the end where less is left than was scrolled through', () => {
    const few = arrange(many(3, 2), fit, wide(), undefined, undefined, { top: 90_000, height: 200 });
    expect(few.top + few.height).toBe(few.fullHeight);
    expect(few.marks.length).toBeGreaterThan(0);
  });

  it('rowOf says where an event is, though its lane was never looked at', () => {
    const kept = rows(lots, fit, wide());
    const event = lots.find('event-1700');
    const row = rowOf(kept, event, wide())!;
    const scene = arrange(lots, fit, wide(), kept, undefined, { top: row.top, height: 500 });
    const mark = scene.marks.find(({ id }) => id === 'event-1700')!;
    expect(mark.across).toBeGreaterThanOrEqual(scene.headHeight);
    expect(mark.across).toBeLessThanOrEqual(scene.headHeight + row.height);
  });

  it('costs what is seen: two thousand lanes about as much as twenty', () => {
    const [few, lotsOfThem] = [many(20, 50), many(2000, 50)];
    const cost = (events: ReturnType<typeof many>) => {
      const here = fitView(events)!;
      // What is found once for a timeline is found before.
      arrange(events, here, wide(), undefined, undefined, { top: 0, height: 300 });
      const times = Array.from({ length: 7 }, () => {
        const from = performance.now();
        const { marks } = arrange(events, here, wide(), rows(events, here, wide()), undefined, {
          top: 0,
          height: 300,
        });
        expect(marks.length).toBeLessThan(200);
        return performance.now() - from;
      });
      return Math.min(...times);
    };
    expect(cost(lotsOfThem)).toBeLessThan(3 * cost(few) + 30);
  });
});
