import { during } from '@dateline/core';
import { html, type TemplateResult } from 'lit';
import type { Cursor } from './cursor.ts';
import type { Host } from './host.ts';
import { readTyped } from './typedDate.ts';
import type { Viewer } from './viewer.ts';

/** Goes to a date that is typed, in words or as EDTF, and says what is there. */
export class Jump {
  #host: Host;
  #viewer: Viewer;
  #cursor: Cursor;
  #said = '';

  constructor(host: Host, viewer: Viewer, cursor: Cursor) {
    this.#host = host;
    this.#viewer = viewer;
    this.#cursor = cursor;
  }

  render(): TemplateResult {
    const { messages } = this.#host.words();
    return html`
      <input
        class="jump"
        type="search"
        autocomplete="off"
        spellcheck="false"
        aria-label=${messages.goToDate}
        placeholder=${messages.goToDate}
      />
      <output>${this.#said}</output>
    `;
  }

  async go(typed: string): Promise<void> {
    const edtf = typed.trim() && (await readTyped(typed.trim(), this.#host.locale()));
    this.#said = edtf === '' ? '' : this.#goTo(edtf, typed);
    await this.#host.update();
  }

  #goTo(edtf: string | undefined, typed: string): string {
    const { messages, fill, numeral, date, reach } = this.#host.words();
    if (edtf === undefined) return fill(messages.notUnderstood, typed);
    const said = date(edtf);
    if (!this.#viewer.jump(edtf)) return fill(messages.outside, said, reach() ?? messages.empty);
    const { surely, possibly } = during(this.#host.timeline(), edtf, this.#viewer.ruler.timeZone);
    const first = Math.min(...surely.slice(0, 1), ...possibly.slice(0, 1));
    if (Number.isFinite(first)) void this.#cursor.goTo(this.#host.timeline().event(first).id);
    return fill(messages.surelyPossibly, said, numeral(surely.length), numeral(possibly.length));
  }
}
