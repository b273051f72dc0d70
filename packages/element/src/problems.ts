import type { Problem } from '@dateline/core';
import type { Host } from './host.ts';
import { quoted } from './opening.ts';
import { isLocale } from './page.ts';

/** What could not be read, of the data and of the attributes; each change is told once. */
export class Problems {
  ofParts: readonly Problem[] = [];
  ofData: readonly Problem[] = [];
  ofView: readonly Problem[] = [];
  ofAxis: readonly Problem[] = [];
  #all: readonly Problem[] = [];
  #told: readonly Problem[] = [];

  get all(): readonly Problem[] {
    return this.#all;
  }

  /** Puts them together anew; the same list where it says the same. */
  gather(locale: string | null): void {
    const all = [...ofLocale(locale), ...this.ofParts, ...this.ofAxis, ...this.ofView, ...this.ofData];
    if (!same(all, this.#all)) this.#all = all;
  }

  tell(tell: Host['tell']): void {
    if (same(this.#told, this.#all)) return;
    this.#told = this.#all;
    if (this.#all.length > 0) tell('timeline-problems', { problems: this.#all });
  }
}

const ofLocale = (locale: string | null): readonly Problem[] =>
  locale === null || isLocale(locale)
    ? []
    : [
        {
          path: 'locale',
          code: 'unknown',
          message: `expected a language tag such as en-GB, got ${quoted(locale)}`,
        },
      ];

const same = (a: readonly Problem[], b: readonly Problem[]) =>
  a.length === b.length &&
  a.every(({ path, message }, i) => path === b[i]!.path && message === b[i]!.message);
