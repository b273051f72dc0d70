import { scanDate } from './date.ts';
import { canBeOrdered } from './hull.ts';
import type { Scanner } from './scan.ts';
import type { EdtfMember, EdtfSet } from './tree.ts';

/** Reads what follows the bracket of a set, to its closing one: `[1667,1668,1670..1672]`, `{..1983-12-31,1984-10-10}`. */
export function scanSet(scanner: Scanner, mode: EdtfSet['mode']): EdtfSet {
  const close = mode === 'oneOf' ? ']' : '}';
  const members: EdtfMember[] = [];
  do {
    members.push(scanMember(scanner, close, members.length === 0));
  } while (scanner.take(','));
  if (!scanner.take(close)) scanner.failAfter(...(members.at(-1)!.range ? [] : ['..']), ',', close);
  return { type: 'set', mode, members };
}

function scanMember(scanner: Scanner, close: string, first: boolean): EdtfMember {
  const start = scanner.at;
  if (scanner.takeDots()) {
    if (!first) scanner.fail(['a date'], 'an open start comes first in a set', start);
    return { from: { type: 'open' }, to: scanDate(scanner), range: true };
  }
  const from = first ? scanDate(scanner, '..') : scanDate(scanner);
  if (!scanner.takeDots()) return { from, to: from, range: false };

  const end = scanner.at;
  if (scanner.peek() === close) return { from, to: { type: 'open' }, range: true };
  if (scanner.peek() === ',') scanner.fail(['a date', close], 'an open end comes last in a set');
  const to = scanDate(scanner, close);
  if (!canBeOrdered(from, to)) scanner.fail(['a later date'], 'the range ends before it starts', end);
  return { from, to, range: true };
}
