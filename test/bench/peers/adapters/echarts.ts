import { CustomChart, ScatterChart } from 'echarts/charts';
import { DataZoomComponent, GridComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { heightPx, widthPx, type Mounted, type Peer, type Workload } from '../peer.ts';

echarts.use([CustomChart, ScatterChart, DataZoomComponent, GridComponent, CanvasRenderer]);

interface Prepared {
  readonly points: Float64Array;
  readonly spans: Float64Array;
}

/** On a canvas, points as a large scatter, intervals as a custom series; complete frames, no progressive ones. */
export const peer: Peer = {
  name: 'echarts',
  leavesOut: 'words of events',
  prepare({ items }: Workload): Prepared {
    const spans = items.filter(({ end }) => end !== undefined);
    const points = items.filter(({ end }) => end === undefined);
    return {
      points: Float64Array.from(points.flatMap(({ start, group }) => [start, group])),
      spans: Float64Array.from(spans.flatMap(({ start, end, group }) => [start, end!, group])),
    };
  },
  mount(host, { points, spans }: Prepared, { groups, start, end }): Mounted {
    const chart = echarts.init(host, undefined, { renderer: 'canvas', width: widthPx, height: heightPx });
    chart.setOption({
      animation: false,
      grid: { left: 60, right: 10, top: 10, bottom: 30 },
      xAxis: { type: 'time', min: start, max: end },
      yAxis: { type: 'category', data: groups },
      dataZoom: [{ type: 'inside', filterMode: 'weakFilter' }],
      series: [
        {
          type: 'scatter',
          data: points,
          dimensions: ['start', 'lane'],
          encode: { x: 0, y: 1 },
          symbolSize: 4,
          large: true,
          progressive: 0,
        },
        {
          type: 'custom',
          data: spans,
          dimensions: ['start', 'end', 'lane'],
          encode: { x: [0, 1], y: 2 },
          progressive: 0,
          renderItem(
            _: unknown,
            api: { value(i: number): number; coord(at: number[]): number[]; style(): object },
          ) {
            const [x, y] = api.coord([api.value(0), api.value(2)]) as [number, number];
            const [right] = api.coord([api.value(1), api.value(2)]) as [number];
            return {
              type: 'rect',
              shape: { x, y: y - 4, width: Math.max(1, right - x), height: 8 },
              style: { fill: '#2c5f94' },
            };
          },
        },
      ],
    } as never);
    return {
      look: (startValue, endValue) =>
        chart.dispatchAction({ type: 'dataZoom', dataZoomIndex: 0, startValue, endValue }),
      destroy: () => chart.dispose(),
    };
  },
};
