import { boundsOf } from './edtf/bounds.ts';
import { EdtfError, quote } from './edtf/error.ts';
import { isEdtf } from './edtf/isEdtf.ts';
import { parseEdtf } from './edtf/parse.ts';
import type { Anchor } from './extent.ts';
import { western } from './readDate/western.ts';
import { written } from './readDate/reading.ts';
import { readWhole } from './readDate/span.ts';
import { refuse, tidy, tokensOf, type Asked } from './readDate/tokens.ts';
import { english, type DateWords } from './readDate/words.ts';
import { own } from './own.ts';

export interface ReadDateOptions {
  /** Says whether 3/4/2020 is in March or in April; default: nobody does, and it is either. */
  readonly locale?: string;
  /** The day from which “50 years ago” is counted. */
  readonly anchor?: string | Anchor;
  /** The words of another language; default English. */
  readonly words?: DateWords;
}

/** A date that was read leniently. May stand as the `when` of an event. */
export interface DateReading {
  /** Always what `parseEdtf` takes. */
  readonly edtf: string;
  /** What was taken for granted, in plain words; empty where the text can mean nothing else. */
  readonly assumed: readonly string[];
  /** The bounds are a reading of a vague word, as in “early 1920s”. */
  readonly vague?: true;
}

/**
 * Reads a date as people write it, “c. 1450” or “March 2020”, and says what it
 * assumed. For text that a person can look at again; `parseEdtf` and
 * `readEvents` stay strict. EDTF comes back as it is, and at most 200 characters
 * of anything else are read.
 *
 * @throws {RangeError} `unreadable date "soon": nothing is known of “soon”; expected something like 3 March 2020, …`
 * @example readDate('c. 1450') // { edtf: '1450~', assumed: ['read “c.” as approximate'] }
 */
export function readDate(text: string, options: ReadDateOptions = {}): DateReading {
  const { locale, anchor, words: given = english } = own(options);
  const words = own(given);
  if (typeof text !== 'string') throw new TypeError(`a date to read is a text, got ${typeof text}`);
  const plain = text.length > 200 ? text.trim() : western(text.trim());
  if (isEdtf(plain)) return { edtf: plain, assumed: spanOfYears(plain) };
  // “[1667, 1668]”: only after a comma does a blank say nothing.
  const set = plain.length <= 200 && /^[[{]/.test(plain) ? plain.replaceAll(', ', ',') : '';
  if (isEdtf(set)) return { edtf: set, assumed: ['left out the blanks between the members'] };
  const asked: Asked = {
    text: text.length > 200 ? '' : tidy(plain),
    words,
    dayFirst: isDayFirst(locale),
    now: anchor === undefined ? undefined : yearOf(typeof anchor === 'string' ? anchor : anchor.published),
    assumed: [],
  };
  if (text.length > 200) return refuse({ ...asked, text }, `${text.length} characters are no date`);
  const said = words.inEnglish?.(asked.text);
  if (said !== undefined && /-3[789]$/.test(said) && isEdtf(said)) return { edtf: said, assumed: [] };
  try {
    try {
      return read({ ...asked, text: said ?? asked.text });
    } catch (error) {
      if (said === undefined) throw error;
      // As it was typed, for whoever mends it.
      return read({ ...asked, assumed: [] });
    }
  } catch (error) {
    // It reads as a date and is none: 30 February, or an end before its start.
    if (error instanceof EdtfError) return refuse(asked, error.message.replace('invalid EDTF: ', ''));
    throw error;
  }
}

function read(asked: Asked): DateReading {
  const reading = readWhole(asked, tokensOf(asked.text));
  const edtf = written(reading);
  parseEdtf(edtf);
  return { edtf, assumed: [...new Set(asked.assumed)], ...(reading.vague && { vague: true }) };
}

/** `1921-22` is lawful, the summer of 1921, and yet most who type it mean two years. */
function spanOfYears(edtf: string): string[] {
  const [, year, code] = /^\d\d(\d\d)-(\d\d)$/.exec(edtf) ?? [];
  return Number(code) > 12 && Number(code) > Number(year)
    ? [`read ${quote(edtf)} as EDTF for a part of the year; write an en dash between years`]
    : [];
}

/** English of nowhere in particular has both orders. */
function isDayFirst(locale: string | undefined): boolean | undefined {
  if (locale === undefined || locale === 'en') return undefined;
  const parts = new Intl.DateTimeFormat(locale, own({ timeZone: 'UTC' }))
    .formatToParts(0)
    .map(({ type }) => type);
  return parts.indexOf('day') < parts.indexOf('month');
}

function yearOf(published: string): number {
  const { latest } = boundsOf(parseEdtf(published));
  if (latest === null || typeof latest === 'number')
    throw new RangeError(`expected a day such as "2025-08-31" for the anchor, got ${quote(published)}`);
  return latest.year;
}
