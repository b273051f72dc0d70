import { dateText } from '../edtf/dateText.ts';
import { one, pair, type Reading } from './reading.ts';
import { refuse, spelled, type Asked, type Token } from './tokens.ts';

/** A date of numbers alone, `2020-3-4`, `3/4/2020`, `3.2020`, `20200304`; undefined where it is none. */
export function readNumeric(asked: Asked, tokens: readonly Token[]): Reading | undefined {
  if (tokens.some(({ tight }, i) => i > 0 && !tight)) return undefined;
  const text = tokens.map((token) => token.text).join('');
  const [, y, m, d] =
    /^(\d{4})(\d\d)(\d\d)$/.exec(text) ??
    /^(\d{4})[-/.](\d\d?)[-/.](\d\d?)$/.exec(text) ??
    /^(\d{4})[-/.](\d|0\d|1[012])$/.exec(text) ??
    [];
  if (y !== undefined) {
    // 1901/02 may be two years as well.
    if (d === undefined && !text.includes('-'))
      asked.assumed.push(`read ${spelled(asked, tokens)} as ${nameOf(asked, Number(m))} ${y}`);
    return one(dateText(Number(y), Number(m), d === undefined ? undefined : Number(d)));
  }
  const [, month, year] = /^(\d\d?)[-/.](\d{4})$/.exec(text) ?? [];
  if (month !== undefined) return one(dateText(Number(year), Number(month)));
  const [, a, b, last] = /^(\d\d?)[-/.](\d\d?)[-/.](\d+)$/.exec(text) ?? [];
  if (a === undefined) return undefined;
  if (last!.length !== 4) return refuse(asked, `${spelled(asked, tokens)} needs a year of four digits`);
  return eitherWay(asked, tokens, Number(a), Number(b), Number(last));
}

/** `3/4/2020` is a day in March or in April, unless the locale or a number beyond 12 says which. */
function eitherWay(asked: Asked, tokens: readonly Token[], a: number, b: number, year: number): Reading {
  const dayFirst = b > 12 ? false : a > 12 ? true : asked.dayFirst;
  if (dayFirst === undefined && a !== b) {
    const shown = (day: number, month: number) => `${day} ${nameOf(asked, month)}`;
    asked.assumed.push(`read ${spelled(asked, tokens)} as ${shown(a, b)} or ${shown(b, a)}`);
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    return { ...pair(',', dateText(year, low, high), dateText(year, high, low)), whole: dateText(year) };
  }
  const [day, month] = dayFirst ? [a, b] : [b, a];
  if (a !== b && a <= 12 && b <= 12)
    asked.assumed.push(
      `read ${spelled(asked, tokens)} as ${day} ${nameOf(asked, month)}, as the locale has it`,
    );
  return one(dateText(year, month, day));
}

function nameOf({ words }: Asked, month: number): string {
  const name = words.months[month - 1]?.[0] ?? `month ${month}`;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
