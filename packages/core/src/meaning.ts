import { dayNumber, toMs } from './calendar.ts';
import { usesSeason, windowOf } from './edtf/bounds.ts';
import { formatEdtf } from './edtf/format.ts';
import type { Edtf, EdtfDate, EdtfDateTime, EdtfInterval } from './edtf/tree.ts';
import type { Anchor, Extent, TemporalExtent } from './extent.ts';
import { drafted, endWindow, finest, lasting, qualifierOf, qualify, type Draft } from './meaning/draft.ts';
import { ofSet } from './meaning/set.ts';
import { defaultPolicy, type CalendarPolicy } from './policy.ts';
import { own } from './own.ts';

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

/**
 * What an EDTF expression says of when: its four points, in ms, half open.
 * A date gives one window for start and end (`within`) or both ends exactly
 * (`throughout`); an interval a window for each end; a set its members, unless
 * they make one unbroken window. Ranges are never enumerated.
 *
 * @example extentOf(parseEdtf('1970-01-01')).endLatest // 86400000
 */
export function extentOf(edtf: Edtf, given: ExtentOptions = {}): TemporalExtent {
  const options = own(given);
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
  if (significant !== undefined) {
    draft.best = {
      start: toMs(dayNumber(value, 1, 1)),
      end: toMs(dayNumber(value + 1, 1, 1)),
      edtf: undefined,
    };
  }
  return draft;
}

function ofInterval({ start, end }: EdtfInterval, extent: Extent, policy: CalendarPolicy): Draft {
  const from = endWindow(start, -Infinity, policy);
  const to = endWindow(end, Infinity, policy);
  const precision = (from.precision ?? to.precision)!;
  const endPrecision = to.precision ?? precision;
  const draft: Draft =
    extent === 'within'
      ? drafted(from.start, to.end, extent, precision, endPrecision)
      : lasting(from, to, precision, endPrecision);
  qualify(draft, from.qualifier, to.qualifier);
  return draft;
}

// Nearly all dates are days, months or years, and need no list of their parts.
const hasSeason = (node: Edtf) => (node.type !== 'date' || Number(node.month) > 12) && usesSeason(node);
