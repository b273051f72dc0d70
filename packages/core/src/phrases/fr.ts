import type { Phrases } from '../phrases.ts';
import { roman } from '../roman.ts';

const ordinal = (count: number) => `${count}${count === 1 ? 'er' : 'e'}`;
const seasons = ['printemps', 'été', 'automne', 'hiver'];

const to = (date: string) =>
  date.startsWith('le ')
    ? `au ${date.slice(3)}`
    : date.startsWith('les ')
      ? `aux ${date.slice(4)}`
      : `à ${date}`;
const de = (date: string) => {
  if (date.startsWith('le ')) return `du ${date.slice(3)}`;
  if (date.startsWith('les ')) return `des ${date.slice(4)}`;
  return /^[aeiouyé]/i.test(date) ? `d’${date}` : `de ${date}`;
};
const within = (date: string) => {
  if (/^(un jour|le \d+(er)?( \p{Ll}|,|$))/u.test(date)) return date;
  if (/^une? /.test(date)) return `au cours ${de(date)}`;
  if (date.startsWith('les ')) return `dans ${date}`;
  return /^l[e’]/.test(date) ? to(date) : `en ${date}`;
};
const until = (date: string) => `jusqu’${/^(l[e’]|une? |il )/.test(date) ? to(date) : `en ${date}`}`;
const years = (duration: string) =>
  duration.replace(/(illi\p{L}+) ans/u, '$1 d’années').replace(/^(\d+) mille/, '$1\u202f000');

export const phrases: Phrases = {
  day: (count) => (count === '1' ? '1er' : count),
  decade: (year) => `années ${year}`,
  century: (count, before) =>
    `${roman(count)}${count === 1 ? 'er' : 'e'} siècle${before ? ' av. J.-C.' : ''}`,
  millennium: (count) => `${roman(count)}${count === 1 ? 'er' : 'e'} millénaire`,
  quarter: (count, year) => `T${count}${year === undefined ? '' : ` ${year}`}`,
  portion: (of, count, year) =>
    `${ordinal(count)} ${of === 'half' ? 'semestre' : 'quadrimestre'}${year === undefined ? '' : ` ${year}`}`,
  season: (which, year, hemisphere) =>
    seasons[which] +
    (year === undefined ? '' : ` ${year}`) +
    (hemisphere ? ` (hémisphère ${hemisphere === 'north' ? 'nord' : 'sud'})` : ''),
  named: (date, grain) => {
    if (grain === 'day' || grain === 'second' || grain === 'millisecond')
      return /^\p{Nd}/u.test(date) ? `le ${date}` : date;
    if (grain === 'decade') return `les ${date}`;
    if (grain === 'season') return /^[éah]/.test(date) ? `l’${date}` : `le ${date}`;
    if (grain === 'quarter')
      return `le ${date.replace(/^T(\d)/, (_, count) => `${ordinal(Number(count))} trimestre`)}`;
    return grain === 'century' || grain === 'millennium' ? `le ${date}` : date;
  },
  at: (date, grain) => (grain === 'ago' || grain === 'day' ? date : within(date)),
  throughout: (date) => `tout au long ${de(date)}`,
  around: (date) => `vers ${date}`,
  about: (date) => `${date} environ`,
  possibly: (phrase) => `peut-être ${phrase}`,
  perhaps: (date) => `${date} (peut-être)`,
  roughly: (phrase) => `approximativement ${phrase}`,
  notAfter: (date, grain) => `au plus tard ${phrases.at(date, grain)}`,
  notBefore: (date, grain) => `au plus tôt ${phrases.at(date, grain)}`,
  between: (start, end) => `entre ${start} et ${end}`,
  fromTo: (start, end) => `${de(start)} ${to(end)}`,
  since: (date) => `depuis ${date.replace(/^il y a /, '')}`,
  until,
  endUnknown: (date) => `à partir ${de(date)}, fin inconnue`,
  startUnknown: (date) => `${until(date)}, début inconnu`,
  to: (start, end) => `${/^le \d/.test(start) ? de(start) : start} ${to(end)}`,
  either: (list, _, grain) => phrases.at(list, grain),
  each: (unit, span) => `chaque ${{ year: 'année', month: 'mois', day: 'jour' }[unit]} ${span}`,
  more: (count) => `${count} autre${count === '1' ? '' : 's'}`,
  some: (unit, whole) => `un ${unit === 'day' ? 'jour' : 'mois'} ${de(whole)}`,
  ofYear: (date, whole) => `${date} d’une année ${whole === undefined ? 'inconnue' : de(whole)}`,
  anyYear: 'une année inconnue',
  estimated: (phrase, best) => `${phrase}, estimation\u00a0: ${best}`,
  giveOrTake: (best, margin) => `${best}, à ${margin} près`,
  ago: (duration) => `il y a environ ${years(duration)}`,
  atTime: (time, date) => `le ${date} à ${time}`,
  undated: (words) =>
    words === undefined ? 'date non précisée' : `«\u00a0${words}\u00a0», date non précisée`,
  order: {
    after: (title) => `après «\u00a0${title}\u00a0»`,
    before: (title) => `avant «\u00a0${title}\u00a0»`,
    during: (title) => `pendant «\u00a0${title}\u00a0»`,
    including: (title) => `y compris «\u00a0${title}\u00a0»`,
  },
  ordered: (undated, order) => `${undated}; ${order}`,
  status: {
    happened: 'a eu lieu',
    ongoing: 'en cours',
    expected: 'prévu',
    cancelled: 'annulé',
    disputed: 'contesté',
  },
  pass: (duration) => `${years(duration)} plus tard`,
  short: {
    about: (date) => `v. ${date}`,
    possibly: (date) => `${date}\u00a0?`,
    notAfter: (date) => `${date} ou avant`,
    notBefore: (date) => `${date} ou après`,
    since: (date, grain) => `depuis ${phrases.named(date, grain)}`,
    until: (date, grain) => (grain === 'ago' ? `jusqu’${to(date)}` : until(phrases.named(date, grain))),
    endUnknown: (date) => `${date}–?`,
    startUnknown: (date) => `?–${date}`,
    dateTime: (time, date) => `${date} à ${time}`,
  },
};
