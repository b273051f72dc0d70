import { html, nothing, type TemplateResult } from 'lit';
import { clicked, obey } from './commands.ts';
import type { Cursor } from './cursor.ts';
import type { Drawing } from './drawing.ts';
import { cleared, writeFilter } from './filterText.ts';
import type { Host } from './host.ts';
import { said } from './name.ts';
import type { Panels } from './panels.ts';
import { parts } from './parts.ts';
import { printed } from './printed.ts';
import type { Problems } from './problems.ts';
import { onNameKey } from './laneNames.ts';
import { legend } from './legend.ts';
import { counting, header, problemList, tools, type ShellHost } from './shell.ts';
import { same } from './view.ts';
import type { Viewer } from './viewer.ts';

/** So few events are taken in at a glance, and nobody needs to choose among them; the key is there all the same. */
const few = 20;

/** What the page around the drawing is made of. */
export interface Body {
  readonly works: {
    readonly host: Host;
    readonly viewer: Viewer;
    readonly drawing: Drawing;
    readonly cursor: Cursor;
    readonly panels: Panels;
    readonly problems: Problems;
    /** Whether it is being printed. */
    readonly onPaper: boolean;
  };
  /** What the page calls the timeline, where it has no title. */
  readonly called: string | null;
  readonly loading: boolean;
  /** How much of the file is here, from 0 to 1, where that is known. */
  readonly share: number | undefined;
  /** Whether there are buttons. */
  readonly controls: boolean;
  /** Whether there is a strip of all of time. */
  readonly overview: boolean;
  readonly onKey: (key: KeyboardEvent) => void;
  /** Whether keys that write something mean something. */
  readonly letters: boolean;
}

/** Everything inside the tag; the inside of the svg is left to the pen. */
export function body({
  works,
  called,
  loading,
  share,
  controls,
  overview,
  onKey,
  letters,
}: Body): TemplateResult {
  const { host, viewer, drawing, cursor, panels, problems, onPaper } = works;
  const [timeline, messages, orientation] = [host.timeline(), host.messages(), host.orientation()];
  const shell = shellOf(host);
  const drawn = drawing.scene?.orientation ?? orientation;
  const nowhere = viewer.view === null;
  // The ruler lies further out than the plot, so that one look at sizes sees what came of the other.
  return html`
    <div class="ruler"></div>
    <section
      lang=${host.lang() ?? nothing}
      aria-label=${timeline.title ?? called ?? messages.timeline}
      @keydown=${onKey}
    >
      ${header(shell, drawn, viewer.ruler, drawing.scene, legend(host, drawn === 'vertical'))}
      <p class="aloud" id="instructions">${messages.instructions}</p>
      <p class="aloud" role="status"></p>
      ${panels.shownFind()} ${panels.shownFilter()}
      ${loading && (timeline.length > 0 || share !== undefined) ? html`<progress aria-label=${messages.loading} max="1" value=${share ?? nothing}></progress>` : nothing}
      <div
        class="plot ${orientation}"
        ?hidden=${(nowhere && timeline.undated.length === 0) || panels.table}
        @focusin=${cursor.onFocus}
      >
        <div
          class="sheet"
          @pointerdown=${(pointer: PointerEvent) => panels.range?.onDown(pointer)}
          @pointermove=${drawing.hover.onMove}
          @pointerleave=${drawing.hover.onLeave}
        >
          <svg
            role="listbox"
            tabindex="-1"
            aria-label=${counting(timeline, shell.all, messages, shell.locale)}
            aria-describedby="instructions"
            @click=${cursor.onClick}
          ></svg>
          <div
            class="lane-names"
            data-stop=${letters ? nothing : 'true'}
            role="group"
            aria-label=${messages.lanes}
            hidden
            @keydown=${onNameKey}
          ></div>
          <div class="hint" aria-hidden="true" hidden></div>
          <div class="range" hidden></div>
        </div>
        <div class="spacer"></div>
      </div>
      <slot name="overview"
        >${overview && drawn === 'horizontal' && !nowhere && drawing.widthPx > 0 && !panels.table ? panels.shownOverview(drawing.widthPx) : nothing}</slot
      >
      ${nowhere && timeline.length === 0 ? empty(host, loading) : nothing} ${panels.shownTable()}
      ${panels.range?.panel() ?? nothing} ${onPaper ? printed(timeline, host.words()) : nothing}
      ${controls ? toolbar(works) : nothing} ${opened(works)} ${problemList(problems.all, shell)}
      ${panels.shownHelp()}
    </section>
  `;
}

const shellOf = (host: Host): ShellHost => ({
  timeline: host.timeline(),
  all: host.all(),
  locale: host.locale(),
  messages: host.messages(),
  level: host.level(),
});

/** Nothing is there; or nothing is left, and there is a way back. */
function empty(host: Host, loading: boolean) {
  const messages = host.messages();
  if (host.all().length === 0)
    return html`<p class="empty">${loading ? messages.loading : messages.empty}</p>`;
  return html`<p class="empty">
    ${messages.noMatch}
    ${
      writeFilter(host.filter()) === ''
        ? nothing
        : html`<button @click=${() => host.setFilter(cleared(host.filter()))}>
            ${messages.clearFilter}
          </button>`
    }
  </p>`;
}

function toolbar(works: Body['works']) {
  const { host, viewer, drawing, cursor, panels } = works;
  if (host.all().length === 0) return nothing;
  const { fitted } = viewer;
  return tools(shellOf(host), {
    scene: drawing.scene,
    tabled: panels.table,
    onFind: () => panels.openFind(),
    onFilter:
      panels.filters || host.all().length > few || writeFilter(host.filter()) !== ''
        ? () => panels.toggleFilter()
        : undefined,
    filters: panels.filters,
    onTable: () => panels.toggleTable(),
    onHelp: () => panels.openHelp(),
    onSlot: (click) => void obey(clicked(click) ?? '', works),
    fitted,
    leads: !fitted || !same(viewer.view, viewer.opening),
    onZoom: (factor) => viewer.zoom(factor),
    onFit: () => (fitted ? viewer.look(viewer.opening) : viewer.fit()),
    onShow: (id) => {
      cursor.show(id);
      void cursor.focus(id);
    },
  });
}

function opened({ host, viewer, cursor }: Body['works']) {
  const [timeline, selected] = [host.timeline(), host.selected()];
  const index = selected === null ? -1 : timeline.find(selected);
  if (index < 0) return nothing;
  const messages = host.messages();
  return host.part(parts.detail)?.detail(timeline.event(index), {
    timeline,
    said: said(timeline.event(index), timeline, host.locale(), messages, viewer.ruler.timeZone),
    messages,
    level: host.level(),
    foreign: host.foreign(),
    onClose: () => cursor.close(),
    onShow: (id) => void cursor.open(id),
  });
}
