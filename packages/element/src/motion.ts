/** So long after the last change of the view the hand is at rest, in ms. */
const restMs = 160;

/**
 * While the view moves, what is drawn keeps to the screen's own pace: however
 * many changes come between two frames, one picture is made of them all. What
 * can wait until the hand rests, waits.
 */
export class Motion {
  #onFrame: () => void;
  #onRest: () => void;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param onFrame Called once before the next paint, to draw what the view has become.
   * @param onRest Called when nothing has changed for a while. Where frames do not come, as in a hidden page, this does.
   */
  constructor(onFrame: () => void, onRest: () => void) {
    this.#onFrame = onFrame;
    this.#onRest = onRest;
  }

  /** Whether something is still to come of the last change. */
  get isOn(): boolean {
    return this.#timer !== undefined;
  }

  /** The view has changed. */
  ask(): void {
    this.#wait();
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#onFrame();
      this.#wait();
    });
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.rest(), restMs);
  }

  /** Waits no longer. */
  rest(): void {
    if (!this.isOn) return;
    this.stop();
    this.#onRest();
  }

  /** All is drawn, or nothing is to be drawn any more. */
  stop(): void {
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
    this.#timer = undefined;
    this.#frame = 0;
  }
}
