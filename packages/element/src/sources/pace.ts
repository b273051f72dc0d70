/** Nobody is kept waiting for longer than this, in ms: a frame comes between. */
export const sliceMs = 12;

/** Asks, until so many ms from now, whether to go on. */
export function forMs(ms: number): () => boolean {
  const until = performance.now() + ms;
  return () => performance.now() < until;
}

/** Lets the page do what waits there, and resolves when it has; `scheduler.yield` would push before it. */
export const pause = (): Promise<void> =>
  new Promise((done) => {
    // A timer would wait for at least 4 ms.
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      done();
    });
    port1.start();
    port2.postMessage(null);
  });

/** Resolves when the page has nothing better to do. */
export const idle = (): Promise<void> =>
  new Promise((done) => {
    // Safari does not say when that is.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => done(), { timeout: 500 });
    else setTimeout(done, 50);
  });
