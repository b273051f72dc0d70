import { buildTimeline, describeReach, timeline, type EventInput, type Timeline } from '@dateline/core';
import { expect, it } from 'vitest';
import { reachOf } from '../../packages/element/src/reach.ts';

/** From the first to the last, looked for among all. */
function slowly(events: Timeline): string {
  const all = Array.from({ length: events.length }, (_, i) => events.event(i)).filter(
    ({ when }) => when.mode !== 'undated',
  );
  const starts = all.map(({ when }) => when.startEarliest ?? Infinity).filter(Number.isFinite);
  const ends = all.map(({ when }) => when.endLatest ?? -Infinity).filter(Number.isFinite);
  const first = all.find(({ when }) => when.startEarliest === Math.min(...starts))!;
  const last = all.findLast(({ when }) => when.endLatest === Math.max(...ends))!;
  return describeReach(first.when, last.when, { locale: 'en' });
}

const random = (i: number) => (i * 7919) % 1_000_003;

it('reachOf(timeline) says of very many events the first and the last, without a look at each', () => {
  const start = Float64Array.from({ length: 5000 }, (_, i) => (i === 99 ? NaN : random(i) * 1e6));
  const end = start.map((ms, i) => (i === 7 ? Infinity : i % 3 ? NaN : ms + random(i + 3) * 1e4));
  const group = start.map((_, i) => (i % 4) - 1);
  const logged = timeline({ start, end, group, groups: ['a', 'b', 'c'], title: () => 'e' });
  expect(reachOf(logged, 'en', undefined)).toBe(slowly(logged));
  const days = Array.from({ length: 3000 }, (_, i): EventInput => {
    const day = `${1000 + (random(i) % 900)}-0${1 + (i % 9)}-1${i % 10}`;
    return { title: 'e', when: i === 5 ? '../1200' : i === 6 ? '1500/..' : day, group: `lane ${i % 3}` };
  });
  const read = buildTimeline(days).timeline;
  expect(reachOf(read, 'en', undefined)).toBe(slowly(read));
});

it.each([3, 3000])(
  'reachOf(timeline) of %i events reaches to what has begun last and not ended, and to what had ended first',
  (count) => {
    const days = Array.from({ length: count - 2 }, (_, i): EventInput => ({
      title: 'e',
      when: `${1900 + (i % 90)}`,
    }));
    const reach = (...open: string[]) =>
      reachOf(
        buildTimeline([...days, ...open.map((when) => ({ title: 'o', when }))]).timeline,
        'en',
        undefined,
      );
    const last = count > 3 ? '1989' : '1900';
    expect(reach('2024-07/..', '1950')).toBe('1900 to July 2024');
    expect(reach('1895/..', '[..1850-03]')).toBe(`March 1850 to ${last}`);
    expect(reach('[1999..]', '../1850')).toBe('1850 to 1999');
  },
);
