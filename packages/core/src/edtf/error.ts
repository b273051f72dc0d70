/** What `parseEdtf` throws: where the text stopped being EDTF, and what would have been. */
export class EdtfError extends RangeError {
  override name = 'EdtfError';
  /** Index into the text, in UTF-16 units; the text's length where more was needed. */
  readonly at: number;
  /** What could have stood there: `['a digit', 'X']`. */
  readonly expected: readonly string[];

  constructor(text: string, at: number, expected: readonly string[], why?: string) {
    super(
      `invalid EDTF: ${quote(text)} at ${at}: ${why ?? `expected ${list(expected)}, got ${got(text, at)}`}`,
    );
    this.at = at;
    this.expected = expected;
  }
}

/** Quotes data for a message: at most 80 characters, control characters escaped. */
export function quote(text: string): string {
  const short = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  // JSON leaves the bidi and C1 controls alone, which could reorder or hide the message around them.
  return JSON.stringify(short).replace(
    /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    escapeOne,
  );
}

const escapeOne = (c: string) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;
const got = (text: string, at: number) => (at < text.length ? quote(text.charAt(at)) : 'the end');
const list = (expected: readonly string[]) =>
  expected.length < 2 ? expected.join('') : `${expected.slice(0, -1).join(', ')} or ${expected.at(-1)}`;
