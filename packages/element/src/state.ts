import type { Filter, Span } from '@dateline/core';
import { decoded, encoded, readFilter, writeFilter } from './filterText.ts';

/** What a reader has made of a timeline: what is in view, where that is not what it opened with, what is open, what is shown. */
export interface State {
  readonly view: Span | null;
  readonly selected: string | null;
  readonly filter: Filter;
}

/** The first of these wrote all that there is to read so far. What it wrote is read for good. */
const version = 't1';
/** Nobody's address is longer, and nobody has to read one that is. */
const most = 4000;

/** A moment in ms, with a power of ten: `17561e8`. */
const moment = /^-?\d{1,17}(e\d{1,2})?$/;

/**
 * In one short line for an address, such as `t1;at=17561e8,17566e8;id=order;group=city`.
 * The view is kept to a ten-thousandth of its length, which nobody sees.
 */
export function writeState({ view, selected, filter }: State): string {
  const parts = [
    version,
    view && `at=${moments(view)}`,
    selected !== null && `id=${encoded(selected)}`,
    writeFilter(filter),
  ];
  return parts.filter(Boolean).join(';').slice(0, most);
}

function moments({ start, end }: Span): string {
  const power = Math.max(0, Math.floor(Math.log10(end - start)) - 4);
  return [start, end].map((ms) => `${Math.round(ms / 10 ** power)}${power > 0 ? `e${power}` : ''}`).join();
}

/** What of a line can be read; nothing where it is not one of ours, or of a version to come. */
export function readState(text: string): State | undefined {
  const [first, ...parts] = text.slice(0, most).split(';');
  if (first !== version) return undefined;
  const valueOf = (name: string) => parts.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1);
  const selected = valueOf('id');
  return {
    view: viewOf(valueOf('at')),
    selected: selected === undefined ? null : decoded(selected),
    filter: readFilter(parts.filter((part) => !/^(at|id)=/.test(part)).join(';')).filter,
  };
}

function viewOf(text = ''): Span | null {
  const [start, end, ...more] = text.split(',');
  if (more.length > 0 || !moment.test(start!) || !moment.test(end ?? '')) return null;
  const view = { start: Number(start), end: Number(end) };
  return view.start < view.end && Math.abs(view.start) + Math.abs(view.end) < 1e22 ? view : null;
}
