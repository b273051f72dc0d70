import type { Span, Timeline } from '@dateline/core';
import { unitOf } from './gestures/period.ts';
import type { Host } from './host.ts';
import type { Drawing } from './drawing.ts';
import { counting } from './shell.ts';
import { same } from './view.ts';
import type { Viewer } from './viewer.ts';
import { counted, fill } from './words.ts';

/** What is said comes after a pause of so long, in ms: one sentence for a gesture, not one for each frame. */
const pauseMs = 600;

interface Known {
  readonly timeline: Timeline;
  readonly view: Span | null;
  readonly selected: string | null;
  readonly at: string | null;
}

/** Says politely what has changed since it last spoke: how many events there are, what is in view, what is open. Nothing on load. */
export class Announcer {
  #host: Host;
  #viewer: Viewer;
  #drawing: Drawing;
  #known: Known | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host, viewer: Viewer, drawing: Drawing) {
    this.#host = host;
    this.#viewer = viewer;
    this.#drawing = drawing;
  }

  /** After every update. @param at The event that the keyboard is on. */
  heed(at: string | null, quiet: boolean): void {
    const now = {
      timeline: this.#host.timeline(),
      view: this.#viewer.view,
      selected: this.#host.selected(),
      at,
    };
    this.#known ??= now;
    clearTimeout(this.#timer);
    if (quiet) this.#known = now;
    else if (
      this.#known.timeline !== now.timeline ||
      !same(this.#known.view, now.view) ||
      this.#known.selected !== now.selected
    )
      this.#timer = setTimeout(() => this.#say(now), pauseMs);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #say(now: Known): void {
    const before = this.#known!;
    this.#known = now;
    const region = this.#host.root().querySelector('[role=status]');
    const words = this.#words(before, now);
    if (region && words) region.textContent = words;
  }

  #words(before: Known, { timeline, view, selected, at }: Known): string {
    const [locale, messages] = [this.#host.locale(), this.#host.messages()];
    const { activeElement } = this.#host.root();
    const index = selected === null || selected === before.selected ? -1 : timeline.find(selected);
    // Where the keyboard is, a reader hears anyway.
    if (activeElement?.closest('.detail')) return '';
    if (index >= 0) return fill(messages.selected, timeline.event(index).title);
    if (before.timeline !== timeline) return counting(timeline, this.#host.all(), messages, locale);
    if (!view || same(before.view, view) || (at !== before.at && activeElement?.closest('.plot'))) return '';
    const unit = unitOf(view);
    const { scene } = this.#drawing;
    const left = scene ? scene.earlier.count + scene.later.count + scene.undated.length : 0;
    const shown = timeline.length - left;
    const [from, to] = [view.start, view.end - 1].map((ms) => this.#host.words().tick(ms, unit));
    return fill(messages.showing, from!, to!, counted(messages.events, shown, locale));
  }
}
