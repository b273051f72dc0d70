import { limits } from '../limits.ts';
import { names, states } from './foreign.ts';
import { isArray, type Report } from './report.ts';
import { instantOf, isObject } from './values.ts';

/**
 * A copy of a record that runs no code when it is read: fields whose getters
 * (or proxies) throw are reported and left out, the others are saved. What
 * every object of the page has is none of them. A copy cannot ask a hostile
 * object for its keys, so it asks for those that we read.
 */
export function inertCopy(value: unknown, report: Report, field = '', depth = 4): unknown {
  if (!isObject(value)) return value;
  const instant = instantOf(value);
  if (instant !== undefined) return instant;
  if (depth === 0) return undefined;
  const get = (key: string | number, at: string) => {
    try {
      if (key !== 'length' && !states(value, key)) return undefined;
      return inertCopy((value as Record<string | number, unknown>)[key], report, at, depth - 1);
    } catch {
      report.add(at, 'type', 'reading it threw an error; it is left out');
      return undefined;
    }
  };
  if (isArray(value)) {
    const length = Math.min(Number(get('length', field)) || 0, limits.items);
    return Array.from({ length }, (_, i) => get(i, `${field}[${i}]`));
  }
  const copy = Object.create(null) as Record<string, unknown>;
  for (const name of names) copy[name] = get(name, field ? `${field}.${name}` : name);
  return copy;
}
