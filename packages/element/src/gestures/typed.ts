import { folded, type Timeline } from '@dateline/core';

/** So long may one be looking for the next letter, in ms. */
const pauseMs = 1000;

/** Letters typed one after another are the beginning of a word; after a pause another one begins. */
export class Typing {
  #text = '';
  #last = -Infinity;

  /** Whether a word is under way, so that a blank or a digit belongs to it. */
  isOn(ms: number): boolean {
    return this.#text !== '' && ms - this.#last < pauseMs;
  }

  /** Takes a letter and says what has been typed. @param ms When it came. */
  add(letter: string, ms: number): string {
    this.#text = this.isOn(ms) ? this.#text + letter : letter;
    this.#last = ms;
    return this.#text;
  }
}

/**
 * The next event that has a word which begins so, around the end; the one it is
 * on counts as soon as there is more than a letter, or as often as one letter is
 * typed again the next. Undefined where there is none.
 */
export function typed(text: string, from: string | null, timeline: Timeline): string | undefined {
  const [first, ...rest] = text;
  const wanted = folded(rest.every((letter) => letter === first) ? first! : text);
  const at = from === null ? -1 : timeline.find(from);
  const { length } = timeline;
  const start = wanted.length > 1 ? Math.max(0, at) : at + 1;
  for (let step = 0; step < length; step++) {
    const { id, title } = timeline.event((start + step) % length);
    if (` ${folded(title)}`.includes(` ${wanted}`)) return id;
  }
  return undefined;
}
