import { civilDate, dayNumber, daysInMonth, weekday } from '../calendar.ts';
import { dateText, yearText } from '../edtf/dateText.ts';
import { one, pair, type Reading } from './reading.ts';
import { refuse, spelled, type Asked, type Token } from './tokens.ts';
import type { DateWords } from './words.ts';
import { own } from '../own.ts';

type Part = 'early' | 'mid' | 'late' | 'half' | 'quarter';
type Age = 'decade' | 'century' | 'millennium';

/** What one date names, in whatever order it names it. */
export interface Bag {
  readonly tokens: readonly Token[];
  /** Those not yet known for what they are. */
  readonly numbers: string[];
  year?: number;
  month?: number;
  season?: number;
  era?: 'bce' | 'ce';
  part?: Part;
  age?: Age;
}

/** Sorts the words and numbers of a date; each thing may be named once. */
export function bagOf(asked: Asked, tokens: readonly Token[]): Bag {
  const { words } = asked;
  const bag: Bag = own<Bag>({ tokens, numbers: [] });
  tokens.forEach((token, i) => {
    const { text, isNumber, tight } = token;
    const set = <K extends 'month' | 'season' | 'era' | 'part' | 'age'>(key: K, value: Bag[K]) => {
      if (bag[key] !== undefined) refuse(asked, `${spelled(asked, [token])} comes on top of another ${key}`);
      bag[key] = value;
    };
    if (isNumber) bag.numbers.push(text);
    else if (tight && tokens[i - 1]?.isNumber && words.decadeEndings.includes(text)) set('age', 'decade');
    else if (tight && tokens[i - 1]?.isNumber && [...words.ordinalEndings, '.'].includes(text)) return;
    else if (text === '-' && parts.some((part) => words[part].includes(tokens[i - 1]?.text ?? ''))) return;
    else if (words.months.some(has(text))) set('month', words.months.findIndex(has(text)) + 1);
    else if (words.seasons.some(has(text))) set('season', words.seasons.findIndex(has(text)) + 21);
    else if (words.ordinals.includes(text)) bag.numbers.push(String(words.ordinals.indexOf(text) + 1));
    else if (words.bce.includes(text)) set('era', 'bce');
    else if (words.ce.includes(text)) set('era', 'ce');
    else if (words.century.includes(text)) set('age', 'century');
    else if (words.millennium.includes(text)) set('age', 'millennium');
    else if (parts.some((part) => words[part].includes(text)))
      set(
        'part',
        parts.find((part) => words[part].includes(text)),
      );
    else if (!words.idle.includes(text) && !words.weekdays.some(has(text)))
      refuse(asked, `nothing is known of ${spelled(asked, [token])}`);
  });
  return bag;
}

const parts = ['early', 'mid', 'late', 'half', 'quarter'] as const satisfies readonly (Part &
  keyof DateWords)[];
const has = (text: string) => (spellings: readonly string[]) => spellings.includes(text);

/** Finds the year among the numbers: the one with an era, or of three or four digits. */
export function findYear(bag: Bag): void {
  if (bag.age || bag.year !== undefined) return;
  const { numbers, era } = bag;
  const at = era
    ? numbers.length - 1
    : numbers.findIndex((number) => number.length === 3 || number.length === 4);
  if (at < 0) return;
  bag.year = Number(numbers.splice(at, 1)[0]);
}

/** The date of a bag whose year is known, or whose decade or century is. */
export function readBag(asked: Asked, bag: Bag): Reading {
  findYear(bag);
  const { numbers, age, part, month, season, era, tokens } = bag;
  // “First half of …”, “Q3 …”: the one digit is no day.
  const nth = part === 'half' || part === 'quarter' ? take(numbers, (number) => number.length === 1) : NaN;
  if (age) return partOfAge(asked, bag, age, Number(numbers[0]), nth);
  if (bag.year === undefined) return refuse(asked, `${spelled(asked, tokens)} has no year`);
  if (!Number.isInteger(bag.year) || (era && bag.year === 0))
    return refuse(asked, `there is no year ${bag.year}`);
  const year = era === 'bce' ? 1 - bag.year : bag.year;
  const day = numbers.length > 0 ? Number(numbers[0]) : undefined;
  if (numbers.length > 1 || (day !== undefined && (month === undefined || part || day < 1 || day > 31)))
    return refuse(asked, `${spelled(asked, tokens)} has a number that is neither day nor year`);
  if (part === 'half' || part === 'quarter') {
    const last = part === 'half' ? 2 : 4;
    if (month ?? season ?? !(nth >= 1 && nth <= last))
      return refuse(asked, `${spelled(asked, tokens)} is no ${part} of a year`);
    return one(`${yearText(year)}-${(part === 'half' ? 39 : 32) + nth}`);
  }
  if (season !== undefined) {
    if (part || month) return refuse(asked, `${spelled(asked, tokens)} is no season`);
    return one(`${yearText(year)}-${season}`);
  }
  if (part) return vaguely(asked, bag, year, month, part);
  if (day !== undefined) noteDay(asked, tokens, year, month!, day);
  return one(dateText(year, month, day));
}

function take(numbers: string[], wanted: (number: string) => boolean): number {
  const at = numbers.findIndex(wanted);
  return at < 0 ? NaN : Number(numbers.splice(at, 1)[0]);
}

/** Early, mid and late: a table of windows, all vague. */
function vaguely(
  asked: Asked,
  { tokens }: Bag,
  year: number,
  month: number | undefined,
  part: Part,
): Reading {
  const third = ['early', 'mid', 'late'].indexOf(part);
  const [from, to] =
    month === undefined
      ? [dateText(year, third * 4 + 1), dateText(year, third * 4 + 4)]
      : [
          dateText(year, month, third * 10 + 1),
          dateText(year, month, third < 2 ? third * 10 + 10 : daysInMonth(year, month)),
        ];
  asked.assumed.push(`read ${spelled(asked, tokens)} as ${from} to ${to}`);
  return { ...pair('..', from, to), whole: dateText(year, month), vague: true };
}

const sizes = { decade: 10, century: 100, millennium: 1000 } as const;
// First and last year of each, from the first year of the whole.
const windows = {
  10: { early: [0, 3], mid: [4, 6], late: [6, 9] },
  100: { early: [0, 33], mid: [33, 66], late: [66, 99] },
  1000: { early: [0, 333], mid: [333, 666], late: [666, 999] },
} as const;

/** A decade, century or millennium, or a part of it. */
function partOfAge(asked: Asked, bag: Bag, age: Age, number: number, nth: number): Reading {
  const { tokens, numbers, part, era, month, season } = bag;
  const whole = spelled(asked, tokens);
  if (numbers.length !== 1 || month || season || !Number.isInteger(number) || number > 99_990)
    return refuse(asked, `${whole} is no ${age}`);
  const isCentury = age === 'decade' && number % 100 === 0;
  const size = isCentury ? 100 : sizes[age];
  if (age === 'decade' ? number % 10 > 0 || number === 0 : number < 1)
    return refuse(asked, `${whole} is no ${age}`);
  const years = age === 'decade' ? number : (number - 1) * size;
  // The 5th century BC is 500 to 401 BC, the 440s BC are 449 to 440 BC.
  const first = era === 'bce' ? 1 - (age === 'decade' ? years + size - 1 : years + size) : years;
  const all = windowOf(first, size);
  if (part === undefined) {
    if (age !== 'decade' || isCentury || era === 'bce')
      asked.assumed.push(
        `read ${whole} as ${first ? eraText(first) : 1} to ${eraText(first ? first + size - 1 : size)}`,
      );
    return all;
  }
  const vague = part !== 'half' && part !== 'quarter';
  const share = size / (part === 'half' ? 2 : 4);
  if (!vague && !(Number.isInteger(share) && nth >= 1 && nth * share <= size))
    return refuse(asked, `${whole} is no ${part} of a ${age}`);
  const [from, to] = vague ? windows[size][part] : [(nth - 1) * share, nth * share - 1];
  asked.assumed.push(`read ${whole} as ${eraText(first + from)} to ${eraText(first + to)}`);
  return {
    ...pair('..', yearText(first + from), yearText(first + to)),
    ...(all.joint === '' && { whole: all.ends[0]! }),
    ...(vague && { vague }),
  };
}

/** Ten, a hundred or a thousand years: a mask where one says it. */
function windowOf(first: number, size: number): Reading {
  // The first century AD has no year 0, and ends in 100.
  if (first === 0) return pair('..', '0001', yearText(size));
  const [low, high] = [yearText(first), yearText(first + size - 1)];
  const hidden = String(size).length - 1;
  const stem = low.slice(0, -hidden);
  const isMask = /^-?\d{4}$/.test(low) && stem === high.slice(0, -hidden);
  return isMask ? one(stem + 'X'.repeat(hidden)) : pair('..', low, high);
}

const eraText = (year: number) => (year > 0 ? String(year) : `${1 - year} BC`);

/** A day of the week is checked, and a day before the reform of the calendar is said to be reckoned by ours. */
function noteDay(asked: Asked, tokens: readonly Token[], year: number, month: number, day: number): void {
  const { weekdays } = asked.words;
  const number = dayNumber(year, month, day);
  const named = tokens.find(({ text }) => weekdays.some(has(text)));
  if (named && weekdays.findIndex(has(named.text)) !== weekday(number))
    asked.assumed.push(`left out ${spelled(asked, [named])}, which that day is not`);
  // 15 October 1582, the first day of the Gregorian calendar.
  if (number < -141_427 && civilDate(number).day === day)
    asked.assumed.push(`took ${spelled(asked, tokens)} for a day of the Gregorian calendar`);
}
