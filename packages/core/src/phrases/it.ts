import type { Phrases } from '../phrases.ts';
import { roman } from '../roman.ts';

const seasons = ['primavera', 'estate', 'autunno', 'inverno'];

/** "il", or "l’" before otto, undici, ottanta, ottocento and what begins with a vowel. */
const the = (noun: string) => (/^(8|11(?!\d)|VIII |XI |[aeiou])/.test(noun) ? `l’${noun}` : `il ${noun}`);
/** The preposition grown together with the article: "a" + "il 1918" → "al 1918". */
const joined = (preposition: string, stem: string) => (date: string) => {
  const [article, rest] = [/^(il |la |l’|gli )/.exec(date)?.[0], (length: number) => date.slice(length)];
  if (article === undefined) return `${preposition} ${date}`;
  if (article === 'gli ') return `${stem}${date}`;
  return stem + (article === 'il ' ? `l ${rest(3)}` : article === 'la ' ? `lla ${rest(3)}` : `ll’${rest(2)}`);
};
const di = joined('di', 'de');
const from = joined('da', 'da');
const within = joined('in', 'ne');
const toward = joined('a', 'a');
const to = (date: string) => toward(date).replace(/^a (?=a)/, 'ad ');
const ofYear = (year?: string) => (year === undefined ? '' : ` ${di(the(year))}`);
const years = (duration: string) => duration.replace(/(ili\p{L}+) ann/u, '$1 di ann');

export const phrases: Phrases = {
  day: (count) => (count === '1' ? '1º' : count),
  decade: (year) => `anni ${year}`,
  century: (count, before) => `${roman(count)} secolo${before ? ' a.C.' : ''}`,
  millennium: (count) => `${roman(count)} millennio`,
  quarter: (count, year) => `T${count}${year === undefined ? '' : ` ${year}`}`,
  portion: (of, count, year) => `${count}º ${of === 'half' ? 'semestre' : 'quadrimestre'}${ofYear(year)}`,
  season: (which, year, hemisphere) =>
    seasons[which] +
    ofYear(year) +
    (hemisphere ? ` (emisfero ${hemisphere === 'north' ? 'boreale' : 'australe'})` : ''),
  named: (date, grain) => {
    if (grain === 'month' || grain === 'ago' || date.startsWith('un ')) return date;
    if (grain === 'decade') return `gli ${date}`;
    if (grain === 'season' && date.startsWith('p')) return `la ${date}`;
    return the(
      date.replace(
        /^T(\d) ?(.*)/,
        (_, count, year) =>
          `${count}º trimestre${year.startsWith('di ') ? ` ${year}` : ofYear(year || undefined)}`,
      ),
    );
  },
  at: (date, grain) => {
    if (grain === 'ago' || (grain === 'day' && !date.startsWith('un '))) return date;
    if (grain === 'month' && !date.startsWith('un ')) return within(the(date));
    return date.replace(
      /(^|, | [oe] )(il |la |l’|gli |un )/g,
      (_, before, article) => before + within(article),
    );
  },
  throughout: (date) => `per tutta la durata ${di(date)}`,
  around: (date) => `intorno ${to(date)}`,
  about: (date) => `${date} circa`,
  possibly: (phrase) => `forse ${phrase}`,
  perhaps: (date) => `${date} (forse)`,
  roughly: (phrase) => `all’incirca ${phrase}`,
  notAfter: (date) => `non oltre ${date}`,
  notBefore: (date) => `non prima ${di(date)}`,
  between: (start, end) => `tra ${start} e ${end}`,
  fromTo: (start, end) => `${from(start)} ${to(end)}`,
  since: from,
  until: (date) => `fino ${to(date)}`,
  endUnknown: (date) => `${from(date)}, fine sconosciuta`,
  startUnknown: (date) => `fino ${to(date)}, inizio sconosciuto`,
  to: (start, end) => {
    const last = end.replace(/^(il |l’(?=\d))/, '');
    const apart = /\p{L}+ |\d{3}$/u.test(start.replace(/^il /, '')) && /\s/.test(last);
    return start + (apart ? ' – ' : '–') + last;
  },
  either: (list, _, grain) => phrases.at(list, grain),
  each: (unit, span) => `ogni ${{ year: 'anno', month: 'mese', day: 'giorno' }[unit]} ${span}`,
  more: (count) => `altri ${count}`,
  some: (unit, whole) => `un ${unit === 'day' ? 'giorno' : 'mese'} ${di(whole)}`,
  ofYear: (date, whole) => `${date} di un anno ${whole === undefined ? 'sconosciuto' : di(whole)}`,
  anyYear: 'un anno sconosciuto',
  estimated: (phrase, best) => `${phrase}, stima: ${best}`,
  giveOrTake: (best, margin) => `${best}, con un margine di ${margin}`,
  ago: (duration) => `circa ${years(duration)} fa`,
  atTime: (time, date) => `${the(date)} alle ${time}`,
  undated: (words) => (words === undefined ? 'data non indicata' : `«${words}», data non indicata`),
  order: {
    after: (title) => `dopo «${title}»`,
    before: (title) => `prima di «${title}»`,
    during: (title) => `durante «${title}»`,
    including: (title) => `compreso «${title}»`,
  },
  ordered: (undated, order) => `${undated}; ${order}`,
  status: {
    happened: 'avvenuto',
    ongoing: 'in corso',
    expected: 'previsto',
    cancelled: 'annullato',
    disputed: 'controverso',
  },
  pass: (duration) => `${years(duration)} dopo`,
  short: {
    about: (date) => `ca. ${date}`,
    possibly: (date) => `${date}?`,
    notAfter: (date) => `${date} o prima`,
    notBefore: (date) => `${date} o dopo`,
    since: (date, grain) => from(phrases.named(date, grain)),
    until: (date, grain) => `fino ${to(phrases.named(date, grain))}`,
    endUnknown: (date) => `${date}–?`,
    startUnknown: (date) => `?–${date}`,
    dateTime: (time, date) => `${date}, ${time}`,
  },
};
