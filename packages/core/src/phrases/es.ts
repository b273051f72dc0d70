import type { Phrases } from '../phrases.ts';
import { roman } from '../roman.ts';

const seasons = ['primavera', 'verano', 'otoño', 'invierno'];
const ordinals = ['primer', 'segundo', 'tercer', 'cuarto'];

const de = (date: string) => (date.startsWith('el ') ? `del ${date.slice(3)}` : `de ${date}`);
const to = (date: string) => (date.startsWith('el ') ? `al ${date.slice(3)}` : `a ${date}`);
const ofYear = (year?: string) => (year === undefined ? '' : ` de ${year}`);
const years = (duration: string) => duration.replace(/(ill\p{L}+) año/u, '$1 de año');

export const phrases: Phrases = {
  decade: (year) => `década de ${year}`,
  century: (count, before) => `siglo ${roman(count)}${before ? ' a.\u00a0C.' : ''}`,
  millennium: (count) => `${roman(count)} milenio`,
  quarter: (count, year) => `T${count}${year === undefined ? '' : ` ${year}`}`,
  portion: (of, count, year) =>
    `${ordinals[count - 1]} ${of === 'half' ? 'semestre' : 'cuatrimestre'}${ofYear(year)}`,
  season: (which, year, hemisphere) =>
    seasons[which] +
    ofYear(year) +
    (hemisphere ? ` (hemisferio ${hemisphere === 'north' ? 'norte' : 'sur'})` : ''),
  named: (date, grain) => {
    if (grain === 'month' || grain === 'year' || grain === 'ago') return date;
    if (grain === 'day' || grain === 'second' || grain === 'millisecond')
      return /^\p{Nd}/u.test(date) ? `el ${date}` : date;
    if (grain === 'decade' || date.startsWith('primavera')) return `la ${date}`;
    return `el ${date.replace(/^T(\d)( ?)(?:de )?/, (_, count, space) => `${ordinals[count - 1]} trimestre${space && ' de '}`)}`;
  },
  at: (date, grain) => (grain === 'ago' || grain === 'day' ? date : `en ${date}`),
  throughout: (date) => `a lo largo ${de(date)}`,
  around: (date) => `hacia ${date}`,
  about: (date) => `${date} aproximadamente`,
  possibly: (phrase) => `quizá ${phrase}`,
  perhaps: (date) => `${date} (quizá)`,
  roughly: (phrase) => `aproximadamente ${phrase}`,
  notAfter: (date, grain) => `a más tardar ${phrases.at(date, grain)}`,
  notBefore: (date) => `no antes ${de(date)}`,
  between: (start, end) => `entre ${start} y ${end}`,
  fromTo: (start, end) => `${de(start)} ${to(end)}`,
  since: (date) => `desde ${date}`,
  until: (date) => `hasta ${date}`,
  endUnknown: (date) => `desde ${date}, fin desconocido`,
  startUnknown: (date) => `hasta ${date}, inicio desconocido`,
  to: (start, end) => `${/^el \d/.test(start) ? de(start) : start} ${to(end)}`,
  either: (list, _, grain) => phrases.at(list, grain),
  each: (unit, span) => `cada ${{ year: 'año', month: 'mes', day: 'día' }[unit]} ${span}`,
  more: (count) => `${count} más`,
  some: (unit, whole) => `algún ${unit === 'day' ? 'día' : 'mes'} ${de(whole)}`,
  ofYear: (date, whole) =>
    `${date} de ${whole === undefined ? 'un año desconocido' : `algún año ${de(whole)}`}`,
  anyYear: 'un año desconocido',
  estimated: (phrase, best) => `${phrase}, estimado en ${best}`,
  giveOrTake: (best, margin) => `${best}, con un margen de ${margin}`,
  ago: (duration) => `hace unos ${years(duration)}`,
  atTime: (time, date) => `el ${date} a las ${time}`,
  undated: (words) => (words === undefined ? 'fecha no indicada' : `«${words}», fecha no indicada`),
  order: {
    after: (title) => `después de «${title}»`,
    before: (title) => `antes de «${title}»`,
    during: (title) => `durante «${title}»`,
    including: (title) => `incluido «${title}»`,
  },
  ordered: (undated, order) => `${undated}; ${order}`,
  status: {
    happened: 'ocurrido',
    ongoing: 'en curso',
    expected: 'previsto',
    cancelled: 'cancelado',
    disputed: 'en disputa',
  },
  pass: (duration) => `${years(duration)} después`,
  short: {
    about: (date) => `c. ${date}`,
    possibly: (date) => `¿${date}?`,
    notAfter: (date) => `${date} o antes`,
    notBefore: (date) => `${date} o después`,
    since: (date, grain) => `desde ${phrases.named(date, grain)}`,
    until: (date, grain) => `hasta ${phrases.named(date, grain)}`,
    endUnknown: (date) => `${date}–?`,
    startUnknown: (date) => `?–${date}`,
    dateTime: (time, date) => `${date}, ${time}`,
  },
};
