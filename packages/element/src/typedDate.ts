import { formatEdtf, parseEdtf } from '@dateline/core';

/** The date that someone typed, as EDTF; nothing where it is not understood. */
export async function readTyped(text: string, locale: string): Promise<string | undefined> {
  // Where the single file has no folder beside it, dates are EDTF all the same.
  const { readWords } = await import('./wordedDate.ts').catch(() => ({ readWords: readEdtf }));
  try {
    return readWords(text, locale);
  } catch {
    return undefined;
  }
}

const readEdtf = (text: string): string => formatEdtf(parseEdtf(text));
