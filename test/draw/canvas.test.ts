import { readEvents, timeline } from '@dateline/core';
import { drawCanvas, plainLook, shapes, type Drawing } from '@dateline/draw';
import { arrange, fitView, rows } from '@dateline/layout';
import { expect, it, vi } from 'vitest';
import { page } from '../layout/say.ts';
import { counter } from './counter.ts';

vi.stubGlobal('Path2D', Object);

function drawingOf(count: number): Drawing {
  const dates = ['1914-07-28', '1914-07', '1914~', '1914/1918', '[..1914]', '1914?'];
  const events = timeline(
    readEvents(
      Array.from({ length: count }, (_, i) => ({
        title: `${i}`,
        when: dates[i % dates.length]!,
        group: `${i % 4}`,
      })),
    ),
  );
  const view = fitView(events)!;
  const frame = page(1200, { few: Infinity });
  return shapes(arrange(events, view, frame, rows(events, view, frame)));
}

it('drawCanvas(context, drawing, look) changes its style as often for 1 200 marks as for 120', () => {
  const changes = [120, 1200].map((count) => {
    const { context, counts } = counter();
    drawCanvas(context, drawingOf(count), plainLook(), { words: false });
    return [counts['fillStyle'], counts['strokeStyle'], counts['setLineDash']];
  });
  expect(changes[1]).toEqual(changes[0]);
  expect(changes[0]!.every((count) => count! < 150)).toBe(true);
});
