import type { Card } from './card.ts';
import type { Place } from './places.ts';

/** An event that is to be put into a lane. */
export interface Arrival {
  readonly index: number;
  readonly card: Card;
  readonly rank: number;
  /** Where its mark begins, in px. */
  readonly start: number;
  readonly places: readonly Place[];
}
