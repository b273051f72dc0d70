import { css, html, nothing, type TemplateResult } from 'lit';
import type { Host } from './host.ts';
import { styleOf } from './page.ts';

/** So many rows at a time, that a page of a thousand events stays light. */
const most = 50;

type Column = 'date' | 'event' | 'group' | 'status';
const columns: readonly Column[] = ['date', 'event', 'group', 'status'];

/** The events in a table: the same as in the drawing and in the same order, or in that of a column. One tab stop; arrow keys go along the rows. */
export class Table {
  #host: Host;
  #onOpen: (id: string) => void;
  #by: Column = 'date';
  #down = false;
  #page = 0;
  #order: { readonly key: readonly unknown[]; readonly rows: readonly number[] } | undefined;

  /** @param onOpen Called with the id of an event that is to be opened. */
  constructor(host: Host, onOpen: (id: string) => void) {
    this.#host = host;
    this.#onOpen = onOpen;
  }

  /** Turns to the page that an event is on. Returns its place on it, and whether it was open already. */
  turnTo(id: string): { readonly place: number; readonly open: boolean } | undefined {
    const place = this.#rows().indexOf(this.#host.timeline().find(id));
    if (place < 0) return undefined;
    const page = Math.floor(place / most);
    const open = page === this.#page;
    this.#page = page;
    if (!open) void this.#host.update();
    return { place: place % most, open };
  }

  /** What takes the focus for an event; its page is turned to. */
  nodeOf(id: string): HTMLElement | undefined {
    const at = this.turnTo(id);
    if (!at) return undefined;
    const buttons = () => this.#host.root().querySelectorAll<HTMLElement>('.table tbody button');
    if (at.open) return buttons()[at.place];
    void this.#host.update().then(() => buttons()[at.place]?.focus());
    return undefined;
  }

  /** @param focused Id of the event that Tab leads to. */
  render(focused: string | null): TemplateResult {
    const { fill, numeral, messages } = this.#host.words();
    const rows = this.#rows();
    const pages = Math.max(1, Math.ceil(rows.length / most));
    this.#page = Math.min(this.#page, pages - 1);
    const from = this.#page * most;
    const shown = rows.slice(from, from + most);
    const at = shown.indexOf(this.#host.timeline().find(focused ?? ''));
    const numbers = [Math.min(from + 1, rows.length), from + shown.length, rows.length].map(numeral);
    return html`
      <div class="table" @keydown=${this.#onKey}>
        <table part="table">
          <caption class="aloud">
            ${messages.table}
          </caption>
          <thead>
            <tr>
              ${columns.map((column) => this.#head(column, messages[column]))}
            </tr>
          </thead>
          <tbody>
            ${shown.map((index, place) => this.#row(index, place === Math.max(0, at)))}
          </tbody>
        </table>
        ${
          pages === 1
            ? nothing
            : html`<p class="pages">
                <button
                  class="sign"
                  tabindex="-1"
                  aria-label=${messages.previousRows}
                  aria-disabled=${String(this.#page === 0)}
                  @click=${() => this.#turn(-1)}
                >
                  ‹
                </button>
                <span>${fill(messages.rows, ...numbers)}</span>
                <button
                  class="sign"
                  tabindex="-1"
                  aria-label=${messages.nextRows}
                  aria-disabled=${String(this.#page === pages - 1)}
                  @click=${() => this.#turn(1)}
                >
                  ›
                </button>
              </p>`
        }
      </div>
    `;
  }

  #head(column: Column, words: string) {
    const sorted = column !== this.#by ? nothing : this.#down ? 'descending' : 'ascending';
    return html`<th scope="col" aria-sort=${sorted}>
      <button tabindex="-1" @click=${() => this.#sort(column)}>${words}</button>
    </th>`;
  }

  #row(index: number, tabbed: boolean) {
    const { id, title } = this.#host.timeline().event(index);
    const { date, group, status } = this.#host.words().cells(index);
    const current = id === this.#host.selected() ? 'true' : nothing;
    return html`<tr>
      <td>${date}</td>
      <th scope="row">
        <button tabindex=${tabbed ? '0' : '-1'} aria-current=${current} @click=${() => this.#onOpen(id)}>
          <bdi>${title}</bdi>
        </button>
      </th>
      <td><bdi>${group}</bdi></td>
      <td>${status}</td>
    </tr>`;
  }

  /** Display positions, in the order of the rows. */
  #rows(): readonly number[] {
    const timeline = this.#host.timeline();
    const words = this.#host.words();
    const key = [timeline, words.messages, this.#by, this.#down];
    if (this.#order?.key.every((part, i) => part === key[i])) return this.#order.rows;
    const rows = Array.from({ length: timeline.length }, (_, index) => index);
    if (this.#by !== 'date') {
      const by = this.#by;
      const texts = rows.map((index) =>
        by === 'event' ? timeline.event(index).title : words.cells(index)[by],
      );
      rows.sort((a, b) => words.compare(texts[a]!, texts[b]!) || a - b);
    }
    if (this.#down) rows.reverse();
    this.#order = { key, rows };
    return rows;
  }

  #sort(column: Column): void {
    this.#down = column === this.#by && !this.#down;
    this.#by = column;
    this.#page = 0;
    void this.#host.update();
  }

  #turn(by: number): void {
    this.#page = Math.max(0, this.#page + by);
    void this.#host.update();
  }

  readonly #onKey = (key: KeyboardEvent): void => {
    const table = key.currentTarget as HTMLElement;
    const buttons = [...table.querySelectorAll<HTMLElement>('button')];
    const from = buttons.indexOf(key.target as HTMLElement);
    if (from < 0 || key.ctrlKey || key.altKey || key.metaKey) return;
    const [first, last] = [
      columns.length,
      columns.length + table.querySelectorAll('tbody button').length - 1,
    ];
    const sideways = styleOf(table, 'direction') === 'rtl' ? -1 : 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: from + 1,
      ArrowUp: from - 1,
      ArrowRight: from + sideways,
      ArrowLeft: from - sideways,
      Home: first,
      End: last,
    };
    const to = steps[key.key];
    if (key.key === 'PageDown' || key.key === 'PageUp') this.#turn(key.key === 'PageDown' ? 1 : -1);
    else if (to === undefined) return;
    else {
      const next = buttons[Math.max(0, Math.min(buttons.length - 1, to))]!;
      for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
      next.focus();
    }
    key.preventDefault();
  };
}

export const style = css`
  .table {
    container-type: inline-size;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding-block: 7px;
    padding-inline: 0 16px;
    border-block-end: 1px solid var(--line);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
    color: var(--muted);
  }
  th {
    padding-block: 2px;
  }
  th button {
    padding-inline: 0;
  }
  tbody button {
    color: var(--ink);
    font-weight: 600;
  }
  tbody button[aria-current] {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  th[aria-sort='ascending'] button::after {
    content: ' ↑' / '';
  }
  th[aria-sort='descending'] button::after {
    content: ' ↓' / '';
  }
  .pages {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-block-start: 6px;
    color: var(--muted);
  }
  @container (max-width: 480px) {
    thead {
      position: absolute;
      clip-path: inset(50%);
    }
    tr {
      display: block;
      padding-block: 6px;
      border-block-end: 1px solid var(--line);
    }
    th,
    td {
      display: inline;
      border: 0;
    }
    tbody th {
      display: block;
    }
  }
`;
