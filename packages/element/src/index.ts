export { EventTimeline } from './timeline-element.ts';
export { addMessages } from './languages.ts';
export type { Forms, Messages } from './messages.ts';
export type { TimelineEventMap, Told } from './told.ts';
