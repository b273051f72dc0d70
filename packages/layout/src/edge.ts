import type { Frame } from './frame.ts';
import type { Standing } from './label.ts';
import type { Run } from './scene.ts';
import { block, ellipsis, widthOf, type Block } from './text.ts';

/** Less of a title than this says nothing, in px; and of words that end so much beyond the edge nothing is lost. */
const leastPx = 48;
const hairPx = 0.5;

/**
 * Words that the edge of the view would cut: without their date, then with an
 * ellipsis, then not at all. While a drawing is moved along, of which there is
 * more beyond the edge, they come and go whole, as all else in it.
 */
export function wordsInView(
  at: Standing,
  caption: Block,
  frame: Frame,
): readonly [Standing, Block] | undefined {
  const { x, y, side, anchor } = at;
  const from = Math.max(0, x);
  const to = Math.min(frame.width, x + caption.width);
  if (frame.around || to - from >= caption.width - hairPx) return [at, caption];
  const words = narrowed(caption, to - from, frame);
  if (!words) return undefined;
  const less = caption.height - words.height;
  const down = side === 'above' ? less : side === 'below' ? 0 : less / 2;
  return [{ side, anchor, x: anchor === 'start' ? from : to - words.width, y: y + down }, words];
}

function narrowed({ lines }: Block, room: number, frame: Frame): Block | undefined {
  const kept: (readonly Run[])[] = [];
  for (const runs of lines) {
    const [first] = runs;
    if (widthOf(runs, frame) <= room) kept.push(runs);
    else if (first?.role === 'title') {
      const text = room < leastPx ? first.text : ellipsis(first.text, 'title', room, frame);
      if (frame.measure(text, 'title') > room) return undefined;
      kept.push([{ ...first, text }]);
      // What follows what was cut would be taken for its end.
      if (text !== first.text) break;
    }
  }
  return kept[0]?.[0]?.role === 'title' ? block(kept, frame) : undefined;
}
