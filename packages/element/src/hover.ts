import type { Mark, TrayMark } from '@dateline/layout';

/** From the pointer to the hint, and from there to the edge, in px. */
const awayPx = 14;
const airPx = 4;

/** What the hover asks of the drawing. */
export interface HoverHost {
  readonly root: () => ShadowRoot;
  /** What stands under a pointer. */
  readonly at: (pointer: MouseEvent) => Mark | TrayMark | undefined;
  /** What is said of an event whose words have no room. */
  readonly words: (event: number) => string;
}

/** Lights the event under the pointer, in all of its lanes, and says its name where its words gave way. */
export class Hover {
  #host: HoverHost;
  #id: string | undefined;
  #lit = false;

  constructor(host: HoverHost) {
    this.#host = host;
  }

  readonly onMove = (pointer: PointerEvent): void => {
    // A finger that touches is about to select or to move; what it is on says so.
    const mark = pointer.pointerType === 'touch' || pointer.buttons > 0 ? undefined : this.#host.at(pointer);
    const sheet = pointer.currentTarget as HTMLElement;
    if (mark?.id !== this.#id) {
      this.#id = mark?.id;
      sheet.classList.toggle('pointing', mark !== undefined);
      this.light();
      this.#hint.hidden = mark === undefined || mark.label !== undefined;
      if (mark && !mark.label) this.#hint.textContent = this.#host.words(mark.event);
    }
    if (!this.#hint.hidden) this.#place(pointer, sheet);
  };

  readonly onLeave = (): void => {
    if (this.#id === undefined) return;
    this.#id = undefined;
    this.#hint.closest('.sheet')!.classList.remove('pointing');
    this.#hint.hidden = true;
    this.light();
  };

  /** Again, where nodes have come or gone. */
  light(): void {
    if (this.#id === undefined && !this.#lit) return;
    this.#lit = this.#id !== undefined;
    for (const ring of this.#host.root().querySelectorAll<SVGElement>('.event > .ring'))
      ring.parentElement!.classList.toggle('lit', this.#id !== undefined && ring.dataset['id'] === this.#id);
  }

  get #hint(): HTMLElement {
    return this.#host.root().querySelector<HTMLElement>('.hint')!;
  }

  /** Below the pointer, or above it, where there is room. */
  #place({ clientX, clientY }: PointerEvent, sheet: HTMLElement): void {
    const [around, own] = [sheet.getBoundingClientRect(), this.#hint.getBoundingClientRect()];
    const x = Math.min(clientX - around.left + awayPx, around.width - own.width - airPx);
    const below = clientY - around.top + awayPx;
    const y = below + own.height <= around.height ? below : clientY - around.top - awayPx - own.height;
    this.#hint.style.setProperty('transform', `translate(${Math.max(airPx, x)}px, ${Math.max(0, y)}px)`);
  }
}
