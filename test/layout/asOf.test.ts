import { readEvents, timeline, type EventInput } from '@dateline/core';
import { expect, it } from 'vitest';
import { knownUntil } from '../../packages/layout/src/asOf.ts';

const until = (event: Partial<EventInput>, asOf?: string) => {
  const all = timeline(
    readEvents({ ...(asOf ? { asOf } : {}), events: [{ title: 'a', when: '2025-08-10/..', ...event }] }),
  );
  const ms = knownUntil(all.event(0), all);
  return ms === undefined ? undefined : new Date(ms).toISOString().slice(0, 10);
};
const published = (...dates: string[]) => dates.map((date) => ({ title: date, published: date }));

it('knownUntil(event, timeline) is the end of the timeline’s day', () => {
  expect(until({}, '2025-08-31')).toBe('2025-09-01');
  expect(until({})).toBeUndefined();
});

it('knownUntil(event, timeline) is rather that of the event’s last source', () => {
  expect(until({ sources: published('2025-08-20', '2025-09-02') }, '2025-12-31')).toBe('2025-09-03');
  expect(until({ sources: published('2025-08') })).toBe('2025-09-01');
  // What cannot be read says nothing.
  expect(until({ sources: published('last Sunday') }, '2025-08-31')).toBe('2025-09-01');
});

it('knownUntil(event, timeline) is nothing for what has an end, or is but a window', () => {
  for (const when of ['2025-08-10/2025-08-12', '2025-08-10/', '[2025-08-10..]', '2025-08'])
    expect(until({ when }, '2025-08-31')).toBeUndefined();
});
