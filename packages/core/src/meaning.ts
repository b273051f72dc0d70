import type {
  Edtf,
  EdtfDate,
  EdtfDateTime,
  EdtfEnd,
  EdtfInterval,
  EdtfMember,
  EdtfSet,
  Precision,
  Qualifier,
} from './edtf/tree.ts';
import { usesSeason, windowOf } from './edtf/bounds.ts';
import { formatEdtf } from './edtf/format.ts';
import { precisionOf } from './edtf/level.ts';
import { dayNumber, toMs } from './calendar.ts';
import { defaultPolicy, type CalendarPolicy } from './policy.ts';
import type { Anchor, Bound, Extent, TemporalExtent } from './extent.ts';

export interface ExtentOptions {
  /** Default: `within` for dates and sets, `throughout` for intervals. */
  readonly extent?: Extent;
  /** Default: meteorological seasons of the northern hemisphere. */
  readonly policy?: Partial<CalendarPolicy>;
  /** The text that the tree was read from, kept to the letter; default: the canonical form. */
  readonly edtf?: string;
  readonly text?: string;
  readonly vague?: boolean;
  readonly rule?: string;
  readonly anchor?: Anchor;
  readonly timeZone?: string;
}

type Draft = { -readonly [K in keyof TemporalExtent]: TemporalExtent[K] };

/**
 * What an EDTF expression says of when: its four points, in ms, half open.
 * A date gives one window for start and end (`within`) or both ends exactly
 * (`throughout`); an interval a window for each end; a set its members, unless
 * they make one unbroken window. Ranges are never enumerated.
 *
 * @example extentOf(parseEdtf('1970-01-01')).endLatest // 86400000
 */
export function extentOf(edtf: Edtf, options: ExtentOptions = {}): TemporalExtent {
  const extent = options.extent ?? (edtf.type === 'interval' ? 'throughout' : 'within');
  const policy = options.policy ? { ...defaultPolicy, ...options.policy } : defaultPolicy;
  const draft =
    edtf.type === 'set'
      ? ofSet(edtf, extent, policy)
      : edtf.type === 'interval'
        ? ofInterval(edtf, extent, policy)
        : ofDate(edtf, extent, policy);
  draft.edtf = options.edtf ?? formatEdtf(edtf);
  if (options.text !== undefined) draft.text = options.text;
  if (options.vague) draft.vague = true;
  if (options.rule !== undefined) draft.rule = options.rule;
  if (options.anchor !== undefined) draft.anchor = options.anchor;
  const zone = options.timeZone ?? (edtf.type === 'datetime' ? edtf.shift : undefined);
  if (zone !== undefined) draft.timeZone = zone;
  if (hasSeason(edtf)) draft.policy = policy;
  return Object.freeze(draft);
}

function ofDate(node: EdtfDate | EdtfDateTime, extent: Extent, policy: CalendarPolicy): Draft {
  const { startMs, endMs } = windowOf(node, policy);
  const precision = finest(node);
  const draft = drafted(startMs, endMs, extent, precision, precision);
  if (node.type === 'datetime') return draft;
  qualify(draft, qualifierOf(node), qualifierOf(node));
  const { significant, value } = node.year;
  if (significant !== undefined && node.month === undefined) {
    draft.best = { start: toMs(dayNumber(value, 1, 1)), end: toMs(dayNumber(value + 1, 1, 1)) };
  }
  return draft;
}

// Nearly all dates are days, months or years, and need no list of their parts.
const hasSeason = (node: Edtf) => (node.type !== 'date' || Number(node.month) > 12) && usesSeason(node);
const finest = (node: EdtfDate | EdtfDateTime): Precision =>
  node.type === 'date' && node.day !== undefined ? 'day' : precisionOf(node);

function ofInterval({ start, end }: EdtfInterval, extent: Extent, policy: CalendarPolicy): Draft {
  const from = endWindow(start, -Infinity, policy);
  const to = endWindow(end, Infinity, policy);
  const precision = from.precision ?? to.precision ?? 'year';
  const endPrecision = to.precision ?? precision;
  const draft: Draft =
    extent === 'within'
      ? drafted(from.start, to.end, extent, precision, endPrecision)
      : lasting(from, to, precision, endPrecision);
  qualify(draft, from.qualifier, to.qualifier);
  return draft;
}

/** Something that lasted: it starts in one window and ends in another, and does not end before it may start. */
export function lasting(
  from: EndWindow,
  to: EndWindow,
  precision: Precision,
  endPrecision: Precision,
): Draft {
  return {
    startEarliest: from.start,
    startLatest: from.end !== null && to.end !== null ? Math.min(from.end, to.end) : from.end,
    endEarliest: to.start !== null && from.start !== null ? Math.max(to.start, from.start) : to.start,
    endLatest: to.end,
    extent: 'throughout',
    mode: 'single',
    precision,
    endPrecision,
  };
}

export interface EndWindow {
  readonly start: Bound;
  readonly end: Bound;
  readonly precision?: Precision | undefined;
  readonly qualifier?: Qualifier | undefined;
}

const unknownEnd: EndWindow = { start: null, end: null };

/** Where an end lies: `infinity` where it is open, nowhere known where it is unknown. */
export function endWindow(
  node: EdtfEnd | EdtfDateTime,
  infinity: number,
  policy: CalendarPolicy = defaultPolicy,
): EndWindow {
  if (node.type === 'unknown') return unknownEnd;
  if (node.type === 'open') return { start: infinity, end: infinity };
  const { startMs, endMs } = windowOf(node, policy);
  const qualifier = node.type === 'date' ? qualifierOf(node) : undefined;
  return { start: startMs, end: endMs, precision: finest(node), qualifier };
}

function ofSet({ mode, members }: EdtfSet, extent: Extent, policy: CalendarPolicy): Draft {
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
  const precision = a.precision ?? b.precision ?? 'year';
  const draft = drafted(a.start, b.end, extent, precision, b.precision ?? precision);
  qualify(draft, a.qualifier, b.qualifier);
  draft.edtf = formatEdtf(
    range || from.type === 'open' ? { type: 'set', mode: 'oneOf', members: [{ from, to, range }] } : from,
  );
  return draft;
}

function drafted(
  start: Bound,
  end: Bound,
  extent: Extent,
  precision: Precision,
  endPrecision: Precision,
): Draft {
  const exact = extent === 'throughout';
  return {
    startEarliest: start,
    startLatest: exact ? start : end,
    endEarliest: exact ? end : start,
    endLatest: end,
    extent,
    mode: 'single',
    precision,
    endPrecision,
  };
}

function qualify(draft: Draft, start: Qualifier | undefined, end: Qualifier | undefined) {
  const both = joined(start, end);
  if (both === undefined) return;
  draft.qualifier = both;
  if (start) draft.startQualifier = start;
  if (end) draft.endQualifier = end;
}

/** The strongest qualifier of a date: uncertain in one part and approximate in another is both. */
export function qualifierOf({ qualifiers }: EdtfDate): Qualifier | undefined {
  return joined(joined(qualifiers.year, qualifiers.month), qualifiers.day);
}

const joined = (a: Qualifier | undefined, b: Qualifier | undefined): Qualifier | undefined =>
  a === undefined ? b : b === undefined || a === b ? a : 'both';

function strongest(each: readonly Draft[]) {
  const qualifier = each.reduce<Qualifier | undefined>(
    (found, one) => joined(found, one.qualifier),
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
