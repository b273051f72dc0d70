// Reads the story, prints it in order, each date as precise as its source and no more,
// and says which events certainly came before which.
//
//   node examples/node/order.mjs

import { readFileSync } from 'node:fs';
import { certainlyBefore, describe, describeStatus, readEvents, timeline } from '@dateline/core';

const file = new URL('../story.json', import.meta.url);
const read = readEvents(JSON.parse(readFileSync(file, 'utf8')));
const story = timeline(read);
const events = Array.from({ length: story.length }, (_, i) => story.event(i));

for (const { path, message } of read.problems) console.warn(`${path}: ${message}`);

console.log(`${story.title}\n`);
for (const { title, when, status } of events) {
  const state = status === 'happened' ? '' : `${describeStatus(status)}, `;
  console.log(`${title}\n    ${state}${describe(when)}`);
}

const pairs = events.flatMap((a) =>
  events.filter((b) => certainlyBefore(a.when, b.when)).map((b) => ({ a, b })),
);
const all = (events.length * (events.length - 1)) / 2;
console.log(`\nOf ${all} pairs, the dates settle the order of ${pairs.length}:\n`);
for (const { a, b } of pairs) console.log(`${a.label ?? a.title}  ▸  ${b.label ?? b.title}`);
