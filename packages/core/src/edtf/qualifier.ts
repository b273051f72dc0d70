import type { Scanner } from './scan.ts';
import type { Component, EdtfDate, Qualifier } from './tree.ts';

export type Qualifiers = EdtfDate['qualifiers'];

/** Steps over one sign, if there is one; as bits, uncertain is 1, approximate 2 and both 3. */
export function scanSign(scanner: Scanner): number {
  // `indexOf('')`, at the end of the text, is 0: no sign.
  const bits = signs.indexOf(scanner.peek());
  if (bits <= 0) return 0;
  scanner.at++;
  return bits;
}

/** Of a date without signs; like those of others it inherits nothing. */
export const unqualified: Qualifiers = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ Object.create(null) as Qualifiers,
);

/** Sums up the signs: one on the left is about its component only, one on the right about all before it too. */
export function gather(left: readonly number[], right: readonly number[]): Qualifiers {
  if (!left.some(Boolean) && !right.some(Boolean)) return unqualified;
  const qualifiers = Object.create(null) as Partial<Record<Component, Qualifier>>;
  let group = 0;
  for (let i = right.length - 1; i >= 0; i--) {
    group |= right[i] ?? 0;
    const component = components[i];
    const qualifier = names[group | (left[i] ?? 0)];
    if (component && qualifier) qualifiers[component] = qualifier;
  }
  return qualifiers;
}

/** The qualifier that all components of a date share; undefined where they differ or have none. */
export function sharedQualifier({ qualifiers, month, day }: EdtfDate): Qualifier | undefined {
  const { year } = qualifiers;
  const same =
    (month === undefined || qualifiers.month === year) && (day === undefined || qualifiers.day === year);
  return same ? year : undefined;
}

/** `?`, `~`, `%`, or nothing. */
export function formatSign(qualifier: Qualifier | undefined): string {
  return qualifier ? signs.charAt(names.indexOf(qualifier)) : '';
}

const components: readonly Component[] = ['year', 'month', 'day'];
const names: readonly (Qualifier | undefined)[] = [undefined, 'uncertain', 'approximate', 'both'];
const signs = ' ?~%';
