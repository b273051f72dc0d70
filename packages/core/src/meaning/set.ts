import { formatEdtf } from '../edtf/format.ts';
import type { EdtfDate, EdtfMember, EdtfSet, Qualifier } from '../edtf/tree.ts';
import type { Bound, Extent } from '../extent.ts';
import type { CalendarPolicy } from '../policy.ts';
import { own } from '../own.ts';
import { drafted, endWindow, joined, qualify, type Draft } from './draft.ts';

/** A set, in time order: one window where its members leave no gap, else its members as alternatives. */
export function ofSet({ mode, members }: EdtfSet, extent: Extent, policy: CalendarPolicy): Draft {
  const each = members.map((member) => ofMember(member, extent, policy));
  each.sort((a, b) => order(a.startEarliest, b.startEarliest) || order(a.endLatest, b.endLatest));
  const [first, last] = [each[0]!, each.at(-1)!];
  const draft = drafted(
    first.startEarliest,
    highest(each, 'endLatest'),
    extent,
    first.precision,
    last.endPrecision,
  );
  qualify(draft, ...strongest(each));
  if (mode === 'oneOf' && unbroken(each)) return draft;
  draft.mode = mode;
  draft.alternatives = Object.freeze(each.map((one) => Object.freeze(one)));
  // One of them: any member may give each end. All of them: the first gives the start, the last the end.
  draft.startLatest = mode === 'oneOf' ? highest(each, 'startLatest') : lowest(each, 'startLatest');
  draft.endEarliest = mode === 'oneOf' ? lowest(each, 'endEarliest') : highest(each, 'endEarliest');
  return draft;
}

/** One member, or one range of them, is one window. */
function ofMember({ from, to, range }: EdtfMember, extent: Extent, policy: CalendarPolicy): Draft {
  const a = endWindow(from, -Infinity, policy);
  const b = range ? endWindow(to, Infinity, policy) : a;
  const precision = (a.precision ?? b.precision)!;
  const draft = drafted(a.start, b.end, extent, precision, b.precision ?? precision);
  qualify(draft, a.qualifier, b.qualifier);
  draft.edtf = formatEdtf(
    range ? { type: 'set', mode: 'oneOf', members: [{ from, to, range }] } : (from as EdtfDate),
  );
  return draft;
}

function strongest(each: readonly Draft[]) {
  const qualifier = each.reduce<Qualifier | undefined>(
    (found, one) => joined(found, own(one).qualifier),
    undefined,
  );
  return [qualifier, qualifier] as const;
}

function unbroken(each: readonly Draft[]): boolean {
  let reach = each[0]!.endLatest!;
  return each.every(({ startEarliest, endLatest }) => {
    const touches = startEarliest! <= reach;
    reach = Math.max(reach, endLatest!);
    return touches;
  });
}

type End = 'startLatest' | 'endEarliest' | 'endLatest';
const highest = (each: readonly Draft[], end: End) =>
  each.reduce((most, one) => Math.max(most, one[end]!), -Infinity);
const lowest = (each: readonly Draft[], end: End) =>
  each.reduce((least, one) => Math.min(least, one[end]!), Infinity);
// Infinity minus infinity is not a number, so bounds are compared and never subtracted.
const order = (a: Bound, b: Bound) => (a! < b! ? -1 : a! > b! ? 1 : 0);
