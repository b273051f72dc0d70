import type { Phrases } from '../phrases.ts';

const seasons = ['Frühling', 'Sommer', 'Herbst', 'Winter'];
const datives: Record<string, string> = { der: 'dem', das: 'dem', die: 'den', ein: 'einem' };

const dative = (date: string) =>
  date
    .replace(/(^|\s)(der|das|die|ein)(?= )/g, (_, before, article) => before + datives[article])
    .replace(/Jahre(?![\p{L}])/gu, 'Jahren')
    .replace('unbekanntes Jahr', 'unbekannten Jahr');
const from = (date: string) => `von ${dative(date)}`.replace(/^von dem /, 'vom ');
const to = (date: string) =>
  `bis ${dative(date)}`.replace(/^bis dem /, 'bis zum ').replace(/^bis (den|einem) /, 'bis zu $1 ');
const years = (duration: string) => duration.replace(/^(\d+) Tausend/, '$1.000');
const ofYear = (year?: string) => (year === undefined ? '' : ` ${year}`);

export const phrases: Phrases = {
  decade: (year) => `${year}er Jahre`,
  century: (count, before) => `${count}. Jahrhundert${before ? ' v.\u00a0Chr.' : ''}`,
  millennium: (count) => `${count}. Jahrtausend`,
  quarter: (count, year) => `Q${count}${ofYear(year)}`,
  portion: (of, count, year) => `${count}. ${of === 'half' ? 'Halbjahr' : 'Jahresdrittel'}${ofYear(year)}`,
  season: (which, year, hemisphere) =>
    seasons[which] +
    ofYear(year) +
    (hemisphere ? ` (${hemisphere === 'north' ? 'Nord' : 'Süd'}halbkugel)` : ''),
  named: (date, grain) => {
    if (grain === 'day' || grain === 'second' || grain === 'millisecond')
      return /^\p{Nd}/u.test(date) ? `der ${date}` : date;
    if (grain === 'season') return `der ${date}`;
    if (grain === 'decade') return `die ${date}`;
    if (grain === 'quarter') return `das ${date.replace(/^Q(\d)/, '$1. Quartal')}`;
    return grain === 'century' || grain === 'millennium' ? `das ${date}` : date;
  },
  at: (date, grain) => {
    if (grain === 'ago') return date;
    if (grain === 'day')
      return dative(date)
        .replace(/(^|[ ,])dem (?=\p{Nd})/gu, '$1am ')
        .replace(/^einem/, 'an einem');
    if (grain === 'month' && !date.startsWith('ein ')) return `im ${date}`;
    return /^\p{Nd}/u.test(date) ? date : `in ${dative(date)}`.replace(/^in dem /, 'im ');
  },
  throughout: (date, grain) => `durchgehend ${phrases.at(date, grain)}`,
  around: (date, grain) =>
    grain === 'year' && /^\p{Nd}/u.test(date) ? `um ${date}` : `etwa ${phrases.at(date, grain)}`,
  about: (date) => `etwa ${date}`,
  possibly: (phrase) => `möglicherweise ${phrase}`,
  perhaps: (date) => `möglicherweise ${date}`,
  roughly: (phrase) => `ungefähr ${phrase}`,
  notAfter: (date, grain) => `spätestens ${phrases.at(date, grain)}`,
  notBefore: (date, grain) => `frühestens ${phrases.at(date, grain)}`,
  between: (start, end) => `zwischen ${dative(start)} und ${dative(end)}`,
  fromTo: (start, end) => `${from(start)} ${to(end)}`,
  since: (date) => `seit ${dative(date).replace(/^vor /, '')}`,
  until: to,
  endUnknown: (date) => `ab ${dative(date)}, Ende unbekannt`,
  startUnknown: (date) => `${to(date)}, Beginn unbekannt`,
  to: (start, end) => `${start} bis ${end.replace(/^der (?=\p{Nd})/u, '')}`,
  either: (list, _, grain) => phrases.at(list, grain),
  each: (unit, span) => `${{ year: 'jedes Jahr', month: 'jeden Monat', day: 'jeden Tag' }[unit]} ${span}`,
  more: (count) => `${count} weitere`,
  some: (unit, whole) => {
    const year = /^\p{Nd}/u.test(whole);
    return `ein ${unit === 'day' ? 'Tag' : 'Monat'} ${year ? `im Jahr ${whole}` : phrases.at(whole, /^[A-Z]/.test(whole) ? 'month' : 'year')}`;
  },
  ofYear: (date, whole) => {
    if (whole === undefined) return `${date} eines unbekannten Jahres`;
    const which = /^\p{Nd}/u.test(whole) ? from(whole) : `in ${dative(whole)}`.replace(/^in dem /, 'im ');
    return `${date} eines Jahres ${which}`;
  },
  anyYear: 'ein unbekanntes Jahr',
  estimated: (phrase, best) => `${phrase}, geschätzt ${best}`,
  giveOrTake: (best, margin) => `${best}, plus oder minus ${margin}`,
  ago: (duration) => `vor etwa ${years(duration).replace(/Jahre$/, 'Jahren')}`,
  atTime: (time, date) => `am ${date} um ${time}`,
  undated: (words) => (words === undefined ? 'Datum nicht angegeben' : `„${words}“, Datum nicht angegeben`),
  order: {
    after: (title) => `nach „${title}“`,
    before: (title) => `vor „${title}“`,
    during: (title) => `während „${title}“`,
    including: (title) => `einschließlich „${title}“`,
  },
  ordered: (undated, order) => `${undated}; ${order}`,
  status: {
    happened: 'geschehen',
    ongoing: 'andauernd',
    expected: 'erwartet',
    cancelled: 'abgesagt',
    disputed: 'umstritten',
  },
  pass: (duration) => `${years(duration)} später`,
  short: {
    about: (date) => `ca. ${date}`,
    possibly: (date) => `${date}?`,
    notAfter: (date) => `${date} oder früher`,
    notBefore: (date) => `${date} oder später`,
    since: (date) => `seit ${dative(date)}`,
    until: (date) => `bis ${date}`,
    endUnknown: (date) => `${date}–?`,
    startUnknown: (date) => `?–${date}`,
    dateTime: (time, date) => `${date}, ${time}`,
  },
};
