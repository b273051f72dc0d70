import type { Scanner } from './scan.ts';
import type { EdtfYear, YearForm } from './tree.ts';

/** Reads `1985`, `-0044`, `156X`, `1950S2`, `Y170000002`, `Y-17E7` or `Y3388E2S3`. */
export function scanYear(scanner: Scanner): EdtfYear {
  const letter = scanner.take('Y');
  const from = scanner.at;
  scanner.take('-');
  const form = letter ? scanLongYear(scanner) : 'plain';
  if (!letter) scanner.digits(4, true);

  const text = scanner.text.slice(from, scanner.at);
  if (text === '-0000') scanner.fail(['0000', '-0001'], 'year 0 has no sign', from);
  const masked = text.includes('X');
  const value = masked ? firstOf(text, false) : finite(Number(text));
  scanner.could = letter ? 'S' : masked ? '-' : '-S';
  if (masked || !scanner.take('S')) return { form, text, value, masked, significant: undefined };

  const at = scanner.at;
  const significant = Number(scanner.number());
  const digits = Math.min(digitCount(text), Number.MAX_SAFE_INTEGER);
  if (significant > digits) scanner.fail([`1 to ${digits}`], `only ${digits} digits can be significant`, at);
  return { form, text, value, masked, significant };
}

function scanLongYear(scanner: Scanner): YearForm {
  const from = scanner.at;
  scanner.number();
  if (scanner.take('E')) {
    scanner.number();
    return 'exponential';
  }
  if (scanner.at - from < 5) scanner.fail(['a digit', 'E'], 'a year after Y has five digits or more');
  return 'letter';
}

/**
 * The earliest (or `last`, the latest) year that is meant. The first n
 * significant digits stand and the rest is free: `Y171010000S3` is one of
 * 171000000…171999999, as ISO 8601-2 4.4.3 has it. (A.6.3 there and the
 * Library of Congress print …171010999, against their own definition.)
 */
export function yearEdge({ text, value, masked, significant }: EdtfYear, last: boolean): number {
  if (masked) return firstOf(text, last);
  if (significant === undefined) return value;
  const negative = text.startsWith('-');
  const step = finite(10 ** (digitCount(text) - significant));
  const near = Math.floor(Math.abs(value) / step) * step;
  // The year -0000 does not exist, so -0050S2 ends in -0001.
  return negative ? -(last ? Math.max(near, 1) : near + step - 1) : last ? near + step - 1 : near;
}

/** All years that a mask allows, from the earliest on, or from the latest back; -XXXX ends in -0001, for there is no -0000. */
export function* maskedYears(text: string, backwards: boolean): Generator<number> {
  const sign = text.startsWith('-') ? -1 : 1;
  const digits = text.slice(-4);
  const known = Number(digits.replaceAll('X', '0'));
  // What one unit of each hidden digit is worth, 1 before 1000.
  const worth = [1, 10, 100, 1000].filter((_, i) => digits.charAt(3 - i) === 'X');
  const count = 10 ** worth.length;
  for (let i = 0; i < count; i++) {
    let hidden = backwards === sign < 0 ? i : count - 1 - i;
    let year = known;
    for (const each of worth) {
      year += (hidden % 10) * each;
      hidden = Math.floor(hidden / 10);
    }
    if (year > 0 || sign > 0) yield sign * year;
  }
}

const firstOf = (mask: string, backwards: boolean) => maskedYears(mask, backwards).next().value ?? NaN;

/** How many digits there are when the year is written out. */
function digitCount(text: string): number {
  const [mantissa, exponent = 0] = text.replace('-', '').split('E');
  return mantissa!.length + Number(exponent);
}

// Y1E400 is a lawful year. Clamped here, its milliseconds are still a finite number.
const finite = (year: number) => Math.max(-1e290, Math.min(year, 1e290));
