const numerals = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

/** A century or a quarter as the Romance languages and Russian count it; from 1 on. */
export function roman(count: number): string {
  let [rest, text] = [count, ''];
  for (const [numeral, value] of numerals) for (; rest >= value; rest -= value) text += numeral;
  return text;
}
