import { own } from '@dateline/core';
/** In this time, in ms, what glides loses two thirds of its speed. */
const brakeMs = 140;
/** Slower than this, in px per ms, nothing starts to glide, and nothing goes on. */
const [push, least] = [0.25, 0.03];
/** Whoever holds still for so long before letting go does not push, in ms. */
const stillMs = 60;

/** Whatever a reader does next stops it. */
const hands = ['pointerdown', 'keydown', 'wheel'];

/** What a hand has pushed runs on for a moment, unless the reader asks for less motion. */
export class Glide {
  #onStep: (px: number) => void;
  #at = NaN;
  #ms = 0;
  #speed = 0;
  #frame = 0;

  /** @param onStep Called once a frame with how far to move on, in px. */
  constructor(onStep: (px: number) => void) {
    this.#onStep = onStep;
  }

  /** The hand is at a place, in px from where it began; NaN where it does something else than drag. */
  note(px: number): void {
    const ms = performance.now();
    const moved = (px - this.#at) / Math.max(4, ms - this.#ms);
    this.#speed = Number.isNaN(moved) ? 0 : 0.6 * moved + 0.4 * this.#speed;
    [this.#at, this.#ms] = [px, ms];
  }

  /** The hand lets go. */
  go(): void {
    const [speed, pause] = [this.#speed, performance.now() - this.#ms];
    this.stop();
    if (Math.abs(speed) < push || pause > stillMs || isStill()) return;
    this.#speed = speed;
    this.#ms = performance.now();
    for (const type of hands) window.addEventListener(type, this.stop, own({ capture: true, passive: true }));
    this.#frame = requestAnimationFrame(this.#step);
  }

  /** A hand, a wheel or a key takes over. */
  readonly stop = (): void => {
    for (const type of hands) window.removeEventListener(type, this.stop, { capture: true });
    cancelAnimationFrame(this.#frame);
    [this.#at, this.#speed] = [NaN, 0];
  };

  readonly #step = (): void => {
    const ms = performance.now();
    // After a long frame it is not further on than it would be seen.
    const gone = Math.min(50, ms - this.#ms);
    this.#ms = ms;
    this.#speed *= Math.exp(-gone / brakeMs);
    if (Math.abs(this.#speed) < least) {
      this.stop();
      return;
    }
    this.#onStep(this.#speed * gone);
    this.#frame = requestAnimationFrame(this.#step);
  };
}

const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
