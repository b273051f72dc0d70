import {
  timeline as toTimeline,
  type DatedEvent,
  type EventInput,
  type Problem,
  type Span,
  type Timeline,
} from '@dateline/core';
import { clampView, fitView, narrowPx, type Mark, type Orientation } from '@dateline/layout';
import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { detail } from './detail.ts';
import { moveOf, type Move } from './gestures/keys.ts';
import { nearest, walk } from './gestures/walk.ts';
import { zoomGesture } from './gestures/zoom.ts';
import { regroup } from './group.ts';
import { isDark, isLocale, localeOf, painted } from './page.ts';
import { english } from './messages.ts';
import { openingOf, quoted } from './opening.ts';
import { dress, idAt, nodeOf } from './option.ts';
import { Source } from './sources/source.ts';
import { Stage } from './stage.ts';
import { style } from './style.ts';
import { header, keepTabStops, problemList, tools, undatedList } from './shell.ts';
import { longest, overflow, overlaps, panned, revealing, same, shareOf, shortened, zoomed } from './view.ts';

/** Where one of these changes, the events are read anew. */
const readFrom: ReadonlySet<PropertyKey> = new Set(['events', 'filter', 'groupBy']);

/**
 * An interactive timeline of dated events. It reads its events from the list
 * inside it, from `src`, or from the `events` or `timeline` property, and draws
 * each as precisely as its source and no more.
 *
 * @element event-timeline
 * @slot - A list of events, shown as it is where the element is not defined.
 * @fires timeline-ready - First complete paint; `detail.timeline`.
 * @fires timeline-select - An event was chosen or left; `detail.event` is the very object that went in, or null.
 * @fires timeline-view - The view changed; `detail.view` in ms.
 * @fires timeline-problems - Something in the data could not be read; `detail.problems`.
 * @csspart axis - The axis with its words.
 * @csspart tick - One tick of the axis.
 * @csspart lane - The names of the lanes.
 * @csspart mark - All that is drawn of one event.
 * @csspart label - Words in the drawing.
 * @csspart detail - What is known of the selected event.
 * @csspart toolbar - Zoom buttons, and what lies outside the view.
 * @cssprop --timeline-background - Default a warm white, or near black in dark pages.
 * @cssprop --timeline-color - Of the words.
 * @cssprop --timeline-color-muted - Of dates, ticks and lane names.
 * @cssprop --timeline-color-line - Of the lines behind the events.
 * @cssprop --timeline-color-axis - Of the axis.
 * @cssprop --timeline-color-focus - Of the focus ring.
 * @cssprop --timeline-color-1 - Of the first group; likewise -2 to -8.
 * @cssprop --timeline-window-opacity - Of the area in which something happened; default 0.18.
 * @cssprop --timeline-font - Default the system's own.
 * @cssprop --timeline-heading-font - Of the timeline's title and the detail's.
 * @cssprop --timeline-padding - Default 20px 24px 12px.
 */
export class EventTimeline extends LitElement {
  static override styles = style;
  // What stands around the drawing follows from it, and it can be laid out only once its type is there to measure.
  static override enabledWarnings = [];
  static override properties = {
    events: { attribute: false },
    timeline: { attribute: false },
    view: { attribute: false },
    filter: { attribute: false },
    selected: { type: String, reflect: true },
    src: { type: String, reflect: true },
    start: { type: String, reflect: true },
    end: { type: String, reflect: true },
    groupBy: { type: String, attribute: 'group-by', reflect: true },
    orientation: { type: String, reflect: true },
    locale: { type: String, reflect: true },
    controls: { type: String, reflect: true },
  };

  /** Events as objects; they win over `src` and over the children. */
  declare events: readonly EventInput[] | undefined;
  /** Address of a JSON file of events, http or https. */
  declare src: string | null;
  /** EDTF: where the view opens and ends, instead of what the data suggests. */
  declare start: string | null;
  declare end: string | null;
  /** `group` (default), `status`, `tag`, `place`, or `none` for a single lane. */
  declare groupBy: string | null;
  /** `horizontal` or `vertical`; default vertical where narrower than 480 px. */
  declare orientation: Orientation | null;
  /** BCP 47; default the nearest `lang`. */
  declare locale: string | null;
  /** `none` hides the buttons. */
  declare controls: string | null;
  /** Id of the event whose detail is open. */
  declare selected: string | null;
  /** Which events are shown; default all of them. */
  declare filter: ((event: DatedEvent) => boolean) | undefined;

  #source = new Source(this, () => this.#reread());
  #stage = new Stage();
  #stale = true;
  #timeline: Timeline = toTimeline([]);
  /** What could not be read of the data, and of the attributes. */
  #dataProblems: readonly Problem[] = [];
  #problems: readonly Problem[] = [];
  #toldProblems: readonly Problem[] = [];
  #view: Span | null = null;
  #opening: Span | null = null;
  /** Set before there was anything to look at. */
  #wished: Span | null = null;
  /** The view that listeners know. */
  #toldView: Span | null = null;
  #widthPx = 0;
  #focused: string | null = null;
  #ready = false;
  #gesture: ReturnType<typeof zoomGesture> | undefined;
  #sizes: ResizeObserver | undefined;
  #children: MutationObserver | undefined;
  readonly #messages = english;

  constructor() {
    super();
    this.src = this.start = this.end = this.groupBy = this.orientation = this.locale = null;
    this.controls = this.selected = null;
    this.events = undefined;
    this.filter = undefined;
  }

  /** What could not be read of the data, with its place and its remedy. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** A timeline made with `@dateline/core`; it wins over every other source. Reads as what is shown. */
  get timeline(): Timeline {
    return this.#timeline;
  }
  set timeline(given: Timeline | undefined) {
    if (given && !(typeof given.event === 'function' && typeof given.find === 'function')) {
      const came = Array.isArray(given) ? 'a list; set events' : typeof given;
      throw new TypeError(`timeline: expected what timeline() of @dateline/core makes, got ${came}`);
    }
    this.#source.timeline = given ?? undefined;
    this.#source.dropAppended();
    this.#reread();
  }

  /** What is in view, in ms since 1970; null before anything is. Setting it is kept within reach of the events. */
  get view(): Span | null {
    return this.#view ?? this.#wished;
  }
  set view(wished: Span | null) {
    if (
      wished !== null &&
      !(Number.isFinite(wished.start) && Number.isFinite(wished.end) && wished.end > wished.start)
    ) {
      throw new RangeError(
        `view: expected finite start before end in ms, got ${wished.start} … ${wished.end}`,
      );
    }
    this.#catchUp();
    if (this.#opening === null) this.#wished = wished && { start: wished.start, end: wished.end };
    else this.#look(wished ?? this.#opening);
  }

  /** Shows every dated event. */
  fit(): void {
    this.#catchUp();
    this.#look(fitView(this.#timeline));
  }

  /** Brings an event into view and selects it. @throws RangeError where there is no such event. */
  show(id: string): void {
    this.#catchUp();
    const index = this.#timeline.find(id);
    if (index < 0) throw new RangeError(`show: expected the id of an event, got ${JSON.stringify(id)}`);
    this.#reveal(id);
    this.#select(id);
  }

  /** Zooms by a factor around the middle of the view; above 1 shows less, larger. */
  zoom(factor: number): void {
    if (!(factor > 0) || !Number.isFinite(factor))
      throw new RangeError(`zoom: expected a factor above 0, got ${factor}`);
    this.#catchUp();
    if (this.#view) this.#look(zoomed(this.#view, factor));
  }

  /** Adds events to those that are there. Nodes and strings go where `append` puts them on every element. */
  override append(...items: (readonly EventInput[] | Node | string)[]): void {
    const isEvents = (item: (typeof items)[number]): item is readonly EventInput[] => Array.isArray(item);
    const events = items.filter(isEvents).flat();
    const nodes = items.filter((item): item is Node | string => !isEvents(item));
    if (nodes.length > 0) super.append(...nodes);
    if (events.length === 0) return;
    if (Array.isArray(this.events)) this.events = [...this.events, ...events];
    else {
      this.#source.append(events);
      this.#reread();
    }
  }

  /** The drawing as a self-contained SVG document, as it stands; empty where nothing is drawn. */
  toSvg(): string {
    return this.#stage.text(this.selected, this.#timeline.title ?? this.#messages.timeline, isDark(this));
  }

  /** Resolves when the current view is completely painted. */
  async settled(): Promise<void> {
    do {
      await this.updateComplete;
      await this.#source.pending;
      await document.fonts.ready;
      await painted();
    } while (this.isUpdatePending || this.#source.loading);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#children = new MutationObserver(this.#onMutation);
    this.#children.observe(this, { childList: true, subtree: true, characterData: true, attributes: true });
    if (this.hasUpdated) this.#attach();
    this.#source.resume();
    if (this.#source.isList) this.#reread();
    else this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#source.stop();
    this.#children?.disconnect();
    this.#sizes?.disconnect();
    this.#gesture?.remove();
    this.#gesture = undefined;
    document.fonts.removeEventListener('loadingdone', this.#onFonts);
  }

  /** What touches the browser, bound when the drawing exists and let go on removal. */
  #attach(): void {
    // Not the plot itself: drawing changes its height, and so would have it measured again.
    const ruler = this.renderRoot.querySelector('.ruler')!;
    this.#sizes = new ResizeObserver(([entry]) => this.#resize(entry!.contentRect.width));
    this.#sizes.observe(ruler);
    this.#widthPx = Math.floor(ruler.clientWidth);
    this.#gesture ??= zoomGesture(this.#svg, {
      view: () => this.#view,
      widthPx: () => this.#widthPx,
      direction: () => this.#direction,
      zoomable: () => this.#stage.scene?.orientation === 'horizontal',
      wheelIsOurs: () => this.#wheelIsOurs,
      onZoom: (view) => this.#look(view),
    });
    document.fonts.addEventListener('loadingdone', this.#onFonts);
  }

  readonly #onFonts = () => {
    this.#stage.forget();
    this.requestUpdate();
  };

  #resize(widthPx: number): void {
    const whole = Math.floor(widthPx);
    if (whole === this.#widthPx) return;
    this.#widthPx = whole;
    this.requestUpdate();
  }

  readonly #onMutation = (changes: readonly MutationRecord[]) => {
    // Most of the tag's own attributes reflect what it did itself.
    const ofPage = ({ target, attributeName }: MutationRecord) =>
      target === this && /^(lang|dir|aria-label)$/.test(attributeName ?? '');
    if (this.#source.isList && changes.some(({ target, type }) => target !== this || type === 'childList'))
      this.#reread();
    else if (changes.some(ofPage)) this.requestUpdate();
  };

  #reread(): void {
    this.#stale = true;
    this.requestUpdate();
  }

  override requestUpdate(...change: Parameters<LitElement['requestUpdate']>): void {
    if (change[0] !== undefined && readFrom.has(change[0])) this.#stale = true;
    super.requestUpdate(...change);
  }

  /** Whoever sets events and at once asks for one of them finds it. */
  #catchUp(): void {
    if (this.#stale && this.hasUpdated && this.isConnected) this.performUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#source.events = this.events;
    if (changed.has('events') || (changed.has('src') && changed.get('src'))) this.#source.dropAppended();
    if (changed.has('src')) {
      this.#source.fetch(this.src);
      if (this.src === null) this.#stale = true;
    }
    if (this.#stale) this.#collect();
    else if (changed.has('start') || changed.has('end')) this.#open();
    if (changed.has('locale')) this.#takeStock();
    if (this.hasUpdated) this.#arrange();
  }

  /** Events to timeline. The view stays where it is as long as it still shows something. */
  #collect(): void {
    this.#stale = false;
    const { timeline, problems } = this.#source.read();
    const regrouped = this.groupBy !== null && this.groupBy !== 'group' && this.groupBy !== 'none';
    this.#timeline =
      this.filter || regrouped ? regroup(timeline, this.groupBy ?? 'group', this.filter) : timeline;
    this.#dataProblems = problems;
    const before = this.#opening;
    this.#opening = this.#openingView();
    const wished = this.#opening && this.#wished;
    if (wished) this.#wished = null;
    const lost =
      this.#view === null || same(this.#view, before) || !overlaps(this.#view, fitView(this.#timeline));
    const view = wished ?? (lost ? null : this.#view);
    this.#view = view && this.#opening ? clampView(view, this.#timeline) : this.#opening;
    this.#gesture?.rebase();
  }

  /** What the view opens with was set anew. */
  #open(): void {
    const before = this.#opening;
    this.#opening = this.#openingView();
    if (!same(before, this.#opening)) this.#view = this.#opening;
    this.#gesture?.rebase();
  }

  #openingView(): Span | null {
    const { view, problems } = openingOf(this.#timeline, { start: this.start, end: this.end });
    this.#viewProblems = problems;
    this.#takeStock();
    return view;
  }
  #viewProblems: readonly Problem[] = [];

  #takeStock(): void {
    const locale: readonly Problem[] =
      this.locale === null || isLocale(this.locale)
        ? []
        : [
            {
              path: 'locale',
              code: 'unknown',
              message: `expected a language tag such as en-GB, got ${quoted(this.locale)}`,
            },
          ];
    this.#problems = [...locale, ...this.#viewProblems, ...this.#dataProblems];
  }

  protected override render() {
    const timeline = this.#timeline;
    const index = this.selected === null ? -1 : timeline.find(this.selected);
    const host = { timeline, locale: this.#locale, messages: this.#messages };
    const nothingYet = this.#source.loading ? this.#messages.loading : this.#messages.empty;
    const fitted = same(this.#view, fitView(timeline));
    return html`
      <section
        aria-label=${timeline.title ?? this.getAttribute('aria-label') ?? this.#messages.timeline}
        @keydown=${this.#onKey}
      >
        ${header(host, this.#stage.scene?.orientation ?? this.#orientation)}
        <p class="aloud" id="instructions">${this.#messages.instructions}</p>
        <div class="ruler"></div>
        <div class="plot ${this.#orientation}" ?hidden=${this.#view === null} @focusin=${this.#onFocus}>
          <svg
            role="listbox"
            tabindex="-1"
            aria-label=${this.#messages.events(timeline.length)}
            aria-describedby="instructions"
            @click=${this.#onClick}
          ></svg>
        </div>
        ${this.#view === null && timeline.length === 0 ? html`<p class="empty">${nothingYet}</p>` : nothing}
        ${undatedList(host, timeline.undated, (id) => this.#select(id))}
        ${
          this.controls === 'none' || this.#view === null
            ? nothing
            : tools(host, {
                scene: this.#stage.scene,
                orientation: this.#orientation,
                fitted,
                leads: !fitted || !same(this.#view, this.#opening),
                onZoom: (factor) => this.zoom(factor),
                onFit: () => (fitted ? this.#look(this.#opening) : this.fit()),
                onShow: (id) => {
                  this.show(id);
                  void this.#focus(id);
                },
              })
        }
        ${index < 0 ? nothing : detail(timeline.event(index), { ...host, onClose: () => this.#close(), onShow: (id) => void this.#openDetail(id) })}
        ${problemList(this.#problems, this.#messages)}
      </section>
    `;
  }

  protected override firstUpdated(): void {
    if (!this.isConnected) return;
    this.#attach();
    // Only now is there type to measure; what stands around the drawing follows from it.
    this.#arrange();
    this.requestUpdate();
  }

  protected override updated(): void {
    this.#draw();
    keepTabStops(this.renderRoot);
    if (!sameProblems(this.#toldProblems, this.#problems)) {
      this.#toldProblems = this.#problems;
      if (this.#problems.length > 0) this.#tell('timeline-problems', { problems: this.#problems });
    }
    if (this.#ready) this.#tellView();
    else if (!this.#source.loading && (this.#stage.scene || this.#view === null)) {
      this.#ready = true;
      this.#toldView = this.#view;
      this.#tell('timeline-ready', { timeline: this.#timeline });
    }
  }

  /** From the timeline to the scene; only what changed is done again. */
  #arrange(): void {
    if (this.#view === null || this.#widthPx === 0) return this.#stage.clear();
    const { marks } = this.#stage.arrange(this.#svg, this.#timeline, this.#view, {
      width: this.#widthPx,
      locale: this.#locale,
      direction: this.#direction,
      orientation: this.#orientation,
      lanes: this.groupBy !== 'none',
    });
    if (!marks.some(({ id }) => id === this.#focused))
      this.#focused = nearest(marks, this.#timeline.find(this.#focused ?? ''), this.selected);
  }

  #draw(): void {
    const scene = this.#stage.scene;
    if (!scene) return;
    const focused = this.shadowRoot!.activeElement;
    const held = focused !== null && this.#svg.contains(focused);
    const host = {
      timeline: this.#timeline,
      locale: this.#locale,
      messages: this.#messages,
      selected: this.selected,
      focused: this.#focused,
    };
    this.#stage.draw(this.#svg, this.selected, (node, figure) => dress(node, figure, host));
    // Where nothing is in view, the keyboard still has somewhere to be.
    this.#svg.setAttribute('tabindex', scene.marks.length > 0 ? '-1' : '0');
    if (held && this.shadowRoot!.activeElement !== focused)
      (this.#nodeOf(this.#focused) ?? this.#svg).focus({ preventScroll: true });
  }

  #nodeOf(id: string | null): SVGElement | HTMLElement | undefined {
    return nodeOf(id, this.renderRoot, this.#timeline, this.#stage.scene);
  }

  get #svg(): SVGSVGElement {
    return this.renderRoot.querySelector('svg')!;
  }
  get #locale(): string {
    const asked = this.locale !== null && isLocale(this.locale) ? this.locale : undefined;
    return asked ?? localeOf(this) ?? this.#timeline.lang ?? 'en';
  }
  get #direction(): 'ltr' | 'rtl' {
    return getComputedStyle(this).direction === 'rtl' ? 'rtl' : 'ltr';
  }
  get #orientation(): Orientation {
    if (this.orientation === 'horizontal' || this.orientation === 'vertical') return this.orientation;
    return this.#widthPx > 0 && this.#widthPx < narrowPx ? 'vertical' : 'horizontal';
  }

  /** The one place where the view is written. */
  #look(wished: Span | null): void {
    if (wished === null) return;
    const view = clampView(
      shortened(wished, longest(fitView(this.#timeline), this.#opening)),
      this.#timeline,
    );
    if (same(view, this.#view)) return;
    this.#view = view;
    this.#gesture?.rebase();
    this.requestUpdate();
    this.#tellView();
  }

  #tellView(): void {
    if (this.#view === null || same(this.#view, this.#toldView)) return;
    this.#toldView = this.#view;
    this.#tell('timeline-view', { view: this.#view });
  }

  #reveal(id: string): void {
    const index = this.#timeline.find(id);
    if (this.#view && index >= 0) this.#look(revealing(this.#view, this.#timeline.event(index)));
  }

  #select(id: string | null): void {
    if (id === this.selected) return;
    this.selected = id;
    const index = id === null ? -1 : this.#timeline.find(id);
    if (id !== null) this.#focused = id;
    this.#tell('timeline-select', { event: index < 0 ? null : this.#timeline.event(index).input, id });
  }

  #close(): void {
    const id = this.selected;
    this.#select(null);
    void this.#focus(id);
  }

  async #focus(id: string | null): Promise<void> {
    if (id === null) return;
    this.#focused = id;
    this.requestUpdate();
    await this.updateComplete;
    (this.#nodeOf(id) ?? this.#nodeOf(this.#focused))?.focus();
  }

  readonly #onClick = (click: MouseEvent) => {
    const id = idAt(click);
    // The second click of a double click takes nothing back.
    if (id !== undefined && click.detail < 2) this.#select(id === this.selected ? null : id);
  };

  readonly #onFocus = (focus: FocusEvent) => {
    const id = idAt(focus);
    if (id === undefined || id === this.#focused) return;
    this.#focused = id;
    this.requestUpdate();
  };

  readonly #onKey = (key: KeyboardEvent) => {
    const inside = (key.target as Element).closest('.plot') !== null;
    if (key.key === 'Escape' && this.selected !== null) {
      key.preventDefault();
      this.#close();
    } else if (inside) {
      const move = moveOf(key, this.#direction, this.#orientation === 'vertical');
      if (!move) return;
      key.preventDefault();
      this.#move(move);
    }
  };

  #move(move: Move): void {
    if ('zoom' in move) {
      if (this.#view)
        this.#look(
          zoomed(this.#view, move.zoom, shareOf(this.#mark(this.#focused), this.#widthPx, this.#direction)),
        );
    } else if ('pan' in move) {
      if (this.#view) this.#look(panned(this.#view, move.pan));
    } else if ('act' in move) {
      if (move.act === 'fit') this.fit();
      else if (move.act === 'open' && this.#focused !== null) void this.#openDetail(this.#focused);
    } else {
      const id = walk(move.go, this.#focused, this.#timeline, this.#stage.scene);
      if (id !== undefined) void this.#goTo(id);
    }
  }

  async #goTo(id: string): Promise<void> {
    this.#reveal(id);
    await this.#focus(id);
    this.#revealWords(id);
  }

  /** Moves the view on so far that the words of an event are in it, where they fit. */
  #revealWords(id: string): void {
    if (!this.#view || this.#orientation === 'vertical') return;
    const overPx = overflow(this.#mark(id)?.label, this.#widthPx);
    if (overPx !== 0)
      this.#look(panned(this.#view, (this.#direction === 'rtl' ? -overPx : overPx) / this.#widthPx));
  }

  #mark(id: string | null): Mark | undefined {
    return this.#stage.scene?.marks.find((mark) => mark.id === id);
  }

  async #openDetail(id: string): Promise<void> {
    this.show(id);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.detail h3')?.focus();
  }

  /** A plain wheel zooms where the reader is at work in the timeline, or where the page could not scroll anyway. */
  get #wheelIsOurs(): boolean {
    if (this.shadowRoot?.activeElement) return true;
    const { scrollHeight, clientHeight } = document.scrollingElement ?? document.documentElement;
    return scrollHeight <= clientHeight + 1;
  }

  #tell(name: string, detailed: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail: detailed, bubbles: true, composed: true }));
  }
}

const sameProblems = (a: readonly Problem[], b: readonly Problem[]) =>
  a.length === b.length &&
  a.every(({ path, message }, i) => path === b[i]!.path && message === b[i]!.message);
