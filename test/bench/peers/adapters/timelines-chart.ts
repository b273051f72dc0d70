import TimelinesChart from 'timelines-chart';
import { heightPx, widthPx, type Mounted, type Peer, type Workload } from '../peer.ts';

export const peer: Peer = {
  name: 'timelines-chart',
  leavesOut: 'words of events',
  prepare({ items, groups }: Workload) {
    const lanes = groups.map((label): { label: string; data: unknown[] } => ({ label, data: [] }));
    for (const { title, start, end, group } of items)
      lanes[group]!.data.push({ timeRange: [start, end ?? start], val: title });
    return [{ group: 'all', data: lanes }];
  },
  mount(host, data: never): Mounted {
    const chart = new (TimelinesChart as never as new (host: HTMLElement) => Chart)(host);
    chart.width(widthPx).maxHeight(heightPx).enableAnimations(false).enableOverview(false).zQualitative(true);
    chart.data(data);
    return {
      look: (start, end) => void chart.zoomX([start, end]),
      destroy: () => host.replaceChildren(),
    };
  },
};

interface Chart {
  width(px: number): Chart;
  maxHeight(px: number): Chart;
  enableAnimations(on: boolean): Chart;
  enableOverview(on: boolean): Chart;
  zQualitative(on: boolean): Chart;
  data(data: unknown): Chart;
  zoomX(range: readonly [number, number]): Chart;
}
