import { readEvents, timeline } from '@dateline/core';
import { drawCanvas, plainLook, shapes } from '@dateline/draw';
import { arrange, fitView, frame, rows } from '@dateline/layout';
import { expect, it, vi } from 'vitest';
import { counter } from '../draw/counter.ts';

// What the canvas pen does for 10 000 events, in ms, without what the canvas then does with it: the one here only
// counts how often its style is changed.

const page = frame({ width: 1200, few: Infinity, measure: (text) => 7 * text.length, lanes: false });

function drawingOf(count: number) {
  const pad = (value: number) => String(value).padStart(2, '0');
  const day = (i: number) =>
    `${1900 + ((i * 37) % 100)}-${pad(1 + ((i * 7) % 12))}-${pad(1 + ((i * 11) % 28))}`;
  const dates = [
    day,
    day,
    (i: number) => day(i).slice(0, 7),
    (i: number) => `${day(i).slice(0, 4)}~`,
    (i: number) => `${day(i).slice(0, 4)}/2000`,
  ];
  const events = timeline(
    readEvents(
      Array.from({ length: count }, (_, i) => ({
        title: `Event ${i}`,
        when: dates[i % dates.length]!(i),
        group: `g${i % 4}`,
      })),
    ),
  );
  const view = fitView(events)!;
  return shapes(arrange(events, view, page, rows(events, view, page)));
}

it('draws 10 000 marks', () => {
  vi.stubGlobal('Path2D', Object);
  const look = plainLook();
  const table = Object.fromEntries(
    [1000, 10_000].map((marks) => {
      const drawing = drawingOf(marks);
      const { context, counts } = counter();
      drawCanvas(context, drawing, look, { words: false });
      let best = Infinity;
      for (let round = 0; round < 5; round++) {
        const start = performance.now();
        drawCanvas(context, drawing, look, { words: false });
        best = Math.min(best, performance.now() - start);
      }
      return [
        marks.toLocaleString('en'),
        {
          marks: drawing.figures.length,
          ms: best.toFixed(1),
          fillStyle: counts['fillStyle'],
          strokeStyle: counts['strokeStyle'],
        },
      ];
    }),
  );
  console.table(table);
  expect(Object.keys(table)).toHaveLength(2);
});
