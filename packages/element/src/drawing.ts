import { own } from '@dateline/core';
import type { Span, Timeline } from '@dateline/core';
import type { PictureOptions } from '@dateline/draw';
import { hit, ruler, type Mark, type Scene, type Sight, type TrayMark, type Window } from '@dateline/layout';
import type { zoomGesture } from './gestures/zoom.ts';
import type { Host } from './host.ts';
import { dress, nodeOf, put, type OptionHost } from './option.ts';
import { drawLaneNames } from './laneNames.ts';
import { Hover } from './hover.ts';
import { isDark } from './page.ts';
import { Outlook } from './outlook.ts';
import { Pens } from './pens.ts';
import { Scroller } from './scroller.ts';
import { reachTo, seenOf } from './seen.ts';
import { Stage, type Page } from './stage.ts';

/** What the drawing asks of the element besides what every part does. */
export interface DrawingHost extends Host {
  readonly view: () => Span | null;
  readonly onZoom: (view: Span) => void;
  /** What the page wants of a plain wheel. */
  readonly wheel: () => string | null;
  /** Whether it is being printed. */
  readonly onPaper: () => boolean;
  /** Whether all relations are drawn, and not only those of the selected event. */
  readonly relations: () => boolean;
  /** Id of the event that Tab leads to. */
  readonly focused: () => string | null;
  /** Id of the event that the keyboard has gone to. */
  readonly held: () => string | null;
}

/** While the view is moved, so much is drawn beyond either edge of it, in px. */
const aroundPx = 320;

/** The drawing in its place in the page: its size, its type, its gestures. Bound when it exists and let go on removal. */
export class Drawing {
  #host: DrawingHost;
  #stage = new Stage();
  #scroller: Scroller;
  #outlook: Outlook;
  #pens: Pens;
  readonly hover: Hover;
  #widthPx = 0;
  #page: Page | undefined;
  /** What the drawing was made of. */
  #drawn: readonly unknown[] = [];
  /** How far what is drawn has been moved to the right since, in px. */
  #shiftPx = 0;
  /** Whether the view is on its way, and what is not seen can wait. */
  #zooms = false;
  /** The event that is to be scrolled to as soon as it is drawn. */
  #wanted: string | undefined;
  #gesture: ReturnType<typeof zoomGesture> | undefined;
  #sizes: ResizeObserver | undefined;

  constructor(host: DrawingHost) {
    this.#host = host;
    this.#scroller = new Scroller(host.moved);
    this.#outlook = new Outlook(host.moved);
    this.#pens = new Pens(() => void host.update());
    this.hover = new Hover({
      root: host.root,
      at: (pointer) => this.at(pointer),
      words: (event) => this.#hint(event),
    });
  }

  /** What is drawn; undefined where nothing is. */
  get scene(): Scene | undefined {
    return this.#stage.scene;
  }
  /** 0 before it is known. */
  get widthPx(): number {
    return this.#widthPx;
  }
  get #sheet(): HTMLElement {
    return this.#host.root().querySelector<HTMLElement>('.sheet')!;
  }
  get svg(): SVGSVGElement {
    return this.#host.root().querySelector<SVGSVGElement>('.plot svg')!;
  }
  mark(id: string | null): Mark | undefined {
    return this.still?.marks.find((mark) => mark.id === id);
  }
  /** What is drawn of the view itself, though it may only be drawn so when it rests. */
  get still(): Scene | undefined {
    const view = this.#host.view();
    if (view && this.#page && (this.scene?.around || this.#stage.waits))
      this.#stage.arrange(this.#host.timeline(), view, this.#page, this.#scroller.window);
    return this.scene;
  }
  /** What stands under a pointer. */
  at({ clientX, clientY }: MouseEvent): Mark | TrayMark | undefined {
    const { left, top, width } = this.#sheet.getBoundingClientRect();
    const { scene } = this;
    if (!scene || width === 0) return undefined;
    // The page may show all of it larger or smaller.
    const scale = this.#widthPx / width;
    return hit(scene, (clientX - left) * scale + scene.around - this.#shiftPx, (clientY - top) * scale);
  }
  #hint(index: number): string {
    const { timeline, words } = this.#host;
    const { title } = timeline().event(index);
    return title + words().messages.comma + words().cells(index).date;
  }

  attach(): void {
    // Not the plot itself: drawing changes its height, and so would have it measured again.
    const measure = this.#host.root().querySelector('.ruler')!;
    this.#sizes = new ResizeObserver(([entry]) => this.#resize(entry!.contentRect.width));
    this.#sizes.observe(measure);
    this.#widthPx = Math.floor(measure.clientWidth);
    this.#scroller.attach(this.#host.root());
    this.#outlook.attach(this.#host.root());
    document.fonts.addEventListener('loadingdone', this.#onFonts);
  }

  /** Takes hold of pointer and wheel. */
  hold(take: typeof zoomGesture): void {
    const { root, view, direction, timeline, axis, onZoom, wheel } = this.#host;
    this.#gesture ??= take(this.#sheet, {
      view,
      widthPx: () => this.#widthPx,
      along: () => ruler(timeline(), axis()),
      direction,
      isMark: (pointer) => this.at(pointer) !== undefined,
      zoomable: () => this.scene?.orientation === 'horizontal',
      wheelIsOurs: () =>
        wheel() === 'zoom' || (wheel() !== 'page' && !this.#scroller.scrolls && wheelIsOurs(root())),
      onZoom,
      onRise: (px) => this.#scroller.by(-px),
    });
  }

  detach(): void {
    this.#sizes?.disconnect();
    this.#scroller.detach();
    this.#outlook.detach();
    this.#pens.drop();
    this.#drawn = [];
    this.#gesture?.remove();
    this.#gesture = undefined;
    document.fonts.removeEventListener('loadingdone', this.#onFonts);
  }

  /** Gestures start over from the view as it stands. */
  rebase(): void {
    this.#gesture?.rebase();
  }

  readonly #onFonts = () => {
    this.#stage.forget();
    void this.#host.update();
  };

  #resize(widthPx: number): void {
    const whole = Math.floor(widthPx);
    if (whole === this.#widthPx) return;
    this.#widthPx = whole;
    void this.#host.update();
  }

  /** From the view to the scene, where nothing else has changed: what is drawn is moved, as far as there is enough of it. */
  move(): void {
    const [timeline, view, page] = [this.#host.timeline(), this.#host.view(), this.#page];
    if (!view || !page) return;
    const window = this.#window(page);
    const px = this.#stage.shiftTo(timeline, view, window);
    if (px === undefined)
      this.#stage.arrange(timeline, view, page, window, aroundPx, this.#sight(timeline, page));
    this.#shiftPx = px ?? 0;
    this.#zooms = true;
  }

  /** The events that have a mark, however many there are: where the keyboard has gone, and what is open. */
  #pinned(timeline: Timeline): readonly number[] {
    const ids = new Set([this.#host.held(), this.#host.selected()]);
    return Array.from(ids, (id) => (id === null ? -1 : timeline.find(id))).filter((event) => event >= 0);
  }

  /** How far down the lanes are in sight; not where the drawing stands still while it is scrolled. */
  #sight(timeline: Timeline, { orientation }: Page): Sight | undefined {
    if (orientation !== 'horizontal' || this.#scroller.window) return undefined;
    const { top, height } = this.#outlook.seen;
    const focused = this.#host.focused();
    const at = focused === null ? -1 : timeline.find(focused);
    return { bottom: top + height, events: at < 0 ? this.#stage.pinned : [...this.#stage.pinned, at] };
  }

  /** What of the drawing is near the reader; on paper a column is there whole. */
  #window({ orientation }: Page): Window | undefined {
    if (orientation === 'horizontal') return this.#scroller.window;
    return this.#host.onPaper() ? undefined : this.#outlook.window;
  }

  /**
   * From the timeline to the scene; only what changed is done again.
   *
   * @param reads Whether the type of the page is looked at again.
   */
  arrange(lanes: boolean, reads: boolean): void {
    const { timeline, view, locale, direction, orientation, collapsed, axis } = this.#host;
    // Where nothing is dated there is no axis, only the tray of a column.
    const tray = view() === null && timeline().undated.length > 0;
    const span = tray ? { start: 0, end: 1 } : view();
    this.#page = undefined;
    this.#shiftPx = 0;
    this.#zooms = false;
    if (span === null || this.#widthPx === 0) this.#stage.clear();
    else {
      this.#page = {
        width: this.#widthPx,
        locale: locale(),
        direction: direction(),
        orientation: tray ? 'vertical' : orientation(),
        lanes,
        ...axis(),
        timeZone: ruler(timeline(), axis()).timeZone,
        collapsed: collapsed(),
      };
      if (reads) {
        this.#stage.read(this.svg);
        this.#pens.refresh(this.svg);
      }
      this.#stage.pinned = this.#pinned(timeline());
      this.#stage.arrange(timeline(), span, this.#page, this.#window(this.#page));
    }
  }

  /** @param focused Id of the event that Tab leads to. */
  draw(focused: string | null): void {
    if (!this.scene) return;
    const { root, timeline, locale, messages, selected, relations, onToggle, axis, onPaper } = this.#host;
    const host: OptionHost = {
      timeline: timeline(),
      locale: locale(),
      messages: messages(),
      timeZone: ruler(timeline(), axis()).timeZone,
      selected: selected(),
      focused,
    };
    const { around, height, orientation } = this.scene;
    const motion = around > 0 ? 'pan' : this.#zooms && orientation === 'horizontal' ? 'zoom' : 'rest';
    const seen = motion === 'zoom' ? this.#outlook.seen : undefined;
    const state = [this.scene, motion, seen?.top, relations(), onPaper(), ...Object.values(host)];
    const from = () => [...state, this.#pens.look];
    if (from().some((each, i) => each !== this.#drawn[i])) {
      const { svg } = this;
      const reach = reachTo(timeline(), focused, host.selected);
      const drawing = this.#stage.drawing(
        host.selected,
        relations(),
        seen && seenOf(this.scene, seen, reach.wanted),
      )!;
      this.#pens.draw(
        svg,
        drawing,
        reach,
        { onPaper: onPaper(), direction: this.scene.direction, motion, seen },
        (node, figure) => dress(node, figure, host),
      );
      // While it is zoomed, the drawing may be higher than what is to be seen of it.
      this.#sheet.style.setProperty('block-size', motion === 'zoom' ? `${height}px` : '');
      this.hover.light();
      drawLaneNames(root().querySelector('.lane-names')!, this.scene, { ...host, onToggle });
      this.#drawn = from();
    }
    this.#place(this.scene);
    this.#outlook.watch(this.#stage.isLong || motion === 'zoom');
    this.#scroller.fit(this.scene);
    if (this.#wanted !== undefined)
      nodeOf(this.#wanted, root())?.scrollIntoView(own({ block: 'nearest' } as const));
    this.#wanted = undefined;
    // Where nothing is in view, the keyboard still has somewhere to be.
    put(this.svg, 'tabindex', this.scene.marks.length + this.scene.tray.length > 0 ? '-1' : '0');
  }

  /** Moves what is drawn to where the view is; the names of lanes stay. */
  #place({ around, direction }: Scene): void {
    const { svg } = this;
    // Where lines begin at the right, what is wider than its line reaches out of it at the left.
    const startsPx = direction === 'rtl' ? 2 * around : 0;
    this.#pens.place(svg, this.#shiftPx - around, around > 0, startsPx);
    const names = svg.querySelector(':scope > .lanes');
    if (this.#shiftPx === 0) names?.removeAttribute('transform');
    else names?.setAttribute('transform', `translate(${-this.#shiftPx})`);
  }

  /** Scrolls so far that the row of an event is seen. */
  revealRow(id: string): void {
    const place = this.#stage.isLong ? this.#stage.placeOf(this.#host.timeline().find(id)) : undefined;
    if (place && this.#outlook.bring(place)) this.#wanted = id;
    else this.#scroller.reveal(() => this.#stage.rowOf(this.#host.timeline().find(id)));
  }

  /** As a document of its own, as it stands or laid out as `other` says; empty where nothing is drawn. */
  text(other?: PictureOptions): string {
    const { root, timeline, messages, selected, relations } = this.#host;
    void this.still;
    const style = {
      selected: selected() ?? undefined,
      relations: relations(),
      title: timeline().title ?? messages().timeline,
      dark: isDark(root().host),
    };
    return this.#stage.text(style, other);
  }
}

/** A plain wheel zooms where the reader is at work in the timeline, or where the page could not scroll anyway. */
function wheelIsOurs({ activeElement }: ShadowRoot): boolean {
  if (activeElement) return true;
  const { scrollHeight, clientHeight } = document.scrollingElement ?? document.documentElement;
  return scrollHeight <= clientHeight + 1;
}
