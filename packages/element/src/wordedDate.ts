import { dateWords, readDate } from '@dateline/core';

/** Reads a date in the words of a language, or in EDTF. Most of it is only needed by those who type one. @throws RangeError for none */
export const readWords = (text: string, locale: string): string =>
  readDate(text, { locale, words: dateWords(locale) }).edtf;
