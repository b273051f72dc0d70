import { EdtfError } from './error.ts';

/** Walks once through a text, from left to right. */
export class Scanner {
  readonly text: string;
  at = 0;
  /** The characters that could have followed the thing read last; its container adds what it allows itself. */
  could = '';

  constructor(text: string) {
    this.text = text;
  }

  get done(): boolean {
    return this.at >= this.text.length;
  }

  peek(): string {
    return this.text.charAt(this.at);
  }

  /** Steps over one character, if it is the one here. */
  take(char: string): boolean {
    if (this.peek() !== char) return false;
    this.at++;
    this.could = '';
    return true;
  }

  /** Steps over `..`, if it stands here. */
  takeDots(): boolean {
    if (!this.text.startsWith('..', this.at)) return false;
    this.at += 2;
    this.could = '';
    return true;
  }

  /** Steps over so many digits, or digits and `X`, and returns them. */
  digits(count: number, masks: boolean): string {
    const from = this.at;
    for (const end = from + count; this.at < end; this.at++) {
      const code = this.text.charCodeAt(this.at);
      if (!isDigit(code) && !(masks && code === 88)) this.fail(masks ? digitOrX : digit);
    }
    return this.text.slice(from, this.at);
  }

  /** Steps over a whole number of any length that does not begin with 0. */
  number(): string {
    const from = this.at;
    while (isDigit(this.text.charCodeAt(this.at))) this.at++;
    if (this.at === from || this.text.charAt(from) === '0') this.fail(['1 to 9'], undefined, from);
    return this.text.slice(from, this.at);
  }

  /** Fails here, where the thing read last could have gone on, or one of these could have come. */
  failAfter(...expected: readonly string[]): never {
    return this.fail([...this.could.split(''), ...expected]);
  }

  fail(expected: readonly string[], why?: string, at = this.at): never {
    throw new EdtfError(this.text, at, expected, why);
  }
}

// False for NaN, which is what charCodeAt says past the end.
const isDigit = (code: number) => code >= 48 && code <= 57;
const digit = ['a digit'];
const digitOrX = ['a digit', 'X'];
