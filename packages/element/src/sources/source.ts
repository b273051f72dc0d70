import {
  readEvents,
  timeline as toTimeline,
  type EventInput,
  type Problem,
  type Timeline,
} from '@dateline/core';
import { joined, withMore } from './append.ts';
import { readChildren } from './children.ts';

/**
 * Where the events come from: a timeline, objects, a file, or the list inside
 * the element, the first of these that is there; and what was appended.
 */
export class Source {
  /** Set from outside; they win in this order. */
  timeline: Timeline | undefined;
  events: readonly EventInput[] | undefined;

  #host: Element;
  #onLoad: () => void;
  #src: string | null = null;
  #loaded: unknown;
  #problem: Problem | undefined;
  #loading: AbortController | undefined;
  #share: number | undefined;
  #pending: Promise<void> = Promise.resolve();
  #appended: readonly EventInput[] = [];

  /** @param onLoad Called when a file, or more of it, has arrived, or has not. */
  constructor(host: Element, onLoad: () => void) {
    this.#host = host;
    this.#onLoad = onLoad;
  }

  /** Whether a file is on its way. */
  get loading(): boolean {
    return this.#loading?.signal.aborted === false;
  }

  /** How much of the file is here, from 0 to 1; undefined where nothing is on its way, or its length is not known. */
  get share(): number | undefined {
    return this.loading ? this.#share : undefined;
  }

  /** Resolves when nothing is on its way. */
  get pending(): Promise<void> {
    return this.#pending;
  }

  /** Whether the events are those of the list inside. Without its file, what the page holds is better than nothing. */
  get isList(): boolean {
    const lost = this.#src === null || (this.#problem !== undefined && this.#loaded === undefined);
    return !this.timeline && (this.events ?? null) === null && lost;
  }

  /** What there is to show now, and what could not be read of it. */
  read(): { readonly timeline: Timeline; readonly problems: readonly Problem[] } {
    const problems = this.#problem ? [this.#problem] : [];
    if (this.timeline) {
      if (this.#appended.length === 0) return { timeline: this.timeline, problems };
      const more = joined(this.timeline, this.#appended);
      return { timeline: more.timeline, problems: [...problems, ...more.problems] };
    }
    const input = this.events ?? (this.isList ? readChildren(this.#host) : (this.#loaded ?? []));
    const result = readEvents(withMore(input, this.#appended));
    return { timeline: toTimeline(result), problems: [...problems, ...result.problems] };
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

  /** The element was taken off: nothing is fetched for it. */
  stop(): void {
    this.#loading?.abort();
  }

  /** It is back: what was on its way then is asked for again. */
  resume(): void {
    if (this.#loading?.signal.aborted) this.fetch(this.#src);
  }
}
