import type { Mark } from '@dateline/layout';

/** What a key means inside the drawing. */
export type Move =
  | { readonly go: 'next' | 'previous' | 'first' | 'last' | 'up' | 'down' | 'pageForth' | 'pageBack' }
  | { readonly zoom: number }
  | { readonly pan: number }
  | { readonly act: 'open' | 'close' | 'fit' };

/** Which move a key makes, or none. Keys that a browser or a screen reader owns are left alone. */
export function moveOf({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent, direction: 'ltr' | 'rtl', vertical: boolean): Move | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  const forth = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  if (shiftKey && (key === forth || key === back)) return vertical ? undefined : { pan: key === forth ? 0.2 : -0.2 };
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

/** The mark nearest in time in the next row up or down; undefined at the edge. */
export function neighbour(marks: readonly Mark[], from: Mark, way: 'up' | 'down'): Mark | undefined {
  const beyond = marks.filter(({ across }) => (way === 'up' ? across < from.across - 1 : across > from.across + 1));
  const row = beyond.reduce<number | undefined>(
    (nearest, { across }) => (nearest === undefined || Math.abs(across - from.across) < Math.abs(nearest - from.across) ? across : nearest),
    undefined,
  );
  if (row === undefined) return undefined;
  const at = ({ startEarliest, endLatest }: Mark) => (startEarliest + endLatest) / 2;
  return beyond
    .filter(({ across }) => Math.abs(across - row) <= 12)
    .reduce((best, one) => (Math.abs(at(one) - at(from)) < Math.abs(at(best) - at(from)) ? one : best));
}
