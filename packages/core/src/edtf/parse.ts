import { plainDate, scanDate } from './date.ts';
import { EdtfError } from './error.ts';
import { scanInterval } from './interval.ts';
import { levelOf } from './level.ts';
import { Scanner } from './scan.ts';
import { scanSet } from './set.ts';
import { scanTime } from './time.ts';
import type { Edtf, EdtfDate, EdtfDateTime, EdtfLevel } from './tree.ts';
import { own } from '../own.ts';

export interface ParseOptions {
  /** The highest level that is accepted; default 2, everything. */
  readonly level?: EdtfLevel;
}

/**
 * Reads an EDTF expression, strictly: nothing is trimmed, guessed or rolled over.
 * Takes time in proportion to the text, whatever it holds.
 *
 * @throws {EdtfError} `invalid EDTF: "1914-13" at 5: no month 13`, with the place and what could have stood there.
 * @throws {TypeError} `EDTF is a text, got number`
 * @example levelOf(parseEdtf('2004-06~-11')) // 2
 */
export function parseEdtf(text: string, options?: ParseOptions): Edtf {
  if (typeof text !== 'string')
    throw new TypeError(`EDTF is a text, got ${text === null ? 'null' : typeof text}`);
  const plain = plainDate(text);
  if (plain) return plain;

  const level = (options && own(options).level) ?? 2;
  const scanner = new Scanner(text);
  const node = scanAny(scanner);
  if (!scanner.done) scanner.failAfter('the end');
  const needed = level < 2 ? levelOf(node) : 0;
  if (needed > level)
    throw new EdtfError(
      text,
      0,
      [`level ${level}`],
      `this is level ${needed}, and only level ${level} is accepted here`,
    );
  return node;
}

function scanAny(scanner: Scanner): Edtf {
  if (scanner.take('[')) return scanSet(scanner, 'oneOf');
  if (scanner.take('{')) return scanSet(scanner, 'allOf');
  if (scanner.takeDots()) return scanInterval(scanner, { type: 'open' });
  if (scanner.peek() === '/') return scanInterval(scanner, { type: 'unknown' });

  const date = scanDate(scanner, '..', '/', '[', '{');
  const next = scanner.peek();
  if (next === 'T' && isWhole(date)) return scanTimed(scanner, date);
  if (next === '/') return scanInterval(scanner, date);
  if (next !== '') scanner.failAfter(...(isWhole(date) ? ['T'] : []), '/', 'the end');
  return date;
}

function scanTimed(scanner: Scanner, date: EdtfDate): EdtfDateTime {
  scanner.take('T');
  const timed = scanTime(scanner, date);
  if (scanner.peek() === '/') scanner.fail(['the end'], 'an interval takes dates without a time');
  return timed;
}

/** Whether a time may follow: a day, nothing masked or qualified. */
function isWhole({ year, month, day, qualifiers }: EdtfDate): boolean {
  return (
    day !== undefined && !(year.text + month + day).includes('X') && Object.keys(qualifiers).length === 0
  );
}
