import { own } from '@dateline/core';
import type { Span } from '@dateline/core';
import type { Warp } from '@dateline/layout';
import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3-zoom';
import { Glide } from './glide.ts';
import { leaveScrolling } from './scroll.ts';

/** What the gestures need of the element. */
export interface ZoomHost {
  readonly view: () => Span | null;
  readonly widthPx: () => number;
  /** How time runs along the axis. */
  readonly along: () => Warp;
  readonly direction: () => 'ltr' | 'rtl';
  /** Whether dragging and zooming make sense: not where the page itself scrolls through time. */
  readonly zoomable: () => boolean;
  /** Whether something that can be pointed at is under a pointer. */
  readonly isMark: (pointer: MouseEvent) => boolean;
  /** Whether a plain wheel is meant for the timeline, not for the page. */
  readonly wheelIsOurs: () => boolean;
  readonly onZoom: (view: Span) => void;
  /** A mouse drags so many px down. */
  readonly onRise: (px: number) => void;
}

/**
 * Drag, pinch, wheel and double click on a node, which itself stays where it is, each turned into a wished view.
 * The view is the truth: after every gesture d3's transform starts over from
 * identity, so that it never runs out of precision however deep one zooms.
 */
export function zoomGesture(node: HTMLElement, host: ZoomHost): { rebase(): void; remove(): void } {
  let base: Span | null = null;
  let held = false;
  const sheet = select<HTMLElement, unknown>(node);
  const glide = new Glide((px) => panBy(-px));

  const behaviour = zoom<HTMLElement, unknown>()
    .clickDistance(4)
    // Without animation; the single file leaves d3's out.
    .duration(0)
    .wheelDelta(turnOf)
    .filter((event: MouseEvent | WheelEvent | TouchEvent) => {
      if (!host.zoomable() || !host.view()) return false;
      if (event instanceof WheelEvent)
        return !isSideways(event) && (event.ctrlKey || event.metaKey || host.wheelIsOurs());
      // A press on the name of a lane is meant for it, and two clicks on an event for the event.
      if ((event.target as Element).closest('button')) return false;
      if (event.type === 'dblclick' && host.isMark(event as MouseEvent)) return false;
      // With Shift a range is marked.
      return !('button' in event) || (event.button === 0 && !event.shiftKey);
    })
    .on('start', ({ sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
      held = !(sourceEvent instanceof WheelEvent);
      glide.stop();
    })
    .on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
      if (!sourceEvent || !base) return;
      host.onZoom(viewOf(transform, base));
      glide.note(held && transform.k === 1 ? transform.x : NaN);
      if (sourceEvent instanceof MouseEvent && sourceEvent.type === 'mousemove')
        host.onRise(sourceEvent.movementY);
      rebase();
    })
    .on('end', () => {
      held = false;
      rebase();
      glide.go();
    });

  function viewOf({ k, x }: ZoomTransform, { start, end }: Span): Span {
    const widthPx = host.widthPx();
    const { distance, along } = host.along();
    const perPx = distance(start, end) / widthPx;
    // Read from the right, the view starts at the right edge.
    const startPx = host.direction() === 'rtl' ? widthPx - (widthPx - x) / k : -x / k;
    return { start: along(start, startPx * perPx), end: along(start, (startPx + widthPx / k) * perPx) };
  }

  /** A drag or a pinch is measured from where it began; whatever else there is starts from the view as it stands. */
  function rebase() {
    if (held) return;
    base = host.view();
    sheet.property('__zoom', zoomIdentity);
  }

  /** A wheel or trackpad moving sideways pans, as it does everywhere else. */
  function pan(wheel: WheelEvent) {
    const view = host.view();
    if (!view || !host.zoomable() || !isSideways(wheel)) return;
    wheel.preventDefault();
    const delta = wheel.shiftKey && !wheel.deltaX ? wheel.deltaY : wheel.deltaX;
    panBy(delta * (wheel.deltaMode === 1 ? 16 : 1));
  }

  /** Moves the view by so many px to the right. */
  function panBy(px: number) {
    const view = host.view();
    if (!view) return;
    const { start, end } = view;
    const { distance, along } = host.along();
    const by = ((host.direction() === 'rtl' ? -px : px) * distance(start, end)) / host.widthPx();
    host.onZoom({ start: along(start, by), end: along(end, by) });
    rebase();
  }

  const stopLeaving = leaveScrolling(node);
  sheet.call(behaviour);
  node.addEventListener('wheel', pan, own({ passive: false }));
  rebase();
  return {
    rebase,
    remove() {
      // A drag under way is listened for on the window, until the pointer is let go.
      behaviour.on('start zoom end', null);
      sheet.on('.zoom', null);
      stopLeaving();
      glide.stop();
      node.removeEventListener('wheel', pan);
    },
  };
}

const isSideways = ({ deltaX, deltaY, shiftKey, ctrlKey }: WheelEvent) =>
  !ctrlKey && (shiftKey || Math.abs(deltaX) > Math.abs(deltaY));

/** How far one turn of the wheel zooms, as a power of two. d3's own measure, but one notch with ctrl at most doubles. */
function turnOf({ deltaY, deltaMode, ctrlKey }: WheelEvent): number {
  const turn = -deltaY * (deltaMode === 1 ? 0.05 : deltaMode ? 1 : 0.002) * (ctrlKey ? 10 : 1);
  return Math.max(-1, Math.min(1, turn));
}
