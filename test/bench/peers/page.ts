import type { Mounted, Peer, Workload } from './peer.ts';
import { workloads } from './workload.ts';

const adapters = import.meta.glob<{ peer: Peer }>('./adapters/*.ts');

/** What the driver asks of the page; it reads the browser's own counters before and after. */
const bench = {
  mounted: undefined as Mounted | undefined,
  workload: undefined as Workload | undefined,
  peer: undefined as Peer | undefined,

  names: Object.keys(adapters).map((path) => /([^/]+)\.ts$/.exec(path)![1]!),

  /** Loads a library and makes the objects that a caller would hold. Not measured. */
  async load(name: string, kind: keyof typeof workloads, n: number) {
    const adapter = await adapters[`./adapters/${name}.ts`]!();
    bench.peer = adapter.peer;
    bench.workload = workloads[kind](n);
    await twoFrames();
    return { leavesOut: adapter.peer.leavesOut };
  },

  /** From the objects to the first complete paint, in ms, and the longest task on the way. */
  async ready() {
    const host = document.querySelector<HTMLElement>('#host')!;
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    });
    observer.observe({ type: 'longtask' });
    await twoFrames();
    const from = performance.now();
    bench.mounted = await bench.peer!.mount(
      host,
      bench.peer!.prepare(bench.workload!) as never,
      bench.workload!,
    );
    await twoFrames();
    const ms = performance.now() - from;
    await new Promise((done) => setTimeout(done, 50));
    observer.disconnect();
    return { ms, longestMs: Math.max(0, ...tasks), elements: countElements(document) };
  },

  /**
   * Moves the view frame by frame, `share` of the extent in view.
   *
   * @param stepX How far each frame moves, as a share of the view.
   * @param stepK By how much each frame zooms, in and out by turns.
   */
  async frames(share: number, stepX: number, stepK: number, most: number, capMs: number) {
    const { start, end } = bench.workload!;
    let length = (end - start) * share;
    let from = start + (end - start - length) * 0.4;
    let way = 1;
    bench.mounted!.look(from, from + length);
    await bench.mounted!.settled?.();
    await twoFrames();
    const deltas: number[] = [];
    const began = performance.now();
    let last = began;
    while (deltas.length < most && performance.now() - began < capMs) {
      if (stepK > 0) {
        if (deltas.length % 20 === 10) way = -way;
        const zoomed = length * (way > 0 ? 1 - stepK : 1 / (1 - stepK));
        from += (length - zoomed) / 2;
        length = zoomed;
      } else {
        if (from + length * (1 + 2 * stepX) > end || (way < 0 && from - length * 2 * stepX < start))
          way = -way;
        from += way * stepX * length;
      }
      bench.mounted!.look(from, from + length);
      const now = await frame();
      deltas.push(now - last);
      last = now;
    }
    return deltas;
  },

  /** From a change of view to its complete paint, in ms. */
  async change(times: number) {
    const { start, end } = bench.workload!;
    const found: number[] = [];
    for (let i = 0; i < times; i++) {
      await twoFrames();
      const from = performance.now();
      const at = start + (end - start) * (0.1 + 0.05 * i);
      bench.mounted!.look(at, at + (end - start) * 0.4);
      await (bench.mounted!.settled?.() ?? twoFrames());
      found.push(performance.now() - from);
    }
    return found.sort((a, b) => a - b)[times >> 1]!;
  },

  destroy() {
    bench.mounted!.destroy();
    bench.mounted = undefined;
  },
};

const frame = () => new Promise<number>((done) => requestAnimationFrame(() => done(performance.now())));
async function twoFrames() {
  await frame();
  await frame();
}

/** Elements in the page, those of shadow trees with them. */
function countElements(root: Document | ShadowRoot): number {
  let count = 0;
  for (const element of root.querySelectorAll('*')) {
    count++;
    if (element.shadowRoot) count += countElements(element.shadowRoot);
  }
  return count;
}

Object.assign(globalThis, { bench });
