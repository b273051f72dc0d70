import { describe } from './describe.ts';
import type { Relation } from './event.ts';
import { phrasesFor } from './languages.ts';
import { meanings } from './placing.ts';
import type { Constraint } from './phrases.ts';
import type { Timeline } from './timeline/assemble.ts';
import { own } from './own.ts';

/** How an event lies to another one by what relates them. */
export interface Placing {
  readonly constraint: Constraint;
  /** The other event, by display position. */
  readonly event: number;
}

/** What relations say of when an event was, whatever its date. `contradicts` says nothing of that. */
export function placingsOf(timeline: Timeline, index: number): readonly Placing[] {
  const { id } = timeline.event(index);
  return (byId(timeline.relations).get(id) ?? []).flatMap(({ type, from, to }): Placing[] => {
    const [forth, back] = meanings[type] ?? [];
    const constraint = from === id ? forth : back;
    const event = timeline.find(from === id ? to : from);
    return constraint && event >= 0 && event !== index ? [{ constraint, event }] : [];
  });
}

/**
 * What is known of when an undated event was: the words of the source, that no
 * date is stated, and what it comes after, before or in.
 *
 * Of an event that follows the signing: 'date not stated; after “The mayor signs the order”'
 */
export function describeUndated(
  timeline: Timeline,
  index: number,
  options: { readonly locale?: string } = {},
): string {
  const { locale = 'en' } = own(options);
  const { order, ordered } = phrasesFor(locale);
  return placingsOf(timeline, index).reduce(
    (words, { constraint, event }) => {
      const { title, label = title } = timeline.event(event);
      return ordered(words, order[constraint](label));
    },
    describe(timeline.event(index).when, { locale }),
  );
}

const relationsById = new WeakMap<readonly Relation[], ReadonlyMap<string, readonly Relation[]>>();

/** The relations by each of their ends. Found once for a timeline. */
function byId(relations: readonly Relation[]): ReadonlyMap<string, readonly Relation[]> {
  const known = relationsById.get(relations);
  if (known) return known;
  const found = new Map<string, Relation[]>();
  for (const relation of relations) {
    for (const id of new Set([relation.from, relation.to])) {
      const list = found.get(id);
      if (list) list.push(relation);
      else found.set(id, [relation]);
    }
  }
  relationsById.set(relations, found);
  return found;
}
