import type { EventInput, Problem, Timeline, TimelineBuild } from '@dateline/core';
import { joined, withMore } from './append.ts';
import { Builder, isBuild } from './builder.ts';
import { readChildren } from './children.ts';

/**
 * Where the events come from: a timeline, objects, a file, or the list inside
 * the element, the first of these that is there; and what was appended.
 */
export class Source {
  /** Set from outside; they win in this order. */
  timeline: Timeline | TimelineBuild | undefined;
  events: readonly EventInput[] | undefined;

  #host: Element;
  #onLoad: () => void;
  #builder: Builder;
  #src: string | null = null;
  #loaded: unknown;
  #problem: Problem | undefined;
  #loading: AbortController | undefined;
  #share: number | undefined;
  #pending: Promise<void> = Promise.resolve();
  #appended: readonly EventInput[] = [];
  #joined: readonly unknown[] = [];
  /** What could not be read of what was appended to a timeline. */
  #more: readonly Problem[] = none;

  /**
   * @param onLoad Called when there are other events to read: a file, or more of it, has arrived, or has not, or a timeline is made.
   * @param onStep Called when more of it is made.
   * @param onChecked Called when all problems are known.
   */
  constructor(host: Element, onLoad: () => void, onStep: () => void, onChecked: () => void) {
    this.#host = host;
    this.#onLoad = onLoad;
    this.#builder = new Builder(onStep, onLoad, onChecked);
  }

  /** Whether a file is on its way, or a timeline is being made. */
  get loading(): boolean {
    return this.#isFetching || this.#builder.isBusy;
  }

  get #isFetching(): boolean {
    return this.#loading?.signal.aborted === false;
  }

  /** How much of it is here, from 0 to 1; undefined where nothing is on its way, or its length is not known. */
  get share(): number | undefined {
    return this.#builder.isBusy ? this.#builder.share : this.#isFetching ? this.#share : undefined;
  }

  /** Resolves when nothing is on its way. */
  get pending(): Promise<unknown> {
    return Promise.all([this.#pending, this.#builder.pending]);
  }

  /** Whether the events are those of the list inside. Without its file, what the page holds is better than nothing. */
  get isList(): boolean {
    const lost = this.#src === null || (this.#problem !== undefined && this.#loaded === undefined);
    return !this.timeline && (this.events ?? null) === null && lost;
  }

  /** What there is to show now; undefined while it is being made. */
  read(): Timeline | undefined {
    this.#more = none;
    const given = this.timeline;
    if (given && !isBuild(given)) {
      this.#builder.drop();
      return this.#withAppended(given);
    }
    if (given) {
      const build = this.#builder.of(given);
      return build && this.#withAppended(build.timeline);
    }
    const input = this.events ?? (this.isList ? readChildren(this.#host) : (this.#loaded ?? none));
    return this.#builder.of(this.#whole(input))?.timeline;
  }

  /** What could not be read of it, as far as that is known. */
  get problems(): readonly Problem[] {
    return [...(this.#problem ? [this.#problem] : []), ...this.#builder.problems, ...this.#more];
  }

  #withAppended(from: Timeline): Timeline {
    const { timeline, problems } = joined(from, this.#appended);
    this.#more = problems;
    return timeline;
  }

  /** An input with what was appended; the same object for the same. */
  #whole(input: unknown): unknown {
    if (this.#appended.length === 0) return input;
    const [from, more, whole] = this.#joined;
    if (from === input && more === this.#appended) return whole;
    this.#joined = [input, this.#appended, withMore(input, this.#appended)];
    return this.#joined[2];
  }

  /** Does at once what is being made; whether there was anything. */
  finish(): boolean {
    const isBusy = this.#builder.isBusy;
    if (isBusy) this.#builder.finish();
    return isBusy;
  }

  /** Looks at once for all problems. */
  check(): void {
    this.#builder.check();
  }

  append(more: readonly EventInput[]): void {
    this.#appended = [...this.#appended, ...more];
  }

  /** Something else is shown from now on, and what was appended to the other goes with it. */
  dropAppended(): void {
    this.#appended = [];
  }

  /** Until the answer is there, whatever was shown stays. The last address that was asked for wins. */
  fetch(src: string | null): void {
    this.#src = src;
    this.#loading?.abort();
    this.#loading = undefined;
    if (src === null) {
      this.#loaded = this.#problem = undefined;
      return;
    }
    const loading = (this.#loading = new AbortController());
    if (!this.#host.isConnected) {
      loading.abort();
      return;
    }
    this.#pending = this.#load(src, loading);
  }

  async #load(src: string, loading: AbortController): Promise<void> {
    const { load } = await import('./load.ts');
    if (loading.signal.aborted) return;
    const result = await load(src, document.baseURI, loading.signal, ({ input, share }) => {
      if (this.#loading !== loading) return;
      this.#loaded = input;
      this.#share = share;
      this.#problem = undefined;
      this.#onLoad();
    });
    // A later address has taken over, or the element is gone.
    if (!result || this.#loading !== loading) return;
    this.#loading = this.#share = undefined;
    this.#problem = result.problem;
    this.#loaded = result.input;
    this.#onLoad();
  }

  /** The element was taken off: nothing is fetched or made for it. */
  stop(): void {
    this.#loading?.abort();
    this.#builder.stop();
  }

  /** It is back: what was on its way then is asked for again. */
  resume(): void {
    if (this.#loading?.signal.aborted) this.fetch(this.#src);
    this.#builder.resume();
  }
}

const none: readonly never[] = [];
