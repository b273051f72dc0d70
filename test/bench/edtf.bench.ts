import edtf from 'edtf';
import { expect, it } from 'vitest';
import { windowOf } from '../../packages/core/src/edtf/bounds.ts';
import { parseEdtf } from '../../packages/core/src/edtf/parse.ts';
import type { EdtfDate } from '../../packages/core/src/edtf/tree.ts';
import { standard } from '../core/edtf/standard.ts';

// Texts per second, ours and those of edtf.js in one run, each the best of five rounds taken in turn.

const plain = Array.from({ length: 3000 }, (_, i) => {
  const [year, month, day] = [1000 + (i % 1000), 1 + (i % 12), 1 + (i % 28)].map((part) =>
    String(part).padStart(2, '0'),
  );
  return [`${year}`, `${year}-${month}`, `${year}-${month}-${day}`][i % 3]!;
});
const both = standard.map(([text]) => text).filter(edtfTakes);

it('parses per second beside edtf.js', () => {
  const rows = [
    compare('plain dates', plain),
    compare('the standard’s own', both),
    compare(
      '… level 0',
      both.filter((text) => levelOf(text) === 0),
    ),
    compare(
      '… level 1',
      both.filter((text) => levelOf(text) === 1),
    ),
    compare(
      '… level 2',
      both.filter((text) => levelOf(text) === 2),
    ),
  ];
  console.table(Object.fromEntries(rows));

  const dates = plain.map((text) => parseEdtf(text) as EdtfDate);
  console.log(`windowOf: ${show(rate((date) => windowOf(date), dates))} plain dates per second`);
  expect(rows).toHaveLength(5);
});

function compare(name: string, texts: readonly string[]): [string, Record<string, string | number>] {
  let ours = 0;
  let theirs = 0;
  for (let round = 0; round < 5; round++) {
    ours = Math.max(
      ours,
      rate((text) => parseEdtf(text), texts),
    );
    theirs = Math.max(
      theirs,
      rate((text) => edtf(text), texts),
    );
  }
  return [
    name,
    {
      texts: texts.length,
      'ours/s': show(ours),
      'edtf.js/s': show(theirs),
      ratio: Math.round(ours / theirs),
    },
  ];
}

/** Calls per second over a list, for at least a fifth of a second. */
function rate<T>(call: (item: T) => unknown, items: readonly T[]): number {
  const start = performance.now();
  let calls = 0;
  let took = 0;
  do {
    for (const item of items) call(item);
    calls += items.length;
    took = performance.now() - start;
  } while (took < 200);
  return (calls / took) * 1000;
}

function edtfTakes(text: string): boolean {
  try {
    edtf(text);
    return true;
  } catch {
    return false;
  }
}

const levelOf = (text: string) => standard.find((row) => row[0] === text)?.[1];
const show = (perSecond: number) => Math.round(perSecond).toLocaleString('en');
