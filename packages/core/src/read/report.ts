import { quote } from '../edtf/error.ts';
import { limits } from '../limits.ts';
import type { Problem } from '../problem.ts';
import { isPolluted } from './foreign.ts';

/** Gathers problems, each with its place in the input, and keeps them few enough to show. */
export class Report {
  readonly #problems: Problem[] = [];
  #more = 0;
  /** The list that is being read, empty for a bare array of events, and the place in it. */
  #list = '';
  #index = -1;
  #isEvent = false;
  /** Every object of the page has names that are asked for. */
  readonly polluted: boolean = isPolluted();

  /** From here on problems concern this record. Cheap: the path is only built for a problem. */
  at(list: string, index: number, isEvent = false): void {
    this.#list = list;
    this.#index = index;
    this.#isEvent = isEvent;
  }

  /** A problem with a field of the present record; empty for the whole of it. */
  add(field: string, code: Problem['code'], message: string): void {
    const record = this.#index < 0 ? this.#list : `${this.#list}[${this.#index}]`;
    const path = record && field && !field.startsWith('[') ? `${record}.${field}` : record + field;
    if (this.#problems.length >= limits.problems) this.#more++;
    else this.#problems.push({ path, code, message, ...(this.#isEvent && { event: this.#index }) });
  }

  /** How many there are, to go back to with `forget` if a record has to be read again. */
  get mark(): number {
    return this.#problems.length + this.#more;
  }

  forget(mark: number): void {
    this.#problems.length = Math.min(mark, limits.problems);
    this.#more = mark - this.#problems.length;
  }

  /** All so far. */
  close(): readonly Problem[] {
    const problems = [...this.#problems];
    if (this.#more > 0) {
      const message = `${this.#more} more problems are not listed: mend the first ${limits.problems} and read again`;
      problems.push({ path: '', code: 'limit', message });
    }
    return Object.freeze(problems.map((problem) => Object.freeze(problem)));
  }
}

/** Data as a message may show it: short, on one line, and never by running any of its code. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === undefined) return 'nothing';
  if (typeof value === 'object') return isArray(value) ? 'a list' : 'an object';
  return `a ${typeof value}`;
}

/** Array.isArray, which throws for a proxy that was revoked. */
export function isArray(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}
