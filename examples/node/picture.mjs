// Draws the story as an SVG file, for print or for a slide, with no browser.
//
//   node examples/node/picture.mjs > story.svg

import { readFileSync } from 'node:fs';
import { readEvents, timeline } from '@dateline/core';
import { toSvg } from '@dateline/draw';

const file = new URL('../story.json', import.meta.url);
const story = timeline(readEvents(JSON.parse(readFileSync(file, 'utf8'))));

process.stdout.write(toSvg(story, { width: 1200 }));
