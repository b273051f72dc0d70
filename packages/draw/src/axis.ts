import type { Label, Scene, Strip } from '@dateline/layout';
import { onPixel, polyline } from './polyline.ts';
import type { PathShape, Shape } from './shape.ts';

/** How far a tick sticks out of the axis, in px. */
const tickPx = 5;
/** Half of what a break takes out of the line of the axis, in px. */
const breakPx = 6;
/** A day that is called now is a line until it is as wide as this, in px. */
const leastDayPx = 3;

/**
 * What lies behind everything: weekends, time that was shortened, a line where
 * each period begins, the border between 1 BC and AD 1, and now.
 */
export function gridShapes({ axis, orientation, width, height }: Scene): Shape[] {
  const across = orientation === 'horizontal';
  /** All lines of a kind in one, as they are painted. */
  const lines = (tone: PathShape['tone'], all: readonly number[]): Shape[] => {
    const each = all.map((at) =>
      across ? `M${onPixel(at)},${axis.across}V${height}` : `M0,${onPixel(at)}H${width}`,
    );
    return all.length > 0 ? [{ key: tone, tone, kind: 'path', d: each.join('') }] : [];
  };
  const band = (key: string, tone: 'rest' | 'gap' | 'today', { start, end }: Strip): Shape => ({
    key,
    tone,
    kind: 'rect',
    x: Math.min(start, end),
    y: axis.across,
    width: Math.abs(end - start),
    height: height - axis.across,
    fade: undefined,
  });
  const { now } = axis;
  const isDay = now && Math.abs(now.end - now.start) >= leastDayPx;
  return [
    ...axis.shades.map((reach, i) => band(`rest ${i}`, 'rest', reach)),
    ...axis.breaks.map((each) => band(`gap ${each.startMs}`, 'gap', each)),
    ...lines('week', axis.weeks),
    ...lines(
      'period',
      axis.periods.map(({ at }) => at).filter((at) => !across || at > 0),
    ),
    ...lines('era', axis.eraBorder === undefined ? [] : [axis.eraBorder]),
    ...(now && isDay ? [band('today', 'today', now)] : []),
    ...lines('now', now && !isDay ? [(now.start + now.end) / 2] : []),
  ];
}

/** The axis itself: its line, its ticks and their words. */
export function axisShapes({ axis, orientation, width }: Scene): Shape[] {
  const drawn: Shape[] = [];
  const y = axis.across;
  if (orientation === 'horizontal') {
    const broken = axis.breaks
      .map(({ startMs, start, end }) => ({
        startMs,
        at: (Math.max(0, Math.min(start, end)) + Math.min(width, Math.max(start, end))) / 2,
      }))
      .toSorted((a, b) => a.at - b.at);
    const ends = [0, ...broken.flatMap(({ at }) => [at - breakPx, at + breakPx]), width];
    const pieces = Array.from(
      { length: ends.length / 2 },
      (_, i) => `M${ends[2 * i]},${onPixel(y)}H${ends[2 * i + 1]}`,
    );
    drawn.push({ key: 'line', tone: 'axis', kind: 'path', d: pieces.join('') });
    for (const { startMs, at } of broken)
      drawn.push({
        key: `break ${startMs}`,
        tone: 'fold',
        kind: 'path',
        d: polyline([
          [at - breakPx, y],
          [at - breakPx / 2, y - 4],
          [at + breakPx / 2, y + 4],
          [at + breakPx, y],
        ]),
      });
    const ticks = axis.ticks.map(({ at }) => `M${onPixel(at)},${y}v${tickPx}`).join('');
    if (ticks) drawn.push({ key: 'ticks', tone: 'tick', kind: 'path', d: ticks });
  }
  const words = (key: string, label: Label | undefined) => {
    if (label) drawn.push({ key, tone: 'words', kind: 'text', label });
  };
  for (const { ms, label } of axis.ticks) words(`tick words ${ms}`, label);
  for (const { ms, label } of axis.periods) words(`period words ${ms}`, label);
  for (const { startMs, label } of axis.breaks) words(`break words ${startMs}`, label);
  words('era words', axis.eraLabel);
  words('now words', axis.now?.label);
  return drawn;
}
