import type { EventTimeline } from '@dateline/element';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clear, detail, figures, mount } from './mount.ts';

const fired = vi.fn<() => void>();
beforeEach(() => {
  Object.assign(window, { fired });
});
afterEach(() => {
  const calls = fired.mock.calls.length;
  clear();
  if (calls > 0) throw new Error('data was run as code');
});

const strings = [
  '<img src=x onerror=fired()>',
  '"></svg><script>fired()</script>',
  '</style><svg onload=fired()>',
  '${fired()}{{fired()}}<!--',
  '&lt;img src=x onerror=fired()&gt;',
  '\u202eevil\u2066\u0000\u001b[31m',
  '__proto__',
  'constructor',
];

/** Every element inside, of the drawing and around it. */
const tags = (element: EventTimeline) =>
  new Set([...element.shadowRoot!.querySelectorAll('*')].map(({ localName }) => localName));

describe('hostile text', () => {
  it.each(strings)('%j stays text wherever it stands', async (text) => {
    const element = await mount('', {
      events: {
        title: text,
        groups: [
          { id: text, label: text },
          { id: 'other', label: 'other' },
        ],
        sources: [{ id: text, title: text, publisher: text, author: text, quote: text, note: text }],
        events: [
          {
            id: text,
            title: `x${text}`,
            label: `y${text}`,
            summary: text,
            group: text,
            tags: [text],
            places: [text],
            sources: [text],
            when: { edtf: '1914', text, rule: text },
            links: [{ url: 'https://example.org/', title: text }],
            media: [{ url: '/favicon.ico', alt: text, credit: text }],
            follows: 'other',
          },
          { id: 'other', title: 'other', when: '1915', group: 'other' },
        ],
      } as never,
      selected: text,
    });
    expect(figures(element)).toHaveLength(2);
    expect(detail(element)).not.toBeNull();
    expect(tags(element)).not.toContain('script');
    expect(
      [...element.shadowRoot!.querySelectorAll('*')].filter((node) =>
        [...node.attributes].some(({ name }) => name.startsWith('on')),
      ),
    ).toEqual([]);
    const images = [...element.shadowRoot!.querySelectorAll('img')].map(({ src }) => new URL(src).pathname);
    expect(images).toEqual(['/favicon.ico']);
    for (const groupBy of ['tag', 'place', 'status', 'none']) {
      element.groupBy = groupBy;
      await element.settled();
      expect(figures(element)).toHaveLength(2);
    }
    const svg = new DOMParser().parseFromString(element.toSvg(), 'image/svg+xml');
    expect(svg.querySelector('parsererror, script, img')).toBeNull();
  });
});

describe('hostile addresses', () => {
  it.each([
    'javascript:fired()',
    'java\tscript:fired()',
    ' javascript:fired()',
    'JaVaScRiPt:fired()',
    'data:text/html,<script>fired()</script>',
    'vbscript:x',
    'blob:https://example.org/1',
    'https://user:secret@example.org/',
    '\u0001javascript:fired()',
  ])('%j is never linked nor shown', async (url) => {
    const element = await mount('', {
      events: {
        sources: [{ id: 's', title: 'S', url }],
        events: [
          {
            id: 'a',
            title: 'A',
            when: '1914',
            links: [url, { url, title: 'x' }],
            media: [{ url, alt: '' }],
            sources: ['s'],
          },
        ],
      } as never,
      selected: 'a',
    });
    expect(detail(element)).not.toBeNull();
    expect([...detail(element)!.querySelectorAll('a, img')]).toEqual([]);
    expect(element.problems.length).toBeGreaterThan(0);
  });

  it('is refused from the list inside the tag too', async () => {
    const element = await mount(
      '<ol><li data-when="1914" data-id="a">A <a href="java&#9;script:fired()">x</a></li></ol>',
      { selected: 'a' },
    );
    expect([...detail(element)!.querySelectorAll('a')]).toEqual([]);
    expect(element.problems.map(({ path }) => path)).toEqual(['[0].links[0].url']);
  });
});

describe('hostile looks', () => {
  it.each([
    'url(https://example.org/beacon)',
    'red;background:url(//example.org)',
    'var(--x)',
    'expression(fired())',
    '}*{display:none}',
  ])('%j never becomes a colour', async (color) => {
    const element = await mount('', { events: [{ id: 'a', title: 'A', when: '1914', color }] });
    expect(figures(element)[0]!.getAttribute('style') ?? '').not.toContain('(');
    expect(figures(element)[0]!.style.getPropertyValue('--hue')).toBe('');
    expect(element.problems.map(({ path }) => path)).toEqual(['[0].color']);
    expect(element.toSvg()).not.toContain('example.org');
  });

  it('a colour that is one is drawn in it', async () => {
    const element = await mount('', { events: [{ title: 'A', when: '1914', color: '#1f6feb' }] });
    const band = figures(element)[0]!.querySelector('.window, .dot, .diamond')!;
    expect([getComputedStyle(band).fill, getComputedStyle(band).stroke]).toContain('rgb(31, 111, 235)');
  });
});
