import { limits } from '../limits.ts';
import { safeColor } from '../color.ts';
import { safeUrl } from '../url.ts';
import { isArray, shown, type Report } from './report.ts';
import { remember } from './unknown.ts';

/** An object whose fields can be anything. */
export type Loose = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null;

/** What most events have none of. */
export const none: readonly never[] = Object.freeze([]);

/** Text; numbers become text, too much of it is cut. */
export function readText(
  value: unknown,
  field: string,
  report: Report,
  longest: number = limits.text,
): string | undefined {
  if (typeof value === 'string') return value.length <= longest ? value : cut(value, field, report, longest);
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  report.add(field, 'type', `expected text, got ${shown(value)}; write it in quotes`);
  return undefined;
}

function cut(text: string, field: string, report: Report, longest: number): string {
  report.add(field, 'limit', `${text.length} characters: only the first ${longest} are read; shorten it`);
  // Not in the middle of a surrogate pair, or a lone half remains.
  return text.slice(0, /[\ud800-\udbff]/.test(text[longest - 1]!) ? longest - 1 : longest);
}

/** A name: text that is short and not empty. */
export function readName(value: unknown, field: string, report: Report): string | undefined {
  return readText(value, field, report, limits.name) || undefined;
}

/** A number from `least` to `most`. */
export function readNumber(
  value: unknown,
  field: string,
  report: Report,
  least = -Infinity,
  most = Infinity,
): number | undefined {
  if (value === undefined || value === null) return undefined;
  // JSON has no minus zero, so neither have we.
  if (typeof value === 'number' && Number.isFinite(value) && value >= least && value <= most)
    return value + 0;
  const range = Number.isFinite(least) ? ` from ${least} to ${most}` : '';
  report.add(field, 'type', `expected a number${range}, got ${shown(value)}; it is left out`);
  return undefined;
}

/** One of a few words. */
export function readWord<T extends string, D extends T | undefined = undefined>(
  value: unknown,
  words: readonly T[],
  field: string,
  report: Report,
  otherwise?: D,
): T | D {
  if (value === undefined || value === null) return otherwise as D;
  const found = words.find((word) => word === value);
  if (found) return found;
  const remedy = otherwise ? `read as ${otherwise}` : 'left out';
  report.add(
    field,
    'unknown',
    `unknown ${field} ${shown(value)}: expected ${words.slice(0, -1).join(', ')} or ${words.at(-1)}; ${remedy}`,
  );
  return otherwise as D;
}

export function readUrl(value: unknown, field: string, report: Report): string | undefined {
  if (value === undefined || value === null) return undefined;
  const url = typeof value === 'string' ? safeUrl(value) : undefined;
  if (url === undefined) {
    report.add(
      field,
      'url',
      `unusable URL ${shown(value)}: expected http, https or mailto without a password, up to ${limits.url} characters; it is left out`,
    );
  }
  return url;
}

export function readColor(value: unknown, field: string, report: Report): string | undefined {
  if (value === undefined || value === null) return undefined;
  const color = typeof value === 'string' ? safeColor(value) : undefined;
  if (color === undefined)
    report.add(field, 'color', `unusable color ${shown(value)}: write it as #1f6feb or by a CSS name`);
  return color;
}

/** A frozen list; one thing alone is a list of one, and what `readItem` gives up is left out. */
export function readList<T>(
  value: unknown,
  field: string,
  report: Report,
  readItem: (item: unknown, field: string, report: Report) => T | undefined,
): readonly T[] {
  if (value === undefined || value === null) return none;
  if (!isArray(value)) {
    const only = readItem(value, field, report);
    return only === undefined ? none : Object.freeze([only]);
  }
  if (value.length === 0) return none;
  if (value.length > limits.items)
    report.add(field, 'limit', `${value.length} items: only the first ${limits.items} are read`);
  const items: T[] = [];
  for (let i = 0; i < Math.min(value.length, limits.items); i++) {
    const item = readItem(value[i], `${field}[${i}]`, report);
    if (item !== undefined) items.push(item);
    else if (value[i] === undefined || value[i] === null)
      report.add(`${field}[${i}]`, 'missing', `expected something, got ${shown(value[i])}`);
  }
  return Object.freeze(items);
}

/** An object without the fields that are undefined, frozen; what else its record says is kept in mind. */
export function made<T extends object>(
  fields: { readonly [K in keyof T]: T[K] | undefined },
  record?: Loose,
): T {
  const object = {} as Record<string, unknown>;
  for (const [key, value] of Object.entries(fields))
    if (value !== undefined || key in object) object[key] = value;
  if (record) remember(object, record, fields);
  return Object.freeze(object) as T;
}

/** Milliseconds, of a number or a Date of whatever realm; undefined for anything else. */
export function instantOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value + 0;
  if (!isObject(value)) return undefined;
  try {
    // Asked by its tag first, as an error for each object would take longer than reading it.
    return Object.prototype.toString.call(value) === '[object Date]'
      ? Date.prototype.getTime.call(value)
      : undefined;
  } catch {
    return undefined;
  }
}
