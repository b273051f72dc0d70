import { yearNumber, yearText } from '../describe/year.ts';
import { dateFormat, listFormat, numberFormat } from '../intl.ts';
import type { Grain, Phrases } from '../phrases.ts';
import { tidy } from './tokens.ts';
import { western } from './western.ts';

/** A phrase with room for one date or two, and the same in English. */
interface Rule {
  /** What stands before, between and after the dates. */
  readonly around: readonly string[];
  readonly say: (...dates: string[]) => string;
}

/** A date with its article, as it stands in a sentence, or bare. */
type Write = (first: string, second: string, grain: Grain) => string;

const seasons = ['spring', 'summer', 'autumn', 'winter'];
/** Deeper than that nobody doubts: “perhaps around” is two. */
const mostDoubts = 4;

const made = new WeakMap<Phrases, (text: string) => string>();

/**
 * What puts the phrases of a language into English words, by the very catalogue
 * that writes them: “um 1450” is “circa 1450”, “entre 1914 et 1918” is “between
 * 1914 and 1918”. What is no phrase of its stays.
 *
 * @param tag BCP 47
 */
export function inEnglish(phrases: Phrases, tag: string): (text: string) => string {
  const known = made.get(phrases);
  if (known) return known;
  const locale = `${tag.split('-u-')[0]}-u-nu-latn`;
  const rules = rulesOf(phrases, locale);
  const names = namesOf(phrases, locale);
  const say = (text: string, depth: number): string => {
    const name = names.get(text);
    if (name !== undefined || depth > mostDoubts) return name ?? text;
    if (text.endsWith('?')) return `${say(text.slice(0, -1).trim(), depth + 1)}?`;
    if (text.startsWith('–')) return `until ${say(text.slice(1).trim(), depth + 1)}`;
    for (const { around, say: inWords } of rules) {
      const dates = between(text, around);
      if (dates) return inWords(...dates.map((date) => say(date, depth + 1)));
    }
    const [first, second] = between(text, ['', '–', '']) ?? [];
    return second ? `${say(first!.trim(), depth + 1)} – ${say(second.trim(), depth + 1)}` : text;
  };
  const found = (text: string) => say(plain(text), 0);
  made.set(phrases, found);
  return found;
}

/** As texts are compared: without quotation marks, and without the word for “year” that Russian bends beside a number. */
const plain = (text: string) =>
  tidy(western(text.replace(/[\u200e\u200f\u2066-\u2069“”„«»「」"]/g, ' ')))
    .toLowerCase()
    .replace(/ (?:г\.|год[ау]?(?!\p{L}))/gu, '');

/** What stands in the room between, if the rest is there. */
function between(text: string, [before = '', ...rest]: readonly string[]): readonly string[] | undefined {
  const [middle, after = ''] = rest.length > 1 ? rest : [undefined, rest[0]];
  if (!text.startsWith(before) || !text.endsWith(after)) return undefined;
  const inner = text.slice(before.length, text.length - after.length);
  if (middle === undefined) return text.length > before.length + after.length ? [inner] : undefined;
  const at = inner.indexOf(middle, 1);
  if (at < 0 || at + middle.length === inner.length) return undefined;
  const first = inner.slice(0, at);
  return [first, inFull(inner.slice(at + middle.length), first)];
}

/** Chinese and Japanese leave out of a second date what the first one has: “2025-08-24”, “30日”. */
function inFull(text: string, first: string): string {
  const [, year, month] = /^(\d{4})-(\d\d)/.exec(first.trim()) ?? [];
  const [, own = month, day] = /^(?:(\d{1,2})月)?(?:(\d{1,2})[日号])?$/.exec(text.trim()) ?? [];
  if (year === undefined || own === undefined || !/[月日号]/.test(text)) return text;
  return [year, own, day].flatMap((part) => part?.padStart(2, '0') ?? []).join('-');
}

/** The longest first: “from … on, end unknown” begins as “from … on” does. */
function rulesOf(phrases: Phrases, locale: string): readonly Rule[] {
  const rules = new Map<string, Rule>();
  const put = (text: string, holes: readonly string[], say: Rule['say']) => {
    const around: string[] = [];
    let rest = plain(text);
    for (const hole of holes.map(plain)) {
      const at = rest.indexOf(hole);
      if (at < 0) return;
      around.push(rest.slice(0, at));
      rest = rest.slice(at + hole.length);
    }
    around.push(rest);
    // Signs alone are the same everywhere; two dates are never side by side.
    if (/\p{L}/u.test(around.join('')) && (around.length < 3 || around[1] !== ''))
      rules.set(around.join('\0'), rules.get(around.join('\0')) ?? { around, say });
  };
  const add = (say: Rule['say'], ...ways: readonly Write[]) => {
    for (const [a, b, grain] of samples(phrases, locale)) {
      for (const write of ways) {
        for (const text of [
          write(phrases.named(a, grain), phrases.named(b, grain), grain),
          write(a, b, grain),
        ])
          put(text, plain(text).includes(plain(b)) ? [a, b] : [a], say);
      }
    }
  };
  const { order, short } = phrases;
  const or = listFormat(locale, { type: 'disjunction' });
  add((a, b) => `from ${a} to ${b}`, phrases.fromTo, phrases.to);
  add((a, b) => `between ${a} and ${b}`, phrases.between);
  add(
    (a, b) => `${a} or ${b}`,
    (a, b, grain) => phrases.either(or.format([a, b]), 2, grain),
  );
  add(
    (a, b) => `${a} or ${b}`,
    (a, b) => or.format([a, b]),
  );
  const lone =
    (write: (date: string, grain: Grain) => string): Write =>
    (date, _, grain) =>
      write(date, grain);
  const one = (say: Rule['say'], ...ways: readonly ((date: string, grain: Grain) => string)[]) =>
    add(say, ...ways.map(lone));
  one((a) => `${a} – ?`, phrases.endUnknown);
  one((a) => `? – ${a}`, phrases.startUnknown);
  one((a) => `circa ${a}`, phrases.around, phrases.about, phrases.roughly, short.about);
  one((a) => `maybe ${a}`, phrases.possibly, phrases.perhaps);
  one((a) => `by ${a}`, phrases.notAfter, short.notAfter);
  one((a) => `${a} or later`, phrases.notBefore, short.notBefore);
  one((a) => `since ${a}`, phrases.since, short.since);
  one((a) => `until ${a}`, phrases.until, short.until);
  one((a) => `before ${a}`, order.before);
  one((a) => `after ${a}`, order.after);
  // What only stands around a date says nothing of it.
  one((a) => a, phrases.at, phrases.named);
  const year = yearText(7531, locale, phrases);
  const within = (date: string, grain: Grain, hole: string, say: Rule['say']) => {
    for (const text of forms(phrases, date, grain)) put(text, [hole], say);
  };
  for (const [which, season] of seasons.entries())
    within(phrases.season(which, year), 'season', year, (a) => `${season} ${a}`);
  for (const count of [1, 2, 3, 4]) {
    within(phrases.quarter(count, year), 'quarter', year, (a) => `q${count} ${a}`);
    if (count < 3) within(phrases.portion('half', count, year), 'quarter', year, (a) => `h${count} ${a}`);
    // English has no word of its own for a third that is read.
    if (count < 4)
      within(phrases.portion('third', count, year), 'quarter', year, (a) => `${a}-${36 + count}`);
  }
  for (const years of [1e6, 2e6, 5e6, 15e5, 66e6, 15e7, 1e9, 2e9, 5e9, 15e8, 138e8]) {
    const parts = numberFormat(locale, yearsAgo).formatToParts(years);
    const number = parts
      .flatMap(({ type, value }) => (/integer|decimal|fraction/.test(type) ? value : []))
      .join('');
    // “138億” is counted in hundred millions, and elsewhere as 13.8 billion.
    const size = years / Number(number.replace(',', '.'));
    put(phrases.ago(parts.map(({ value }) => value).join('')), [number], (a) =>
      millions(Number(a.replace(',', '.')) * size),
    );
  }
  within(yearNumber(-43, locale, phrases), 'year', '44', (a) => `${a} bc`);
  within(yearNumber(44, locale, phrases), 'year', '44', (a) => `${a} ad`);
  const length = ({ around }: Rule) => around.join('').length;
  return [...rules.values()].toSorted((a, b) => length(b) - length(a));
}

/** Without “ago”, which is August in some languages. */
const millions = (years: number) => {
  const [size, word] = years < 1e9 ? [1e6, 'mya'] : [1e9, 'gya'];
  return `${Number((years / size).toPrecision(6))} ${word}`;
};

/** As `describe` counts them. */
const yearsAgo = {
  style: 'unit',
  unit: 'year',
  unitDisplay: 'long',
  notation: 'compact',
  compactDisplay: 'long',
  maximumSignificantDigits: 3,
} as const;

/** A date alone, and as it stands in a sentence. */
const forms = ({ at, named }: Phrases, date: string, grain: Grain): readonly string[] => [
  date,
  named(date, grain),
  at(date, grain),
  at(named(date, grain), grain),
];

/** Decades, centuries and millennia, which languages count and bend in their own ways. */
function namesOf(phrases: Phrases, locale: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const sample = plain(yearText(7531, locale, phrases));
  const [before, after] = plain(phrases.since(sample))
    .split(sample)
    .map((words) => words.length) as [number, number];
  const put = (name: string, grain: Grain, words: string) => {
    for (const text of forms(phrases, name, grain)) {
      names.set(plain(text), words);
      names.set(plain(phrases.around(text, grain)), `circa ${words}`);
      // As it is bent after “from”.
      const since = plain(phrases.since(text));
      names.set(since.slice(before, since.length - after), words);
    }
  };
  for (let count = 1; count <= 40; count++) {
    put(phrases.century(count, true), 'century', `${count}th century bc`);
    put(phrases.century(count, false), 'century', `${count}th century`);
    if (count <= 9) put(phrases.millennium(count), 'millennium', `${count}th millennium`);
  }
  for (let year = 1000; year < 2200; year += 10)
    put(phrases.decade(yearText(year, locale, phrases), year), 'decade', `${year}s`);
  return names;
}

/** Dates that stand nowhere else in a phrase, two for each grain; days before which articles lose a letter, and others. */
function samples(phrases: Phrases, locale: string): readonly (readonly [string, string, Grain])[] {
  const [first, second] = [7531, 7542];
  const day = (year: number, month: number, dom?: number) =>
    dateFormat(locale, { year: 'numeric', month: 'long', ...(dom && { day: 'numeric' }) }).format(
      Date.UTC(year, month, dom ?? 1),
    );
  const decade = (year: number) => phrases.decade(yearText(year, locale, phrases), year);
  return [
    [yearText(first, locale, phrases), yearText(second, locale, phrases), 'year'],
    [day(first, 2), day(second, 7), 'month'],
    ...[5, 8].flatMap((a) => [6, 11].map((b) => [day(first, 2, a), day(second, 7, b), 'day'] as const)),
    // “24 to 30 August”: what is the same is said once.
    ...[6, 11].map((b) => ['5', day(second, 7, b), 'day'] as const),
    [decade(1930), decade(1950), 'decade'],
    [phrases.century(17, false), phrases.century(19, false), 'century'],
  ];
}
