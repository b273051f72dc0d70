import { own } from '@dateline/core';
import type { Scene, Window } from '@dateline/layout';

/** Higher than any page lets a timeline be: a plot that takes so much has no limit. In px. */
const beyondPx = 10_000_000;
/** From the edge of the window to a row that was brought into it, in px. */
const airPx = 12;

/**
 * Scrolls through the lanes where the page gives the tag less height than they
 * need. The sheet with the drawing stays in the window and shows the part that
 * is scrolled to, so it is never larger than what is seen; behind it a spacer
 * is as high as all lanes are. The page takes over at both ends, as everywhere.
 */
export class Scroller {
  #plot: HTMLElement | undefined;
  #spacer: HTMLElement | undefined;
  #limitPx = Infinity;
  #sizes: ResizeObserver | undefined;
  #scene: Scene | undefined;
  /** How far it is scrolled; to look would have the browser work out the page once more in every frame. */
  #top = 0;
  #spacePx = -1;
  #onChange: () => void;
  /** The row that is to stay in the window, and where it was scrolled to for it. */
  #wanted: (() => Window | undefined) | undefined;
  #ownTop = 0;

  /** @param onChange Called when another part is to be seen. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  attach(root: ShadowRoot): void {
    this.#plot = root.querySelector<HTMLElement>('.plot')!;
    this.#spacer = root.querySelector<HTMLElement>('.spacer')!;
    this.#sizes = new ResizeObserver(([entry]) => this.#measure(entry!.contentRect.height));
    this.#sizes.observe(this.#plot);
    this.#plot.addEventListener('scroll', this.#onScroll, own({ passive: true }));
    this.#limitPx = this.#limit();
  }

  detach(): void {
    this.#sizes?.disconnect();
    this.#plot?.removeEventListener('scroll', this.#onScroll);
  }

  /** The part of the drawing that is to be laid out; all of it where the page sets no limit. */
  get window(): Window | undefined {
    if (this.#limitPx === Infinity) return undefined;
    return { top: this.#top, height: this.#limitPx };
  }

  /** Whether there is more than is seen. */
  get scrolls(): boolean {
    if (!this.#scene) return false;
    const { fullHeight, height, orientation } = this.#scene;
    return fullHeight > (orientation === 'vertical' ? this.#limitPx : height) + 1;
  }

  /** Makes room for a scene that is drawn, and follows it where more was learnt of what lies above. */
  fit(scene: Scene): void {
    this.#scene = scene;
    if (!this.#plot || !this.#spacer) return;
    const spacePx = Math.max(0, scene.fullHeight - scene.height);
    if (spacePx !== this.#spacePx) {
      this.#spacePx = spacePx;
      this.#spacer.style.setProperty('block-size', `${spacePx}px`);
    }
    if (scene.orientation === 'horizontal' && Math.abs(this.#top - scene.top) >= 1) this.#set(scene.top);
  }

  by(px: number): void {
    if (px !== 0 && this.scrolls) this.#plot?.scrollBy(0, px);
  }

  /**
   * Brings a row into the window, by as little as that takes, and keeps it there
   * when the window gets smaller, until the reader scrolls. Its place is given
   * from the first lane on.
   */
  reveal(find: () => Window | undefined): void {
    this.#wanted = find;
    this.#bring();
  }

  #bring(): void {
    const row = this.#wanted?.();
    const { window } = this;
    if (!row || !window || !this.#scene || !this.#plot) return;
    const lanesPx = window.height - this.#scene.headHeight;
    const top = Math.max(0, row.top - airPx);
    const bottom = row.top + Math.min(row.height, lanesPx - 2 * airPx) + airPx - lanesPx;
    if (window.top > top) this.#scrollTo(top);
    else if (window.top < bottom) this.#scrollTo(bottom);
  }

  #scrollTo(top: number): void {
    this.#set(top);
    this.#onChange();
  }

  #set(top: number): void {
    this.#plot!.scrollTop = top;
    this.#top = this.#ownTop = this.#plot!.scrollTop;
  }

  readonly #onScroll = () => {
    this.#top = this.#plot!.scrollTop;
    if (this.#top !== this.#ownTop) this.#wanted = undefined;
    if (this.#scene?.orientation === 'horizontal' && this.#top !== this.#scene.top) this.#onChange();
  };

  #measure(heightPx: number): void {
    // As high as it was made: to ask would cost the browser two layouts in each frame of a zoom.
    const fullHeight = this.#scene?.fullHeight;
    if (fullHeight !== undefined && Math.abs(heightPx - Math.min(this.#limitPx, fullHeight)) < 1) return;
    const limit = this.#limit();
    if (limit === this.#limitPx) return;
    this.#limitPx = limit;
    // Not at once: the plot would change its size while sizes are being told.
    requestAnimationFrame(() => {
      this.#onChange();
      this.#bring();
    });
  }

  /** How high the page lets the plot be. Asked by making it as high as it goes, before anything is painted. */
  #limit(): number {
    const { style } = this.#spacer!;
    const before = style.getPropertyValue('block-size');
    style.setProperty('block-size', `${beyondPx}px`);
    const { clientHeight } = this.#plot!;
    style.setProperty('block-size', before);
    // While it is not shown, as where a table takes its place, nothing is known.
    if (clientHeight === 0) return this.#limitPx;
    return clientHeight >= beyondPx ? Infinity : clientHeight;
  }
}
