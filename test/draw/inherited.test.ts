import { describe as inWords, readEvents, timeline } from '@dateline/core';
import { arrange, frame, openingView } from '@dateline/layout';
import { shapes, svgText } from '@dateline/draw';
import { expect, it } from 'vitest';
import { measure } from '../layout/say.ts';

/** What a date, a mark, a tick, a lane or an era may leave out, and what may be asked of their drawing. */
const names = (
  'label text timeZone rule vague extent doubt time range calendar numberingSystem style title parent color ' +
  'sign members copy flagged stem asOf eraBorder eraLabel now around'
).split(' ');

const document = {
  groups: ['a', { id: 'b', label: 'B' }, { id: 'c', parent: 'b' }],
  eras: [{ label: 'Peace', when: '1919/1938' }],
  sources: [{ id: 's', title: 'A book' }],
  events: [
    { id: 'shots', title: 'Shots', when: '1914-06-28', links: ['https://a.example/'], group: 'a' },
    { id: 'war', title: 'War', when: '1914/1918', group: 'b', sources: ['s'] },
    {
      id: 'between',
      title: 'Between',
      when: { earliest: '1925', latest: '1930' },
      group: 'c',
      follows: 'war',
    },
    { id: 'set', title: 'One of', when: '[1931,1935]', group: 'a' },
    { id: 'open', title: 'Since', when: '1936/..', group: 'b', status: 'ongoing' },
    { id: 'hour', title: 'An hour', when: '1920-01-02T10:00:00Z', partOf: 'open' },
    { id: 'once', title: 'Once', when: { text: 'once' }, partOf: 'war' },
    { id: 'about', title: 'About', when: '1941~' },
  ],
};

const drawn = (frameOf: object) => {
  const line = timeline(readEvents(document));
  const along = openingView(line)!;
  const scene = arrange(line, along, frame({ measure, ...frameOf } as never));
  return [
    svgText(shapes(scene, { relations: true }), { title: 'All' }),
    ...Array.from({ length: line.length }, (_, i) => inWords(line.event(i).when)),
    line.toJSON(),
  ];
};

it.each(names)('%s on every object changes no drawing', (name) => {
  for (const frameOf of [{ width: 1000 }, { width: 400 }, { width: 1000, direction: 'rtl', few: 2 }]) {
    const asEver = JSON.stringify(drawn(frameOf));
    let told: string;
    Reflect.defineProperty(Object.prototype, name, { value: '</owned>', configurable: true, writable: true });
    try {
      told = JSON.stringify(drawn(frameOf));
    } catch (e) {
      told = String((e as Error).stack);
    } finally {
      Reflect.deleteProperty(Object.prototype, name);
    }
    expect(told).toBe(asEver);
  }
});
