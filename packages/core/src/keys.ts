/** What rows are ordered by; never NaN. */
export type Key = (row: number) => number;

/** Which of two rows comes first, each by its own keys: negative for the first. */
export function compareBy(keys: readonly Key[], a: number, others: readonly Key[], b: number): number {
  for (let i = 0; i < keys.length; i++) {
    const x = keys[i]!(a);
    const y = others[i]!(b);
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}
