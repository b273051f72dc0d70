import type { TimelineInput } from '@dateline/core';
import { seeded } from './seeded.ts';

/** Towns that never were, each in a county and with some events of its own. */
export function towns(counties: number, townsEach: number, eventsEach: number): TimelineInput {
  const random = seeded(7);
  const groups: { id: string; label: string; parent?: string }[] = [];
  const events: { title: string; when: string; group: string }[] = [];
  const what = ['Charter', 'Market', 'Fire', 'Bridge', 'School', 'Railway', 'Flood', 'Town hall'];
  for (let county = 1; county <= counties; county++) {
    groups.push({ id: `c${county}`, label: `County ${county}` });
    for (let town = 1; town <= townsEach; town++) {
      const id = `c${county}t${town}`;
      groups.push({ id, label: `Town ${county}.${town}`, parent: `c${county}` });
      for (let i = 0; i < eventsEach; i++) {
        const year = 1200 + Math.floor(random() * 800);
        events.push({
          title: what[Math.floor(random() * what.length)]!,
          when: random() < 0.3 ? `${year}~` : String(year),
          group: id,
        });
      }
    }
  }
  return { title: `${counties * townsEach} towns`, lang: 'en', groups, events };
}
