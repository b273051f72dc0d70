import { describe as inWords, readEvents, timeline, type EventInput } from '@dateline/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines } from '../engines/open.ts';
import { site, type Site } from '../engines/site.ts';
import type { Tab, Voice } from '../engines/tab.ts';

/** Two hundred events of every precision and doubt. */
const dates = [
  '1914',
  '1914-06',
  '1914-06-28',
  '1914~',
  '1914?',
  '191X',
  '1914/1921',
  '1914/..',
  '[1914..1916]',
  '/1914',
];
const events: EventInput[] = Array.from({ length: 200 }, (_, i) => ({
  id: `e${i}`,
  title: `${['Treaty', 'Siege', 'Election', 'Flood'][i % 4]} ${i}`,
  when: dates[i % dates.length]!.replaceAll('191', String(170 + (i % 30))),
  group: `Lane ${i % 3}`,
  ...(i % 17 === 0 && { status: 'disputed' as const }),
}));
const model = timeline(readEvents(events));
const names = Array.from({ length: model.length }, (_, i) => {
  const { title, when, groups, status } = model.event(i);
  const said = [
    title,
    inWords(when, { style: 'long' }),
    ...(status === 'disputed' ? ['disputed'] : []),
    groups[0],
  ];
  return [...said, `${i + 1} of 200`].join(', ');
});

describe.each(engines)('in the accessible tree of $name', ({ name, here, open }) => {
  let tab: Tab;
  let at: Site;
  beforeAll(async () => {
    if (!here) return;
    at = await site({
      '/': `<!doctype html><html lang="en"><meta charset="utf-8"><title>Voice</title><h1>Voice</h1>
        <event-timeline aria-label="Centuries"></event-timeline>
        <script type="module" src="/event-timeline.js"></script>`,
    });
    tab = await open();
  });
  afterAll(async () => {
    await tab?.close();
    await at?.close();
  });

  const show = async (given: readonly EventInput[]) => {
    await tab.goto(at.url);
    await tab.run(async (input) => {
      await customElements.whenDefined('event-timeline');
      const element = document.querySelector('event-timeline')!;
      element.events = input;
      await element.settled();
      element.fit();
      await element.settled();
    }, given as EventInput[]);
  };
  const settled = () => tab.run(() => document.querySelector('event-timeline')!.settled());

  it.runIf(here)(
    'A12: each of 200 events is an option with the name that the model gives it',
    { timeout: 120_000 },
    async () => {
      await show(events);
      const shown = (await tab.tree()).filter(({ role }) => role === 'option');
      const places = shown.map(({ name: each }) => names.indexOf(each));
      expect(shown.length).toBeGreaterThan(20);
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));

      for (let i = 0; i < 10 && (await tab.focused()).role !== 'option'; i++) await tab.press('Tab');
      await tab.press('Control+Home');
      const heard: Voice[] = [];
      // Other engines than the first take their time.
      const some = names.slice(0, name === 'Chromium' ? 200 : 30);
      for (const _ of some) {
        await settled();
        heard.push(await tab.focused());
        await tab.press('ArrowRight');
      }
      expect(heard).toEqual(some.map((each) => ({ role: 'option', name: each })));
      expect(names.join()).not.toMatch(/\d{4}-\d\d|, ,/);
    },
  );

  it.runIf(here)(
    'A13: what is there besides is one region, its list of events and the tools, each with a name',
    async () => {
      await show(events.slice(0, 8));
      const tree = await tab.tree();
      const options = timeline(readEvents(events.slice(0, 8)));
      expect(tree.map(({ role }) => role).filter((role) => !/button|option/.test(role))).toEqual([
        'heading',
        'region',
        'status',
        'listbox',
        'toolbar',
      ]);
      expect(tree.filter(({ role }) => role === 'option').map((each) => each.name.split(',')[0])).toEqual(
        Array.from({ length: 8 }, (_, i) => options.event(i).title),
      );
      expect(tree.find(({ role }) => role === 'region')!.name).toBe('Centuries');
      expect(tree.filter((each) => each.name === '' && each.role !== 'status')).toEqual([]);
    },
  );

  it.runIf(here && name === 'Chromium')(
    'A30: ten thousand events are at most 3000 nodes to a screen reader, and eight of them a visible event',
    { timeout: 60_000 },
    async () => {
      const many = Array.from({ length: 10_000 }, (_, i) => ({
        ...events[i % 200]!,
        id: `m${i}`,
        title: `Event ${i}`,
      }));
      await show(many);
      expect(await tab.weight!()).toBeLessThanOrEqual(3000);
      const few = async (count: number) => {
        await show(events.slice(0, count));
        const shown = (await tab.tree()).filter(({ role }) => role === 'option').length;
        return [await tab.weight!(), shown] as const;
      };
      const [[light, before], [heavy, after]] = [await few(4), await few(12)];
      expect(after).toBeGreaterThan(before);
      expect((heavy - light) / (after - before)).toBeLessThanOrEqual(8);
    },
  );
});
