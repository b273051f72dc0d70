import { buildTimeline, type Problem, type TimelineBuild } from '@dateline/core';
import { forMs, idle, pause, sliceMs } from './pace.ts';

/** So many records are read at once; of more, the page is not kept waiting for. */
export const mostAtOnce = 20_000;
/** While it takes its time, how far it is is shown anew after so many ms. */
const showMs = 150;

/**
 * Makes one timeline at a time, in slices between which the page lives on.
 * There is no worker: a strict content security policy forbids one from a blob,
 * one of its own file is lost when the tag is copied as a single file, and what
 * it reads would have to be copied over, which takes as long as reading it.
 */
export class Builder {
  #input: unknown;
  #build: TimelineBuild | undefined;
  /** What is being done; whoever finds another one here stops. */
  #turn: object | undefined;
  #checked = true;
  /** It is made, and nobody was told yet. */
  #isUntold = false;
  readonly #onStep: () => void;
  readonly #onDone: () => void;
  readonly #onChecked: () => void;
  pending: Promise<void> = Promise.resolve();

  /**
   * @param onStep Called now and then while it is made.
   * @param onDone Called when it is there.
   * @param onChecked Called when all of its problems are known.
   */
  constructor(onStep: () => void, onDone: () => void, onChecked: () => void) {
    this.#onStep = onStep;
    this.#onDone = onDone;
    this.#onChecked = onChecked;
  }

  /** Whether something is being made. */
  get isBusy(): boolean {
    return this.#turn !== undefined && (this.share < 1 || this.#isUntold);
  }

  /** How much of it is done, from 0 to 1. */
  get share(): number {
    return this.#build?.share ?? 1;
  }

  /** What has been made of an input; undefined while it is being made. Another input than before takes its place. */
  of(input: unknown): TimelineBuild | undefined {
    if (this.#build === undefined || input !== this.#input) {
      this.drop();
      this.#input = input;
      this.#build = isBuild(input) ? input : buildTimeline(input);
      // Of more, columns may need no more than a slice.
      this.#checked =
        sizeOf(input) <= mostAtOnce
          ? this.#build.check()
          : isBuild(input) && this.#build.check(forMs(sliceMs));
      if (!this.#checked) this.#start();
    }
    return this.share === 1 ? this.#build : undefined;
  }

  /** What could not be read, as far as that is known. */
  get problems(): readonly Problem[] {
    return this.#build?.problems ?? [];
  }

  /** Makes at once what is being made. */
  finish(): void {
    this.#build?.step();
  }

  /** Looks at once for all problems. */
  check(): void {
    this.#build?.check();
  }

  /** Gives up what is being made. */
  drop(): void {
    this.stop();
    this.#input = this.#build = undefined;
  }

  /** Does nothing until `resume`. */
  stop(): void {
    this.#turn = undefined;
  }

  resume(): void {
    if (this.#build && !this.#checked && !this.#turn) this.#start();
  }

  #start(): void {
    const turn = (this.#turn = {});
    const isMine = () => this.#turn === turn;
    this.pending = this.#make(this.#build!, isMine).then(() => void this.#check(this.#build!, isMine));
  }

  async #make(build: TimelineBuild, isMine: () => boolean): Promise<void> {
    if (build.share === 1) return;
    let shownAt = performance.now();
    for (;;) {
      // Not in the call that asks for it: the page is first shown that it is on its way.
      await pause();
      if (!isMine()) return;
      if (build.step(forMs(sliceMs))) break;
      if (performance.now() - shownAt < showMs) continue;
      this.#onStep();
      shownAt = performance.now();
    }
    // What is made of it next is work enough for a turn of its own.
    this.#isUntold = true;
    await pause();
    this.#isUntold = false;
    if (isMine()) this.#onDone();
  }

  async #check(build: TimelineBuild, isMine: () => boolean): Promise<void> {
    do {
      await idle();
      if (!isMine()) return;
    } while (!build.check(forMs(sliceMs)));
    this.#turn = undefined;
    this.#checked = true;
    this.#onChecked();
  }
}

export const isBuild = (input: unknown): input is TimelineBuild =>
  typeof input === 'object' && input !== null && statesStep(input);

/** Itself or by its class; what a page has put on every object is not asked. */
function statesStep(input: object): boolean {
  const owners: (Partial<TimelineBuild> | null)[] = [input, Object.getPrototypeOf(input) as object | null];
  const owner = owners.find((one) => one && one !== Object.prototype && Object.hasOwn(one, 'step'));
  return typeof owner?.step === 'function';
}

function sizeOf(input: unknown): number {
  if (isBuild(input)) return input.length;
  const events = Array.isArray(input) ? input : (input as { events?: unknown } | null)?.events;
  return Array.isArray(events) ? events.length : 0;
}
