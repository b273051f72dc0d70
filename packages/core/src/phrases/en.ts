import type { Grain, Phrases } from '../phrases.ts';

const ordinal = (count: number) => {
  const teen = Math.floor((count % 100) / 10) === 1;
  return count + ((!teen && ['th', 'st', 'nd', 'rd'][count % 10]) || 'th');
};
const nth = ['first', 'second', 'third', 'fourth'];
const seasons = ['spring', 'summer', 'autumn', 'winter'];
const articled = new Set<Grain>(['decade', 'century', 'millennium', 'quarter']);
const preposition = (grain: Grain) =>
  grain === 'day' ? 'on' : grain === 'second' || grain === 'millisecond' ? 'at' : 'in';

export const phrases: Phrases = {
  era: (count, before) => (before ? `${count} BC` : `AD ${count}`),
  decade: (year) => `${year}s`,
  century: (count, before) => `${ordinal(count)} century${before ? ' BC' : ''}`,
  millennium: (count) => `${ordinal(count)} millennium`,
  quarter: (count, year) => (year === undefined ? `Q${count}` : `Q${count} ${year}`),
  portion: (of, count, year) => `${nth[count - 1]} ${of}${year === undefined ? '' : ` of ${year}`}`,
  season: (which, year, hemisphere) =>
    seasons[which] +
    (year === undefined ? '' : ` ${year}`) +
    (hemisphere ? ` (${hemisphere}ern hemisphere)` : ''),
  named: (date, grain) => (articled.has(grain) && !date.startsWith('Q') ? `the ${date}` : date),
  at: (date, grain) => (grain === 'ago' ? date : `${preposition(grain)} ${date}`),
  throughout: (date) => `throughout ${date}`,
  around: (date) => `around ${date}`,
  about: (date) => `about ${date}`,
  possibly: (phrase) => `possibly ${phrase}`,
  perhaps: (date) => `possibly ${date}`,
  roughly: (phrase) => `roughly ${phrase}`,
  notAfter: (date, grain) =>
    grain === 'ago' ? `${date} or earlier` : `${preposition(grain)} or before ${date}`,
  notBefore: (date, grain) =>
    grain === 'ago' ? `${date} or later` : `${preposition(grain)} or after ${date}`,
  between: (start, end, grain) =>
    preposition(grain) === 'in' ? `some time in ${start} to ${end}` : `between ${start} and ${end}`,
  fromTo: (start, end) => `from ${start} to ${end}`,
  since: (date) => `since ${date}`,
  until: (date) => `until ${date}`,
  endUnknown: (date) => `from ${date}, end not known`,
  startUnknown: (date) => `until ${date}, start not known`,
  to: (start, end) => `${start} to ${end}`,
  either: (list, count) => (count === 2 ? `either ${list}` : `one of ${list}`),
  each: (unit, span) => `every ${unit} ${span}`,
  more: (count) => `${count} more`,
  some: (unit, of) => (unit === 'day' ? `some day in ${of}` : `some month of ${of}`),
  ofYear: (date, years) =>
    years === undefined ? `${date} of an unknown year` : `${date} of some year in ${years}`,
  anyYear: 'an unknown year',
  estimated: (phrase, best) => `${phrase}, estimated at ${best}`,
  giveOrTake: (best, margin) => `${best}, give or take ${margin}`,
  ago: (years) => `about ${years} ago`,
  atTime: (time, date) => `at ${time} on ${date}`,
  undated: (words) => (words === undefined ? 'date not stated' : `“${words}”, date not stated`),
  order: {
    after: (title) => `after “${title}”`,
    before: (title) => `before “${title}”`,
    during: (title) => `during “${title}”`,
    including: (title) => `including “${title}”`,
  },
  ordered: (undated, order) => `${undated}; ${order}`,
  status: {
    happened: 'happened',
    ongoing: 'ongoing',
    expected: 'expected',
    cancelled: 'cancelled',
    disputed: 'disputed',
  },
  pass: (duration) => `${duration} ${/^1 \D+$/.test(duration) ? 'passes' : 'pass'}`,
  short: {
    about: (date) => `c. ${date}`,
    possibly: (date) => `${date}?`,
    notAfter: (date) => `by ${date}`,
    notBefore: (date) => `${date} or later`,
    since: (date) => `since ${date}`,
    until: (date) => `until ${date}`,
    endUnknown: (date) => `${date}–?`,
    startUnknown: (date) => `?–${date}`,
    dateTime: (time, date) => `${date}, ${time}`,
  },
};
