import { tzOffset } from '@date-fns/tz/tzOffset';
import { intlHorizon } from './intl.ts';

/**
 * The instant at which clocks in a zone show a civil time: where clocks are set
 * forward over it, the instant as far behind the change; where they are set
 * back and show it twice, the first.
 *
 * @param civilMs What the clock shows, in ms as if it were UTC.
 * @param timeZone IANA name or shift, `America/New_York`, `+04:30`.
 * @returns ms since 1970-01-01T00:00Z; ±Infinity stays, and so does what is beyond the reach of zones (271 821 BC to AD 275 760).
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

/** Whether `Intl` knows a zone by this name. */
export function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

const dayMs = 86_400_000;

function offsetMs(instantMs: number, timeZone: string): number {
  if (timeZone === 'UTC' || !(Math.abs(instantMs) < intlHorizon)) return 0;
  return tzOffset(timeZone, new Date(instantMs)) * 60_000;
}
