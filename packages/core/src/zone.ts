import { dateFormat, intlHorizon } from './intl.ts';
import { own } from './own.ts';

/**
 * The instant at which clocks in a zone show a civil time: where clocks are set
 * forward over it, the instant as far behind the change; where they are set
 * back and show it twice, the first.
 *
 * @param civilMs What the clock shows, in ms as if it were UTC.
 * @param timeZone IANA name or shift, `America/New_York`, `+04:30`.
 * @returns ms since 1970-01-01T00:00Z; ±Infinity stays, and so does what is beyond the reach of zones (271 821 BC to AD 275 760).
 * @throws RangeError `time zone: expected a name such as "America/New_York", got "Mars"`
 * @example toInstant(Date.UTC(2025, 7, 30), 'America/New_York') - Date.UTC(2025, 7, 30) // 14400000
 */
export function toInstant(civilMs: number, timeZone: string): number {
  // The earlier of the two offsets around it: the one before clocks change wins where a time comes twice or never.
  const before = offsetMs(civilMs - dayMs, timeZone);
  const instant = civilMs - before;
  const after = offsetMs(instant, timeZone);
  if (after === before) return instant;
  const other = civilMs - after;
  return offsetMs(other, timeZone) === after ? other : instant;
}

/**
 * What clocks in a zone show at an instant, in ms as if it were UTC.
 *
 * @param instantMs ms since 1970-01-01T00:00Z.
 */
export const toCivil = (instantMs: number, timeZone: string): number =>
  instantMs + offsetMs(instantMs, timeZone);

/**
 * The first instant at which clocks in a zone show a civil time or a later one:
 * `toInstant`, but for times that clocks skip, which all lie at the change. It
 * never decreases, so civil days tile the axis; one that was skipped has no length.
 */
export function firstInstant(civilMs: number, timeZone: string): number {
  const instant = toInstant(civilMs, timeZone);
  return toCivil(instant, timeZone) > civilMs ? lastChange(instant, timeZone) : instant;
}

/** The instants in `[startMs, endMs)` at which clocks in a zone are set, ascending. */
export function zoneChanges(startMs: number, endMs: number, timeZone: string): number[] {
  const changes: number[] = [];
  if (isFixed(timeZone) || !(startMs < endMs)) return changes;
  const from = blockOf(Math.max(startMs, -intlHorizon));
  const to = blockOf(Math.min(endMs, intlHorizon - 1));
  for (let block = from; block <= to; block++)
    for (const { start, change } of piecesOf(block, timeZone))
      if (change && start >= startMs && start < endMs) changes.push(start);
  return changes;
}

/** Whether `Intl` knows a zone by this name. */
export function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', own({ timeZone: name })));
  } catch {
    return false;
  }
}

const dayMs = 86_400_000;
const shift = /^([+-])(\d\d)(?::?(\d\d)(?::?(\d\d))?)?$/;
const isFixed = (timeZone: string) => timeZone === 'UTC' || timeZone === 'Z' || shift.test(timeZone);

function offsetMs(instantMs: number, timeZone: string): number {
  if (timeZone === 'UTC' || !(Math.abs(instantMs) < intlHorizon)) return 0;
  if (isFixed(timeZone)) return shiftMs(timeZone);
  return pieceAt(instantMs, timeZone).offset;
}

function lastChange(instantMs: number, timeZone: string): number {
  for (let piece = pieceAt(instantMs, timeZone); ; piece = pieceAt(piece.start - 1, timeZone))
    if (piece.change || piece.start <= -intlHorizon) return piece.start;
}

/** A stretch of time in which clocks in a zone are not set. */
interface Piece {
  readonly start: number;
  readonly offset: number;
  /** Whether it starts because they are, and not for our own division of time. */
  readonly change: boolean;
}

// Asking Intl takes microseconds, so time is looked at in blocks of some 99 days, each once: at its ends and
// nine times between, since in some years clocks were set back for a month.
const blockMs = 2 ** 33;
const probes = 10;
const mostBlocks = 20_000;
const blocks = new Map<string, readonly Piece[]>();
const blockOf = (ms: number) => Math.floor(ms / blockMs);

function pieceAt(ms: number, timeZone: string): Piece {
  return piecesOf(blockOf(ms), timeZone).findLast(({ start }, i) => i === 0 || start <= ms)!;
}

function piecesOf(block: number, timeZone: string): readonly Piece[] {
  const key = `${block} ${timeZone}`;
  let pieces = blocks.get(key);
  if (!pieces) {
    if (blocks.size >= mostBlocks) blocks.clear();
    pieces = look(Math.max(block * blockMs, -intlHorizon), timeZone);
    blocks.set(key, pieces);
  }
  return pieces;
}

function look(from: number, timeZone: string): Piece[] {
  const first = asked(from, timeZone);
  const change = from > -intlHorizon && asked(from - 1, timeZone) !== first;
  const pieces: Piece[] = [{ start: from, offset: first, change }];
  let [low, offset] = [from, first];
  for (let probe = 1; probe <= probes; probe++) {
    const high = Math.min(from + Math.floor((blockMs / probes) * probe) - 1, intlHorizon);
    const next = asked(high, timeZone);
    if (next !== offset) {
      for (let a = low, b = high; ;) {
        // Not of their sum, which is no longer exact far from now: the middle could be the end, for ever.
        const middle = a + Math.floor((b - a) / 2);
        if (middle === a) {
          pieces.push({ start: b, offset: next, change: true });
          break;
        }
        if (asked(middle, timeZone) === offset) a = middle;
        else b = middle;
      }
    }
    [low, offset] = [high, next];
  }
  return pieces;
}

/** What Intl says of a zone's offset: "GMT-05:50:36". */
function asked(ms: number, timeZone: string): number {
  let text: string;
  try {
    text = dateFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).format(ms);
  } catch {
    throw new RangeError(
      `time zone: expected a name such as "America/New_York", got ${JSON.stringify(timeZone)}`,
    );
  }
  return shiftMs(text.slice(text.indexOf('GMT') + 3));
}

function shiftMs(text: string): number {
  const [, sign, hours, minutes = 0, seconds = 0] = shift.exec(text) ?? [];
  if (hours === undefined) return 0;
  const ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return sign === '-' ? -ms : ms;
}
