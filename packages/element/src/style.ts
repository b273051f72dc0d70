import { drawingStyle } from '@dateline/draw';
import { css, unsafeCSS } from 'lit';

/**
 * The look of the tag. It follows the page's `color-scheme`, and each value can
 * be set from outside through a `--timeline-*` property.
 */
export const style = css`
  :host {
    --font: var(--timeline-font, ui-sans-serif, system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
    --heading-font: var(--timeline-heading-font, ui-serif, Georgia, 'Noto Serif', serif);
    --paper: var(--timeline-background, light-dark(#fffdf8, #16181c));
    --ink: var(--timeline-color, light-dark(#1c1a17, #f1efe9));
    --muted: var(--timeline-color-muted, light-dark(#67625a, #a5a19a));
    --line: var(--timeline-color-line, light-dark(#e6e1d8, #2b2e33));
    --line-strong: var(--timeline-color-axis, light-dark(#8f897f, #777d86));
    --focus: var(--timeline-color-focus, light-dark(#0b57d0, #8ab4f8));
    --window-opacity: var(--timeline-window-opacity, 0.18);
    --hue-1: var(--timeline-color-1, light-dark(#b3372f, #ea7a6e));
    --hue-2: var(--timeline-color-2, light-dark(#2c5f94, #7fb0e8));
    --hue-3: var(--timeline-color-3, light-dark(#7a6a1c, #c5b25e));
    --hue-4: var(--timeline-color-4, light-dark(#1b7466, #5cc0ad));
    --hue-5: var(--timeline-color-5, light-dark(#774391, #c095dc));
    --hue-6: var(--timeline-color-6, light-dark(#a85a12, #e6a562));
    --hue-7: var(--timeline-color-7, light-dark(#525c69, #a3aebb));
    --hue-8: var(--timeline-color-8, light-dark(#a93a72, #e88bb5));
    display: block;
    contain: layout paint;
    padding: var(--timeline-padding, 20px 24px 12px);
    background: var(--paper);
    color: var(--ink);
    font: 400 13px/1.4 var(--font);
    text-align: start;
  }
  :host([hidden]) {
    display: none;
  }
  header {
    margin-block-end: 16px;
  }
  h2,
  h3 {
    margin: 0;
    font: 700 22px/1.25 var(--heading-font);
    text-wrap: balance;
  }
  h3 {
    font-size: 17px;
  }
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  .summary,
  .key {
    color: var(--muted);
  }
  .aloud {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .plot {
    position: relative;
    touch-action: pan-y;
    -webkit-user-select: none;
    user-select: none;
  }
  .plot.horizontal {
    cursor: grab;
  }
  .plot.horizontal:active {
    cursor: grabbing;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
    margin-block-start: 8px;
    min-block-size: 28px;
  }
  .tools .spring {
    flex: 1;
  }
  button {
    min-inline-size: 28px;
    min-block-size: 28px;
    padding: 3px 8px;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--muted);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  button:hover:not(:disabled) {
    background: color-mix(in srgb, var(--ink) 7%, transparent);
    color: var(--ink);
  }
  button:disabled {
    opacity: 0.4;
    cursor: default;
  }
  button:focus-visible,
  a:focus-visible,
  summary:focus-visible,
  .detail:focus-visible,
  .detail h3:focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 1px;
  }
  .sign {
    text-align: center;
    font-size: 17px;
    line-height: 1;
  }
  .outside {
    max-inline-size: 45%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .undated {
    margin-block-start: 10px;
    color: var(--muted);
  }
  .undated h3,
  dt {
    font: 400 11px/1.6 var(--font);
    letter-spacing: 0.08em;
    text-transform: uppercase;
    color: var(--muted);
  }
  .undated button {
    color: var(--ink);
    font-weight: 600;
    padding-inline: 0;
  }
  .problems {
    margin-block-start: 8px;
    color: var(--muted);
  }
  .problems summary {
    cursor: pointer;
    inline-size: fit-content;
  }
  .problems li {
    margin-inline-start: 1.4em;
    overflow-wrap: anywhere;
  }
  .empty {
    padding-block: 24px;
    color: var(--muted);
  }

  .detail {
    position: relative;
    display: grid;
    gap: 8px;
    max-inline-size: 44rem;
    margin-block: 12px 4px;
    padding-block-start: 14px;
    padding-inline-end: 40px;
    border-block-start: 1px solid var(--line-strong);
    font-size: 14px;
    overflow-wrap: anywhere;
  }
  .detail .date {
    font-weight: 600;
  }
  .detail .close {
    position: absolute;
    inset-block-start: 10px;
    inset-inline-end: 0;
  }
  .detail dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 4px 16px;
  }
  .detail dd button {
    padding: 0 2px;
    min-block-size: 24px;
    color: var(--ink);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .detail a {
    color: inherit;
    text-underline-offset: 3px;
  }
  .detail q,
  .detail i {
    color: var(--muted);
  }
  .detail img {
    max-inline-size: 100%;
    max-block-size: 20rem;
  }
  @media (max-width: 480px) {
    :host {
      padding: var(--timeline-padding, 16px);
    }
    .detail dl {
      grid-template-columns: 1fr;
      gap: 0;
    }
    .detail dd {
      margin-block-end: 6px;
    }
  }
  @media print {
    .tools,
    .close {
      display: none;
    }
  }
  ${unsafeCSS(drawingStyle)}
`;
