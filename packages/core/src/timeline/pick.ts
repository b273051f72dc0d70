import { assemble, factsOf, partsOf, type Timeline } from './assemble.ts';
import { picked } from './rows.ts';

/**
 * The timeline with some of its events: nothing is read or sorted again, and
 * groups keep their places, so that they keep their hues.
 *
 * @param which Display indices, ascending.
 */
export function pick(from: Timeline, which: Uint32Array): Timeline {
  const { event, id, groups, ...parts } = partsOf(from);
  const rows = picked(parts.rows, which);
  // A row that is not among them has no place: the timeline does not find it.
  const find = parts.find ?? rowFinder(from, parts.rows.order);
  const facts = factsOf(from);
  const kept = assemble({ rows, groups, event, id, find, facts, isPart: true });
  const isKept = (one: string) => kept.find(one) >= 0;
  const relations = facts.relations.filter(({ from: a, to: b }) => isKept(a) && isKept(b));
  if (relations.length === facts.relations.length) return kept;
  return assemble({ rows, groups, event, id, find, facts: { ...facts, relations }, isPart: true });
}

const rowFinder = (from: Timeline, order: Uint32Array | undefined) => (id: string) => {
  const index = from.find(id);
  return index < 0 || !order ? index : order[index]!;
};
