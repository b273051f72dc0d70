import type { Timeline } from '@dateline/core';
import type { Figure } from '@dateline/draw';
import type { Scene } from '@dateline/layout';
import type { Messages } from './messages.ts';
import { nameOf } from './name.ts';

/** What decides how an event presents itself to a keyboard and a screen reader. */
export interface OptionHost {
  readonly timeline: Timeline;
  readonly locale: string;
  readonly messages: Messages;
  /** The axis's. */
  readonly timeZone: string;
  readonly selected: string | null;
  /** The one option that Tab leads to. */
  readonly focused: string | null;
}

/** Makes an option of what is drawn of an event. It is all that can be pointed at; its name says in full what the words beside it say in short. */
export function dress(node: SVGGElement, { id, event }: Figure, host: OptionHost): void {
  const { timeline, locale, messages, timeZone, selected, focused } = host;
  const option = node.querySelector<SVGElement>('.ring')!;
  const known = named.get(option);
  const same =
    known?.timeline === timeline &&
    known.locale === locale &&
    known.messages === messages &&
    known.timeZone === timeZone;
  if (!same) {
    named.set(option, { timeline, locale, messages, timeZone });
    option.setAttribute('role', 'option');
    option.setAttribute('aria-label', nameOf(timeline, event, locale, messages, timeZone));
    option.setAttribute('aria-posinset', String(event + 1));
    option.setAttribute('aria-setsize', String(timeline.length));
    option.dataset['id'] = id;
  }
  // Words come and go with the room there is for them.
  node.querySelector('.words')?.setAttribute('aria-hidden', 'true');
  option.setAttribute('aria-selected', String(id === selected));
  option.setAttribute('tabindex', id === focused ? '0' : '-1');
}

/** Names are put together once for a timeline, not for each frame. */
const named = new WeakMap<SVGElement, Pick<OptionHost, 'timeline' | 'locale' | 'messages' | 'timeZone'>>();

/** The event that a pointer or the focus is on, by id. */
export const idAt = ({ target }: Event): string | undefined =>
  (target as Element).closest('.event')?.querySelector<SVGElement>('.ring')?.dataset['id'];

/** What takes the focus for an event: its option, or its button where it has no date. */
export function nodeOf(
  id: string | null,
  root: ParentNode,
  timeline: Timeline,
  scene: Scene | undefined,
): SVGElement | HTMLElement | undefined {
  if (id === null) return undefined;
  const at = scene?.marks.findIndex((mark) => mark.id === id) ?? -1;
  if (at >= 0) return root.querySelectorAll<SVGElement>('.ring')[at];
  return root.querySelectorAll<HTMLElement>('.undated button')[timeline.undated.indexOf(timeline.find(id))];
}
