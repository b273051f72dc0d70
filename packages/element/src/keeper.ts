import type { Problem, Span } from '@dateline/core';
import type { Address } from './address.ts';
import type { Filtering } from './filtering.ts';
import type { Tag } from './host.ts';
import type { Later } from './later.ts';
import { quoted } from './opening.ts';
import { parts } from './parts.ts';
import { readState, writeState } from './state.ts';
import { same } from './view.ts';
import type { Viewer } from './viewer.ts';

/** The parts that a state is made of. */
export interface Kept {
  readonly later: Later;
  readonly filtering: Filtering;
  readonly viewer: Viewer;
  refilter(): void;
}

/** What the reader has made of the timeline, as one line; and in the page's address, where that is asked for. */
export class Keeper {
  #tag: Tag;
  #parts: Kept;
  #initial: string | undefined;
  #address: Address | undefined;
  #name: string | null = null;

  constructor(tag: Tag, kept: Kept) {
    this.#tag = tag;
    this.#parts = kept;
  }

  get state(): string {
    const { wished, opening } = this.#parts.viewer;
    return this.#stateWith(same(wished, opening) ? null : wished);
  }
  set state(line: string) {
    const state = readState(line);
    if (!state) return;
    const { filtering, viewer } = this.#parts;
    const { where } = filtering.filter;
    this.#tag.filter = where ? { ...state.filter, where } : state.filter;
    if (this.#tag.hasUpdated) this.#parts.refilter();
    this.#tag.selected = state.selected;
    viewer.wish(state.view);
    if (state.selected !== null && !state.view) void this.#reveal(state.selected);
  }

  /** Before the reader did anything. */
  get initial(): string {
    return (this.#initial ??= this.#stateWith(null));
  }

  #stateWith(view: Span | null): string {
    return writeState({ view, selected: this.#tag.selected, filter: this.#parts.filtering.filter });
  }

  /** Who names an event and no view wants to see the event. */
  async #reveal(id: string): Promise<void> {
    await this.#tag.settled();
    if (this.#tag.selected === id) this.#parts.viewer.reveal(id);
  }

  /** After every update. */
  heed(): void {
    const name = this.#tag.address;
    if (name !== this.#name) this.leave();
    this.#name = name;
    if (name === null) return;
    // Before what the address says is taken over.
    void this.initial;
    const arrived = this.#parts.later.get(parts.address);
    if (arrived && !this.#address) {
      this.#address = new arrived.Address(this, name);
      if (!this.#address.isFirst) this.onTurn();
    }
    this.#address?.heed();
  }

  /** Two timelines under one name would take the address from each other. */
  get problems(): readonly Problem[] {
    if (!this.#address || this.#address.isFirst) return [];
    const message = `${quoted(this.#name || 'timeline')} is the name of another timeline of the page; give each its own`;
    return [{ path: 'address', code: 'duplicate', message }];
  }

  onTurn(): void {
    this.#tag.requestUpdate();
  }

  /** The element was taken off, or the address is none of its business any more. */
  leave(): void {
    this.#address?.stop();
    this.#address = undefined;
  }
}
