import type { TemporalExtent } from '@dateline/core';
import type { FoldedScale } from './fold.ts';
import type { Form, Sign, Stretch } from './scene.ts';
import { isDot, type Others } from './stops.ts';
import { formOf, hullOf, signOf, stretchOf } from './stretch.ts';

/** A mark where time runs down the page, in px from its top. */
export interface Lying extends Stretch {
  readonly form: Form;
  readonly far: boolean;
  readonly members: readonly (Stretch & { readonly sign: Sign | undefined })[] | undefined;
  /** Where its words begin. */
  readonly top: number;
}

/** How far anything fades out, in px. */
const fadePx = 14;
/** What is drawn of an end that is open or unknown. */
export const stubPx = 24;
/** A shoulder is never shorter than it can be seen, and so long where a bar has no other end to compare it with. */
const leastShoulderPx = 4;
const shoulderPx = 8;
/** How far a shoulder goes on from where another event begins. */
const besidePx = 20;
/** A day among the members of a set: room for a dot. */
const dotPx = 14;

/**
 * Where the four points of a date lie down the page. The page is not to scale,
 * but a bar is in proportion with itself where nothing else has a say in it.
 *
 * @param top Where its words begin, in px.
 */
export function lying(
  when: TemporalExtent,
  top: number,
  scale: FoldedScale,
  othersOf: (when: TemporalExtent) => Others,
): Lying {
  const { toPx, endPx } = scale;
  const at = (ms: number) => (ms === -Infinity ? 0 : ms === Infinity ? endPx : toPx(ms));
  const end = at(when.endLatest ?? when.endEarliest ?? when.startLatest ?? 0);
  const open = when.startEarliest === -Infinity ? Math.max(stubPx, end - top) : 2 * stubPx;

  const stretchFor = (each: TemporalExtent): Stretch => {
    const stretch = stretchOf(each, at, open);
    const faded = {
      ...stretch,
      startFade: stretch.startFade && fadePx,
      endFade: stretch.endFade && fadePx,
    };
    return formOf(each) === 'span' ? proportioned(each, faded, othersOf(each)) : faded;
  };
  if (!when.alternatives)
    return { ...stretchFor(when), form: formOf(when), far: isDot(when), members: undefined, top };

  const members = when.alternatives.map((each) => {
    const stretch = stretchFor(each);
    const { startEarliest } = stretch;
    const part = isDot(each)
      ? {
          ...stretch,
          startLatest: startEarliest,
          endEarliest: startEarliest + dotPx,
          endLatest: startEarliest + dotPx,
        }
      : stretch;
    return { ...part, sign: signOf(each, part, Infinity) };
  });
  return { ...hullOf(members), form: formOf(when), members, far: false, top };
}

/** A bar whose shoulders are as long, beside its core, as they are in time. */
function proportioned(when: TemporalExtent, stretch: Stretch, others: Others): Stretch {
  const hullMs = (when.endLatest ?? Infinity) - (when.startEarliest ?? -Infinity);
  const { startEnd, endEnd } = stretch;
  let { startEarliest, startLatest, endEarliest, endLatest } = stretch;
  const hullPx = endLatest - startEarliest;
  const share = (from: number | null, to: number | null) => {
    const ms = (to ?? 0) - (from ?? 0);
    if (ms <= 0) return 0;
    return hullMs < Infinity ? Math.max(leastShoulderPx, (ms / hullMs) * hullPx) : shoulderPx;
  };
  if (others.start === 0 && startEnd !== 'open' && startEnd !== 'unknown')
    startLatest = Math.min(
      Math.max(startLatest, startEarliest + leastShoulderPx),
      startEarliest + share(when.startEarliest, when.startLatest),
    );
  if (others.end === 0 && endEnd !== 'open' && endEnd !== 'unknown')
    endEarliest = Math.max(
      Math.min(endEarliest, endLatest - leastShoulderPx),
      endLatest - share(when.endEarliest, when.endLatest),
    );
  // Beside a single other event it goes on a little further than where that one's words begin.
  else if (others.end === 1 && endEnd !== 'fade') endLatest = Math.min(endLatest, endEarliest + besidePx);
  // What is certain stays visible, however little room the other end leaves.
  if (when.startLatest !== null && when.endEarliest !== null && when.startLatest < when.endEarliest)
    startLatest = Math.max(startEarliest, Math.min(startLatest, endEarliest - leastShoulderPx));
  if (endEnd === 'unknown') endEarliest = endLatest = startLatest + stubPx;
  if (startEnd === 'unknown') startEarliest = startLatest = endEarliest - stubPx;
  return { ...stretch, startEarliest, startLatest, endEarliest, endLatest };
}
