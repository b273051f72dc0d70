/** What answers to pointer and keys, and speaks of what came of it. A first look does without; it is fetched right after. */
export { Announcer } from './announcer.ts';
export { Keyboard } from './keyboard.ts';
export { zoomGesture } from './gestures/zoom.ts';
export { Range, style as rangeStyle } from './range.ts';
