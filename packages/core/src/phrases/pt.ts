import type { Phrases } from '../phrases.ts';
import { roman } from '../roman.ts';

const seasons = ['primavera', 'verão', 'outono', 'inverno'];

/** The preposition grown together with the article: "de" + "o século" → "do século". */
const joined = (preposition: string, stem: string) => (date: string) =>
  /^[oa] /.test(date) ? stem + date : `${preposition} ${date}`;
const de = joined('de', 'd');
const within = joined('em', 'n');
const to = (date: string) =>
  date.startsWith('o ') ? `a${date}` : date.startsWith('a ') ? `à${date.slice(1)}` : `a ${date}`;
const ofYear = (year?: string) => (year === undefined ? '' : ` de ${year}`);
const years = (duration: string) => duration.replace(/(lh\p{L}+) ano/u, '$1 de ano');

export const phrases: Phrases = {
  day: (count) => (count === '1' ? '1º' : count),
  decade: (year) => `década de ${year}`,
  century: (count, before) => `século ${roman(count)}${before ? ' a.C.' : ''}`,
  millennium: (count) => `${roman(count)} milênio`,
  quarter: (count, year) => `T${count}${year === undefined ? '' : ` ${year}`}`,
  portion: (of, count, year) => `${count}º ${of === 'half' ? 'semestre' : 'quadrimestre'}${ofYear(year)}`,
  season: (which, year, hemisphere) =>
    seasons[which] +
    ofYear(year) +
    (hemisphere ? ` (hemisfério ${hemisphere === 'north' ? 'norte' : 'sul'})` : ''),
  named: (date, grain) => {
    if (grain === 'decade' || (grain === 'season' && date.startsWith('p'))) return `a ${date}`;
    if (grain === 'quarter')
      return `o ${date.replace(/^T(\d)( ?)(?:de )?/, (_, count, space) => `${count}º trimestre${space && ' de '}`)}`;
    return grain === 'century' || grain === 'millennium' || grain === 'season' ? `o ${date}` : date;
  },
  at: (date, grain) => (grain === 'ago' ? date : within(date)),
  throughout: (date) => `ao longo ${de(date)}`,
  around: (date) => `por volta ${de(date)}`,
  about: (date) => `${date} aproximadamente`,
  possibly: (phrase) => `possivelmente ${phrase}`,
  perhaps: (date) => `${date} (possivelmente)`,
  roughly: (phrase) => `aproximadamente ${phrase}`,
  notAfter: (date, grain) => `o mais tardar ${phrases.at(date, grain)}`,
  notBefore: (date) => `não antes ${de(date)}`,
  between: (start, end) => `entre ${start} e ${end}`,
  fromTo: (start, end) => `${de(start)} ${to(end)}`,
  since: (date) => `desde ${date}`,
  until: (date) => `até ${date}`,
  endUnknown: (date) => `desde ${date}, fim desconhecido`,
  startUnknown: (date) => `até ${date}, início desconhecido`,
  to: (start, end) => `${start} ${to(end)}`,
  either: (list, _, grain) => phrases.at(list, grain),
  each: (unit, span) => `todos os ${{ year: 'anos', month: 'meses', day: 'dias' }[unit]} ${span}`,
  more: (count) => `mais ${count}`,
  some: (unit, whole) => `algum ${unit === 'day' ? 'dia' : 'mês'} ${de(whole)}`,
  ofYear: (date, whole) =>
    `${date} de ${whole === undefined ? 'um ano desconhecido' : `algum ano ${de(whole)}`}`,
  anyYear: 'um ano desconhecido',
  estimated: (phrase, best) => `${phrase}, estimado em ${best}`,
  giveOrTake: (best, margin) => `${best}, com margem de ${margin}`,
  ago: (duration) => `há cerca de ${years(duration)}`,
  atTime: (time, date) => `em ${date} às ${time}`,
  undated: (words) => (words === undefined ? 'data não informada' : `“${words}”, data não informada`),
  order: {
    after: (title) => `depois de “${title}”`,
    before: (title) => `antes de “${title}”`,
    during: (title) => `durante “${title}”`,
    including: (title) => `incluindo “${title}”`,
  },
  ordered: (undated, order) => `${undated}; ${order}`,
  status: {
    happened: 'ocorrido',
    ongoing: 'em curso',
    expected: 'previsto',
    cancelled: 'cancelado',
    disputed: 'contestado',
  },
  pass: (duration) => `${years(duration)} depois`,
  short: {
    about: (date) => `c. ${date}`,
    possibly: (date) => `${date}?`,
    notAfter: (date) => `${date} ou antes`,
    notBefore: (date) => `${date} ou depois`,
    since: (date, grain) => `desde ${phrases.named(date, grain)}`,
    until: (date, grain) => `até ${phrases.named(date, grain)}`,
    endUnknown: (date) => `${date}–?`,
    startUnknown: (date) => `?–${date}`,
    dateTime: (time, date) => `${date}, ${time}`,
  },
};
