import type { Item, Workload } from './peer.ts';

const day = 86_400_000;
const start = Date.UTC(2015, 0, 1);
const end = Date.UTC(2025, 0, 1);
const words =
  'release harbour vote signal bridge market strike launch court patrol storm merger survey outage treaty border'.split(
    ' ',
  );

/** The same numbers for the same seed, on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** `a`: points spread evenly in one lane, with short titles. */
function points(n: number): Workload {
  const random = seeded(n);
  const items = Array.from({ length: n }, (): Item => {
    return {
      id: '',
      title: titleOf(random, 1, 2),
      start: Math.floor(start + random() * (end - start)),
      group: 0,
    };
  });
  return { items: inOrder(items), groups: ['all'], start, end };
}

/**
 * `b`: 70 % points and 30 % intervals with log-normal lengths (median 2 days,
 * at most 2 years) in 8 lanes of unequal size; 60 % of the events in bursts.
 */
function mixed(n: number): Workload {
  const random = seeded(n + 1);
  const bursts = Array.from({ length: Math.ceil(Math.sqrt(n)) }, () => start + random() * (end - start));
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const items = Array.from({ length: n }, (): Item => {
    const near = bursts[Math.floor(random() * bursts.length)]! + normal() * 5 * day;
    const at = random() < 0.6 ? near : start + random() * (end - start);
    const from = Math.floor(Math.max(start, Math.min(end - 1, at)));
    const group = Math.floor(8 * random() ** 1.7);
    const title = titleOf(random, 3, 8);
    if (random() < 0.7) return { id: '', title, start: from, group };
    const length = Math.min(730 * day, 2 * day * Math.exp(1.6 * normal()));
    return { id: '', title, start: from, end: from + Math.max(60_000, Math.floor(length)), group };
  });
  return { items: inOrder(items), groups: Array.from({ length: 8 }, (_, i) => `lane ${i + 1}`), start, end };
}

const inOrder = (items: readonly Item[]): readonly Item[] =>
  items.toSorted((a, b) => a.start - b.start).map((item, i) => ({ ...item, id: `e${i}` }));

function titleOf(random: () => number, least: number, most: number): string {
  const count = least + Math.floor(random() * (most - least + 1));
  return Array.from({ length: count }, () => words[Math.floor(random() * words.length)]!).join(' ');
}

export const workloads = { a: points, b: mixed } as const;
