import { own } from '@dateline/core';
import type { Drawing } from './drawing.ts';
import { nearest } from './nearest.ts';
import type { Host } from './host.ts';
import { idAt, nodeOf } from './option.ts';
import { overflow } from './view.ts';
import type { Viewer } from './viewer.ts';

/** Where the keyboard is, and which event is open. */
export class Cursor {
  #host: Host;
  #viewer: Viewer;
  #drawing: Drawing;
  #focused: string | null = null;
  /** Whether somebody has gone to it, and it is not just the nearest to begin with. */
  #isHeld = false;

  constructor(host: Host, viewer: Viewer, drawing: Drawing) {
    this.#host = host;
    this.#viewer = viewer;
    this.#drawing = drawing;
  }

  /** Id of the event that Tab leads to. */
  get focused(): string | null {
    return this.#focused;
  }

  /** The same, if anybody has gone there: it has its words wherever it is. */
  get held(): string | null {
    return this.#isHeld ? this.#focused : null;
  }

  #hold(id: string): void {
    this.#focused = id;
    this.#isHeld = true;
  }

  /** Brings an event into view and selects it. */
  show(id: string): void {
    this.#viewer.reveal(id);
    this.#drawing.revealRow(id);
    this.select(id);
  }

  select(id: string | null): void {
    const { timeline, selected, setSelected, tell } = this.#host;
    if (id === selected()) return;
    setSelected(id);
    const index = id === null ? -1 : timeline().find(id);
    if (id !== null) this.#hold(id);
    tell('timeline-select', { event: index < 0 ? null : timeline().event(index).input, id });
  }

  /** Shows an event's detail, and has the keyboard go to its heading. */
  async open(id: string): Promise<void> {
    this.show(id);
    await this.#host.update();
    this.#host.root().querySelector<HTMLElement>('.detail h3')?.focus();
  }

  /** Closes the detail, and has the keyboard go back to its event. */
  close(): void {
    const id = this.#host.selected();
    this.select(null);
    void this.focus(id);
  }

  async focus(id: string | null): Promise<void> {
    if (id === null) return;
    this.#hold(id);
    await this.#host.update();
    (this.#nodeOf(id) ?? this.#nodeOf(this.#focused))?.focus();
  }

  /** Brings an event and its words into view, and the keyboard to it. */
  async goTo(id: string): Promise<void> {
    this.#viewer.reveal(id);
    this.#drawing.revealRow(id);
    await this.focus(id);
    this.#revealWords(id);
  }

  /** Moves the view on so far that the words of an event are in it, where they fit. */
  #revealWords(id: string): void {
    const { widthPx } = this.#drawing;
    if (this.#host.orientation() !== 'horizontal') return;
    const overPx = overflow(this.#drawing.mark(id)?.label, widthPx);
    if (overPx !== 0) this.#viewer.pan((this.#host.direction() === 'rtl' ? -overPx : overPx) / widthPx);
  }

  /** Where the event it was on has left the view, the nearest takes its place. */
  settle(): void {
    const { scene } = this.#drawing;
    if (!scene || [...scene.marks, ...scene.tray].some(({ id }) => id === this.#focused)) return;
    const { marks } = scene;
    const { timeline, selected } = this.#host;
    const from = this.#focused === null ? -1 : timeline().find(this.#focused);
    this.#focused = nearest(marks, from, selected()) ?? scene.tray[0]?.id ?? null;
    this.#isHeld = false;
  }

  /** Draws, and keeps the keyboard in the drawing if it was there. */
  draw(): void {
    if (!this.#drawing.scene) return;
    const root = this.#host.root();
    const focused = root.activeElement;
    const held = focused !== null && this.#drawing.svg.contains(focused);
    this.#drawing.draw(this.#focused);
    if (held && root.activeElement !== focused)
      (this.#nodeOf(this.#focused) ?? this.#drawing.svg).focus(own({ preventScroll: true }));
  }

  /** Where an update took away what had the keyboard, it stays in the timeline: on its event, else on what is nearest to it. */
  keep(): void {
    const root = this.#host.root();
    // What is hidden has the keyboard for a while yet, in some engines.
    const isKept = () => root.activeElement?.checkVisibility() ?? false;
    if (isKept()) return;
    const others = root.querySelectorAll<HTMLElement>('.table tbody button, .tools [tabindex="0"], button');
    for (const node of [nodeOf(this.#focused, root), this.#drawing.svg, ...others]) {
      if (node?.checkVisibility()) node.focus(own({ preventScroll: true }));
      if (isKept()) return;
    }
  }

  /** What takes the focus for an event, where the drawing is not shown. */
  otherNode: (id: string) => HTMLElement | undefined = () => undefined;

  #nodeOf(id: string | null): SVGElement | HTMLElement | undefined {
    const other = id === null ? undefined : this.otherNode(id);
    if (other) return other;
    return nodeOf(id, this.#host.root());
  }

  readonly onClick = (click: MouseEvent): void => {
    const id = idAt(click) ?? this.#drawing.at(click)?.id;
    // The second click of a double click takes nothing back.
    if (id !== undefined && click.detail < 2) this.select(id === this.#host.selected() ? null : id);
  };

  readonly onFocus = (focus: FocusEvent): void => {
    const id = idAt(focus);
    if (id === undefined || id === this.held) return;
    this.#hold(id);
    void this.#host.update();
  };
}
