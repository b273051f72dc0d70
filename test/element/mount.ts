import '@dateline/element/define';
import type { EventTimeline } from '@dateline/element';
import { commands, server } from 'vitest/browser';

/** Puts a timeline on the page, in a box of its own, and waits until it is painted. */
export async function mount(
  inside = '',
  set: Partial<EventTimeline> = {},
  widthPx = 760,
): Promise<EventTimeline> {
  const element = put(inside, widthPx);
  if (!document.hasFocus()) await active();
  Object.assign(element, set);
  await element.settled();
  return element;
}

/**
 * The test's page is a frame, and the window may not be the active one for a moment: only where both have the focus does
 * the browser tell what is focused, and draw its ring. It comes from another process, and takes its time on a busy machine.
 */
export async function active(): Promise<void> {
  for (let i = 0; i < 100 && !document.hasFocus(); i++) {
    window.focus();
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Puts a timeline on the page: `inside` is its children, or the whole tag. */
export function put(inside: string, widthPx = 760): EventTimeline {
  const box = document.createElement('div');
  box.style.width = `${widthPx}px`;
  // The test's page is a frame; only where it has the focus does the browser tell what is focused in it.
  if (!document.hasFocus()) window.focus();
  box.innerHTML = inside.startsWith('<event-timeline')
    ? inside
    : `<event-timeline>${inside}</event-timeline>`;
  document.body.append(box);
  return box.querySelector('event-timeline')!;
}

/** Takes everything off the page. */
export function clear(): void {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('style');
  document.documentElement.lang = 'en';
  document.documentElement.dir = '';
}

const root = (element: EventTimeline) => element.shadowRoot!;
/** What is drawn of the events, in the order of the document. */
export const figures = (element: EventTimeline) => [...root(element).querySelectorAll<SVGGElement>('.event')];
/** What can be pointed at, and what the keyboard goes to, in the same order. */
export const options = (element: EventTimeline) => [
  ...root(element).querySelectorAll<SVGElement>('[role=option]'),
];
export const names = (element: EventTimeline) =>
  options(element).map((node) => node.getAttribute('aria-label')!);
export const titles = (element: EventTimeline) => figures(element).map(titleOf);
const titleOf = (node: Element) => node.querySelector('.title')?.textContent ?? node.textContent;
export const figure = (element: EventTimeline, title: string) =>
  figures(element)[names(element).findIndex((name) => name.startsWith(title))]!;
export const option = (element: EventTimeline, title: string) =>
  options(element).find((node) => node.getAttribute('aria-label')!.startsWith(title))!;
export const plot = (element: EventTimeline) => root(element).querySelector<HTMLElement>('.plot')!;
export const detail = (element: EventTimeline) => root(element).querySelector<HTMLElement>('.detail');
export const button = (element: EventTimeline, label: string) =>
  [...root(element).querySelectorAll('button')].find((each) =>
    // What is filled into a message is isolated from it.
    (each.getAttribute('aria-label') ?? each.textContent).replace(/[\u2068\u2069]/g, '').includes(label),
  )!;
/** The quiet line that says what is wrong. */
export const complaints = (element: EventTimeline) =>
  [...root(element).querySelectorAll('.problems li')].map(({ textContent }) => textContent);

/** Where the keyboard is, through shadow roots. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** Keeps what is told from now on. */
export function hear(target: EventTarget, type: string): CustomEvent[] {
  const heard: CustomEvent[] = [];
  target.addEventListener(type, (event) => heard.push(event as CustomEvent));
  return heard;
}

export const length = ({ view }: EventTimeline) => view!.end - view!.start;
export const middle = ({ view }: EventTimeline) => (view!.start + view!.end) / 2;
/** The time at a share of the view. */
export const timeAt = ({ view }: EventTimeline, share: number) =>
  view!.start + share * (view!.end - view!.start);

/** Real pointer input, at a place in the page of the test. */
export async function mouse(type: 'down' | 'up' | 'move', x: number, y: number, clicks = 1): Promise<void> {
  const at = onScreen(x, y);
  // A move in between would make two single clicks of a double one.
  if (at.x !== pointer.x || at.y !== pointer.y) await commands.pointer('move', at.x, at.y, 0);
  if (type === 'down' && clicks === 1) {
    // WebKit's driver takes two presses soon after each other for a double click, wherever they are.
    const sinceMs = performance.now() - pointer.pressedMs;
    if (server.browser === 'webkit' && sinceMs < 600)
      await new Promise((done) => setTimeout(done, 600 - sinceMs));
  }
  pointer = { ...at, pressedMs: type === 'down' ? performance.now() : pointer.pressedMs };
  if (type !== 'move') await commands.pointer(type, at.x, at.y, clicks);
}
let pointer = { x: -1, y: -1, pressedMs: -Infinity };

/** A hand that comes to rest before it lets go; one that pushes does not. */
export async function drag(from: { x: number; y: number }, byPx: number, push = false): Promise<void> {
  await mouse('down', from.x, from.y);
  for (let step = 1; step <= 5; step++) await mouse('move', from.x + (byPx * step) / 5, from.y);
  if (!push) await new Promise((done) => setTimeout(done, 80));
  await mouse('up', from.x + byPx, from.y);
}

/** A click of the real pointer in the middle of what is on the page, scrolled to where it can be pointed at. */
export async function click(node: Element, clicks = 1): Promise<void> {
  node.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const { x, y, width, height } = node.getBoundingClientRect();
  for (let count = 1; count <= clicks; count++) {
    await mouse('down', x + width / 2, y + height / 2, count);
    await mouse('up', x + width / 2, y + height / 2, count);
  }
}

/** Firefox's driver knows no double click. */
export const canDoubleClick: boolean = server.browser !== 'firefox';

/** What asks the browser itself, beyond the page, asks Chromium alone. */
export const inChromium: boolean = server.browser === 'chromium';

/** The test's page is a frame in the runner's own, perhaps scaled. */
function onScreen(x: number, y: number) {
  const frame = window.frameElement?.getBoundingClientRect();
  const scale = frame ? frame.width / window.innerWidth : 1;
  return { x: (frame?.x ?? 0) + x * scale, y: (frame?.y ?? 0) + y * scale };
}

/** A place in the drawing where no event is, at a share of its width. */
export function emptySpot(element: EventTimeline, share = 0.5): { x: number; y: number } {
  const { left, top, width } = plot(element).getBoundingClientRect();
  return { x: left + width * share, y: top + 6 };
}

/** Turns the wheel over the drawing; false where the timeline took it, so that the page stays. */
export function wheel(element: EventTimeline, turn: WheelEventInit, share = 0.5): boolean {
  const { x, y } = emptySpot(element, share);
  const event = new WheelEvent('wheel', {
    clientX: x,
    clientY: y,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...turn,
  });
  return root(element).querySelector<SVGSVGElement>('.plot svg')!.dispatchEvent(event);
}
