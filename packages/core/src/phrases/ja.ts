import type { Phrases } from '../phrases.ts';

const seasons = ['春', '夏', '秋', '冬'];
const thirds = ['最初', '中間', '最後'];

const closed = (duration: string) => duration.replaceAll(/\s/g, '');

export const phrases: Phrases = {
  dash: '～',
  decade: (year) => `${year}代`,
  century: (count, before) => `${before ? '紀元前' : ''}${count}世紀`,
  millennium: (count) => `第${count}千年紀`,
  quarter: (count, year = '') => `${year}第${count}四半期`,
  portion: (of, count, year = '') =>
    year + (of === 'half' ? (count === 1 ? '上半期' : '下半期') : `${thirds[count - 1]}の4か月`),
  season: (which, year = '', hemisphere) =>
    year + seasons[which] + (hemisphere ? `（${hemisphere === 'north' ? '北' : '南'}半球）` : ''),
  named: (date) => date,
  at: (date) => date,
  throughout: (date) => `${date}を通して`,
  around: (date) => `${date}頃`,
  about: (date) => `${date}頃`,
  possibly: (phrase) => `${phrase}（不確か）`,
  perhaps: (date) => `${date}（不確か）`,
  roughly: (phrase) => `おおよそ${phrase}`,
  notAfter: (date) => `${date}以前`,
  notBefore: (date) => `${date}以降`,
  between: (start, end) => `${start}から${end}の間`,
  fromTo: (start, end) => `${start}から${end}まで`,
  since: (date) => `${date}以来`,
  until: (date) => `${date}まで`,
  endUnknown: (date) => `${date}から（終わりは不明）`,
  startUnknown: (date) => `${date}まで（始まりは不明）`,
  to: (start, end) => `${start}～${end}`,
  either: (list) => `${list}のいずれか`,
  each: (unit, span) => `${span}毎${{ year: '年', month: '月', day: '日' }[unit]}`,
  more: (count) => `ほか${count}件`,
  some: (unit, whole) => `${whole}のある${unit === 'day' ? '日' : '月'}`,
  ofYear: (date, whole) => `${whole === undefined ? '年不明' : `${whole}のある年`}の${date}`,
  anyYear: '年不明',
  estimated: (phrase, best) => `${phrase}、推定${best}`,
  giveOrTake: (best, margin) => `${best}（前後${margin}）`,
  ago: (duration) => `約${closed(duration)}前`,
  atTime: (time, date) => `${date} ${time}`,
  undated: (words) => (words === undefined ? '日付の記載なし' : `「${words}」、日付の記載なし`),
  order: {
    after: (title) => `「${title}」の後`,
    before: (title) => `「${title}」の前`,
    during: (title) => `「${title}」の間`,
    including: (title) => `「${title}」を含む`,
  },
  ordered: (undated, order) => `${undated}；${order}`,
  status: {
    happened: '発生',
    ongoing: '進行中',
    expected: '予定',
    cancelled: '中止',
    disputed: '異論あり',
  },
  pass: (duration) => `${closed(duration)}後`,
  short: {
    about: (date) => `${date}頃`,
    possibly: (date) => `${date}？`,
    notAfter: (date) => `${date}以前`,
    notBefore: (date) => `${date}以降`,
    since: (date) => `${date}～`,
    until: (date) => `～${date}`,
    endUnknown: (date) => `${date}～？`,
    startUnknown: (date) => `？～${date}`,
    dateTime: (time, date) => `${date} ${time}`,
  },
};
