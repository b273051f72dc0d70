import type { Precision, Qualifier, TemporalExtent } from '@dateline/core';
import type { ToPx } from './scale.ts';
import { farPx, type End, type Form, type Sign, type Stretch } from './scene.ts';

/** Under this width a window cannot be told from a line, and only its sign is drawn; a day gives way to its dot earlier. */
const narrowestPx = 6;
const narrowestDayPx = 20;
/** "About" fades out over one unit of the date's own precision, but over no more px than this. */
const longestFadePx = 48;
/** From the start of a window to the centre of its sign. */
export const signInset = 10;
/** What is drawn of an end that nobody knows, before it is torn off. */
const stubPx = 24;
/** A window with an open end fades out over so many px, or over its label. */
export const openPx = 120;

export const formOf = (when: TemporalExtent): Form => (when.extent === 'within' ? 'window' : 'span');

/** What lasted, and what is as coarse as a decade: low, so that finer dates stand out. */
export const isLow = (
  when: TemporalExtent,
  { startEnd, endEnd }: Pick<Stretch, 'startEnd' | 'endEnd'>,
): boolean => formOf(when) === 'span' || (startEnd === 'round' && endEnd === 'round');

/**
 * Where the four points of a date lie along time, and how its ends look; not
 * cut, so an end may be infinite. `open` is how far an open window is drawn.
 */
export function stretchOf(when: TemporalExtent, onAxis: ToPx, open = openPx): Stretch {
  if (when.alternatives) return hullOf(when.alternatives.map((each) => stretchOf(each, onAxis, open)));
  const toPx = (ms: number) => onAxis(ms, when);
  const window = formOf(when) === 'window';
  const startEnd = endOf(
    when.startEarliest ?? when.startLatest,
    when.startQualifier,
    window && isCoarse(when.precision),
  );
  const endEnd = endOf(
    when.endLatest ?? when.endEarliest,
    when.endQualifier,
    window && isCoarse(when.endPrecision),
  );
  let startEarliest = px(when.startEarliest, toPx);
  let startLatest = px(when.startLatest, toPx);
  let endEarliest = px(when.endEarliest, toPx);
  let endLatest = px(when.endLatest, toPx);

  if (startEnd === 'unknown') startEarliest = startLatest = (endEarliest ?? endLatest ?? 0) - stubPx;
  if (endEnd === 'unknown') endEarliest = endLatest = (startLatest ?? startEarliest ?? 0) + stubPx;
  // An open window says nothing of how far it reaches, so it fades; something that lasts goes on to the edge.
  if (window && startEnd === 'open') startEarliest = endEarliest = (endLatest ?? 0) - open;
  if (window && endEnd === 'open') endLatest = startLatest = (startEarliest ?? 0) + open;

  // What lasted fades within its shoulder, where it has one.
  const fade = (end: End, ms: number | null, reachMs: number, sharp: boolean) =>
    end === 'fade' && ms !== null && (window || sharp)
      ? Math.min(Math.abs(onAxis(ms + reachMs) - onAxis(ms)), longestFadePx)
      : 0;
  return {
    startEarliest: startEarliest ?? startLatest ?? 0,
    startLatest: startLatest ?? startEarliest ?? 0,
    endEarliest: endEarliest ?? endLatest ?? 0,
    endLatest: endLatest ?? endEarliest ?? 0,
    startEnd,
    endEnd,
    startFade: fade(
      startEnd,
      when.startEarliest,
      -nominalMs[when.precision],
      when.startEarliest === when.startLatest,
    ),
    endFade: fade(endEnd, when.endLatest, nominalMs[when.endPrecision], when.endEarliest === when.endLatest),
    best: when.best && [toPx(when.best.start), toPx(when.best.end)],
  };
}

/** From where the first member of a set is drawn to where the last one is, fading as far as any of them. */
export function hullOf(members: readonly Stretch[]): Stretch {
  const first = members.reduce((a, b) => (b.startEarliest < a.startEarliest ? b : a));
  const last = members.reduce((a, b) => (b.endLatest > a.endLatest ? b : a));
  return {
    startEarliest: first.startEarliest,
    startLatest: first.startLatest,
    endEarliest: last.endEarliest,
    endLatest: last.endLatest,
    startEnd: first.startEnd,
    endEnd: last.endEnd,
    startFade: Math.max(...members.map(({ startFade }) => startFade)),
    endFade: Math.max(...members.map(({ endFade }) => endFade)),
    best: undefined,
  };
}

/** The same, drawn no further than `farPx` outside. */
export const cut = <S extends Stretch>(stretch: S): S => ({
  ...stretch,
  startEarliest: cutAt(stretch.startEarliest),
  startLatest: cutAt(stretch.startLatest),
  endEarliest: cutAt(stretch.endEarliest),
  endLatest: cutAt(stretch.endLatest),
  ...(stretch.best && { best: [cutAt(stretch.best[0]), cutAt(stretch.best[1])] }),
});

/** The sign that holds a window, or none for what lasted or starts outside the drawing. */
export function signOf(
  when: TemporalExtent,
  { startEarliest, endLatest, startEnd }: Stretch,
  alongPx: number,
): Sign | undefined {
  if (formOf(when) === 'span') return undefined;
  const kind = isDay(when) ? 'dot' : 'diamond';
  const width = endLatest - startEarliest;
  if (startEnd === 'open') return undefined;
  const at = width < 2 * signInset ? (startEarliest + endLatest) / 2 : startEarliest + signInset;
  return at < -signInset || at > alongPx + signInset ? undefined : { kind, at };
}

/** Whether only the sign of a window has room. */
export const isFar = (when: TemporalExtent, { startEarliest, endLatest }: Stretch): boolean =>
  endLatest - startEarliest < (isDay(when) ? narrowestDayPx : narrowestPx);

/** How far a sign that stands alone reaches to either side of its place, in px, and where it thins out for "about". */
export const signReach = 6;
const tailReach = 16;
/** A fading end that is shorter than this thins out beyond it, so far. */
const shortFadePx = 6;
const beyondPx = 12;
/** What lasted and has both its ends is drawn at least so wide, around its middle. */
const leastSpanPx = 5;

/** How far a mark is drawn beyond its ends, fading apart, in px. */
export function beyondEnds(when: TemporalExtent, stretch: Stretch): readonly [before: number, after: number] {
  const { startEnd, endEnd, startFade, endFade, startEarliest, startLatest, endEarliest, endLatest } =
    stretch;
  const span = formOf(when) === 'span';
  const ended = [startEnd, endEnd].every((end) => end !== 'open' && end !== 'unknown');
  const missing = ended ? Math.max(0, leastSpanPx - (endLatest - startEarliest)) / 2 : 0;
  const reach = (end: End, length: number) => {
    if (!span) return end === 'fade' ? tailReach : signReach;
    return end === 'fade' && length < shortFadePx ? beyondPx : missing;
  };
  return span || isFar(when, stretch)
    ? [
        reach(startEnd, startFade + startLatest - startEarliest),
        reach(endEnd, endFade + endLatest - endEarliest),
      ]
    : [0, 0];
}

const isDay = ({ startEarliest, endLatest }: TemporalExtent) =>
  startEarliest !== null && endLatest !== null && endLatest - startEarliest <= dayMs;

function endOf(bound: number | null, qualifier: Qualifier | undefined, coarse: boolean): End {
  if (bound === null) return 'unknown';
  if (!Number.isFinite(bound)) return 'open';
  if (qualifier === 'approximate' || qualifier === 'both') return 'fade';
  return coarse ? 'round' : 'hard';
}

const isCoarse = (precision: Precision) =>
  precision === 'decade' || precision === 'century' || precision === 'millennium';

const px = (ms: number | null, toPx: (ms: number) => number) => (ms === null ? undefined : toPx(ms));
export const cutAt = (at: number) => Math.max(-farPx, Math.min(farPx, at));

const dayMs = 86_400_000;
/** About how long each unit is: how far "about" reaches on either side, fixed, and drawn without a border. */
export const nominalMs: Readonly<Record<Precision, number>> = {
  millisecond: 1,
  second: 1000,
  day: dayMs,
  month: 30 * dayMs,
  season: 91 * dayMs,
  year: 365 * dayMs,
  decade: 3652 * dayMs,
  century: 36_524 * dayMs,
  millennium: 365_243 * dayMs,
};
