import { isAgo } from './ago.ts';
import { bagOf, findYear, readBag, type Bag } from './bag.ts';
import { doubtIn } from './doubt.ts';
import { readNumeric } from './numeric.ts';
import { readOne } from './one.ts';
import { qualified, type Reading } from './reading.ts';
import { refuse, spelled, type Asked, type Token } from './tokens.ts';

/** The two dates on either side of a word, each of which may leave out what the other says. */
export function twoOf(asked: Asked, tokens: readonly Token[], cut: number): readonly [Reading, Reading] {
  if (cut <= 0 || cut === tokens.length - 1)
    return refuse(asked, `${spelled(asked, tokens)} has no second date`);
  const left = doubtIn(asked, tokens.slice(0, cut));
  const right = doubtIn(asked, tokens.slice(cut + 1));
  // “145–66 Ma”, “19th–20th century”: what is counted stands only once.
  const words = right.rest.filter(({ isNumber }) => !isNumber);
  const bare = left.rest.every(({ isNumber, tight }) => isNumber || tight);
  const first = isAgo(asked, right.rest) && bare ? [...left.rest, ...words] : left.rest;
  const isApart = [first, right.rest].some(
    (side) => isAgo(asked, side) || readNumeric({ ...asked, assumed: [] }, side),
  );
  const [a, b] = isApart
    ? [readOne(asked, first), readOne(asked, right.rest)]
    : sharing(asked, bagOf(asked, left.rest), bagOf(asked, right.rest));
  return [qualified(a, left.sign), qualified(b, right.sign)];
}

function sharing(asked: Asked, a: Bag, b: Bag): readonly [Reading, Reading] {
  const bareA = a.month === undefined && a.season === undefined && a.part === undefined;
  if (b.age && b.age !== 'decade' && !a.age && bareA) a.age = b.age;
  // “15–17 March 4 BC”: a day is stated of both, and the year once.
  const isYearless = b.month !== undefined && b.numbers.length > a.numbers.length;
  // “44–30 BC”: years BC count down, and only so is the second later.
  if (
    !a.era &&
    b.era &&
    !isYearless &&
    (b.era === 'ce' || Number(a.numbers.at(-1)) >= Number(b.numbers.at(-1)))
  )
    a.era = b.era;
  if (a.era === 'ce') b.era ??= 'ce';
  if (!(a.era && a.numbers.length === 0)) findYear(a);
  if (
    a.year !== undefined &&
    b.month === undefined &&
    b.numbers.length === 1 &&
    b.numbers[0]!.length < 3 &&
    !b.era
  ) {
    if (a.month === undefined && !b.age) {
      const year = inFull(b.numbers.pop()!, a.year);
      asked.assumed.push(`read ${spelled(asked, b.tokens)} as ${year}`);
      b.year = year;
    }
  }
  findYear(b);
  if (a.year === undefined && !a.age && b.year !== undefined) {
    a.year = b.year;
    if (b.era) a.era = b.era;
  }
  if (b.year === undefined && !b.age && a.year !== undefined) {
    b.year = a.year;
    if (a.era) b.era = a.era;
  }
  if (a.numbers.length > 0 && a.month === undefined && b.month !== undefined) a.month = b.month;
  if (b.numbers.length > 0 && b.month === undefined && a.month !== undefined) b.month = a.month;
  return [readBag(asked, a), readBag(asked, b)];
}

/** “18” after 1914 is 1918. */
export function inFull(text: string, year: number): number {
  const size = 10 ** text.length;
  return text.length < 3 ? Math.floor(year / size) * size + Number(text) : Number(text);
}
