import { formatCount } from '@dateline/core';
import type { Frame } from './frame.ts';
import type { LaneOf } from './lanes.ts';
import type { Box, Lane } from './scene.ts';
import { block, ellipsis, place } from './text.ts';

/** Between lanes, in px. */
export const laneGap = 14;
/** Below the name of a lane, and how far the name of a nested one is moved in, in px. */
const nameGap = 6;
const indentPx = 14;
/** Above and below the window so much is laid out as well, in px. */
export const overscanPx = 120;

/** How much of a lane its name takes, in px. */
export const nameHeight = ({ label }: Pick<LaneOf, 'label'>, frame: Frame) =>
  label === '' ? 0 : frame.lineHeight + nameGap;

/** A lane in its box, with its name at the top. */
export function named(
  { id, label, hue, color, depth, nests, collapsed, count }: Omit<LaneOf, 'members' | 'undated'>,
  box: Box,
  frame: Frame,
): Lane {
  const lane: Lane = { id, hue, color, depth, nests, collapsed, count, inView: 0, ...box, label: undefined };
  if (label === '') return lane;
  const x = depth * indentPx + (nests || collapsed ? signPx : 0);
  const name = ellipsis(label, 'lane', Math.max(60, frame.width - x - 60), frame);
  const words = [
    { text: name, role: 'lane' as const },
    ...(collapsed ? [{ text: formatCount(count, frame.locale), role: 'tick' as const }] : []),
  ];
  return { ...lane, label: place(block([words], frame), x, box.y, frame) };
}

/** Before the name of a lane that can be opened and closed there is room for a sign, in px. */
const signPx = 14;
