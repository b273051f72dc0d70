import {
  boundsOf,
  dateWords,
  describe as tell,
  extentOf,
  loadLanguage,
  parseEdtf,
  readDate,
  readEvents,
} from '@dateline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '../../packages/core/src/readDate/words.ts';
import { anyText } from './edtf/arbitrary.ts';

const edtf = (text: string, options?: Parameters<typeof readDate>[1]) => readDate(text, options).edtf;
const assumed = (text: string, options?: Parameters<typeof readDate>[1]) => readDate(text, options).assumed;

// What people write, and the EDTF that says the same.
const spellings = `
  c. 1450               1450~
  ca 1450               1450~
  c.1450                1450~
  circa 1450            1450~
  about 1450            1450~
  (c. 1450)             1450~
  1914?                 1914?
  probably 1914         1914?
  c. 1914?              1914%
  1450s                 145X
  the 1920s             192X
  the 1920's            192X
  1800s                 18XX
  440s BC               [-0448..-0439]
  early 1920s           [1920..1923]
  mid-1920s             [1924..1926]
  the late 1920s        [1926..1929]
  early 1914            [1914-01..1914-04]
  end of 1914           [1914-09..1914-12]
  mid March 2020        [2020-03-11..2020-03-20]
  late February 2020    [2020-02-21..2020-02-29]
  19th century          18XX
  early 19th century    [1800..1833]
  1st century           [0001..0100]
  5th century BC        -04XX
  1st century BC        [-0099..0000]
  third millennium BC   -2XXX
  19th–20th century     18XX/19XX
  19th or 20th century  [18XX,19XX]
  first half of the 19th century  [1800..1849]
  March 2020            2020-03
  Mar 2020              2020-03
  Mar. 2020             2020-03
  3 March 2020          2020-03-03
  March 3, 2020         2020-03-03
  March 3rd, 2020       2020-03-03
  the 3rd of March 2020 2020-03-03
  2020 March 3          2020-03-03
  3 MARCH 2020          2020-03-03
  Tuesday, 3 March 2020 2020-03-03
  2020-3-4              2020-03-04
  2020/03/04            2020-03-04
  2020.3.4              2020-03-04
  20200304              2020-03-04
  2020-3                2020-03
  3/2020                2020-03
  3.2020                2020-03
  3.3.2020              2020-03-03
  13/4/2020             2020-04-13
  4/13/2020             2020-04-13
  3/4/2020              [2020-03-04,2020-04-03]
  spring 1968           1968-21
  summer of 1968        1968-22
  fall of 1989          1989-23
  winter 1968–69        1968-24
  Q3 2021               2021-35
  2021 Q3               2021-35
  third quarter of 2021 2021-35
  H1 2020               2020-40
  second half of 1914   1914-41
  44 BC                 -0043
  44 BCE                -0043
  44 B.C.               -0043
  1 BC                  0000
  AD 50                 0050
  50 AD                 0050
  50 CE                 0050
  March 44 BC           -0043-03
  15 March 44 BC        -0043-03-15
  10,000 BC             -9999
  12,000 BC             Y-11999
  476                   0476
  66 million years ago  Y-66E6S2~
  66 Ma                 Y-66E6S2~
  66.04 Ma              Y-6604E4S4~
  4.5 Ga                Y-45E8S2~
  100,000,000 years ago Y-10E7S2~
  a million years ago   Y-1E6S1~
  12 ka                 [Y-10500..-9500]
  12,000 years ago      [Y-10500..-9500]
  5000 BP               [-3100..-3000]
  145–66 Ma             Y-145E6S3~/Y-66E6S2~
  12–10 ka              Y-10000~/-8000~
  before 1914           [..1913]
  before 1 AD           [..0000]
  before March 1914     [..1914-02]
  before 1 January 2020 [..2019-12-31]
  before c. 1450        [..1449~]
  before the 1920s      [..1919]
  before spring 1968    [..1968-02]
  pre-1914              [..1913]
  by 1914               [..1914]
  1914 or earlier       [..1914]
  in or before 1914     [..1914]
  [1667, 1668, 1670..1672] [1667,1668,1670..1672]
  {1960, 1961-12}       {1960,1961-12}
  on or after 3 May 1914 [1914-05-03..]
  either 1914 or 1915   [1914,1915]
  after 1914            [1915..]
  after December 1914   [1915-01..]
  after 28 Feb 2020     [2020-02-29..]
  1914 or later         [1914..]
  since 1985            1985/..
  since March 1985      1985-03/..
  from 1985             1985/..
  until 1985            ../1985
  1985–present          1985/..
  1985–?                1985/
  ? – 1985              /1985
  c. 1985–?             1985~/
  15–17 March 4 BC      -0003-03-15/-0003-03-17
  2 January – 22 December 1 BC 0000-01-02/0000-12-22
  March 44 – April 43 BC -0043-03/-0042-04
  1985 to date          1985/..
  1985–                 1985/..
  between 1914 and 1918 [1914..1918]
  between 3 and 7 June 2025  [2025-06-03..2025-06-07]
  1914-1918             1914/1918
  1914–1918             1914/1918
  1914 — 1918           1914/1918
  1914-18               1914/1918
  1914–18               1914/1918
  1914/15               1914/1915
  from 1914 to 1918     1914/1918
  c. 1450–1460          1450~/1460~
  1450–c. 1460          1450/1460~
  3–7 June 2025         2025-06-03/2025-06-07
  June 3–7, 2025        2025-06-03/2025-06-07
  June–August 1914      1914-06/1914-08
  3 March – 4 April 2020  2020-03-03/2020-04-04
  44–30 BC              -0043/-0029
  50 BC – AD 20         -0049/0020
  100–200 AD            0100/0200
  1920s–1930s           192X/193X
  from the early 1920s to 1930  192X/1930
  1914 or 1915          [1914,1915]
  1450 ± 25             [1425..1475]
  1450 +/- 25           [1425..1475]
  1985/..               1985/..
  Y-45E8                Y-45E8
`
  .trim()
  .split('\n')
  .map(
    (line) =>
      line
        .trim()
        .match(/^(.*\S)\s+(\S+)$/)!
        .slice(1) as [string, string],
  )
  .filter(([, result]) => result !== 'refused');

describe('readDate(text)', () => {
  it.each(spellings)('reads %s as %s', (text, expected) => {
    expect(edtf(text)).toBe(expected);
    expect(() => parseEdtf(expected)).not.toThrow();
  });

  it('assumes nothing where a text can mean only one thing', () => {
    for (const text of [
      '3 March 2020',
      '1914–1918',
      '44 BC',
      'the 1920s',
      'Q3 2021',
      '2020-3-4',
      '13/4/2020',
    ])
      expect(assumed(text)).toEqual([]);
  });

  it.each([
    ['c. 1450', ['read “c.” as approximate']],
    ['Probably 1914', ['read “Probably” as uncertain']],
    ['3/4/2020', ['read “3/4/2020” as 3 April or 4 March']],
    ['1914–18', ['read “18” as 1918']],
    ['19th century', ['read “19th century” as 1800 to 1899']],
    ['1st century BC', ['read “1st century BC” as 100 BC to 1 BC']],
    ['early 1920s', ['read “early 1920s” as 1920 to 1923']],
    ['1985–present', ['left the end open']],
    ['winter 1968–69', ['read it as the winter that begins in 1968']],
    ['12 ka', ['counted “12 ka” from 2000, give or take 500 years']],
    ['15 March 44 BC', ['took “15 March 44 BC” for a day of the Gregorian calendar']],
    ['Monday, 3 March 2020', ['left out “Monday”, which that day is not']],
    [
      'since the early 1920s',
      ['read “the early 1920s” as 1920 to 1923', 'wrote 192X for [1920..1923], since an end is one date'],
    ],
  ])('says what it assumed of %s', (text, expected) => {
    expect(assumed(text)).toEqual(expected);
  });

  it('says where the words are vague', () => {
    expect(readDate('early 1920s').vague).toBe(true);
    expect(readDate('1920s')).not.toHaveProperty('vague');
    expect(readDate('first half of the 19th century')).not.toHaveProperty('vague');
  });

  it('takes the order of day and month from the locale', () => {
    expect(edtf('3/4/2020', { locale: 'en-US' })).toBe('2020-03-04');
    expect(edtf('3/4/2020', { locale: 'en-GB' })).toBe('2020-04-03');
    expect(edtf('3.4.2020', { locale: 'de' })).toBe('2020-04-03');
    expect(edtf('3/4/2020', { locale: 'en' })).toBe('[2020-03-04,2020-04-03]');
    expect(assumed('3/4/2020', { locale: 'en-GB' })).toEqual([
      'read “3/4/2020” as 3 April, as the locale has it',
    ]);
    expect(edtf('4/13/2020', { locale: 'en-GB' })).toBe('2020-04-13');
  });

  it('counts a few years from the anchor, never to the day', () => {
    expect(edtf('50 years ago', { anchor: '2025-08-31' })).toBe('1975~');
    expect(edtf('50 years ago', { anchor: { published: '2025-08-31', timeZone: 'America/New_York' } })).toBe(
      '1975~',
    );
    expect(() => readDate('50 years ago')).toThrow(
      '“50 years ago” needs an anchor, the day it is counted from',
    );
    expect(() => readDate('50 years ago', { anchor: '../1985/' })).toThrow(RangeError);
  });

  it('takes the words of another language', () => {
    const words = {
      ...english,
      months: english.months.map((names, i) => (i === 2 ? ['märz'] : names)),
      about: ['um'],
      bce: ['v.chr'],
    };
    expect(edtf('3. März 2020', { words })).toBe('2020-03-03');
    expect(edtf('um 44 v.Chr.', { words })).toBe('-0043~');
    expect(() => readDate('c. 1450', { words })).toThrow('nothing is known of “c.”');
  });

  it('gives EDTF back as it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        try {
          parseEdtf(text);
        } catch {
          return;
        }
        expect(edtf(text)).toBe(text);
      }),
    );
    // Lawful, and yet not what most people mean by it.
    expect(readDate('1921-22')).toEqual({
      edtf: '1921-22',
      assumed: ['read "1921-22" as EDTF for a part of the year; write an en dash between years'],
    });
  });

  it('gives what an event may have as its date', () => {
    const { events, problems } = readEvents([
      { title: 'a', when: { ...readDate('early 1920s'), text: 'early 1920s' } },
    ]);
    expect(problems).toEqual([]);
    expect(events[0]!.when).toMatchObject({ edtf: '[1920..1923]', vague: true, text: 'early 1920s' });
  });
});

describe('readDate(text) throws', () => {
  it.each([
    ['', 'there is no date in it'],
    ['soon', 'nothing is known of “soon”'],
    ['March', '“March” has no year'],
    ['may 68', '“may 68” has no year'],
    ['12000', '“12000” has no year'],
    ['3/4/20', '“3/4/20” needs a year of four digits'],
    ['30 Feb 2020', 'no day 30 in 2020-02'],
    ['13/13/2020', 'no month 13'],
    ['1918–1914', 'the interval ends before it starts'],
    ['0 BC', 'there is no year 0'],
    ['before before 1914', '[..1913] has no end there'],
    ['since before 1914', '[..1913] cannot be one end'],
    ['between 1914', '“1914” has no second date'],
    ['–1985', '“–1985” has no second date'],
    ['March April 2020', '“April” comes on top of another month'],
    ['Q5 2020', '“Q5 2020” is no quarter of a year'],
    ['31 1914', '“31 1914” has a number that is neither day nor year'],
    ['1914\u202e', 'nothing is known of'],
    ['x'.repeat(201), '201 characters are no date'],
  ])('for %j', (text, why) => {
    expect(() => readDate(text)).toThrow(RangeError);
    expect(() => readDate(text)).toThrow(why);
    expect(() => readDate(text)).toThrow('expected something like 3 March 2020');
  });

  it('a TypeError for what is no text', () => {
    expect(() => readDate(1914 as never)).toThrow(new TypeError('a date to read is a text, got number'));
  });

  const word = fc.oneof(
    fc.constantFrom(...Object.values(english).flat(2), '.', '-', '–', '/', '(', ')', '±', '1E5'),
    fc.integer({ min: 0, max: 12_000 }).map(String),
    fc.constantFrom('1914', '1918', '18', '3', '4', '4.5', '12,000', '1920s', '19th', '3/4/2020', '2020-3-4'),
  );
  const phrase = fc
    .array(fc.tuple(word, fc.constantFrom(' ', ' ', '')), { maxLength: 8 })
    .map((words) => words.flat().join(''));

  it('nothing but a RangeError, and else gives what parseEdtf takes', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.oneof({ weight: 9, arbitrary: phrase }, fc.string({ unit: 'binary' })), (text) => {
        try {
          parseEdtf(edtf(text, { anchor: '2025-08-31' }));
          read++;
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
          expect((error as Error).message).toContain('unreadable date ');
        }
      }),
      { numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(100);
  });

  it('in time, however long the text', () => {
    const start = performance.now();
    for (const piece of ['1914 ', '1', '(', 'before ', 'c. ', '1914–', '12,000', '- ', '[1914,', 'a.', '?'])
      expect(() => readDate(piece.repeat(1e5 / piece.length))).toThrow(RangeError);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('a date in words', () => {
  const day = fc.tuple(
    fc.integer({ min: 1000, max: 9999 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  );

  it('is the day that it names, in any order', () => {
    fc.assert(
      fc.property(day, fc.nat(1), ([year, month, dom], abbreviated) => {
        const name = english.months[month - 1]!.at(-abbreviated)!;
        const expected = { year, month, day: dom };
        for (const text of [`${dom} ${name} ${year}`, `${name} ${dom}, ${year}`, `${year}-${month}-${dom}`])
          expect(boundsOf(parseEdtf(edtf(text)))).toEqual({ earliest: expected, latest: expected });
      }),
    );
  });

  it('in numbers has its day among the readings', () => {
    fc.assert(
      fc.property(day, ([year, month, dom]) => {
        const pad = (part: number) => String(part).padStart(2, '0');
        for (const text of [`${dom}/${month}/${year}`, `${month}/${dom}/${year}`])
          expect(edtf(text)).toContain(`${year}-${pad(month)}-${pad(dom)}`);
      }),
    );
  });
});

describe('dateWords(locale)', () => {
  const languages = ['ar', 'de', 'es', 'fr', 'he', 'hi', 'it', 'ja', 'nl', 'pt', 'ru', 'zh'];
  const inWords = (locale: string, text: string) => readDate(text, { locale, words: dateWords(locale) }).edtf;

  it.each(languages)('reads months and days as %s writes them', (locale) => {
    for (let month = 0; month < 12; month++) {
      for (const form of ['long', 'short'] as const) {
        // Months that are numbers are read as such.
        const text = (day?: 'numeric') =>
          new Intl.DateTimeFormat(locale, {
            year: 'numeric',
            month: form,
            ...(day && { day }),
            calendar: 'gregory',
            timeZone: 'UTC',
          }).format(Date.UTC(1914, month, 28));
        const expected = `1914-${String(month + 1).padStart(2, '0')}`;
        expect([text(), inWords(locale, text())]).toEqual([text(), expected]);
        const day = text('numeric');
        expect([day, inWords(locale, day)]).toEqual([day, `${expected}-28`]);
      }
    }
  });

  it('reads any digits, and dates as Chinese and Japanese write them', () => {
    expect(inWords('ar', '٣ يونيو ١٩١٤')).toBe('1914-06-03');
    expect(inWords('fa', '۱۹۱۴')).toBe('1914');
    expect(inWords('hi', '३ जून १९१४')).toBe('1914-06-03');
    expect(inWords('ja', '1914年6月3日')).toBe('1914-06-03');
    expect(inWords('ja', '1850年代')).toBe('185X');
    expect(inWords('zh', '19世纪')).toBe('18XX');
    expect(inWords('zh', '公元前44年')).toBe('-0043');
  });

  // What is only a dash beside a mark says less than the date did; the words in full are read back to it.
  const plainly =
    '1450 1914-06 1914-06-03 1450~ 1914-06~ 1914-06-03~ 1914? 1914-06-03? 1450% [..1914] [1914..] [..1914-06-03] ' +
    '[1914-06-03..] 1914/.. 1914-06-03/.. ../1914 ../1914-06-03 1985/ /1985 1914/1918 1914-06/1918-11 ' +
    '1914-06-03/1918-11-11 2025-08-24/2025-08-30 [1667,1672] 192X 192X~ 18XX 18XX~ 1XXX -0043 0044 1914-21 1914-22 ' +
    '1914-23 1914-24 1914-33 1914-37 1914-38 1914-39 1914-40';
  const windows =
    '[1914..1918] [1914-06-03..1918-11-11] [1914-06..1914-08] [2025-08-24..2025-08-30] 192X/194X 17XX/18XX';

  it.each(languages)('reads back what is told in %s, doubt included', async (locale) => {
    await loadLanguage(locale);
    for (const [style, dates] of [
      ['long', `${plainly} ${windows}`],
      ['short', plainly],
    ] as const) {
      for (const date of dates.split(' ')) {
        const text = tell(extentOf(parseEdtf(date)), { locale, style });
        expect([text, inWords(locale, text)]).toEqual([text, date]);
      }
    }
  });

  it.each(languages)('reads back in %s how many millions of years ago it was', async (locale) => {
    await loadLanguage(locale);
    for (const date of ['Y-66E6S2~', 'Y-1E6S1~', 'Y-2E6S1~', 'Y-5E9S1~', 'Y-138E8S3~']) {
      const text = tell(extentOf(parseEdtf(date)), { locale, style: 'long' });
      expect([text, inWords(locale, text)]).toEqual([text, date]);
    }
  });

  it.each([
    ['de', 'um 1450', '1450~'],
    ['de', 'ca. 1450', '1450~'],
    ['de', 'vor 1914', '[..1913]'],
    ['de', 'Zwischen 1914 und 1918', '[1914..1918]'],
    ['de', 'möglicherweise etwa 1450', '1450%'],
    ['fr', 'VERS 1450', '1450~'],
    ['fr', 'après juin 1914', '[1914-07..]'],
    ['fr', 'jusqu’en 1914', '../1914'],
    ['fr', '44 av. J.-C.', '-0043'],
    ['es', 'quizá en 1914', '1914?'],
    ['it', 'dal 3 giugno 1914 all’11 novembre 1918', '1914-06-03/1918-11-11'],
    ['ru', 'до 3 июня 1914', '[..1914-06-02]'],
    ['ar', 'نحو عام ١٤٥٠', '1450~'],
    ['ar', 'قبل 1914', '[..1913]'],
    ['he', 'בין 1914 ל־1918', '[1914..1918]'],
    ['hi', 'लगभग १४५० में', '1450~'],
    ['ja', '１４５０年頃', '1450~'],
    ['ja', '1914年以前', '[..1914]'],
    ['zh', '约1450年', '1450~'],
    ['nl', 'circa 1450', '1450~'],
  ])('reads %s “%s” as it is meant', async (locale, text, meant) => {
    await loadLanguage(locale);
    expect(inWords(locale, text)).toBe(meant);
  });

  it('still reads English and EDTF, and the order of days and months of the language', () => {
    expect(inWords('fr', 'June 1914')).toBe('1914-06');
    expect(inWords('de', '1914-06/1918~')).toBe('1914-06/1918~');
    expect(inWords('fr', '3/6/1914')).toBe('1914-06-03');
    expect(() => inWords('fr', 'bientôt')).toThrow(RangeError);
    expect(() => inWords('fr', 'vers la fin')).toThrow('unreadable date "vers la fin"');
    expect(() => inWords('de', `um um um um um um um ${'um '.repeat(50)}1450`)).toThrow(RangeError);
  });
});
