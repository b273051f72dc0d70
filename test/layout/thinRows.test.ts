import { readEvents, timeline, type EventInput } from '@dateline/core';
import { arrange, rows, type Frame, type Mark } from '@dateline/layout';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { company } from '../../stories/data/company.ts';
import { bodyOf, meet, page, span, unfinishedIn } from './say.ts';

const century = span('1900-01-01', '2000-01-01');
const wide = (width: number, more: Partial<Frame> = {}) =>
  page(width, { orientation: 'horizontal', ...more });

/** Lanes with far more events than there is room for words: windows, points and what lasted. */
const dense = (events: readonly EventInput[], lanes = 12) =>
  timeline(
    readEvents([
      ...events,
      ...Array.from({ length: lanes - 1 }, (_, i) => ({
        title: 'Another',
        when: '1950',
        group: `lane ${i}`,
      })),
    ]),
  );

/** Marks and words that lie over those of another event. */
const meetingsOf = (marks: readonly Mark[]) => {
  const boxes = marks.flatMap((mark) =>
    [bodyOf(mark), ...(mark.label ? [mark.label] : [])].map((box) => ({
      of: `${mark.lane} ${mark.id}`,
      box,
    })),
  );
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .flatMap((b) => (a.of !== b.of && meet(a.box, b.box, 0.15) ? [`${a.of} | ${b.of}`] : [])),
  );
};

const anyWhen = fc
  .record({
    year: fc.integer({ min: 1900, max: 1999 }),
    months: fc.boolean(),
    kind: fc.nat(5),
    of: fc.nat(8),
  })
  .map(({ year, months, kind, of }) => {
    const at = months ? `${year}-0${of + 1}` : `${year}`;
    return [
      at,
      `${at}~`,
      `${at}-1${of}`.slice(0, 10),
      `${year}/${year + of}`,
      `[${year}..${year + of}]`,
      `${at}?`,
    ][kind]!;
  });
const anyDense = fc.record({
  events: fc.array(
    fc.record({
      title: fc.constantFrom(
        'War',
        'A treaty',
        'The second conference',
        'Something of many more words than this',
      ),
      when: anyWhen,
      rank: fc.constantFrom(0, 0, 0, 1),
      group: fc.constantFrom('a', 'b'),
    }),
    { minLength: 25, maxLength: 90 },
  ),
  width: fc.constantFrom(480, 768, 1200),
  direction: fc.constantFrom('ltr' as const, 'rtl' as const),
  pan: fc.integer({ min: -700, max: 700 }),
});

describe('words in white space between marks whose words gave way', () => {
  it('names three quarters of a company’s 300 events in twelve lanes, with two rows of words a lane', () => {
    const story = timeline(readEvents(company()));
    const all = span('1998-01-01', '2025-01-01');
    const scene = arrange(story, all, wide(1200));
    expect(scene.counts.named / story.length).toBeGreaterThan(0.72);
    expect(rows(story, all, wide(1200)).lanes.map(({ heights }) => heights.length)).toEqual(
      Array.from({ length: 12 }, () => 2),
    );
    expect(scene.height).toBeLessThan(2000);
    const sides = new Set(scene.marks.flatMap(({ label }) => label?.side ?? []));
    expect(sides).toEqual(new Set(['before', 'after', 'above', 'below']));
  });

  it('are one line beside a mark that is as small as the others, in as many thin rows as there may be of words and one', () => {
    const events = dense(
      Array.from({ length: 7 }, (_, i) => ({ title: `Event ${i}`, when: '1930-05', group: 'a' })),
    );
    const lane = rows(events, century, wide(768)).lanes.find(({ id }) => id === 'a')!;
    expect(
      lane.slots.map(({ thin, row, side, caption }) => [thin, row, caption.lines.length && side]),
    ).toEqual([
      [false, 0, 'after'],
      [false, 1, 'after'],
      [true, 0, 'after'],
      [true, 1, 'after'],
      [true, 2, 'after'],
      [true, 3, 0],
      [true, 4, 0],
    ]);
    expect([lane.heights, lane.thin]).toEqual([
      [20, 20],
      [18, 18, 18, 12, 12],
    ]);
    const { marks } = arrange(events, century, wide(768));
    expect(marks.filter((mark) => mark.lane === 'a').map(({ thickness }) => thickness)).toEqual([
      20, 12, 12, 12, 20, 12, 12,
    ]);
  });

  it('meet no mark and no other words, and every mark moves by exactly the px of a pan, its words on their side', () => {
    let spoken = 0;
    let below = 0;
    let along = 0;
    fc.assert(
      fc.property(anyDense, ({ events, width, direction, pan }) => {
        const line = dense(events);
        const frame = wide(width, { direction, scale: 'linear' });
        const kept = rows(line, century, frame);
        const scene = arrange(line, century, frame, kept);
        expect(unfinishedIn(scene)).toEqual([]);
        expect(meetingsOf(scene.marks)).toEqual([]);
        spoken += kept.slots.filter(({ thin, caption }) => thin && caption.lines.length > 0).length;
        below += kept.slots.filter(({ side }) => side === 'below').length;

        const by = (pan / width) * (century.end - century.start);
        const panned = arrange(
          line,
          { start: century.start + by, end: century.end + by },
          frame,
          kept,
          scene,
        );
        expect(meetingsOf(panned.marks)).toEqual([]);
        const moved = direction === 'rtl' ? pan : -pan;
        const sides = new Map(kept.slots.map(({ index, side }) => [index, side]));
        const before = new Map(scene.marks.map((mark) => [`${mark.lane} ${mark.id}`, mark]));
        for (const mark of panned.marks) {
          const was = before.get(`${mark.lane} ${mark.id}`);
          if (!was) continue;
          expect(mark.across).toBe(was.across);
          expect(mark.startEarliest).toBeCloseTo(was.startEarliest + moved, 3);
          // Away from the edge, where they slide or change over, words go along.
          if (!was.label || !mark.label || was.label.side !== sides.get(mark.event)) continue;
          const to = was.label.x + moved;
          if ([was.label.x, to].every((x) => x > 12 && x + was.label!.width < width - 12)) {
            expect(mark.label.side).toBe(was.label.side);
            expect(mark.label.x).toBeCloseTo(to, 3);
            along++;
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(spoken).toBeGreaterThan(1000);
    expect(below).toBeGreaterThan(100);
    expect(along).toBeGreaterThan(1000);
  });
});
