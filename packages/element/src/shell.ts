import type { Problem, Timeline } from '@dateline/core';
import { isCrowded, type Orientation, type Ruler, type Scene } from '@dateline/layout';
import { html, nothing, type TemplateResult } from 'lit';
import { eraList } from './eras.ts';
import type { Messages } from './messages.ts';
import { reachOf } from './reach.ts';
import { counted, fill, numeral, position } from './words.ts';
import { styleOf } from './page.ts';

export interface ShellHost {
  readonly timeline: Timeline;
  /** The filter apart. */
  readonly all: Timeline;
  readonly locale: string;
  readonly messages: Messages;
  /** Level of the title among the headings of the page. */
  readonly level: number;
}

/** The title and one sentence: how many events, from when to when, and how to read the drawing. */
export function header(
  { timeline, all, locale, messages, level }: ShellHost,
  orientation: Orientation,
  { kind, timeZone }: Ruler,
  scene: Scene | undefined,
  key: TemplateResult | typeof nothing,
): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  const reach = reachOf(timeline, locale, timeZone);
  const bent = { linear: '', folded: messages.folded, log: messages.byAge }[kind];
  const crowded = orientation === 'horizontal' && isCrowded(timeline);
  const manner =
    orientation !== 'horizontal'
      ? messages.notToScale
      : `${crowded ? messages.higher : messages.key} ${bent}`.trimEnd();
  return html`
    <header>
      ${timeline.title ? html`<h2 lang=${timeline.lang ?? nothing} aria-level=${level}><bdi>${timeline.title}</bdi></h2>` : nothing}
      <p class="summary">
        <bdi
          >${counting(timeline, all, messages, locale)}${reach ? html`${messages.comma}<bdi>${reach}</bdi>` : nothing}.
          ${manner}</bdi
        >
        ${crowded && scene ? html`<bdi class="in-view">${seen(scene, messages, locale)}</bdi>` : nothing}
      </p>
      ${key} ${eraList(timeline, locale, messages, orientation)}
    </header>
  `;
}

/** How many events are in view, and how many of these have their names there. */
function seen({ counts }: Scene, { inView }: Messages, locale: string): string {
  const { named, drawn, counted: barred, hidden } = counts;
  return position(inView, named + drawn + barred + hidden, named, locale);
}

/** How many events there are, and how many of them are left by a filter. */
export const counting = (timeline: Timeline, all: Timeline, messages: Messages, locale: string): string =>
  counted(messages.events, all.length, locale) +
  (timeline.length === all.length
    ? ''
    : messages.comma + counted(messages.matching, timeline.length, locale));

export interface Tools {
  /** Where it is known what lies outside the view. */
  readonly scene: Scene | undefined;
  /** The table stands in the place of the drawing. */
  readonly tabled: boolean;
  /** The view already shows everything. */
  readonly fitted: boolean;
  /** There is another view to go to: all of it, or from there the opening one. */
  readonly leads: boolean;
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
  readonly onShow: (id: string) => void;
  readonly onFind: () => void;
  /** Absent where there is not enough to choose from. */
  readonly onFilter: (() => void) | undefined;
  /** The filter is open. */
  readonly filters: boolean;
  readonly onTable: () => void;
  readonly onHelp: () => void;
  /** A press on what the page put in the place of the buttons. */
  readonly onSlot: (click: Event) => void;
}

/** One row: what lies earlier, the zoom buttons, what lies later, the table and the keys. One tab stop; arrow keys go along it. */
export function tools(host: ShellHost, shown: Tools): TemplateResult {
  const { messages } = host;
  const { scene, tabled, filters, onShow, onFind, onFilter, onTable, onHelp, onSlot } = shown;
  const zoomable = !tabled && scene?.orientation === 'horizontal';
  return html`
    <div class="tools" role="toolbar" part="toolbar" aria-label=${messages.tools} @keydown=${alongButtons}>
      ${zoomable ? outside('earlier', host, scene, onShow) : nothing}
      <span class="spring"></span>
      <slot name="toolbar" @click=${onSlot}>
        ${zoomable ? zooms(messages, shown) : nothing}
        <button data-command="find" tabindex="-1" @click=${onFind}>${messages.find}</button>
        ${onFilter ? html`<button data-command="filter" tabindex="-1" aria-expanded=${String(filters)} @click=${onFilter}>${messages.filter}</button>` : nothing}
        <button tabindex="-1" @click=${onTable}>${tabled ? messages.drawing : messages.table}</button>
        <button
          class="sign"
          tabindex="-1"
          aria-label=${messages.keys}
          title=${messages.keys}
          @click=${onHelp}
        >
          ?
        </button>
      </slot>
      ${zoomable ? outside('later', host, scene, onShow) : nothing}
    </div>
  `;
}

function zooms(messages: Messages, { fitted, leads, onZoom, onFit }: Tools) {
  const button = (words: string, sign: string, factor: number) =>
    html`<button class="sign" tabindex="-1" aria-label=${words} title=${words} @click=${() => onZoom(factor)}>
      ${sign}
    </button>`;
  return html`${button(messages.zoomOut, '−', 0.5)} ${button(messages.zoomIn, '+', 2)}
    <button tabindex="-1" aria-disabled=${leads ? nothing : 'true'} @click=${onFit}>
      ${fitted && leads ? messages.showOpening : messages.showAll}
    </button>`;
}

/** Names what lies outside the view and brings the nearest of it in. */
function outside(
  where: 'earlier' | 'later',
  { timeline, locale, messages }: ShellHost,
  scene: Scene | undefined,
  onShow: (id: string) => void,
) {
  const { count, nearest } = scene?.[where] ?? { count: 0, nearest: undefined };
  if (nearest === undefined) return nothing;
  const event = timeline.event(nearest);
  const number = messages[where].replace('{0}', numeral(count, locale));
  const words = count === 1 ? fill(messages.colon, number, event.label ?? event.title) : number;
  return html`<button class="outside" tabindex="-1" @click=${() => onShow(event.id)}>
    ${where === 'earlier' ? '‹ ' : nothing}<bdi>${words}</bdi>${where === 'later' ? ' ›' : nothing}
  </button>`;
}

/** Arrow keys go from button to button, around the end; Tab stops at one of them only. */
export function alongButtons(key: KeyboardEvent) {
  const bar = key.currentTarget as HTMLElement;
  const sideways = styleOf(bar, 'direction') === 'rtl' ? -1 : 1;
  const way = { ArrowRight: sideways, ArrowLeft: -sideways, ArrowDown: 1, ArrowUp: -1 }[key.key];
  if (!way) return;
  const buttons = [...bar.querySelectorAll('button')];
  const from = buttons.indexOf(key.target as HTMLButtonElement);
  const to = buttons[(from + way + buttons.length) % buttons.length]!;
  for (const button of buttons) button.tabIndex = button === to ? 0 : -1;
  to.focus();
  key.preventDefault();
}

/** Where Tab stopped at a button that is gone, it stops at the first one left. */
export function keepTabStops(root: ParentNode): void {
  for (const bar of root.querySelectorAll('.tools, .lane-names[data-stop], .legend')) {
    const buttons = [...bar.querySelectorAll('button')];
    if (!buttons.some(({ tabIndex }) => tabIndex === 0)) buttons[0]?.setAttribute('tabindex', '0');
  }
}

/** A quiet line that says what could not be read, and where. */
export function problemList(problems: readonly Problem[], { locale, messages }: ShellHost) {
  if (problems.length === 0) return nothing;
  return html`
    <details class="problems">
      <summary>${counted(messages.problems, problems.length, locale)}</summary>
      <ul>
        ${problems.slice(0, 100).map(({ path, message }) => html`<li><bdi>${path}: ${message}</bdi></li>`)}
      </ul>
    </details>
  `;
}
