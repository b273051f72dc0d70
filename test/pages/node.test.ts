import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const examples = new URL('../../examples/', import.meta.url);
const outputOf = (path: string) =>
  execFileSync(process.execPath, [fileURLToPath(new URL(path, examples))], { encoding: 'utf8' });
const printed = outputOf('node/order.mjs');
const story = JSON.parse(readFileSync(new URL('story.json', examples), 'utf8')) as {
  events: { title: string; label?: string }[];
};

it('the Node example prints every event of the story, in order, as precise as its source', () => {
  const dates = [...printed.matchAll(/^ {4}(.*)$/gm)].map(([, words]) => words);
  expect(dates).toEqual([
    'on or before 30 August 2025',
    'roughly 2020 to 2022',
    'from about August 2024 to about August 2025',
    'in June 2025',
    'in August 2025',
    'around August 2025',
    'between 24 and 30 August 2025',
    'on 30 August 2025',
    'on 30 August 2025',
    'on 30 August 2025',
    'expected, between 31 August and 5 September 2025',
  ]);
  for (const { title } of story.events) expect(printed).toContain(title);
});

it('the Node example says which pairs are certainly ordered, and only those', () => {
  const pairs = printed.split('\n').filter((line) => line.includes('▸'));
  expect(printed).toContain(`the dates settle the order of ${pairs.length}`);
  expect(pairs).toContain('Troops sent to Los Angeles  ▸  Mayor signs the executive order');
  // Washington is "in August": before the 30th, on it or after it.
  expect(pairs).not.toContain('Troops sent to Washington, D.C.  ▸  Mayor signs the executive order');
  expect(pairs.some((pair) => pair.includes('President repeats the threat  ▸  Mayor signs'))).toBe(false);
});

it('the Node example draws every event of the story', () => {
  const svg = outputOf('node/picture.mjs');
  expect(svg).toMatch(/^<svg [^>]*width="1200"/);
  for (const { title, label = title } of story.events) expect(svg).toContain(`>${label}</tspan>`);
});
