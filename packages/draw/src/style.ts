/**
 * How the drawing looks, as CSS for its `<svg>`: by tone, by state and by hue.
 * Every value can be set from outside through a `--timeline-*` property.
 */
export const drawingStyle = /* css */ `
  svg { display: block; overflow: hidden; font: 400 13px/1.4 var(--font); }
  text { fill: var(--ink); unicode-bidi: isolate; }
  tspan { unicode-bidi: isolate; }
  tspan.title { font-weight: 600; }
  tspan.date { fill: var(--muted); }
  tspan.tick, tspan.period { font-size: 12px; fill: var(--muted); font-variant-numeric: tabular-nums; }
  tspan.period { fill: var(--ink); }
  tspan.lane { font-size: 11px; letter-spacing: 0.08em; text-transform: uppercase; fill: var(--muted); }
  tspan.note { font-style: italic; fill: var(--muted); }
  /* Words cross the lines of the axis: a rim in the colour of the page keeps them legible. */
  .words:not(.inside) text { paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
  path { fill: none; stroke-width: 1px; }
  path.axis, path.tick { stroke: var(--line-strong); shape-rendering: crispEdges; }
  path.period { stroke: var(--line); shape-rendering: crispEdges; }
  path.era { stroke: var(--line-strong); stroke-dasharray: 1 3; }
  .fold { stroke: var(--muted); }
  .link { stroke: var(--muted); }

  .hue-0 { --hue: var(--hue-1); } .hue-1 { --hue: var(--hue-2); } .hue-2 { --hue: var(--hue-3); } .hue-3 { --hue: var(--hue-4); }
  .hue-4 { --hue: var(--hue-5); } .hue-5 { --hue: var(--hue-6); } .hue-6 { --hue: var(--hue-7); } .hue-7 { --hue: var(--hue-8); }

  .window { fill: var(--hue); fill-opacity: var(--window-opacity); }
  .core { fill: var(--hue); }
  .shoulder { fill: var(--hue); fill-opacity: 0.4; }
  .hollow { fill: var(--hue); fill-opacity: 0.05; stroke: var(--hue); shape-rendering: crispEdges; }
  .arrow, .torn, .round { stroke: var(--hue); stroke-width: 1.5px; stroke-linecap: round; }
  .edge { stroke: var(--hue); shape-rendering: crispEdges; }
  .dot { fill: var(--hue); }
  .diamond { fill: var(--paper); stroke: var(--hue); stroke-width: 1.5px; }
  .doubt { fill: var(--paper); stroke: var(--hue); stroke-width: 1.25px; }
  .bracket { stroke: var(--hue); stroke-width: 1.5px; stroke-dasharray: 1 3; stroke-linecap: round; }
  .cut { stroke: var(--paper); stroke-width: 1.5px; }

  /* Might be wrong altogether: outlined in dashes. Not yet, or not at all: outlined in dots. Neither is filled. */
  .uncertain .window, .uncertain .hollow, .uncertain .core, .uncertain .shoulder { fill-opacity: 0.06; stroke: var(--hue); stroke-dasharray: 5 3; }
  .expected .window, .expected .hollow, .expected .core, .expected .shoulder,
  .cancelled .window, .cancelled .hollow, .cancelled .core, .cancelled .shoulder { fill-opacity: 0.05; stroke: var(--hue); stroke-width: 1.5px; stroke-dasharray: 1.5 3; }
  .uncertain :is(.edge, .round), .expected :is(.edge, .round), .cancelled :is(.edge, .round) { stroke: none; }
  .expected .dot, .cancelled .dot { fill: var(--paper); stroke: var(--hue); stroke-width: 1.5px; stroke-dasharray: 1.5 2; }
  .expected .diamond, .cancelled .diamond { stroke-dasharray: 1.5 2; }
  /* The rim of the line would hide the word that it goes through. */
  .cancelled .title { text-decoration: line-through; stroke: none; }

  .event { cursor: pointer; }
  .event > :not(.ring) { pointer-events: none; }
  .ring { fill: transparent; stroke: none; rx: 3px; outline: none; }
  .event:hover .title { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 3px; }
  .ring[aria-selected='true'] { stroke: var(--ink); stroke-width: 1px; }
  .ring:focus-visible { stroke: var(--focus); stroke-width: 2.5px; }

  /* Text would otherwise get a rim of its own colour. */
  @media (forced-colors: active) {
    svg, text, tspan { forced-color-adjust: none; }
    svg {
      --paper: Canvas; --ink: CanvasText; --muted: CanvasText; --line: color-mix(in srgb, CanvasText 30%, Canvas); --line-strong: CanvasText;
      --focus: Highlight; --window-opacity: 0.25;
    }
    .event { --hue: CanvasText !important; }
    .ring[aria-selected='true'] { stroke: Highlight; }
  }
`;
