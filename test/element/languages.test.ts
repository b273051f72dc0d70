import { describe as dateInWords, extentOf, parseEdtf } from '@dateline/core';
import { addMessages, type EventTimeline, type Forms, type Messages } from '@dateline/element';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import story from '../../examples/story.json';
import { messages as ar } from '../../packages/element/src/languages/ar.ts';
import { messages as de } from '../../packages/element/src/languages/de.ts';
import { messages as en } from '../../packages/element/src/languages/en.ts';
import { messages as es } from '../../packages/element/src/languages/es.ts';
import { messages as fr } from '../../packages/element/src/languages/fr.ts';
import { messages as he } from '../../packages/element/src/languages/he.ts';
import { messages as hi } from '../../packages/element/src/languages/hi.ts';
import { messages as it_ } from '../../packages/element/src/languages/it.ts';
import { messages as ja } from '../../packages/element/src/languages/ja.ts';
import { messages as nl } from '../../packages/element/src/languages/nl.ts';
import { messages as pt } from '../../packages/element/src/languages/pt.ts';
import { messages as ru } from '../../packages/element/src/languages/ru.ts';
import { messages as zh } from '../../packages/element/src/languages/zh.ts';
import { button, clear, mount, names, put } from './mount.ts';

afterEach(clear);

const languages = { ar, de, es, fr, he, hi, it: it_, ja, nl, pt, ru, zh };

/** Every string of a catalogue, by where it stands. */
function strings(messages: Messages): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (value: unknown, path: string) => {
    if (typeof value === 'string') found.set(path, value);
    else for (const [key, inner] of Object.entries(value as object)) visit(inner, `${path}.${key}`);
  };
  for (const [key, value] of Object.entries(messages)) visit(value, key);
  return found;
}
const isForms = (value: unknown): value is Forms =>
  typeof value === 'object' && value !== null && 'other' in value;
const places = (text: string) => [...new Set(text.match(/\{\d\}/g))].toSorted().join();

/** Signs, not words. */
const signs = ['comma', 'colon'];
/** What a language says with the same word as English. */
const alike: Readonly<Record<string, readonly string[]>> = {
  de: ['links', 'status'],
  fr: ['sources', 'date'],
  nl: ['later', 'letters'],
};

describe.each(Object.entries(languages))('the tag in %s', (language, messages) => {
  it('says everything that English says, and nothing in English', () => {
    const english = strings(en);
    const theirs = strings(messages);
    expect(Object.keys(messages).toSorted()).toEqual(Object.keys(en).toSorted());
    const same = [...english].flatMap(([path, text]) =>
      theirs.get(path) === text || theirs.get(path) === '' ? [path] : [],
    );
    expect(same.filter((path) => !signs.includes(path))).toEqual(alike[language] ?? []);
  });

  it('fills in what English fills in', () => {
    const wrong = Object.keys(en).filter((key) => {
      const [ours, theirs] = [en[key as keyof Messages], messages[key as keyof Messages]];
      if (isForms(ours)) return places((theirs as Forms).other) !== places(ours.other);
      return typeof ours === 'string' && places(theirs as string) !== places(ours);
    });
    expect(wrong).toEqual([]);
  });

  it('has a plural form for every whole number up to a thousand', () => {
    const rules = new Intl.PluralRules(language);
    const needed = [...new Set(Array.from({ length: 1001 }, (_, count) => rules.select(count)))].toSorted();
    for (const forms of Object.values(messages).filter(isForms))
      expect(Object.keys(forms).toSorted()).toEqual([...new Set([...needed, 'other'])].toSorted());
  });

  it('is spoken where the page speaks it, dates and all', async () => {
    document.documentElement.lang = language;
    const element = await mount('', { events: [{ title: 'X', when: '2025-06', status: 'expected' }] });
    expect(button(element, messages.zoomIn)).toBeDefined();
    const words = dateInWords(extentOf(parseEdtf('2025-06')), { locale: language });
    expect(words).not.toMatch(/^in June/);
    expect(names(element)[0]).toContain(`X${messages.comma}${words}${messages.comma}`);
    expect(element.problems).toEqual([]);
  });
});

describe('the language', () => {
  const events = [{ title: 'X', when: '2025-06' }];

  it('is the last one until the words of the next are there', async () => {
    const element = put('<event-timeline locale="en"></event-timeline>');
    element.events = events;
    await element.settled();
    element.locale = 'sv';
    await element.settled();
    // Nobody has the words of Swedish: its dates are its own, its phrases English.
    expect(names(element)[0]).toBe('X, in juni 2025, 1 of 1');
    element.locale = 'fr';
    expect(names(element)[0]).toBe('X, in juni 2025, 1 of 1');
    await element.settled();
    expect(names(element)[0]).toBe('X, en juin 2025, 1 sur 1');
  });

  it('counts in its own digits', async () => {
    const element = await mount('<event-timeline locale="ar-EG"></event-timeline>', {
      events: Array.from({ length: 12 }, (_, i) => ({ title: `X${i}`, when: String(1900 + i) })),
    });
    expect(names(element)[2]).toMatch(/٣ من ١٢$/);
    expect(element.shadowRoot!.querySelector('[role=listbox]')!.getAttribute('aria-label')).toBe('١٢ حدثًا');
  });

  it('A29: is named where it is not that of the page', async () => {
    const lang = (element: EventTimeline) => element.shadowRoot!.querySelector('section')!.lang;
    expect(lang(await mount('<event-timeline locale="de"></event-timeline>', { events }))).toBe('de');
    document.documentElement.lang = 'de';
    expect(lang(await mount('', { events }))).toBe('');
  });

  it('follows the page when it changes', async () => {
    const element = await mount('', { events });
    document.documentElement.lang = 'nl';
    await expect.poll(() => names(element)[0]).toBe('X, in juni 2025, 1 van 1');
  });

  it('can be overruled word by word', async () => {
    const element = await mount('', { events, messages: { showAll: 'The lot' } });
    expect(button(element, 'The lot')).toBeDefined();
    expect(button(element, 'Zoom in')).toBeDefined();
    element.messages = undefined;
    await element.settled();
    expect(button(element, 'Show all')).toBeDefined();
  });

  it('can be one that we do not have', async () => {
    addMessages('eo', { ...en, position: '{0} el {1}', zoomIn: 'Pligrandigi' });
    const element = await mount('<event-timeline locale="eo"></event-timeline>', { events });
    expect(button(element, 'Pligrandigi')).toBeDefined();
    expect(names(element)[0]).toMatch(/1 el 1$/);
  });

  it('A29: says nothing that is not in its catalogue', async () => {
    const mark = (value: unknown): unknown =>
      typeof value === 'string'
        ? `⟦${value}⟧`
        : Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, mark(inner)]));
    const pseudo = {
      ...(Object.fromEntries(
        Object.entries(en)
          .filter(([key]) => key !== 'relation')
          .map(([key, value]) => [key, mark(value)]),
      ) as unknown as Messages),
      comma: ' ⟦ ',
    };
    const element = await mount('', {
      events: [
        ...story.events.slice(0, 6),
        { title: 'Nowhen' },
        { title: 'Wrong', when: '1914-13' },
      ] as never,
      messages: pseudo,
      selected: 'order',
    });
    element.view = { start: Date.UTC(2025, 5), end: Date.UTC(2025, 6) };
    await element.settled();
    // The svg holds only data and dates; problems speak to the page's author, in English.
    const said = [
      ...element.shadowRoot!.querySelectorAll(':not(svg *, .detail *, .problems li, .problems li *, style)'),
    ].flatMap((node) => [
      ...['aria-label', 'title', 'placeholder'].map((name) => node.getAttribute(name)),
      ...[...node.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ nodeValue }) => nodeValue),
    ]);
    const plain = said.filter((text) => text !== null && /\p{L}/u.test(text) && !text.includes('⟦'));
    const data = new Set([
      ...story.events.map(({ title }) => title),
      'Nowhen',
      'Wrong',
      'June 2025 to August 2025',
    ]);
    expect(plain.filter((text) => !data.has(text!.trim()))).toEqual([]);
  });
});

describe('axe finds nothing wrong', () => {
  it.each([
    ['ar', 'rtl'],
    ['he', 'rtl'],
    ['ja', 'ltr'],
  ])('in %s, written %s', { timeout: 30_000 }, async (language, direction) => {
    document.documentElement.lang = language;
    document.documentElement.dir = direction;
    document.body.innerHTML = '<h1>A page</h1>';
    const element = await mount('', { events: story as never, selected: 'order' });
    const { violations } = await axe.run(element);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
      [],
    );
  });
});
