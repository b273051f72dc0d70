/** A date in words, part by part, so that a pair of dates need not say twice what they share. */
export type Parts = readonly { readonly type: string; readonly value: string }[];

export const plain = (value: string): Parts => [{ type: 'literal', value }];
export const textOf = (parts: Parts): string => parts.map(({ value }) => value).join('');

const coarseToFine = ['year', 'month', 'day'];

export interface Elided {
  readonly first: Parts;
  readonly second: Parts;
  /** Of each, what the other does not say. */
  readonly cores: readonly [Parts, Parts];
}

/**
 * Two dates that stand side by side, each without what the other says for both:
 * "24" and "30 August 2025", "August 24" and "30, 2025". Only what is coarser
 * than their coarsest difference can be shared.
 */
export function elided(a: Parts, b: Parts): Elided {
  const value = (parts: Parts, unit: string) => parts.find(({ type }) => type === unit)?.value;
  const differing = coarseToFine.findIndex((unit) => value(a, unit) !== value(b, unit));
  const shared = (i: number, j: number) => {
    const [one, other] = [a[i], b[j]];
    if (!one || !other || one.value !== other.value) return false;
    const rank = coarseToFine.indexOf(one.type);
    return one.type === 'literal' || one.type === 'era' || (rank >= 0 && rank < differing);
  };
  if (differing < 1) return { first: a, second: b, cores: [a, b] };
  let tail = 0;
  while (shared(a.length - 1 - tail, b.length - 1 - tail)) tail++;
  let head = 0;
  while (shared(head, head)) head++;
  const [endA, endB] = [a.length - tail, b.length - tail];
  return {
    first: a.slice(0, endA),
    second: b.slice(head),
    cores: [a.slice(head, endA), b.slice(head, endB)],
  };
}
