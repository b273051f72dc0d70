import { userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import story from '../../../examples/story.json';
import { button, clear, detail, focused, mount, option } from '../mount.ts';
import { at, focusFirst, press, rowTitles } from './act.ts';

afterEach(clear);

const mountStory = () => mount('', { events: story as never });
const titleOf = (node: Element | null) => node?.getAttribute('aria-label')?.split(', ')[0];

describe('one key away', () => {
  it('the way on from an event that was opened is to its links and its Close, not back to the events', async () => {
    const element = await mountStory();
    option(element, 'Mayor signs').focus();
    await press('{Enter}');
    await expect.poll(() => focused()?.localName).toBe('h3');
    for (let i = 0; i < 8 && focused()?.getAttribute('aria-label') !== 'Close'; i++) {
      await userEvent.tab();
      expect(focused()!.closest('.detail')).not.toBeNull();
    }
    expect(focused()!.getAttribute('aria-label')).toBe('Close');
    await press('{Enter}');
    await expect.poll(at).toBe('Mayor signs the executive order');
  });

  it('the table is one key away and one key back, on the same event', async () => {
    const element = await mountStory();
    option(element, 'Mayor signs').focus();
    await press('t');
    await expect
      .poll(() => focused()?.closest('tr')?.textContent)
      .toContain('Mayor signs the executive order');
    expect(rowTitles(element)).toHaveLength(11);
    await press('{ArrowDown}');
    const next = at();
    await press('{Enter}');
    await expect.poll(() => focused()?.localName).toBe('h3');
    expect(focused()!.textContent).toBe(next);
    await press('{Escape}');
    await expect.poll(() => focused()?.closest('tr')?.textContent).toContain(next);
    await press('{Escape}');
    await expect.poll(() => focused()?.getAttribute('role')).toBe('option');
    expect(element.shadowRoot!.querySelector('table')).toBeNull();
  });

  it('the question mark lists the keys, and Escape goes back to the event', async () => {
    const element = await mountStory();
    option(element, 'Mayor signs').focus();
    await press('?');
    await expect.poll(() => element.shadowRoot!.querySelector('dialog')?.open).toBe(true);
    expect(element.shadowRoot!.querySelector('dialog')!.contains(focused())).toBe(true);
    expect(element.shadowRoot!.querySelectorAll('dialog dt').length).toBeGreaterThan(10);
    await press('{Escape}');
    await expect.poll(() => element.shadowRoot!.querySelector('dialog')).toBeNull();
    await expect.poll(at).toBe('Mayor signs the executive order');
  });

  it('a slash looks for events by their words, and Escape goes to the one that was found', async () => {
    const element = await mountStory();
    element.view = { start: Date.UTC(2025, 7, 20), end: Date.UTC(2025, 8, 5) };
    await element.settled();
    focusFirst(element);
    const output = () =>
      element.shadowRoot!.querySelector('output')!.textContent.replace(/[\u2068\u2069]/g, '');
    await press('/');
    await expect.poll(() => focused()?.localName).toBe('input');
    await press('troops sent');
    await element.settled();
    expect(output()).toBe('2 matches');
    await press('{Enter}');
    await element.settled();
    expect(output()).toBe('1 of 2');
    expect(detail(element)!.querySelector('h3')!.textContent).toBe('Troops sent to Los Angeles');
    expect(focused()!.localName).toBe('input');
    await press('{Enter}');
    await element.settled();
    expect(element.selected).toBe(element.timeline.event(4).id);
    await press('{Shift>}{Enter}{/Shift}');
    await element.settled();
    await press('{Escape}');
    await expect.poll(() => titleOf(focused())).toBe('Troops sent to Los Angeles');
    expect(element.shadowRoot!.querySelector('.find')).toBeNull();
  });

  it('the search knows dates, groups and summaries, and says when there is nothing', async () => {
    const element = await mountStory();
    button(element, 'Find').click();
    await expect.poll(() => focused()?.localName).toBe('input');
    const output = () =>
      element.shadowRoot!.querySelector('output')!.textContent.replace(/[\u2068\u2069]/g, '');
    for (const [query, result] of [
      ['June 2025', '1 match'],
      ['crime', /^\d+ matches$/],
      ['zzz', 'Nothing found for zzz'],
    ] as const) {
      (focused() as HTMLInputElement).value = query;
      focused()!.dispatchEvent(new Event('input', { bubbles: true }));
      await element.settled();
      expect(output()).toMatch(result);
    }
  });
});
