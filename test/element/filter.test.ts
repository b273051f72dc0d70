import type { EventInput } from '@dateline/core';
import type { EventTimeline } from '@dateline/element';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { focusFirst, press, rowTitles, said } from './access/act.ts';
import { button, clear, complaints, focused, hear, mount, option, titles } from './mount.ts';

afterEach(clear);

const trade: EventInput[] = [
  { id: 'fair', title: 'The fair', when: '1851', group: 'Europe', tags: ['trade'] },
  { id: 'war', title: 'War', when: '1853/1856', group: 'Europe', tags: ['war'] },
  { id: 'port', title: 'The port opens', when: '[1848..1858]', group: 'Asia', tags: ['trade'] },
  { id: 'canal', title: 'The canal', when: '1869', group: 'Africa', tags: ['trade'] },
  { id: 'rail', title: 'A railway', when: '1873', group: 'Africa', status: 'cancelled' },
];
const root = (element: EventTimeline) => element.shadowRoot!;
const summary = (element: EventTimeline) =>
  root(element).querySelector('.summary')!.textContent.replace(/\s+/g, ' ').trim();
const box = (element: EventTimeline, name: string) =>
  [...root(element).querySelectorAll('.filter fieldset label')].find((label) =>
    label.querySelector('bdi')!.textContent.includes(name),
  )!;
const count = (element: EventTimeline, name: string) =>
  box(element, name).querySelector('.count')!.textContent;
const field = (element: EventTimeline, place: number) =>
  root(element).querySelectorAll<HTMLInputElement>('.filter input[type=search]')[place]!;
const then = (element: EventTimeline) =>
  root(element)
    .querySelector('#then')!
    .textContent.replace(/[\u2068\u2069]/g, '');

async function opened(set: Partial<EventTimeline> = {}, widthPx = 760): Promise<EventTimeline> {
  const element = await mount('', { events: trade, ...set }, widthPx);
  focusFirst(element);
  await press('{Shift>}F{/Shift}');
  await expect.poll(() => focused()?.closest('.filter')).not.toBeNull();
  return element;
}
async function choose(element: EventTimeline, name: string) {
  box(element, name).querySelector('input')!.click();
  await element.settled();
}
async function type(element: EventTimeline, place: number, text: string) {
  const input = field(element, place);
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await element.settled();
}

describe('filter as data', () => {
  it('goes by the clocks of the axis, also where these change', async () => {
    const events: EventInput[] = [
      { title: 'Late in Chicago', when: '2025-07-01T23:30:00-05:00' },
      { title: 'The first', when: '2025-07-01' },
      { title: 'The second', when: '2025-07-02' },
    ];
    const element = await mount('', { events, filter: { time: '2025-07-01' }, timeZone: 'America/Chicago' });
    const shown = () =>
      Array.from({ length: element.timeline.length }, (_, i) => element.timeline.event(i).title);
    expect(shown()).toEqual(['The first', 'Late in Chicago']);
    element.timeZone = 'UTC';
    await element.settled();
    expect(shown()).toEqual(['The first']);
    element.filter = 'time=2025-07-02';
    expect(shown()).toEqual(['The second', 'Late in Chicago']);
  });

  it('leaves the events that satisfy all of it, and says how many of how many', async () => {
    const element = await mount('', {
      events: trade,
      filter: { groups: ['Europe', 'Asia'], tags: ['trade'] },
    });
    expect(titles(element)).toEqual(['The port opens', 'The fair']);
    expect(summary(element)).toMatch(/^5 events, 2 match the filter, 1848 to 1858\./);
    element.filter = { time: '185X' };
    await element.settled();
    expect(titles(element)).toEqual(['The port opens', 'The fair', 'War']);
    element.filter = undefined;
    await element.settled();
    expect(titles(element)).toHaveLength(4);
    expect(summary(element)).toMatch(/^5 events, 1848 to 1873\./);
  });

  it('is a text in the attribute, and what is wrong in it is a problem that costs nothing else', async () => {
    const element = await mount('<event-timeline filter="group=Africa; status=happened"></event-timeline>', {
      events: trade,
    });
    expect(titles(element)).toEqual(['The canal']);
    expect(element.filter).toEqual({ groups: ['Africa'], status: ['happened'] });
    expect(complaints(element)).toEqual([]);
    element.setAttribute('filter', 'group=Asia;when=now;time=soon');
    await element.settled();
    expect(titles(element)).toEqual(['The port opens']);
    expect(complaints(element)).toEqual([
      expect.stringContaining('expected group, tag, status, text or time, in "when=now"'),
      expect.stringContaining('in "time=soon"'),
    ]);
    element.removeAttribute('filter');
    await element.settled();
    expect(element.timeline.length).toBe(5);
  });

  it('throws for what is no filter, and keeps the one that there is', async () => {
    const element = await mount('', { events: trade, filter: { groups: ['Asia'] } });
    expect(() => (element.filter = { group: ['Europe'] } as never)).toThrow(TypeError);
    expect(() => (element.filter = 5 as never)).toThrow('filter: expected an object, a text or a function');
    expect(() => (element.filter = { time: 'soon' })).toThrow(RangeError);
    await element.settled();
    expect(element.filter).toEqual({ groups: ['Asia'] });
    expect(titles(element)).toEqual(['The port opens']);
  });

  it('holds for show and view right after it was set', async () => {
    const element = await mount('', { events: trade });
    element.filter = { groups: ['Asia'] };
    expect(() => element.show('canal')).toThrow(RangeError);
    element.show('port');
    expect(element.selected).toBe('port');
  });

  it('does not move the view while something in it is left, and comes back to it from nothing', async () => {
    const element = await mount('', { events: trade });
    const before = { ...element.view! };
    element.filter = { groups: ['Europe'] };
    await element.settled();
    expect(element.view).toEqual(before);
    element.filter = { text: 'zzz' };
    await element.settled();
    expect(root(element).querySelector('.empty')!.textContent).toContain('No event matches the filter.');
    button(element, 'Clear the filter').click();
    await element.settled();
    expect(element.view).toEqual(before);
    expect(titles(element)).toHaveLength(5);
  });

  it('takes no room: one event left of many can be looked at from as far as all of them', async () => {
    const element = await mount('', { events: [...trade, { title: 'A day', when: '1860-05-01' }] });
    const whole = { start: Date.UTC(1840, 0), end: Date.UTC(1880, 0) };
    element.view = whole;
    element.filter = { text: 'a day' };
    await element.settled();
    expect(element.view).toEqual(whole);
    element.view = { start: whole.start + 1e10, end: whole.end + 1e10 };
    expect(element.view).toEqual({ start: whole.start + 1e10, end: whole.end + 1e10 });
  });

  it('is followed by the table, the keys, the search and the drawing as a document', async () => {
    const element = await mount('', { events: trade, filter: { groups: ['Africa'] } });
    expect(element.toSvg()).toContain('The canal');
    expect(element.toSvg()).not.toContain('The fair');
    focusFirst(element);
    await press('{End}');
    await expect.poll(() => focused()?.getAttribute('aria-label')).toMatch(/^A railway, .*, 2 of 2$/);
    await press('t');
    await expect.poll(() => rowTitles(element)).toEqual(['The canal', 'A railway']);
    await press('/');
    await expect.poll(() => focused()?.localName).toBe('input');
    await press('the');
    await element.settled();
    expect(root(element).querySelector('output')!.textContent).toContain('1 match');
  });
});

describe('the filter panel', () => {
  it('counts for each choice what one sees by choosing it', async () => {
    const element = await opened();
    expect([count(element, 'Europe'), count(element, 'Asia'), count(element, 'Africa')]).toEqual([
      '2',
      '1',
      '2',
    ]);
    await choose(element, 'Europe');
    expect(titles(element)).toEqual(['The fair', 'War']);
    // Of a kind one is enough; another kind narrows it down.
    expect([count(element, 'Asia'), count(element, 'trade'), count(element, 'cancelled')]).toEqual([
      '1',
      '1',
      '0',
    ]);
    await choose(element, 'Asia');
    await choose(element, 'trade');
    expect(titles(element)).toEqual(['The port opens', 'The fair']);
    await choose(element, 'Europe');
    expect(titles(element)).toEqual(['The port opens']);
    button(element, 'Clear the filter').click();
    await element.settled();
    expect(titles(element)).toHaveLength(5);
  });

  it('says of a time how many events surely went on then, and how many only possibly', async () => {
    const element = await opened();
    await type(element, 1, '1850s');
    await expect.poll(() => then(element)).toBe('in the 1850s: surely 2, possibly 1');
    expect(element.filter).toMatchObject({ time: '185X' });
    await type(element, 1, 'one fine day');
    await expect.poll(() => then(element)).toMatch(/^Not understood: one fine day\. Write a date such as/);
    expect(element.filter).toMatchObject({ time: '185X' });
    expect(field(element, 1).getAttribute('aria-invalid')).toBe('true');
    await type(element, 1, '');
    await expect.poll(() => element.timeline.length).toBe(5);
  });

  it('looks for words as they are typed, and says how many are left', async () => {
    const element = await opened();
    await type(element, 0, 'the C');
    expect(titles(element)).toEqual(['The canal']);
    expect(root(element).querySelector('.filter p')!.textContent).toContain('1 matches the filter');
    await expect.poll(() => said(element)).toBe('5 events, 1 matches the filter');
  });

  it('tells the page what was chosen, and not what the page chose', async () => {
    const element = await mount('', { events: trade });
    const told = hear(document, 'timeline-filter');
    element.filter = { tags: ['trade'] };
    await element.settled();
    expect(told).toEqual([]);
    focusFirst(element);
    await press('{Shift>}F{/Shift}');
    await expect.poll(() => focused()?.closest('.filter')).not.toBeNull();
    await choose(element, 'Asia');
    expect(told.map(({ detail }) => detail)).toEqual([
      { filter: { tags: ['trade'], groups: ['Asia'] }, count: 1, of: 5 },
    ]);
  });

  it('keeps a rule of the page beside the choices, also when they are taken back', async () => {
    const element = await opened({ filter: ({ id }) => id !== 'fair' });
    expect(count(element, 'Europe')).toBe('1');
    await choose(element, 'Europe');
    expect(titles(element)).toEqual(['War']);
    button(element, 'Clear the filter').click();
    await element.settled();
    expect(titles(element)).toHaveLength(4);
  });

  it('lets go of a choice that the data no longer has', async () => {
    const element = await opened({ filter: { groups: ['Atlantis', 'Asia'] } });
    expect(count(element, 'Atlantis')).toBe('0');
    await choose(element, 'Atlantis');
    expect(element.filter).toMatchObject({ groups: ['Asia'] });
  });

  it('goes away with Escape, and the keyboard is back on its event', async () => {
    const element = await opened();
    await press('{Escape}');
    await expect.poll(() => focused()?.getAttribute('role')).toBe('option');
    expect(root(element).querySelector('.filter')).toBeNull();
  });

  it('has a button where there are many events, or where a filter is on', async () => {
    const few = await mount('', { events: trade });
    expect(button(few, 'Filter')).toBeUndefined();
    few.filter = { tags: ['war'] };
    await few.settled();
    expect(button(few, 'Filter').getAttribute('aria-expanded')).toBe('false');
    const many = await mount('', {
      events: Array.from({ length: 30 }, (_, i) => ({ title: `Event ${i}`, when: `${1900 + i}` })),
    });
    button(many, 'Filter').click();
    await expect.poll(() => focused()?.closest('.filter')).not.toBeNull();
    expect(button(many, 'Filter').getAttribute('aria-expanded')).toBe('true');
  });

  it('has nothing that axe objects to', async () => {
    const element = await opened();
    await choose(element, 'Europe');
    const { violations } = await axe.run(element);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
  });
});

describe('the legend', () => {
  const chips = (element: EventTimeline) =>
    [...root(element).querySelectorAll<HTMLButtonElement>('.legend button')].map(
      (chip) => `${chip.textContent.trim()} ${chip.getAttribute('aria-pressed')}`,
    );

  it('filters: a group that is pressed is shown, with the others that are pressed', async () => {
    const element = await mount('', { events: trade }, 360);
    expect(chips(element)).toEqual(['Europe false', 'Asia false', 'Africa false']);
    const told = hear(element, 'timeline-filter');
    button(element, 'Asia').click();
    await element.settled();
    expect(chips(element)).toEqual(['Europe false', 'Asia true', 'Africa false']);
    expect(titles(element)).toEqual(['The port opens']);
    button(element, 'Africa').click();
    await element.settled();
    expect(titles(element)).toHaveLength(3);
    expect(told.map(({ detail }) => detail.count)).toEqual([1, 3]);
    button(element, 'Europe').dispatchEvent(new MouseEvent('click', { altKey: true, bubbles: true }));
    await element.settled();
    expect(chips(element)).toEqual(['Europe true', 'Asia false', 'Africa false']);
    button(element, 'Europe').click();
    await element.settled();
    expect(titles(element)).toHaveLength(5);
  });

  it('filters by what the groups are made of', async () => {
    const element = await mount('', { events: trade, groupBy: 'tag' }, 360);
    button(element, 'war').click();
    await element.settled();
    expect(element.filter).toEqual({ tags: ['war'] });
    expect(titles(element)).toEqual(['War']);
    expect(chips(element)).toEqual(['trade false', 'war true']);
    element.filter = { groups: ['Africa'] };
    await element.settled();
    expect(titles(element)).toEqual(['The canal', 'A railway']);
  });

  it('is one tab stop, and arrow keys go along its groups', async () => {
    const element = await mount('', { events: trade }, 360);
    const stops = () =>
      [...root(element).querySelectorAll('.legend button')].map((chip) => (chip as HTMLElement).tabIndex);
    expect(stops()).toEqual([0, -1, -1]);
    button(element, 'Europe').focus();
    await press('{ArrowRight}');
    expect(focused()!.textContent).toContain('Asia');
    await press(' ');
    await element.settled();
    expect(titles(element)).toEqual(['The port opens']);
    expect(focused()!.textContent).toContain('Asia');
    expect(option(element, 'The port')).toBeDefined();
  });
});
