import { readEvents, type EventInput } from '@dateline/core';
import { afterEach, describe, expect, it } from 'vitest';
import { clear, complaints, figures, hear, mount, names, titles } from './mount.ts';

afterEach(clear);

const good: EventInput[] = [
  { id: 'a', title: 'A', when: '1914-06' },
  { id: 'b', title: 'B', when: '1915~' },
  { id: 'c', title: 'C', when: '1914-06-28/1918-11-11' },
];

describe('a record that cannot be read', () => {
  it.each<[string, object, path: string, message: RegExp]>([
    ['without a when', { title: 'X' }, '[3].when', /no date|missing|add/],
    ['with an unreadable when', { title: 'X', when: '1914-13' }, '[3].when', /1914-13/],
    [
      'that ends before it starts',
      { title: 'X', when: { start: '1918', end: '1914' } },
      '[3].when',
      /1918|before/,
    ],
    ['with an id that is taken', { id: 'a', title: 'X', when: '1916' }, '[3].id', /"a"/],
    ['that refers to nobody', { title: 'X', when: '1916', follows: 'nobody' }, '[3].follows', /nobody/],
    [
      'with a colour that is none',
      { title: 'X', when: '1916', color: 'url(https://example.org/x.png)' },
      '[3].color',
      /url\(/,
    ],
  ])(
    '%s is drawn or kept with the others, and told once with its place',
    async (_, record, path, message) => {
      const told = hear(document, 'timeline-problems');
      const element = await mount('', { events: [...good, record as EventInput] });
      expect(titles(element)).toEqual(expect.arrayContaining(['A', 'B', 'C']));
      expect(element.timeline.length).toBe(4);
      expect(element.shadowRoot!.textContent).toContain('X');
      expect(told).toHaveLength(1);
      expect(told[0]!.detail.problems).toEqual([
        expect.objectContaining({ path, message: expect.stringMatching(message) }),
      ]);
      expect(complaints(element)).toEqual([`${path}: ${element.problems[0]!.message}`]);
      expect(element.shadowRoot!.querySelector('.problems summary')!.textContent).toBe(
        '1 problem in the data',
      );
      element.zoom(2);
      element.selected = 'a';
      await element.settled();
      expect(told).toHaveLength(1);
    },
  );

  it('one in a hundred leaves 99 drawn and one problem', async () => {
    const hundred = Array.from({ length: 100 }, (_, i) => ({
      title: `Event ${i}`,
      when: i === 57 ? '19x4' : `${1900 + i}`,
    }));
    const element = await mount('', { events: hundred });
    element.fit();
    await element.settled();
    expect(names(element).filter((name) => !name.includes('date not stated'))).toHaveLength(99);
    expect(names(element).filter((name) => name.includes('date not stated'))).toEqual([
      expect.stringContaining('Event 57'),
    ]);
    expect(element.timeline.length).toBe(100);
    expect(element.problems.map(({ path }) => path)).toEqual(['[57].when']);
  });

  it('in a document is found by its path there, relations included', async () => {
    const document = { events: good, relations: [{ type: 'follows', from: 'a', to: 'zz' }] };
    const element = await mount('', { events: document as never });
    expect(titles(element)).toHaveLength(3);
    expect(element.problems.map(({ path }) => path)).toEqual(['relations[0].to']);
  });

  it('mended, takes its line away', async () => {
    const element = await mount('', { events: [{ title: 'X', when: '1914-13' }] });
    expect(complaints(element)).toHaveLength(1);
    element.events = [{ title: 'X', when: '1914-12' }];
    await element.settled();
    expect(complaints(element)).toEqual([]);
    expect(element.shadowRoot!.querySelector('.problems')).toBeNull();
  });
});

describe('events of a wrong type', () => {
  it.each([['text'], [5], [true], [{}], [[1, null, 'x', undefined]], [() => []], [new Map()]])(
    '%o draws nothing and says what was expected',
    async (wrong) => {
      const told = hear(document, 'timeline-problems');
      const element = await mount('', { events: wrong as never });
      expect(figures(element)).toEqual([]);
      expect(told).toHaveLength(1);
      expect(element.problems.length).toBeGreaterThan(0);
      expect(element.problems).toEqual(readEvents(wrong).problems);
    },
  );

  it('null is none: the children are read', async () => {
    const element = await mount('<ol><li data-when="1914">Child</li></ol>', { events: null as never });
    expect(titles(element)).toEqual(['Child']);
    expect(element.problems).toEqual([]);
  });

  it('a record whose getters throw costs only itself', async () => {
    const trap = {
      title: 'Trap',
      get when(): string {
        throw new Error('no');
      },
    };
    const element = await mount('', { events: [...good, trap] });
    expect(titles(element)).toEqual(expect.arrayContaining(['A', 'B', 'C']));
    expect(new Set(element.problems.map((problem) => problem.event))).toEqual(new Set([3]));
  });

  it.each([[{}], ['text'], [5], [[]]])('%o for a timeline throws a TypeError at once', async (wrong) => {
    const element = await mount('', { events: good });
    expect(() => (element.timeline = wrong as never)).toThrow(TypeError);
    await element.settled();
    expect(figures(element)).toHaveLength(3);
  });
});
