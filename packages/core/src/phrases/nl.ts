import type { Phrases } from '../phrases.ts';

const seasons = ['lente', 'zomer', 'herfst', 'winter'];

export const phrases: Phrases = {
  decade: (year) => `jaren ${year}`,
  century: (count, before) => `${count}e eeuw${before ? ' v.Chr.' : ''}`,
  millennium: (count) => `${count}e millennium`,
  quarter: (count, year) => `K${count}${year === undefined ? '' : ` ${year}`}`,
  portion: (of, count, year) =>
    `${count}e ${of === 'half' ? 'halfjaar' : 'derde deel'}${year === undefined ? '' : ` van ${year}`}`,
  season: (which, year, hemisphere) =>
    seasons[which] +
    (year === undefined ? '' : ` ${year}`) +
    (hemisphere ? ` (${hemisphere === 'north' ? 'noordelijk' : 'zuidelijk'} halfrond)` : ''),
  named: (date, grain) => {
    if (grain === 'decade' || grain === 'century') return `de ${date}`;
    if (grain === 'season') return `de ${date.replace(/^(\p{L}+) (?=\p{Nd})/u, '$1 van ')}`;
    if (grain === 'quarter')
      return `het ${date.replace(/^K(\d) ?(?:van )?/, (_, count) => `${count}e kwartaal van `)}`;
    return grain === 'millennium' ? `het ${date}` : date;
  },
  at: (date, grain) => (grain === 'ago' ? date : `${grain === 'day' ? 'op' : 'in'} ${date}`),
  throughout: (date) => `gedurende ${/^(de|het) /.test(date) ? date.replace(' ', ' hele ') : `heel ${date}`}`,
  around: (date) => `rond ${date}`,
  about: (date) => `ongeveer ${date}`,
  possibly: (phrase) => `mogelijk ${phrase}`,
  perhaps: (date) => `mogelijk ${date}`,
  roughly: (phrase) => `ruwweg ${phrase}`,
  notAfter: (date, grain) => `uiterlijk ${phrases.at(date, grain)}`,
  notBefore: (date) => `niet vóór ${date}`,
  between: (start, end) => `tussen ${start} en ${end}`,
  fromTo: (start, end) => `van ${start} tot en met ${end}`,
  since: (date) => `sinds ${date}`,
  until: (date) => `tot en met ${date}`,
  endUnknown: (date) => `vanaf ${date}, einde onbekend`,
  startUnknown: (date) => `tot en met ${date}, begin onbekend`,
  to: (start, end) => `${start} tot en met ${end}`,
  either: (list, _, grain) => phrases.at(list, grain),
  each: (unit, span) => `${{ year: 'elk jaar', month: 'elke maand', day: 'elke dag' }[unit]} ${span}`,
  more: (count) => `nog ${count}`,
  some: (unit, whole) => `een ${unit === 'day' ? 'dag' : 'maand'} in ${whole}`,
  ofYear: (date, whole) => `${date} van een ${whole === undefined ? 'onbekend jaar' : `jaar in ${whole}`}`,
  anyYear: 'een onbekend jaar',
  estimated: (phrase, best) => `${phrase}, naar schatting ${best}`,
  giveOrTake: (best, margin) => `${best}, plus of min ${margin}`,
  ago: (duration) => `ongeveer ${duration.replace(/^(\d+) duizend/, '$1.000')} geleden`,
  atTime: (time, date) => `op ${date} om ${time}`,
  undated: (words) => (words === undefined ? 'datum niet vermeld' : `‘${words}’, datum niet vermeld`),
  order: {
    after: (title) => `na ‘${title}’`,
    before: (title) => `vóór ‘${title}’`,
    during: (title) => `tijdens ‘${title}’`,
    including: (title) => `met inbegrip van ‘${title}’`,
  },
  ordered: (undated, order) => `${undated}; ${order}`,
  status: {
    happened: 'gebeurd',
    ongoing: 'gaande',
    expected: 'verwacht',
    cancelled: 'geannuleerd',
    disputed: 'betwist',
  },
  pass: (duration) => `${duration.replace(/^(\d+) duizend/, '$1.000')} later`,
  short: {
    about: (date) => `ca. ${date}`,
    possibly: (date) => `${date}?`,
    notAfter: (date) => `${date} of eerder`,
    notBefore: (date) => `${date} of later`,
    since: (date) => `sinds ${date}`,
    until: (date) => `t/m ${date}`,
    endUnknown: (date) => `${date}–?`,
    startUnknown: (date) => `?–${date}`,
    dateTime: (time, date) => `${date}, ${time}`,
  },
};
