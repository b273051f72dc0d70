import type { Window } from '@dateline/layout';

/** What is drawn moves on by so many px at a time, and reaches as far beyond what is seen. */
const stepPx = 200;

/** Knows what of a drawing that is longer than the screen is near the reader, whatever it is that scrolls. */
export class Outlook {
  #plot: HTMLElement | undefined;
  #onChange: () => void;
  #window: Window | undefined;
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

  /** What is on the screen, and no more than a step beside it. */
  get seen(): Window {
    const { top, height } = this.window;
    return { top: top + stepPx, height: height - 2 * stepPx };
  }

  /** Heeds scrolling from now on, or no longer: it costs a look at the page each time. */
  watch(wanted: boolean): void {
    if (wanted === this.#watches) return;
    this.#watches = wanted;
    this.#window = undefined;
    const how = wanted ? 'addEventListener' : 'removeEventListener';
    // Scrolling does not bubble, and what scrolls inside the tag is not heard outside of it.
    for (const where of [document, this.#plot!]) where[how]('scroll', this.#look, { capture: true });
    window[how]('resize', this.#look);
  }

  /** Has something drawn that the reader is to be taken to. False where it is near anyway. */
  bring({ top, height }: Window): boolean {
    const { window } = this;
    if (top >= window.top && top + height <= window.top + window.height) return false;
    this.#window = around(top);
    return true;
  }

  readonly #look = (): void => {
    const near = this.#near();
    if (near.top === this.#window?.top && near.height === this.#window.height) return;
    this.#window = near;
    this.#onChange();
  };

  #near(): Window {
    const top = this.#plot?.querySelector('svg')?.getBoundingClientRect().top ?? 0;
    return around(-top);
  }
}

function around(top: number): Window {
  const steps = Math.ceil(window.innerHeight / stepPx) + 3;
  return { top: (Math.floor(top / stepPx) - 1) * stepPx, height: steps * stepPx };
}
