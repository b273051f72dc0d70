import { describe as inWords, languageTag, loadLanguage, readEvents, timeline } from '@dateline/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages as ar } from '../../packages/element/src/languages/ar.ts';
import { messages as en } from '../../packages/element/src/languages/en.ts';
import { messages as ja } from '../../packages/element/src/languages/ja.ts';
import { engines } from '../engines/open.ts';
import { site, type Site } from '../engines/site.ts';
import { spoken, type Tab, type Voice } from '../engines/tab.ts';
import { stories, timelineOf } from './tasks.ts';

const messagesOf = { en, ar, ja } as const;
const page = (
  lang: string,
  dir: string,
) => `<!doctype html><html lang="${lang}" dir="${dir}"><meta charset="utf-8">
  <title>Tasks</title><h1>Tasks</h1><button>before</button><event-timeline src="/${lang}.json"></event-timeline>
  <button>behind</button><script type="module" src="/event-timeline.js"></script>`;

/** By keyboard alone, and from what is said alone: nothing here looks at the drawing or at the DOM. */
describe.each(engines)('eight tasks in $name', ({ here, open }) => {
  let tab: Tab;
  let at: Site;
  beforeAll(async () => {
    if (!here) return;
    await Promise.all([loadLanguage('ar'), loadLanguage('ja')]);
    at = await site({
      '/source': '<!doctype html><title>Source</title>',
      ...Object.fromEntries(
        stories.flatMap((told) => [
          [`/${told.lang}`, page(told.lang, told.dir)],
          [
            `/${told.lang}.json`,
            { type: 'application/json', body: JSON.stringify(timelineOf(told, '/source')) },
          ],
        ]),
      ),
    });
    tab = await open();
  });
  afterAll(async () => {
    await tab?.close();
    await at?.close();
  });

  /** Whoever listens waits for what a key does. */
  const settled = () => tab.run(() => document.querySelector('event-timeline')!.settled());
  async function press(key: string): Promise<Voice> {
    await tab.press(key);
    await settled();
    return tab.focused();
  }
  /** The same key until the voice says so; a reader gives up some time. */
  async function until(key: string, right: (voice: Voice) => boolean): Promise<Voice> {
    for (let presses = 0; presses < 20; presses++) {
      const voice = await press(key);
      if (right(voice)) return voice;
    }
    throw new Error(`not found by ${key}; last heard: ${JSON.stringify(await tab.focused())}`);
  }

  it.runIf(here).each(stories)('can be done in $lang', { timeout: 120_000 }, async (told) => {
    const { lang, dir, titles, groups, words } = told;
    const messages = messagesOf[lang as 'en'];
    const model = timeline(readEvents(timelineOf(told, '/source')));
    const said = (index: number) => spoken(inWords(model.event(index).when, { locale: lang, style: 'long' }));
    const month = { year: 'numeric', month: 'long' } as const;
    /** As the language itself has it, whatever our own words make of it. */
    const dated = (ms: number, parts: Intl.DateTimeFormatOptions) =>
      spoken(
        new Intl.DateTimeFormat(languageTag(lang), { ...parts, timeZone: 'UTC', calendar: 'gregory' }).format(
          ms,
        ),
      );
    const [forth, back] = dir === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    const isOption = (title: string) => (voice: Voice) =>
      voice.role === 'option' && voice.name.startsWith(title);
    await tab.goto(at.url + lang);
    await tab.run(() => customElements.whenDefined('event-timeline').then(() => undefined));
    await settled();
    await until('Tab', ({ name }) => name === 'before');

    // 1: find the order. 2: read its date, and how precise that is.
    await until('Tab', ({ role }) => role === 'option');
    await press('Control+Home');
    const order = await until(forth, isOption(titles[2]));
    expect(order.name).toContain(said(2));
    expect(order.name).toContain(dated(Date.UTC(2025, 7, 30), { ...month, day: 'numeric' }));

    // 3: say what came before it. 4: compare the two: which is earlier, whose each is, and how precise each date.
    const closed = await press(back);
    expect(closed.name.startsWith(titles[1])).toBe(true);
    expect(closed.name).toContain(said(1));
    expect(closed.name).toContain(dated(Date.UTC(2025, 5), month));
    for (let day = 1; day <= 30; day++)
      expect(closed.name).not.toContain(dated(Date.UTC(2025, 5, day), { ...month, day: 'numeric' }));
    const place = (nth: number) => spoken(messages.position.replace('{0}', `${nth}`).replace('{1}', '5'));
    expect([closed.name, order.name].map((name, i) => name.includes(place(i + 2)))).toEqual([true, true]);
    expect([closed.name.includes(groups[1]), order.name.includes(groups[0])]).toEqual([true, true]);

    // 5: show a group only, and all again.
    await press('Shift+F');
    await until('Tab', ({ role, name }) => role === 'checkbox' && name.startsWith(groups[1]));
    await press(' ');
    const shown = () =>
      tab.tree().then((tree) => tree.filter(({ role }) => role === 'option').map(({ name }) => name));
    expect(await shown()).toEqual(
      [titles[1], titles[3], titles[4]].map((title) => expect.stringContaining(title)),
    );
    await until('Tab', ({ role, name }) => role === 'button' && name === messages.clearFilter);
    await press('Enter');
    expect(await shown()).toHaveLength(5);
    await press('Escape');

    // 6: find an event by its name.
    const from = await tab.focused();
    if (from.role !== 'option') await until('Shift+Tab', ({ role }) => role === 'option');
    const search = await press('/');
    expect(search).toEqual({ role: 'searchbox', name: messages.find });
    await tab.type(words);
    await settled();
    expect(isOption(titles[4])(await press('Escape'))).toBe(true);

    // 7: open the source of the order.
    await press('Control+Home');
    await until(forth, isOption(titles[2]));
    const opened = await press('Enter');
    expect(opened).toEqual({ role: 'heading', name: titles[2] });
    await until('Tab', ({ role, name }) => role === 'link' && name === groups[0]);
    at.asked.length = 0;
    await tab.press('Enter');
    await expect.poll(() => at.asked).toContain('/source');
    await tab.back();

    // 8: leave.
    expect(isOption(titles[2])(await press('Escape'))).toBe(true);
    await until('Tab', ({ name }) => name === 'behind');
  });
});
