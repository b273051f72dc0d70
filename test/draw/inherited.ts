import {
  addLanguage,
  append,
  choicesOf,
  dateWords,
  describe,
  describeDuration,
  describeGap,
  describeReach,
  describeStatus,
  describeUndated,
  expandSet,
  filterTimeline,
  formatAge,
  formatEdtf,
  formatTick,
  parseEdtf,
  readDate,
  readEvents,
  relate,
  timeline,
  zoneName,
  type EdtfSet,
  type Filter,
} from '@dateline/core';
import { arrange, fitView, frame, openingView, type Frame } from '@dateline/layout';
import { keyShapes, plainLook, shapes, svgText } from '@dateline/draw';
import { phrases as arabic } from '../../packages/core/src/phrases/ar.ts';

const document = {
  title: 'All of it',
  lang: 'en',
  asOf: '2025-01-01',
  timeZone: 'America/Chicago',
  groups: ['a', { id: 'b', label: 'B' }, { id: 'c', label: 'C', parent: 'b', color: 'teal' }],
  eras: [
    { label: 'Peace', when: '1919~/1938' },
    { label: 'After', when: '1945/..', color: '#336' },
  ],
  sources: [{ id: 's', title: 'A book', published: '1950-06-01' }],
  relations: [{ type: 'causes', from: 'shots', to: 'war' }],
  events: [
    {
      id: 'shots',
      title: 'Shots',
      when: '1914-06-28',
      links: ['https://a.example/'],
      group: 'a',
      tags: ['x'],
    },
    { id: 'war', title: 'War', when: '1914/1918', group: 'b', sources: ['s'], summary: 'It was long.' },
    {
      id: 'between',
      title: 'Between',
      when: { earliest: '1925', latest: '1930', best: '1927' },
      group: 'c',
      follows: 'war',
    },
    { id: 'set', title: 'One of', when: '[1931,1935]', groups: ['a', 'b'] },
    { id: 'all', title: 'All of', when: '{1932-05,1933~}', group: 'a' },
    { id: 'open', title: 'Since', when: '1936/..', group: 'b', status: 'ongoing', sources: ['s'] },
    { id: 'hour', title: 'An hour', when: '1920-01-02T10:00:00Z', partOf: 'open' },
    { id: 'once', title: 'Once', when: { text: 'once' }, partOf: 'war', group: 'c' },
    { id: 'about', title: 'About', label: 'Abt', when: '1941~' },
    { id: 'unknown', title: 'Until', when: '/1921-03', group: 'c' },
    {
      id: 'said',
      title: 'Said',
      when: { edtf: '1942-03', text: 'in March', anchor: { published: '1942-04-01' } },
    },
    {
      id: 'seen',
      title: 'Seen',
      when: '1943-21?',
      media: [{ url: 'https://b.example/x.png', alt: 'x' }],
      places: ['Rome'],
      color: 'red',
    },
    { id: 'spell', title: 'Spell', when: '194X', rank: 2, confidence: 0.4, status: 'disputed' },
    { id: 'estimate', title: 'Estimate', when: '1950S2' },
    { id: 'bad', title: 'Bad', when: 'soon', url: 'nothing we know' },
  ],
};
const news = [
  { title: 'Order', when: '2025-08-30' },
  { title: 'Summer', when: '2025-06/2025-08' },
];
const far = [
  { title: 'Caesar', when: '-0043-03-15' },
  { title: 'Rock', when: 'Y-66E6S2~' },
];
const pages: readonly Partial<Frame>[] = [
  { width: 1000 },
  { width: 400 },
  { width: 1000, direction: 'rtl', few: 2, around: 200 },
  { width: 900, orientation: 'list' },
];
const typed =
  'c. 1450;June 2025;early 1920s;spring 1968;3/4/2020;between 1914 and 1918;66 million years ago;50 years ago'.split(
    ';',
  );
const filters: readonly Filter[] = [
  { groups: ['b'] },
  { text: 'since' },
  { time: '1914/1930' },
  { tags: ['x'], status: ['happened'] },
];

/** All that core, layout and draw make of a document, as text: told once in a realm of its own, so that nothing is remembered. */
export function told(): string {
  addLanguage('ar', arabic);
  const line = timeline(readEvents(document));
  const lines = [
    line,
    timeline(readEvents(far)),
    timeline(readEvents(news)),
    append(line, [{ title: 'New', when: '1952' }]).timeline,
  ];
  const drawn = lines.flatMap((each) =>
    pages.map((page) => {
      const of = frame({
        measure: (text) => 7 * text.length,
        width: 800,
        locale: page.width === 400 ? 'ar' : 'en',
        ...page,
      });
      const scene = arrange(each, openingView(each) ?? fitView(each)!, of);
      return svgText(shapes(scene, { relations: true }), { title: 'All' });
    }),
  );
  const said = Array.from({ length: line.length }, (_, i) => [
    describe(line.event(i).when),
    describe(line.event(i).when, { locale: 'ar', style: 'short', calendar: 'persian' }),
    describeUndated(line, i, { locale: 'de' }),
  ]);
  const { when } = line.event(0);
  return JSON.stringify([
    drawn,
    said,
    typed.map((text) => readDate(text, { anchor: '2025-08-31' })),
    readDate('يونيو 2025', { words: dateWords('ar') }),
    lines.map((each) => each.toJSON()),
    readEvents(document).problems.map(({ message, path }) => [path, message]),
    choicesOf(line, { time: '193X' }),
    filters.map((filter) => filterTimeline(line, filter).length),
    keyShapes('approximate'),
    plainLook(),
    formatTick(0, 'month'),
    formatAge(66e6),
    describeDuration(Date.UTC(2023, 0, 31), Date.UTC(2025, 2, 1)),
    describeGap(0, 1e12),
    describeStatus('expected'),
    describeReach(when, line.event(1).when),
    zoneName('America/Chicago', 0, { exact: true }),
    formatEdtf(parseEdtf('2004-06~-11', { level: 2 })),
    expandSet(parseEdtf('[1667,1670..1672]') as EdtfSet).map(formatEdtf),
    relate(when, line.event(1).when),
  ]);
}
