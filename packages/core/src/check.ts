import type { TemporalExtent } from './extent.ts';
import type { Relation, RelationType } from './event.ts';
import { relate, certainlyBefore } from './relate.ts';
import type { Timeline } from './timeline/assemble.ts';

/** A relation that the dates of its two events rule out. */
export interface Contradiction {
  readonly relation: Relation;
  /** Its position in `timeline.relations`. */
  readonly index: number;
  readonly message: string;
}

/**
 * Finds the relations that the dates contradict under every reading. Nothing is
 * changed: the date may be wrong, or the relation. Events without a date
 * contradict nothing, and so does `contradicts`.
 */
export function checkRelations(timeline: Timeline): readonly Contradiction[] {
  return timeline.relations.flatMap((relation, index) => {
    const [from, to] = [timeline.find(relation.from), timeline.find(relation.to)];
    if (from < 0 || to < 0) return [];
    const fault = faultOf(relation.type, timeline.event(from).when, timeline.event(to).when);
    const { type } = relation;
    return fault
      ? [
          {
            relation,
            index,
            message: `"${relation.from}" ${type} "${relation.to}", and yet ${fault}: mend a date or the relation`,
          },
        ]
      : [];
  });
}

function faultOf(type: RelationType, a: TemporalExtent, b: TemporalExtent): string | undefined {
  switch (type) {
    case 'respondsTo':
      return startsBefore(a, b) ? 'it begins earlier' : undefined;
    case 'causes':
      return startsBefore(b, a) ? 'it begins later' : undefined;
    case 'follows': {
      const { after, metBy } = relate(a, b);
      return after === 'impossible' && metBy === 'impossible' ? 'it begins before that is over' : undefined;
    }
    case 'partOf': {
      const { during, starts, finishes, equals } = relate(a, b);
      return [during, starts, finishes, equals].every((one) => one === 'impossible')
        ? 'it does not lie within it'
        : undefined;
    }
    default:
      return certainlyBefore(a, b) && type === 'updates' ? 'it is earlier' : undefined;
  }
}

/** Whether `a` certainly starts before `b` does. */
export function startsBefore(a: TemporalExtent, b: TemporalExtent): boolean {
  if (b.startEarliest === null) return false;
  const { startEarliest, startLatest, endLatest } = a;
  // A start that may be as late as the end is still before it.
  if (endLatest !== null && endLatest <= b.startEarliest) return true;
  if (startLatest === null) return false;
  // The last instant of a window is not in it; an exact start is.
  return startEarliest === startLatest ? startLatest < b.startEarliest : startLatest <= b.startEarliest;
}
