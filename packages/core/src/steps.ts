/**
 * Work that can be left and taken up again: it stops now and then, and says how
 * many rows it has gone through since. Inner loops stand in functions of their own,
 * which are not left.
 */
export type Steps<T> = Generator<number, T, undefined>;

/** So many rows are gone through between two stops: a few ms, whatever is done with a row. */
export const stride = 4096;

/** Does the rest at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Goes through `length` rows, `pace` at a time. */
export function* each(
  length: number,
  some: (from: number, to: number) => void,
  pace: number = 8 * stride,
): Steps<void> {
  for (let from = 0; from < length; from += pace) {
    const to = Math.min(from + pace, length);
    some(from, to);
    yield to - from;
  }
}
