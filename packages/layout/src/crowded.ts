import type { Timeline } from '@dateline/core';
import type { Frame } from './frame.ts';

/**
 * Whether there are more events than can be drawn one by one. By its data, not
 * by what is in view: lanes of a crowded timeline have a height of their own,
 * so that no zoom makes any of them jump.
 */
export const isCrowded = ({ length, undated }: Timeline, { few }: Pick<Frame, 'few'>): boolean =>
  length - undated.length > few;
