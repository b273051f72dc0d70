import type { EdtfDate, EdtfDateTime, EdtfEnd, EdtfMember, EdtfSet, Qualifier } from './edtf/tree.ts';
import type { Extent, TemporalExtent } from './extent.ts';
import { listFormat, localeWith, numberFormat, withDigits } from './intl.ts';
import { phrasesFor } from './languages.ts';
import { qualifierOf } from './meaning/draft.ts';
import type { Context } from './describe/context.ts';
import { estimateOf } from './describe/estimate.ts';
import { nodeOf } from './describe/node.ts';
import { dashFor, dashText, endText, inText, nounOf, pairText, type Noun } from './describe/noun.ts';
import { elided, textOf } from './describe/parts.ts';
import type { Grain } from './phrases.ts';
import { isTimeZone } from './zone.ts';

export interface DescribeOptions {
  /** BCP 47; default `en`, which writes days before months. */
  readonly locale?: string;
  /** `long` for a sentence ("in June 2025"), `short` beside a mark ("June 2025"). Default `long`. */
  readonly style?: 'long' | 'short';
  /** IANA zone in which to tell instants; default as given, with the shift that was written. Days and coarser dates have no zone. */
  readonly timeZone?: string;
  /**
   * As `Intl` names it: `islamic-umalqura`. Days are told in it; months and
   * years only where they are the same as ours under another number (`buddhist`,
   * `japanese`, `roc`), as a month of one calendar is none of another. Default
   * that of `-u-ca-` in `locale`, else `gregory`.
   */
  readonly calendar?: string;
  /** Digits, as `Intl` names them: `arab`. Default those of the locale. */
  readonly numberingSystem?: string;
}

/**
 * A date in words, never finer than its source and never without its doubt.
 *
 * @example describe(extentOf(parseEdtf('[..2025-08-30]'))) // 'on or before 30 August 2025'
 */
export function describe(extent: TemporalExtent, options: DescribeOptions = {}): string {
  const { style = 'long', timeZone = ownZone(extent), calendar, numberingSystem } = options;
  const locale = localeWith(options.locale ?? 'en', calendar, numberingSystem);
  const phrases = phrasesFor(locale);
  if (extent.mode === 'undated') return phrases.undated(extent.text);
  return withDigits(inWords(extent, { locale, phrases, timeZone, long: style === 'long' }), locale);
}

/** The zone that an instant was given with, if it was given as one; a written date keeps its shift. */
function ownZone({ edtf, ends, timeZone }: TemporalExtent): string | undefined {
  const isInstant = edtf === undefined && ends === undefined && timeZone !== 'UTC';
  return isInstant && timeZone !== undefined && isTimeZone(timeZone) ? timeZone : undefined;
}

function inWords(extent: TemporalExtent, context: Context): string {
  const { phrases, long } = context;
  const node = nodeOf(extent);
  const estimate = estimateOf(extent, node, context);
  if (estimate) {
    const { best, margin } = estimate;
    if (margin) return long ? phrases.giveOrTake(best, margin) : `${best} ± ${margin}`;
    const { best: _, ...window } = extent;
    return long ? phrases.estimated(inWords(window, context), best) : phrases.short.about(best);
  }
  const vague = extent.vague === true;
  if (node.type === 'set') return ofSet(node, extent.extent, vague, context);
  if (node.type === 'date' || node.type === 'datetime') {
    const noun = nounOf(node, context);
    if (extent.extent === 'throughout' && context.long)
      return phrases.throughout(end(node, context), noun.grain);
    return single(noun, vague ? approximate(qualifier(node)) : qualifier(node), context);
  }
  return extent.extent === 'within'
    ? ofWindow(node.start, node.end, vague, context)
    : ofInterval(node.start, node.end, vague, context);
}

type End = EdtfEnd | EdtfDateTime;
type Dated = EdtfDate | EdtfDateTime;

const isDated = (node: End): node is Dated => node.type === 'date' || node.type === 'datetime';
const qualifier = (node: End) => (node.type === 'date' ? qualifierOf(node) : undefined);
const approximate = (stated: Qualifier | undefined): Qualifier =>
  stated === 'uncertain' || stated === 'both' ? 'both' : 'approximate';

/** "in June 2025", "around 1450", "possibly on 30 August 2025". */
function single(noun: Noun, doubt: Qualifier | undefined, context: Context): string {
  const { phrases, long } = context;
  const { range, best, grain, time, parts } = noun;
  if (!long) return doubtful(noun, doubt, context);
  const about = doubt && doubt !== 'uncertain' && grain !== 'ago';
  const bare = inText(noun, context);
  let phrase = about
    ? phrases.around(bare, grain)
    : time !== undefined
      ? phrases.atTime(time, textOf(parts))
      : range
        ? pairText(...range, context, (a, b) => phrases.between(a, b, grain))
        : phrases.at(bare, grain);
  if (best !== undefined) phrase = phrases.estimated(phrase, best);
  return doubt && doubt !== 'approximate' ? phrases.possibly(phrase) : phrase;
}

/** A date with its doubt, as one end of something longer: "about August 2024". */
const end = (node: Dated, context: Context): string =>
  doubtful(nounOf(node, context), qualifier(node), context);

function doubtful(noun: Noun, stated: Qualifier | undefined, context: Context): string {
  const { phrases, long } = context;
  const { best, grain } = noun;
  const words = long ? phrases : phrases.short;
  // What is estimated is about that, whatever else is doubted.
  const doubt = best === undefined ? stated : approximate(stated);
  const text = best ?? endText(noun, context);
  const about = doubt && doubt !== 'uncertain' && grain !== 'ago' ? words.about(text) : text;
  if (!doubt || doubt === 'approximate') return about;
  return long ? phrases.perhaps(about) : phrases.short.possibly(about);
}

/** Some time between two dates, of which one may be open or unknown. */
function ofWindow(from: End, to: End, vague: boolean, context: Context): string {
  const { phrases, long } = context;
  if (isDated(from) && isDated(to)) {
    if (!long) return dash(from, to, vague, context);
    const { grain } = nounOf(to, context);
    const join = (a: string, b: string) => (vague ? phrases.to(a, b) : phrases.between(a, b, grain));
    return roughly(pair(from, to, context, join), vague, context);
  }
  const only = isDated(from) ? from : isDated(to) ? to : undefined;
  if (!only) return phrases.undated();
  const words = long ? phrases : phrases.short;
  const say = only === to ? words.notAfter : words.notBefore;
  return roughly(say(alone(only, vague, context), nounOf(only, context).grain), vague, context);
}

/** What lasted from one date to another. */
function ofInterval(from: End, to: End, vague: boolean, context: Context): string {
  const { phrases, long } = context;
  if (isDated(from) && isDated(to)) {
    const doubt = vague ? approximate(qualifier(from)) : qualifier(from);
    if (end(from, context) === end(to, context)) return single(nounOf(from, context), doubt, context);
    if (!long) return dash(from, to, vague, context);
    return roughly(pair(from, to, context, phrases.fromTo), vague, context);
  }
  const only = isDated(from) ? from : isDated(to) ? to : undefined;
  if (!only) return phrases.undated();
  const words = long ? phrases : phrases.short;
  const text = alone(only, vague, context);
  // What says its doubt first takes no article before that.
  const grain = qualifier(only) ? 'ago' : nounOf(only, context).grain;
  const [open, unknown] =
    only === from ? (['since', 'endUnknown'] as const) : (['until', 'startUnknown'] as const);
  const isOpen = (only === from ? to : from).type === 'open';
  return roughly(isOpen ? words[open](text, grain) : words[unknown](text), vague, context);
}

/** That the bounds are a reading themselves: in a sentence it is said of all of it, beside a mark of each date. */
const roughly = (phrase: string, vague: boolean, { phrases, long }: Context): string =>
  vague && long ? phrases.roughly(phrase) : phrase;

const alone = (node: Dated, vague: boolean, context: Context): string =>
  vague && !context.long
    ? doubtful(nounOf(node, context), approximate(qualifier(node)), context)
    : end(node, context);

/** Two ends, put together without saying twice what they share, unless one of them is in doubt. */
function pair(from: Dated, to: Dated, context: Context, join: (a: string, b: string) => string): string {
  if (qualifier(from) || qualifier(to)) return join(end(from, context), end(to, context));
  return pairText(nounOf(from, context), nounOf(to, context), context, join);
}

/** The same beside a mark. */
function dash(from: Dated, to: Dated, vague: boolean, context: Context): string {
  const [a, b] = [nounOf(from, context), nounOf(to, context)];
  if (!qualifier(from) && !qualifier(to) && !(vague && (a.best ?? b.best) !== undefined)) {
    const text = dashText(a, b, context);
    return vague ? context.phrases.short.about(text) : text;
  }
  const both = [from, to].map((node) => alone(node, vague, context));
  return both.join(dashFor(both, context));
}

const shownMembers = 12;

function ofSet(set: EdtfSet, extent: Extent, vague: boolean, context: Context): string {
  const { locale, phrases, long } = context;
  const { members, mode } = set;
  const [only] = members;
  if (members.length === 1 && only) {
    const { from, to, range } = only;
    const lasts = mode === 'allOf' || extent === 'throughout';
    if (range && lasts && extent === 'within') return ofEach(only, vague, context);
    if (range) return (lasts ? ofInterval : ofWindow)(from, to, vague, context);
    if (isDated(from))
      return single(nounOf(from, context), vague ? approximate(qualifier(from)) : qualifier(from), context);
  }
  const shown = members.slice(0, shownMembers);
  const grains = shown
    .map(({ from, to }) => (isDated(from) ? from : to))
    .map((node) => grainOf(node, context));
  const [grain = 'ago'] = grains;
  // One preposition for years, months or days; each its own where they are not of one kind, or have articles.
  const isPlain = counted.has(grain) && grains.every((each) => each === grain) && !shown.some(isOpen);
  const texts = shown.map((member, i) => {
    const text = memberText(member, members[i - 1], members[i + 1], context);
    return long && !isPlain && !isOpen(member) ? phrases.at(text, grains[i]!) : text;
  });
  if (members.length > shownMembers)
    texts.push(phrases.more(numberFormat(locale).format(members.length - shownMembers)));
  const list = listFormat(locale, { type: mode === 'oneOf' ? 'disjunction' : 'conjunction' }).format(texts);
  if (!long) return list;
  const whole = isPlain ? grain : 'ago';
  return mode === 'oneOf'
    ? phrases.either(list, isPlain ? members.length : 2, whole)
    : phrases.at(list, whole);
}

const isOpen = ({ from, to }: EdtfMember) => from.type === 'open' || to.type === 'open';
const grainOf = (node: End, context: Context): Grain => (isDated(node) ? nounOf(node, context).grain : 'ago');

/** Each year, month or day of a range; of what is counted in nothing of these, all of it. */
function ofEach({ from, to }: EdtfMember, vague: boolean, context: Context): string {
  const span = ofInterval(from, to, vague, context);
  const ends = [from, to].filter((node) => node.type === 'date');
  const nouns = ends.map((node) => nounOf(node, context));
  const unit = (['day', 'month', 'year'] as const).find((each) => nouns.some(({ grain }) => grain === each));
  const isOne = ends.length > 1 && new Set(ends.map((node) => end(node, context))).size === 1;
  const isCounted = nouns.every(({ grain, range }) => !range && counted.has(grain));
  return context.long && unit && isCounted && !isOne ? context.phrases.each(unit, span) : span;
}

const counted = new Set<Grain>(['day', 'month', 'year']);

function memberText(
  { from, to, range }: EdtfMember,
  before: EdtfMember | undefined,
  after: EdtfMember | undefined,
  context: Context,
): string {
  const { phrases, long } = context;
  const words = long ? phrases : phrases.short;
  if (range && isDated(from) && isDated(to))
    return long ? pair(from, to, context, phrases.to) : dash(from, to, false, context);
  if (range && isDated(from)) return words.notBefore(end(from, context), nounOf(from, context).grain);
  if (range && isDated(to)) return words.notAfter(end(to, context), nounOf(to, context).grain);
  if (!isDated(from)) return '';
  if (qualifier(from)) return end(from, context);
  const noun = nounOf(from, context);
  // What the next one says too is left to it; what the one before has said is not said again.
  const partner = (member: EdtfMember | undefined) =>
    member && !member.range && isDated(member.from) && !qualifier(member.from)
      ? nounOf(member.from, context)
      : undefined;
  const [previous, next] = [partner(before), partner(after)];
  const plainly = !noun.range && noun.time === undefined && noun.parts.length > 1;
  if (!plainly) return inText(noun, context);
  let { parts } = noun;
  if (next?.grain === noun.grain) parts = elided(parts, next.parts).first;
  if (previous?.grain === noun.grain)
    parts = parts.slice(noun.parts.length - elided(previous.parts, noun.parts).second.length);
  return inText({ parts, grain: noun.grain }, context);
}
