import { describeReach, spanOf, type Timeline } from '@dateline/core';

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

/** Every date is looked at; once is enough. */
const reaches = new WeakMap<Timeline, { readonly key: string; readonly words: string | undefined }>();

function wordsOf(timeline: Timeline, locale: string, timeZone: string | undefined): string | undefined {
  const { columns, undated } = timeline;
  const { startEarliest, endLatest } = columns;
  let first = -1;
  let last = -1;
  let firstMs = Infinity;
  let lastMs = -Infinity;
  // By number, as a log's events are made only when they are asked for.
  for (let index = 0; index < timeline.length - undated.length; index++) {
    let start = startEarliest[index]!;
    let end = endLatest[index]!;
    // An unknown end is near what is known.
    if (Number.isNaN(start) || Number.isNaN(end)) ({ start, end } = spanOf(timeline.event(index).when));
    if (Number.isFinite(start) && start < firstMs) [first, firstMs] = [index, start];
    if (Number.isFinite(end) && end > lastMs) [last, lastMs] = [index, end];
  }
  if (first < 0 || last < 0) return undefined;
  return describeReach(timeline.event(first).when, timeline.event(last).when, { locale, timeZone });
}
