import type { Cursor } from './cursor.ts';
import type { Drawing } from './drawing.ts';
import { moveOf, type Move } from './gestures/keys.ts';
import { walk } from './gestures/walk.ts';
import type { Host } from './host.ts';
import { shareOf } from './view.ts';
import type { Viewer } from './viewer.ts';

/** The parts that a key can move. */
export interface Keyed {
  readonly host: Host;
  readonly viewer: Viewer;
  readonly drawing: Drawing;
  readonly cursor: Cursor;
}

/** Does what a key means where it was pressed; keys without a meaning are left to the page. */
export function onKey(key: KeyboardEvent, parts: Keyed): void {
  const { host, cursor } = parts;
  const inside = (key.target as Element).closest('.plot') !== null;
  if (key.key === 'Escape' && host.selected() !== null) {
    key.preventDefault();
    cursor.close();
  } else if (inside) {
    const move = moveOf(key, host.direction(), host.orientation() !== 'horizontal');
    if (!move) return;
    key.preventDefault();
    make(move, parts);
  }
}

function make(move: Move, { host, viewer, drawing, cursor }: Keyed): void {
  const { focused } = cursor;
  if ('zoom' in move)
    viewer.zoom(move.zoom, shareOf(drawing.mark(focused), drawing.widthPx, host.direction()));
  else if ('pan' in move) viewer.pan(move.pan);
  else if ('act' in move) {
    if (move.act === 'fit') viewer.fit();
    else if (move.act === 'open' && focused !== null) void cursor.open(focused);
  } else {
    const id = walk(move.go, focused, host.timeline(), drawing.scene);
    if (id !== undefined) void cursor.goTo(id);
  }
}
