import { drawingStyle, themeStyle } from '@dateline/draw';
import { css, unsafeCSS } from 'lit';

/**
 * The look of the tag. It follows the page's `color-scheme`, and each value can
 * be set from outside through a `--timeline-*` property.
 */
export const style = css`
  :host {
    ${unsafeCSS(themeStyle)}
    --heading-font: var(--timeline-heading-font, ui-serif, Georgia, 'Noto Serif', serif);
    display: flex;
    flex-direction: column;
    contain: layout paint;
    /* Where even what stands around the plot has no room. */
    overflow: hidden auto;
    padding: var(--timeline-padding, 20px 24px 12px);
    background: var(--paper);
    color: var(--ink);
    font: 400 var(--font-size)/1.4 var(--font);
    text-align: start;
  }
  :host([hidden]) {
    display: none;
  }
  /* Where the page gives the tag less height than it needs, the plot gives way and scrolls. */
  section {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
  }
  section > * {
    flex: none;
  }
  header {
    margin-block-end: 16px;
  }
  h2,
  h3 {
    margin: 0;
    font: 700 calc(var(--font-size) * 22 / 13)/1.25 var(--heading-font);
    text-wrap: balance;
  }
  h3 {
    font-size: calc(var(--font-size) * 17 / 13);
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
  /* As wide whatever it counts, so that no zoom has it stand in another line. */
  .in-view {
    display: inline-block;
    min-inline-size: 17em;
    font-variant-numeric: tabular-nums;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 14px;
    margin-block-start: 6px;
    color: var(--muted);
    list-style: none;
  }
  .legend li {
    display: flex;
    align-items: center;
  }
  .legend .idle {
    visibility: hidden;
  }
  .legend button {
    display: flex;
    align-items: center;
    padding: 0 4px;
    margin-inline-start: -4px;
    min-block-size: 24px;
  }
  [aria-pressed='true'] {
    color: var(--ink);
    text-decoration: underline 2px;
    text-underline-offset: 4px;
  }
  .chip {
    --hue: var(--muted);
    display: inline-block;
    flex: none;
    margin-inline-end: 6px;
  }
  .chip[color] {
    --hue: currentColor;
  }
  .aloud {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .ruler {
    block-size: 0;
  }
  section > .plot {
    flex: 0 1 auto;
    min-block-size: min(180px, 100%);
    overflow: hidden auto;
  }
  .sheet {
    position: sticky;
    inset-block-start: 0;
    overflow: clip;
  }
  .sheet > svg {
    position: relative;
  }
  /* Under the drawing; what it is painted with tells when it changes. */
  canvas {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    color: var(--ink);
    outline-color: var(--paper);
    column-rule-color: var(--hue-1);
    transition:
      1ms color,
      1ms outline-color,
      1ms column-rule-color;
  }
  .hint {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    max-inline-size: min(28rem, 80%);
    padding: 3px 8px;
    border: 1px solid var(--line-strong);
    background: var(--paper);
    pointer-events: none;
  }
  .plot {
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
  button:hover:not([aria-disabled='true']) {
    background: color-mix(in srgb, var(--ink) 7%, transparent);
    color: var(--ink);
  }
  button[aria-disabled='true'] {
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
    font-size: calc(var(--font-size) * 17 / 13);
    line-height: 1;
  }
  .outside {
    max-inline-size: 45%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .lane-names button {
    position: absolute;
    min-inline-size: 0;
    min-block-size: 0;
    padding: 0;
  }
  .eras {
    margin-block-start: 6px;
    color: var(--muted);
    list-style: none;
  }
  dt {
    font: 400 calc(var(--font-size) * 11 / 13)/1.6 var(--font);
    letter-spacing: 0.08em;
    text-transform: uppercase;
    color: var(--muted);
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
  progress {
    display: block;
    inline-size: 100%;
    block-size: 3px;
    border: 0;
    background: var(--line);
    accent-color: var(--line-strong);
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
    font-size: calc(var(--font-size) * 14 / 13);
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
  .printed {
    display: none;
  }
  @media print {
    .printed {
      display: block;
      margin-block-start: 16px;
      padding-inline-start: 3em;
    }
    .printed li {
      break-inside: avoid;
      overflow-wrap: anywhere;
    }
    /* A printer leaves out what lies behind words, so nothing may need it; one told not to may have a dark page there. */
    :host {
      color-scheme: only light;
      background: #fff;
      padding: 0;
    }
    .plot,
    .detail {
      break-inside: avoid;
    }
    .tools,
    .problems,
    .close {
      display: none;
    }
  }
  ${unsafeCSS(drawingStyle)}
`;
