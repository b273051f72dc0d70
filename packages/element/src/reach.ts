import { countBelow, countUpTo, describeReach, spanOf, type Timeline } from '@dateline/core';

/** From the first stated date to the last, no finer than they are. */
export function reachOf(
  timeline: Timeline,
  locale: string,
  timeZone: string | undefined,
): string | undefined {
  const key = `${locale} ${timeZone}`;
  let known = reaches.get(timeline);
  if (known?.key !== key) {
    known = { key, words: wordsOf(timeline, locale, timeZone) };
    reaches.set(timeline, known);
  }
  return known.words;
}

/** To look once is enough. */
const reaches = new WeakMap<Timeline, { readonly key: string; readonly words: string | undefined }>();

/** From so many events on, dates are not looked at one by one. */
const many = 2000;

function wordsOf(timeline: Timeline, locale: string, timeZone: string | undefined): string | undefined {
  const { first, last } = timeline.length > many ? counted(timeline) : listed(timeline);
  if (first < 0 || last < 0) return undefined;
  return describeReach(timeline.event(first).when, timeline.event(last).when, { locale, timeZone });
}

/** Which event begins first and which ends last, as far as it is stated: of what has no end its beginning counts, and the other way about; −1 for none. */
interface Ends {
  readonly first: number;
  readonly last: number;
}

function listed(timeline: Timeline): Ends {
  const { columns, length, undated } = timeline;
  const { startEarliest, endLatest } = columns;
  let [first, firstMs] = [-1, Infinity];
  let [last, lastMs] = [-1, -Infinity];
  for (let index = 0; index < length - undated.length; index++) {
    let start = startEarliest[index]!;
    let end = endLatest[index]!;
    // An unknown end is near what is known.
    if (Number.isNaN(start) || Number.isNaN(end)) ({ start, end } = spanOf(timeline.event(index).when));
    const [from, to] = [start === -Infinity ? end : start, end === Infinity ? start : end];
    if (Number.isFinite(from) && from < firstMs) [first, firstMs] = [index, from];
    if (Number.isFinite(to) && to > lastMs) [last, lastMs] = [index, to];
  }
  return { first, last };
}

function counted({ tallies }: Timeline): Ends {
  let [first, firstMs] = [-1, Infinity];
  let [last, lastMs] = [-1, -Infinity];
  for (const { events, endOf, possibly } of tallies) {
    const { starts, ends } = possibly;
    const eventAt = (at: number) => (events ? events[at]! : at);
    const at = countUpTo(starts, -Infinity);
    if (starts[at]! < firstMs) [first, firstMs] = [eventAt(at), starts[at]!];
    for (let i = 0; i < at; i++) {
      const end = endOf(eventAt(i));
      if (end < firstMs) [first, firstMs] = [eventAt(i), end];
    }
    // What begins after all that ends has no end.
    const latest = countBelow(starts, Infinity) - 1;
    if (starts[latest]! > lastMs && endOf(eventAt(latest)) === Infinity)
      [last, lastMs] = [eventAt(latest), starts[latest]!];
    const end = ends[countBelow(ends, Infinity) - 1]!;
    if (!(end > lastMs)) continue;
    // What ends there began before, and of all that did it is most likely among the last.
    let back = countBelow(starts, end) - 1;
    while (back >= 0 && endOf(eventAt(back)) !== end) back--;
    [last, lastMs] = [eventAt(back), end];
  }
  return { first, last };
}
