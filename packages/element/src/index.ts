export { EventTimeline } from './timeline-element.ts';
