import type { Span } from '@dateline/core';
import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3-zoom';

/** What the gestures need of the element. */
export interface ZoomHost {
  readonly view: Span | null;
  readonly widthPx: number;
  readonly direction: 'ltr' | 'rtl';
  /** Whether dragging and zooming make sense: not where the page itself scrolls through time. */
  readonly zoomable: boolean;
  /** Whether a plain wheel is meant for the timeline, not for the page. */
  readonly wheelIsOurs: (wheel: WheelEvent) => boolean;
  readonly onZoom: (view: Span) => void;
}

/**
 * Drag, pinch, wheel and double click on a node, each turned into a wished view.
 * The view is the truth: after every gesture d3's transform starts over from
 * identity, so that it never runs out of precision however deep one zooms.
 */
export function zoomGesture(node: SVGSVGElement, host: ZoomHost): { rebase(): void; remove(): void } {
  let base: Span | null = null;
  let active = false;
  const svg = select<SVGSVGElement, unknown>(node);

  const behaviour = zoom<SVGSVGElement, unknown>()
    .clickDistance(4)
    // Without animation; the single file leaves d3's out.
    .duration(0)
    .filter((event: MouseEvent | WheelEvent | TouchEvent) => {
      if (!host.zoomable || !host.view) return false;
      if (event instanceof WheelEvent) return !isSideways(event) && (event.ctrlKey || event.metaKey || host.wheelIsOurs(event));
      return !('button' in event) || event.button === 0;
    })
    .on('start', () => {
      active = true;
    })
    .on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<SVGSVGElement, unknown>) => {
      if (sourceEvent && base) host.onZoom(viewOf(transform, base));
    })
    .on('end', () => {
      active = false;
      rebase();
    });

  function viewOf({ k, x }: ZoomTransform, { start, end }: Span): Span {
    const { widthPx } = host;
    const msPerPx = (end - start) / widthPx;
    // Read from the right, the view starts at the right edge.
    const startPx = host.direction === 'rtl' ? widthPx - (widthPx - x) / k : -x / k;
    const from = start + startPx * msPerPx;
    return { start: from, end: from + (end - start) / k };
  }

  function rebase() {
    if (active) return;
    base = host.view;
    svg.property('__zoom', zoomIdentity);
  }

  /** A wheel or trackpad moving sideways pans, as it does everywhere else. */
  function pan(wheel: WheelEvent) {
    if (!host.zoomable || !host.view || !isSideways(wheel)) return;
    wheel.preventDefault();
    const { start, end } = host.view;
    const delta = (wheel.shiftKey && !wheel.deltaX ? wheel.deltaY : wheel.deltaX) * (wheel.deltaMode === 1 ? 16 : 1);
    const ms = ((host.direction === 'rtl' ? -delta : delta) * (end - start)) / host.widthPx;
    host.onZoom({ start: start + ms, end: end + ms });
    rebase();
  }

  svg.call(behaviour);
  node.addEventListener('wheel', pan, { passive: false });
  rebase();
  return {
    rebase,
    remove() {
      svg.on('.zoom', null);
      node.removeEventListener('wheel', pan);
    },
  };
}

const isSideways = ({ deltaX, deltaY, shiftKey, ctrlKey }: WheelEvent) => !ctrlKey && (shiftKey || Math.abs(deltaX) > Math.abs(deltaY));
