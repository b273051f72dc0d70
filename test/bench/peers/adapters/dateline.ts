import '@dateline/element/define';
import type { EventInput } from '@dateline/core';
import type { EventTimeline } from '@dateline/element';
import type { Mounted, Peer, Workload } from '../peer.ts';

export const peer: Peer = {
  name: 'dateline',
  leavesOut: '',
  prepare({ items, groups }: Workload): EventInput[] {
    return items.map(({ id, title, start, end, group }) => ({
      id,
      title,
      when: end === undefined ? start : { start, end },
      group: groups[group]!,
    }));
  },
  async mount(host, events: EventInput[]): Promise<Mounted> {
    const tag = document.createElement('event-timeline') as EventTimeline;
    tag.events = events;
    return shown(host, tag);
  },
};

/** Puts the tag on the page and waits until all of it is drawn. */
export async function shown(host: HTMLElement, tag: EventTimeline): Promise<Mounted> {
  const ready = new Promise((done) => tag.addEventListener('timeline-ready', done, { once: true }));
  host.append(tag);
  await ready;
  return {
    look(start, end) {
      tag.view = { start, end };
    },
    settled: () => tag.settled(),
    spots: () =>
      Array.from(tag.shadowRoot!.querySelectorAll('.ring'), (ring) => {
        const { left, top, width, height } = ring.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }).filter(({ x, y }) => x > 0 && x < innerWidth && y > 0 && y < innerHeight),
    destroy: () => tag.remove(),
  };
}
