import type { Frame } from './frame.ts';
import type { Label, Run, TextRole } from './scene.ts';
import { segmentsOf } from './segment.ts';

/** Between the title and the date behind it, in px. */
const runGap = 7;

/** Where the baseline lies in a line, as a share of its height. */
const baseline = 0.74;

/** Lines of text that were measured, not yet placed. */
export interface Block {
  readonly lines: readonly (readonly Run[])[];
  readonly width: number;
  readonly height: number;
}

/** How wide runs are side by side, in px. */
export function widthOf(runs: readonly Run[], frame: Frame): number {
  let width = runGap * Math.max(0, runs.length - 1);
  for (const { text, role } of runs) width += frame.measure(text, role);
  return width;
}

export function block(lines: readonly (readonly Run[])[], frame: Frame): Block {
  const width = Math.max(0, ...lines.map((runs) => widthOf(runs, frame)));
  return { lines, width: Math.ceil(width), height: lines.length * frame.lineHeight };
}

/** Puts a block down: `x` is its left edge, or its right edge where `anchor` is `end`; `y` its top. */
export function place(
  { lines, width, height }: Block,
  x: number,
  y: number,
  frame: Frame,
  given?: Partial<Pick<Label, 'anchor' | 'side'>>,
): Label {
  const { anchor, side }: Pick<Label, 'anchor' | 'side'> = { anchor: 'start', side: 'after', ...given };
  return {
    x: anchor === 'end' ? x - width : x,
    y,
    width,
    height,
    anchor,
    side,
    lines: lines.map((runs, i) => ({ x, y: y + (i + baseline) * frame.lineHeight, runs })),
  };
}

/** The same label further down the page. */
export const moved = (label: Label, along: number, down: number): Label => ({
  ...label,
  x: label.x + along,
  y: label.y + down,
  lines: label.lines.map((line) => ({ ...line, x: line.x + along, y: line.y + down })),
});

/**
 * Breaks a text into lines of at most `widthPx`; the last of `most` lines ends in
 * an ellipsis where more was to come. A word that is longer than a line ends in
 * one too, unless it may be broken `anywhere`.
 */
export function wrap(
  text: string,
  role: TextRole,
  widthPx: number,
  most: number,
  frame: Frame,
  anywhere = false,
): string[] {
  const whole = text.trimEnd();
  if (frame.measure(whole, role) <= widthPx) return whole === '' ? [] : [whole];
  const lines: string[] = [];
  let line = '';
  const words = piecesOf(text, frame.locale);
  const pieces = anywhere
    ? words.flatMap((word) =>
        frame.measure(word.trimEnd(), role) <= widthPx ? word : segmentsOf(word, frame.locale, 'grapheme'),
      )
    : words;
  for (let i = 0; i < pieces.length; i++) {
    const longer = line + pieces[i]!;
    if (frame.measure(longer.trimEnd(), role) <= widthPx || line.trim() === '') {
      line = longer;
      continue;
    }
    if (lines.length === most - 1) {
      line += pieces.slice(i).join('');
      break;
    }
    lines.push(line.trimEnd());
    line = pieces[i]!.trimStart();
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines.map((each) => ellipsis(each, role, widthPx, frame));
}

const opening = /[\p{Ps}\p{Pi}¡¿]$/u;
const closing = /^[^\P{P}\p{Ps}\p{Pi}]+$/u;

/** Words and blanks, punctuation with its word: it never begins a line, and none that opens ends one. */
function piecesOf(text: string, locale: string): string[] {
  const pieces: string[] = [];
  // Where a script has no blanks, its words are found by the segmenter.
  for (const segment of segmentsOf(text, locale, 'word')) {
    const last = pieces.at(-1) ?? '';
    if (last.trim() !== '' && (closing.test(segment) || opening.test(last)))
      pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}

/** The longest beginning that fits, with an ellipsis where anything was cut; never splits a grapheme. */
export function ellipsis(text: string, role: TextRole, widthPx: number, frame: Frame): string {
  if (frame.measure(text, role) <= widthPx) return text;
  const graphemes = segmentsOf(text, frame.locale, 'grapheme');
  const fits = (count: number) => frame.measure(`${graphemes.slice(0, count).join('')}…`, role) <= widthPx;
  // Among whole words first, which were measured already, and then in one of them.
  const ends = [...graphemes.keys()].filter((at) => at > 0 && graphemes[at - 1] === ' ');
  const words = bisect(0, ends.length, (count) => fits(ends[count - 1]!));
  const most = (ends[words] ?? graphemes.length) - 1;
  const count = bisect(words > 0 ? ends[words - 1]! : 0, most, fits);
  return `${graphemes.slice(0, count).join('').trimEnd()}…`;
}

/** The largest number that holds, of those above `low`; `low` where none does. */
function bisect(low: number, high: number, holds: (count: number) => boolean): number {
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
