import { scanDate } from './date.ts';
import { canBeOrdered } from './hull.ts';
import type { Scanner } from './scan.ts';
import type { EdtfEnd, EdtfInterval } from './tree.ts';

/** Reads the `/` and the end of an interval. */
export function scanInterval(scanner: Scanner, start: EdtfEnd): EdtfInterval {
  if (!scanner.take('/')) scanner.failAfter('/');
  const at = scanner.at;
  const end = scanEnd(scanner);
  if (start.type !== 'date' && end.type !== 'date')
    scanner.fail(['a date'], 'an interval needs at least one dated end', at);
  if (start.type === 'date' && end.type === 'date' && !canBeOrdered(start, end))
    scanner.fail(['a later date'], 'the interval ends before it starts', at);
  return { type: 'interval', start, end };
}

function scanEnd(scanner: Scanner): EdtfEnd {
  if (scanner.takeDots()) return { type: 'open' };
  return scanner.done ? { type: 'unknown' } : scanDate(scanner, '..', 'the end');
}
