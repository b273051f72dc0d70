import { formatCount } from '@dateline/core';
import { binPx, densityIn, type Bins, type Density } from './density.ts';
import type { Frame } from './frame.ts';
import { pitchPx, type ManyPlaced } from './manyStack.ts';
import type { Bars } from './scene.ts';
import { block, place } from './text.ts';

const round = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The next round number, of as few digits as can be. */
function roundUp(count: number): number {
  const ten = 10 ** Math.floor(Math.log10(Math.max(1, count)));
  return round.map((each) => Math.round(each * ten)).find((each) => each >= count)!;
}

/** How high one event is where so many have to stand one on the other, in px: as high as a mark, or as there is room. */
const unitFor = (most: number, zone: number): number => Math.min(pitchPx, zone / roundUp(most));

/** Counts lanes for a view. */
export const densitiesOf = (placed: readonly ManyPlaced[], bins: Bins): Density[] =>
  placed.map(({ rows: { tally } }) => (tally ? densityIn(tally, bins) : none));

const none: Density = { from: 0, surely: new Uint32Array(), possibly: new Uint32Array(), most: 0 };

/**
 * Bars for lanes that are counted, all at the same scale, so that lanes can be
 * compared; how high that is, is said by a round number where single events
 * cannot be counted.
 *
 * @param most The most events in a step that the scale has room for.
 * @param first Whether the number is said here.
 * @param by How much further down the lanes are drawn, in px.
 */
export function barsOf(
  { lane, base }: ManyPlaced,
  { from, surely, possibly }: Density,
  most: number,
  zone: number,
  by: number,
  frame: Frame,
  first: boolean,
): Bars {
  const { around = 0 } = frame;
  const unit = unitFor(most, zone);
  const bars: Bars = {
    lane: lane.id,
    hue: lane.hue,
    color: lane.color,
    from,
    step: binPx,
    surely,
    possibly,
    base: base + by,
    unit,
    zone,
    gauge: undefined,
  };
  if (unit === pitchPx) return bars;
  const count = roundUp(most);
  const across = base + by - count * unit;
  if (!first) return { ...bars, gauge: { count, across, label: undefined } };
  const text = formatCount(count, frame.locale);
  const words = block([[{ text, role: 'tick' }]], frame);
  return { ...bars, gauge: { count, across, label: place(words, around, across, frame, { side: 'aside' }) } };
}
