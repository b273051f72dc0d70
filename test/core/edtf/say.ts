import type { EdtfBound } from '../../../packages/core/src/edtf/bounds.ts';

/** A bound in short: `-0044-03-15`, `1985-04-12T23:20:30`, `∞`, `?` for unknown. */
export function say(bound: EdtfBound): string {
  if (bound === null) return '?';
  if (typeof bound === 'number') return bound > 0 ? '∞' : '-∞';
  const { year, month, day, hour, minute = 0, second = 0 } = bound;
  const date = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return hour === undefined ? date : `${date}T${two(hour)}:${two(minute)}:${two(second)}`;
}

const two = (value: number) => String(value).padStart(2, '0');
