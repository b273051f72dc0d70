import type { Phrases } from '../phrases.ts';

const seasons = ['אביב', 'קיץ', 'סתיו', 'חורף'];
const ordinals = ['הראשון', 'השני', 'השלישי', 'הרביעי'];

/** A letter before a word, with a maqaf before a number; "ב" and "ל" swallow the article. */
const prefixed = (letter: string) => (date: string) => {
  if (!/^\p{L}/u.test(date)) return `${letter}־${date}`;
  return letter + (letter !== 'מ' && date.startsWith('ה') ? date.slice(1) : date);
};
const within = prefixed('ב');
const from = prefixed('מ');
const to = prefixed('ל');
const ofYear = (year?: string) => (year === undefined ? '' : ` של ${year}`);
// Intl opens some durations with a mark for the direction, which the letter before them would cut off.
const unmarked = (text: string) => text.replaceAll('\u200f', '');

export const phrases: Phrases = {
  decade: (_, value) => {
    const [of, ten] = [`המאה ה־${Math.floor(value / 100) + 1}`, value % 100];
    return ten < 20 ? `העשור ${ordinals[ten / 10]} של ${of}` : `שנות ה־${ten} של ${of}`;
  },
  century: (count, before) => `המאה ה־${count}${before ? ' לפנה״ס' : ''}`,
  millennium: (count) => `האלף ה־${count}`,
  quarter: (count, year) => `הרבעון ${ordinals[count - 1]}${ofYear(year)}`,
  portion: (of, count, year) =>
    (of === 'third' ? `השליש ${ordinals[count - 1]}` : `המחצית ${count === 1 ? 'הראשונה' : 'השנייה'}`) +
    ofYear(year),
  season: (which, year, hemisphere) =>
    seasons[which] +
    (year === undefined ? '' : ` ${year}`) +
    (hemisphere ? ` (חצי הכדור ${hemisphere === 'north' ? 'הצפוני' : 'הדרומי'})` : ''),
  named: (date) => date,
  at: (date, grain) => (grain === 'ago' ? date : within(date.replaceAll(' ו-', ' ו־'))),
  throughout: (date) => `לאורך כל ${date}`,
  around: (date) => `סביב ${date}`,
  about: (date) => `${date} בערך`,
  possibly: (phrase) => `אולי ${phrase}`,
  perhaps: (date) => `${date} (אולי)`,
  roughly: (phrase) => `${phrase} בקירוב`,
  notAfter: (date, grain) => `לכל המאוחר ${phrases.at(date, grain)}`,
  notBefore: (date, grain) => `לכל המוקדם ${phrases.at(date, grain)}`,
  between: (start, end) => `בין ${start} ${to(end)}`,
  fromTo: (start, end) => `${from(start)} עד ${end}`,
  since: (date) => (date.startsWith('לפני ') ? `מזה ${date.slice(5)}` : `מאז ${date}`),
  until: (date) => `עד ${date}`,
  endUnknown: (date) => `${from(date)}, הסוף אינו ידוע`,
  startUnknown: (date) => `עד ${date}, ההתחלה אינה ידועה`,
  to: (start, end) => `${start} עד ${end}`,
  either: (list, _, grain) => phrases.at(list, grain),
  each: (unit, span) => `בכל ${{ year: 'שנה', month: 'חודש', day: 'יום' }[unit]} ${span}`,
  more: (count) => `עוד ${count}`,
  some: (unit, whole) => `${unit === 'day' ? 'יום' : 'חודש'} כלשהו ${within(whole)}`,
  ofYear: (date, whole) => `${date} בשנה ${whole === undefined ? 'לא ידועה' : `כלשהי ${within(whole)}`}`,
  anyYear: 'שנה לא ידועה',
  estimated: (phrase, best) => `${phrase}, לפי הערכה ${best}`,
  giveOrTake: (best, margin) => `${best}, פלוס מינוס ${margin}`,
  ago: (duration) => `לפני כ־${unmarked(duration)}`,
  atTime: (time, date) => `${within(date)} בשעה ${time}`,
  undated: (words) => (words === undefined ? 'התאריך לא צוין' : `“${words}”, התאריך לא צוין`),
  order: {
    after: (title) => `אחרי “${title}”`,
    before: (title) => `לפני “${title}”`,
    during: (title) => `במהלך “${title}”`,
    including: (title) => `כולל “${title}”`,
  },
  ordered: (undated, order) => `${undated}; ${order}`,
  status: {
    happened: 'התרחש',
    ongoing: 'נמשך',
    expected: 'צפוי',
    cancelled: 'בוטל',
    disputed: 'שנוי במחלוקת',
  },
  pass: (duration) => `כעבור ${unmarked(duration).replace(/^1 (?=\p{L})/u, '')}`,
  short: {
    about: (date) => `סביב ${date}`,
    possibly: (date) => `${date}?`,
    notAfter: (date) => `${date} או קודם`,
    notBefore: (date) => `${date} או אחר כך`,
    since: (date) => `מאז ${date}`,
    until: (date) => `עד ${date}`,
    endUnknown: (date) => `${date}–?`,
    startUnknown: (date) => `?–${date}`,
    dateTime: (time, date) => `${date}, ${time}`,
  },
};
