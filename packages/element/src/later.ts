import type { Problem } from '@dateline/core';

/** A part of the tag that is fetched when it is first needed, and then there for every timeline on the page. */
export interface Part<T> {
  readonly load: () => Promise<T>;
  module: T | undefined;
}

export const partOf = <T>(load: () => Promise<T>): Part<T> => ({ load, module: undefined });

/** What a timeline has asked for and is not there yet. */
export class Later {
  #onArrive: () => void;
  #arriving = new Map<Part<unknown>, Promise<void>>();
  #failed = new Set<Part<unknown>>();

  /** @param onArrive Called when a part is there, or cannot be had. */
  constructor(onArrive: () => void) {
    this.#onArrive = onArrive;
  }

  /** Resolves when all that is on its way has arrived; undefined where nothing is. */
  get pending(): Promise<unknown> | undefined {
    return this.#arriving.size > 0 ? Promise.all(this.#arriving.values()) : undefined;
  }
  get problems(): readonly Problem[] {
    return this.#failed.size > 0 ? [missing('parts of the timeline')] : [];
  }

  /** A part if it is there; else it is asked for. */
  get<T>(part: Part<T>): T | undefined {
    if (!part.module && !this.#arriving.has(part) && !this.#failed.has(part))
      this.#arriving.set(part, this.#fetch(part));
    return part.module;
  }

  async #fetch<T>(part: Part<T>): Promise<void> {
    try {
      part.module = await part.load();
    } catch {
      this.#failed.add(part);
    }
    this.#arriving.delete(part);
    this.#onArrive();
  }
}

/** The single file was copied without its folder, or the network is gone. */
export const missing = (what: string): Problem => ({
  path: 'event-timeline.js',
  code: 'load',
  message: `${what} could not be loaded; put the folder event-timeline beside event-timeline.js`,
});
