import type { EventInput, TimelineInput } from '@dateline/core';
import { seeded } from './seeded.ts';

const services = ['gateway', 'accounts', 'search', 'billing'];
const messages = [
  'deployed',
  'restarted',
  'certificate renewed',
  'rolled back',
  'scaled to 4',
  'scaled to 2',
  'queue drained',
  'disk at 80 %',
];

/** A week of operations, second by second: busy by day, quiet at night. */
export function log(count = 500): TimelineInput {
  const random = seeded(80);
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  const events = Array.from({ length: count }, (): EventInput => {
    const service = services[Math.floor(random() * services.length)]!;
    // The mean of three draws gathers around noon.
    const hour = ((random() + random() + random()) / 3) * 24;
    const day = two(18 + random() * 7);
    const clock = `${two(hour)}:${two((hour % 1) * 60)}:${two(random() * 60)}`;
    return {
      title: `${service} ${messages[Math.floor(random() * messages.length)]!}`,
      group: service,
      when: `2025-08-${day}T${clock}Z`,
    };
  });
  return {
    title: 'A week of operations',
    lang: 'en',
    timeZone: 'UTC',
    groups: services.map((id) => ({ id, label: id })),
    events,
  };
}
