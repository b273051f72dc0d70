import type { Phrases } from '../phrases.ts';
import { roman } from '../roman.ts';

const seasons = ['весна', 'лето', 'осень', 'зима'];
const thirds = ['первая', 'вторая', 'третья'];

/** A noun's ending in the nominative, the genitive and the prepositional, wherever it stands in a date. */
const endings: readonly (readonly [nominative: RegExp, genitive: string, prepositional: string])[] = [
  [/(?<=январ|феврал|апрел|июн|июл|тябр|оябр|екабр)ь/g, 'я', 'е'],
  [/(?<=март|август|квартал|век|год)(?!\p{L})/gu, 'а', 'е'],
  [/май/g, 'мая', 'мае'],
  [/-е годы/g, '-х годов', '-х годах'],
  [/годы/g, 'годов', 'годах'],
  [/(?<=тысячелети|полугоди)е/g, 'я', 'и'],
  [/треть(?!я)/g, 'трети', 'трети'],
  [/(?<=перв|втор)ая/g, 'ой', 'ой'],
  [/третья/g, 'третьей', 'третьей'],
  [/неизвестный/g, 'неизвестного', 'неизвестном'],
  [/(?<=весн|зим)а/g, 'ы', 'ой'],
  [/лето(?!\p{L})/gu, 'лета', 'летом'],
  [/осень/g, 'осени', 'осенью'],
];
const bent = (date: string, which: 1 | 2) =>
  endings.reduce((text, ending) => text.replaceAll(ending[0], ending[which]), date);
const genitive = (date: string) => bent(date, 1).replace(/^один /, 'одного ');
const prepositional = (date: string) => bent(date, 2).replaceAll(/годе(?!\p{L})/gu, 'году');
const accusative = (date: string) =>
  date
    .replace(/(?<=весн|зим)а/, 'у')
    .replace(/(перв|втор)ая треть/, '$1ую треть')
    .replace('третья', 'третью');

/** "в" and "с" take an "о" before "второй". */
const before = (preposition: string, date: string) =>
  `${preposition}${/^(2(?!\d)|II |втор)/.test(date) ? 'о' : ''} ${date}`;
const roughly = /^приблизительно /;
const from = (date: string): string => {
  if (roughly.test(date)) return `приблизительно ${from(date.replace(roughly, ''))}`;
  return before('с', genitive(date));
};
const through = (date: string): string => {
  if (roughly.test(date)) return `приблизительно ${through(date.replace(roughly, ''))}`;
  return `по ${accusative(date)}`;
};
const ofYear = (year?: string) =>
  year === undefined ? '' : ` ${year}${year.includes('г.') ? '' : '\u00a0г.'}`;
const inFull = (date: string) => date.replace(/г\.(?! н\.)/, 'года').replace('г. н.', 'года н.');

export const phrases: Phrases = {
  decade: (year) => `${year}-е`,
  century: (count, past) => `${roman(count)} век${past ? ' до н.\u00a0э.' : ''}`,
  millennium: (count) => `${roman(count)} тысячелетие`,
  quarter: (count, year) => `${roman(count)} кв.${ofYear(year)}`,
  portion: (of, count, year) =>
    (of === 'half' ? `${roman(count)} полугодие` : `${thirds[count - 1]} треть`) + ofYear(year),
  season: (which, year, hemisphere) =>
    seasons[which] +
    ofYear(year) +
    (hemisphere ? ` (${hemisphere === 'north' ? 'Северное' : 'Южное'} полушарие)` : ''),
  named: (date, grain) => {
    if (grain === 'decade') return `${date} годы`;
    if (grain !== 'year') return inFull(date).replace('кв.', 'квартал');
    return date.includes('г.') ? date.replace('г.', 'год') : /^\p{Nd}/u.test(date) ? `${date} год` : date;
  },
  at: (date, grain) => {
    if (grain === 'ago' || (grain === 'day' && !date.startsWith('один '))) return date;
    if (grain === 'day') return `в ${date}`;
    if (grain === 'season') return prepositional(date);
    // Of years in a row only the last one says that it is one.
    const list = date.replaceAll(/ год(?=(?:,| или| и) \d)/g, '').replace(/( и \d+) год$/, '$1 годы');
    return before('в', prepositional(list));
  },
  throughout: (date) => `на протяжении ${genitive(date)}`,
  around: (date) => `около ${genitive(date)}`,
  about: (date) => `приблизительно ${date}`,
  possibly: (phrase) => `возможно, ${phrase}`,
  perhaps: (date) => `${date} (возможно)`,
  roughly: (phrase) => `примерно ${phrase}`,
  notAfter: (date) => `не позднее ${genitive(date)}`,
  notBefore: (date) => `не ранее ${genitive(date)}`,
  between: (start, end, grain) =>
    grain === 'day' ? `между ${start} и ${end}` : `в период ${phrases.fromTo(start, end)}`,
  fromTo: (start, end) => `${from(start)} ${through(end)}`,
  since: from,
  until: through,
  endUnknown: (date) => `${from(date)}, окончание неизвестно`,
  startUnknown: (date) => `${through(date)}, начало неизвестно`,
  to: (start, end) => {
    if (start.endsWith(' год') && end.endsWith(' год')) return `${start.slice(0, -4)}–${end}ы`;
    return start + (/\s/.test(start) || (/\d{3}$/.test(start) && /\s/.test(end)) ? ' – ' : '–') + end;
  },
  either: (list, _, grain) => phrases.at(list, grain),
  each: (unit, span) => `каждый ${{ year: 'год', month: 'месяц', day: 'день' }[unit]} ${span}`,
  more: (count) => `ещё ${count}`,
  some: (unit, whole) => `один из ${unit === 'day' ? 'дней' : 'месяцев'} ${genitive(whole)}`,
  ofYear: (date, whole) => {
    if (whole === undefined) return `${date} неизвестного года`;
    return `${date} одного ${whole.endsWith('годы') ? 'из' : 'года'} ${genitive(whole)}`;
  },
  anyYear: 'неизвестный год',
  estimated: (phrase, best) => `${phrase} (оценка: ${best})`,
  giveOrTake: (best, margin) => `${best}, плюс-минус ${margin}`,
  ago: (duration) => `примерно ${duration} назад`,
  atTime: (time, date) => `${inFull(date)} в ${time}`,
  undated: (words) => (words === undefined ? 'дата не указана' : `«${words}», дата не указана`),
  order: {
    after: (title) => `после «${title}»`,
    before: (title) => `до «${title}»`,
    during: (title) => `во время «${title}»`,
    including: (title) => `включая «${title}»`,
  },
  ordered: (undated, order) => `${undated}; ${order}`,
  status: {
    happened: 'состоялось',
    ongoing: 'продолжается',
    expected: 'ожидается',
    cancelled: 'отменено',
    disputed: 'оспаривается',
  },
  pass: (duration) => `${duration.replaceAll(/(минут|секунд)а/g, '$1у')} спустя`,
  short: {
    about: (date) => `ок. ${genitive(date)}`,
    possibly: (date) => `${date}?`,
    notAfter: (date) => `не позднее ${genitive(date)}`,
    notBefore: (date) => `не ранее ${genitive(date)}`,
    since: from,
    until: through,
    endUnknown: (date) => `${date}–?`,
    startUnknown: (date) => `?–${date}`,
    dateTime: (time, date) => `${date}, ${time}`,
  },
};
