import type { Phrases } from '../phrases.ts';

const units = ['الحادي', 'الثاني', 'الثالث', 'الرابع', 'الخامس', 'السادس', 'السابع', 'الثامن', 'التاسع'];
const ordinals = ['الأول', ...units.slice(1), 'العاشر', ...units.map((unit) => `${unit} عشر`), 'العشرون'];
const thousands = ['الأولى', 'الثانية', 'الثالثة', 'الرابعة', 'الخامسة'];
const tens = [
  'عشرينيات',
  'ثلاثينيات',
  'أربعينيات',
  'خمسينيات',
  'ستينيات',
  'سبعينيات',
  'ثمانينيات',
  'تسعينيات',
];
const seasons = ['ربيع', 'صيف', 'خريف', 'شتاء'];

const century = (count: number) =>
  `القرن ${ordinals[count - 1] ?? (count === 21 ? 'الحادي والعشرون' : count)}`;
/** After a preposition, or another noun: only the twenties show it. */
const genitive = (date: string) => date.replaceAll('عشرون', 'عشرين');
const ofYear = (year?: string) => (year === undefined ? '' : ` من عام ${year}`);
/** Two of something, after a preposition: "سنتان" → "سنتين". */
const dual = (duration: string) => duration.replaceAll(/(?<=\p{L}{2}[تر]|يوم)ان(?!\p{L})/gu, 'ين');

export const phrases: Phrases = {
  decade: (_, value) => {
    const [of, ten] = [genitive(century(Math.floor(value / 100) + 1)), (value % 100) / 10];
    return ten < 2 ? `العقد ${ordinals[ten]} من ${of}` : `${tens[ten - 2]} ${of}`;
  },
  century: (count, before) => century(count) + (before ? ' ق.م' : ''),
  millennium: (count) => `الألفية ${thousands[count - 1] ?? count}`,
  quarter: (count, year) => `الربع ${ordinals[count - 1]}${ofYear(year)}`,
  portion: (of, count, year) => `${of === 'half' ? 'النصف' : 'الثلث'} ${ordinals[count - 1]}${ofYear(year)}`,
  season: (which, year, hemisphere) =>
    seasons[which] +
    (year === undefined ? '' : ` ${year}`) +
    (hemisphere ? ` (نصف الكرة ${hemisphere === 'north' ? 'الشمالي' : 'الجنوبي'})` : ''),
  named: (date, grain) => {
    if (grain === 'season') return date.replace(/^(\p{L}+) (?=\p{Nd})/u, '$1 عام ');
    return grain === 'year' && /^\p{Nd}/u.test(date) ? `عام ${date}` : date;
  },
  at: (date, grain) => (grain === 'ago' ? date : `في ${genitive(date)}`),
  throughout: (date) => `طوال ${genitive(date)}`,
  around: (date) => `نحو ${genitive(date)}`,
  about: (date) => `${date} تقريبًا`,
  possibly: (phrase) => `ربما ${phrase}`,
  perhaps: (date) => `${date} (ربما)`,
  roughly: (phrase) => `${phrase} تقريبًا`,
  notAfter: (date) => `في موعد أقصاه ${date}`,
  notBefore: (date) => (date.startsWith('قبل ') ? `${date} أو بعد ذلك` : `ليس قبل ${genitive(date)}`),
  between: (start, end) => `بين ${genitive(start)} و${genitive(end)}`,
  fromTo: (start, end) => `من ${genitive(start)} إلى ${genitive(end)}`,
  since: (date) => `منذ ${genitive(date).replace(/^قبل /, '')}`,
  until: (date) => `حتى ${genitive(date)}`,
  endUnknown: (date) => `من ${genitive(date)}، النهاية غير معروفة`,
  startUnknown: (date) => `حتى ${genitive(date)}، البداية غير معروفة`,
  to: (start, end) => `${start} إلى ${genitive(end)}`,
  either: (list, _, grain) => phrases.at(list, grain),
  each: (unit, span) => `كل ${{ year: 'عام', month: 'شهر', day: 'يوم' }[unit]} ${span}`,
  more: (count) => `${count} غيرها`,
  some: (unit, whole) => `أحد ${unit === 'day' ? 'أيام' : 'أشهر'} ${genitive(whole)}`,
  ofYear: (date, whole) => {
    if (whole === undefined) return `${date} من عام غير معروف`;
    return whole.includes('عام ')
      ? `${date} من أحد الأعوام ${whole.replaceAll('عام ', '')}`
      : `${date} من أحد أعوام ${genitive(whole)}`;
  },
  anyYear: 'عام غير معروف',
  estimated: (phrase, best) => `${phrase}، ويُقدَّر بعام ${best}`,
  giveOrTake: (best, margin) => `${best}، بزيادة أو نقصان ${margin}`,
  ago: (duration) => `قبل نحو ${duration}`,
  atTime: (time, date) => `في ${date} الساعة ${time}`,
  undated: (words) => (words === undefined ? 'التاريخ غير محدد' : `«${words}»، التاريخ غير محدد`),
  order: {
    after: (title) => `بعد «${title}»`,
    before: (title) => `قبل «${title}»`,
    during: (title) => `خلال «${title}»`,
    including: (title) => `ومنه «${title}»`,
  },
  ordered: (undated, order) => `${undated}؛ ${order}`,
  status: {
    happened: 'حدث',
    ongoing: 'جارٍ',
    expected: 'متوقع',
    cancelled: 'أُلغي',
    disputed: 'محل خلاف',
  },
  pass: (duration) => `بعد ${dual(duration)}`,
  short: {
    about: (date) => `نحو ${genitive(date)}`,
    possibly: (date) => `${date}؟`,
    notAfter: (date) => `${date} أو قبله`,
    notBefore: (date) => `${date} أو بعده`,
    since: (date) => `منذ ${genitive(date)}`,
    until: (date) => `حتى ${genitive(date)}`,
    endUnknown: (date) => `${date}–؟`,
    startUnknown: (date) => `؟–${date}`,
    dateTime: (time, date) => `${date}، ${time}`,
  },
};
