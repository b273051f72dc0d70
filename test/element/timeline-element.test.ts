import { readEvents, timeline as toTimeline, type EventInput, type TimelineInput } from '@dateline/core';
import type { EventTimeline } from '@dateline/element';
import { userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import story from '../../examples/story.json';
import {
  button,
  clear,
  click,
  detail,
  figures,
  focused,
  hear,
  length,
  middle,
  mount,
  names,
  option,
  put,
  titles,
} from './mount.ts';

afterEach(() => {
  vi.restoreAllMocks();
  clear();
});

const list = '<ol><li data-when="1900" data-id="child">Child</li></ol>';
const war: EventInput[] = [
  { id: 'shots', title: 'Shots', when: '1914-06-28', group: 'Sarajevo' },
  { id: 'war', title: 'War', when: '1914-07-28/1918-11-11', group: 'Europe' },
  { id: 'peace', title: 'Peace', when: '1919-06-28', group: 'Europe', status: 'expected', tags: ['treaty'] },
];
const wholeStory = () => toTimeline(readEvents(story));
const day = 86_400_000;

describe('where the events come from', () => {
  it('is the timeline, else the events, else src, else the children', async () => {
    vi.spyOn(window, 'fetch').mockImplementation(
      async () => new Response('[{"title":"File","when":"1901"}]'),
    );
    const element = await mount(list);
    expect(titles(element)).toEqual(['Child']);
    element.src = '/file.json';
    await element.settled();
    expect(titles(element)).toEqual(['File']);
    element.events = [{ title: 'Object', when: '1902' }];
    await element.settled();
    expect(titles(element)).toEqual(['Object']);
    element.timeline = toTimeline(readEvents([{ title: 'Timeline', when: '1903' }]));
    await element.settled();
    expect(titles(element)).toEqual(['Timeline']);
    element.timeline = undefined as never;
    await element.settled();
    expect(titles(element)).toEqual(['Object']);
    element.events = undefined;
    await element.settled();
    expect(titles(element)).toEqual(['File']);
    element.src = null;
    await element.settled();
    expect(titles(element)).toEqual(['Child']);
  });

  it('may be a whole document in the place of events, to which more are appended', async () => {
    const element = await mount('', { events: story as TimelineInput });
    expect(element.timeline.groups.map(({ label }) => label)).toContain('City and state');
    const { length: before } = element.timeline;
    element.append([{ title: 'Later', when: '2025-09-10', group: 'city' }]);
    await element.settled();
    expect(element.timeline.length).toBe(before + 1);
    expect(element.timeline.title).toBe('Chicago and the troops');
    expect(element.events).toBe(story);
  });

  it('may be set before the tag is defined', async () => {
    const Late = class extends (customElements.get('event-timeline') as typeof EventTimeline) {};
    const early = document.createElement('late-timeline') as EventTimeline;
    early.events = [{ title: 'Early', when: '1914' }];
    document.body.append(early);
    customElements.define('late-timeline', Late);
    await early.settled();
    expect(titles(early)).toEqual(['Early']);
    expect(Object.hasOwn(early, 'events')).toBe(false);
  });

  it('shows columns of instants', async () => {
    const element = await mount('', {
      timeline: toTimeline({ start: Float64Array.of(0, day, 3 * day), title: ['a', 'b', 'c'] }),
    });
    expect(titles(element)).toEqual(['a', 'b', 'c']);
  });

  it('shows nothing but a line where there is nothing', async () => {
    const ready = hear(document, 'timeline-ready');
    const element = await mount('');
    expect(element.view).toBeNull();
    expect(element.shadowRoot!.querySelector('.empty')!.textContent).toBe('No dated events to show.');
    expect(element.toSvg()).toBe('');
    expect(ready).toHaveLength(1);
    element.fit();
    element.zoom(2);
    element.view = null;
    expect(element.view).toBeNull();
  });

  it('keeps the caller’s data as it was', async () => {
    const frozen = Object.freeze(war.map((event) => Object.freeze({ ...event })));
    const before = structuredClone(frozen);
    const element = await mount('', { events: frozen });
    element.append([{ title: 'More', when: '1920' }]);
    await element.settled();
    expect(frozen).toEqual(before);
    expect(titles(element)).toHaveLength(4);
  });

  it('opens a new view for events of another time', async () => {
    const element = await mount('', { events: war });
    element.zoom(4);
    element.events = [
      { title: 'Rome', when: '-0043-03-15' },
      { title: 'Carthage', when: '-0145' },
    ];
    await element.settled();
    expect(titles(element)).toEqual(['Carthage', 'Rome']);
  });
});

describe('attributes', () => {
  it('reflect what is set, and nothing else', async () => {
    const element = await mount('', { events: war });
    Object.assign(element, {
      selected: 'war',
      groupBy: 'status',
      orientation: 'vertical',
      locale: 'de',
      controls: 'none',
      start: '1914',
      end: '1919',
    });
    await element.settled();
    expect(Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]))).toEqual({
      selected: 'war',
      'group-by': 'status',
      orientation: 'vertical',
      locale: 'de',
      controls: 'none',
      start: '1914',
      end: '1919',
    });
  });

  it('start and end say what is in view', async () => {
    const element = await mount('<event-timeline start="1915" end="1916"></event-timeline>', { events: war });
    const view = { start: Date.UTC(1915, 0), end: Date.UTC(1917, 0) };
    expect(element.view).toEqual(view);
    element.end = '1915';
    await element.settled();
    expect(element.view).toEqual({ ...view, end: Date.UTC(1916, 0) });
    element.removeAttribute('start');
    element.removeAttribute('end');
    await element.settled();
    expect(figures(element)).toHaveLength(3);
  });

  it.each([
    ['start="nonsense"', 'start', /"nonsense".*write an EDTF date such as 2025-06$/],
    ['end="1915-13"', 'end', /"1915-13"/],
    ['start=".."', 'start', /\.\./],
    ['start="1916" end="1915"', 'end', /^expected a date after the start, got "1915"$/],
    ['start="2030"', 'start', /^expected a date before the last event, got "2030"$/],
    ['locale="not a language"', 'locale', /^expected a language tag such as en-GB, got "not a language"$/],
  ])('%s is one problem, and everything is drawn', async (attributes, path, message) => {
    const told = hear(document, 'timeline-problems');
    const element = await mount(`<event-timeline ${attributes}></event-timeline>`, { events: war });
    expect(figures(element)).toHaveLength(3);
    expect(element.problems).toEqual([
      expect.objectContaining({ path, message: expect.stringMatching(message) }),
    ]);
    expect(told).toHaveLength(1);
    for (const name of ['start', 'end', 'locale']) element.removeAttribute(name);
    await element.settled();
    expect(element.problems).toEqual([]);
  });

  it('selected opens the detail of an event, and of none where there is no such event', async () => {
    const element = await mount('<event-timeline selected="peace"></event-timeline>', { events: war });
    expect(detail(element)!.querySelector('h3')!.textContent).toBe('Peace');
    element.selected = 'nobody';
    await element.settled();
    expect(detail(element)).toBeNull();
  });

  it('controls="none" leaves the buttons out', async () => {
    const element = await mount('<event-timeline controls="none"></event-timeline>', { events: war });
    expect(element.shadowRoot!.querySelector('[role=toolbar]')).toBeNull();
  });

  it('group-by chooses the lanes', async () => {
    const element = await mount('', { events: war });
    const lanes = () =>
      [...element.shadowRoot!.querySelectorAll('.lanes .lane')].map(({ textContent }) => textContent);
    expect(lanes()).toEqual(['Sarajevo', 'Europe']);
    element.groupBy = 'status';
    await element.settled();
    expect(lanes()).toEqual(['happened', 'expected']);
    element.groupBy = 'tag';
    await element.settled();
    expect(lanes()).toEqual(['treaty']);
    element.groupBy = 'none';
    await element.settled();
    expect(lanes()).toEqual([]);
    expect(figures(element)).toHaveLength(3);
  });

  it('orientation turns the timeline, whatever its width', async () => {
    const element = await mount('', { events: war, orientation: 'vertical' });
    const tops = () => figures(element).map((node) => node.getBoundingClientRect().top);
    expect(tops()).toEqual(tops().toSorted((a, b) => a - b));
    expect(element.shadowRoot!.querySelector('.plot')!.className).toContain('vertical');
    element.orientation = 'list';
    await element.settled();
    expect(tops()).toEqual(tops().toSorted((a, b) => a - b));
    expect(element.shadowRoot!.querySelector('.plot')!.className).toContain('list');
    const narrow = await mount('', { events: war, orientation: 'horizontal' }, 320);
    expect(narrow.shadowRoot!.querySelector('.plot')!.className).toContain('horizontal');
  });
});

describe('filter', () => {
  it('leaves events out and brings them back, keeping every one', async () => {
    const element = await mount('', { events: war, filter: ({ groups }) => groups[0] === 'Europe' });
    expect(titles(element)).toEqual(['War', 'Peace']);
    element.append([{ title: 'Elsewhere', when: '1917', group: 'Asia' }]);
    await element.settled();
    expect(titles(element)).toEqual(['War', 'Peace']);
    element.filter = undefined;
    await element.settled();
    expect(titles(element)).toHaveLength(4);
  });

  it('does not tell problems again', async () => {
    const element = await mount('', { events: [...war, { title: 'Undated' } as EventInput] });
    const told = hear(element, 'timeline-problems');
    element.filter = () => true;
    await element.settled();
    element.groupBy = 'status';
    await element.settled();
    expect(told).toEqual([]);
  });
});

describe('view', () => {
  it('can be read and set, and is told', async () => {
    const element = await mount('', { events: war });
    const told = hear(document, 'timeline-view');
    const view = { start: Date.UTC(1915, 0), end: Date.UTC(1916, 0) };
    element.view = view;
    await element.settled();
    expect(element.view).toEqual(view);
    expect(told.map(({ detail: what, bubbles, composed }) => ({ detail: what, bubbles, composed }))).toEqual([
      { detail: { view }, bubbles: true, composed: true },
    ]);
    expect(titles(element)).toEqual(['War']);
    element.view = null;
    await element.settled();
    expect(titles(element)).toHaveLength(3);
  });

  it('is told too where the data or start moves it', async () => {
    const element = await mount('', { events: war });
    const told = hear(element, 'timeline-view');
    element.start = '1916';
    await element.settled();
    element.events = [{ title: 'Rome', when: '-0043-03-15' }];
    await element.settled();
    expect(told.map((event) => event.detail.view.start)).toEqual([Date.UTC(1916, 0), element.view!.start]);
  });

  it('can be set together with the events', async () => {
    const view = { start: Date.UTC(1915, 0), end: Date.UTC(1916, 0) };
    const element = await mount('', { events: war, view });
    expect(element.view).toEqual(view);
  });

  it.each([
    [{ start: NaN, end: 1 }],
    [{ start: 0, end: Infinity }],
    [{ start: 2, end: 1 }],
    [{ start: 1, end: 1 }],
    [{} as never],
  ])('throws a RangeError for %o, and stays', async (wrong) => {
    const element = await mount('', { events: war });
    const { view } = element;
    expect(() => (element.view = wrong)).toThrow(RangeError);
    expect(element.view).toEqual(view);
  });

  it('never loses the events from sight', async () => {
    const element = await mount('', { events: war });
    element.view = { start: Date.UTC(3000, 0), end: Date.UTC(3001, 0) };
    await element.settled();
    const { start } = element.view;
    element.fit();
    expect(start).toBeLessThan(element.view.end);
  });
});

describe('fit(), show(id), zoom(factor)', () => {
  it('fit() shows every event', async () => {
    const element = await mount('', { events: war });
    element.zoom(8);
    element.fit();
    await element.settled();
    expect(titles(element)).toEqual(['Shots', 'War', 'Peace']);
  });

  it('show(id) brings an event into view and selects it', async () => {
    const element = await mount('', { events: war });
    element.view = { start: Date.UTC(1914, 5, 1), end: Date.UTC(1914, 7, 1) };
    const told = hear(element, 'timeline-select');
    element.show('peace');
    await element.settled();
    expect(option(element, 'Peace').getAttribute('aria-selected')).toBe('true');
    expect(element.selected).toBe('peace');
    expect(told.map((event) => event.detail.event)).toEqual([war[2]]);
    expect(told[0]!.detail.event).toBe(war[2]);
  });

  it('show(id) knows events that were set just now', async () => {
    const element = await mount('', { events: war });
    element.append([{ id: 'later', title: 'Later', when: '1920' }]);
    element.show('later');
    await element.settled();
    expect(detail(element)!.querySelector('h3')!.textContent).toBe('Later');
  });

  it('show(id) throws a RangeError for an event that is not there', async () => {
    const element = await mount('', { events: war });
    expect(() => element.show('nobody')).toThrow(
      new RangeError('show: expected the id of an event, got "nobody"'),
    );
  });

  it('zoom(factor) keeps the middle', async () => {
    const element = await mount('', { events: war });
    const [long, centre] = [length(element), middle(element)];
    element.zoom(2);
    expect(length(element)).toBeCloseTo(long / 2, -3);
    expect(middle(element)).toBeCloseTo(centre, -3);
    element.zoom(0.5);
    expect(length(element)).toBeCloseTo(long, -3);
  });

  it.each([0, -1, NaN, Infinity])('zoom(%d) throws a RangeError', async (factor) => {
    const element = await mount('', { events: war });
    expect(() => element.zoom(factor)).toThrow(RangeError);
  });
});

describe('append(…)', () => {
  it('adds events', async () => {
    const element = await mount('', { events: war });
    element.append([{ title: 'League', when: '1920-01-10' }]);
    await element.settled();
    expect(titles(element)).toEqual(['Shots', 'War', 'Peace', 'League']);
    expect(element.events).toHaveLength(4);
  });

  it('still puts nodes into the list', async () => {
    const element = await mount(list);
    const item = Object.assign(document.createElement('p'), {
      innerHTML: '<time datetime="1901">1901</time> Node',
    });
    element.append(item, 'and words');
    await expect.poll(() => titles(element)).toEqual(['Child', 'Node']);
    expect(element.lastChild!.nodeValue).toBe('and words');
  });

  it('keeps the title, groups, sources and relations of a file', async () => {
    vi.spyOn(window, 'fetch').mockImplementation(async () => new Response(JSON.stringify(story)));
    const element = await mount('<event-timeline src="/story.json"></event-timeline>');
    element.append([{ title: 'Judge rules', when: '2025-09-02', group: 'city' }]);
    await element.settled();
    const { title, groups, relations, sources, length: count } = element.timeline;
    expect({
      title,
      groups: groups.map(({ label }) => label),
      relations: relations.length,
      sources: sources.length,
      count,
    }).toEqual({
      title: 'Chicago and the troops',
      groups: ['Federal government', 'City and state', 'Crime'],
      relations: 4,
      sources: 1,
      count: 12,
    });
  });

  it('adds to the children, which still count', async () => {
    const element = await mount(list);
    element.append([{ title: 'Object', when: '1901' }]);
    await element.settled();
    element.insertAdjacentHTML('beforeend', '<p data-when="1902">Later child</p>');
    await expect.poll(() => titles(element)).toEqual(['Child', 'Object', 'Later child']);
  });

  it('adds to a timeline', async () => {
    const element = await mount('', { timeline: wholeStory() });
    element.append([{ title: 'Judge rules', when: '2025-09-02', group: 'city' }]);
    await element.settled();
    expect(element.timeline.length).toBe(12);
    expect(element.timeline.groups.map(({ label }) => label)).toEqual([
      'Federal government',
      'City and state',
      'Crime',
    ]);
  });
});

describe('toSvg()', () => {
  it('is a document of its own that says the same', async () => {
    const element = await mount('', { timeline: wholeStory() });
    const svg = new DOMParser().parseFromString(element.toSvg(), 'image/svg+xml');
    expect(svg.querySelector('parsererror')).toBeNull();
    expect(svg.querySelector('title')!.textContent).toBe('Chicago and the troops');
    expect([...svg.querySelectorAll('.event .title')].map((node) => node.textContent)).toEqual(
      figures(element).flatMap((node) =>
        [...node.querySelectorAll('.title')].map((each) => each.textContent),
      ),
    );
  });

  it('with options is a picture of all that is shown, however little of it stands on the page', async () => {
    const element = await mount('', { timeline: wholeStory() });
    element.filter = { groups: ['federal'] };
    element.view = { start: Date.UTC(2025, 5), end: Date.UTC(2025, 6) };
    await element.settled();
    const told = (svg: string) =>
      [...new DOMParser().parseFromString(svg, 'image/svg+xml').querySelectorAll('.event .title')].map(
        ({ textContent }) => textContent,
      );
    expect(told(element.toSvg())).not.toContain('President repeats the threat');
    const all = element.toSvg({});
    expect(told(all)).toContain('President repeats the threat');
    expect(told(all)).toContain('Troops sent to Los Angeles');
    expect(told(all)).not.toContain('Mayor signs the executive order');
    expect(element.toSvg({ width: 1600 })).toContain('<svg xmlns="http://www.w3.org/2000/svg" width="1600"');
    expect(() => element.toSvg({ width: 10 })).toThrow(RangeError);
  });
});

describe('what is told', () => {
  it('timeline-ready comes once, and to the page', async () => {
    const told = hear(document, 'timeline-ready');
    const element = await mount('', { events: war });
    element.zoom(2);
    await element.settled();
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ bubbles: true, composed: true, target: element });
    expect(told[0]!.detail.timeline).toBe(element.timeline);
  });

  it('timeline-select gives back the very object that went in, and null when it is left', async () => {
    const element = await mount('', { events: war });
    const told = hear(document, 'timeline-select');
    await click(option(element, 'War'));
    await element.settled();
    expect(element.selected).toBe('war');
    await click(option(element, 'War'));
    await element.settled();
    expect(element.selected).toBeNull();
    expect(told.map((event) => event.detail.id)).toEqual(['war', null]);
    expect(told[0]!.detail.event).toBe(war[1]);
    expect(told[1]!.detail.event).toBeNull();
    expect(told[0]).toMatchObject({ bubbles: true, composed: true });
  });

  it('timeline-select gives the very object also under a filter and other lanes', async () => {
    const element = await mount('', { events: war, groupBy: 'status', filter: () => true });
    const told = hear(document, 'timeline-select');
    element.show('peace');
    expect(told[0]!.detail.event).toBe(war[2]);
  });

  it('is not told what the page itself did to selected', async () => {
    const element = await mount('', { events: war });
    const told = hear(element, 'timeline-select');
    element.selected = 'war';
    await element.settled();
    expect(told).toEqual([]);
  });

  it('timeline-problems bubbles to the page with the list', async () => {
    const told = hear(document, 'timeline-problems');
    const element = await mount('', { events: [...war, { title: 'Wrong', when: '1914-13' }] });
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ bubbles: true, composed: true, target: element });
    expect(told[0]!.detail.problems).toBe(element.problems);
  });
});

describe('size', () => {
  it('is followed: narrow, time runs down the page; wide, along the line', async () => {
    const element = await mount('', { events: war });
    const svg = element.shadowRoot!.querySelector<SVGSVGElement>('.plot svg')!;
    const wide = Number(svg.getAttribute('width'));
    const faults = hear(window, 'error');
    element.parentElement!.style.width = '340px';
    await expect.poll(() => element.shadowRoot!.querySelector('.plot')!.className).toContain('vertical');
    await element.settled();
    expect(Number(svg.getAttribute('width'))).toBeLessThan(340);
    expect(element.scrollWidth).toBeLessThanOrEqual(340);
    expect(button(element, 'Zoom in')).toBeUndefined();
    element.parentElement!.style.width = '760px';
    await expect.poll(() => Number(svg.getAttribute('width'))).toBe(wide);
    expect(faults).toEqual([]);
    expect(figures(element)).toHaveLength(3);
  });

  it('of nothing waits: a hidden timeline draws when it is shown', async () => {
    const element = put('', 760);
    element.hidden = true;
    element.events = war;
    const ready = hear(element, 'timeline-ready');
    await element.settled();
    expect(ready).toEqual([]);
    element.hidden = false;
    await expect.poll(() => titles(element)).toHaveLength(3);
    expect(ready).toHaveLength(1);
  });
});

describe('language', () => {
  it('is the nearest one around the tag', async () => {
    document.documentElement.lang = 'fr';
    const element = await mount('<event-timeline lang="en-US"></event-timeline>', { events: war });
    expect(names(element)[0]).toContain('June 28, 1914');
    element.lang = 'en-GB';
    await expect.poll(() => names(element)[0]).toContain('28 June 1914');
  });

  it('is what locale says, before any lang', async () => {
    const element = await mount('<event-timeline lang="en-US" locale="en-GB"></event-timeline>', {
      events: war,
    });
    expect(names(element)[0]).toContain('28 June 1914');
  });
});

describe('two on a page', () => {
  it('share neither keys nor selection', async () => {
    const one = await mount('', { events: war });
    const two = await mount('', { events: war.map((event) => ({ ...event })) });
    await click(option(one, 'Shots'));
    const view = two.view;
    await userEvent.keyboard('{End}');
    await userEvent.keyboard('+');
    await one.settled();
    await two.settled();
    expect(two.selected).toBeNull();
    expect(two.view).toEqual(view);
    expect(focused()!.getRootNode()).toBe(one.shadowRoot);
    const other = one.view;
    await click(button(two, 'Zoom in'));
    expect(two.view).not.toEqual(view);
    expect(one.view).toEqual(other);
    expect(one.selected).toBe('shots');
  });
});
