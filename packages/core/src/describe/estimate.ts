import type { EdtfDate, EdtfEnd, EdtfDateTime } from '../edtf/tree.ts';
import { dayNumber } from '../calendar.ts';
import type { TemporalExtent } from '../extent.ts';
import { formatCount, numberFormat } from '../intl.ts';
import type { Context } from './context.ts';
import { parsed, type nodeOf } from './node.ts';
import { inText, nounOf } from './noun.ts';

/**
 * What a source gives as its own estimate within a window, in words: the date,
 * and how far it may be off, where that is as far to both sides, in whole years
 * or days.
 */
export function estimateOf(
  { best }: TemporalExtent,
  node: ReturnType<typeof nodeOf>,
  context: Context,
): { best: string; margin: string | undefined } | undefined {
  const stated = parsed(best?.edtf);
  if (stated?.type !== 'date' && stated?.type !== 'datetime') return undefined;
  const window = node.type === 'set' && node.members.length === 1 ? node.members[0] : undefined;
  const [before, after] = window ? [apart(window.from, stated), apart(stated, window.to)] : [];
  const same = before !== undefined && before.count > 0 && before.unit === after?.unit;
  return {
    best: inText(nounOf(stated, { ...context, long: false }), { ...context, long: false }),
    margin: same && before.count === after.count ? marginText(before, context) : undefined,
  };
}

interface Distance {
  readonly count: number;
  readonly unit: 'year' | 'day';
}

/** From one plain year to another, or from one day to another. */
function apart(from: EdtfEnd | EdtfDateTime, to: EdtfEnd | EdtfDateTime): Distance | undefined {
  if (from.type !== 'date' || to.type !== 'date' || !isPlain(from) || !isPlain(to)) return undefined;
  if (from.month === undefined && to.month === undefined)
    return { unit: 'year', count: to.year.value - from.year.value };
  if (from.day === undefined || to.day === undefined) return undefined;
  return { unit: 'day', count: dayOf(to) - dayOf(from) };
}

const isPlain = ({ year, month, day, qualifiers }: EdtfDate) =>
  !year.masked && !`${month}${day}`.includes('X') && Object.keys(qualifiers).length === 0;
const dayOf = ({ year, month, day }: EdtfDate) => dayNumber(year.value, Number(month), Number(day));

/** "25 years"; beside a mark the number alone, where its unit is that of the date. */
function marginText({ count, unit }: Distance, { locale, long }: Context): string {
  if (!long && unit === 'year') return formatCount(count, locale);
  return numberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
