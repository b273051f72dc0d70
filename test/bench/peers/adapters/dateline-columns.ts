import { buildColumns, type Columns } from '@dateline/core';
import type { EventTimeline } from '@dateline/element';
import type { Peer, Workload } from '../peer.ts';
import { shown } from './dateline.ts';

/** The same by way of columns, which are made of the objects as part of what is measured. */
export const peer: Peer = {
  name: 'dateline-columns',
  leavesOut: '',
  prepare({ items, groups }: Workload): Columns {
    const { length } = items;
    const start = new Float64Array(length);
    const end = new Float64Array(length);
    const group = new Uint32Array(length);
    for (let row = 0; row < length; row++) {
      const item = items[row]!;
      start[row] = item.start;
      end[row] = item.end ?? NaN;
      group[row] = item.group;
    }
    return { start, end, group, groups, title: (row) => items[row]!.title, id: (row) => items[row]!.id };
  },
  mount(host, columns: Columns) {
    const tag = document.createElement('event-timeline') as EventTimeline;
    tag.timeline = buildColumns(columns);
    return shown(host, tag);
  },
};
