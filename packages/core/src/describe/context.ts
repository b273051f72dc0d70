import type { Phrases } from '../phrases.ts';

/** What every step of a description needs to know. */
export interface Context {
  readonly locale: string;
  readonly phrases: Phrases;
  /** In a sentence, not beside a mark. */
  readonly long: boolean;
  /** The phrases of a sentence, or those beside a mark. */
  readonly words: Phrases | Phrases['short'];
  readonly vague: boolean;
  readonly timeZone: string | undefined;
}
