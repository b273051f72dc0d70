import type { Problem } from '@dateline/core';
import { fetchLanguage, isSpoken, messagesFor } from './languages.ts';
import { missing } from './later.ts';
import type { Messages } from './messages.ts';

/** The language that is spoken: the one asked for as soon as its words are there, the last one until then. */
export class Language {
  #onArrive: () => void;
  #spoken = 'en';
  #asked = 'en';
  #pending: Promise<void> | undefined;
  #problem: Problem | undefined;

  /** @param onArrive Called when another language is spoken than before. */
  constructor(onArrive: () => void) {
    this.#onArrive = onArrive;
  }

  /** BCP 47. */
  get locale(): string {
    return this.#spoken;
  }
  /** The words that are on their way. */
  get pending(): Promise<void> | undefined {
    return this.#pending;
  }
  get problems(): readonly Problem[] {
    return this.#problem ? [this.#problem] : [];
  }

  /** The tag's words in it, and the page's own in their place; the same object as long as they are the same. */
  words(own: Partial<Messages> | undefined): Messages {
    const ours = messagesFor(this.#spoken);
    if (ours !== this.#ours || own !== this.#own) {
      [this.#ours, this.#own] = [ours, own];
      this.#words = { ...ours, ...own };
    }
    return this.#words;
  }
  #ours: Messages | undefined;
  #own: Partial<Messages> | undefined;
  #words!: Messages;

  ask(locale: string): void {
    if (locale === this.#asked) return;
    this.#asked = locale;
    this.#problem = this.#pending = undefined;
    if (isSpoken(locale)) this.#spoken = locale;
    else this.#pending = this.#fetch(locale);
  }

  async #fetch(locale: string): Promise<void> {
    let problem: Problem | undefined;
    try {
      await fetchLanguage(locale);
    } catch {
      problem = missing(`the words of ${JSON.stringify(locale)}`);
    }
    if (locale !== this.#asked) return;
    this.#problem = problem;
    this.#pending = undefined;
    // Without its words a language still has its dates.
    this.#spoken = locale;
    this.#onArrive();
  }
}
