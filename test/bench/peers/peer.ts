/** One record of a workload, as a caller would hold it: an object in memory. */
export interface Item {
  readonly id: string;
  readonly title: string;
  /** ms since 1970. */
  readonly start: number;
  /** Absent for a point. */
  readonly end?: number;
  /** Index of its lane. */
  readonly group: number;
}

export interface Workload {
  readonly items: readonly Item[];
  readonly groups: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** A drawing on the page. */
export interface Mounted {
  /** Shows a span of time, in ms, at once. */
  look(start: number, end: number): void;
  /** Where a complete frame may come later than the next one: resolves when it is painted. */
  settled?(): Promise<void>;
  /** Where the pointer would find events, in px of the window, if the library shows what it is on. */
  spots?(): readonly { readonly x: number; readonly y: number }[];
  destroy(): void;
}

/** A library that draws the workload, as its own documentation says to do it fast. */
export interface Peer {
  readonly name: string;
  /** What it does not draw that we do; printed beside its figures. */
  readonly leavesOut: string;
  /** From the caller's objects to the library's own shape. Part of "ready". */
  prepare(workload: Workload): unknown;
  /** Done, or resolved, when all is drawn that is to be painted. */
  mount(host: HTMLElement, prepared: never, workload: Workload): Mounted | Promise<Mounted>;
}

export const widthPx = 1200;
export const heightPx = 400;
