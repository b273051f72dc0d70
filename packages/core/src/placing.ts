import type { Relation, RelationType } from './event.ts';
import type { Constraint } from './phrases.ts';

/** How the event that states a relation lies to the one it names, and the other way round. */
export const meanings: Partial<Record<RelationType, readonly [forth: Constraint, back: Constraint]>> = {
  follows: ['after', 'before'],
  respondsTo: ['after', 'before'],
  updates: ['after', 'before'],
  causes: ['before', 'after'],
  partOf: ['during', 'including'],
};

/** The ids of the earlier and the later event, where a relation says which is which. */
export function orderOf({ type, from, to }: Relation): readonly [earlier: string, later: string] | undefined {
  const forth = meanings[type]?.[0];
  return forth === 'after' ? [to, from] : forth === 'before' ? [from, to] : undefined;
}
