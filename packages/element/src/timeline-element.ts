import { extentOf, parseEdtf, readEvents, spanOf, timeline as toTimeline, type DatedEvent, type EventInput, type Problem, type ReadResult, type Span, type Timeline } from '@dateline/core';
import { drawSvg, shapes, svgText } from '@dateline/draw';
import { arrange, clampView, fitView, frame, openingView, rows, type Frame, type Orientation, type Rows, type Scene } from '@dateline/layout';
import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { detail } from './detail.ts';
import { moveOf, neighbour, type Move } from './gestures/keys.ts';
import { zoomGesture } from './gestures/zoom.ts';
import { regroup } from './group.ts';
import { localeOf } from './locale.ts';
import { Measurer } from './measure.ts';
import { english } from './messages.ts';
import { nameOf } from './name.ts';
import { readChildren } from './sources/children.ts';
import { load } from './sources/load.ts';
import { style } from './style.ts';
import { header, problemList, tools, undatedList } from './shell.ts';

/** Keeps this much of the view, as a share, between a revealed event and the edge. */
const revealMargin = 0.12;

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
    timeZone: { type: String, attribute: 'time-zone', reflect: true },
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
  /** IANA zone of the axis; default the timeline's own. */
  declare timeZone: string | null;
  /** `none` hides the buttons. */
  declare controls: string | null;
  /** Id of the event whose detail is open. */
  declare selected: string | null;
  /** Which events are shown; default all of them. */
  declare filter: ((event: DatedEvent) => boolean) | undefined;

  #given: Timeline | undefined;
  #read: ReadResult | undefined;
  #loaded: unknown;
  #loading: AbortController | undefined;
  #loadProblem: Problem | undefined;
  #stale = true;
  #timeline: Timeline = toTimeline([]);
  #problems: readonly Problem[] = [];
  #announced: readonly Problem[] = [];
  #view: Span | null = null;
  #opening: Span | null = null;
  #frame: Frame | undefined;
  #rows: Rows | undefined;
  #scene: Scene | undefined;
  #widthPx = 0;
  #focused: string | null = null;
  #ready = false;
  #measurer = new Measurer();
  #gesture: ReturnType<typeof zoomGesture> | undefined;
  #sizes: ResizeObserver | undefined;
  #children: MutationObserver | undefined;
  readonly #messages = english;

  constructor() {
    super();
    this.src = this.start = this.end = this.groupBy = this.orientation = this.locale = this.timeZone = null;
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
    this.#given = given ?? undefined;
    this.#stale = true;
    this.requestUpdate();
  }

  /** What is in view, in ms since 1970; null before anything is. Setting it is kept within reach of the events. */
  get view(): Span | null {
    return this.#view;
  }
  set view(wished: Span | null) {
    if (wished !== null && !(Number.isFinite(wished.start) && Number.isFinite(wished.end) && wished.end > wished.start)) {
      throw new RangeError(`view: expected finite start before end in ms, got ${wished.start} … ${wished.end}`);
    }
    this.#look(wished ?? this.#opening);
  }

  /** Shows every dated event. */
  fit(): void {
    this.#look(fitView(this.#timeline));
  }

  /** Brings an event into view and selects it. @throws RangeError where there is no such event. */
  show(id: string): void {
    const index = this.#timeline.find(id);
    if (index < 0) throw new RangeError(`show: expected the id of an event, got ${JSON.stringify(id)}`);
    this.#reveal(index);
    this.#select(id);
  }

  /** Zooms by a factor around the middle of the view; above 1 shows less, larger. */
  zoom(factor: number): void {
    if (!(factor > 0) || !Number.isFinite(factor)) throw new RangeError(`zoom: expected a factor above 0, got ${factor}`);
    this.#zoomAround(factor, 0.5);
  }

  /** Adds events to those that are there. Nodes and strings go where `append` puts them on every element. */
  override append(...items: (readonly EventInput[] | Node | string)[]): void {
    const isEvents = (item: (typeof items)[number]): item is readonly EventInput[] => Array.isArray(item);
    const events = items.filter(isEvents).flat();
    const nodes = items.filter((item): item is Node | string => !isEvents(item));
    if (nodes.length > 0) super.append(...nodes);
    if (events.length > 0) this.events = [...this.#inputs(), ...events];
  }

  /** The drawing as a self-contained SVG document, as it stands. */
  toSvg(): string {
    if (!this.#scene) return '';
    return svgText(shapes(this.#scene, { selected: this.selected ?? undefined }), {
      title: this.#timeline.title ?? this.#messages.timeline,
      dark: getComputedStyle(this).colorScheme === 'dark',
    });
  }

  /** Resolves when the current view is completely painted. */
  async settled(): Promise<void> {
    do {
      await this.#pending;
      await document.fonts.ready;
      await this.updateComplete;
      await painted();
    } while (this.isUpdatePending);
  }
  #pending: Promise<void> = Promise.resolve();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#children = new MutationObserver(() => this.#reread());
    this.#children.observe(this, { childList: true, subtree: true, characterData: true, attributes: true });
    if (this.hasUpdated) this.#attach();
    this.#reread();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#loading?.abort();
    this.#children?.disconnect();
    this.#sizes?.disconnect();
    this.#gesture?.remove();
    this.#gesture = undefined;
    document.fonts.removeEventListener('loadingdone', this.#onFonts);
  }

  /** What touches the browser, bound when the drawing exists and let go on removal. */
  #attach(): void {
    const plot = this.renderRoot.querySelector('.plot')!;
    this.#sizes = new ResizeObserver(([entry]) => this.#resize(entry!.contentRect.width));
    this.#sizes.observe(plot);
    this.#resize(plot.clientWidth);
    const element = this;
    this.#gesture ??= zoomGesture(this.#svg, {
      get view() {
        return element.#view;
      },
      get widthPx() {
        return element.#widthPx;
      },
      get direction() {
        return element.#direction;
      },
      get zoomable() {
        return element.#scene?.orientation === 'horizontal';
      },
      wheelIsOurs: (wheel) => element.#wheelIsOurs(wheel),
      onZoom: (view) => element.#look(view),
    });
    document.fonts.addEventListener('loadingdone', this.#onFonts);
  }

  readonly #onFonts = () => {
    this.#measurer.forget();
    this.#frame = undefined;
    this.requestUpdate();
  };

  #resize(widthPx: number): void {
    const whole = Math.floor(widthPx);
    if (whole === this.#widthPx) return;
    this.#widthPx = whole;
    this.requestUpdate();
  }

  #reread(): void {
    this.#stale = true;
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src')) this.#fetch();
    if (changed.has('events') || changed.has('filter') || changed.has('groupBy') || changed.has('timeZone')) this.#stale = true;
    if (this.#stale) this.#collect();
    if (changed.has('start') || changed.has('end')) this.#open();
  }

  /** Events to timeline. The view stays where it is as long as it still shows something. */
  #collect(): void {
    this.#stale = false;
    const first = this.#opening === null;
    if (this.#given) {
      this.#read = undefined;
      this.#timeline = this.#given;
    } else {
      const input = this.events ?? (this.src === null ? readChildren(this) : (this.#loaded ?? []));
      this.#read = readEvents(input);
      this.#timeline = toTimeline(this.#read);
    }
    const { filter, groupBy } = this;
    if (filter || (groupBy !== null && groupBy !== 'group' && groupBy !== 'none')) this.#timeline = regroup(this.#timeline, groupBy ?? 'group', filter);
    this.#problems = [...(this.#loadProblem ? [this.#loadProblem] : []), ...(this.#read?.problems ?? [])];
    this.#rows = undefined;
    const before = this.#opening;
    this.#opening = this.#stated() ?? openingView(this.#timeline);
    const untouched = first || this.#view === null || same(this.#view, before);
    if (untouched) this.#view = this.#opening;
    else if (this.#opening) this.#view = clampView(this.#view!, this.#timeline);
    else this.#view = null;
    this.#gesture?.rebase();
  }

  #open(): void {
    this.#opening = this.#stated() ?? openingView(this.#timeline);
    this.#view = this.#opening;
    this.#gesture?.rebase();
  }

  /** The view that `start` and `end` ask for; what they leave open, the data decides. */
  #stated(): Span | null {
    if (this.start === null && this.end === null) return null;
    const whole = openingView(this.#timeline);
    const edge = (text: string | null, which: 'start' | 'end') => {
      if (text === null) return whole?.[which];
      try {
        return spanOf(extentOf(parseEdtf(text)))[which];
      } catch (error) {
        const message = `${which}: ${(error as Error).message}; write an EDTF date such as 2025-06`;
        this.#problems = [...this.#problems, { path: which, code: 'edtf', message }];
        return whole?.[which];
      }
    };
    const start = edge(this.start, 'start');
    const end = edge(this.end, 'end');
    if (start === undefined || end === undefined || !Number.isFinite(end - start) || end <= start) return whole;
    return { start, end };
  }

  #fetch(): void {
    this.#loading?.abort();
    this.#loaded = undefined;
    this.#loadProblem = undefined;
    if (this.src === null) return;
    const loading = (this.#loading = new AbortController());
    this.#pending = load(this.src, document.baseURI, loading.signal).then((result) => {
      // A later src has taken over, or the element is gone.
      if (!result || this.#loading !== loading) return;
      this.#loading = undefined;
      if ('problem' in result) {
        this.#loadProblem = result.problem;
        // What the page holds is better than nothing.
        this.#loaded = readChildren(this);
      } else this.#loaded = result.input;
      this.#reread();
    });
  }

  protected override render() {
    const timeline = this.#timeline;
    const index = this.selected === null ? -1 : timeline.find(this.selected);
    const host = { timeline, locale: this.#locale, messages: this.#messages };
    return html`
      <section aria-label=${timeline.title ?? this.getAttribute('aria-label') ?? this.#messages.timeline} @keydown=${this.#onKey}>
        ${header(host, this.#scene?.orientation ?? this.#orientation)}
        <p class="aloud" id="instructions">${this.#messages.instructions}</p>
        <div class="plot ${this.#orientation}" ?hidden=${this.#view === null}>
          <svg role="listbox" aria-label=${this.#messages.events(timeline.length)} aria-describedby="instructions" @click=${this.#onClick} @focusin=${this.#onFocus}></svg>
        </div>
        ${this.#view === null && timeline.length === 0 ? html`<p class="empty">${this.#loading ? this.#messages.loading : this.#messages.empty}</p>` : nothing}
        ${undatedList(host, this.#undated, (id) => this.#select(id))}
        ${this.controls === 'none' || this.#view === null
          ? nothing
          : tools(host, {
              view: this.#view,
              orientation: this.#orientation,
              fitted: same(this.#view, fitView(timeline)),
              onZoom: (factor) => this.zoom(factor),
              onFit: () => (same(this.#view, fitView(timeline)) ? this.#look(this.#opening) : this.fit()),
              onShow: (id) => this.show(id),
            })}
        ${index < 0 ? nothing : detail(timeline.event(index), { ...host, onClose: () => this.#close(), onShow: (id) => this.show(id) })}
        ${problemList(this.#problems, this.#messages)}
      </section>
    `;
  }

  protected override firstUpdated(): void {
    this.#attach();
  }

  protected override updated(): void {
    if (this.#announced !== this.#problems) {
      this.#announced = this.#problems;
      if (this.#problems.length > 0) this.#tell('timeline-problems', { problems: this.#problems });
    }
    this.#draw();
  }

  /** From the timeline to the screen; only what changed is done again. */
  #draw(): void {
    if (this.#view === null || this.#widthPx === 0) {
      this.#scene = undefined;
      return;
    }
    if (this.#measurer.read(this.#svg)) this.#frame = undefined;
    const wished = { width: this.#widthPx, locale: this.#locale, direction: this.#direction, orientation: this.#orientation, lanes: this.groupBy !== 'none' };
    if (!this.#frame || Object.entries(wished).some(([key, value]) => this.#frame![key as keyof Frame] !== value)) {
      this.#frame = frame({ ...wished, measure: this.#measurer.measure });
      this.#rows = undefined;
    }
    if (this.#orientation === 'horizontal') {
      const pxPerMs = this.#widthPx / (this.#view.end - this.#view.start);
      // Panning keeps the rows; a changed zoom packs them anew.
      if (!this.#rows || Math.abs(this.#rows.pxPerMs / pxPerMs - 1) > 1e-9) this.#rows = rows(this.#timeline, this.#view, this.#frame);
    }
    this.#scene = arrange(this.#timeline, this.#view, this.#frame, this.#rows);
    const marks = this.#scene.marks;
    if (!marks.some(({ id }) => id === this.#focused)) this.#focused = marks.find(({ id }) => id === this.selected)?.id ?? marks[0]?.id ?? null;
    drawSvg(this.#svg, shapes(this.#scene, { selected: this.selected ?? undefined }), (node, figure) => {
      node.setAttribute('role', 'option');
      node.setAttribute('aria-label', nameOf(this.#timeline, figure.event, this.#locale, this.#messages));
      node.setAttribute('aria-posinset', String(figure.event + 1));
      node.setAttribute('aria-setsize', String(this.#timeline.length));
      node.setAttribute('aria-selected', String(figure.id === this.selected));
      node.setAttribute('tabindex', figure.id === this.#focused ? '0' : '-1');
    });
    if (!this.#ready && !this.#loading) {
      this.#ready = true;
      this.#tell('timeline-ready', { timeline: this.#timeline });
    }
  }

  get #svg(): SVGSVGElement {
    return this.renderRoot.querySelector('svg')!;
  }
  get #locale(): string {
    return this.locale ?? localeOf(this) ?? this.#timeline.lang ?? 'en';
  }
  get #direction(): 'ltr' | 'rtl' {
    return getComputedStyle(this).direction === 'rtl' ? 'rtl' : 'ltr';
  }
  get #orientation(): Orientation {
    if (this.orientation === 'horizontal' || this.orientation === 'vertical') return this.orientation;
    return this.#widthPx > 0 ? frame({ width: this.#widthPx, measure: this.#measurer.measure }).orientation : 'horizontal';
  }
  get #undated(): number[] {
    return [...this.#timeline.undated];
  }

  /** The one place where the view is written. */
  #look(wished: Span | null): void {
    if (wished === null) return;
    const view = clampView(wished, this.#timeline);
    if (same(view, this.#view)) return;
    this.#view = view;
    this.#gesture?.rebase();
    this.requestUpdate();
    this.#tell('timeline-view', { view });
  }

  #zoomAround(factor: number, share: number): void {
    if (!this.#view) return;
    const { start, end } = this.#view;
    const at = start + (end - start) * share;
    this.#look({ start: at - (at - start) / factor, end: at + (end - at) / factor });
  }

  /** Moves the view just so far that an event is well inside; widens it only where the event is longer. */
  #reveal(index: number): void {
    const { when } = this.#timeline.event(index);
    if (!this.#view || when.mode === 'undated') return;
    const { start, end } = stated(spanOf(when));
    const length = this.#view.end - this.#view.start;
    const margin = length * revealMargin;
    if (end - start > length - 2 * margin) {
      const seen = end > this.#view.start + margin && start < this.#view.end - margin;
      if (!seen) this.#look({ start: start - (end - start) * revealMargin, end: end + (end - start) * revealMargin });
    } else if (start < this.#view.start) this.#look({ start: start - margin, end: start - margin + length });
    else if (end > this.#view.end) this.#look({ start: end + margin - length, end: end + margin });
  }

  #select(id: string | null): void {
    if (id === this.selected) return;
    this.selected = id;
    const index = id === null ? -1 : this.#timeline.find(id);
    if (id !== null) this.#focused = id;
    this.#tell('timeline-select', { event: index < 0 ? null : this.#timeline.event(index).input, id });
  }

  #close(): void {
    this.#select(null);
    void this.#focus(this.#focused);
  }

  async #focus(id: string | null): Promise<void> {
    if (id === null) return;
    this.#focused = id;
    this.requestUpdate();
    await this.updateComplete;
    const at = this.#scene?.marks.findIndex((mark) => mark.id === id) ?? -1;
    this.#svg.querySelectorAll<SVGGElement>('.event')[at]?.focus();
  }

  readonly #onClick = (click: MouseEvent) => {
    const id = this.#idAt(click);
    if (id !== undefined) this.#select(id === this.selected ? null : id);
  };

  readonly #onFocus = (focus: FocusEvent) => {
    const id = this.#idAt(focus);
    if (id === undefined || id === this.#focused) return;
    this.#focused = id;
    this.requestUpdate();
  };

  #idAt({ target }: Event): string | undefined {
    const node = (target as Element).closest('.event');
    return node ? (node as Element & { __data__?: { id: string } }).__data__?.id : undefined;
  }

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
    const focused = this.#focused === null ? -1 : this.#timeline.find(this.#focused);
    if ('zoom' in move) {
      const mark = this.#scene?.marks.find(({ id }) => id === this.#focused);
      const at = mark ? Math.max(0, Math.min(this.#widthPx, mark.sign?.at ?? (mark.startEarliest + mark.endLatest) / 2)) : this.#widthPx / 2;
      const share = at / this.#widthPx;
      this.#zoomAround(move.zoom, this.#direction === 'rtl' ? 1 - share : share);
    } else if ('pan' in move) this.#pan(move.pan);
    else if ('act' in move) {
      if (move.act === 'fit') this.fit();
      else if (move.act === 'open' && this.#focused !== null) void this.#openDetail(this.#focused);
    } else if (move.go === 'up' || move.go === 'down') {
      const marks = this.#scene?.marks ?? [];
      const from = marks.find(({ id }) => id === this.#focused);
      const to = from && neighbour(marks, from, move.go);
      if (to) void this.#focus(to.id);
    } else this.#goTo(this.#nextOf(focused, move.go));
  }

  /** The dated event that a key leads to, by display position. */
  #nextOf(focused: number, go: Exclude<Extract<Move, { go: unknown }>['go'], 'up' | 'down'>): number {
    const undatedAt = new Set(this.#timeline.undated);
    const dated = Array.from({ length: this.#timeline.length }, (_, i) => i).filter((i) => !undatedAt.has(i));
    const at = dated.indexOf(focused);
    const page = Math.max(1, (this.#scene?.marks.length ?? 1) - 1);
    const steps = { next: at + 1, previous: at - 1, first: 0, last: dated.length - 1, pageForth: at + page, pageBack: at - page };
    return dated[Math.max(0, Math.min(dated.length - 1, steps[go]))] ?? -1;
  }

  #goTo(index: number): void {
    if (index < 0) return;
    this.#reveal(index);
    void this.#focus(this.#timeline.event(index).id);
  }

  #pan(share: number): void {
    if (!this.#view) return;
    const by = (this.#view.end - this.#view.start) * share;
    this.#look({ start: this.#view.start + by, end: this.#view.end + by });
  }

  async #openDetail(id: string): Promise<void> {
    this.#select(id);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.detail h3')?.focus();
  }

  /** A plain wheel zooms where the reader is at work in the timeline, or where the page could not scroll anyway. */
  #wheelIsOurs({ deltaY }: WheelEvent): boolean {
    if (this.shadowRoot?.activeElement) return true;
    const { scrollTop, scrollHeight, clientHeight } = document.scrollingElement ?? document.documentElement;
    return deltaY < 0 ? scrollTop <= 0 && scrollHeight <= clientHeight + 1 : scrollHeight <= clientHeight + 1;
  }

  #inputs(): readonly EventInput[] {
    const { length } = this.#timeline;
    return this.events ?? Array.from({ length }, (_, i) => this.#timeline.event(i).input as EventInput);
  }

  #tell(name: string, detailed: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail: detailed, bubbles: true, composed: true }));
  }
}

const same = (a: Span | null, b: Span | null) => a === b || (a !== null && b !== null && a.start === b.start && a.end === b.end);

/** The finite part of a hull: an open end is brought to the other one. */
const stated = ({ start, end }: Span): Span => ({ start: Number.isFinite(start) ? start : end, end: Number.isFinite(end) ? end : start });

/** Two frames on, whatever was drawn has been painted; where frames do not come, time passes all the same. */
const painted = () =>
  new Promise<void>((done) => {
    const late = setTimeout(done, 200);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(late);
        done();
      }),
    );
  });
