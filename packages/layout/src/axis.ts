import { agesOf } from './ages.ts';
import { breaksOf, partsOf, type Part } from './breaks.ts';
import { dayMs } from './division.ts';
import { eraOf } from './era.ts';
import type { Frame } from './frame.ts';
import { nowOf } from './now.ts';
import type { Axis, Tick } from './scene.ts';
import type { Scale } from './scale.ts';
import { shadesOf } from './shades.ts';
import { block, place } from './text.ts';
import { tickName } from './tickName.ts';
import { beside } from './tier.ts';
import { ticksOf, tickGap, tickAir, type Tiers } from './ticks.ts';

/** Whether the axis has a tier of periods above its ticks; it depends on the zoom alone, so that nothing jumps while panning. */
const isTall = (pxPerMs: number, frame: Frame) => 90 * dayMs * pxPerMs >= widestQuarter(frame);

/** From this width of a quarter on, in px, years may be divided, and there is a second tier to name them in. */
const widestQuarter = ({ locale, measure }: Frame) =>
  Math.max(
    ...[0, 3, 6, 9].map((month) =>
      measure(tickName(Date.UTC(2000, month), 'quarter', { locale, style: 'short' }), 'tick'),
    ),
  ) +
  tickGap +
  tickAir;

/** How high the axis is: one or two tiers of labels and a little air. */
export const axisHeight = (frame: Frame, pxPerMs = Infinity): number =>
  (isTall(pxPerMs, frame) ? 2 : 1) * frame.lineHeight + 8;

/**
 * Ticks for the view: the finest whose labels all fit into their own cells, and the periods above.
 *
 * @param across Where it ends, in px from the top.
 */
export function axis(along: Scale, frame: Frame, across = axisHeight(frame, along.pxPerMs)): Axis {
  const tall = isTall(along.pxPerMs, frame);
  const tickTop = across - frame.lineHeight - 3;
  const parts = partsOf(along, frame.width);
  const plain = tiers(along, parts, tall, tickTop, frame);
  const now = nowOf(along, plain.periods, tickTop, frame);
  const era = eraOf(along, beside(plain.ticks, [now?.label]), now?.label, tickTop, frame);
  const said = [now?.label, era.eraLabel];
  const ticks = beside(plain.ticks, said);
  const periods = beside(plain.periods, said);
  const named = [...ticks, ...periods].map(({ label }) => label);
  return {
    scale: along.ruler.kind,
    ticks,
    periods,
    across,
    ...era,
    ...shadesOf(along, parts, frame),
    breaks: breaksOf(along, parts, [...named, ...said], tickTop, frame),
    now,
  };
}

function tiers(along: Scale, parts: readonly Part[], tall: boolean, tickTop: number, frame: Frame): Tiers {
  const ages = agesOf(along, frame, tickGap + tickAir);
  if (ages) {
    const ticks = ages.map(({ ms, at, words }): Tick => {
      const label =
        words === undefined
          ? undefined
          : place(block([[{ text: words, role: 'tick' }]], frame), at + tickGap, tickTop, frame);
      return label && label.x + label.width <= frame.width ? { ms, at, label } : { ms, at, label: undefined };
    });
    return {
      ticks,
      periods: ticks.filter(({ label }) => label).map(({ ms, at }) => ({ ms, at, label: undefined })),
    };
  }
  // What is folded is divided by itself, and only where it has become wide.
  const open = parts.filter(({ fold }) => !fold);
  const groups = [
    open,
    ...parts.filter(({ fold, from, to }) => fold && to - from >= roomyPx).map((part) => [part]),
  ];
  const each = groups
    .filter((group) => group.length > 0)
    .map((group) => ticksOf(along, group, tall, tickTop, frame));
  const inOrder = (a: Tick, b: Tick) => a.ms - b.ms;
  return {
    ticks: each.flatMap(({ ticks }) => ticks).toSorted(inOrder),
    periods: each.flatMap(({ periods }) => periods).toSorted(inOrder),
  };
}

/** A fold of this width, in px, has room for ticks of its own. */
const roomyPx = 240;
