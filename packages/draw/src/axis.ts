import type { Scene } from '@dateline/layout';
import { onPixel } from './polyline.ts';
import type { Shape } from './shape.ts';

/** How far a tick sticks out of the axis, in px. */
const tickPx = 5;

/** The lines behind everything: one where each period begins, and the border between 1 BC and AD 1. */
export function gridShapes({ axis, orientation, width, height }: Scene): Shape[] {
  const line = (at: number) =>
    orientation === 'horizontal' ? `M${onPixel(at)},${axis.across}V${height}` : `M0,${onPixel(at)}H${width}`;
  const grid = axis.periods
    .filter(({ at }) => orientation !== 'horizontal' || at > 0)
    .map(({ ms, at }): Shape => ({ key: `period ${ms}`, tone: 'period', kind: 'path', d: line(at) }));
  if (axis.eraBorder !== undefined)
    grid.push({ key: 'era', tone: 'era', kind: 'path', d: line(axis.eraBorder) });
  return grid;
}

/** The axis itself: its line, its ticks and their words. */
export function axisShapes({ axis, orientation, width }: Scene): Shape[] {
  const drawn: Shape[] = [];
  if (orientation === 'horizontal') {
    drawn.push({ key: 'line', tone: 'axis', kind: 'path', d: `M0,${onPixel(axis.across)}H${width}` });
    for (const { ms, at } of axis.ticks) {
      drawn.push({
        key: `tick ${ms}`,
        tone: 'tick',
        kind: 'path',
        d: `M${onPixel(at)},${axis.across}v${tickPx}`,
      });
    }
  }
  for (const [tier, ticks] of [axis.ticks, axis.periods].entries()) {
    for (const { ms, label } of ticks) {
      if (label)
        drawn.push({
          key: `${tier === 0 ? 'tick' : 'period'} words ${ms}`,
          tone: 'words',
          kind: 'text',
          label,
        });
    }
  }
  return drawn;
}
