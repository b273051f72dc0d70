import type { Window } from './crop.ts';
import type { Frame } from './frame.ts';
import { ManyRows } from './manyRows.ts';
import type { Rows } from './rows.ts';
import { rowAmong } from './stack.ts';

/** Where the row of an event is among the lanes, or its place in a tray, in px from the first lane on; of a crowded timeline its lane. */
export const rowOf = (rows: Rows, event: number, frame: Frame): Window | undefined =>
  rows instanceof ManyRows ? rows.rowOf(event) : rowAmong(rows, event, frame);
