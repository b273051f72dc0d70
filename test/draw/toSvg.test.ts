import { timeline, readEvents } from '@dateline/core';
import { plainMeasure, toSvg } from '@dateline/draw';
import { describe, expect, it } from 'vitest';
import { of, span, theStory } from '../layout/say.ts';

const sizeOf = (svg: string) =>
  /^<svg [^>]*width="([\d.]+)" height="([\d.]+)"/.exec(svg)!.slice(1).map(Number);
const shown = (svg: string) => svg.slice(svg.indexOf('<defs>'));

describe('toSvg(timeline)', () => {
  it('is a picture of everything, named and told, with no page to measure in', () => {
    const svg = toSvg(theStory);
    expect(svg).toContain(`<title>${theStory.title}</title>`);
    for (let i = 0; i < theStory.length; i++) {
      const { title, label = title } = theStory.event(i);
      expect(shown(svg)).toContain(label);
    }
  });

  it('is as wide as was asked, its margin included, and no words leave it', () => {
    for (const width of [320, 960, 1600]) expect(sizeOf(toSvg(theStory, { width }))[0]).toBe(width);
    const [, bare] = sizeOf(toSvg(theStory, { width: 928, margin: 0 }));
    expect(sizeOf(toSvg(theStory, { width: 960 }))).toEqual([960, bare! + 32]);
    for (const [, x, anchor] of toSvg(theStory).matchAll(
      /<text [^>]*x="([-\d.]+)"[^>]*text-anchor="(\w+)"/g,
    )) {
      expect(Number(x)).toBeGreaterThanOrEqual(anchor === 'start' ? 0 : 16);
      expect(Number(x)).toBeLessThanOrEqual(928);
    }
  });

  it('takes a view, a language, a theme, an axis and what is selected', () => {
    const two = of({ id: 'a', title: 'First', when: '1914-06' }, { id: 'b', title: 'Then', when: '1950' });
    expect(shown(toSvg(two))).toContain('Then');
    expect(shown(toSvg(two, { view: span('1914-01-01', '1915-01-01') }))).not.toContain('Then');
    expect(toSvg(two, { locale: 'fr' })).toContain('juin 1914');
    expect(toSvg(two, { dark: true })).toContain('--paper:#16181c');
    expect(toSvg(two, { title: 'Two' })).toContain('<title>Two</title>');
    expect(sizeOf(toSvg(two, { orientation: 'vertical' }))[1]).not.toBe(sizeOf(toSvg(two))[1]);
    const linked = timeline(
      readEvents([
        { id: 'a', title: 'First', when: '1914-06' },
        { id: 'b', title: 'Then', when: '1950', respondsTo: 'a' },
      ]),
    );
    expect(
      [toSvg(linked), toSvg(linked, { selected: 'b' }), toSvg(linked, { relations: true })].map((svg) =>
        /class="(link|relation)"/.test(svg),
      ),
    ).toEqual([false, true, true]);
  });

  it('shows what has no date, and is a picture even of nothing', () => {
    expect(shown(toSvg(of({ title: 'Lost', when: '' })))).toContain('Lost');
    expect(toSvg(of())).toMatch(/^<svg .*<title>Timeline<\/title>/s);
  });

  it('refuses a picture that its margins fill', () => {
    expect(() => toSvg(theStory, { width: 32 })).toThrow(RangeError);
    expect(() => toSvg(theStory, { width: Number.NaN })).toThrow(RangeError);
  });
});

describe('plainMeasure(text, role)', () => {
  it('knows narrow letters from wide ones, and bold from regular', () => {
    expect(plainMeasure('illicit', 'date')).toBeLessThan(plainMeasure('mammoth', 'date') / 2);
    expect(plainMeasure('Mayor', 'title')).toBeGreaterThan(plainMeasure('Mayor', 'date'));
    expect(plainMeasure('', 'title')).toBe(0);
  });

  it('gives a letter that is put together the width of the letter, however it is written', () => {
    expect(plainMeasure('\u00e9', 'title')).toBe(plainMeasure('e', 'title'));
    expect(plainMeasure('e\u0301', 'title')).toBe(plainMeasure('e', 'title'));
  });

  it('gives a sign of Chinese about an em', () => {
    expect(plainMeasure('\u9f8d', 'title')).toBeCloseTo(13.65);
  });
});
