import { during, extentOf, folded, parseEdtf, spanOf, wordsOf, type Timeline } from '@dateline/core';
import { css, html, type TemplateResult } from 'lit';
import type { Host } from './host.ts';
import { Jump } from './jump.ts';
import type { Cursor } from './cursor.ts';
import { forMs, pause, sliceMs } from './sources/pace.ts';
import { readTyped } from './typedDate.ts';
import type { Viewer } from './viewer.ts';

/** Dates are put into words up to here, to be looked in; where there are more events, what was typed is read as a date. */
const mostDates = 20_000;

/** Looks for events by their words and the words of their date, and goes to a date. */
export class Find {
  #host: Host;
  #onShow: (id: string, chosen: boolean) => void;
  #onClose: (id: string | undefined) => void;
  #zone: () => string;
  #query = '';
  #at = -1;
  #found: readonly number[] = [];
  #looked: Timeline | undefined;
  #lookedIn: string | undefined;
  /** Of very many, those with the words that were looked for last. */
  #worded: { readonly of: Timeline | undefined; readonly words: string; readonly found: readonly number[] } =
    {
      of: undefined,
      words: '',
      found: [],
    };
  #dates: { readonly of: readonly unknown[]; readonly folded: string[] } = { of: [], folded: [] };
  #jump: Jump;

  /**
   * @param onShow Called with the id of a match: to be brought into view, or, once chosen, to be opened.
   * @param onClose Called with the id of the match that was looked at last.
   */
  constructor(
    host: Host,
    onShow: (id: string, chosen: boolean) => void,
    onClose: (id: string | undefined) => void,
    viewer: Viewer,
    cursor: Cursor,
  ) {
    this.#jump = new Jump(host, viewer, cursor);
    this.#zone = () => viewer.ruler.timeZone;
    this.#host = host;
    this.#onShow = onShow;
    this.#onClose = onClose;
  }

  render(): TemplateResult {
    // The data may have changed under the query.
    if (this.#isStale()) void this.#look();
    const { messages } = this.#host.words();
    const button = (words: string, sign: string, onClick: () => void) =>
      html`<button class="sign" tabindex="-1" aria-label=${words} title=${words} @click=${onClick}>
        ${sign}
      </button>`;
    return html`
      <div class="find" role="search" @keydown=${this.#onKey}>
        <input
          type="search"
          autocomplete="off"
          spellcheck="false"
          aria-label=${messages.find}
          placeholder=${messages.find}
          .value=${this.#query}
          @input=${this.#onInput}
        />
        ${button(messages.previousMatch, '‹', () => this.#go(-1))}
        ${button(messages.nextMatch, '›', () => this.#go(1))}
        <output>${this.#result()}</output>
        ${this.#jump.render()} ${button(messages.close, '×', () => this.#close())}
      </div>
    `;
  }

  /** How many there are, and which of them this is; or that there are none. */
  #result(): string {
    const { fill, numeral, counted, messages } = this.#host.words();
    const count = this.#found.length;
    if (this.#query.trim() === '') return '';
    if (count === 0) {
      const nothing = fill(messages.nothingFound, this.#query);
      const isCut = this.#host.timeline().length > mostDates && !/\p{Nd}/u.test(this.#query);
      return isCut ? `${nothing} · ${messages.needsYear}` : nothing;
    }
    return this.#at < 0
      ? counted(messages.found, count)
      : fill(messages.position, numeral(this.#at + 1), numeral(count));
  }

  #isStale(): boolean {
    return this.#looked !== this.#host.timeline() || this.#lookedIn !== this.#zone();
  }

  async #look(): Promise<void> {
    const timeline = (this.#looked = this.#host.timeline());
    this.#lookedIn = this.#zone();
    const query = this.#query;
    const wanted = folded(query).trim();
    const [wordsAt, dateAt] = [wordsOf(timeline), this.#datesOf(timeline)];
    this.#at = -1;
    // What has longer words has those that they begin with.
    const { of, words, found: among } = this.#worded;
    const before = of === timeline && words !== '' && wanted.includes(words) ? among : undefined;
    const found: number[] = (this.#found = []);
    const count = wanted === '' ? 0 : (before?.length ?? timeline.length);
    let mayGoOn = forMs(sliceMs);
    for (let i = 0; i < count; i++) {
      const index = before ? before[i]! : i;
      if (wordsAt(index).includes(wanted) || isIn(wanted, dateAt(index))) found.push(index);
      if (timeline.length <= mostDates || i % 256 > 0 || mayGoOn()) continue;
      // Very many are looked through while the page lives on; the next letter has it begin anew.
      await pause();
      if (query !== this.#query || timeline !== this.#looked) return;
      mayGoOn = forMs(sliceMs);
    }
    if (timeline.length <= mostDates) return;
    this.#worded = { of: timeline, words: wanted, found: [...found] };
    void this.#host.update();
    if (/\p{Nd}/u.test(wanted)) await this.#lookThen(timeline);
  }

  /** Beside those with such words, what begins or ends at the date that was typed. */
  async #lookThen(timeline: Timeline): Promise<void> {
    const query = this.#query;
    const edtf = await readTyped(query.trim(), this.#host.locale());
    if (edtf === undefined || query !== this.#query || timeline !== this.#looked) return;
    const { start, end } = spanOf(extentOf(parseEdtf(edtf)));
    const { startEarliest, endLatest } = timeline.columns;
    const { surely, possibly } = during(timeline, edtf, this.#zone());
    const then = [...surely, ...possibly].filter((i) => !(startEarliest[i]! < start && endLatest[i]! > end));
    this.#found = [...new Set([...this.#found, ...then])].toSorted((a, b) => a - b);
    void this.#host.update();
  }

  #datesOf(timeline: Timeline): (index: number) => string {
    if (timeline.length > mostDates) return () => '';
    const { cells, messages } = this.#host.words();
    const of = [timeline, messages, this.#zone()];
    if (!of.every((one, i) => one === this.#dates.of[i])) this.#dates = { of, folded: [] };
    const { folded: known } = this.#dates;
    return (index) => (known[index] ??= folded(cells(index).date));
  }

  readonly #onInput = async ({ target }: Event): Promise<void> => {
    const query = (this.#query = (target as HTMLInputElement).value);
    await this.#look();
    if (query !== this.#query) return;
    const [first] = this.#found;
    if (first !== undefined) this.#onShow(this.#host.timeline().event(first).id, false);
    void this.#host.update();
  };

  /** To the next match, or back, around the end. */
  #go(by: 1 | -1): void {
    const { length } = this.#found;
    if (length === 0) return;
    this.#at = this.#at < 0 && by < 0 ? length - 1 : (this.#at + by + length) % length;
    this.#onShow(this.#here()!, true);
    void this.#host.update();
  }

  /** Whether there is a next one, also when the search is closed. */
  get matches(): boolean {
    if (this.#isStale()) void this.#look();
    return this.#found.length > 0;
  }

  /** The next match after an event, or the one before, around the end; by id. */
  beside(id: string | null, by: 1 | -1): string {
    const from = this.#host.timeline().find(id ?? '');
    const on =
      by > 0 ? this.#found.find((index) => index > from) : this.#found.findLast((index) => index < from);
    this.#at = this.#found.indexOf(on ?? this.#found.at(by > 0 ? 0 : -1)!);
    return this.#here()!;
  }

  #here(): string | undefined {
    const index = this.#found[Math.max(0, this.#at)];
    return index === undefined ? undefined : this.#host.timeline().event(index).id;
  }

  #close(): void {
    // What was looked for stays for the keys of the next match.
    this.#onClose(this.#here());
  }

  readonly #onKey = (key: KeyboardEvent): void => {
    if (key.key === 'Escape') this.#close();
    else if (key.key === 'Enter' && key.target instanceof HTMLInputElement)
      if (key.target.matches('.jump')) void this.#jump.go(key.target.value);
      else this.#go(key.shiftKey ? -1 : 1);
    else return;
    key.preventDefault();
    key.stopPropagation();
  };
}

/** Whether a date says so: “3 January” is no part of “13 January”. */
function isIn(wanted: string, date: string): boolean {
  const at = date.indexOf(wanted);
  if (at < 0) return false;
  const isCut = /^\p{Nd}/u.test(wanted) && /\p{Nd}$/u.test(date.slice(0, at));
  return !isCut || isIn(wanted, date.slice(at + 1));
}

export const style = css`
  div.find {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
    margin-block-end: 8px;
  }
  input {
    inline-size: min(20rem, 100%);
    min-block-size: 28px;
    padding: 3px 8px;
    border: 1px solid var(--line-strong);
    border-radius: 4px;
    background: none;
    color: var(--ink);
    font: inherit;
  }
  input:focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 1px;
  }
  input::placeholder {
    color: var(--muted);
  }
  output {
    min-inline-size: 6em;
    color: var(--muted);
  }
`;
