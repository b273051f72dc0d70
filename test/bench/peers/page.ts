import type { Mounted, Peer, Workload } from './peer.ts';
import { workloads } from './workload.ts';

const adapters = import.meta.glob<{ peer: Peer }>('./adapters/*.ts');

/** What the driver asks of the page; it reads the browser's own counters before and after. */
const bench = {
  mounted: undefined as Mounted | undefined,
  workload: undefined as Workload | undefined,
  peer: undefined as Peer | undefined,
  prepared: undefined as unknown,

  names: Object.keys(adapters).map((path) => /([^/]+)\.ts$/.exec(path)![1]!),

  /** Loads a library and makes the objects that a caller would hold. Not measured. */
  async load(name: string, kind: keyof typeof workloads, n: number) {
    const adapter = await adapters[`./adapters/${name}.ts`]!();
    bench.peer = adapter.peer;
    bench.workload = workloads[kind](n);
    await twoFrames();
    return { leavesOut: adapter.peer.leavesOut };
  },

  /**
   * From the objects to the first complete paint, in ms; the same without making of them what the library takes; and the
   * longest task of the library's own on the way.
   */
  async ready() {
    const host = document.querySelector<HTMLElement>('#host')!;
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    });
    await twoFrames();
    const from = performance.now();
    bench.prepared = bench.peer!.prepare(bench.workload!);
    // What the caller did is a task of its own.
    await turn();
    observer.observe({ type: 'longtask' });
    const given = performance.now();
    bench.mounted = await bench.peer!.mount(host, bench.prepared as never, bench.workload!);
    await twoFrames();
    const now = performance.now();
    await new Promise((done) => setTimeout(done, 50));
    observer.disconnect();
    return {
      ms: now - from,
      fromGivenMs: now - given,
      longestMs: Math.max(0, ...tasks),
      elements: countElements(document),
      givenBytes: bytesOf(bench.prepared),
    };
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

  /** Where the pointer finds something, in px of the window; a few of them all over the drawing. */
  spots() {
    const all = bench.mounted!.spots?.() ?? [];
    const step = Math.ceil(all.length / 24);
    return all.filter((_, i) => i % step === 0);
  },

  /** The pointer goes from one of them to the next, one a frame. */
  async hover(spots: readonly { readonly x: number; readonly y: number }[]) {
    for (const { x, y } of spots) {
      let under = document.elementFromPoint(x, y);
      for (let inner; (inner = under?.shadowRoot?.elementFromPoint(x, y)) && inner !== under;) under = inner;
      const moved = { clientX: x, clientY: y, pointerType: 'mouse', bubbles: true, composed: true };
      under?.dispatchEvent(new PointerEvent('pointermove', moved));
      await frame();
    }
  },

  /** How long `Float64Array.sort` takes for the starts in any order, in ms; the median of three. */
  typedSort() {
    const starts = Float64Array.from(bench.workload!.items, ({ start }) => start);
    let state = 1;
    for (let i = starts.length - 1; i > 0; i--) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      const other = Math.floor((state / 2 ** 32) * (i + 1));
      [starts[i], starts[other]] = [starts[other]!, starts[i]!];
    }
    const found = [1, 2, 3].map(() => {
      const some = starts.slice();
      const from = performance.now();
      some.sort();
      return performance.now() - from;
    });
    return found.sort((a, b) => a - b)[1]!;
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

/** Another task; a timer would wait. */
const turn = () =>
  new Promise<void>((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });

/** What the columns of a caller hold. */
const bytesOf = (prepared: unknown): number =>
  Object.values(prepared ?? {}).reduce(
    (sum: number, one) => sum + (ArrayBuffer.isView(one) ? one.byteLength : 0),
    0,
  );

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
