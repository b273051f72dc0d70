import type { Timeline } from '@dateline/core';
import type { Direction, Orientation } from '@dateline/layout';
import type { Messages } from './messages.ts';

/** What the element lends to the parts that it is made of; each is asked for when it is needed. */
export interface Host {
  readonly root: () => ShadowRoot;
  readonly timeline: () => Timeline;
  readonly locale: () => string;
  readonly direction: () => Direction;
  readonly orientation: () => Orientation;
  readonly messages: () => Messages;
  /** Id of the event whose detail is open. */
  readonly selected: () => string | null;
  readonly setSelected: (id: string | null) => void;
  /** Asks for an update; resolves when it is done. */
  readonly update: () => Promise<unknown>;
  readonly tell: (name: string, detail: object) => void;
}
