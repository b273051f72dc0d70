import { quote } from '../edtf/error.ts';
import type { DateWords } from './words.ts';

/** A word, a number or a sign of the text. */
export interface Token {
  /** In lower case, without the dot of an abbreviation or the commas of a number. */
  readonly text: string;
  readonly isNumber: boolean;
  /** Nothing stands between it and the one before. */
  readonly tight: boolean;
  readonly from: number;
  readonly to: number;
}

/** A text that is being read, and what has been assumed about it so far. */
export interface Asked {
  readonly text: string;
  readonly words: DateWords;
  /** Whether the day stands before the month in numbers; undefined where nobody says. */
  readonly dayFirst: boolean | undefined;
  /** The year that “ago” is counted from; undefined where nobody says. */
  readonly now: number | undefined;
  readonly assumed: string[];
}

// A number with commas between its thousands, with decimals, or plain; letters, dots between them; any sign.
const pieces =
  /(\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?|\d+(?:\.\d+(?![.\d]))?)|(\p{L}[\p{L}\p{M}]*(?:\.\p{L}[\p{L}\p{M}]*)*)[.॰]?|\S/gu;

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const piece of text.matchAll(pieces)) {
    const [all, number, word] = piece;
    const from = piece.index;
    tokens.push({
      text: number?.replaceAll(',', '') ?? (word ?? all).toLowerCase(),
      isNumber: number !== undefined,
      tight: from > 0 && tokens.at(-1)?.to === from,
      from,
      to: from + all.length,
    });
  }
  return tokens;
}

/** The same text with one kind of blank and of dash, and no apostrophes. */
export function tidy(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/['‘’ʼ′׳]/g, '')
    .replaceAll('+/-', '±')
    .replace(/[\u2010\u2011\u2212]/g, '-')
    .replace(/--+|[‒–—―]| - /g, '–');
}

/** What a run of tokens looked like, for people. */
export function spelled({ text }: Asked, tokens: readonly Token[]): string {
  const words = tokens.map(({ from, to, tight }, i) => (i > 0 && !tight ? ' ' : '') + text.slice(from, to));
  return words.length > 0 ? `“${words.join('')}”` : 'nothing';
}

/** @throws {RangeError} always */
export function refuse({ text }: Asked, why: string): never {
  throw new RangeError(
    `unreadable date ${quote(text)}: ${why}; expected something like 3 March 2020, spring 1968, c. 1450, the 1920s, 44 BC, 1914–18, before 1914 or EDTF`,
  );
}
