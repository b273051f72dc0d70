import { own } from '@dateline/core';
import { isCrowded, narrowPx, preparing } from '@dateline/layout';
import { noChange } from 'lit';
import type { Announcer } from './announcer.ts';
import { Axis } from './axis.ts';
import { body } from './body.ts';
import { Cursor } from './cursor.ts';
import { looking } from './doubts.ts';
import { Drawing, type DrawingHost } from './drawing.ts';
import { Filtering } from './filtering.ts';
import type { Tag } from './host.ts';
import type { Keyboard } from './keyboard.ts';
import { Keeper } from './keeper.ts';
import { Language } from './language.ts';
import { Later, partOf } from './later.ts';
import { Motion } from './motion.ts';
import { wordsFor } from './name.ts';
import { isLocale, localeOf, painted, styleOf } from './page.ts';
import { Minute } from './minute.ts';
import { Panels } from './panels.ts';
import { isPrinted, whenPrinted } from './print.ts';
import { Problems } from './problems.ts';
import { keepTabStops } from './shell.ts';
import { forMs, pause, sliceMs } from './sources/pace.ts';
import { Viewer } from './viewer.ts';

/** A first look does without them; they are fetched when it is painted. */
const hands = partOf(() => painted().then(() => import('./hands.ts')));

const none: readonly string[] = [];

/** What the tag is made of inside, and how it is put together. */
export class Works {
  #tag: Tag;
  #keyboard: Keyboard | undefined;
  #announcer: Announcer | undefined;
  #forgetPrinter: (() => void) | undefined;
  #ready = false;
  /** Whether the type of the page was looked at just now. */
  #isRead = false;
  /** Whether the keyboard was in the timeline before an update. */
  #held = false;
  readonly later: Later;
  readonly language: Language;
  readonly problems = new Problems();
  readonly motion: Motion;
  readonly filtering = new Filtering(() => this.host.axis().timeZone);
  readonly #axis = new Axis();
  readonly #minute = new Minute(() => this.#tag.requestUpdate());
  readonly host: DrawingHost;
  readonly drawing: Drawing;
  readonly viewer: Viewer;
  readonly cursor: Cursor;
  readonly panels: Panels;
  readonly keeper: Keeper;
  /** Whether it is being printed. */
  onPaper = false;
  /**
   * How many updates are still to come, with time for the page between them, until the first picture of very many events is
   * there: they are told of, put into words, laid out, and drawn.
   */
  parts = 0;

  constructor(tag: Tag) {
    this.#tag = tag;
    this.later = new Later(() => tag.requestUpdate());
    this.language = new Language(() => tag.requestUpdate());
    this.motion = new Motion(
      () => this.#move(),
      () => tag.requestUpdate(),
    );
    this.host = this.#hostOf(tag);
    this.drawing = new Drawing(this.host);
    this.viewer = new Viewer(this.host, () => this.drawing.rebase());
    this.cursor = new Cursor(this.host, this.viewer, this.drawing);
    this.panels = new Panels(this.host, this.cursor, this.viewer);
    this.keeper = new Keeper(tag, this);
  }

  #hostOf(tag: Tag): DrawingHost {
    const timeline = () => this.filtering.shown;
    const locale = () => this.language.locale;
    const messages = () => this.language.words(tag.messages);
    return {
      root: () => tag.shadowRoot!,
      timeline,
      all: () => this.filtering.all,
      grouped: () => this.filtering.grouped,
      groupedBy: () => {
        const { groupBy } = tag;
        if (groupBy === 'place') return undefined;
        return groupBy === 'tag' ? 'tags' : groupBy === 'status' ? 'status' : 'groups';
      },
      filter: () => this.filtering.filter,
      setFilter: (filter) => {
        tag.filter = filter;
        this.refilter();
        const [count, of] = [this.filtering.shown.length, this.filtering.all.length];
        this.host.tell('timeline-filter', { filter, count, of });
      },
      locale,
      axis: () => this.#axis.asked(tag, locale()),
      direction: () => (styleOf(tag, 'direction') === 'rtl' ? 'rtl' : 'ltr'),
      orientation: () => {
        const { orientation: asked } = tag;
        if (asked === 'horizontal' || asked === 'vertical' || asked === 'list') return asked;
        const { widthPx } = this.drawing;
        // Of very many a column would have no end; their bars have room on a phone as well.
        const column = widthPx > 0 && widthPx < narrowPx && !isCrowded(timeline());
        return column ? 'vertical' : 'horizontal';
      },
      part: (part) => this.later.get(part),
      messages,
      words: () => wordsFor(timeline(), locale(), messages(), this.viewer.ruler.timeZone),
      lang: () => (localeOf(tag) === locale() ? undefined : locale()),
      selected: () => tag.selected,
      setSelected: (id) => {
        tag.selected = id;
      },
      level: () => {
        const { headingLevel: level } = tag;
        return level !== null && level >= 1 && level <= 6 ? Math.trunc(level) : 2;
      },
      foreign: () => tag.media === 'all',
      update: () => {
        tag.requestUpdate();
        return tag.updateComplete;
      },
      moved: () => {
        if (this.#ready && !this.onPaper && tag.isConnected) this.motion.ask();
        else tag.requestUpdate();
      },
      tell: (name, detail) =>
        void tag.dispatchEvent(new CustomEvent(name, own({ detail, bubbles: true, composed: true }))),
      view: () => this.viewer.view,
      onZoom: (view) => this.viewer.look(view),
      wheel: () => tag.wheel,
      collapsed: () => tag.collapsed ?? none,
      onToggle: (lane) => this.#toggle(lane),
      focused: () => this.cursor.focused,
      held: () => this.cursor.held,
      relations: () => tag.relations === 'all',
      onPaper: () => this.onPaper,
    };
  }

  /** Opens or closes a lane, and tells. */
  #toggle(lane: string): void {
    const before = this.#tag.collapsed ?? none;
    const others = before.filter((id) => id !== lane);
    this.#tag.collapsed = others.length < before.length ? others : [...others, lane];
    this.host.tell('timeline-collapse', { collapsed: this.#tag.collapsed });
  }

  /** @param updateNow Called where an update cannot wait. */
  attach(updateNow: () => void): void {
    this.onPaper = isPrinted();
    this.#forgetPrinter = whenPrinted((onPaper) => {
      if (onPaper === this.onPaper) return;
      this.onPaper = onPaper;
      this.#tag.requestUpdate();
      updateNow();
    });
    if (!this.#tag.hasUpdated) return;
    this.drawing.attach();
    if (this.#tag.now === 'auto') this.#tag.requestUpdate();
  }

  /** There are other events. @param isHeavy Whether to be told of them is work enough for one update, and so is each part of what follows. */
  reread(isHeavy: boolean): void {
    this.problems.ofView = this.viewer.reread(this.#tag);
    // What is shown already stays whole.
    this.parts = isHeavy && !this.#ready ? 4 : 0;
  }

  /** Lets the page live between two of the updates; before all is laid out, each event is looked at meanwhile. */
  async leave(): Promise<void> {
    const { parts } = this;
    const looks = parts === 3 ? looking(this.host.grouped()) : preparing(this.host.timeline());
    await pause();
    for (let isDone = parts !== 2 && parts !== 3; this.parts === parts && !isDone; await pause()) {
      const mayGoOn = forMs(sliceMs);
      do isDone = looks.next().done!;
      while (!isDone && mayGoOn());
    }
  }

  /** More events have come. @param newest Of those before them, if the view is to follow; else null. */
  extend(newest: number | null): void {
    // A view that nobody has chosen still opens as the data suggest, unless it follows.
    this.problems.ofView = this.viewer.reread(this.#tag, newest === null ? 'new' : 'grown');
    if (newest !== null) this.viewer.follow(newest);
  }

  /** Others of them are shown. */
  refilter(): void {
    this.filtering.apply();
    this.problems.ofView = this.viewer.reread(this.#tag, 'filtered');
  }

  /** What the view opens with was set anew. */
  reopen(): void {
    // A day begins elsewhere by other clocks.
    if (this.filtering.filter.time) this.filtering.apply();
    this.problems.ofView = this.viewer.reopen(this.#tag);
  }

  /** Draws what the view has become, and nothing of what stands around it. */
  #move(): void {
    this.drawing.move();
    this.cursor.settle();
    this.cursor.draw();
    this.panels.moved(true);
  }

  /** Before the page around the drawing is put together. */
  prepare(): void {
    this.motion.stop();
    this.#held = this.#tag.shadowRoot?.activeElement != null;
    const { locale, hasUpdated } = this.#tag;
    const timeline = this.host.timeline();
    const asked = locale !== null && isLocale(locale) ? locale : undefined;
    this.language.ask(asked ?? localeOf(this.#tag) ?? timeline.lang ?? 'en');
    this.problems.ofParts = [...this.language.problems, ...this.later.problems, ...this.keeper.problems];
    this.host.axis();
    // What is now moves on by itself, as long as anybody can see it.
    this.#minute.want(this.#tag.now === 'auto' && this.#tag.isConnected);
    this.problems.ofAxis = [...this.#axis.problems, ...this.filtering.problems];
    this.problems.gather(locale);
    if (hasUpdated && this.parts < 3) this.arrange();
  }

  arrange(): void {
    this.drawing.arrange(this.#tag.groupBy !== 'none', !this.#isRead);
    this.#isRead = false;
    this.cursor.settle();
  }

  /** Right after the page was put together for the first time; what stands around the drawing follows at once. */
  arrangeFirst(): void {
    this.arrange();
    this.#isRead = true;
  }

  render(loading: boolean, share: number | undefined) {
    const tag = this.#tag;
    // To be told of them, and to lay them out, is enough for an update.
    if (tag.hasUpdated && this.parts > 0 && this.parts % 2 === 0) return noChange;
    return body({
      works: this,
      called: tag.getAttribute('aria-label'),
      loading,
      share,
      controls: tag.controls !== 'none',
      overview:
        tag.overview === null
          ? tag.controls !== 'none' && this.viewer.wantsOverview
          : tag.overview !== 'none',
      onKey: this.#onKey,
      letters: tag.shortcuts !== 'none',
    });
  }

  readonly #onKey = (key: KeyboardEvent) => this.#keyboard?.press(key, this.#tag.shortcuts !== 'none');

  /** After it was put together. */
  finish(loading: boolean): void {
    const { announce, isConnected } = this.#tag;
    if (this.parts > 1) {
      this.parts--;
      this.#tag.requestUpdate();
      return;
    }
    this.parts = 0;
    this.cursor.draw();
    keepTabStops(this.host.root());
    if (this.#held) this.cursor.keep();
    this.panels.updated();
    this.problems.tell(this.host.tell);
    if (this.#ready) this.viewer.tell();
    else if (!loading && (this.drawing.scene || this.viewer.view === null)) {
      this.#ready = true;
      this.viewer.known();
      this.host.tell('timeline-ready', { timeline: this.host.timeline() });
    }
    if (!isConnected) return;
    this.keeper.heed();
    const arrived = this.later.get(hands);
    if (!arrived) return;
    this.drawing.hold(arrived.zoomGesture);
    this.#keyboard ??= new arrived.Keyboard(this);
    if (!this.panels.range) {
      this.panels.range = new arrived.Range(this.host, this.viewer, () => this.drawing.widthPx);
      this.panels.dress(arrived.rangeStyle);
    }
    if (!this.#ready) return;
    this.#announcer ??= new arrived.Announcer(this.host, this.viewer, this.drawing);
    this.#announcer.heed(this.cursor.focused, announce === 'none');
  }

  detach(): void {
    this.keeper.leave();
    this.#forgetPrinter?.();
    this.#minute.want(false);
    this.motion.stop();
    this.drawing.detach();
    this.#announcer?.stop();
  }
}
