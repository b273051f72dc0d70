import { describe as inWords, extentOf, parseEdtf } from '@dateline/core';
import type { EventTimeline } from '@dateline/element';
import { afterEach, describe, expect, it } from 'vitest';
import { clear, detail, mount, names } from './mount.ts';

afterEach(clear);

const events = [
  { id: 'day', title: 'A day', when: '1914-06-28' },
  { id: 'days', title: 'Some days', when: '1914-07-28/1914-08-05' },
  { id: 'none', title: 'A letter', when: { text: '' }, follows: 'day' },
];
/** The words of the axis, tick by tick. */
const axis = (element: EventTimeline) =>
  [...element.shadowRoot!.querySelectorAll('[part=axis] text')].map(({ textContent }) => textContent);
const drawn = (element: EventTimeline) => element.shadowRoot!.querySelector('.plot svg')!.textContent;

describe.each([
  ['th-u-ca-buddhist', '2457', '2457'],
  ['ja-u-ca-japanese', '大正3年', '大正3年6月28日'],
  ['he-u-ca-hebrew', '5674', '4 בתמוז 5674'],
  ['ar-u-ca-islamic-umalqura-nu-arab', '١٣٣٢', '٤ شعبان ١٣٣٢ هـ'],
  ['fa-u-ca-persian-nu-arabext', '۱۲۹۳', '۶ تیر ۱۲۹۳'],
])('%s', (locale, year, day) => {
  it('is spoken alike by axis, label, detail and accessible name', async () => {
    const element = await mount('', { events, locale, selected: 'day' });
    await element.settled();
    const words = inWords(extentOf(parseEdtf('1914-06-28')), { locale, style: 'long' });
    expect(words).toContain(day);
    expect(names(element).find((name) => name.startsWith('A day'))).toContain(words);
    expect(detail(element)!.querySelector('.date')!.textContent).toContain(words);
    expect(drawn(element)).toContain(inWords(extentOf(parseEdtf('1914-06-28')), { locale, style: 'short' }));
    expect(axis(element).join(' ')).toContain(year);
    // Nothing of it in our years.
    expect(axis(element).join(' ')).not.toMatch(/1914|١٩١٤|۱۹۱۴/);
  });

  it('is spoken alike down the page', async () => {
    const element = await mount('', { events: events.slice(0, 2), locale }, 360);
    expect(drawn(element)).toContain(year);
    expect(drawn(element)).not.toMatch(/1914|١٩١٤|۱۹۱۴/);
  });

  it('is that of the nearest lang too', async () => {
    document.documentElement.lang = locale;
    const element = await mount('', { events });
    expect(axis(element).join(' ')).toContain(year);
  });
});

describe('an event without a date', () => {
  it('says in its name what it comes after', async () => {
    const element = await mount('', { events });
    expect(names(element).find((name) => name.startsWith('A letter'))).toContain('after “A day”');
  });
});
