import type { Sign, Stretch } from './scene.ts';

/** A mark where time runs down the page. */
export interface Lying extends Stretch {
  readonly far: boolean;
  readonly members?: readonly (Stretch & { readonly sign?: Sign })[];
  /** Where its words begin, in px. */
  readonly top: number;
}

/** From one column of marks to the next, in px. */
export const columnPx = 16;

/**
 * Side by side where they overlap: bars from the left, dots next to their words.
 * Nothing where the columns do not suffice, but where there are no more of them
 * a mark may lie over others, in the column where it hides the least.
 */
export function columnsOf(stretches: readonly Lying[], columns: number, last: boolean): number[] | undefined {
  const taken = Array.from({ length: columns }, (): { from: number; to: number }[] => []);
  const found: number[] = Array.from({ length: stretches.length }, () => -1);
  const put = (i: number, from: number, to: number, order: readonly number[]) => {
    const hidden = (one: number) =>
      taken[one]!.reduce(
        (sum, other) => sum + Math.max(0, Math.min(to, other.to) - Math.max(from, other.from)),
        0,
      );
    const free =
      order.find((one) => hidden(one) === 0) ??
      (last ? order.toSorted((a, b) => hidden(a) - hidden(b))[0] : undefined);
    if (free === undefined) return false;
    taken[free]!.push({ from, to });
    found[i] = free;
    return true;
  };
  const leftFirst = Array.from({ length: columns }, (_, i) => i);
  const rightFirst = leftFirst.toReversed();
  const bars = [...stretches.keys()].toSorted((a, b) => length(stretches[b]!) - length(stretches[a]!));
  for (const i of bars) {
    const { startEarliest, endLatest, startFade, endFade, far } = stretches[i]!;
    if (!far && !put(i, startEarliest - startFade, endLatest + endFade, leftFirst)) return undefined;
  }
  for (const [i, { far, top }] of stretches.entries())
    if (far && !put(i, top, top + columnPx - 2, rightFirst)) return undefined;
  return found;
}

const length = ({ startEarliest, endLatest }: Stretch) => endLatest - startEarliest;
