import * as d3 from 'd3';
import eventDrops from 'event-drops';
import 'event-drops/dist/style.css';
import { type Mounted, type Peer, type Workload } from '../peer.ts';

export const peer: Peer = {
  name: 'event-drops',
  leavesOut: 'words of events, intervals',
  prepare({ items, groups }: Workload) {
    const lanes = groups.map((name): { name: string; data: { date: Date }[] } => ({ name, data: [] }));
    for (const { start, group } of items) lanes[group]!.data.push({ date: new Date(start) });
    return lanes;
  },
  mount(host, lanes: unknown[], { start, end }): Mounted {
    // Its zoom is caught on the way in: there is no other way to a view.
    let zoom: { transform(selection: unknown, to: unknown): void } | undefined;
    const own: Record<string, unknown> = { ...d3, zoom: () => (zoom = d3.zoom() as never) };
    Object.defineProperty(own, 'event', { get: () => (d3 as { event: unknown }).event });
    const chart = eventDrops({
      d3: own,
      range: { start: new Date(start), end: new Date(end) },
      metaballs: false,
      line: { height: 40 },
      drop: { date: ({ date }: { date: Date }) => date },
    });
    d3.select(host)
      .data([lanes])
      .call(chart as never);
    const svg = d3.select(host).select('svg');
    const inner = Number(chart.scale().range()[1]);
    return {
      look(from, to) {
        const k = (end - start) / (to - from);
        const x = (-(from - start) / (end - start)) * inner * k;
        const left = host.clientWidth - inner;
        zoom!.transform(svg, d3.zoomIdentity.translate(x + left * (1 - k), 0).scale(k));
      },
      destroy: () => chart.destroy(),
    };
  },
};
