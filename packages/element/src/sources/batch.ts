/** Of the time there is, adding events takes no more than one part in so many. */
const share = 4;
/** In a page that is not seen there are no frames: so often what has come is added there, in ms. */
const unseenMs = 250;

/**
 * Gathers what comes in one by one, to hand it on once a frame, and less often
 * where it takes long to show.
 */
export class Batch {
  #stop: (() => void) | undefined;
  #isWaiting = false;
  #firedAt = 0;
  #doneAt = 0;
  readonly #onReady: () => void;

  /** @param onReady Called when it is time to take what has come. */
  constructor(onReady: () => void) {
    this.#onReady = onReady;
  }

  /** Something has come: the first of it at once, what comes in the same frame with the next. */
  add(): void {
    this.#isWaiting = true;
    if (!this.#stop) this.#fire();
  }

  /** Hands on at once what waits. */
  flush(): void {
    if (this.#isWaiting) this.#fire();
  }

  /** It is shown. */
  done(): void {
    if (this.#doneAt < this.#firedAt) this.#doneAt = performance.now();
  }

  stop(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  #fire(): void {
    this.stop();
    this.#isWaiting = false;
    this.#firedAt = performance.now();
    this.#onReady();
    this.#stop = soon(() => this.#rest());
  }

  #rest(): void {
    const restMs = (this.#doneAt - this.#firedAt) * share - (performance.now() - this.#firedAt);
    if (restMs > 0) {
      const timer = setTimeout(() => this.#end(), restMs);
      this.#stop = () => clearTimeout(timer);
    } else this.#end();
  }

  #end(): void {
    this.#stop = undefined;
    this.flush();
  }
}

/** Calls with the next frame, or after a while where there is none. */
function soon(call: () => void): () => void {
  const stop = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  const once = () => {
    stop();
    call();
  };
  const frame = requestAnimationFrame(once);
  const timer = setTimeout(once, unseenMs);
  return stop;
}
