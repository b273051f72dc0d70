import { dayNumber, toMs } from '../calendar.ts';
import { boundsOf, windowOf, type EdtfBound, type EdtfPoint } from '../edtf/bounds.ts';
import { plainly } from '../edtf/date.ts';
import type { EdtfDate, EdtfDateTime, EdtfYear, Qualifier } from '../edtf/tree.ts';
import { qualifierOf } from '../meaning/draft.ts';
import { clockOptions, dateFormat, isEnglish, numberFormat } from '../intl.ts';
import type { Context } from './context.ts';
import { elided, plain, textOf, type Parts } from './parts.ts';
import type { Grain } from '../phrases.ts';
import { dateParts, isNear, yearNumber, yearText } from './year.ts';

/** One date as a noun: "June 2025", "1920s", "some day in April 1985". */
export interface Noun {
  readonly parts: Parts;
  readonly grain: Grain;
  /** Where no name fits: the first and the last that it can be. */
  readonly range: readonly [Noun, Noun] | undefined;
  readonly doubt: Qualifier | undefined;
  /** The source's own estimate. */
  readonly best: string | undefined;
  /** A time of day, which languages put before or after the date, and the zone that it ends or begins with. */
  readonly time: string | undefined;
  readonly zone: string | undefined;
}

/** As much of it as there is to say. */
type Told = Pick<Noun, 'parts' | 'grain'> & Partial<Noun>;

const unsaid = { range: undefined, doubt: undefined, best: undefined, time: undefined, zone: undefined };
/** What is left out is said to be: a page may have put it on every object. */
const noun = (told: Told): Noun => ({ ...unsaid, ...told });

export function nounOf(node: EdtfDate | EdtfDateTime, context: Context): Noun {
  if (node.type === 'datetime') return noun(timed(node, context));
  const doubt = qualifierOf(node);
  const told = dated(node, context);
  return noun({ ...told, doubt });
}

function dated(node: EdtfDate, context: Context): Told {
  const { year, month, day } = node;
  if (month === undefined) return ofYear(node, year, context);
  const { phrases } = context;
  const code = Number(month);
  const years = () => nounOf(onlyYear(node), context);
  if (code > 20) {
    const name = (text?: string) => grouping(code, text, context);
    return {
      parts: plain(year.masked ? someYear(name(), years(), context) : name(textOf(years().parts))),
      grain: code > 32 ? 'quarter' : 'season',
    };
  }
  if (day === 'XX') {
    const of = month === 'XX' ? years() : nounOf(withoutDay(node), context);
    return { parts: plain(phrases.some('day', inSentence(of, context))), grain: 'day' };
  }
  const grain = day === undefined ? 'month' : 'day';
  if (month === 'XX' && day === undefined)
    return { parts: plain(phrases.some('month', inSentence(years(), context))), grain };
  if (`${month}${day}`.includes('X')) return hull(node, grain, context);
  if (!year.masked) return { parts: civil(year.value, code, day, context), grain };
  // Any leap year: only the name of the day is wanted.
  const [ms, options] = [toMs(dayNumber(2000, code, Number(day ?? 1))), optionsFor(grain)];
  const { year: _, ...yearless } = options;
  return { parts: plain(someYear(dateFormat(context.locale, yearless).format(ms), years(), context)), grain };
}

const onlyYear = ({ year }: EdtfDate) => plainly(year);
const withoutDay = ({ year, month }: EdtfDate) => plainly(year, month);

/** A noun within a sentence, or beside a mark, where it goes without its article. */
export function inText({ parts, grain, range, time }: Noun, context: Context): string {
  const { phrases, long } = context;
  if (range) return pairText(range[0], range[1], context, phrases.to);
  const text = time === undefined ? textOf(parts) : phrases.short.dateTime(time, textOf(parts));
  return long ? phrases.named(text, grain) : text;
}

/** A noun that is one end of something longer, where a sentence of its own has no room: "about 1950", "1005–1995". */
export function endText(told: Noun, context: Context): string {
  const { best, range } = told;
  if (best !== undefined) return context.words.about(best);
  return range ? dashText(...range, { ...context, long: false }) : inText(told, context);
}

/** Two nouns put together, without saying twice what they share. */
export function pairText(a: Noun, b: Noun, context: Context, join: (a: string, b: string) => string): string {
  const { first, second, framed } = beside(a, b, context);
  return framed(join(first, second));
}

/** "1914–1918", "3–7 June 2025", "August 2024 – August 2025": no blanks between single words. */
export function dashText(a: Noun, b: Noun, context: Context): string {
  const { first, second, cores, framed } = beside(a, b, context);
  return framed(first + dashFor(cores, context) + second);
}

/** With blanks around it where a side has some, or a dash of its own. */
export function dashFor(sides: readonly string[], { phrases }: Context): string {
  const { dash = '–' } = phrases;
  return sides.some((side) => side.includes(dash) || (dash === '–' && /\s/.test(side))) ? ` ${dash} ` : dash;
}

interface Beside {
  readonly first: string;
  readonly second: string;
  /** Of each, what the other does not say. */
  readonly cores: readonly string[];
  /** Puts around the two what neither says any more. */
  readonly framed: (both: string) => string;
}

function beside(a: Noun, b: Noun, context: Context): Beside {
  const { phrases, long } = context;
  const framed = (both: string) => both;
  const date = textOf(a.parts);
  if (a.time !== undefined && b.time !== undefined && date === textOf(b.parts)) {
    const same = a.zone === b.zone;
    const cores = [a, b].map(({ time = '', zone = '' }) => (same ? time.replace(zone, '').trim() : time));
    const [one = '', other = ''] = cores;
    const [first, second] = same && a.zone && a.time.startsWith(a.zone) ? [a.time, other] : [one, b.time];
    const told = (both: string) => phrases.short.dateTime(both, date);
    return { first, second, cores, framed: long ? (both) => phrases.named(told(both), 'second') : told };
  }
  if (
    a.time ??
    b.time ??
    a.range ??
    b.range ??
    (a.grain !== b.grain || a.parts.length < 2 || b.parts.length < 2)
  ) {
    const [first, second] = [endText(a, context), endText(b, context)];
    return { first, second, cores: [first, second], framed };
  }
  const { first, second, cores } = elided(a.parts, b.parts);
  const text = (parts: Parts) => inText(noun({ parts, grain: a.grain }), context);
  return { first: text(first), second: text(second), cores: cores.map(textOf), framed };
}

function ofYear(node: EdtfDate, year: EdtfYear, context: Context): Told {
  const { locale, phrases } = context;
  const { text, value, masked, significant } = year;
  if (!isNear(value) && value < 0)
    return { parts: plain(ago(value, significant ?? 3, context)), grain: 'ago' };
  if (significant !== undefined)
    return { ...hull(node, 'year', context), best: yearText(value, locale, phrases) };
  if (!masked) return { parts: [{ type: 'year', value: yearText(value, locale, phrases) }], grain: 'year' };
  const hidden = /^\d*(X+)$/.exec(text)?.[1]?.length;
  if (hidden === 4) return { parts: plain(phrases.anyYear), grain: 'year' };
  // The first century begins in the year 1, and this a year before.
  if (value < 1) return hull(node, 'year', context);
  if (hidden === 3) return { parts: plain(phrases.millennium(value / 1000 + 1)), grain: 'millennium' };
  if (hidden === 2) return { parts: plain(phrases.century(value / 100 + 1, false)), grain: 'century' };
  // Below 100 a decade would be named like one of every century.
  if (hidden === 1 && value >= 100)
    return { parts: plain(phrases.decade(yearNumber(value, locale, phrases), value)), grain: 'decade' };
  return hull(node, 'year', context);
}

/** From the first to the last completion of a mask that has no name of its own. */
function hull(node: EdtfDate, grain: 'year' | 'month' | 'day', context: Context): Told {
  const { earliest, latest } = boundsOf(node);
  const at = (bound: EdtfBound): Noun => {
    const { year, month, day } = bound as EdtfPoint;
    const parts: Parts =
      grain === 'year'
        ? [{ type: 'year', value: yearText(year, context.locale, context.phrases) }]
        : civil(year, month, grain === 'day' ? String(day) : undefined, context);
    return noun({ parts, grain });
  };
  return { parts: [], grain, range: [at(earliest), at(latest)] };
}

function civil(year: number, month: number, day: string | undefined, { locale, phrases }: Context): Parts {
  const options = optionsFor(day === undefined ? 'month' : 'day');
  return dateParts(toMs(dayNumber(year, month, Number(day ?? 1))), year, options, locale, phrases);
}

const optionsFor = (grain: 'month' | 'day'): Intl.DateTimeFormatOptions => ({
  year: 'numeric',
  month: 'long',
  ...(grain === 'day' && { day: 'numeric' }),
});

function someYear(name: string, years: Noun, context: Context): string {
  const { phrases } = context;
  return phrases.ofYear(
    name,
    textOf(years.parts) === phrases.anyYear ? undefined : inSentence(years, context),
  );
}

const inSentence = (told: Noun, context: Context) => inText(told, { ...context, long: true });

function grouping(code: number, year: string | undefined, { phrases }: Context): string {
  if (code < 33)
    return phrases.season((code - 21) % 4, year, code < 25 ? undefined : code < 29 ? 'north' : 'south');
  if (code < 37) return phrases.quarter(code - 32, year);
  return code < 40 ? phrases.portion('third', code - 36, year) : phrases.portion('half', code - 39, year);
}

/** "about 66 million years ago", "66 Ma": counted from 2000, which at this distance is now. */
function ago(year: number, digits: number, { locale, phrases, long }: Context): string {
  const years = 2000 - year;
  const figures: Intl.NumberFormatOptions = { maximumSignificantDigits: digits };
  if (long) {
    const options = {
      ...figures,
      style: 'unit',
      unit: 'year',
      unitDisplay: 'long',
      notation: 'compact',
      compactDisplay: 'long',
    } as const;
    return phrases.ago(numberFormat(locale, options).format(years));
  }
  const [size, unit] = years >= 1e9 ? [1e9, 'Ga'] : years >= 1e6 ? [1e6, 'Ma'] : [1e3, 'ka'];
  return `${numberFormat(locale, figures).format(years / size)} ${unit}`;
}

function timed(node: EdtfDateTime, context: Context): Told {
  const { locale, phrases, timeZone } = context;
  const { date, hour, minute, second, shift } = node;
  const { year, month, day } = date;
  if (timeZone !== undefined && shift !== undefined) {
    const ms = windowOf(node).startMs;
    const told = dateFormat(locale, { ...clockOptions(locale, 'second'), timeZone, timeZoneName: 'short' });
    return {
      parts: dateParts(ms, year.value, { ...optionsFor('day'), timeZone }, locale, phrases),
      grain: 'second',
      time: told.format(ms),
      zone: told.formatToParts(ms).find(({ type }) => type === 'timeZoneName')?.value ?? '',
    };
  }
  // As written: hour 24 and second 60 are no time that Intl would show.
  const written = [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':');
  const ms = ((hour * 60 + minute) * 60 + second) * 1000;
  const isPlain = isEnglish(locale) || hour > 23 || second > 59;
  const time = isPlain ? written : dateFormat(locale, clockOptions(locale, 'second')).format(ms);
  const zone = shift === undefined ? '' : `UTC${shift.replace('Z', '').replace('-', '−')}`;
  return {
    parts: civil(year.value, Number(month), day, context),
    grain: 'second',
    time: zone ? `${time} ${zone}` : time,
    zone,
  };
}
