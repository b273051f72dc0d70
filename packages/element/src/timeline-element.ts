import { extentOf, parseEdtf, readEvents, spanOf, timeline as toTimeline, type DatedEvent, type EventInput, type Problem, type ReadResult, type Span, type Timeline } from '@dateline/core';
import { drawSvg, shapes, svgText } from '@dateline/draw';
import { arrange, clampView, fitView, frame, openingView, rows, type Frame, type Mark, type Orientation, type Rows, type Scene } from '@dateline/layout';
import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { detail } from './detail.ts';
import { moveOf, neighbour, type Move } from './gestures/keys.ts';
import { zoomGesture } from './gestures/zoom.ts';
import { regroup } from './group.ts';
import { isLocale, localeOf } from './locale.ts';
import { Measurer } from './measure.ts';
import { english } from './messages.ts';
import { nameOf } from './name.ts';
import { joined, withMore } from './sources/append.ts';
import { readChildren } from './sources/children.ts';
import { load } from './sources/load.ts';
import { style } from './style.ts';
import { header, keepTabStops, problemList, tools, undatedList } from './shell.ts';

/** Keeps this much of the view, as a share, between a revealed event and the edge. */
const revealMargin = 0.12;

/** Where one of these changes, the events are read anew. */
const readFrom: ReadonlySet<PropertyKey> = new Set(['events', 'filter', 'groupBy', 'timeZone']);

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
  #read: Pick<ReadResult, 'problems'> | undefined;
  #appended: readonly EventInput[] = [];
  #loaded: unknown;
  #loading: AbortController | undefined;
  #loadProblem: Problem | undefined;
  #stale = true;
  #timeline: Timeline = toTimeline([]);
  #problems: readonly Problem[] = [];
  #optionProblems: Problem[] = [];
  #announced: readonly Problem[] = [];
  #view: Span | null = null;
  /** Set before there was anything to look at. */
  #wished: Span | null = null;
  /** The view that listeners know. */
  #told: Span | null = null;
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
    if (given && !(typeof given.event === 'function' && typeof given.find === 'function')) {
      throw new TypeError(`timeline: expected what timeline() of @dateline/core makes, got ${Array.isArray(given) ? 'a list; set events' : typeof given}`);
    }
    this.#given = given ?? undefined;
    this.#appended = [];
    this.#reread();
  }

  /** What is in view, in ms since 1970; null before anything is. Setting it is kept within reach of the events. */
  get view(): Span | null {
    return this.#view ?? this.#wished;
  }
  set view(wished: Span | null) {
    if (wished !== null && !(Number.isFinite(wished.start) && Number.isFinite(wished.end) && wished.end > wished.start)) {
      throw new RangeError(`view: expected finite start before end in ms, got ${wished.start} … ${wished.end}`);
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
    this.#reveal(index);
    this.#select(id);
  }

  /** Zooms by a factor around the middle of the view; above 1 shows less, larger. */
  zoom(factor: number): void {
    if (!(factor > 0) || !Number.isFinite(factor)) throw new RangeError(`zoom: expected a factor above 0, got ${factor}`);
    this.#catchUp();
    this.#zoomAround(factor, 0.5);
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
      this.#appended = [...this.#appended, ...events];
      this.#reread();
    }
  }

  /** The drawing as a self-contained SVG document, as it stands. */
  toSvg(): string {
    if (!this.#scene) return '';
    return svgText(shapes(this.#scene, { selected: this.selected ?? undefined }), {
      title: this.#timeline.title ?? this.#messages.timeline,
      dark: isDark(this),
    });
  }

  /** Resolves when the current view is completely painted. */
  async settled(): Promise<void> {
    do {
      await this.updateComplete;
      await this.#pending;
      await document.fonts.ready;
      await painted();
    } while (this.isUpdatePending || this.#loading?.signal.aborted === false);
  }
  #pending: Promise<void> = Promise.resolve();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#children = new MutationObserver(this.#onMutation);
    this.#children.observe(this, { childList: true, subtree: true, characterData: true, attributes: true });
    if (this.hasUpdated) this.#attach();
    // What was on its way when the element was taken off is asked for again.
    if (this.#loading?.signal.aborted) this.#fetch();
    if (this.#isList) this.#reread();
    else this.requestUpdate();
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
    // Not the plot itself: drawing changes its height, and so would have it measured again.
    const ruler = this.renderRoot.querySelector('.ruler')!;
    this.#sizes = new ResizeObserver(([entry]) => this.#resize(entry!.contentRect.width));
    this.#sizes.observe(ruler);
    this.#widthPx = Math.floor(ruler.clientWidth);
    // The first drawing follows at once; only time that runs down the page needs another frame around it.
    if (this.#orientation === 'vertical') this.requestUpdate();
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

  readonly #onMutation = (changes: readonly MutationRecord[]) => {
    // Most of the tag's own attributes reflect what it did itself.
    if (this.#isList && changes.some(({ target, type }) => target !== this || type === 'childList')) this.#reread();
    else if (changes.some(({ target, attributeName }) => target === this && /^(lang|dir|aria-label)$/.test(attributeName ?? ''))) this.requestUpdate();
  };

  /** Whether the events are those of the list inside. */
  get #isList(): boolean {
    return !this.#given && (this.events ?? null) === null && (this.src === null || this.#loadProblem !== undefined);
  }

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
    if (changed.has('events')) this.#appended = [];
    if (changed.has('src')) {
      if (changed.get('src')) this.#appended = [];
      this.#fetch();
    }
    if (this.#stale) this.#collect();
    if (changed.has('start') || changed.has('end') || changed.has('locale')) this.#open(changed);
  }

  /** Events to timeline. The view stays where it is as long as it still shows something. */
  #collect(): void {
    this.#stale = false;
    const first = this.#opening === null;
    if (this.#given) {
      const { timeline, problems } = this.#appended.length > 0 ? joined(this.#given, this.#appended) : { timeline: this.#given, problems: [] };
      this.#read = { problems };
      this.#timeline = timeline;
    } else {
      const input = this.events ?? (this.#isList ? readChildren(this) : (this.#loaded ?? []));
      const result = readEvents(withMore(input, this.#appended));
      this.#read = result;
      this.#timeline = toTimeline(result);
    }
    const { filter, groupBy } = this;
    if (filter || (groupBy !== null && groupBy !== 'group' && groupBy !== 'none')) this.#timeline = regroup(this.#timeline, groupBy ?? 'group', filter);
    this.#rows = undefined;
    const before = this.#opening;
    this.#opening = this.#openingView();
    if (first || this.#view === null || same(this.#view, before)) this.#view = this.#opening;
    else if (!this.#opening || !overlap(this.#view, fitView(this.#timeline))) this.#view = this.#opening;
    else this.#view = clampView(this.#view, this.#timeline);
    if (this.#wished && this.#opening) {
      this.#view = clampView(this.#wished, this.#timeline);
      this.#wished = null;
    }
    this.#gesture?.rebase();
  }

  /** What the view opens with was set anew. */
  #open(changed: PropertyValues<this>): void {
    const before = this.#opening;
    this.#opening = this.#openingView();
    if ((changed.has('start') || changed.has('end')) && !same(before, this.#opening)) this.#view = this.#opening;
    this.#gesture?.rebase();
  }

  /** What `start` and `end` ask for; what they leave open, the data decides. Takes stock of all problems on its way. */
  #openingView(): Span | null {
    this.#optionProblems = [];
    if (this.locale !== null && !isLocale(this.locale)) this.#complain('locale', 'unknown', `expected a language tag such as en-GB, got ${quoted(this.locale)}`);
    const whole = openingView(this.#timeline);
    const start = this.#edge('start') ?? whole?.start;
    const end = this.#edge('end') ?? whole?.end;
    const stated = start !== undefined && end !== undefined && end > start ? { start, end } : whole;
    if (start !== undefined && end !== undefined && end <= start) {
      if (this.end === null) this.#complain('start', 'order', `expected a date before the last event, got ${quoted(this.start)}`);
      else this.#complain('end', 'order', `expected a date after the start, got ${quoted(this.end)}`);
    }
    this.#problems = [...(this.#loadProblem ? [this.#loadProblem] : []), ...this.#optionProblems, ...(this.#read?.problems ?? [])];
    return stated;
  }

  /** The time that `start` or `end` names. */
  #edge(which: 'start' | 'end'): number | undefined {
    const text = this[which];
    if (text === null) return undefined;
    try {
      const ms = spanOf(extentOf(parseEdtf(text)))[which];
      if (Number.isFinite(ms)) return ms;
      this.#complain(which, 'edtf', `expected a date that is not open, got ${quoted(text)}`);
    } catch (error) {
      this.#complain(which, 'edtf', `${(error as Error).message}; write an EDTF date such as 2025-06`);
    }
    return undefined;
  }

  /** An attribute that cannot be used. */
  #complain(path: 'start' | 'end' | 'locale', code: Problem['code'], message: string): void {
    this.#optionProblems.push({ path, code, message });
  }

  /** Until the answer is there, whatever was shown stays. */
  #fetch(): void {
    this.#loading?.abort();
    this.#loading = undefined;
    if (this.src === null) {
      this.#loaded = this.#loadProblem = undefined;
      this.#stale = true;
      return;
    }
    const loading = (this.#loading = new AbortController());
    if (!this.isConnected) return loading.abort();
    this.#pending = load(this.src, document.baseURI, loading.signal).then((result) => {
      // A later src has taken over, or the element is gone.
      if (!result || this.#loading !== loading) return;
      this.#loading = undefined;
      // Without the file, what the page holds is better than nothing.
      this.#loadProblem = 'problem' in result ? result.problem : undefined;
      this.#loaded = 'input' in result ? result.input : undefined;
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
        <div class="ruler"></div>
        <div class="plot ${this.#orientation}" ?hidden=${this.#view === null} @focusin=${this.#onFocus}>
          <svg role="listbox" tabindex="-1" aria-label=${this.#messages.events(timeline.length)} aria-describedby="instructions" @click=${this.#onClick}></svg>
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
              onShow: (id) => {
                this.show(id);
                void this.#focus(id);
              },
            })}
        ${index < 0 ? nothing : detail(timeline.event(index), { ...host, onClose: () => this.#close(), onShow: (id) => void this.#openDetail(id) })}
        ${problemList(this.#problems, this.#messages)}
      </section>
    `;
  }

  protected override firstUpdated(): void {
    if (this.isConnected) this.#attach();
  }

  protected override updated(): void {
    this.#draw();
    keepTabStops(this.renderRoot);
    if (!sameProblems(this.#announced, this.#problems)) {
      this.#announced = this.#problems;
      if (this.#problems.length > 0) this.#tell('timeline-problems', { problems: this.#problems });
    }
    if (this.#ready) this.#tellView();
    else if (!this.#loading && (this.#scene || this.#view === null)) {
      this.#ready = true;
      this.#told = this.#view;
      this.#tell('timeline-ready', { timeline: this.#timeline });
    }
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
    if (!marks.some(({ id }) => id === this.#focused)) this.#focused = this.#nearest(marks);
    const focused = this.shadowRoot!.activeElement;
    const held = focused !== null && this.#svg.contains(focused);
    drawSvg(this.#svg, shapes(this.#scene, { selected: this.selected ?? undefined }), (node, figure) => {
      // The option is all that can be pointed at; its name says in full what the words beside it say in short.
      const option = node.querySelector('.ring')!;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-label', nameOf(this.#timeline, figure.event, this.#locale, this.#messages));
      option.setAttribute('aria-posinset', String(figure.event + 1));
      option.setAttribute('aria-setsize', String(this.#timeline.length));
      option.setAttribute('aria-selected', String(figure.id === this.selected));
      option.setAttribute('tabindex', figure.id === this.#focused ? '0' : '-1');
      node.querySelector('.words')?.setAttribute('aria-hidden', 'true');
    });
    // Where nothing is in view, the keyboard still has somewhere to be.
    this.#svg.setAttribute('tabindex', marks.length > 0 ? '-1' : '0');
    if (held && this.shadowRoot!.activeElement !== focused) (this.#nodeOf(this.#focused) ?? this.#svg).focus({ preventScroll: true });
  }

  /** Of the marks in view, the selected one, else the one next in order to where the keyboard was. */
  #nearest(marks: readonly Mark[]): string | null {
    const from = Math.max(0, this.#focused === null ? -1 : this.#timeline.find(this.#focused));
    const selected = marks.find(({ id }) => id === this.selected);
    const nearest = marks.toSorted((a, b) => Math.abs(a.event - from) - Math.abs(b.event - from))[0];
    return (selected ?? nearest)?.id ?? null;
  }

  #nodeOf(id: string | null): SVGElement | HTMLElement | undefined {
    if (id === null) return undefined;
    const at = this.#scene?.marks.findIndex((mark) => mark.id === id) ?? -1;
    if (at >= 0) return this.#svg.querySelectorAll<SVGElement>('.ring')[at];
    const undatedAt = this.#timeline.undated.indexOf(this.#timeline.find(id));
    return this.renderRoot.querySelectorAll<HTMLElement>('.undated button')[undatedAt];
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
    this.#tellView();
  }

  #tellView(): void {
    if (this.#view === null || same(this.#view, this.#told)) return;
    this.#told = this.#view;
    this.#tell('timeline-view', { view: this.#view });
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
    const id = this.#idAt(click);
    // The second click of a double click takes nothing back.
    if (id !== undefined && click.detail < 2) this.#select(id === this.selected ? null : id);
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
    const { id } = this.#timeline.event(index);
    void this.#focus(id).then(() => this.#revealWords(id));
  }

  /** Moves the view on so far that the words of an event are in it, where they fit. */
  #revealWords(id: string): void {
    const label = this.#scene?.marks.find((mark) => mark.id === id)?.label;
    if (!label || !this.#view || this.#orientation === 'vertical' || label.width > this.#widthPx) return;
    const overPx = Math.min(0, label.x) + Math.max(0, label.x + label.width - this.#widthPx);
    this.#pan((this.#direction === 'rtl' ? -overPx : overPx) / this.#widthPx);
  }

  #pan(share: number): void {
    if (!this.#view) return;
    const by = (this.#view.end - this.#view.start) * share;
    this.#look({ start: this.#view.start + by, end: this.#view.end + by });
  }

  async #openDetail(id: string): Promise<void> {
    this.show(id);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.detail h3')?.focus();
  }

  /** A plain wheel zooms where the reader is at work in the timeline, or where the page could not scroll anyway. */
  #wheelIsOurs({ deltaY }: WheelEvent): boolean {
    if (this.shadowRoot?.activeElement) return true;
    const { scrollTop, scrollHeight, clientHeight } = document.scrollingElement ?? document.documentElement;
    return deltaY < 0 ? scrollTop <= 0 && scrollHeight <= clientHeight + 1 : scrollHeight <= clientHeight + 1;
  }

  #tell(name: string, detailed: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail: detailed, bubbles: true, composed: true }));
  }
}

const same = (a: Span | null, b: Span | null) => a === b || (a !== null && b !== null && a.start === b.start && a.end === b.end);

const overlap = (a: Span, b: Span | null) => b !== null && a.start < b.end && a.end > b.start;

const sameProblems = (a: readonly Problem[], b: readonly Problem[]) =>
  a.length === b.length && a.every(({ path, message }, i) => path === b[i]!.path && message === b[i]!.message);

/** Whether the page asks for its dark colours here. */
function isDark(element: Element): boolean {
  const { colorScheme } = getComputedStyle(element);
  return colorScheme.includes('dark') && (!colorScheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches);
}

const quoted = (text: string | null) => JSON.stringify(text?.slice(0, 80));

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
