import {
  extentOf,
  isTimeZone,
  languageTag,
  parseEdtf,
  readEvents,
  type Problem,
  type TemporalExtent,
  own,
} from '@dateline/core';
import type { Frame, Now } from '@dateline/layout';
import { quoted } from './opening.ts';

/** What a page may ask of the axis. */
export type AxisAsked = Pick<Frame, 'timeZone' | 'scale' | 'now'>;

/** The attributes that ask for it, as they were written. */
export interface AxisWords {
  readonly timeZone: string | null;
  readonly scale: string | null;
  readonly now: string | null;
}

const scales = ['linear', 'folded', 'log'] as const;
const minuteMs = 60_000;

/** Reads what the attributes ask of the axis; what they get wrong is a problem, and the axis as it would be without. */
export class Axis {
  problems: readonly Problem[] = [];
  #key = '';
  #asked: AxisAsked = {};

  /** The same object as long as the same is asked for. */
  asked({ timeZone, scale, now }: AxisWords, locale: string): AxisAsked {
    const minute = now === 'auto' ? Math.floor(Date.now() / minuteMs) : 0;
    const key = JSON.stringify([timeZone, scale, now, minute, locale]);
    if (key === this.#key) return this.#asked;
    this.#key = key;
    const problems: Problem[] = [];
    const wrong = (path: string, expected: string, got: string) =>
      problems.push({ path, code: 'unknown', message: `expected ${expected}, got ${quoted(got)}` });
    if (timeZone !== null && !isTimeZone(timeZone))
      wrong('time-zone', 'the name of a time zone such as America/Chicago', timeZone);
    const known = scales.find((each) => each === scale);
    if (scale !== null && !known) wrong('scale', 'linear, folded or log', scale);
    this.#asked = {
      timeZone: timeZone !== null && isTimeZone(timeZone) ? timeZone : undefined,
      scale: known,
      now: now === null ? undefined : nowOf(now, minute * minuteMs, locale, problems),
    };
    this.problems = problems;
    return this.#asked;
  }
}

function nowOf(text: string, clockMs: number, locale: string, problems: Problem[]): Now | undefined {
  if (text === 'auto') {
    const words = new Intl.RelativeTimeFormat(languageTag(locale), own({ numeric: 'auto' } as const)).format(
      0,
      'second',
    );
    return { when: instant(clockMs), words };
  }
  try {
    return { when: extentOf(parseEdtf(text)) };
  } catch (error) {
    const message = `${(error as Error).message}; write an EDTF date such as 2025-08-31, or auto`;
    problems.push({ path: 'now', code: 'edtf', message });
    return undefined;
  }
}

const instant = (ms: number): TemporalExtent => readEvents([{ title: '-', when: ms }]).events[0]!.when;
