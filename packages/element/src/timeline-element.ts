import { own } from '@dateline/core';
import type { EventInput, Problem, Span, Timeline, TimelineBuild } from '@dateline/core';
import type { PictureOptions } from '@dateline/draw';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import { declared, Properties } from './properties.ts';
import { commandNames, invoked, obey } from './commands.ts';
import type { FilterGiven } from './filtering.ts';
import { regroup } from './group.ts';
import { painted } from './page.ts';
import { isBuild, mostAtOnce } from './sources/builder.ts';
import { Source } from './sources/source.ts';
import { style } from './style.ts';
import { checkView, newestOf } from './viewer.ts';
import { Works } from './works.ts';

/** Where one of these changes, the events are read anew. */
const readFrom: ReadonlySet<PropertyKey> = new Set(['events', 'groupBy']);

/**
 * An interactive timeline of dated events. It reads its events from the list
 * inside it, from `src`, or from the `events` or `timeline` property, and draws
 * each as precisely as its source and no more.
 *
 * @element event-timeline
 * @slot - A list of events, shown as it is where the element is not defined.
 * @slot toolbar - In the place of the buttons: buttons with `command="--zoom-in"`, `--zoom-out`, `--fit`, `--opening`, `--earlier`, `--later`, `--find`, `--date`, `--next-match`, `--previous-match`, `--filter`, `--clear-filter`, `--table`, `--help`, `--close`.
 * @slot overview - In the place of the strip of all of time.
 * @fires timeline-ready - First complete paint; `detail.timeline`.
 * @fires timeline-select - An event was chosen or left; `detail.event` is the very object that went in, or null.
 * @fires timeline-view - The view changed; `detail.view` in ms.
 * @fires timeline-filter - The reader chose which events to see; `detail.filter`, which leaves `detail.count` of `detail.of`.
 * @fires timeline-range - The reader marked a stretch of time; `detail.range` in ms, how many went on `surely` and `possibly`, the same of `lanes`, and `events`, the very objects that went in.
 * @fires timeline-collapse - A lane was opened or closed by hand; `detail.collapsed` has the ids of the closed ones.
 * @fires timeline-problems - Something in the data could not be read; `detail.problems`.
 * @csspart axis - The axis with its words.
 * @csspart tick - The ticks of the axis.
 * @csspart lane - The names of the lanes.
 * @csspart era - The names of the eras.
 * @csspart mark - All that is drawn of one event.
 * @csspart label - Words in the drawing.
 * @csspart legend - Which colour is which group, and what the signs of doubt mean.
 * @csspart detail - What is known of the selected event.
 * @csspart toolbar - Zoom buttons, the table, the keys, and what lies outside the view.
 * @csspart overview - All of time in a strip, with the view as a brush.
 * @csspart table - The events in a table.
 * @cssprop --timeline-background - Default a warm white, or near black in dark pages.
 * @cssprop --timeline-color - Of the words.
 * @cssprop --timeline-color-muted - Of dates, ticks and lane names.
 * @cssprop --timeline-color-line - Of the lines behind the events.
 * @cssprop --timeline-color-axis - Of the axis.
 * @cssprop --timeline-color-focus - Of the focus ring.
 * @cssprop --timeline-color-1 - Of the first group; likewise -2 to -8.
 * @cssprop --timeline-window-opacity - Of the area in which something happened; default 0.18.
 * @cssprop --timeline-font - Default the system's own.
 * @cssprop --timeline-font-size - Of titles and dates; the rest goes along. Default 13px.
 * @cssprop --timeline-heading-font - Of the timeline's title and the detail's.
 * @cssprop --timeline-row-gap - Between the rows of a lane; two thirds of it where it has many events. Default 12px.
 * @cssprop --timeline-padding - Default 20px 24px 12px.
 */
export class EventTimeline extends Properties {
  static override styles = style;
  // What stands around the drawing follows from it, and it can be laid out only once its type is there to measure.
  static override enabledWarnings = [];
  static override properties: PropertyDeclarations = {
    timeline: { attribute: false },
    // The viewer says itself what follows from it.
    view: { attribute: false, noAccessor: true },
    filter: { converter: (text: string | null) => text },
  };
  static {
    this.properties = declared(this.properties);
  }

  #source = new Source(
    this,
    () => this.#reread(),
    () => this.requestUpdate(),
    () => this.#recheck(),
  );
  #stale = true;
  /** Whether somebody waits for an update, and all of it is done in one go. */
  #isHurried = false;
  /** The events that were set, and a list of our own that has what was appended with them. */
  #own: { given?: readonly EventInput[]; all: EventInput[] } = { all: [] };
  #children: MutationObserver | undefined;
  readonly #works = new Works(this);

  constructor() {
    super();
    this.asDefault();
    this.addEventListener('command', (event) => void obey(invoked(event) ?? '', this.#works));
  }

  /** What could not be read of the data, with its place and its remedy. */
  get problems(): readonly Problem[] {
    this.#catchUp();
    this.#source.check();
    this.#recheck();
    return this.#works.problems.all;
  }

  /**
   * A timeline made with `@dateline/core`, or one in the making, as `buildColumns` gives it; it wins over every other
   * source. Reads as what is shown, and waits for nothing: what is being made is made at once.
   */
  get timeline(): Timeline {
    this.#catchUp();
    return this.#works.filtering.shown;
  }
  set timeline(given: Timeline | TimelineBuild | undefined) {
    if (
      given &&
      !isBuild(given) &&
      !(typeof given.event === 'function' && typeof given.find === 'function')
    ) {
      const came = Array.isArray(given) ? 'a list; set events' : typeof given;
      throw new TypeError(`timeline: expected what timeline() of @dateline/core makes, got ${came}`);
    }
    this.#source.timeline = given ?? undefined;
    this.#source.dropAppended();
    this.#reread();
  }

  /**
   * Which events are shown, default all: `{ groups, tags, status, text, time, where }`, a function that is asked of each
   * event, or, as in the attribute, a text such as `group=asia;time=185X`. The reader's choices are written here too.
   */
  get filter(): Exclude<FilterGiven, string | null> {
    return this.#works.filtering.given;
  }
  set filter(given: FilterGiven) {
    this.#works.filtering.ask(given);
  }

  /** What is in view, in ms since 1970; null before anything is. Setting it is kept within reach of the events. */
  get view(): Span | null {
    return this.#works.viewer.wished;
  }
  set view(wished: Span | null) {
    if (wished !== null) checkView(wished);
    this.#catchUp();
    this.#works.viewer.wish(wished);
  }

  /**
   * What is in view, open and shown, as one short line, such as `t1;at=17561e8,17566e8;id=order;group=city`, to be kept and
   * set again. Lines of older versions are read; of others, and of what is wrong in one, nothing comes.
   */
  get state(): string {
    return this.#works.keeper.state;
  }
  set state(line: string) {
    if (typeof line !== 'string') throw new TypeError(`state: expected a text, got ${typeof line}`);
    this.#catchUp();
    this.#works.keeper.state = line;
  }

  /** Shows every dated event. */
  fit(): void {
    this.#catchUp();
    this.#works.viewer.fit();
  }

  /** Brings an event into view and selects it. @throws RangeError where there is no such event. */
  show(id: string): void {
    this.#catchUp();
    if (this.timeline.find(id) < 0)
      throw new RangeError(`show: expected the id of an event, got ${JSON.stringify(id)}`);
    this.#works.cursor.show(id);
  }

  /**
   * Brings a date into the middle of the view, as near as it is precise; false where no event is anywhere near.
   *
   * @param date EDTF
   * @throws RangeError where it is none.
   */
  goTo(date: string): boolean {
    this.#catchUp();
    return this.#works.viewer.jump(date);
  }

  /**
   * Does what a button of the toolbar does: `zoom-in`, `fit`, `find`, `filter`, `table` … A button anywhere on the page asks for the same
   * with `commandfor` and `command="--find"`.
   *
   * @throws RangeError where there is no such command.
   */
  command(name: string): void {
    this.#catchUp();
    if (!obey(name, this.#works))
      throw new RangeError(`command: expected ${commandNames.join(', ')}, got ${JSON.stringify(name)}`);
  }

  /** Zooms by a factor around the middle of the view; above 1 shows less, larger. */
  zoom(factor: number): void {
    if (!(factor > 0) || !Number.isFinite(factor))
      throw new RangeError(`zoom: expected a factor above 0, got ${factor}`);
    this.#catchUp();
    this.#works.viewer.zoom(factor);
  }

  /**
   * Adds events to those that are there, of whatever source; once a frame, however often it is called. A view
   * that was chosen stays, or follows (`follow`). Nodes and strings go where `append` puts them on every
   * element.
   */
  override append(...items: (readonly EventInput[] | Node | string)[]): void {
    const isEvents = (item: (typeof items)[number]): item is readonly EventInput[] => Array.isArray(item);
    const events = items.filter(isEvents).flat();
    const nodes = items.filter((item): item is Node | string => !isEvents(item));
    if (nodes.length > 0) super.append(...nodes);
    if (events.length === 0) return;
    if (Array.isArray(this.events)) this.#keep(this.events, events);
    this.#source.append(events);
  }

  /** The page reads all of them from `events`, and still finds its own list as it was. */
  #keep(given: readonly EventInput[], more: readonly EventInput[]): void {
    if (given !== this.#own.all) {
      this.#own = { given, all: [...given] };
      this.events = this.#own.all;
    }
    for (const event of more) this.#own.all.push(event);
  }

  /**
   * The drawing as a self-contained SVG document, as it stands; empty where nothing is drawn. With options, even none of
   * them, a picture of its own in the type and language of the page: all that is shown, `width` px wide, for print and slides.
   */
  toSvg(options?: PictureOptions): string {
    return this.#works.drawing.text(options);
  }

  /** Resolves when the current view is completely painted. */
  async settled(): Promise<void> {
    this.#source.flush();
    do {
      await this.updateComplete;
      await this.#source.pending;
      await this.#works.language.pending;
      await document.fonts.ready;
      await painted();
    } while (
      this.isUpdatePending ||
      this.#works.motion.isOn ||
      this.#source.loading ||
      this.#works.language.pending
    );
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    this.#works.motion.rest();
    const done = await super.getUpdateComplete();
    const { pending } = this.#works.later;
    if (!pending) return done;
    await pending;
    return this.getUpdateComplete();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#children = new MutationObserver(this.#onMutation);
    const all = { childList: true, subtree: true, characterData: true, attributes: true };
    this.#children.observe(this, own(all));
    this.#children.observe(document.documentElement, own({ attributeFilter: ['lang', 'dir'] }));
    // The printer does not wait.
    this.#works.attach(() => this.hasUpdated && this.#updateNow());
    this.#source.resume();
    if (this.#source.isList) this.#reread();
    else this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#source.stop();
    this.#children?.disconnect();
    this.#works.detach();
  }

  readonly #onMutation = (changes: readonly MutationRecord[]) => {
    const page = document.documentElement;
    // Most of the tag's own attributes reflect what it did itself.
    const ofPage = ({ target, attributeName }: MutationRecord) =>
      (target === this || target === page) && /^(lang|dir|aria-label)$/.test(attributeName ?? '');
    const ofList = ({ target, type }: MutationRecord) =>
      target !== page && (target === this ? type === 'childList' : !slotted(target));
    if (this.#source.isList && changes.some(ofList)) this.#reread();
    else if (changes.some(ofPage)) this.requestUpdate();
  };

  #reread(): void {
    this.#stale = true;
    this.requestUpdate();
  }

  override requestUpdate(...change: Parameters<Properties['requestUpdate']>): void {
    if (change[0] !== undefined && readFrom.has(change[0])) this.#stale = true;
    super.requestUpdate(...change);
  }

  /** The first picture of very many events comes about in several updates, between which the page lives. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    return this.#works.parts > 0
      ? this.#works.leave().then(() => super.scheduleUpdate())
      : super.scheduleUpdate();
  }

  /** Whoever sets events and at once asks for one of them finds it. */
  #catchUp(): void {
    if (!this.hasUpdated || !this.isConnected) return;
    this.#source.flush();
    this.#isHurried = true;
    // Until it is told of them, the source knows no other events than before.
    if (this.#stale) this.performUpdate();
    if (this.#source.finish()) this.#reread();
    if (this.#stale || this.#works.filtering.stale || this.#works.parts > 0) this.#updateNow();
    this.#isHurried = false;
  }

  #updateNow(): void {
    this.#works.parts = 0;
    this.performUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isOwn = this.events === this.#own.all;
    this.#source.events = isOwn ? this.#own.given : this.events;
    if ((changed.has('events') && !isOwn) || (changed.has('src') && changed.get('src')))
      this.#source.dropAppended();
    if (changed.has('src')) {
      this.#source.fetch(this.src);
      if (this.src === null) this.#stale = true;
    }
    if (this.#stale) this.#collect();
    else if (this.#works.filtering.stale) this.#works.refilter();
    else if (['start', 'end', 'timeZone', 'scale'].some((name) => changed.has(name as 'start')))
      this.#works.reopen();
    this.#works.prepare();
  }

  /** Events to timeline. */
  #collect(): void {
    this.#stale = false;
    const timeline = this.#source.read();
    // Until it is made, what was shown stays.
    if (!timeline) return;
    const before = newestOf(this.#works.filtering.shown);
    this.#works.filtering.take(timeline, regroup(timeline, this.groupBy ?? 'group'));
    this.#works.problems.ofData = this.#source.problems;
    if (this.#source.grew) this.#works.extend(this.follow ? before : null);
    else this.#works.reread(timeline.length > mostAtOnce && !this.#isHurried);
  }

  /** More is known of what could not be read. */
  #recheck(): void {
    const { problems } = this.#works;
    const before = problems.all;
    problems.ofData = this.#source.problems;
    problems.gather(this.locale);
    if (problems.all !== before) this.requestUpdate();
  }

  protected override render() {
    return this.#works.render(this.#source.loading, this.#source.share);
  }

  protected override firstUpdated(): void {
    if (!this.isConnected) return;
    this.#works.drawing.attach();
    // Only now is there type to measure; what stands around the drawing follows from it. Very many have turns of their own.
    if (this.#works.parts === 0) this.#works.arrangeFirst();
    this.requestUpdate();
  }

  protected override updated(): void {
    this.#works.finish(this.#source.loading);
    this.#source.shown();
  }
}

const slotted = (node: Node): boolean =>
  ((node as Partial<Element>).closest ? (node as Element) : node.parentElement)?.closest('[slot]') != null;
