/** From one event to another: by time, between rows, or by the screen. */
export type Go =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'up'
  | 'down'
  | 'pageForth'
  | 'pageBack'
  | 'periodForth'
  | 'periodBack';

/** What a key means inside the drawing. */
export type Move =
  | { readonly go: Go }
  | { readonly zoom: number }
  | { readonly pan: number }
  /** So far through all events, as a share. */
  | { readonly share: number }
  | { readonly type: string }
  /** To the next match, or the one before; a letter where nothing is looked for. */
  | { readonly match: 1 | -1; readonly type: string }
  /** To the names of lanes; a letter where none can be opened. */
  | { readonly act: 'lanes'; readonly type: string }
  | { readonly act: 'open' | 'fit' | 'table' | 'help' | 'find' | 'filter' | 'date' | 'mark' };

/** Which move a key makes, or none. Keys that a browser or a screen reader owns are left alone. */
export function moveOf(
  { key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent,
  direction: 'ltr' | 'rtl',
  vertical: boolean,
): Move | undefined {
  if (metaKey) return undefined;
  const forth = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  // Where Ctrl and an arrow are the system's, Alt and an arrow are not the browser's.
  if (ctrlKey || altKey) {
    if (altKey && (ctrlKey || !/Mac/.test(navigator.platform))) return undefined;
    if (key === forth) return { go: 'periodForth' };
    if (key === back) return { go: 'periodBack' };
    return key === 'Home' ? { go: 'first' } : key === 'End' ? { go: 'last' } : undefined;
  }
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
    case 't':
      return { act: 'table' };
    case '?':
      return { act: 'help' };
    case '.':
      return vertical ? undefined : { act: 'mark' };
    case 'l':
      return { act: 'lanes', type: key };
    case 'g':
      return { act: 'date' };
    case 'n':
    case 'N':
      return { match: shiftKey ? -1 : 1, type: key };
    // Without Shift it is only the lock of the capitals.
    case 'F':
      return { act: shiftKey ? 'filter' : 'find' };
    case '/':
    case 'f':
      return { act: 'find' };
    default:
      if (/^[1-9]$/.test(key)) return { share: Number(key) / 10 };
      return /^[\p{L}\p{N}]$/u.test(key) ? { type: key } : undefined;
  }
}
