import { arrange, type Orientation, type Scene } from '@dateline/layout';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvents, of, page } from './say.ts';

const anywhere = { start: 0, end: 1 };
const days = (count: number) =>
  of(
    ...Array.from({ length: count }, (_, i) => {
      const when = new Date(Date.UTC(1900, 0, 1 + i)).toISOString().slice(0, 10);
      return { title: `Event ${i}`, when: i % 3 ? when : `${when}/1999-12-31` };
    }),
  );

describe('arrange(timeline, view, frame, kept, before, window) down the page', () => {
  it('has exactly the marks, edges and folds of the whole that are near, at their places', () => {
    fc.assert(
      fc.property(
        anyEvents,
        fc.constantFrom<Orientation>('vertical', 'list'),
        fc.double({ min: -0.2, max: 1.2, noNaN: true }),
        fc.integer({ min: 1, max: 600 }),
        (inputs, orientation, share, height) => {
          const line = of(...inputs);
          const whole = arrange(line, anywhere, page(360, { orientation }));
          const window = { top: whole.height * share, height };
          const part = arrange(line, anywhere, page(360, { orientation }), undefined, undefined, window);
          const near = (from: number, to: number) => from < window.top + height && to > window.top;
          expect([part.height, part.width]).toEqual([whole.height, whole.width]);
          expect(part.marks).toEqual(
            whole.marks.filter(
              ({ label, far, startEarliest, startFade, endLatest, endFade }) =>
                near(label!.y, label!.y + label!.height) ||
                (!far && near(startEarliest - startFade, endLatest + endFade)),
            ),
          );
          expect(part.axis.periods).toEqual(
            whole.axis.periods.filter(({ at, label }) => near(at, at + label!.height)),
          );
          expect(part.folds).toEqual(whole.folds.filter(({ start, end }) => near(start, end)));
        },
      ),
    );
  });

  it('shows every event in one window or another, and few at a time, however many there are and go on', () => {
    const line = days(3000);
    const whole = arrange(line, anywhere, page(360, { orientation: 'vertical' }));
    const seen = new Set<number>();
    for (let top = 0; top < whole.height; top += 800) {
      const { marks } = windowed(whole, top);
      expect(marks.length).toBeLessThan(70);
      for (const { event } of marks) seen.add(event);
    }
    expect(seen.size).toBe(3000);

    function windowed(kept: Scene, top: number): Scene {
      return arrange(line, anywhere, page(360, { orientation: 'vertical' }), kept, undefined, {
        top,
        height: 800,
      });
    }
  });
});
