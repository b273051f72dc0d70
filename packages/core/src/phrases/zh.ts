import type { Phrases } from '../phrases.ts';

const seasons = ['春季', '夏季', '秋季', '冬季'];
const thirds = ['前', '中间', '后'];

/** Simplified characters. */
export const phrases: Phrases = {
  dash: '—',
  decade: (_, value) => {
    const [century, ten] = [Math.floor(value / 100) + 1, value % 100];
    return `${century}世纪${ten === 0 ? '最初十年' : `${ten}年代`}`;
  },
  century: (count, before) => `${before ? '公元前' : ''}${count}世纪`,
  millennium: (count) => `第${count}个千年`,
  quarter: (count, year = '') => `${year}第${count}季度`,
  portion: (of, count, year = '') =>
    year + (of === 'half' ? (count === 1 ? '上半年' : '下半年') : `${thirds[count - 1]}四个月`),
  season: (which, year = '', hemisphere) =>
    year + seasons[which] + (hemisphere ? `（${hemisphere === 'north' ? '北' : '南'}半球）` : ''),
  named: (date) => date,
  at: (date) => date,
  throughout: (date) => `整个${date}`,
  around: (date) => `约${date}`,
  about: (date) => `约${date}`,
  possibly: (phrase) => `可能在${phrase}`,
  perhaps: (date) => `${date}（存疑）`,
  roughly: (phrase) => `大致${phrase}`,
  notAfter: (date) => `不晚于${date}`,
  notBefore: (date) => `不早于${date}`,
  between: (start, end) => `${start}至${end}之间`,
  fromTo: (start, end) => `从${start}到${end}`,
  since: (date) => `自${date}起`,
  until: (date) => `直到${date}`,
  endUnknown: (date) => `自${date}起，结束时间不详`,
  startUnknown: (date) => `直到${date}，开始时间不详`,
  to: (start, end) => `${start}至${end}`,
  either: (list) => list,
  each: (unit, span) => `${span}的每${{ year: '一年', month: '个月', day: '一天' }[unit]}`,
  more: (count) => `另外${count}个`,
  some: (unit, whole) => `${whole}的某${unit === 'day' ? '一天' : '个月'}`,
  ofYear: (date, whole) => `${whole === undefined ? '年份不详' : `${whole}某年`}的${date}`,
  anyYear: '年份不详',
  estimated: (phrase, best) => `${phrase}，估计为${best}`,
  giveOrTake: (best, margin) => `${best}（前后${margin}）`,
  ago: (duration) => `约${duration}前`,
  atTime: (time, date) => `${date} ${time}`,
  undated: (words) => (words === undefined ? '日期未注明' : `“${words}”，日期未注明`),
  order: {
    after: (title) => `在“${title}”之后`,
    before: (title) => `在“${title}”之前`,
    during: (title) => `在“${title}”期间`,
    including: (title) => `包括“${title}”`,
  },
  ordered: (undated, order) => `${undated}；${order}`,
  status: {
    happened: '已发生',
    ongoing: '进行中',
    expected: '预计',
    cancelled: '已取消',
    disputed: '有争议',
  },
  pass: (duration) => `${duration}后`,
  short: {
    about: (date) => `约${date}`,
    possibly: (date) => `${date}？`,
    notAfter: (date) => `${date}或更早`,
    notBefore: (date) => `${date}或更晚`,
    since: (date) => `${date}起`,
    until: (date) => `至${date}`,
    endUnknown: (date) => `${date}—？`,
    startUnknown: (date) => `？—${date}`,
    dateTime: (time, date) => `${date} ${time}`,
  },
};
