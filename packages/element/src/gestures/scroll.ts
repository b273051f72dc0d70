import { own } from '@dateline/core';
/**
 * Leaves one finger that goes up or down to the page. d3 would stop every touch
 * that moves, and a page could not be scrolled where a timeline fills it.
 * To be called before d3 listens on the node. Returns what lets go.
 */
export function leaveScrolling(node: HTMLElement): () => void {
  let finger: Touch | undefined;
  let scrolls = false;

  function down({ touches }: TouchEvent) {
    finger = touches.length === 1 ? touches[0] : undefined;
    scrolls = false;
  }
  /** The first move says what the finger is about. */
  function move(event: TouchEvent) {
    const now = event.touches[0];
    if (finger && now)
      scrolls = Math.abs(now.clientY - finger.clientY) > Math.abs(now.clientX - finger.clientX);
    finger = undefined;
    if (scrolls) event.stopImmediatePropagation();
  }

  node.addEventListener('touchstart', down, own({ capture: true, passive: true }));
  node.addEventListener('touchmove', move, own({ capture: true, passive: true }));
  return () => {
    node.removeEventListener('touchstart', down, { capture: true });
    node.removeEventListener('touchmove', move, { capture: true });
  };
}
