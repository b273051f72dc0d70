import { bagOf, findYear, readBag } from './bag.ts';
import { doubtIn } from './doubt.ts';
import { readNumeric } from './numeric.ts';
import { readOne } from './one.ts';
import { beside, edge, pair, qualified, single, type Reading } from './reading.ts';
import { refuse, spelled, type Asked, type Token } from './tokens.ts';
import { inFull, twoOf } from './two.ts';
import type { DateWords } from './words.ts';

/** All of the text, or all that follows “before”: what is said of its doubt holds for each date in it. */
export function readWhole(asked: Asked, tokens: readonly Token[]): Reading {
  const lone = readUnknownEnd(asked, tokens);
  if (lone) return lone;
  const { rest, sign } = doubtIn(asked, tokens);
  if (rest.length === 0) return refuse(asked, 'there is no date in it');
  return qualified(readSpan(asked, rest), sign);
}

/** “1985–?”: what stands alone beside the dash doubts no date, but is one that is not known. */
function readUnknownEnd(asked: Asked, tokens: readonly Token[]): Reading | undefined {
  const isDash = (token: Token | undefined) => token?.text === '-' || token?.text === '–';
  const [starts, ends] = [tokens[0]?.text === '?', tokens.at(-1)?.text === '?'];
  if (ends && isDash(tokens.at(-2)))
    return pair('/', single(readWhole(asked, tokens.slice(0, -2)), asked), '');
  if (starts && isDash(tokens[1])) return pair('/', '', single(readWhole(asked, tokens.slice(2)), asked));
  return undefined;
}

function readSpan(asked: Asked, tokens: readonly Token[]): Reading {
  const { words, assumed } = asked;
  const [first, ...rest] = tokens;
  const starts = (name: keyof DateWords) => (words[name] as readonly string[]).includes(first!.text);
  // “pre-1914”
  const what = () => readWhole(asked, rest[0]?.text === '-' ? rest.slice(1) : rest);
  if (starts('between')) {
    const [a, b] = twoOf(asked, rest, dividerAt(rest, [...words.and, '–']));
    assumed.push(`read ${spelled(asked, tokens)} as at some time from the one to the other, both included`);
    return pair('..', a.ends[0]!, b.ends.at(-1)!);
  }
  if (starts('before')) return pair('..', '', beside(what(), false, asked));
  if (starts('after')) return pair('..', beside(what(), true, asked), '');
  if (starts('by')) return pair('..', '', edge(what(), true, asked));
  if (starts('since')) return pair('/', single(what(), asked), '..');
  if (starts('until')) return pair('/', '..', single(what(), asked));
  if (starts('from')) return readRange(asked, rest) ?? readOpen(asked, rest);
  return (
    readOr(asked, tokens) ?? readNumeric(asked, tokens) ?? readRange(asked, tokens) ?? readOne(asked, tokens)
  );
}

const dividerAt = (tokens: readonly Token[], dividers: readonly string[]) =>
  tokens.findIndex(({ text }) => dividers.includes(text));

function readOpen(asked: Asked, tokens: readonly Token[]): Reading {
  asked.assumed.push('left the end open');
  return pair('/', single(readWhole(asked, tokens), asked), '..');
}

/** “1914 or 1915”, “1914 or earlier”, “in or before 1914”. */
function readOr(asked: Asked, tokens: readonly Token[]): Reading | undefined {
  const { or, earlier, later, idle } = asked.words;
  const at = dividerAt(tokens, or);
  if (at < 0) return undefined;
  const side = at === tokens.length - 2 ? tokens[at + 1]!.text : '';
  const before = tokens.slice(0, at);
  if (before.every(({ text }) => idle.includes(text))) {
    const [first, after] = [tokens[at + 1]?.text ?? '', tokens.slice(at + 2)];
    if (earlier.includes(first)) return pair('..', '', edge(readWhole(asked, after), true, asked));
    if (later.includes(first)) return pair('..', edge(readWhole(asked, after), false, asked), '');
  }
  if (earlier.includes(side)) return pair('..', '', edge(readWhole(asked, before), true, asked));
  if (later.includes(side)) return pair('..', edge(readWhole(asked, before), false, asked), '');
  const [a, b] = twoOf(asked, tokens, at);
  return pair(',', single(a, asked), single(b, asked));
}

/** “1914–18”, “March to May 2020”, “1985–present”; undefined where nothing divides it. */
function readRange(asked: Asked, tokens: readonly Token[]): Reading | undefined {
  const { words } = asked;
  const to = dividerAt(tokens, words.to);
  const at = to < 0 ? hyphenAt(asked, tokens) : to;
  if (at < 0) return undefined;
  const [before, after] = [tokens.slice(0, at), tokens.slice(at + 1)];
  if (after.every(({ text }) => words.now.includes(text) || words.idle.includes(text)))
    return readOpen(asked, before);
  const winter = winterOf(asked, before, after);
  if (winter) return winter;
  const [a, b] = twoOf(asked, tokens, at);
  return pair('/', single(a, asked), single(b, asked));
}

/** The one hyphen, or stroke before two digits, that stands between two dates. */
function hyphenAt({ words }: Asked, tokens: readonly Token[]): number {
  const at = tokens.flatMap(({ text }, i) =>
    (text === '-' && ![...words.early, ...words.mid, ...words.late].includes(tokens[i - 1]?.text ?? '')) ||
    (text === '/' && /^\d\d$/.test(tokens[i + 1]?.text ?? ''))
      ? [i]
      : [],
  );
  return at.length === 1 ? at[0]! : -1;
}

/** “Winter 1968–69” is one winter. */
function winterOf(asked: Asked, before: readonly Token[], after: readonly Token[]): Reading | undefined {
  const winter = asked.words.seasons[3]!;
  if (after.length !== 1 || !before.some(({ text }) => winter.includes(text))) return undefined;
  const bag = bagOf(asked, before);
  findYear(bag);
  if (bag.year === undefined || inFull(after[0]!.text, bag.year) !== bag.year + 1) return undefined;
  asked.assumed.push(`read it as the winter that begins in ${bag.year}`);
  return readBag(asked, bag);
}
