import { describe as dateInWords } from '@dateline/core';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import story from '../../../examples/story.json';
import { button, clear, complaints, figures, mount, names, option } from '../mount.ts';
import { focusFirst, many, press, rowTitles, said } from './act.ts';

afterEach(clear);

const mountStory = (attributes = '') =>
  mount(`<event-timeline ${attributes}></event-timeline>`, { events: story as never });
const pause = (ms = 900) => new Promise((done) => setTimeout(done, ms));
const words = (text: string) => text.split(/\s+/).length;

describe('the checklist for voices', () => {
  it('A1: axe finds nothing wrong with the table and the list of keys', { timeout: 30_000 }, async () => {
    document.body.innerHTML = '<h1>A page</h1>';
    const element = await mountStory();
    for (const keys of ['t', '?']) {
      button(element, 'Keys').focus();
      await press(keys);
      await element.settled();
      const { violations } = await axe.run(element);
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
      ).toEqual([]);
    }
  });

  it('A12: a name is the title, the date in words, the lane and the position, for every event', async () => {
    const element = await mount('', { events: many(50) });
    element.fit();
    await element.settled();
    const model = Array.from({ length: 50 }, (_, i) => {
      const { title, when, groups } = element.timeline.event(i);
      return `${title}, ${dateInWords(when, { style: 'long' })}, ${groups[0]}, ${i + 1} of 50`;
    });
    expect(names(element)).toEqual(model);
    expect(names(element).join('\n')).not.toMatch(/\d{4}-\d\d|, ,/);
  });

  it('A12: the words in the drawing are part of the name', async () => {
    const element = await mountStory();
    element.fit();
    await element.settled();
    const short = element.timeline.event(0).label!;
    expect(names(element)[0]).toContain(short);
    const shown = figures(element).map(
      (node) => node.querySelector('.title')?.textContent.replace(/…$/, '').trim() ?? '',
    );
    expect(names(element).filter((name, i) => !name.includes(shown[i]!.split('…')[0]!))).toEqual([]);
  });

  it('A13: one named region, a heading, a list box with its options and a status', async () => {
    const element = await mountStory();
    const root = element.shadowRoot!;
    const regions = [...root.querySelectorAll('section')];
    expect(regions.map((node) => node.getAttribute('aria-label'))).toEqual(['Chicago and the troops']);
    expect(root.querySelectorAll('h2')).toHaveLength(1);
    expect(root.querySelectorAll('[role=listbox]')).toHaveLength(1);
    expect(root.querySelectorAll('[role=status]')).toHaveLength(1);
    expect(root.querySelector('[role=application]')).toBeNull();
  });

  it('A14: a summary before the drawing, and instructions with it, in sixty words', async () => {
    const { shadowRoot: root } = await mountStory();
    const summary = root!.querySelector('.summary')!;
    const box = root!.querySelector('[role=listbox]')!;
    expect(summary.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(summary.textContent).toContain('11 events');
    const instructions = root!.getElementById(box.getAttribute('aria-describedby')!)!;
    expect(words(summary.textContent + instructions.textContent)).toBeLessThanOrEqual(60);
  });

  it('A15: the table has every event, in order, filtered as the drawing is, and can be sorted', async () => {
    const element = await mountStory();
    button(element, 'Table').click();
    await element.settled();
    expect(rowTitles(element)).toEqual(Array.from({ length: 11 }, (_, i) => element.timeline.event(i).title));
    expect(
      [...element.shadowRoot!.querySelectorAll('tbody tr')[3]!.children].map(({ textContent }) =>
        textContent.trim(),
      ),
    ).toEqual(['in June 2025', 'Troops sent to Los Angeles', 'Federal government', '']);
    button(element, 'Event').click();
    await element.settled();
    expect(rowTitles(element)).toEqual(rowTitles(element).toSorted((a, b) => a.localeCompare(b)));
    expect(element.shadowRoot!.querySelector('[aria-sort=ascending]')!.textContent.trim()).toBe('Event');
    element.filter = ({ groups }) => groups[0] === 'crime';
    await element.settled();
    expect(rowTitles(element)).toHaveLength(3);
    button(element, 'Drawing').click();
    await element.settled();
    expect(element.shadowRoot!.querySelector('table')).toBeNull();
  });

  it(
    'A15: a table of a thousand rows is turned page by page, and stays light',
    { timeout: 30_000 },
    async () => {
      const element = await mount('', { events: many(1000) });
      button(element, 'Table').click();
      await element.settled();
      expect(rowTitles(element)).toHaveLength(50);
      expect(element.shadowRoot!.querySelectorAll('.table *').length).toBeLessThanOrEqual(600);
      // It opens where the keyboard is, which need not be the first page.
      const turn = async (name: string) => {
        button(element, name).click();
        await element.settled();
      };
      const ends = (name: string) => button(element, name).ariaDisabled === 'true';
      while (!ends('Previous rows')) await turn('Previous rows');
      const seen = new Set(rowTitles(element));
      while (!ends('Next rows')) {
        await turn('Next rows');
        for (const title of rowTitles(element)) seen.add(title);
      }
      expect(seen.size).toBe(new Set(many(1000).map(({ title }) => title)).size);
    },
  );

  it('A16: says once, after a pause, what has changed; nothing on load', { timeout: 30_000 }, async () => {
    const element = await mountStory();
    const heard: string[] = [];
    new MutationObserver(() => heard.push(said(element))).observe(
      element.shadowRoot!.querySelector('[role=status]')!,
      {
        childList: true,
        characterData: true,
        subtree: true,
      },
    );
    await pause();
    expect(heard).toEqual([]);
    for (let i = 0; i < 4; i++) element.zoom(1.5);
    // On a busy machine the pause is longer.
    const soon = { timeout: 5000 };
    await expect.poll(() => heard, soon).toHaveLength(1);
    expect(heard[0]).toMatch(/^Showing .+ to .+, \d+ events?\.$/);
    element.filter = ({ groups }) => groups[0] === 'crime';
    await expect.poll(() => heard, soon).toHaveLength(2);
    expect(heard[1]).toBe('11 events, 3 match the filter');
    element.show('crime-falls');
    await expect.poll(() => heard, soon).toHaveLength(3);
    expect(heard[2]).toMatch(/^Selected: Crime falls/);
    await pause();
    expect(heard).toHaveLength(3);
    expect(heard.every((text) => words(text) <= 25)).toBe(true);
  });

  it('A16: what the keyboard is on is heard anyway, and not announced as well', async () => {
    const element = await mountStory();
    element.zoom(4);
    await pause();
    const before = said(element);
    option(element, names(element)[0]!).focus();
    await press('{End}');
    await element.settled();
    await press('{Enter}');
    await pause();
    expect(said(element)).toBe(before);
  });

  it('A26: no words are to be had only by pointing', async () => {
    const element = await mountStory();
    const pointed = [...element.shadowRoot!.querySelectorAll('[title]')];
    expect(pointed.filter((node) => node.getAttribute('title') !== node.getAttribute('aria-label'))).toEqual(
      [],
    );
    expect(element.shadowRoot!.querySelector('svg title')).toBeNull();
  });

  it('A31: what is wrong in the data is said in words, with its place', async () => {
    const element = await mount('', {
      events: [
        { title: 'A', when: '1914-13' },
        { title: 'B', when: '1914' },
      ],
    });
    expect(complaints(element)).toEqual([expect.stringMatching(/^\[0\]\.when: .*1914-13/)]);
  });

  it('A32: the author names it, sets its level, and turns announcements and letters off', async () => {
    const element = await mountStory('heading-level="4" announce="none" shortcuts="none" selected="order"');
    const level = (name: string) => element.shadowRoot!.querySelector(name)!.getAttribute('aria-level');
    expect([level('h2'), level('h3')]).toEqual(['4', '5']);
    element.selected = null;
    await element.settled();
    focusFirst(element);
    const { view } = element;
    await press('t+5?');
    await element.settled();
    expect(element.view).toEqual(view);
    expect(element.shadowRoot!.querySelector('table, dialog')).toBeNull();
    element.zoom(2);
    await pause();
    expect(said(element)).toBe('');
  });
});
