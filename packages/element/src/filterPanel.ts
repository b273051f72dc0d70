import { choicesOf, type Choice, type Choices, type Filter, type Timeline } from '@dateline/core';
import { css, html, nothing, type TemplateResult } from 'lit';
import { cleared, writeFilter } from './filterText.ts';
import type { Host } from './host.ts';
import { readTyped } from './typedDate.ts';

/** More of a kind than these are not listed; words find the rest. */
const most = 40;

type List = 'groups' | 'tags' | 'status';

/** What there is to choose from, each with how many events it leaves beside the other choices. */
export class FilterPanel {
  #host: Host;
  #onClose: () => void;
  #choices:
    | {
        readonly all: Timeline;
        readonly filter: Filter;
        readonly found: Choices;
        readonly zone: string | undefined;
      }
    | undefined;
  /** What was typed for a time and is none. */
  #odd = '';

  constructor(host: Host, onClose: () => void) {
    this.#host = host;
    this.#onClose = onClose;
  }

  render(): TemplateResult {
    const { messages, numeral, counted, status } = this.#host.words();
    const filter = this.#host.filter();
    const { text = '', time = '' } = filter;
    const choices = this.#counted();
    const { groups } = this.#host.all();
    const labelOf = (id: string) =>
      id === '' ? messages.ungrouped : (groups.find((group) => group.id === id)?.label ?? id);
    const list = (name: List, words: string, label: (value: string) => string) =>
      this.#list(words, listed(choices[name], filter[name]), filter[name] ?? [], label, numeral, (value) =>
        this.#change({ [name]: toggled(filter[name], value) }),
      );
    return html`
      <div class="filter" role="group" aria-label=${messages.filter} @keydown=${this.#onKey}>
        <label>
          ${messages.words}
          <input type="search" autocomplete="off" .value=${text} @input=${this.#onText} />
        </label>
        <label>
          ${messages.when}
          <input
            type="search"
            autocomplete="off"
            spellcheck="false"
            .value=${this.#odd || time}
            aria-invalid=${this.#odd ? 'true' : nothing}
            aria-describedby="then"
            @change=${this.#onTime}
          />
        </label>
        <output id="then">${this.#then(choices)}</output>
        ${list('groups', messages.group, labelOf)} ${list('tags', messages.tags, (tag) => tag)}
        ${list('status', messages.status, (value) => status(value as 'happened'))}
        <p>
          <span>${counted(messages.matching, choices.count)}</span>
          <button aria-disabled=${String(writeFilter(this.#host.filter()) === '')} @click=${this.#clear}>
            ${messages.clearFilter}
          </button>
          <button class="sign" aria-label=${messages.close} title=${messages.close} @click=${this.#onClose}>
            ×
          </button>
        </p>
      </div>
    `;
  }

  /** A kind of which there is but one leaves nothing to choose, unless it was chosen. */
  #list(
    words: string,
    choices: readonly Choice[],
    chosen: readonly string[],
    label: (value: string) => string,
    numeral: (count: number) => string,
    onChange: (value: string) => void,
  ) {
    if (choices.length < 2 && chosen.length === 0) return nothing;
    return html`<fieldset>
      <legend>${words}</legend>
      ${choices.map(
        ({ value, count }) =>
          html`<label class=${count === 0 ? 'none' : ''}
            ><input type="checkbox" .checked=${chosen.includes(value)} @change=${() => onChange(value)} /><bdi
              >${label(value)}</bdi
            >
            <span class="count">${numeral(count)}</span></label
          >`,
      )}
    </fieldset>`;
  }

  /** Counting anew is for another filter only. */
  #counted(): Choices {
    const [all, filter, zone] = [this.#host.all(), this.#host.filter(), this.#host.axis().timeZone];
    if (this.#choices?.all !== all || this.#choices.filter !== filter || this.#choices.zone !== zone)
      this.#choices = { all, filter, found: choicesOf(all, filter, zone), zone };
    return this.#choices.found;
  }

  #then({ time: then }: Choices): string {
    const { messages, fill, numeral, date } = this.#host.words();
    const { time } = this.#host.filter();
    if (this.#odd) return fill(messages.notUnderstood, this.#odd);
    return then && time
      ? fill(messages.surelyPossibly, date(time), numeral(then.surely), numeral(then.possibly))
      : '';
  }

  #change(part: Filter): void {
    this.#host.setFilter({ ...this.#host.filter(), ...part });
  }

  readonly #clear = () => {
    this.#odd = '';
    this.#host.setFilter(cleared(this.#host.filter()));
  };

  readonly #onText = ({ target }: Event) => this.#change({ text: (target as HTMLInputElement).value });

  readonly #onTime = async ({ target }: Event) => {
    const typed = (target as HTMLInputElement).value.trim();
    const time = typed && (await readTyped(typed, this.#host.locale()));
    this.#odd = time === undefined ? typed : '';
    // What is not understood asks for nothing new.
    if (time === undefined) void this.#host.update();
    else this.#change({ time });
  };

  readonly #onKey = (key: KeyboardEvent) => {
    if (key.key !== 'Escape') return;
    key.preventDefault();
    key.stopPropagation();
    this.#onClose();
  };
}

/** The first of the values, and those that are chosen wherever they are, so that each can be let go. */
function listed(choices: readonly Choice[], chosen: readonly string[] = []): readonly Choice[] {
  const known = new Set(choices.map(({ value }) => value));
  return [
    ...choices.filter(({ value }, i) => i < most || chosen.includes(value)),
    ...chosen.filter((value) => !known.has(value)).map((value) => ({ value, count: 0 })),
  ];
}

const toggled = (chosen: readonly string[] = [], value: string): readonly string[] =>
  chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];

export const style = css`
  .filter {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 16px;
    margin-block-end: 12px;
    padding-block-end: 8px;
    border-block-end: 1px solid var(--line);
    color: var(--muted);
  }
  .filter > label {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .filter fieldset,
  .filter p {
    display: flex;
    flex: 1 0 100%;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 14px;
    max-block-size: 9rem;
    margin: 0;
    padding: 0;
    border: 0;
    overflow: auto;
  }
  .filter legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0;
    font: 400 calc(var(--font-size) * 11 / 13)/1.6 var(--font);
    letter-spacing: 0.08em;
    text-transform: uppercase;
  }
  .filter fieldset label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 26px;
    color: var(--ink);
    cursor: pointer;
  }
  .filter .none {
    color: var(--muted);
  }
  .filter .count {
    color: var(--muted);
    font-variant-numeric: tabular-nums;
  }
  .filter [type='checkbox'] {
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--ink);
  }
  .filter [type='search'] {
    inline-size: min(14rem, 100%);
    min-block-size: 28px;
    padding: 3px 8px;
    border: 1px solid var(--line-strong);
    border-radius: 4px;
    background: none;
    color: var(--ink);
    font: inherit;
  }
  .filter input:focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 1px;
  }
  .filter p > :nth-child(2) {
    margin-inline-start: auto;
  }
`;
