import { readEvents, timeline } from '@dateline/core';
import { ruler } from '@dateline/layout';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { periodFrom } from '../../../packages/element/src/gestures/period.ts';

it('periodFrom(…) goes from day to day as the clocks of the axis have them', () => {
  const line = timeline(
    readEvents(
      ['2025-08-30T23:00:00Z', '2025-08-31T01:00:00Z', '2025-08-31T04:30:00Z', '2025-08-31T23:00:00Z'].map(
        (when, i) => ({ title: `event ${i}`, when }),
      ),
    ),
  );
  const to = (at: number, forth: boolean, timeZone?: string) =>
    periodFrom(at, forth, 'day', 4, line, ruler(line, { timeZone }));
  expect([to(0, true), to(3, false)]).toEqual([1, 1]);
  // In Chicago the thirtieth lasts until five o'clock UTC.
  expect([to(0, true, 'America/Chicago'), to(3, false, 'America/Chicago')]).toEqual([3, 0]);
});

it('periodFrom(…) finds by halves what a look at one event after the other finds', () => {
  const days = fc.array(fc.integer({ min: 16_000, max: 16_400 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(
      days,
      fc.nat(),
      fc.boolean(),
      fc.constantFrom('day', 'month', 'year'),
      (some, which, forth, unit) => {
        const starts = some.toSorted((a, b) => a - b).map((day) => day * 86_400_000);
        const line = timeline({ start: starts, title: () => 't' });
        const at = which % starts.length;
        const nameOf = (ms: number) =>
          new Date(ms).toISOString().slice(0, { year: 4, month: 7, day: 10 }[unit]);
        const names = starts.map(nameOf);
        const later = names.findIndex((name) => name > names[at]!);
        const before = names.indexOf(names[at - 1]!);
        expect(periodFrom(at, forth, unit, starts.length, line, ruler(line))).toBe(
          forth ? (later < 0 ? Math.max(starts.length - 1, 0) : later) : at === 0 ? -1 : before,
        );
      },
    ),
  );
});
