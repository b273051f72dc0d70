import type { BrowserCommand } from 'vitest/node';
import type { WebKitContext } from './provider.ts';

/** A real pointer, moved to a place in the window of the browser, or pressed and let go there; `clicks` counts those that follow each other. */
const pointer: BrowserCommand<[type: 'down' | 'up' | 'move', x: number, y: number, clicks: number]> = async (
  context,
  type,
  x,
  y,
  clicks,
) => {
  if (context.provider.name !== 'playwright')
    return (context as unknown as WebKitContext).webkit.pointer(type, x, y);
  const { mouse } = context.page;
  await (type === 'move' ? mouse.move(x, y) : mouse[type]({ clickCount: clicks }));
};

export const commands = { pointer };

declare module 'vitest/browser' {
  interface BrowserCommands {
    pointer: (type: 'down' | 'up' | 'move', x: number, y: number, clicks: number) => Promise<void>;
  }
}
