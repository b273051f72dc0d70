import { readEvents, timeline } from '@dateline/core';
import { arrange, fitView, openingView, type Point, type Scene } from '@dateline/layout';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvents, page, span, theStory } from './say.ts';

const named = ({ links }: Scene) =>
  links().map(({ relation: { type, from, to }, inView }) => `${from} ${type} ${to}, ${inView}`);
/** How many words a line goes through. */
const wordsMet = ({ marks }: Scene, points: readonly Point[]) =>
  marks.filter(
    ({ label }) =>
      label &&
      points.slice(1).some((to, i) => {
        const from = points[i]!;
        return (
          Math.max(from.x, to.x) > label.x &&
          Math.min(from.x, to.x) < label.x + label.width &&
          Math.max(from.y, to.y) > label.y + 2 &&
          Math.min(from.y, to.y) < label.y + label.height - 2
        );
      }),
  ).length;

describe('links', () => {
  it('join the events of a relation, and point to the edge where one is not in view', () => {
    expect(named(arrange(theStory, openingView(theStory)!, page(1200)))).toEqual([
      'order respondsTo threat, both',
      'repeat respondsTo conference, both',
      'expected follows order, both',
      'murders-half follows murders-peak, from',
    ]);
  });

  it('begin at the one mark and end at the other', () => {
    const { links, marks } = arrange(theStory, openingView(theStory)!, page(1200));
    for (const { points, fromEvent, toEvent, inView } of links()) {
      const ends =
        inView === 'both'
          ? ([
              [points[0]!, fromEvent],
              [points.at(-1)!, toEvent],
            ] as const)
          : [];
      for (const [{ x, y }, event] of ends) {
        const { box } = marks.find((mark) => mark.event === event)!;
        expect(x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height).toBe(true);
      }
    }
  });

  it('go through no words of the story', () => {
    for (const width of [500, 768, 1200]) {
      const scene = arrange(theStory, openingView(theStory)!, page(width));
      for (const { points } of scene.links()) expect(wordsMet(scene, points)).toBe(0);
    }
  });

  it('are those of one event, where only that one is asked for', () => {
    const { links } = arrange(theStory, openingView(theStory)!, page(1200));
    for (const id of ['order', 'threat', 'murders-half', 'los-angeles']) {
      const event = theStory.find(id);
      expect(links(event)).toEqual(
        links().filter(({ fromEvent, toEvent }) => fromEvent === event || toEvent === event),
      );
    }
    expect(links(theStory.find('order'))).toHaveLength(2);
  });

  it('run at right angles and in the drawing', () => {
    fc.assert(
      fc.property(anyEvents, fc.array(fc.nat(11), { minLength: 12, maxLength: 12 }), (events, to) => {
        const tied = timeline(
          readEvents(events.map((event, i) => ({ ...event, id: `e${i}`, follows: `e${to[i]}` }))),
        );
        const view = fitView(tied) ?? { start: 0, end: 1 };
        const half = { start: view.start, end: (view.start + view.end) / 2 };
        const scene = arrange(tied, half, page(768));
        for (const { points } of scene.links()) {
          expect(points.length).toBeGreaterThan(1);
          for (const [i, { x, y }] of points.entries()) {
            expect(x >= -1e-6 && x <= 768 + 1e-6 && y >= 0 && y <= scene.height + 20).toBe(true);
            const before = points[i - 1];
            if (before) expect(Math.min(Math.abs(before.x - x), Math.abs(before.y - y))).toBeLessThan(1e-6);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('stay in the drawing where both bars leave it', () => {
    const line = timeline(
      readEvents([
        { id: 'a', title: 'a', when: '1900/2000' },
        { id: 'b', title: 'b', when: '1850/1950', follows: 'a' },
      ]),
    );
    const links = arrange(line, span('1940-01-01', '1945-01-01'), page(768)).links();
    expect(links).toHaveLength(1);
    for (const { points } of links) for (const { x } of points) expect(x >= 0 && x <= 768).toBe(true);
  });

  it('point left to what is earlier, right to what is later, up and down to lanes that are scrolled away', () => {
    const groups = Array.from({ length: 40 }, (_, i) => `lane ${i}`);
    const line = timeline(
      readEvents({
        groups,
        events: [
          ...groups.map((group, i) => ({ id: group, title: 'fill', when: '1950', group, rank: i })),
          { id: 'here', title: 'here', when: '1950', group: 'lane 20' },
          { id: 'early', title: 'early', when: '1850', group: 'lane 20', follows: 'here' },
          { id: 'late', title: 'late', when: '2050', group: 'lane 20', follows: 'here' },
        ],
        relations: [
          { type: 'follows', from: 'here', to: 'lane 0' },
          { type: 'follows', from: 'here', to: 'lane 39' },
        ],
      }),
    );
    const scene = arrange(line, span('1900-01-01', '2000-01-01'), page(768), undefined, undefined, {
      top: 1150,
      height: 300,
    });
    const mark = scene.marks.find(({ id }) => id === 'here')!;
    expect(mark.across).toBeGreaterThan(scene.headHeight);
    const away = new Map(
      scene
        .links()
        .map(({ relation, points, inView }) => [
          relation.from === 'here' ? relation.to : relation.from,
          inView === 'from' ? points.at(-1)! : points[0]!,
        ]),
    );
    expect(away.get('early')!.x).toBe(2);
    expect(away.get('late')!.x).toBe(766);
    expect(away.get('lane 0')!.y).toBeLessThan(mark.across);
    expect(away.get('lane 39')!.y).toBe(300);
  });

  it('say nothing of an event without a date: its tray has an arrow', () => {
    const line = timeline(
      readEvents([
        { id: 'a', title: 'a', when: '1914' },
        { id: 'b', title: 'b', when: { text: 'then' }, follows: 'a' },
      ]),
    );
    const scene = arrange(line, span('1900-01-01', '1930-01-01'), page(768));
    expect(scene.links()).toEqual([]);
    expect(scene.tray[0]!.arrows).toHaveLength(1);
  });
});
