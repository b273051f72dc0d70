import { css, html, nothing, type TemplateResult } from 'lit';
import type { Messages } from './messages.ts';

/** Every key and what it does, in a dialog that Escape closes. */
export function help(messages: Messages, vertical: boolean, onClose: () => void): TemplateResult {
  const rows: readonly (readonly [keys: string, what: string] | false)[] = [
    [vertical ? '↑ / ↓' : '← / →', messages.keyTime],
    !vertical && ['↑ / ↓', messages.keyRow],
    ['Home / End', messages.keyEnds],
    ['PageUp / PageDown', messages.keyPage],
    ['Ctrl+← / Ctrl+→', messages.keyPeriod],
    ['1 … 9', messages.keyTenth],
    [messages.letters, messages.keyLetters],
    ['Enter', messages.keyOpen],
    ['Esc', messages.keyClose],
    !vertical && ['+ / −', messages.keyZoom],
    !vertical && ['Shift+← / Shift+→', messages.keyPan],
    ['0', messages.showAll],
    ['/', messages.find],
    ['N / Shift+N', messages.nextMatch + messages.comma + messages.previousMatch],
    ['G', messages.goToDate],
    !vertical && ['.', messages.keyRange],
    ['Shift+F', messages.filter],
    !vertical && ['L', messages.lanes],
    ['T', messages.table],
    ['?', messages.keys],
  ];
  return html`
    <dialog class="help" aria-labelledby="keys" @close=${onClose}>
      <form method="dialog">
        <h3 id="keys">${messages.keys}</h3>
        <button class="close sign" aria-label=${messages.close}>×</button>
      </form>
      <dl>
        ${rows.map((row) =>
          row
            ? html`<dt><kbd>${row[0]}</kbd></dt>
                <dd>${row[1]}</dd>`
            : nothing,
        )}
      </dl>
    </dialog>
  `;
}

export const style = css`
  .help {
    box-sizing: border-box;
    max-inline-size: min(40rem, 100% - 32px);
    padding: 20px 24px;
    border: 1px solid var(--line-strong);
    border-radius: 6px;
    background: var(--paper);
    color: var(--ink);
  }
  .help form {
    display: flex;
    justify-content: space-between;
    margin-block-end: 12px;
  }
  .help dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 6px 20px;
  }
  .help kbd {
    font: inherit;
    font-weight: 600;
    color: var(--ink);
  }
  .help dt {
    text-transform: none;
    letter-spacing: 0;
    font-size: inherit;
  }
  @media (max-width: 480px) {
    .help dl {
      grid-template-columns: 1fr;
      gap: 0;
    }
    .help dd {
      margin-block-end: 8px;
    }
  }
`;
