import type { Phrases } from '../phrases.ts';

const seasons = ['वसंत', 'ग्रीष्म', 'शरद', 'शीतकाल'];
const ordinals = ['पहली', 'दूसरी', 'तीसरी', 'चौथी', 'पाँचवीं', 'छठी'];

const ordinal = (count: number) => ordinals[count - 1] ?? `${count}वीं`;
/** A noun before a postposition. */
const oblique = (date: string) =>
  date
    .replaceAll('का दशक', 'के दशक')
    .replace('का कोई', 'के किसी')
    .replace('महीना', 'महीने')
    .replace('वर्ष का', 'वर्ष के');
const ofYear = (year?: string) => (year === undefined ? '' : `${year} की `);
const belonging = (date: string) => (/(तिमाही|तिहाई|छमाही)$/.test(date) ? 'की' : 'का');

export const phrases: Phrases = {
  era: (count, before) => `${count} ${before ? 'ईसा पूर्व' : 'ईस्वी'}`,
  decade: (year) => `${year} का दशक`,
  century: (count, before) => `${ordinal(count)} शताब्दी${before ? ' ईसा पूर्व' : ''}`,
  millennium: (count) => `${ordinal(count)} सहस्राब्दी`,
  quarter: (count, year) => `${ofYear(year)}${ordinal(count)} तिमाही`,
  portion: (of, count, year) => `${ofYear(year)}${ordinal(count)} ${of === 'half' ? 'छमाही' : 'तिहाई'}`,
  season: (which, year, hemisphere) =>
    seasons[which] +
    (year === undefined ? '' : ` ${year}`) +
    (hemisphere ? ` (${hemisphere === 'north' ? 'उत्तरी' : 'दक्षिणी'} गोलार्ध)` : ''),
  named: (date) => date,
  at: (date, grain) => {
    if (grain === 'ago' || date.endsWith('कोई दिन')) return oblique(date);
    return `${oblique(date)} ${grain === 'day' ? 'को' : 'में'}`;
  },
  throughout: (date) => `${oblique(date)} की पूरी अवधि में`,
  around: (date, grain) => `लगभग ${phrases.at(date, grain)}`,
  about: (date) => `लगभग ${date}`,
  possibly: (phrase) => `संभवतः ${phrase}`,
  perhaps: (date) => `संभवतः ${date}`,
  roughly: (phrase) => `मोटे तौर पर ${phrase}`,
  notAfter: (date, grain) => `${phrases.at(date, grain)} या उससे पहले`,
  notBefore: (date, grain) => `${phrases.at(date, grain)} या उसके बाद`,
  between: (start, end) => `${oblique(start)} और ${oblique(end)} के बीच`,
  fromTo: (start, end) => `${oblique(start)} से ${oblique(end)} तक`,
  since: (date) => `${oblique(date)} से`,
  until: (date) => `${oblique(date)} तक`,
  endUnknown: (date) => `${oblique(date)} से, अंत अज्ञात`,
  startUnknown: (date) => `${oblique(date)} तक, आरंभ अज्ञात`,
  to: (start, end) => `${oblique(start)} से ${end}`,
  either: (list, _, grain) => phrases.at(list, grain),
  each: (unit, span) => `${span} हर ${{ year: 'वर्ष', month: 'महीने', day: 'दिन' }[unit]}`,
  more: (count) => `${count} अन्य`,
  some: (unit, whole) => `${oblique(whole)} का कोई ${unit === 'day' ? 'दिन' : 'महीना'}`,
  ofYear: (date, whole) =>
    `${whole === undefined ? 'अज्ञात' : `${oblique(whole)} के किसी`} वर्ष ${belonging(date)} ${date}`,
  anyYear: 'अज्ञात वर्ष',
  estimated: (phrase, best) => `${phrase}, अनुमानतः ${best}`,
  giveOrTake: (best, margin) => `${best}, ${margin} आगे या पीछे`,
  ago: (duration) => `लगभग ${duration} पहले`,
  atTime: (time, date) => `${date} को ${time}`,
  undated: (words) => (words === undefined ? 'तिथि नहीं बताई गई' : `“${words}”, तिथि नहीं बताई गई`),
  order: {
    after: (title) => `“${title}” के बाद`,
    before: (title) => `“${title}” से पहले`,
    during: (title) => `“${title}” के दौरान`,
    including: (title) => `“${title}” सहित`,
  },
  ordered: (undated, order) => `${undated}; ${order}`,
  status: {
    happened: 'हो चुका',
    ongoing: 'जारी',
    expected: 'अपेक्षित',
    cancelled: 'रद्द',
    disputed: 'विवादित',
  },
  pass: (duration) => `${duration} बाद`,
  short: {
    about: (date) => `लगभग ${date}`,
    possibly: (date) => `${date}?`,
    notAfter: (date) => `${date} या पहले`,
    notBefore: (date) => `${date} या बाद`,
    since: (date) => `${oblique(date)} से`,
    until: (date) => `${oblique(date)} तक`,
    endUnknown: (date) => `${date}–?`,
    startUnknown: (date) => `?–${date}`,
    dateTime: (time, date) => `${date}, ${time}`,
  },
};
