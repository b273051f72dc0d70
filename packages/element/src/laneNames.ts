import type { Timeline } from '@dateline/core';
import type { Scene } from '@dateline/layout';
import type { Messages } from './messages.ts';
import { alongButtons } from './shell.ts';
import { counted } from './words.ts';

export interface LaneNamesHost {
  readonly timeline: Timeline;
  readonly locale: string;
  readonly messages: Messages;
  readonly onToggle: (id: string) => void;
}

/** What can be pointed at reaches so far around a name, in px. */
const airPx = 4;
const signPx = 16;

/**
 * The names of lanes that can be opened and closed, as buttons over the drawn
 * ones. Each keeps its node while its lane is in the window, so that it keeps
 * the focus; a letter leads to them, or Tab where letters mean nothing, and
 * arrow keys go along.
 */
export function drawLaneNames(list: HTMLElement, scene: Scene | undefined, host: LaneNamesHost): void {
  const { timeline, locale, messages, onToggle } = host;
  const held = new Map(
    [...list.querySelectorAll('button')].map((button) => [button.dataset['lane'], button]),
  );
  const lanes = (scene?.lanes ?? []).filter(
    ({ label, nests, collapsed }) => label && (nests || collapsed) && label.y >= scene!.headHeight - airPx,
  );
  const buttons = lanes.map(({ id, label, collapsed, count }) => {
    const button = held.get(id) ?? makeButton(id, onToggle);
    held.delete(id);
    const name = timeline.groups.find((group) => group.id === id)?.label ?? id;
    button.setAttribute('aria-label', name + messages.comma + counted(messages.events, count, locale));
    button.setAttribute('aria-expanded', String(!collapsed));
    const { x, y, width, height } = label!;
    const { direction, around } = scene!;
    place(
      button,
      x - around - (direction === 'rtl' ? airPx : signPx),
      y - airPx,
      width + signPx + airPx,
      height + 2 * airPx,
    );
    return button;
  });
  for (const gone of held.values()) gone.remove();
  for (const [i, button] of buttons.entries())
    if (list.children[i] !== button) list.insertBefore(button, list.children[i] ?? null);
  if (list.hidden !== (buttons.length === 0)) list.hidden = buttons.length === 0;
}

function makeButton(id: string, onToggle: (id: string) => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.dataset['lane'] = id;
  button.tabIndex = -1;
  button.addEventListener('click', () => onToggle(id));
  return button;
}

/** Through the CSS object model, which a strict policy allows. */
function place({ style }: HTMLElement, x: number, y: number, width: number, height: number): void {
  for (const [name, px] of Object.entries({ left: x, top: y, width, height }))
    style.setProperty(name, `${px}px`);
}

/** Keys on a name are the name's, and not the drawing's that it stands in. */
export function onNameKey(key: KeyboardEvent): void {
  const list = key.currentTarget as HTMLElement;
  alongButtons(key);
  if (!list.dataset['stop']) for (const button of list.querySelectorAll('button')) button.tabIndex = -1;
  if (/^(Arrow|Enter$| $)/.test(key.key)) key.stopPropagation();
}
