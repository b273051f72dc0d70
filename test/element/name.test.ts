import { readEvents, timeline } from '@dateline/core';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import story from '../../examples/story.json';
import { clear, mount, names, options } from './mount.ts';

afterEach(clear);

describe('what a screen reader says', () => {
  it('is the title, the date as precise as its source, the state, the lane, the place in the order and another label', async () => {
    const element = await mount('', { events: story as never });
    element.fit();
    await element.settled();
    expect(names(element)).toEqual([
      'President says he would send troops to Chicago and New York, on or before 30 August 2025, Federal government, 1 of 11, President threatens Chicago and New York',
      'Murders at their pandemic-era peak, roughly 2020 to 2022, Crime, 2 of 11, Murders at their pandemic peak',
      'Crime falls in nearly every major category, by city figures, from about August 2024 to about August 2025, Crime, 3 of 11',
      'Troops sent to Los Angeles, in June 2025, Federal government, 4 of 11',
      'Troops sent to Washington, D.C., in August 2025, Federal government, 5 of 11',
      'Murders at half of that peak, by city figures, around August 2025, Crime, 6 of 11, Murders at half their pandemic peak',
      'Mayor and governor hold a news conference against the plan, between 24 and 30 August 2025, City and state, 7 of 11',
      'Mayor signs the executive order, on 30 August 2025, City and state, 8 of 11',
      'President repeats the threat on social media, on 30 August 2025, Federal government, 9 of 11',
      'Mayor tells reporters of credible reports, on 30 August 2025, City and state, 10 of 11',
      'Militarised federal activity expected in the city, between 31 August and 5 September 2025, expected, Federal government, 11 of 11, Federal activity expected',
    ]);
  });

  it('says as of when it is known that something without an end went on', async () => {
    const events = {
      asOf: '2025-08-31',
      events: [
        { title: 'Talks', when: '2025-08-30/..' },
        { title: 'Plan', when: '2025-10/..', status: 'expected' },
      ],
    };
    const element = await mount('', { timeline: timeline(readEvents(events as never)), selected: 'event-1' });
    element.fit();
    await element.settled();
    expect(names(element)).toEqual([
      'Talks, since 30 August 2025, continuing as of 31 August 2025, 1 of 2',
      'Plan, since October 2025, expected, 2 of 2',
    ]);
    element.locale = 'ja';
    await element.settled();
    expect(names(element)[0]).toContain('2025年8月31日時点で継続中');
  });

  it('is never a raw date', async () => {
    const element = await mount('', { events: story as never, selected: 'crime-falls' });
    element.fit();
    await element.settled();
    const said = [
      element.shadowRoot!.textContent,
      ...[...element.shadowRoot!.querySelectorAll('[aria-label]')].map((node) =>
        node.getAttribute('aria-label'),
      ),
    ].join('\n');
    expect(said).not.toMatch(/\d{4}-\d\d|\d{4}~|\.\.|\d{4}\//);
  });

  it('has a role for everything: a listbox named by its count, and its options', async () => {
    const element = await mount('', { events: story as never, selected: 'order' });
    element.fit();
    await element.settled();
    const box = element.shadowRoot!.querySelector('[role=listbox]')!;
    expect(box.getAttribute('aria-label')).toBe('11 events');
    expect(element.shadowRoot!.getElementById(box.getAttribute('aria-describedby')!)!.textContent).toContain(
      'Arrow keys',
    );
    expect(
      options(element).map((node) => [
        node.getAttribute('role'),
        node.getAttribute('aria-posinset'),
        node.getAttribute('aria-setsize'),
      ]),
    ).toEqual(Array.from({ length: 11 }, (_, i) => ['option', `${i + 1}`, '11']));
    expect(options(element).filter((node) => node.getAttribute('aria-selected') === 'true')).toHaveLength(1);
  });

  it('names the timeline by its title, else by what the page calls it', async () => {
    const titled = await mount('', { events: story as never });
    expect(titled.shadowRoot!.querySelector('section')!.getAttribute('aria-label')).toBe(
      'Chicago and the troops',
    );
    const called = await mount('<event-timeline aria-label="The war"></event-timeline>', {
      events: [{ title: 'A', when: '1914' }],
    });
    expect(called.shadowRoot!.querySelector('section')!.getAttribute('aria-label')).toBe('The war');
  });
});

describe('axe finds nothing wrong', () => {
  const cases = {
    'the story': { events: story },
    'the story with an event open': { events: story, selected: 'order' },
    'no events': { events: [] },
    'bad data': {
      events: [{ title: 'A', when: '1914' }, { title: 'B', when: '1914-13' }, { title: 'C' }, 5],
    },
  };
  const pages = { light: 'light', dark: 'dark', rtl: 'light' } as const;

  it.each(
    Object.entries(cases).flatMap(([what, set]) =>
      Object.entries(pages).map(([page, scheme]) => [what, page, scheme, set] as const),
    ),
  )('with %s in a page that is %s', { timeout: 30_000 }, async (_, page, scheme, set) => {
    document.documentElement.dir = page === 'rtl' ? 'rtl' : '';
    document.documentElement.style.colorScheme = scheme;
    document.body.innerHTML = '<h1>A page</h1>';
    const element = await mount('', set as never);
    const { violations } = await axe.run(element, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    expect(
      violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map(({ target, failureSummary }) => `${String(target)} ${failureSummary}`).join(' | ')}`,
      ),
    ).toEqual([]);
  });
});
