import { nothing } from 'lit';
import type { Cursor } from './cursor.ts';
import type { Host } from './host.ts';
import type { Overview } from './overview.ts';
import { parts } from './parts.ts';
import type { FilterPanel } from './filterPanel.ts';
import type { Find } from './find.ts';
import type { Range } from './range.ts';
import type { Table } from './table.ts';
import type { Viewer } from './viewer.ts';

/** What can stand beside the drawing, in its place or over it: the search, the filter, the table, the list of keys. */
export class Panels {
  #host: Host;
  #cursor: Cursor;
  #viewer: Viewer;
  #table: Table | undefined;
  #find: Find | undefined;
  #filter: FilterPanel | undefined;
  #overview: Overview | undefined;
  #finding = false;
  /** The field that the keyboard goes to as soon as it is there, and not when all else is, too. */
  #wanted: string | undefined;
  #help = false;
  /** Whether the table is shown in place of the drawing. */
  table = false;
  /** Stretches of time that are marked; there as soon as hands and keys are. */
  range: Range | undefined;
  /** Whether the filter is open. */
  filters = false;

  constructor(host: Host, cursor: Cursor, viewer: Viewer) {
    this.#viewer = viewer;
    this.#host = host;
    this.#cursor = cursor;
    cursor.otherNode = (id) => (this.table ? this.#table?.nodeOf(id) : undefined);
  }

  /** The keyboard goes along: to the same event, there and back. */
  toggleTable(): void {
    this.table = !this.table;
    void this.#host.update().then(() => this.#cursor.focus(this.#cursor.focused));
  }

  /** The search, or the keyboard back in it; or in the field for a date that stands beside it. */
  openFind(date = false): void {
    this.#finding = true;
    this.#wanted = date ? '.find .jump' : '.find input';
    void this.#host.update();
  }

  /** To the next match of what was last looked for, or the one before; false where there is none. */
  match(by: 1 | -1): boolean {
    if (!this.#find?.matches) return false;
    void this.#cursor.goTo(this.#find.beside(this.#cursor.focused, by));
    return true;
  }

  /** The filter, with the keyboard in it; or without, and it is back where it was. */
  toggleFilter(): void {
    this.filters = !this.filters;
    void this.#followFilter();
  }

  async #followFilter(): Promise<void> {
    await this.#host.update();
    const root = this.#host.root();
    if (this.filters) root.querySelector<HTMLElement>('.filter input')?.focus();
    else if (!root.activeElement) await this.#cursor.focus(this.#cursor.focused);
  }

  openHelp(): void {
    this.#help = true;
    void this.#host.update();
  }

  /** The table, where it is shown. */
  shownTable() {
    const module = this.table && this.#host.part(parts.table);
    if (!module) return nothing;
    this.dress(module.style);
    this.#table ??= new module.Table(this.#host, (id) => void this.#cursor.open(id));
    return this.#table.render(this.#cursor.focused);
  }

  shownFind() {
    const module = this.#finding && this.#host.part(parts.find);
    if (!module) return nothing;
    this.dress(module.style);
    this.#find ??= new module.Find(this.#host, this.#onMatch, this.#onFound, this.#viewer, this.#cursor);
    return this.#find.render();
  }

  shownFilter() {
    const module = this.filters && this.#host.part(parts.filter);
    if (!module) return nothing;
    this.dress(module.style);
    this.#filter ??= new module.FilterPanel(this.#host, () => this.toggleFilter());
    return this.#filter.render();
  }

  /** All of time in a strip, as wide as the drawing. */
  shownOverview(widthPx: number) {
    const module = this.#host.part(parts.overview);
    if (!module) return nothing;
    this.dress(module.style);
    this.#overview ??= new module.Overview(this.#host, this.#viewer);
    return this.#overview.render(widthPx);
  }

  /** The view is another one, and perhaps still on its way. */
  moved(moving: boolean): void {
    this.#overview?.place(moving);
    this.range?.place();
  }

  readonly #onMatch = (id: string, chosen: boolean) => {
    if (chosen) this.#cursor.show(id);
    else this.#viewer.reveal(id);
    if (this.table) this.#table?.turnTo(id);
  };

  /** The keyboard goes to what was found, or back to where it was. */
  readonly #onFound = (id: string | undefined) => {
    this.#finding = false;
    this.#wanted = undefined;
    void this.#host.update().then(() => this.#cursor.focus(id ?? this.#cursor.focused));
  };

  shownHelp() {
    const module = this.#help && this.#host.part(parts.help);
    if (!module) return nothing;
    this.dress(module.style);
    return module.help(this.#host.messages(), this.#host.orientation() !== 'horizontal', () => {
      this.#help = false;
      void this.#host.update();
    });
  }

  /** A part brings its own look. */
  dress({ styleSheet }: { readonly styleSheet?: CSSStyleSheet | undefined }): void {
    const { adoptedStyleSheets } = this.#host.root();
    if (styleSheet && !adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet);
  }

  /** A dialog is opened by hand; from there on the browser keeps the keyboard in it, and brings it back. */
  updated(): void {
    this.moved(false);
    const field = this.#wanted && this.#host.root().querySelector<HTMLInputElement>(this.#wanted);
    if (field) {
      this.#wanted = undefined;
      field.select();
    }
    this.#host.root().querySelector<HTMLDialogElement>('dialog:not([open])')?.showModal();
  }
}
