import { heightPx, widthPx, type Mounted, type Peer, type Workload } from '../peer.ts';

/**
 * The floor: starts in typed arrays, lane by lane, one bin per pixel counted by
 * bisection, one rectangle per bin. No axis, no words, no intervals.
 */
export const peer: Peer = {
  name: 'floor',
  leavesOut: 'axis, words, intervals',
  prepare({ items, groups }: Workload) {
    const counts = new Uint32Array(groups.length);
    for (const { group } of items) counts[group]!++;
    const lanes = Array.from(counts, (count) => new Float64Array(count));
    counts.fill(0);
    for (const { group, start } of items) lanes[group]![counts[group]!++] = start;
    return lanes.map((lane) => lane.sort());
  },
  mount(host, lanes: readonly Float64Array[]): Mounted {
    const canvas = document.createElement('canvas');
    canvas.width = widthPx;
    canvas.height = heightPx;
    host.append(canvas);
    const context = canvas.getContext('2d')!;
    const laneHeight = heightPx / lanes.length;
    return {
      look(start, end) {
        context.clearRect(0, 0, widthPx, heightPx);
        context.fillStyle = '#345';
        const perPx = (end - start) / widthPx;
        for (const [i, lane] of lanes.entries()) {
          let below = bisect(lane, start);
          for (let x = 0; x < widthPx; x++) {
            const next = bisect(lane, start + (x + 1) * perPx);
            const height = Math.min(laneHeight - 2, (next - below) * 3);
            if (height > 0) context.fillRect(x, (i + 1) * laneHeight - height, 1, height);
            below = next;
          }
        }
      },
      destroy: () => canvas.remove(),
    };
  },
};

function bisect(sorted: Float64Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
