import { DataSet } from 'vis-data/esnext';
import { Timeline, type TimelineOptions } from 'vis-timeline/esnext';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { heightPx, type Mounted, type Peer, type Workload } from '../peer.ts';

interface Prepared {
  readonly items: DataSet<{
    id: string;
    content: string;
    start: number;
    end?: number;
    group: number;
    type: string;
  }>;
  readonly groups: DataSet<{ id: number; content: string }>;
}

/** vis-timeline, unstacked, which is its fastest way; with or without its clusters. */
export const vis = (name: string, more: TimelineOptions): Peer => ({
  name,
  leavesOut: 'nothing',
  prepare({ items, groups }: Workload): Prepared {
    return {
      items: new DataSet(
        items.map(({ id, title, start, end, group }) =>
          end === undefined
            ? { id, content: title, start, group, type: 'box' }
            : { id, content: title, start, end, group, type: 'range' },
        ),
      ),
      groups: new DataSet(groups.map((content, id) => ({ id, content }))),
    };
  },
  mount(host, { items, groups }: Prepared, { start, end }): Promise<Mounted> {
    return new Promise((done) => {
      const chart: Timeline = new Timeline(host, items as never, groups as never, {
        height: heightPx,
        stack: false,
        showCurrentTime: false,
        ...more,
        onInitialDrawComplete() {
          chart.setWindow(start, end, { animation: false });
          done({
            look: (from, to) => chart.setWindow(from, to, { animation: false }),
            destroy: () => chart.destroy(),
          });
        },
      });
    });
  },
});

export const peer = vis('vis', {});
