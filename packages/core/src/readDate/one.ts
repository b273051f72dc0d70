import { isAgo, readAgo } from './ago.ts';
import { bagOf, readBag } from './bag.ts';
import { readNumeric } from './numeric.ts';
import { dateText } from '../edtf/dateText.ts';
import { pair, type Reading } from './reading.ts';
import { spelled, type Asked, type Token } from './tokens.ts';

/** One date. */
export function readOne(asked: Asked, tokens: readonly Token[]): Reading {
  if (isAgo(asked, tokens)) return readAgo(asked, tokens);
  const numeric = readNumeric(asked, tokens);
  if (numeric) return numeric;
  const give = giveOrTake(asked, tokens);
  if (give) return give;
  const [only] = tokens;
  if (tokens.length === 1 && only!.isNumber && only!.text.length === 3)
    asked.assumed.push(`read ${spelled(asked, tokens)} as a year AD`);
  return readBag(asked, bagOf(asked, tokens));
}

/** “1450 ± 25”. */
function giveOrTake(asked: Asked, tokens: readonly Token[]): Reading | undefined {
  const [year, ...rest] = tokens.map(({ text }) => text);
  const [, more] = /^±(\d{1,4})$/.exec(rest.join('')) ?? [];
  if (more === undefined || !/^\d{3,4}$/.test(year!)) return undefined;
  const [middle, reach] = [Number(year), Number(more)];
  return { ...pair('..', dateText(middle - reach), dateText(middle + reach)), whole: `${dateText(middle)}~` };
}
