import type { Window } from '@dateline/layout';
import { clipOf } from './clip.ts';

/** What is drawn moves on by so many px at a time, and reaches as far beyond what is seen. */
const stepPx = 200;

/** Knows what of a drawing that is longer than the screen is near the reader, whatever it is that scrolls. */
export class Outlook {
  #plot: HTMLElement | undefined;
  #onChange: () => void;
  #window: Window | undefined;
  #seen: Window | undefined;
  #watches = false;

  /** @param onChange Called when another part comes near. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  attach(root: ShadowRoot): void {
    this.#plot = root.querySelector<HTMLElement>('.plot')!;
  }

  detach(): void {
    this.watch(false);
  }

  get window(): Window {
    return (this.#window ??= this.#near());
  }

  /** What is on the screen, where nothing around the drawing cuts it off, and no more than a step beside it. */
  get seen(): Window {
    return (this.#seen ??= this.#inSight());
  }

  /** Heeds scrolling from now on, or no longer: it costs a look at the page each time. */
  watch(wanted: boolean): void {
    if (wanted === this.#watches) return;
    this.#watches = wanted;
    this.#window = this.#seen = undefined;
    const how = wanted ? 'addEventListener' : 'removeEventListener';
    // Scrolling does not bubble, and what scrolls inside the tag is not heard outside of it.
    for (const where of [document, this.#plot!]) where[how]('scroll', this.#look, { capture: true });
    window[how]('resize', this.#look);
  }

  /** Has something drawn that the reader is to be taken to. False where it is near anyway. */
  bring({ top, height }: Window): boolean {
    const near = this.window;
    if (top >= near.top && top + height <= near.top + near.height) return false;
    this.#window = stepped(top, window.innerHeight, 1);
    return true;
  }

  readonly #look = (): void => {
    const [near, inSight] = [this.#near(), this.#inSight()];
    if (isSame(near, this.#window) && isSame(inSight, this.#seen)) return;
    [this.#window, this.#seen] = [near, inSight];
    this.#onChange();
  };

  get #top(): number {
    return this.#plot?.querySelector('svg')?.getBoundingClientRect().top ?? 0;
  }
  #near(): Window {
    return stepped(-this.#top, window.innerHeight, 1);
  }
  #inSight(): Window {
    const { top, bottom } = this.#plot ? clipOf(this.#plot) : { top: 0, bottom: 0 };
    return stepped(top - this.#top, bottom - top, 0);
  }
}

/** A part of the drawing in whole steps, and so many more on either side. */
function stepped(top: number, height: number, more: number): Window {
  const steps = Math.ceil(height / stepPx) + 1 + 2 * more;
  return { top: (Math.floor(top / stepPx) - more) * stepPx, height: steps * stepPx };
}

const isSame = (a: Window, b: Window | undefined) => a.top === b?.top && a.height === b.height;
