import type { Cursor } from './cursor.ts';
import type { Drawing } from './drawing.ts';
import { moveOf, type Move } from './gestures/keys.ts';
import { unitOf } from './gestures/period.ts';
import { typed, Typing } from './gestures/typed.ts';
import { walk } from './gestures/walk.ts';
import type { Host } from './host.ts';
import type { Panels } from './panels.ts';
import { shareOf } from './view.ts';
import type { Viewer } from './viewer.ts';

/** The parts that a key can move. */
export interface Keyed {
  readonly host: Host;
  readonly viewer: Viewer;
  readonly drawing: Drawing;
  readonly cursor: Cursor;
  readonly panels: Panels;
}

/** What the keys mean, where the keyboard is in the timeline; keys without a meaning are left to the page. */
export class Keyboard {
  #parts: Keyed;
  #typing = new Typing();

  constructor(parts: Keyed) {
    this.#parts = parts;
  }

  /** @param letters Whether keys that write something mean something. */
  press(key: KeyboardEvent, letters: boolean): void {
    const { host, cursor, panels } = this.#parts;
    const at = key.target as Element;
    if (at.closest('dialog, input')) return;
    if (key.key === 'Escape' && at.closest('.lane-names')) {
      key.preventDefault();
      void cursor.focus(cursor.focused);
      return;
    }
    if (key.key === 'Escape' && panels.range?.on) {
      key.preventDefault();
      panels.range.leave();
      return;
    }
    if (key.key === 'Escape' && (host.selected() !== null || panels.table)) {
      key.preventDefault();
      if (host.selected() === null) panels.toggleTable();
      else cursor.close();
      return;
    }
    const inside = at.closest('.plot');
    const move =
      this.#typed(key, letters) ?? moveOf(key, host.direction(), host.orientation() !== 'horizontal');
    const isLetter = key.key.length === 1 && key.key !== ' ';
    if (!move || (isLetter && !letters)) return;
    // Anywhere in the timeline: what is asked for by a letter. In the drawing: everything.
    if (!inside && !('act' in move && /^(table|help|find|filter|date)$/.test(move.act))) return;
    if (!('type' in move)) key.preventDefault();
    this.#make(move, key.ctrlKey);
  }

  /** Within a word every letter, digit and blank belongs to it. */
  #typed({ key, timeStamp, ctrlKey, altKey, metaKey }: KeyboardEvent, letters: boolean): Move | undefined {
    const within = letters && !ctrlKey && !altKey && !metaKey && this.#typing.isOn(timeStamp);
    return within && /^[\p{L}\p{N} ]$/u.test(key) ? { type: key } : undefined;
  }

  #make(move: Move, ctrl: boolean): void {
    const { host, viewer, drawing, cursor, panels } = this.#parts;
    const { focused } = cursor;
    if ('zoom' in move)
      viewer.zoom(move.zoom, shareOf(drawing.mark(focused), drawing.widthPx, host.direction()));
    else if ('pan' in move) viewer.pan(move.pan);
    else if ('match' in move && panels.match(move.match)) return;
    else if ('act' in move && move.act === 'lanes' && this.#toLanes()) return;
    else if ('act' in move && move.act !== 'lanes') {
      if (move.act === 'fit') viewer.fit();
      else if (move.act === 'table') panels.toggleTable();
      else if (move.act === 'find') panels.openFind();
      else if (move.act === 'filter') panels.toggleFilter();
      else if (move.act === 'mark' && focused !== null) panels.range?.reach(focused);
      else if (move.act === 'date') panels.openFind(true);
      else if (move.act === 'help') panels.openHelp();
      else if (move.act === 'open' && focused !== null) void cursor.open(focused);
    } else {
      const id =
        'type' in move ? this.#find(move.type) : this.#walk('go' in move ? move.go : move.share, ctrl);
      if (id !== undefined) void cursor.goTo(id);
    }
  }

  /** To the name of the lane that the keyboard is in, or of the one nearest above; false where no lane can be opened. */
  #toLanes(): boolean {
    const { host, cursor } = this.#parts;
    const timeline = host.timeline();
    const { groups, columns } = timeline;
    const names = [...host.root().querySelectorAll<HTMLElement>('.lane-names button')];
    let lane = groups[columns.group[timeline.find(cursor.focused ?? '')] ?? -1];
    const named = () => names.find(({ dataset }) => dataset['lane'] === lane?.id);
    for (let depth = 0; lane && !named() && depth < groups.length; depth++)
      lane = groups.find(({ id }) => id === lane!.parent);
    const name = named() ?? names[0];
    name?.focus();
    return name !== undefined;
  }

  #find(letter: string): string | undefined {
    const { host, cursor } = this.#parts;
    return typed(this.#typing.add(letter, performance.now()), cursor.focused, host.timeline());
  }

  #walk(go: Parameters<typeof walk>[0], ctrl: boolean): string | undefined {
    const { host, viewer, drawing, cursor } = this.#parts;
    const near = ctrl || (go !== 'first' && go !== 'last') ? undefined : this.#edge(go);
    const unit = unitOf(viewer.view ?? { start: 0, end: 0 });
    return near ?? walk(go, cursor.focused, host.timeline(), drawing.still, unit, viewer.ruler);
  }

  /** In a column that is longer than the screen, first the edge of what is seen: nobody is taken far unasked. */
  #edge(go: 'first' | 'last'): string | undefined {
    const { host, drawing, cursor } = this.#parts;
    if (host.orientation() === 'horizontal') return undefined;
    const { top } = drawing.svg.getBoundingClientRect();
    const seen = drawing.scene?.marks.filter(
      ({ box }) => top + box.y >= 0 && top + box.y + box.height <= window.innerHeight,
    );
    const id = seen?.at(go === 'first' ? 0 : -1)?.id;
    return id === cursor.focused ? undefined : id;
  }
}
