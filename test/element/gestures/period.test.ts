import { readEvents, timeline } from '@dateline/core';
import { ruler } from '@dateline/layout';
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
    periodFrom(at, forth, 'day', [0, 1, 2, 3], line, ruler(line, { timeZone }));
  expect([to(0, true), to(3, false)]).toEqual([1, 1]);
  // In Chicago the thirtieth lasts until five o'clock UTC.
  expect([to(0, true, 'America/Chicago'), to(3, false, 'America/Chicago')]).toEqual([3, 0]);
});
