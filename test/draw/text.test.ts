import { readEvents, timeline } from '@dateline/core';
import { arrange, openingView } from '@dateline/layout';
import { shapes, svgText } from '@dateline/draw';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyTitle, of, page, span, theStory } from '../layout/say.ts';
import { eachDrawing } from './say.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

/** A strict reader of the little XML that a drawing needs; throws where it is not well formed. */
function parse(xml: string): Element {
  // oxlint-disable-next-line no-control-regex
  if (/[\0-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u.test(xml))
    throw new Error('a character that XML cannot hold');
  const token = /<\/([\w-]+)>|<([\w-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  const root = { name: '', attributes: {}, children: [] as (Element | string)[] };
  const open = [root];
  while (token.lastIndex < xml.length) {
    const from = token.lastIndex;
    const found = token.exec(xml);
    if (!found) throw new Error(`not well formed: ${xml.slice(from, from + 60)}`);
    const [, closed, name, attributes, empty, text] = found;
    if (closed !== undefined && open.pop()!.name !== closed) throw new Error(`</${closed}> closes another`);
    if (text !== undefined) open.at(-1)!.children.push(unescaped(text));
    if (name === undefined) continue;
    const pairs = [...attributes!.matchAll(/([\w:-]+)="([^"]*)"/g)].map(
      ([, key, value]) => [key!, unescaped(value!)] as const,
    );
    if (new Set(pairs.map(([key]) => key)).size < pairs.length) throw new Error('an attribute twice');
    const element = { name, attributes: Object.fromEntries(pairs), children: [] };
    open.at(-1)!.children.push(element);
    if (empty === '') open.push(element);
  }
  if (open.length > 1 || root.children.length !== 1) throw new Error('not closed');
  return root.children[0] as Element;
}

function unescaped(text: string): string {
  if (/&(?!#\d+;|amp;|lt;|gt;|quot;)/.test(text) || text.includes(']]>'))
    throw new Error(`a bare & or ]]>: ${text}`);
  return text.replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
}

const all = (element: Element): Element[] => [
  element,
  ...element.children.flatMap((child) => (typeof child === 'string' ? [] : all(child))),
];
const words = (element: Element): string =>
  element.children.map((child) => (typeof child === 'string' ? child : words(child))).join('');
const named = (element: Element, name: string) => all(element).filter((one) => one.name === name);

const view = span('1900-01-01', '1930-01-01');
const svgOf = (title: string, options: Partial<Parameters<typeof svgText>[1]> = {}) =>
  svgText(shapes(arrange(of({ title, when: '1914', group: title.slice(0, 40) || 'g' }), view, page(1200))), {
    title,
    ...options,
  });

const hostile = [
  '<script>alert(1)</script>',
  ']]>',
  '"><img src=x onerror=alert(1)>',
  "' onload='alert(1)",
  '&lt;b&gt; &amp; &#60;',
  '<!-- --> <![CDATA[x]]>',
  'null\0bell\u0007escape\u001b\ufffe\uffff',
  'lone \ud800 high, \udc00 low',
  '</text></svg><svg onload=alert(1)>',
  'javascript:alert(1)',
];

describe('svgText(drawing, { title })', { timeout: 30_000 }, () => {
  it('is well formed, and says what it says, for hostile titles', () => {
    for (const title of hostile) {
      const svg = parse(svgOf(title));
      expect(words(named(svg, 'title')[0]!)).not.toBe('');
      for (const { name, attributes } of all(svg)) {
        expect([
          'svg',
          'title',
          'desc',
          'style',
          'defs',
          'linearGradient',
          'stop',
          'mask',
          'rect',
          'g',
          'path',
          'text',
          'tspan',
        ]).toContain(name);
        for (const key of Object.keys(attributes)) expect(key).not.toMatch(/^on|href/i);
      }
    }
    expect(words(named(parse(svgOf(hostile[0]!)), 'title')[0]!)).toBe(hostile[0]);
    expect(words(named(parse(svgOf(hostile[4]!)), 'title')[0]!)).toBe(hostile[4]);
  });

  it('replaces what XML cannot hold', () => {
    expect(
      words(named(parse(svgOf('a\0b \ud800 c \ud83d\ude00', { description: '\udc00' })), 'title')[0]!),
    ).toBe('a\ufffdb \ufffd c 😀');
    expect(words(named(parse(svgOf('x', { description: '\udc00' })), 'desc')[0]!)).toBe('\ufffd');
  });

  it('is well formed for any title at all', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyTitle,
          fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
          fc.string({
            unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
            maxLength: 20,
          }),
        ),
        (title) => {
          expect(() => parse(svgOf(title))).not.toThrow();
        },
      ),
      { numRuns: 100 },
    );
  });

  it('is well formed for any drawing, with a figure for each mark', () => {
    eachDrawing(150, (drawing, scene) => {
      const svg = parse(svgText(drawing, { title: 'any' }));
      expect(all(svg).filter(({ attributes }) => attributes['class']?.startsWith('event '))).toHaveLength(
        scene.marks.length + scene.tray.length,
      );
      const numbers = all(svg).flatMap(({ attributes: { x, y, width, height, d } }) =>
        [x, y, width, height, d].join(' '),
      );
      expect(numbers.filter((text) => /NaN|Infinity|undefined/.test(text))).toEqual([]);
    });
  });

  it('names itself and tells every event, a line each', () => {
    const drawing = shapes(arrange(theStory, openingView(theStory)!, page(1200)));
    const svg = parse(svgText(drawing, { title: 'Chicago and the troops' }));
    expect([svg.attributes['role'], words(named(svg, 'title')[0]!)]).toEqual([
      'img',
      'Chicago and the troops',
    ]);
    const told = words(named(svg, 'desc')[0]!).split('\n');
    expect(told).toHaveLength(10);
    expect(told).toContain('Mayor signs the executive order 30 August 2025');
    expect(words(named(parse(svgText(drawing, { title: 't', description: 'mine' })), 'desc')[0]!)).toBe(
      'mine',
    );
  });

  it('has no colour but those of its own style, or one that core has checked', () => {
    const events = timeline(
      readEvents([
        { title: 'a', when: '1914', color: '#abc' },
        { title: 'b', when: '1915', color: 'red;background:url(x)' },
      ]),
    );
    const svg = parse(svgText(shapes(arrange(events, view, page(1200))), { title: 'colours' }));
    const style = words(named(svg, 'style')[0]!);
    expect(style).toContain('{--hue:#abc}');
    expect(style).not.toContain('url(x)');
    expect(all(svg).flatMap(({ attributes }) => attributes['style'] ?? [])).toEqual(['fill:var(--paper)']);
  });

  it('is light or dark', () => {
    expect(svgOf('a')).toContain('--paper:#fffdf8');
    expect(svgOf('a', { dark: true })).toContain('--paper:#16181c');
  });
});
