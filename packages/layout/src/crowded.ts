import type { Timeline } from '@dateline/core';
import { mostSingly, type Frame } from './frame.ts';

/** Of many lanes a timeline is crowded where each has a twentieth of what it may have singly, and in any case with so many times as much. */
const perLane = 1 / 20;
const inAnyCase = 25;

/**
 * Whether there are more events than can be drawn one by one. By its data, not
 * by what is in view: lanes of a crowded timeline have a height of their own,
 * so that no zoom makes any of them jump.
 */
export function isCrowded(
  { length, undated, groups }: Timeline,
  { few }: Pick<Frame, 'few'> = { few: mostSingly },
): boolean {
  const dated = length - undated.length;
  return dated > few && dated > few * Math.min(groups.length * perLane, inAnyCase);
}
