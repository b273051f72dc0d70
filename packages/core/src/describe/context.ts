import type { Phrases } from '../phrases.ts';

/** What every step of a description needs to know. */
export interface Context {
  readonly locale: string;
  readonly phrases: Phrases;
  readonly long: boolean;
  readonly timeZone: string | undefined;
}
