import { styleOf } from './page.ts';

/** From where to where something can be seen down the window, in px. */
export interface Clip {
  readonly top: number;
  readonly bottom: number;
}

/** What of the window is left to an element by all that holds it and cuts off what is too long for it. */
export function clipOf(element: Element): Clip {
  let [top, bottom] = [0, window.innerHeight];
  let position = styleOf(element, 'position');
  for (let node = holderOf(element); node && !node.matches('html, body'); node = holderOf(node)) {
    // What is fixed is held by the window, and what is absolute by the next that has a position itself.
    if (position === 'fixed') break;
    const own = styleOf(node, 'position');
    if (position === 'absolute' && own === 'static') continue;
    position = own;
    if (/^(visible|)$/.test(styleOf(node, 'overflow-y'))) continue;
    const box = node.getBoundingClientRect();
    top = Math.max(top, box.top);
    bottom = Math.min(bottom, box.bottom);
  }
  return { top, bottom: Math.max(top, bottom) };
}

/** Around it in the page as it is shown: through slots and shadow roots. */
function holderOf(node: Element): Element | null {
  const root = node.getRootNode();
  return node.assignedSlot ?? node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
