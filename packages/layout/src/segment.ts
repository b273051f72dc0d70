import { languageTag, own } from '@dateline/core';

type Granularity = 'word' | 'grapheme';

/** What was taken apart lately: words are wrapped to several widths one after the other. */
const lately = new Map<string, readonly string[]>();
const mostKept = 500;

/** A text in its words and blanks, or in its graphemes; together they are the text. */
export function segmentsOf(text: string, locale: string, granularity: Granularity): readonly string[] {
  const key = `${granularity} ${locale} ${text}`;
  let segments = lately.get(key);
  if (!segments) {
    const quick = (granularity === 'word' ? blankParted : single).test(text);
    const segmenter = quick ? undefined : segmenterOf(locale, granularity);
    segments = segmenter
      ? Array.from(segmenter.segment(text), ({ segment }) => segment)
      : (text.match(quick ? quickly[granularity] : plain[granularity]) ?? []);
    if (lately.size >= mostKept) lately.clear();
    lately.set(key, segments);
  }
  return segments;
}

/** Scripts that part their words with blanks: a segmenter, which finds words in any, takes five times as long. */
const blankParted =
  /^[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{sc=Arab}\p{sc=Hebr}\p{sc=Deva}\p{P}\p{Nd}\p{Z}]*$/u;
/** Letters each of which stands alone. */
const single = /^[ -~\u00a0-\u024f\u2010-\u2027]*$/;
const quickly = { word: /\p{Z}+|\p{Pd}+|[^\p{Z}\p{Pd}]+/gu, grapheme: /./g };

// A letter with its marks, a syllable of an Indic script, a Hangul syllable in parts, a flag, an emoji with all that is joined to it.
const grapheme =
  '(?:\\r\\n|\\p{RI}{2}|[\\u1100-\\u11ff]+|(?:\\P{M}|^)[\\p{M}\\p{EMod}\\u200c\\u200d\\u0e33\\u0eb3]*(?:(?<=[\\u200d\\u094d\\u09cd\\u0acd\\u0b4d\\u0c4d\\u0d4d]\\p{M}*)[\\p{L}\\p{Emoji}][\\p{M}\\p{EMod}\\u200c\\u200d\\u0e33\\u0eb3]*)*)';
/** Scripts that are written without blanks. */
const solid = '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmr}\\p{sc=Mymr}\\u30fc';

/** For a browser without a segmenter: it may break a line within a word of a script without blanks, but never within a letter. */
const plain: Readonly<Record<Granularity, RegExp>> = {
  grapheme: new RegExp(grapheme, 'gsu'),
  word: new RegExp(`\\s+|(?=[${solid}])${grapheme}|[^\\s${solid}]+`, 'gsu'),
};

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(locale: string, granularity: Granularity): Intl.Segmenter | undefined {
  // Firefox has had one since 2024 only.
  if (typeof (Intl as Partial<typeof Intl>).Segmenter !== 'function') return undefined;
  const key = `${granularity} ${locale}`;
  let found = segmenters.get(key);
  if (!found) segmenters.set(key, (found = new Intl.Segmenter(languageTag(locale), own({ granularity }))));
  return found;
}
