import type { Era, Relation, Source } from '../event.ts';

/** What a document says beside its events. */
export interface TimelineFacts {
  readonly relations: readonly Relation[];
  readonly sources: readonly Source[];
  /** In the order of the document. */
  readonly eras: readonly Era[];
  readonly title?: string;
  readonly lang?: string;
  readonly timeZone?: string;
  readonly asOf?: string;
  /** The document that it was read from, for what we do not know of it. */
  readonly input?: unknown;
}
