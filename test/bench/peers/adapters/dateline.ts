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

/** Puts the tag on the page and waits until it is painted. */
export async function shown(host: HTMLElement, tag: EventTimeline): Promise<Mounted> {
  host.append(tag);
  await tag.updateComplete;
  return {
    look(start, end) {
      tag.view = { start, end };
    },
    settled: () => tag.settled(),
    destroy: () => tag.remove(),
  };
}
