import {
  addLanguage,
  describe as inWords,
  describeGap,
  describeStatus,
  extentOf,
  formatTick,
  loadLanguage,
  parseEdtf,
  precisionOf,
  undated,
  type Phrases,
} from '@dateline/core';
import { phrases as english } from '@dateline/core/phrases/en';
import { phrases as french } from '@dateline/core/phrases/fr';
import { bundle } from '@dateline/dev/bundle';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { anyText, dateText } from './edtf/arbitrary.ts';
import { said } from './said.ts';
import { ms, when } from './when.ts';

const languages = Object.keys(said);
const files = import.meta.glob<{ phrases: Phrases }>('../../packages/core/src/phrases/*.ts');
const tagOf = (path: string) => path.slice(path.lastIndexOf('/') + 1, -3);

/** Blanks of one width, and without marks of direction: engines differ in both. */
const plainly = (text: string) => text.replace(/\s/g, ' ').replace(/[\u200e\u200f]/g, '');
const long = (edtf: string, locale: string) => plainly(inWords(when(edtf), { locale }));
const short = (edtf: string, locale: string) => plainly(inWords(when(edtf), { locale, style: 'short' }));

it('speaks English until a language is loaded, then that language', async () => {
  expect(long('2025-06', 'nl')).toBe('in juni 2025');
  expect(long('[..2025-08-30]', 'nl')).toBe('on or before 30 augustus 2025');
  expect(await loadLanguage('nl-BE')).toBe(true);
  expect(long('[..2025-08-30]', 'nl')).toBe('uiterlijk op 30 augustus 2025');
});

it('a bundle that loads no language holds none but English', async () => {
  const chunk = await bundle('export { describe, formatTick } from "@dateline/core"', { sources: true });
  expect(chunk.code).toContain('or before');
  expect(chunk.code).not.toMatch(/au plus tard|不晚于|import\(/);
}, 20_000);

describe('loadLanguage(locale)', () => {
  beforeAll(async () => {
    for (const language of languages) await loadLanguage(language);
  });

  it('has a catalogue for thirteen languages, each with a word for everything', async () => {
    expect(Object.keys(files).map(tagOf).toSorted()).toEqual(languages.toSorted());
    const maybe = new Set(['era', 'day', 'dash']);
    const keys = ({ short: beside, status, ...phrases }: Phrases) =>
      [phrases, beside, status].map((each) =>
        Object.keys(each)
          .filter((key) => !maybe.has(key))
          .toSorted(),
      );
    for (const [path, load] of Object.entries(files))
      expect([path, ...keys((await load()).phrases)]).toEqual([path, ...keys(english)]);
  });

  it('answers whether there is one, for a region too', async () => {
    expect(await loadLanguage('fr-CA')).toBe(true);
    expect(await loadLanguage('iw')).toBe(true);
    expect(await loadLanguage('en-US')).toBe(true);
    expect(await loadLanguage('sv')).toBe(false);
    await expect(loadLanguage('en_US')).rejects.toThrow(RangeError);
  });

  it('leaves English phrases where there is none, around dates in the language', () => {
    expect(long('[..2025-08-30]', 'sv')).toBe('on or before 30 augusti 2025');
    expect(long('-0043', 'sv')).toBe('in 44 f.Kr.');
    expect(long('1914', 'ko')).toBe('in 1914년');
  });

  it.each(languages)('says in %s what its speakers would', (locale) => {
    const rows = said[locale]!.trim().split('\n');
    expect(rows.length).toBeGreaterThan(25);
    for (const row of rows) {
      const [edtf = '', ...words] = row.trim().split(' | ');
      expect([edtf, long(edtf, locale), short(edtf, locale)]).toEqual([edtf, ...words]);
    }
  });

  it('bends and binds words as the language asks', () => {
    expect(long('2025-08-01/2025-08-11', 'fr')).toBe('du 1er au 11 août 2025');
    expect(long('2024-08/2024-10', 'fr')).toBe('d’août à octobre 2024');
    expect(long('1968-22', 'fr')).toBe('à l’été 1968');
    expect(long('2004-06~-11', 'it')).toBe('intorno all’11 giugno 2004');
    expect(long('2025-08-01/2025-08-11', 'it')).toBe('dal 1º all’11 agosto 2025');
    expect(long('07XX/1000', 'it')).toBe('dall’VIII secolo al 1000');
    expect(long('1960-02/1960-04', 'it')).toBe('da febbraio ad aprile 1960');
    expect(long('192X', 'pt')).toBe('na década de 1920');
    expect(long('18XX~', 'pt')).toBe('por volta do século XIX');
    expect(long('[..192X]', 'de')).toBe('spätestens in den 1920er Jahren');
    expect(long('[1968-21..1968-23]', 'de')).toBe('zwischen dem Frühling 1968 und dem Herbst 1968');
    expect(long('2025-06-02/2025-06-07', 'ru')).toBe('со 2 по 7 июня 2025 года');
    expect(long('1968-21/1969-24', 'ru')).toBe('с весны 1968 года по зиму 1969 года');
    expect(long('2001-34', 'ru')).toBe('во II квартале 2001 года');
    expect(long('{1667,1668,1670}', 'ru')).toBe('в 1667, 1668 и 1670 годах');
    expect(long('18XX', 'he')).toBe('במאה ה־19');
    expect(long('18XX/..', 'ar')).toBe('منذ القرن التاسع عشر');
    expect(short('19XX', 'ar')).toBe('القرن العشرون');
    expect(long('19XX', 'ar')).toBe('في القرن العشرين');
    expect(long('192X', 'hi')).toBe('1920 के दशक में');
    expect(long('200X', 'zh')).toBe('21世纪最初十年');
  });

  it('counts deep time in words of the language', () => {
    const hundredsOfThousands = ['fr', 'de', 'es', 'ru', 'ja'].map((locale) => long('Y-300000', locale));
    expect(hundredsOfThousands).toEqual([
      'il y a environ 302 000 ans',
      'vor etwa 302.000 Jahren',
      'hace unos 302 mil años',
      'примерно 302 тысячи лет назад',
      '約30.2万年前',
    ]);
    expect(long('Y-66000000/..', 'fr')).toBe('depuis environ 66 millions d’années');
  });

  it('speaks of gaps, of status, and of what has no date', () => {
    const gap = (locale: string) => plainly(describeGap(ms('2023-01-01'), ms('2025-01-01'), { locale }));
    expect(['en', 'de', 'ru', 'ar', 'ja'].map(gap)).toEqual([
      '2 years pass',
      '2 Jahre später',
      '2 года спустя',
      'بعد سنتين',
      '2年後',
    ]);
    expect(describeStatus('cancelled', { locale: 'fr' })).toBe('annulé');
    expect(plainly(inWords({ ...undated, text: 'bientôt' }, { locale: 'fr' }))).toBe(
      '« bientôt », date non précisée',
    );
  });

  it('names the cells of an axis', () => {
    const tick = (unit: 'quarter' | 'decade' | 'century' | 'year', locale: string) =>
      plainly(formatTick(ms('1920-04-01'), unit, { locale }));
    expect(tick('quarter', 'ru')).toBe('II кв. 1920 г.');
    expect(tick('decade', 'ru')).toBe('1920-е');
    expect(tick('decade', 'he')).toBe('שנות ה־20 של המאה ה־20');
    expect(tick('year', 'ja')).toBe('1920年');
    expect(tick('decade', 'ar-EG')).toBe('عشرينيات القرن العشرين');
    expect(tick('year', 'ar-EG')).toBe('١٩٢٠');
  });

  const parsed = (text: string) => {
    try {
      return parseEdtf(text);
    } catch {
      return undefined;
    }
  };

  it.each(languages)('has words in %s for every date that can be written', (locale) => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('long' as const, 'short' as const), (text, style) => {
        const node = parsed(text);
        if (!node) return;
        const words = inWords(extentOf(node, { edtf: text }), { locale, style });
        expect(words).toMatch(/\S/);
        expect(words).not.toMatch(/undefined|NaN|Infinity|null|\[object|^\s|\s$/);
        // No year is 0: what stands alone is a part of a time of day.
        if (!text.includes('T')) expect(words).not.toMatch(/(^|[\s–～—־])0($|[\s–～—年])/);
      }),
    );
  });

  it.each(languages)('never names in %s a finer unit than the source', (locale) => {
    const namesOf = (options: Intl.DateTimeFormatOptions) =>
      Array.from({ length: 12 }, (_, month) =>
        new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC', ...options })
          .formatToParts(Date.UTC(2001, month, 1))
          .find(({ type }) => type === 'month')!
          .value.replace(/^\d+$/, '$&月'),
      );
    const names = [...namesOf({}), ...namesOf({ day: 'numeric' })].join('|');
    // In Hebrew a preposition is one with the month.
    const month = new RegExp(String.raw`(?<![\p{L}\d]|\d)ב?(?:${names})(?!\p{L})`, 'u');
    fc.assert(
      fc.property(dateText, fc.constantFrom('long' as const, 'short' as const), (text, style) => {
        const node = parsed(text);
        if (!node) return;
        const words = inWords(when(text), { locale, style });
        const precision = precisionOf(node);
        const coarse = precision !== 'day' && precision !== 'month';
        expect(coarse && month.test(words)).toBe(false);
        // A day is a number of its own beside the year; a month alone leaves one, or two where it is a number.
        const monthly = /^-?\d{4}-(0[1-9]|1[0-2])$/.test(text);
        const numbers = locale === 'ja' || locale === 'zh' ? 2 : 1;
        expect(monthly ? words.match(/\p{Nd}[\p{Nd}.,]*/gu)?.length : numbers).toBe(numbers);
      }),
    );
  });

  it('keeps the era of every year before 1, in every language', () => {
    const eras: Record<string, string> = {
      en: 'BC',
      ar: 'ق.م',
      de: 'v. Chr.',
      es: 'a. C.',
      fr: 'av. J.-C.',
      he: 'לפנה״ס',
      hi: 'ईसा पूर्व',
      it: 'a.C.',
      ja: '紀元前',
      nl: 'v.Chr.',
      pt: 'a.C.',
      ru: 'до н. э.',
      zh: '公元前',
    };
    expect(Object.keys(eras).toSorted()).toEqual(languages.toSorted());
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9998 }),
        fc.constantFrom('', '-06', '-06-01', '-21', '?', '~'),
        fc.constantFrom(...languages),
        (before, rest, locale) => {
          const text = `${before === 0 ? '' : '-'}${String(before).padStart(4, '0')}${rest}`;
          expect(long(text, locale)).toContain(eras[locale]);
          expect(short(text, locale)).toContain(eras[locale]);
          expect(long(text, locale)).toContain(String(before + 1));
        },
      ),
    );
  });
});

describe('addLanguage(tag, phrases)', () => {
  it('serves a region alone, or the whole of a language', async () => {
    await loadLanguage('fr');
    addLanguage('fr-ca', { ...french, around: (date) => `circa ${date}` });
    addLanguage('sv', { ...english, around: (date) => `omkring ${date}` });
    expect([long('1450~', 'fr-CA'), long('1450~', 'fr-BE')]).toEqual(['circa 1450', 'vers 1450']);
    expect(long('1450~', 'sv-FI')).toBe('omkring 1450');
  });

  it('wants a language tag', () => {
    expect(() => addLanguage('en_US', english)).toThrow('Incorrect locale information provided');
  });
});

describe('describe(extent, {calendar, numberingSystem})', () => {
  const say = (edtf: string, options: Parameters<typeof inWords>[1]) => plainly(inWords(when(edtf), options));

  it('is Gregorian whatever the calendar of the country, in the digits of the language', () => {
    expect(long('2025-08-30', 'th-TH')).toContain('2025');
    expect(long('2025-08-30', 'fa-IR')).toContain('۲۰۲۵');
    expect(long('2001-34', 'ar-EG')).toBe('في الربع الثاني من عام ٢٠٠١');
  });

  it('says no word twice in a row, and leaves no stray blank, of any date, in any language', () => {
    const kinds = '192X 18XX 19XX-34 1968-21 1950S2 -0043 1985-04-XX XXXX-12-25 1914 1914-06-28'.split(' ');
    const ages = 'Y-66000000 Y-66000000? [Y-66000000..] [..Y-66000000] Y-66000000/Y-65E6'.split(' ');
    const forms = '@ @~ @% @/.. @/ ../@ [@..] {..@} @/2030 [@,2030-05] {@,1800} [@..203X] {@..2030}'.split(
      ' ',
    );
    const dates = [...kinds.flatMap((a) => forms.map((form) => form.replace('@', a))), ...ages];
    const stray = /(?<!\p{L})(\p{L}{2,}) \1(?!\p{L})|\s\s|^\s|\s$|\s[,،、。)]|,,|\(\s/u;
    for (const text of dates) {
      let date;
      try {
        date = when(text);
      } catch {
        continue; // a range whose end comes first
      }
      for (const locale of languages)
        for (const style of ['long', 'short'] as const)
          for (const vague of [false, true]) {
            const words = inWords(vague ? { ...date, vague } : date, { locale, style });
            expect(words, `${text} ${locale}`).not.toMatch(stray);
          }
    }
  });

  it.each([
    ['de', 'in den 1920er Jahren oder im 19. Jahrhundert', 'im 2. Quartal eines Jahres im 20. Jahrhundert'],
    ['fr', 'dans les années 1920 ou au XIXe siècle', 'au 2e trimestre d’une année du XXe siècle'],
    ['es', 'en la década de 1920 o en el siglo XIX', 'en el segundo trimestre de algún año del siglo XX'],
    ['it', 'negli anni 1920 o nel XIX secolo', 'nel 2º trimestre di un anno del XX secolo'],
    ['nl', 'in de jaren 1920 of in de 19e eeuw', 'in het 2e kwartaal van een jaar in de 20e eeuw'],
    ['pt', 'na década de 1920 ou no século XIX', 'no 2º trimestre de algum ano do século XX'],
    ['ru', 'в 1920-х годах или в XIX веке', 'во II квартале одного года XX века'],
  ])('gives each member of a mixed set its own preposition, in %s', (locale, either, quarter) => {
    expect([long('[192X,18XX]', locale), long('19XX-34', locale)]).toEqual([either, quarter]);
  });

  it.each([
    ['ar', 'كل عام من عام 2020 إلى عام 2022'],
    ['de', 'jedes Jahr von 2020 bis 2022'],
    ['es', 'cada año de 2020 a 2022'],
    ['fr', 'chaque année de 2020 à 2022'],
    ['he', 'בכל שנה מ־2020 עד 2022'],
    ['hi', '2020 से 2022 तक हर वर्ष'],
    ['it', 'ogni anno dal 2020 al 2022'],
    ['ja', '2020年から2022年まで毎年'],
    ['nl', 'elk jaar van 2020 tot en met 2022'],
    ['pt', 'todos os anos de 2020 a 2022'],
    ['ru', 'каждый год с 2020 года по 2022 год'],
    ['zh', '从2020年到2022年的每一年'],
  ])('says that all of a range are meant, in %s', (locale, words) => {
    expect(long('{2020..2022}', locale)).toBe(words);
  });

  it('writes every number in the digits asked for', () => {
    expect(say('2025-08-30', { locale: 'hi', numberingSystem: 'deva' })).toBe('३० अगस्त २०२५ को');
    expect(say('2025-08-30', { locale: 'hi-u-nu-deva', numberingSystem: 'latn' })).toBe('30 अगस्त 2025 को');
    fc.assert(
      fc.property(anyText, (text) => {
        try {
          parseEdtf(text);
        } catch {
          return;
        }
        expect(say(text, { locale: 'en', numberingSystem: 'arab' })).not.toMatch(/\d/);
      }),
    );
  });
});
