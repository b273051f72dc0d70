import { readEvents, timeline, type Timeline } from '@dateline/core';
import { arrange, frame, type Orientation } from '@dateline/layout';
import { expect, it } from 'vitest';

// Down the page, at a phone's width: everything laid out anew, and what is near the reader once it is. The best of
// three rounds, in ms.

const page = (orientation: Orientation) =>
  frame({ width: 328, measure: (text) => 7 * text.length, orientation });
/** The same numbers on every run, 0 to 1. */
const random = (
  (state) => () =>
    (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647
)(20250831);

it('lays out down the page', { timeout: 300_000 }, () => {
  const table = Object.fromEntries(
    [300, 3000, 30_000].map((count) => [count.toLocaleString('en'), measured(count)]),
  );
  console.table(table);
  expect(Object.keys(table)).toHaveLength(3);
});

function measured(count: number): Record<string, string | number> {
  const events = randomEvents(count);
  const view = { start: 0, end: 1 };
  const whole = arrange(events, view, page('vertical'));
  const inWindow = () =>
    arrange(events, view, page('vertical'), whole, undefined, { top: whole.height / 2, height: 1600 });
  return {
    'column ms': best(() => arrange(events, view, page('vertical'))).toFixed(1),
    'list ms': best(() => arrange(events, view, page('list'))).toFixed(1),
    'window ms': best(inWindow).toFixed(2),
    'marks in the window': inWindow().marks.length,
  };
}

/** A century of days, months, years and wars, a third of them in one of four groups. */
function randomEvents(count: number): Timeline {
  const pad = (value: number) => String(value).padStart(2, '0');
  const any = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const day = () => `${any(1900, 1999)}-${pad(any(1, 12))}-${pad(any(1, 28))}`;
  const dates = [
    day,
    day,
    () => day().slice(0, 7),
    () => `${any(1900, 1999)}~`,
    () => `${any(1900, 1949)}/${any(1950, 1999)}`,
    () => [day(), day()].toSorted().join('/'),
  ];
  return timeline(
    readEvents(
      Array.from({ length: count }, (_, i) => ({
        title: `Event ${i} of ${'some '.repeat(any(0, 8))}length`,
        when: dates[any(0, dates.length - 1)]!(),
        ...(random() < 1 / 3 ? { group: `group ${any(1, 4)}` } : {}),
      })),
    ),
  );
}

/** The shortest of three rounds, in ms. */
function best(run: () => unknown): number {
  let shortest = Infinity;
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    run();
    shortest = Math.min(shortest, performance.now() - start);
  }
  return shortest;
}
