import {
  append,
  limits,
  type EventInput,
  type Problem,
  type Timeline,
  type TimelineBuild,
  own,
  type TimelineInput,
} from '@dateline/core';
import { Batch } from './batch.ts';
import { Builder, isBuild } from './builder.ts';
import { readChildren } from './children.ts';

/**
 * Where the events come from: a timeline, objects, a file, or the list inside
 * the element, the first of these that is there; and what was appended.
 */
export class Source {
  /** Set from outside; they win in this order. */
  timeline: Timeline | TimelineBuild | undefined;
  events: readonly EventInput[] | TimelineInput | undefined;

  #host: Element;
  #onLoad: () => void;
  #builder: Builder;
  #src: string | null = null;
  #loaded: unknown;
  #problem: Problem | undefined;
  #loading: AbortController | undefined;
  #share: number | undefined;
  #pending: Promise<void> = Promise.resolve();
  #appended: EventInput[] = [];
  #batch: Batch;
  #tip: Tip | undefined;
  /** Whether what was read last is what was read before, and only more of it. */
  grew = false;

  /**
   * @param onLoad Called when there are other events to read: a file, or more of it, has arrived, or has not, or a timeline is made.
   * @param onStep Called when more of it is made.
   * @param onChecked Called when all problems are known.
   */
  constructor(host: Element, onLoad: () => void, onStep: () => void, onChecked: () => void) {
    this.#host = host;
    this.#onLoad = onLoad;
    this.#builder = new Builder(onStep, onLoad, onChecked);
    this.#batch = new Batch(onLoad);
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
    if (this.#isFetching) return this.#share;
    return this.#builder.isBusy ? this.#builder.share : undefined;
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
    const base = this.#base();
    return base && this.#withAppended(base);
  }

  /** The same without what was appended. */
  #base(): Timeline | undefined {
    const given = this.timeline;
    if (given && !isBuild(given)) {
      this.#builder.drop();
      return given;
    }
    const list = () => (this.isList ? readChildren(this.#host) : (this.#loaded ?? none));
    return this.#builder.of(given ?? this.events ?? list())?.timeline;
  }

  /** What could not be read of it, as far as that is known. */
  get problems(): readonly Problem[] {
    return [
      ...(this.#problem ? [this.#problem] : []),
      ...this.#builder.problems,
      ...(this.#tip?.problems ?? none),
    ];
  }

  #withAppended(base: Timeline): Timeline {
    const before = this.#tip?.base === base ? this.#tip : undefined;
    const { timeline: from, count, problems } = before ?? { timeline: base, count: 0, problems: none };
    const more = append(from, this.#appended.slice(count));
    this.grew = before !== undefined && count < this.#appended.length;
    this.#tip = {
      base,
      timeline: count < this.#appended.length ? more.timeline : from,
      count: this.#appended.length,
      problems: [...problems, ...more.problems].slice(0, limits.problems),
    };
    return this.#tip.timeline;
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
    for (const event of more) this.#appended.push(event);
    this.#batch.add();
  }

  /** Hands on at once what was appended. */
  flush(): void {
    this.#batch.flush();
  }

  /** What was read is on the page. */
  shown(): void {
    this.#batch.done();
  }

  /** Something else is shown from now on, and what was appended to the other goes with it. */
  dropAppended(): void {
    this.#appended = [];
    this.#tip = undefined;
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
    ({ problem: this.#problem, input: this.#loaded } = own(result));
    this.#onLoad();
  }

  /** The element was taken off: nothing is fetched or made for it. */
  stop(): void {
    this.#loading?.abort();
    this.#builder.stop();
    this.#batch.stop();
  }

  /** It is back: what was on its way then is asked for again. */
  resume(): void {
    if (this.#loading?.signal.aborted) this.fetch(this.#src);
    this.#builder.resume();
  }
}

/** A timeline with so many of the events that were appended to it. */
interface Tip {
  readonly base: Timeline;
  readonly timeline: Timeline;
  readonly count: number;
  readonly problems: readonly Problem[];
}

const none: readonly never[] = [];
