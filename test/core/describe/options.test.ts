import {
  describe as inWords,
  formatTick,
  parseEdtf,
  precisionOf,
  type DescribeOptions,
  type TickOptions,
} from '@dateline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, dateText } from '../edtf/arbitrary.ts';
import { ms, when } from '../when.ts';

const say = (edtf: string, options: DescribeOptions) => inWords(when(edtf), { style: 'short', ...options });
const calendars = [
  'buddhist',
  'japanese',
  'roc',
  'hebrew',
  'islamic-umalqura',
  'islamic-civil',
  'islamic-tbla',
  'persian',
  'chinese',
  'dangi',
  'indian',
  'coptic',
  'ethiopic',
];
const likeOurs = ['buddhist', 'japanese', 'roc'];
const isValid = (text: string) => {
  try {
    return Boolean(parseEdtf(text));
  } catch {
    return false;
  }
};

describe('calendar', () => {
  it('tells a day in any calendar', () => {
    expect(say('2025-08-30', { calendar: 'buddhist' })).toBe('30 August 2568 BE');
    expect(say('2025-08-30', { calendar: 'hebrew' })).toBe('6 Elul 5785');
    expect(say('2025-08-30', { calendar: 'persian' })).toBe('8 Shahrivar 1404 AP');
    expect(say('2025-08-30', { calendar: 'japanese', locale: 'ja' })).toBe('令和7年8月30日');
    expect(say('2025-08-24/2025-08-30', { calendar: 'persian' })).toBe('2–8 Shahrivar 1404 AP');
    expect(say('2025-08-24/2025-08-30', { calendar: 'hebrew' })).toBe('30 Av – 6 Elul 5785');
  });

  it('tells a month or a year only where the calendar has that month or year', () => {
    const both = (options: DescribeOptions) => [say('2025-08', options), say('2025', options)];
    expect(both({ calendar: 'buddhist' })).toEqual(['August 2568 BE', '2568 BE']);
    expect(both({ calendar: 'roc', locale: 'zh-TW' })).toEqual(['民國114年8月', '民國114年']);
    for (const calendar of ['hebrew', 'islamic-umalqura', 'persian', 'chinese'])
      expect(both({ calendar })).toEqual(['August 2025', '2025']);
  });

  it('names no era for a year or a month in which it changes', () => {
    expect(say('2019', { calendar: 'japanese' })).toBe('2019');
    expect(say('2019-04', { calendar: 'japanese' })).toBe('April 31 Heisei');
    expect(say('2019-05', { calendar: 'japanese' })).toBe('May 1 Reiwa');
    expect(say('1989-01', { calendar: 'japanese' })).toBe('January 1989');
  });

  it('stays Gregorian before a calendar tells days as people did', () => {
    expect(say('-0043-03-15', { calendar: 'islamic-civil' })).toBe('15 March 44 BC');
    expect(say('1500-03-01', { calendar: 'buddhist' })).toBe('1 March 1500');
    expect(say('1850', { calendar: 'japanese' })).toBe('1850');
  });

  it('keeps what has no name there as it is: decades, centuries, days of some year, ages ago', () => {
    for (const text of ['192X', '18XX', 'XXXX-12-25', 'Y-66000000', '1968-21', '1985-04-XX'])
      expect(say(text, { calendar: 'hebrew' })).toBe(say(text, {}));
    expect(say('192X', { calendar: 'buddhist' })).toBe('1920s');
  });

  it('shows no negative year, and never a finer unit than the source', () => {
    fc.assert(
      fc.property(dateText.filter(isValid), fc.constantFrom(...calendars), (text, calendar) => {
        const told = say(text, { calendar });
        expect(told).not.toMatch(/(^|\s)[-−]\d|undefined|NaN/);
        const { mode } = when(text);
        if (mode === 'single' && precisionOf(parseEdtf(text)) !== 'day' && !likeOurs.includes(calendar))
          expect(told).toBe(say(text, {}));
      }),
      { numRuns: 500 },
    );
  });

  it.each(calendars)('has words for every date that can be written, in %s', (calendar) => {
    fc.assert(
      fc.property(anyText.filter(isValid), fc.constantFrom('en', 'ja', 'ar-EG', 'he'), (text, locale) => {
        expect(inWords(when(text), { calendar, locale })).not.toMatch(/undefined|NaN|Infinity|null|\s\s/);
      }),
    );
  });
});

describe('locale, style, numberingSystem and timeZone', () => {
  it.each([
    ['th-TH-u-ca-buddhist', { locale: 'th-TH', calendar: 'buddhist' }],
    [
      'ar-u-ca-islamic-umalqura-nu-arab',
      { locale: 'ar', calendar: 'islamic-umalqura', numberingSystem: 'arab' },
    ],
    ['hi-u-nu-deva', { locale: 'hi', numberingSystem: 'deva' }],
    ['en-u-ca-hebrew', { locale: 'en', calendar: 'hebrew' }],
  ])('reads %s as the options that it names', (locale, options) => {
    for (const text of ['2025-08-30', '2025-08', '2025', '192X', '2025-08-30T10:00:00Z'])
      for (const style of ['long', 'short'] as const)
        expect(say(text, { locale, style })).toBe(say(text, { ...options, style }));
  });

  it('goes by an option where the locale names another', () => {
    expect(
      say('2025-08-30', { locale: 'en-u-ca-hebrew-nu-arab', calendar: 'gregory', numberingSystem: 'latn' }),
    ).toBe('30 August 2025');
  });

  it('keeps the Gregorian calendar where a country has another one', () => {
    expect(say('2025-08-30', { locale: 'th-TH' })).toBe('30 สิงหาคม 2025');
    expect(say('2025', { locale: 'fa-IR', numberingSystem: 'latn' })).toBe('2025');
  });

  it('tells an instant in a zone and by its name, and its day in a calendar', () => {
    const instant = '2025-08-30T23:20:30-04:00';
    expect(say(instant, {})).toBe('30 August 2025, 23:20:30 UTC−04:00');
    expect(say(instant, { timeZone: 'Asia/Kolkata' })).toBe('31 August 2025, 08:50:30 GMT+5:30');
    expect(say(instant, { timeZone: 'America/New_York', locale: 'en-US' })).toMatch(
      /^August 30, 2025, 11:20:30\sPM EDT$/,
    );
    expect(say(instant, { timeZone: 'Asia/Kolkata', calendar: 'hebrew' })).toBe(
      '7 Elul 5785, 08:50:30 GMT+5:30',
    );
    expect(say(instant, { calendar: 'hebrew' })).toBe('6 Elul 5785, 23:20:30 UTC−04:00');
  });

  it('moves no civil day and no local time, whatever the zone and the calendar', () => {
    const zones = ['Pacific/Apia', 'Pacific/Kiritimati', 'Etc/GMT+12', 'America/New_York'];
    fc.assert(
      fc.property(
        anyText.filter(isValid),
        fc.constantFrom(...zones),
        fc.constantFrom('gregory', ...calendars),
        (text, timeZone, calendar) => {
          fc.pre(!/T.*(Z|[+-]\d\d)/.test(text));
          expect(say(text, { timeZone, calendar })).toBe(say(text, { calendar }));
        },
      ),
    );
  });
});

describe('formatTick with a calendar and digits', () => {
  const tick = (day: string, unit: Parameters<typeof formatTick>[1], options?: TickOptions) =>
    formatTick(ms(day), unit, options);

  it('labels a cell in a calendar that has that cell', () => {
    const thai = { calendar: 'buddhist' };
    expect(tick('2025-07-01', 'year', thai)).toBe('2568 BE');
    expect(tick('2025-07-01', 'month', thai)).toBe('July 2568 BE');
    expect(tick('2025-07-01', 'month', { ...thai, style: 'bare' })).toBe('July');
    expect(tick('2025-07-01', 'quarter', thai)).toBe('Q3 2568 BE');
    expect(tick('2025-07-01', 'day', thai)).toBe('1 July 2568 BE');
    expect(tick('2025-07-01', 'hour', thai)).toBe('1 July 2568 BE at 00:00');
    expect(tick('2025-01-01', 'year', { locale: 'ja-u-ca-japanese' })).toBe('令和7年');
    expect(tick('2019-01-01', 'year', { locale: 'ja-u-ca-japanese' })).toBe('2019年');
  });

  it('labels no month of ours with the name of another', () => {
    for (const calendar of ['hebrew', 'islamic-umalqura', 'persian', 'chinese']) {
      for (const unit of ['month', 'quarter', 'year', 'decade', 'century'] as const)
        for (const style of ['full', 'bare', 'short'] as const)
          expect(tick('2020-01-01', unit, { calendar, style })).toBe(tick('2020-01-01', unit, { style }));
      // Bare days stand below a month that is ours.
      expect(tick('2025-07-14', 'day', { calendar, style: 'bare' })).toBe('14');
    }
    expect(tick('2025-07-01', 'day', { calendar: 'hebrew' })).toBe('5 Tamuz 5785');
    expect(tick('1920-01-01', 'decade', { calendar: 'buddhist' })).toBe('1920s');
  });

  it('writes the digits asked for', () => {
    expect(tick('2025-07-01', 'day', { numberingSystem: 'arab' })).toBe('١ July ٢٠٢٥');
    expect(tick('2025-07-01', 'day', { locale: 'en-u-nu-deva', style: 'bare' })).toBe('१');
    expect(tick('1920-01-01', 'decade', { numberingSystem: 'arab' })).toBe('١٩٢٠s');
  });
});
