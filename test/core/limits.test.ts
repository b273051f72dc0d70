import { limits, readEvents, timeline } from '@dateline/core';
import { expect, it } from 'vitest';

const record = { title: 'A', when: '1914' };
const list = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

/** What goes one beyond a limit, and where it is said. */
const beyond: Record<
  string,
  { input: () => object; path: string; kept: (read: ReturnType<typeof readEvents>) => number; most: number }
> = {
  groups: {
    input: () => ({
      events: [record],
      groups: list(limits.groups + 1, (i) => ({ id: `g${i}`, label: 'x' })),
    }),
    path: 'groups',
    kept: ({ groups }) => groups.length,
    most: limits.groups,
  },
  eras: {
    input: () => ({
      events: [record],
      eras: list(limits.eras + 1, (i) => ({ id: `e${i}`, label: 'x', when: '1914' })),
    }),
    path: 'eras',
    kept: ({ eras }) => eras.length,
    most: limits.eras,
  },
  sources: {
    input: () => ({
      events: [record],
      sources: list(limits.sources + 1, (i) => ({ id: `s${i}`, title: 'x' })),
    }),
    path: 'sources',
    kept: ({ sources }) => sources.length,
    most: limits.sources,
  },
  items: {
    input: () => [{ ...record, tags: list(limits.items + 1, (i) => `t${i}`) }],
    path: '[0].tags',
    kept: ({ events }) => events[0]!.tags.length,
    most: limits.items,
  },
  text: {
    input: () => [{ ...record, summary: 'x'.repeat(limits.text + 1) }],
    path: '[0].summary',
    kept: ({ events }) => events[0]!.summary!.length,
    most: limits.text,
  },
  name: {
    input: () => [{ ...record, group: 'x'.repeat(limits.name + 1) }],
    path: '[0].group',
    kept: ({ events }) => events[0]!.groups[0]!.length,
    most: limits.name,
  },
};

it.each(Object.entries(beyond))(
  'what is beyond the limit of %s is left out, and said once with its place',
  (_, { input, path, kept, most }) => {
    const read = readEvents(input() as never);
    expect(kept(read)).toBe(most);
    expect(read.problems.map((problem) => [problem.path, problem.code])).toEqual([[path, 'limit']]);
    expect(read.problems[0]!.message).toContain(String(most));
    expect(timeline(read).length).toBe(1);
  },
);

it('a date and an address that are too long are left out, and said', () => {
  const { events, problems } = readEvents([
    { title: 'A', when: `[${'1914,'.repeat(limits.date / 5)}1915]` },
    { ...record, links: [`https://example.org/${'x'.repeat(limits.url)}`] },
  ]);
  expect(events.map(({ links }) => links)).toEqual([[], []]);
  expect(problems.map(({ path, code }) => [path, code])).toEqual([
    ['[0].when', 'limit'],
    ['[1].links[0]', 'url'],
  ]);
});

it('however deep groups lie in each other, or go in a ring, they are read', () => {
  const deep = list(limits.groups, (i) => ({
    id: `g${i}`,
    label: 'x',
    ...(i > 0 && { parent: `g${i - 1}` }),
  }));
  const ring = list(1000, (i) => ({ id: `g${i}`, label: 'x', parent: `g${(i + 1) % 1000}` }));
  for (const groups of [deep, ring]) {
    const read = readEvents({ events: [{ ...record, group: 'g999' }], groups });
    expect(timeline(read).event(0).groups).toEqual(['g999']);
  }
});

it('however deep a record is, what is read of it is read', () => {
  let deep: object = {};
  for (let i = 0; i < 100_000; i++) deep = { deep, title: deep, when: deep };
  const { events, problems } = readEvents([
    { ...record, odd: deep },
    { title: 'B', when: deep as never },
  ]);
  expect(events.map(({ title }) => title)).toEqual(['A', 'B']);
  expect(problems.length).toBeGreaterThan(0);
});
