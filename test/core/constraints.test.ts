import { describeUndated, loadLanguage, placingsOf, readEvents, timeline } from '@dateline/core';
import { expect, it } from 'vitest';

const line = timeline(
  readEvents({
    events: [
      { id: 'order', title: 'The mayor signs the order', label: 'Order', when: '2025-08-30' },
      { id: 'war', title: 'War', when: '1914/1918' },
      { id: 'reply', title: 'A reply', when: { text: 'soon' }, respondsTo: 'order', partOf: 'war' },
      { id: 'spark', title: 'A spark', when: { text: '' }, causes: 'war', contradicts: 'order' },
      { id: 'lone', title: 'Alone', when: { text: '' }, follows: 'lone' },
      { id: 'whole', title: 'Whole', when: { text: '' } },
    ],
    relations: [{ type: 'partOf', from: 'order', to: 'whole' }],
  }),
);
const said = (id: string, locale = 'en') => describeUndated(line, line.find(id), { locale });

it('placingsOf(timeline, index) says what relations say of when, from either end', () => {
  const of = (id: string) =>
    placingsOf(line, line.find(id)).map(({ constraint, event }) => `${constraint} ${line.event(event).id}`);
  expect(of('reply')).toEqual(['after order', 'during war']);
  expect(of('spark')).toEqual(['before war']);
  expect(of('war')).toEqual(['including reply', 'after spark']);
  expect(of('lone')).toEqual([]);
  expect(of('whole')).toEqual(['including order']);
});

it('describeUndated(timeline, index) says that no date is stated, and what is known instead', () => {
  expect(said('reply')).toBe('“soon”, date not stated; after “Order”; during “War”');
  expect(said('spark')).toBe('date not stated; before “War”');
  expect(said('lone')).toBe('date not stated');
  expect(said('whole')).toBe('date not stated; including “Order”');
});

it.each([
  ['de', 'Datum nicht angegeben; vor „War“'],
  ['ja', '日付の記載なし；「War」の前'],
  ['ar', 'التاريخ غير محدد؛ قبل «War»'],
  ['hi', 'तिथि नहीं बताई गई; “War” से पहले'],
])('describeUndated speaks %s', async (locale, words) => {
  await loadLanguage(locale);
  expect(said('spark', locale)).toBe(words);
});
