import type { DatedEvent, Group } from '../event.ts';
import type { TimelineFacts } from './facts.ts';
import type { Rows } from './rows.ts';

/** What a timeline is put together from, whether its events are objects or columns. */
export interface Parts {
  readonly rows: Rows;
  readonly groups: readonly Group[];
  /** By row of the input, as what follows. */
  readonly event: (row: number) => DatedEvent;
  readonly id: (row: number) => string;
  /** The row with an id, or -1; where this is absent, an index is made when it is first asked for. */
  readonly find?: (id: string) => number;
  readonly facts?: TimelineFacts | undefined;
}
