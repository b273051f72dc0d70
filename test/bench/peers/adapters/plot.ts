import * as Plot from '@observablehq/plot';
import { heightPx, widthPx, type Item, type Mounted, type Peer, type Workload } from '../peer.ts';

export const peer: Peer = {
  name: 'plot',
  leavesOut: 'words of events',
  prepare({ items }: Workload) {
    return {
      points: items.filter(({ end }) => end === undefined),
      spans: items.filter(({ end }) => end !== undefined),
    };
  },
  mount(host, { points, spans }: { points: readonly Item[]; spans: readonly Item[] }, workload): Mounted {
    const look = (start: number, end: number) =>
      host.replaceChildren(
        Plot.plot({
          width: widthPx,
          height: heightPx,
          x: { type: 'utc', domain: [start, end], clip: true },
          y: { type: 'point', domain: workload.groups.map((_, i) => i) },
          marks: [
            Plot.link(spans as Item[], {
              x1: 'start',
              x2: 'end',
              y1: 'group',
              y2: 'group',
              strokeWidth: 6,
              clip: true,
            }),
            Plot.dot(points as Item[], { x: 'start', y: 'group', r: 2, clip: true }),
          ],
        } as never),
      );
    look(workload.start, workload.end);
    return { look, destroy: () => host.replaceChildren() };
  },
};
