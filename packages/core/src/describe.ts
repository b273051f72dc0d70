import type { EdtfDateTime, EdtfEnd, EdtfMember, EdtfSet, Qualifier } from './edtf/tree.ts';
import type { TemporalExtent } from './extent.ts';
import { formatCount, listFormat, localeWith, withDigits } from './intl.ts';
import { phrasesFor } from './languages.ts';
import type { Context } from './describe/context.ts';
import { estimateOf } from './describe/estimate.ts';
import { nodeOf } from './describe/node.ts';
import { dashFor, dashText, endText, inText, nounOf, pairText, type Noun } from './describe/noun.ts';
import { elided, textOf } from './describe/parts.ts';
import type { Grain } from './phrases.ts';
import { isTimeZone } from './zone.ts';
import { own } from './own.ts';

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
export function describe(given: TemporalExtent, options: DescribeOptions = {}): string {
  const extent = own(given);
  const {
    style = 'long',
    timeZone = ownZone(extent),
    calendar,
    numberingSystem,
    locale: asked,
  } = own(options);
  const locale = localeWith(asked ?? 'en', calendar, numberingSystem);
  const phrases = phrasesFor(locale);
  if (extent.mode === 'undated') return phrases.undated(extent.text);
  const long = style === 'long';
  const words = long ? phrases : phrases.short;
  const context = { locale, phrases, words, timeZone, long, vague: extent.vague === true };
  return withDigits(inWords(extent, context), locale);
}

/** The zone that an instant was given with, if it was given as one; a written date keeps its shift. */
function ownZone({ edtf, ends, timeZone = 'UTC' }: TemporalExtent): string | undefined {
  return (edtf ?? ends) === undefined && timeZone !== 'UTC' && isTimeZone(timeZone) ? timeZone : undefined;
}

function inWords(extent: TemporalExtent, context: Context): string {
  const { phrases, long } = context;
  const node = nodeOf(extent);
  const estimate = estimateOf(extent, node, context);
  if (estimate) {
    const { best, margin } = estimate;
    if (margin) return long ? phrases.giveOrTake(best, margin) : `${best} ± ${margin}`;
    return long
      ? phrases.estimated(inWords(own({ ...extent, best: undefined! }), context), best)
      : phrases.short.about(best);
  }
  const lasts = extent.extent === 'throughout';
  if (node.type === 'set') return ofSet(node, lasts, context);
  if (node.type === 'interval' || node.type === 'stretch')
    return stretch(lasts, endOf(node.start, context), endOf(node.end, context), context);
  const noun = nounOf(node, context);
  return lasts && long ? phrases.throughout(doubtful(noun, context), noun.grain) : single(noun, context);
}

type End = Noun | 'open' | 'unknown';

const endOf = (node: EdtfEnd | EdtfDateTime, context: Context): End =>
  node.type === 'open' || node.type === 'unknown' ? node.type : nounOf(node, context);
const isDated = (end: End): end is Noun => typeof end !== 'string';
const approximate = (stated: Qualifier | undefined): Qualifier =>
  stated === 'uncertain' || stated === 'both' ? 'both' : 'approximate';

/** "in June 2025", "around 1450", "possibly on 30 August 2025". */
function single(noun: Noun, context: Context): string {
  const { phrases, long, vague } = context;
  const { range, best, grain, time, parts } = noun;
  const doubt = vague ? approximate(noun.doubt) : noun.doubt;
  if (!long) return doubtful(noun, context, doubt);
  const bare = inText(noun, context);
  let phrase = isAbout(doubt, grain)
    ? phrases.around(bare, grain)
    : time !== undefined
      ? phrases.atTime(time, textOf(parts))
      : range
        ? pairText(...range, context, (a, b) => phrases.between(a, b, grain))
        : phrases.at(bare, grain);
  if (best !== undefined) phrase = phrases.estimated(phrase, best);
  return doubt && doubt !== 'approximate' ? phrases.possibly(phrase) : phrase;
}

/** What is counted back from now is about that anyway. */
const isAbout = (doubt: Qualifier | undefined, grain: Grain) =>
  doubt !== undefined && doubt !== 'uncertain' && grain !== 'ago';

/** A date with its doubt, as one end of something longer: "about August 2024". */
function doubtful(noun: Noun, context: Context, stated = noun.doubt): string {
  const { phrases, words, long } = context;
  // What is estimated is about that, whatever else is doubted.
  const doubt = noun.best === undefined ? stated : approximate(stated);
  const text = noun.best ?? endText(noun, context);
  const about = isAbout(doubt, noun.grain) ? words.about(text) : text;
  if (!doubt || doubt === 'approximate') return about;
  return long ? phrases.perhaps(about) : phrases.short.possibly(about);
}

/** What lasted from one date to another, or happened between them; one may be open or unknown. */
function stretch(lasts: boolean, from: End, to: End, context: Context): string {
  const { phrases, words, long, vague } = context;
  // That the bounds are a reading themselves is said of all of it in a sentence, and of each date beside a mark.
  const roughly = (phrase: string) => (vague && long ? phrases.roughly(phrase) : phrase);
  if (isDated(from) && isDated(to)) {
    if (lasts && doubtful(from, context) === doubtful(to, context)) return single(from, context);
    if (!long) return dash(from, to, context);
    const between = vague ? phrases.to : (a: string, b: string) => phrases.between(a, b, to.grain);
    return roughly(pair(from, to, context, lasts ? phrases.fromTo : between));
  }
  const [only, other] = isDated(from) ? [from, to] : [to, from];
  if (!isDated(only)) return phrases.undated();
  const text = alone(only, context);
  const isStart = only === from;
  if (!lasts) return roughly(words[isStart ? 'notBefore' : 'notAfter'](text, only.grain));
  if (other === 'unknown') return roughly(words[isStart ? 'endUnknown' : 'startUnknown'](text));
  // What says its doubt first takes no article before that.
  return roughly(words[isStart ? 'since' : 'until'](text, only.doubt ? 'ago' : only.grain));
}

const alone = (noun: Noun, context: Context): string =>
  doubtful(noun, context, context.vague && !context.long ? approximate(noun.doubt) : noun.doubt);

/** Two ends, put together without saying twice what they share, unless one of them is in doubt. */
function pair(from: Noun, to: Noun, context: Context, join: (a: string, b: string) => string): string {
  return from.doubt || to.doubt
    ? join(doubtful(from, context), doubtful(to, context))
    : pairText(from, to, context, join);
}

/** The same beside a mark. */
function dash(from: Noun, to: Noun, context: Context): string {
  const { vague, phrases } = context;
  if (!from.doubt && !to.doubt && !(vague && (from.best ?? to.best) !== undefined)) {
    const text = dashText(from, to, context);
    return vague ? phrases.short.about(text) : text;
  }
  const both = [alone(from, context), alone(to, context)];
  return both.join(dashFor(both, context));
}

const shownMembers = 12;

/** One date of a set, or a range of them. */
interface Member {
  readonly from: End;
  readonly to: End;
  readonly range: boolean;
}

function ofSet({ members, mode }: EdtfSet, lasts: boolean, context: Context): string {
  const { locale, phrases, long } = context;
  const shown = members.slice(0, shownMembers).map(({ from, to, range }: EdtfMember): Member => {
    const start = endOf(from, context);
    return { from: start, to: range ? endOf(to, context) : start, range };
  });
  const isAll = mode === 'allOf';
  const [{ from, to, range }] = shown as [Member];
  if (members.length === 1) {
    if (!range && isDated(from)) return single(from, context);
    return isAll && !lasts ? ofEach(from, to, context) : stretch(lasts || isAll, from, to, context);
  }

  const grains = shown.map((each) => (isDated(each.from) ? each.from : (each.to as Noun)).grain);
  const [grain = 'ago'] = grains;
  // One preposition for years, months or days; each its own where they are not of one kind, or have articles.
  const isPlain = isCounted(grain) && grains.every((each) => each === grain) && !shown.some(isOpen);
  const texts = shown.map((member, i) => {
    const text = memberText(member, shown[i - 1], shown[i + 1], context);
    return long && !isPlain && !isOpen(member) ? phrases.at(text, grains[i]!) : text;
  });
  if (members.length > shownMembers)
    texts.push(phrases.more(formatCount(members.length - shownMembers, locale)));
  const list = listFormat(locale, { type: isAll ? 'conjunction' : 'disjunction' }).format(texts);
  if (!long) return list;
  const whole = isPlain ? grain : 'ago';
  return isAll ? phrases.at(list, whole) : phrases.either(list, isPlain ? members.length : 2, whole);
}

const isOpen = ({ from, to }: Member) => !isDated(from) || !isDated(to);
const counted = ['day', 'month', 'year'] as const;
const isCounted = (grain: Grain) => (counted as readonly Grain[]).includes(grain);

/** Each year, month or day of a range; of what is counted in nothing of these, all of it. */
function ofEach(from: End, to: End, context: Context): string {
  const span = stretch(true, from, to, context);
  const nouns = [from, to].filter(isDated);
  const unit = counted.find((each) => nouns.some(({ grain }) => grain === each));
  const isOne = new Set(nouns.map((noun) => doubtful(noun, context))).size < nouns.length;
  const can = !isOne && nouns.every(({ grain, range }) => !range && isCounted(grain));
  return context.long && unit && can ? context.phrases.each(unit, span) : span;
}

function memberText(
  { from, to, range }: Member,
  before: Member | undefined,
  after: Member | undefined,
  context: Context,
): string {
  const { phrases, words, long } = context;
  if (!isDated(from)) return isDated(to) ? words.notAfter(doubtful(to, context), to.grain) : '';
  if (!isDated(to)) return words.notBefore(doubtful(from, context), from.grain);
  if (range) return long ? pair(from, to, context, phrases.to) : dash(from, to, { ...context, vague: false });
  if (from.doubt) return doubtful(from, context);
  if (from.range || from.time !== undefined || from.parts.length < 2) return inText(from, context);
  // What the next one says too is left to it; what the one before has said is not said again.
  let { parts } = from;
  const [previous, next] = [before, after].map((one) =>
    one && !one.range && isDated(one.from) && !one.from.doubt && one.from.grain === from.grain
      ? one.from.parts
      : undefined,
  );
  if (next) parts = elided(parts, next).first;
  if (previous) parts = parts.slice(from.parts.length - elided(previous, from.parts).second.length);
  return inText({ ...from, parts }, context);
}
