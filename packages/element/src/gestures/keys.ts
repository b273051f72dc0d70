/** From one event to another: by time, between rows, or by the screen. */
export type Go = 'next' | 'previous' | 'first' | 'last' | 'up' | 'down' | 'pageForth' | 'pageBack';

/** What a key means inside the drawing. */
export type Move =
  | { readonly go: Go }
  | { readonly zoom: number }
  | { readonly pan: number }
  | { readonly act: 'open' | 'close' | 'fit' };

/** Which move a key makes, or none. Keys that a browser or a screen reader owns are left alone. */
export function moveOf(
  { key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent,
  direction: 'ltr' | 'rtl',
  vertical: boolean,
): Move | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  const forth = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  if (shiftKey && (key === forth || key === back))
    return vertical ? undefined : { pan: key === forth ? 0.2 : -0.2 };
  switch (key) {
    case forth:
      return { go: 'next' };
    case back:
      return { go: 'previous' };
    case 'ArrowDown':
      return { go: vertical ? 'next' : 'down' };
    case 'ArrowUp':
      return { go: vertical ? 'previous' : 'up' };
    case 'Home':
      return { go: 'first' };
    case 'End':
      return { go: 'last' };
    case 'PageDown':
      return { go: 'pageForth' };
    case 'PageUp':
      return { go: 'pageBack' };
    case '+':
    case '=':
      return vertical ? undefined : { zoom: 2 };
    case '-':
    case '_':
      return vertical ? undefined : { zoom: 0.5 };
    case '0':
      return { act: 'fit' };
    case 'Enter':
    case ' ':
      return { act: 'open' };
    case 'Escape':
      return { act: 'close' };
    default:
      return undefined;
  }
}
