import {
  describe as inWords,
  extentOf,
  levelOf,
  parseEdtf,
  precisionOf,
  readEvents,
  undated,
  type DescribeOptions,
} from '@dateline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import story from '../../examples/story.json';
import { anyText, dateText } from './edtf/arbitrary.ts';
import { when } from './when.ts';

const long = (edtf: string, options?: DescribeOptions) => inWords(when(edtf), options);
const short = (edtf: string, options?: DescribeOptions) =>
  inWords(when(edtf), { ...options, style: 'short' });
const read = (input: unknown) => readEvents([{ title: 'a', when: input }]).events[0]!.when;

describe('describe(extent)', () => {
  it('leaves out an estimate that was made by hand and is no date', () => {
    const window = read({ earliest: '1425', latest: '1475', best: '1450' });
    const odd = { ...window, best: { ...window.best!, edtf: 'about then' } };
    expect(inWords(odd)).toBe('some time in 1425 to 1475');
  });

  it('says how far an estimate may be off, where it is as far to both sides', () => {
    const said = (input: unknown) => [inWords(read(input)), inWords(read(input), { style: 'short' })];
    expect(said({ earliest: '1425', latest: '1475', best: '1450' })).toEqual([
      '1450, give or take 25 years',
      '1450 ± 25',
    ]);
    expect(said({ edtf: '[2025-08-28..2025-09-01]', best: '2025-08-30' })).toEqual([
      '30 August 2025, give or take 2 days',
      '30 August 2025 ± 2 days',
    ]);
    expect(said({ earliest: '-0049', latest: '-0037', best: '-0043' })).toEqual([
      '44 BC, give or take 6 years',
      '44 BC ± 6',
    ]);
    expect(said({ earliest: '1425', latest: '1480', best: '1450' })).toEqual([
      'some time in 1425 to 1480, estimated at 1450',
      'c. 1450',
    ]);
    expect(said({ earliest: '1425-03', latest: '1480', best: '1450' })[1]).toBe('c. 1450');
    expect(said({ earliest: '1425~', latest: '1475', best: '1450' })[1]).toBe('c. 1450');
  });

  it('says of the story what its source says', () => {
    expect(
      readEvents(story).events.map(({ id, when: date }) => [
        id,
        inWords(date),
        inWords(date, { style: 'short' }),
      ]),
    ).toEqual([
      ['los-angeles', 'in June 2025', 'June 2025'],
      ['washington', 'in August 2025', 'August 2025'],
      ['threat', 'on or before 30 August 2025', 'by 30 August 2025'],
      ['conference', 'between 24 and 30 August 2025', '24–30 August 2025'],
      ['order', 'on 30 August 2025', '30 August 2025'],
      ['repeat', 'on 30 August 2025', '30 August 2025'],
      ['reports', 'on 30 August 2025', '30 August 2025'],
      ['expected', 'between 31 August and 5 September 2025', '31 August – 5 September 2025'],
      ['crime-falls', 'from about August 2024 to about August 2025', 'c. August 2024 – c. August 2025'],
      ['murders-peak', 'roughly 2020 to 2022', 'c. 2020–2022'],
      ['murders-half', 'around August 2025', 'c. August 2025'],
    ]);
  });

  it.each([
    ['1985-04-12', 'on 12 April 1985', '12 April 1985'],
    ['1914', 'in 1914', '1914'],
    ['192X', 'in the 1920s', '1920s'],
    ['18XX', 'in the 19th century', '19th century'],
    ['20XX', 'in the 21st century', '21st century'],
    ['1XXX', 'in the 2nd millennium', '2nd millennium'],
    ['XXXX', 'in an unknown year', 'an unknown year'],
    ['00XX', 'some time in 1 BC to AD 99', '1 BC – AD 99'],
    ['000X', 'some time in 1 BC to AD 9', '1 BC – AD 9'],
    ['-004X', 'some time in 50 BC to 41 BC', '50 BC – 41 BC'],
    ['19X4', 'some time in 1904 to 1994', '1904–1994'],
    ['1968-21', 'in spring 1968', 'spring 1968'],
    ['2001-26', 'in summer 2001 (northern hemisphere)', 'summer 2001 (northern hemisphere)'],
    ['2001-32', 'in winter 2001 (southern hemisphere)', 'winter 2001 (southern hemisphere)'],
    ['2001-34', 'in Q2 2001', 'Q2 2001'],
    ['2001-38', 'in the second third of 2001', 'second third of 2001'],
    ['2001-41', 'in the second half of 2001', 'second half of 2001'],
    ['1950S2', 'some time in 1900 to 1999, estimated at 1950', 'c. 1950'],
    ['Y3388E2S3', 'some time in 338,000 to 338,999, estimated at 338,800', 'c. 338,800'],
  ])('names a unit: %s', (edtf, inSentence, atMark) =>
    expect([long(edtf), short(edtf)]).toEqual([inSentence, atMark]),
  );

  it.each([
    ['1450~', 'around 1450', 'c. 1450'],
    ['1984?', 'possibly in 1984', '1984?'],
    ['2025-08-30?', 'possibly on 30 August 2025', '30 August 2025?'],
    ['1984%', 'possibly around 1984', 'c. 1984?'],
    ['2004-06~-11', 'around 11 June 2004', 'c. 11 June 2004'],
  ])('says its doubt: %s', (edtf, inSentence, atMark) =>
    expect([long(edtf), short(edtf)]).toEqual([inSentence, atMark]),
  );

  it.each([
    ['-0043', 'in 44 BC'],
    ['0000', 'in 1 BC'],
    ['0050', 'in AD 50'],
    ['-0043-03-15', 'on 15 March 44 BC'],
    ['0050-06', 'in June AD 50'],
    ['-0043/0014', 'from 44 BC to AD 14'],
    ['Y-50000', 'in 50,001 BC'],
    ['Y12025', 'in 12,025'],
    ['Y-66000000', 'about 66 million years ago'],
    ['Y-45E8', 'about 4.5 billion years ago'],
    ['Y-300000', 'about 302 thousand years ago'],
    ['Y-66000000/Y-65000000', 'from about 66 million years ago to about 65 million years ago'],
  ])('keeps the era, and counts back in deep time: %s', (edtf, words) => expect(long(edtf)).toBe(words));

  it('has units for deep time beside a mark', () => {
    expect([short('Y-300000'), short('Y-66000000'), short('Y-45E8')]).toEqual(['302 ka', '66 Ma', '4.5 Ga']);
  });

  it.each([
    ['1985-04-XX', 'on some day in April 1985'],
    ['1985-XX-XX', 'on some day in 1985'],
    ['1985-XX', 'in some month of 1985'],
    ['1985-1X', 'some time in October to December 1985'],
    ['1985-04-1X', 'between 10 and 19 April 1985'],
    ['XXXX-12-25', 'on 25 December of an unknown year'],
    ['XXXX-02-29', 'on 29 February of an unknown year'],
    ['156X-12-25', 'on 25 December of some year in the 1560s'],
    ['XXXX-12-XX', 'on some day in December of an unknown year'],
    ['192X-21', 'in spring of some year in the 1920s'],
  ])('says what is not specified: %s', (edtf, words) => expect(long(edtf)).toBe(words));

  it.each([
    ['1914/1918', 'from 1914 to 1918', '1914–1918'],
    ['2025-06-03/2025-06-07', 'from 3 to 7 June 2025', '3–7 June 2025'],
    ['2025-08-30/2025-09-02', 'from 30 August to 2 September 2025', '30 August – 2 September 2025'],
    ['2024-12-30/2025-01-02', 'from 30 December 2024 to 2 January 2025', '30 December 2024 – 2 January 2025'],
    ['2024-08-30/2025-08-30', 'from 30 August 2024 to 30 August 2025', '30 August 2024 – 30 August 2025'],
    ['2004-06/2004-08', 'from June to August 2004', 'June–August 2004'],
    ['2004-06-01/2005', 'from 1 June 2004 to 2005', '1 June 2004 – 2005'],
    ['2025-08-30/2025-08-30', 'on 30 August 2025', '30 August 2025'],
    ['2025-08-30/..', 'since 30 August 2025', 'since 30 August 2025'],
    ['../1985', 'until 1985', 'until 1985'],
    ['1985/', 'from 1985, end not known', '1985–?'],
    ['/1985', 'until 1985, start not known', '?–1985'],
    ['192X/1935', 'from the 1920s to 1935', '1920s–1935'],
    ['1920~/..', 'since about 1920', 'since c. 1920'],
    ['1984?/1990', 'from possibly 1984 to 1990', '1984?–1990'],
  ])('says what lasted: %s', (edtf, inSentence, atMark) =>
    expect([long(edtf), short(edtf)]).toEqual([inSentence, atMark]),
  );

  it.each([
    ['[..1984]', 'in or before 1984', 'by 1984'],
    ['[1760-12..]', 'in or after December 1760', 'December 1760 or later'],
    ['[2025-08-30..]', 'on or after 30 August 2025', '30 August 2025 or later'],
    ['[2020..2022]', 'some time in 2020 to 2022', '2020–2022'],
    ['[2025-08-23,2025-08-30]', 'either 23 or 30 August 2025', '23 or 30 August 2025'],
    ['[1667,1668,1670..1672]', 'one of 1667, 1668 or 1670 to 1672', '1667, 1668 or 1670–1672'],
    ['{1667,1668,1670..1672}', 'in 1667, 1668 and 1670 to 1672', '1667, 1668 and 1670–1672'],
    ['{1960,1961-12}', 'in 1960 and in December 1961', '1960 and December 1961'],
    [
      '[192X,1985-04-XX]',
      'either in the 1920s or on some day in April 1985',
      '1920s or some day in April 1985',
    ],
    ['[..1760-12,1761]', 'either in or before December 1760 or in 1761', 'by December 1760 or 1761'],
    [
      '{2025-08-23,2025-08-24,2025-09-03}',
      'on 23, 24 August and 3 September 2025',
      '23, 24 August and 3 September 2025',
    ],
    ['[1984]', 'in 1984', '1984'],
    ['{2020..2022}', 'every year from 2020 to 2022', '2020–2022'],
    ['{2020-01..2020-03}', 'every month from January to March 2020', 'January–March 2020'],
    ['{2020..2022-03-05}', 'every day from 2020 to 5 March 2022', '2020 – 5 March 2022'],
    ['{..1984}', 'every year until 1984', 'until 1984'],
    ['{2020-01-30..}', 'every day since 30 January 2020', 'since 30 January 2020'],
    ['{192X..193X}', 'from the 1920s to the 1930s', '1920s–1930s'],
    ['{2020..2020}', 'in 2020', '2020'],
  ])('lists a set, or says its window: %s', (edtf, inSentence, atMark) =>
    expect([long(edtf), short(edtf)]).toEqual([inSentence, atMark]),
  );

  it.each([
    ['1950S2/1960', 'from about 1950 to 1960', 'c. 1950 – 1960'],
    ['1950S2?/1960', 'from possibly about 1950 to 1960', 'c. 1950? – 1960'],
    ['1950S2/..', 'since about 1950', 'since c. 1950'],
    ['[..1950S2]', 'in or before about 1950', 'by c. 1950'],
    ['1XX5/1997', 'from 1005–1995 to 1997', '1005–1995 – 1997'],
    ['1985-0X/1990', 'from January–September 1985 to 1990', 'January–September 1985 – 1990'],
  ])('has a word for an end that is a stretch of time itself: %s', (edtf, inSentence, atMark) =>
    expect([long(edtf), short(edtf)]).toEqual([inSentence, atMark]),
  );

  it('lists a dozen members at most', () => {
    expect(long(`{${Array.from({ length: 20 }, (_, i) => 1900 + 2 * i).join(',')}}`)).toMatch(
      /1922 and 8 more$/,
    );
  });

  it('falls back on the points where the text is no EDTF', () => {
    const { edtf: _, ...month } = when('2025-06');
    expect(inWords(month)).toBe('in June 2025');
    expect(inWords({ ...when('192X'), edtf: 'the twenties' })).toBe('in the 1920s');
    const { edtf: __, ...window } = when('[2025-08-24..2025-08-30]');
    expect(inWords({ ...window, extent: 'within' })).toBe('between 24 and 30 August 2025');
  });

  it('says that a bound is vague, and that something went on throughout', () => {
    expect(inWords({ ...when('2020'), vague: true })).toBe('around 2020');
    expect(inWords({ ...when('2020/2022'), vague: true })).toBe('roughly from 2020 to 2022');
    expect(inWords(when('2025-08', 'throughout'))).toBe('throughout August 2025');
    expect(inWords(when('[2020..2022]', 'throughout'))).toBe('from 2020 to 2022');
    expect(inWords(when('{2020..2022}', 'throughout'))).toBe('from 2020 to 2022');
    expect(inWords(when('2020/2022', 'within'))).toBe('some time in 2020 to 2022');
  });

  it('says beside a mark that a bound is vague, of each date that it is said of', () => {
    const vaguely = (edtf: string) => inWords({ ...when(edtf), vague: true }, { style: 'short' });
    expect(
      ['2020/2022', '1950S2/1960', '2020/..', '[..1950S2]', '/1914?', '2020~/2022'].map(vaguely),
    ).toEqual([
      'c. 2020–2022',
      'c. 1950 – c. 1960',
      'since c. 2020',
      'by c. 1950',
      '?–c. 1914?',
      'c. 2020 – c. 2022',
    ]);
  });

  it('says so where there is no date, in the words of the source if it has any', () => {
    expect(inWords(undated)).toBe('date not stated');
    expect(inWords({ ...undated, text: 'soon' })).toBe('“soon”, date not stated');
  });

  it('writes in the order of the language', () => {
    expect(long('2025-08-30', { locale: 'en-US' })).toBe('on August 30, 2025');
    expect(short('2025-06-03/2025-06-07', { locale: 'en-US' })).toBe('June 3–7, 2025');
    expect(long('[2025-08-24..2025-08-30]', { locale: 'en-US' })).toBe('between August 24 and 30, 2025');
    expect(short('2025-08-30', { locale: 'de' })).toBe('30. August 2025');
  });

  it('has words for every date that can be written, and the same in every run', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let node;
        try {
          node = parseEdtf(text);
        } catch {
          return;
        }
        const words = inWords(extentOf(node, { edtf: text }));
        expect(words).not.toMatch(/undefined|NaN|Infinity|null|\[object/);
        expect(words).toBe(inWords(extentOf(node, { edtf: text })));
        expect(levelOf(node)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it.each(['en', 'en-US', 'de', 'fr', 'ja'])('never names a finer unit than its source, in %s', (locale) => {
    const months = Array.from({ length: 12 }, (_, month) =>
      new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2001, month, 1)),
    );
    fc.assert(
      fc.property(dateText, (text) => {
        let node;
        try {
          node = parseEdtf(text);
        } catch {
          return;
        }
        const words = short(text, { locale });
        const precision = precisionOf(node);
        if (precision !== 'day' && precision !== 'month')
          for (const month of months) if (month.length > 3) expect(words).not.toContain(month);
        // A day is a number of its own beside the year; a month alone leaves one number.
        if (precision === 'month' && /^\d{4}-(0[1-9]|1[0-2])$/.test(text)) {
          const numbers = words.match(/\d+/g) ?? [];
          expect(numbers.length).toBeLessThanOrEqual(locale === 'ja' ? 2 : 1);
        }
      }),
    );
  });

  it('keeps the era of every year before 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9998 }), (before) => {
        const text = before === 0 ? '0000' : `-${String(before).padStart(4, '0')}`;
        expect(long(text)).toBe(
          `in ${new Intl.NumberFormat('en', { useGrouping: before + 1 >= 10_000 }).format(before + 1)} BC`,
        );
        expect(long(`${text}-06-01`, { locale: 'de' })).toContain('v. Chr.');
      }),
    );
  });
});
