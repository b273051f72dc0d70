import type { Timeline } from '@dateline/core';
import type { Figure } from '@dateline/draw';
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
export function dress(node: SVGGElement, { id, event, copy }: Figure, host: OptionHost): void {
  const { timeline, locale, messages, timeZone, selected, focused } = host;
  const option = node.querySelector<SVGElement>('.ring')!;
  put(option, 'data-id', id);
  // Words come and go with the room there is for them.
  const words = node.querySelector('.words');
  if (words) put(words, 'aria-hidden', 'true');
  node.classList.toggle('chosen', id === selected);
  if (copy) return undress(option);
  const known = named.get(option);
  const same =
    known?.timeline === timeline &&
    known.locale === locale &&
    known.messages === messages &&
    known.timeZone === timeZone;
  if (!same) {
    named.set(option, { timeline, locale, messages, timeZone });
    // Nothing may stand between a list box and its options: what is merely drawn together says so.
    for (let at = option.parentElement; at?.localName === 'g'; at = at.parentElement)
      at.setAttribute('role', 'none');
    option.removeAttribute('aria-hidden');
    option.setAttribute('role', 'option');
    option.setAttribute('aria-label', spoken(event, host));
    option.setAttribute('aria-posinset', String(event + 1));
    option.setAttribute('aria-setsize', String(timeline.length));
  }
  put(option, 'aria-selected', String(id === selected));
  put(option, 'tabindex', id === focused ? '0' : '-1');
}

/** Written anew in each frame, even what stays as it is would cost the browser as much as what does not. */
export function put(node: Element, name: string, value: string): void {
  if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}

/** An event that stands in several lanes is one option: where else it is drawn, it can only be pointed at. */
function undress(option: SVGElement): void {
  named.delete(option);
  for (const name of option.getAttributeNames())
    if (name.startsWith('aria-') || name === 'role' || name === 'tabindex') option.removeAttribute(name);
  option.setAttribute('aria-hidden', 'true');
}

/** Names are given once for a timeline, not for each frame. */
const named = new WeakMap<SVGElement, Told>();
type Told = Pick<OptionHost, 'timeline' | 'locale' | 'messages' | 'timeZone'>;

/** So many names are remembered: events come and go at the edges of a view that moves. */
const mostSpoken = 2000;
const said = new WeakMap<Timeline, { readonly to: Told; readonly names: Map<number, string> }>();

function spoken(event: number, { timeline, locale, messages, timeZone }: OptionHost): string {
  let told = said.get(timeline);
  const to = told?.to;
  if (!told || to?.locale !== locale || to.messages !== messages || to.timeZone !== timeZone)
    said.set(timeline, (told = { to: { timeline, locale, messages, timeZone }, names: new Map() }));
  let name = told.names.get(event);
  if (name === undefined) {
    name = nameOf(timeline, event, locale, messages, timeZone);
    if (told.names.size >= mostSpoken) told.names.clear();
    told.names.set(event, name);
  }
  return name;
}

/** The event that a pointer or the focus is on, by id. */
export const idAt = ({ target }: Event): string | undefined =>
  (target as Element).closest('.event')?.querySelector<SVGElement>('.ring')?.dataset['id'];

/** What takes the focus for an event: its option. */
export function nodeOf(id: string | null, root: ParentNode): SVGElement | undefined {
  return [...root.querySelectorAll<SVGElement>('[role=option]')].find((node) => node.dataset['id'] === id);
}
