import type { DatedEvent, Group } from '../event.ts';
import type { TimelineFacts } from './facts.ts';
import type { Rows } from './rows.ts';

/** What a timeline is put together from, whether its events are objects or columns. */
export interface Parts {
  readonly rows: Rows;
  /** The same with all of their columns, which are not kept. */
  readonly built?: Rows;
  readonly groups: readonly Group[];
  /** By row of the input, as what follows. */
  readonly event: (row: number) => DatedEvent;
  readonly id: (row: number) => string;
  /** The row with an id, or -1; where this is absent, an index is made when it is first asked for. */
  readonly find?: (id: string) => number;
  readonly facts?: TimelineFacts | undefined;
  /** The list that it was read from, those of it with it that were left out: how problems call it, and how long it is. */
  readonly list?: { readonly name: string; readonly length: number };
  /** What was appended to it. */
  readonly more?: Appended;
  /** Whether these are only some of the rows. */
  readonly isPart?: boolean;
}

/** Events that came after the first so many rows; shared by all that go on from the same. */
export interface Appended {
  readonly base: Pick<Parts, 'event' | 'id' | 'find'>;
  readonly after: number;
  readonly events: DatedEvent[];
  readonly rowOf: Map<string, number>;
}
