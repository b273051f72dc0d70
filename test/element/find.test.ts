import { timeline } from '@dateline/core';
import type { EventTimeline } from '@dateline/element';
import { afterEach, describe, expect, it } from 'vitest';
import { at, focusFirst, many, press, rowTitles } from './access/act.ts';
import { clear, focused, length, middle, mount, options } from './mount.ts';
import { turnsDuring } from './sources/turns.ts';

afterEach(clear);

const history = [
  { id: 'war', title: 'War', when: '1914-07-28/1918-11-11' },
  { id: 'peace', title: 'Peace', when: '1919-06-28' },
  { id: 'league', title: 'A league', when: '1920' },
  { id: 'crash', title: 'The crash', when: '1929-10' },
  { id: 'treaty', title: 'Treaty of peace', when: '1947-02-10' },
];
const outputs = (element: EventTimeline) =>
  [...element.shadowRoot!.querySelectorAll('.find output')].map((one) =>
    one.textContent.replace(/[\u2068\u2069]/g, '').trim(),
  );

async function goTo(element: EventTimeline, date: string): Promise<void> {
  if (!focused()?.matches('.jump')) {
    focusFirst(element);
    await press('g');
    await expect.poll(() => focused()?.className).toBe('jump');
  }
  await press(date);
  await press('{Enter}');
}
const day = 86_400_000;

describe('going to a date', () => {
  it('brings it into the middle, as near as it is precise, and the keyboard to what is there', async () => {
    const element = await mount('', { events: history });
    element.fit();
    await goTo(element, 'October 1929');
    await expect.poll(at).toBe('The crash');
    expect(outputs(element)[1]).toBe('in October 1929: surely 1, possibly 0');
    expect(Math.abs(middle(element) - Date.UTC(1929, 9, 16, 12))).toBeLessThan(4 * day);
    expect(length(element)).toBeGreaterThan(3 * 30 * day);
    expect(length(element)).toBeLessThan(32 * 31 * day);
  });

  it('reads EDTF, and stays as near as it was where that suits the date', async () => {
    const element = await mount('', { events: history });
    element.view = { start: Date.UTC(1940, 0), end: Date.UTC(1950, 0) };
    const before = length(element);
    await goTo(element, '1919/1920');
    await expect.poll(at).toBe('Peace');
    expect(length(element)).toBeCloseTo(before, -8);
    expect(outputs(element)[1]).toBe('from 1919 to 1920: surely 2, possibly 0');
  });

  it('says what it did not understand, and what is outside, and stays where it is', async () => {
    const element = await mount('', { events: history });
    const before = { ...element.view! };
    await goTo(element, 'the day after');
    await expect
      .poll(() => outputs(element)[1])
      .toMatch(/^Not understood: the day after\. Write a date such as/);
    await press('{Control>}a{/Control}');
    await goTo(element, '1066');
    await expect
      .poll(() => outputs(element)[1])
      .toBe('in 1066: outside the timeline (28 July 1914 to 10 February 1947)');
    expect(element.view).toEqual(before);
    expect(focused()!.className).toBe('jump');
  });

  it('is a method too', async () => {
    const element = await mount('', { events: history });
    expect(element.goTo('1929-10')).toBe(true);
    expect(Math.abs(middle(element) - Date.UTC(1929, 9, 16, 12))).toBeLessThan(day);
    const before = element.view;
    expect(element.goTo('1066')).toBe(false);
    expect(() => element.goTo('soon')).toThrow(RangeError);
    expect(element.view).toEqual(before);
    expect(element.goTo('1940/..')).toBe(true);
  });

  it('reads the language of the page', async () => {
    const element = await mount('', { events: history, locale: 'fr' });
    await goTo(element, 'octobre 1929');
    await expect.poll(at).toBe('The crash');
    expect(outputs(element)[1]).toBe('en octobre 1929 : sûrement 1, peut-être 0');
    await press('g{Control>}a{/Control}entre 1919 et 1920{Enter}');
    await expect.poll(() => outputs(element)[1]).toMatch(/^entre 1919 et 1920 : sûrement 2/);
  });

  it('goes to the event down the page, and to its page of the table', async () => {
    const events = many(200);
    const element = await mount('', { events }, 360);
    await goTo(element, '1900s');
    await expect.poll(() => focused()?.getAttribute('role')).toBe('option');
    expect(focused()!.getAttribute('aria-label')).toMatch(/ 190\d/);
    await press('t');
    await expect.poll(() => rowTitles(element)).toHaveLength(50);
    await press('g');
    await expect.poll(() => focused()?.className).toBe('jump');
    await press('{Control>}a{/Control}2010s{Enter}');
    await expect.poll(() => focused()?.closest('tr')?.textContent).toMatch(/201\d/);
  });
});

describe('a search', () => {
  const hour = 3_600_000;
  /** An instant an hour, and one that lasts for all of it. */
  const log = (count: number) => {
    const start = Float64Array.from({ length: count }, (_, i) => Date.UTC(2020, 0) + (i - 1) * hour);
    const end = start.map((ms) => ms + 1);
    [start[0], end[0]] = [Date.UTC(2019, 0), Date.UTC(2030, 0)];
    return timeline({ start, end, title: (i: number) => (i ? `Entry ${i}` : 'All the while') });
  };
  const result = async (element: EventTimeline, words: string) => {
    const input = element.shadowRoot!.querySelector<HTMLInputElement>('.find input')!;
    input.value = words;
    input.dispatchEvent(new Event('input'));
    await element.settled();
    return () => outputs(element)[0];
  };

  it.each([2000, 20_001])('finds what begins or ends at a date that is typed, among %i', async (count) => {
    const element = await mount('', { timeline: log(count) });
    element.command('find');
    await expect.poll(() => focused()?.localName).toBe('input');
    await expect.poll(await result(element, '3 January 2020')).toBe('24 matches');
    await expect.poll(await result(element, 'Entry 77')).toMatch(/^\d+ match/);
    await expect.poll(await result(element, '3 January 2021')).toMatch(count > 9000 ? /^24 / : /^Nothing/);
    // Part of a date in words is looked for among not too many; else it is said what would find it.
    await expect
      .poll(await result(element, 'Sunday'))
      .toBe(
        `Nothing found for Sunday${count > 20_000 ? ' · Among so many events, a date is found with its year.' : ''}`,
      );
    await expect
      .poll(await result(element, 'January'))
      .toMatch(count > 20_000 ? /with its year\.$/ : /matches$/);
    element.timeZone = 'Asia/Tokyo';
    await element.settled();
    await expect.poll(await result(element, '1 January 2020')).toBe('15 matches');
    await press('{Enter}');
    await expect.poll(() => element.selected).not.toBeNull();
    expect(element.timeline.event(element.timeline.find(element.selected!)).title).toBe('Entry 1');
  });
});

describe('the next match', () => {
  const search = async (element: EventTimeline, words: string) => {
    focusFirst(element);
    await press('/');
    await expect.poll(() => focused()?.localName).toBe('input');
    await press(words);
    await element.settled();
    await press('{Escape}');
    await expect.poll(() => focused()?.getAttribute('role')).toBe('option');
  };

  it('is one key away, also when the search is closed, and the one before with Shift', async () => {
    const element = await mount('', { events: history });
    await search(element, 'peace');
    expect(at()).toBe('Peace');
    await press('n');
    await expect.poll(at).toBe('Treaty of peace');
    await press('n');
    await expect.poll(at).toBe('Peace');
    await press('{Shift>}N{/Shift}');
    await expect.poll(at).toBe('Treaty of peace');
    await press('{Home}');
    await expect.poll(at).toBe('War');
    await press('n');
    await expect.poll(at).toBe('Peace');
  });

  it('is a letter like others where nothing is looked for, or nothing found', async () => {
    const element = await mount('', { events: [...history, { title: 'News', when: '1950' }] });
    focusFirst(element);
    await press('n');
    await expect.poll(at).toBe('News');
    await search(element, 'zzz');
    await press('{Home}');
    await press('n');
    await expect.poll(at).toBe('News');
  });

  it('turns the pages of the table', async () => {
    const element = await mount('', { events: [...many(120), { title: 'Zeppelin', when: '1500' }] });
    focusFirst(element);
    await press('t');
    await expect.poll(() => rowTitles(element)).toHaveLength(50);
    const last = element.timeline.event(120).title;
    await press('/');
    await expect.poll(() => focused()?.localName).toBe('input');
    await press(last);
    await element.settled();
    await expect.poll(() => rowTitles(element)).toContain(last);
    expect(options(element).length).toBeGreaterThan(0);
  });
});

describe('looking for words among very many', () => {
  it('finds what a look at each does, whatever was typed meanwhile, and lets the page have its turn', async () => {
    let read = 0;
    const title = (row: number) => {
      read++;
      return `Call ${row.toString(3)}`;
    };
    const start = Float64Array.from({ length: 300_000 }, (_, row) => row * day);
    const element = await mount('', { timeline: timeline({ start, title }) }, 800);
    focusFirst(element);
    await press('/');
    await expect.poll(() => focused()?.matches('.find input')).toBe(true);
    const input = focused() as HTMLInputElement;
    for (const typed of ['c', 'call 12', 'call 1201']) {
      input.value = typed;
      input.dispatchEvent(new InputEvent('input'));
      await new Promise(requestAnimationFrame);
    }
    const wanted = Array.from(start, (_, row) => title(row).includes('120121')).filter(Boolean).length;
    expect(wanted).toBeGreaterThan(10);
    read = 0;
    const readByTurn = new Set<number>();
    await turnsDuring(
      async () => {
        input.value = '120121';
        input.dispatchEvent(new InputEvent('input'));
        await expect.poll(() => outputs(element)[0]).toBe(`${wanted.toLocaleString('en')} matches`);
      },
      () => readByTurn.add(read),
    );
    const some = [...readByTurn].filter((count) => count > 0 && count < 0.9 * read);
    expect(some).not.toEqual([]);
  });
});
