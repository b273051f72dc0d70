import { arrange, fitView, hit, type Scene } from '@dateline/layout';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyEvents, anyView, of, page } from './say.ts';

/** The obvious way: a look at every box, the last one being on top. */
const slowly = ({ marks, tray }: Scene, x: number, y: number) =>
  [...marks, ...tray].findLast(
    ({ box }) => x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height,
  );

const anyPage = anyEvents.chain((inputs) => {
  const events = of(...inputs);
  return fc.record({
    events: fc.constant(events),
    view: anyView(fitView(events) ?? { start: 0, end: 1000 }),
    frame: fc
      .record({ width: fc.constantFrom(340, 700, 1200), collapsed: fc.boolean(), rtl: fc.boolean() })
      .map(({ width, collapsed, rtl }) =>
        page(width, {
          direction: rtl ? 'rtl' : 'ltr',
          collapsed: collapsed ? events.groups.map(({ id }) => id) : [],
        }),
      ),
  });
});

it('hit(scene, x, y) is the mark on top at a point, as a look at each box would find', () => {
  let found = 0;
  fc.assert(
    fc.property(
      anyPage,
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat()), {
        minLength: 8,
        maxLength: 8,
      }),
      ({ events, view, frame }, places) => {
        const scene = arrange(events, view, frame);
        const boxes = [...scene.marks, ...scene.tray].map(({ box }) => box);
        const points = places.flatMap(([share, which]) => {
          const box = boxes[which % boxes.length];
          return [
            [share * scene.width, share * scene.height] as const,
            ...(box
              ? [[box.x, box.y] as const, [box.x + share * box.width, box.y + share * box.height] as const]
              : []),
          ];
        });
        for (const [x, y] of points) {
          const mark = hit(scene, x, y);
          expect(mark).toBe(slowly(scene, x, y));
          if (mark) found++;
        }
      },
    ),
    { numRuns: 100 },
  );
  expect(found).toBeGreaterThan(100);
});
