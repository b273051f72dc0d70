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

  it('speaks the language of the page', async () => {
    const element = await mount('', { events: dated('1914~'), locale: 'de' });
    expect(element.shadowRoot!.querySelector('[part=legend]')!.textContent.trim()).toBe('ungefähr');
  });
});
