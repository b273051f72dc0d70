import { timeline, type Columns } from '@dateline/core';
import type { EventTimeline } from '@dateline/element';
import type { Peer, Workload } from '../peer.ts';
import { shown } from './dateline.ts';

/** The same from columns, which the caller has at hand: making them of objects is no part of it. */
const columns = new WeakMap<Workload, Columns>();

export const peer: Peer = {
  name: 'dateline-columns',
  leavesOut: '',
  prepare(workload: Workload) {
    return columns.get(workload) ?? columnsOf(workload);
  },
  mount(host, given: Columns) {
    const tag = document.createElement('event-timeline') as EventTimeline;
    tag.timeline = timeline(given);
    return shown(host, tag);
  },
};

/** Made beforehand, outside of what is measured. */
export function columnsOf(workload: Workload): Columns {
  const { items, groups } = workload;
  const made: Columns = {
    start: Float64Array.from(items, ({ start }) => start),
    end: Float64Array.from(items, ({ end }) => end ?? NaN),
    group: Uint32Array.from(items, ({ group }) => group),
    groups,
    title: (row) => items[row]!.title,
    id: (row) => items[row]!.id,
  };
  columns.set(workload, made);
  return made;
}
