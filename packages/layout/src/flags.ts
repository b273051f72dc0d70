import type { Frame } from './frame.ts';
import { bornPx, nameAir, signRoom, type Name } from './names.ts';
import type { Taken } from './pack.ts';
import type { Label, TextRole } from './scene.ts';
import { block, ellipsis, place, type Block } from './text.ts';

/** From a sign to its words, and how far a sign reaches around its centre, in px. */
const wordsGap = 10;
const signPx = 6;
/** Words are never wider, and never cut narrower than this, in px. */
const widestPx = 300;
const narrowestPx = 56;

/** Words that are cut are as wide as those that have just come, or so much more. */
const stepPx = 50;
const stepsOf = (px: number) => bornPx + Math.floor((px - bornPx) / stepPx) * stepPx;

/** A name with where its sign is along time, in px, and whether it has its words no matter what. */
export interface Flag extends Name {
  readonly x: number;
  readonly pinned: boolean;
}

const role: TextRole = 'title';

/** The titles of events, on one line. Measured once for a page. */
export function titlesOf(titleOf: (event: number) => string, frame: Frame) {
  const known = new Map<number, { readonly whole: Block; readonly short: Block }>();
  return (event: number) => {
    let words = known.get(event);
    if (!words) {
      if (known.size > 20_000) known.clear();
      const title = titleOf(event);
      const fitted = (px: number) => block([[{ text: ellipsis(title, role, px, frame), role }]], frame);
      const whole = fitted(widestPx);
      known.set(event, (words = { whole, short: whole.width <= bornPx ? whole : fitted(bornPx) }));
    }
    return words;
  };
}

/**
 * Puts the words of flags into their rows: whole where there is room up to the
 * next one, else cut to what was kept free for them; at the far edge of the page
 * on the other side of their sign, or cut to what is left. Who has no room has
 * no words.
 *
 * @param flags In order along time.
 * @param edges From where to where the view is, in px.
 */
export function labelsOf(
  flags: readonly Flag[],
  titles: ReturnType<typeof titlesOf>,
  topOf: (row: number) => number,
  [left, right]: readonly [number, number],
  frame: Frame,
): Map<number, Label> {
  const labels = new Map<number, Label>();
  const rows = new Map<number, Flag[]>();
  for (const flag of flags) {
    const row = rows.get(flag.row);
    if (row) row.push(flag);
    else rows.set(flag.row, [flag]);
  }
  for (const [row, all] of rows) {
    const put = (event: number, x: number, words: Block, side: Label['side']): Taken => {
      const before = side === 'before';
      const at = before ? x - wordsGap : x + wordsGap;
      labels.set(event, place(words, at, topOf(row), frame, { side, anchor: before ? 'end' : 'start' }));
      return before
        ? { from: at - words.width, to: x + signPx }
        : { from: x - signPx, to: at + words.width + nameAir - signPx };
    };
    const held: Taken[] = [];
    for (const { event, x } of all.filter(({ pinned }) => pinned)) {
      const [after, before] = [right - x - wordsGap, x - wordsGap - left];
      const { whole } = titles(event);
      const side = whole.width > after && before > after ? 'before' : 'after';
      const words = cutTo(whole, Math.max(after, before), frame);
      if (words && !held.some(({ from, to }) => x > from && x < to)) held.push(put(event, x, words, side));
    }
    const others = all.filter(
      ({ x, pinned }) => !pinned && !held.some(({ from, to }) => x + signPx > from && x - signPx < to),
    );
    let reached = -Infinity;
    for (const [i, { event, x }] of others.entries()) {
      reached = held.reduce((most, { to }) => (to <= x ? Math.max(most, to) : most), reached);
      if (x - signPx < reached) continue;
      const end = held.reduce(
        (least, { from }) => (from > x ? Math.min(least, from - nameAir) : least),
        (others[i + 1]?.x ?? Infinity) - nameAir - signRoom + wordsGap + 2,
      );
      const room = end - x - wordsGap;
      const { whole, short } = titles(event);
      let words: Block | undefined = whole.width <= room ? whole : undefined;
      // In steps, or the end of the words would crawl along while one zooms.
      if (!words && room >= bornPx + stepPx) words = cutTo(whole, stepsOf(room), frame);
      if (!words && short.width <= room) words = short;
      let side: Label['side'] = 'after';
      // What is laid out beyond the view has no edge to mind.
      const inView = (x <= right ? right : Infinity) - x - wordsGap;
      if (words && words.width > inView) {
        if (x - wordsGap - words.width >= Math.max(left, reached + nameAir)) side = 'before';
        else words = cutTo(words, inView, frame);
      } else if (!words) words = cutTo(short, Math.min(room, inView), frame);
      reached = words ? put(event, x, words, side).to : x + signPx;
    }
  }
  return labels;
}

/** The same words cut to what room there is, as long as they say anything. */
function cutTo({ lines }: Block, px: number, frame: Frame): Block | undefined {
  const text = lines[0]?.[0]?.text ?? '';
  if (lines[0] && frame.measure(text, role) <= px) return block(lines, frame);
  if (px < narrowestPx) return undefined;
  return block([[{ text: ellipsis(text, role, px, frame), role }]], frame);
}
