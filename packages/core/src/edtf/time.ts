import type { Scanner } from './scan.ts';
import type { EdtfDate, EdtfDateTime } from './tree.ts';

/** Reads what follows the `T` of a date-time: `23:20:30`, then nothing (local), `Z`, or a shift. */
export function scanTime(scanner: Scanner, date: EdtfDate): EdtfDateTime {
  const from = scanner.at;
  const hour = scanNumber(scanner, 24, 'hour');
  colon(scanner);
  const minute = scanNumber(scanner, 59, 'minute');
  colon(scanner);
  const at = scanner.at;
  const second = scanNumber(scanner, 60, 'second');
  if (hour === 24 && (minute > 0 || second > 0)) scanner.fail(['00 to 23'], 'hour 24 only as 24:00:00', from);

  const shift = scanShift(scanner);
  if (shift !== undefined && second === 60 && mod(hour * 60 + minute - shiftMinutes(shift), 1440) !== 1439)
    scanner.fail(['00 to 59'], 'second 60 only at 23:59:60 UTC', at);
  return { type: 'datetime', date, hour, minute, second, shift };
}

/** Minutes that a shift is ahead of UTC: `Z` 0, `-04` −240, `+04:30` 270. */
export function shiftMinutes(shift: string): number {
  const minutes = Number(shift.slice(1, 3)) * 60 + Number(shift.slice(4, 6));
  return shift.startsWith('-') ? -minutes : minutes;
}

function scanShift(scanner: Scanner): string | undefined {
  const from = scanner.at;
  if (scanner.take('Z')) return 'Z';
  if (!scanner.take('+') && !scanner.take('-')) {
    scanner.could = 'Z+-';
    return undefined;
  }
  scanNumber(scanner, 14, 'shift');
  if (scanner.take(':')) scanNumber(scanner, 59, 'minute');
  else scanner.could = ':';
  const shift = scanner.text.slice(from, scanner.at);
  const minutes = shiftMinutes(shift);
  if (Math.abs(minutes) > 840)
    scanner.fail(['-14:00 to +14:00'], `shift ${shift} is more than 14 hours`, from);
  if (minutes === 0 && shift.startsWith('-'))
    scanner.fail(['Z', '+00:00'], 'a shift of 0 is not negative', from);
  return shift;
}

function scanNumber(scanner: Scanner, max: number, name: string): number {
  const from = scanner.at;
  const text = scanner.digits(2, false);
  if (Number(text) > max) scanner.fail([`00 to ${max}`], `no ${name} ${text}`, from);
  return Number(text);
}

function colon(scanner: Scanner): void {
  if (!scanner.take(':')) scanner.fail([':']);
}

const mod = (a: number, n: number) => ((a % n) + n) % n;
