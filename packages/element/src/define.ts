import { EventTimeline } from './timeline-element.ts';
import type { TimelineEventMap } from './told.ts';

// Two copies of the library on one page share the first one's tag instead of throwing.
if (!customElements.get('event-timeline')) customElements.define('event-timeline', EventTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'event-timeline': EventTimeline;
  }
  // A page listens to them anywhere above the tag.
  interface HTMLElementEventMap extends TimelineEventMap {}
  interface DocumentEventMap extends TimelineEventMap {}
}
