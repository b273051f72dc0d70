import { readEvents, timeline } from '@dateline/core';
import { afterEach, describe, expect, it } from 'vitest';
import { clear, mount } from './mount.ts';

afterEach(clear);

const legend = async (events: readonly object[], widthPx = 760) => {
  const element = await mount('', { events: events as never }, widthPx);
  return [...element.shadowRoot!.querySelectorAll('[part=legend] li')].map((item) => ({
    words: item.textContent.trim(),
    tones: [...item.querySelectorAll('svg *')].map((shape) => shape.getAttribute('class')),
  }));
};
const words = async (...given: Parameters<typeof legend>) =>
  (await legend(...given)).map(({ words: text }) => text);
const dated = (...dates: string[]) => dates.map((when) => ({ title: when, when }));

describe('the legend', () => {
  it('explains the signs of doubt that occur, and no others', async () => {
    expect(await words(dated('1914', '1921'))).toEqual([]);
    expect(await words(dated('1914~', '1921'))).toEqual(['approximate']);
    expect(await words(dated('1914', '1921?', '[1914,1921]', '1930/', '1931/..'))).toEqual([
      'uncertain',
      'open end',
      'end not known',
      'one of several',
    ]);
    expect(await words([{ title: 'a', when: '1914', status: 'disputed' }])).toEqual(['uncertain']);
  });

  it('draws them as they are drawn of events', async () => {
    const [item] = await legend(dated('1914?', '1921'));
    expect(item!.tones).toEqual(['doubt', 'query']);
  });

  it('names no groups where there are more than a key can hold', async () => {
    const events = Array.from({ length: 30 }, (_, i) => ({ title: 'a', when: '1914', group: `g${i}` }));
    expect(await legend(events, 360)).toEqual([]);
  });

  it('names the groups where no lane does, each with its figure', async () => {
    const events = [
      { title: 'a', when: '1914', group: 'First' },
      { title: 'b', when: '1915', group: 'Second' },
    ];
    expect(await words(events)).toEqual([]);
    const items = await legend(events, 360);
    expect(items.map(({ words: text }) => text)).toEqual(['First', 'Second']);
    expect(items.map(({ tones }) => tones.includes('texture'))).toEqual([false, true]);
  });

  it('has a group in the colour that it states', async () => {
    const events = [
      { title: 'a', when: '1914', group: 'a' },
      { title: 'b', when: '1915', group: 'b' },
    ];
    const groups = [
      { id: 'a', label: 'A', color: '#008080' },
      { id: 'b', label: 'B' },
    ];
    const element = await mount('', { timeline: timeline(readEvents({ groups, events })) }, 360);
    const root = element.shadowRoot!;
    const inkOf = (selector: string) => getComputedStyle(root.querySelector(selector)!).stroke;
    const [own, other] = root.querySelectorAll('.legend .chip.hue-0, .legend .chip.hue-1');
    expect(own!.getAttribute('color')).toBe('#008080');
    expect(other!.hasAttribute('color')).toBe(false);
    expect(inkOf('.legend .chip.hue-0 .edge')).toBe('rgb(0, 128, 128)');
    expect(inkOf('.event.hue-0 .edge')).toBe('rgb(0, 128, 128)');
    expect(inkOf('.event.hue-1 .edge')).not.toBe('rgb(0, 128, 128)');
  });

  it('closes groups that others lie in where no lane does, and keeps the focus', async () => {
    const input = {
      groups: [
        { id: 'east', label: 'East' },
        { id: 'a', label: 'First', parent: 'east' },
        { id: 'b', label: 'Second' },
      ],
      events: [
        { title: 'one', when: '1914', group: 'a' },
        { title: 'two', when: '1915', group: 'b' },
        { title: 'three', when: '1916', group: 'a' },
      ],
    };
    const element = await mount('', { timeline: timeline(readEvents(input)) }, 360);
    const root = element.shadowRoot!;
    const items = () => [...root.querySelectorAll('[part=legend] li')].map((item) => item.textContent.trim());
    const written = () => [...root.querySelectorAll('.plot text')].map((text) => text.textContent);
    expect(items()).toEqual(['East', 'First', 'Second']);
    expect(written().join()).toContain('one');
    const opener = root.querySelector<HTMLButtonElement>('[part=legend] [aria-expanded]')!;
    expect([opener.ariaLabel, opener.ariaExpanded]).toEqual(['East, 2 events', 'true']);

    let told: unknown;
    element.addEventListener('timeline-collapse', (event) => (told = (event as CustomEvent).detail));
    opener.focus();
    opener.click();
    await element.updateComplete;
    await element.settled();
    expect(told).toEqual({ collapsed: ['east'] });
    expect([root.activeElement === opener, opener.ariaExpanded]).toEqual([true, 'false']);
    expect(items()).toEqual(['East', 'Second']);
    expect(written().join()).not.toContain('one');
    // They are reached, and said, as before.
    expect(root.querySelectorAll('[role=option]')).toHaveLength(3);

    opener.click();
    await element.updateComplete;
    await element.settled();
    expect(element.collapsed).toEqual([]);
    expect(written().join()).toContain('one');
  });

  it('explains the signs of what a filter leaves, and no others', async () => {
    const events = [
      { title: 'one', when: '1914~', group: 'a' },
      { title: 'two', when: '1918?', group: 'a' },
      { title: 'three', when: '1921?', group: 'b' },
    ];
    const element = await mount('', { events });
    const signs = () =>
      [...element.shadowRoot!.querySelectorAll('[part=legend] li')]
        .filter((item) => !item.querySelector('button') && item.checkVisibility({ visibilityProperty: true }))
        .map((item) => item.textContent.trim());
    expect(signs()).toEqual(['approximate', 'uncertain']);
    const height = element.shadowRoot!.querySelector('[part=legend]')!.clientHeight;
    element.filter = { groups: ['b'] };
    await element.settled();
    expect(signs()).toEqual(['uncertain']);
    expect(element.shadowRoot!.querySelector('[part=legend]')!.clientHeight).toBe(height);
    element.filter = null;
    await element.settled();
    expect(signs()).toEqual(['approximate', 'uncertain']);
  });

  it('speaks the language of the page', async () => {
    const element = await mount('', { events: dated('1914~'), locale: 'de' });
    expect(element.shadowRoot!.querySelector('[part=legend]')!.textContent.trim()).toBe('ungefähr');
  });
});
