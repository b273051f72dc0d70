import { yearText } from '../edtf/dateText.ts';
import { one, pair, type Reading } from './reading.ts';
import { refuse, spelled, type Asked, type Token } from './tokens.ts';
import type { DateWords } from './words.ts';

const scales = { ka: 1e3, Ma: 1e6, Ga: 1e9, thousand: 1e3, million: 1e6, billion: 1e9 } as const;
const ending = ['ago', 'bp', 'ka', 'Ma', 'Ga'] as const satisfies readonly (keyof DateWords)[];

/** Whether a date is counted back from now: “66 million years ago”, “12 ka”, “5000 BP”. */
export function isAgo({ words }: Asked, tokens: readonly Token[]): boolean {
  return tokens.some(({ text }) => ending.some((name) => words[name].includes(text)));
}

/**
 * Years counted back. Beyond a million, EDTF's significant digits say how
 * precise it is; nearer it is a window of half the last digit to either side,
 * since the year one counts from is no round number.
 */
export function readAgo(asked: Asked, tokens: readonly Token[]): Reading {
  const { words } = asked;
  const number = tokens.filter(({ isNumber }) => isNumber);
  const rest = tokens.filter(({ isNumber }) => !isNumber).map(({ text }) => text);
  let factor = 1;
  for (const name of Object.keys(scales) as (keyof typeof scales)[])
    if (rest.some((text) => words[name].includes(text))) factor *= scales[name];
  const known = [...ending, 'year', 'thousand', 'million', 'billion', 'idle'] as const;
  const odd = rest.find((text) => text !== 'a' && !known.some((name) => words[name].includes(text)));
  if (odd !== undefined || number.length > 1 || (number.length === 0 && factor === 1))
    return refuse(asked, `${spelled(asked, tokens)} is no number of years`);

  const stated = number[0]?.text ?? '1';
  const years = Math.round(Number(stated) * factor);
  const unit = unitOf(stated, years, factor);
  const isBp = rest.some((text) => words.bp.includes(text));
  if (years < 1000 && !isBp && factor === 1) {
    if (asked.now === undefined)
      return refuse(asked, `${spelled(asked, tokens)} needs an anchor, the day it is counted from`);
    asked.assumed.push(`counted ${spelled(asked, tokens)} from ${asked.now}`);
    return one(`${yearText(asked.now - years)}~`);
  }
  if (years >= 1e6) {
    const digits = String(Math.round(years / unit));
    asked.assumed.push(`read ${spelled(asked, tokens)} as an estimate`);
    const zeros = String(years).length - digits.length;
    const year = zeros > 0 ? `Y-${digits}E${zeros}` : `Y-${digits}`;
    return one(`${year}S${digits.length}~`);
  }
  const now = isBp ? 1950 : (asked.now ?? 2000);
  asked.assumed.push(`counted ${spelled(asked, tokens)} from ${now}, give or take ${unit / 2} years`);
  const [from, to] = [now - years - Math.floor(unit / 2), now - years + Math.floor(unit / 2)];
  return { ...pair('..', yearText(from), yearText(to)), whole: `${yearText(now - years)}~` };
}

/** What the last digit that counts is worth, in years: all that stand before a word, else those before the zeros. */
function unitOf(stated: string, years: number, factor: number): number {
  const decimals = stated.split('.')[1]?.length ?? 0;
  if (factor > 1) return Math.max(1, factor / 10 ** decimals);
  const zeros = /0*$/.exec(String(years))![0].length;
  return 10 ** Math.min(zeros, Math.max(0, String(years).length - 2));
}
