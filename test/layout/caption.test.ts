import type { EventInput } from '@dateline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caption, evenCaption, shortCaption, wordsOf } from '../../packages/layout/src/caption.ts';
import { anyDate, anyTitle, of, page } from './say.ts';

const eventOf = (input: Partial<EventInput>) => of(input).event(0);
const said = (input: Partial<EventInput>, letters: number, lines = 2) =>
  caption(eventOf(input), page(), 7 * letters, lines).lines.map((runs) =>
    runs.map(({ text }) => text).join(' | '),
  );

describe('caption(event, frame, widthPx, lines)', () => {
  const order = { title: 'Mayor signs the executive order', when: '2025-08-30' };

  it('puts title and date on one line where there is room', () => {
    expect(said(order, 60)).toEqual(['Mayor signs the executive order | 30 August 2025']);
  });

  it('wraps the title, and puts the date behind it or below', () => {
    expect(said(order, 32)).toEqual(['Mayor signs the executive order', '30 August 2025']);
    expect(said(order, 26)).toEqual(['Mayor signs the executive', 'order | 30 August 2025']);
    expect(said(order, 20, 1)).toEqual(['Mayor signs the exe…', '30 August 2025']);
  });

  it('takes the short title, and says a status that is not simply “happened”', () => {
    expect(said({ ...order, label: 'Order', status: 'expected' }, 60)).toEqual([
      'Order | expected, 30 August 2025',
    ]);
  });

  it('is as fine as the source, not finer', () => {
    expect(said({ title: 'a', when: '2025-06' }, 60)).toEqual(['a | June 2025']);
    expect(said({ title: 'a', when: '191X' }, 60)).toEqual(['a | 1910s']);
  });

  it('is never wider than it may be', () => {
    fc.assert(
      fc.property(
        anyTitle,
        anyDate,
        fc.integer({ min: 10, max: 60 }),
        fc.integer({ min: 1, max: 4 }),
        (title, when, letters, lines) => {
          const {
            width,
            height,
            lines: written,
          } = caption(eventOf({ title, when }), page(), 7 * letters, lines);
          expect(width).toBeLessThanOrEqual(7 * letters);
          expect(written.length).toBeLessThanOrEqual(lines + 2);
          expect(height).toBe(18 * written.length);
        },
      ),
    );
  });
});

describe('evenCaption(words, frame, widthPx)', () => {
  it('breaks a title in the middle rather than at the end', () => {
    const order = wordsOf(
      eventOf({ title: 'Mayor and governor hold a news conference', when: '2025-08-30' }),
      page(),
    );
    expect(
      evenCaption(order, page(), 7 * 40).lines.map((runs) => runs.map(({ text }) => text).join(' | ')),
    ).toEqual(['Mayor and governor hold a news', 'conference | 30 August 2025']);
  });

  it('takes a third line before it cuts a title, and is as wide as it may be where it must', () => {
    const even = (title: string, letters: number) =>
      evenCaption(wordsOf(eventOf({ title, when: '2025-08-30' }), page()), page(), 7 * letters).lines.map(
        (runs) => runs.map(({ text }) => text).join(' | '),
      );
    expect(even('Mayor and governor hold a joint news conference against the plan', 25)).toEqual([
      'Mayor and governor hold',
      'a joint news conference',
      'against the plan',
      '30 August 2025',
    ]);
    expect(even('Donaudampfschifffahrtsgesellschaftskapitän tritt zurück', 20)[0]).toBe(
      'Donaudampfschifffah…',
    );
  });

  it('has no more lines than need be, and nothing is cut for it', () => {
    fc.assert(
      fc.property(anyTitle, anyDate, fc.integer({ min: 10, max: 60 }), (title, when, letters) => {
        const event = eventOf({ title, when });
        const plain = caption(event, page(), 7 * letters);
        const even = evenCaption(wordsOf(event, page()), page(), 7 * letters);
        const text = ({ lines }: typeof plain) =>
          lines
            .flat()
            .map(({ text: part }) => part)
            .join('')
            .replaceAll(/\s/gu, '');
        expect(even.width).toBeLessThanOrEqual(7 * letters);
        if (text(plain).includes('…')) return;
        expect(even.width).toBeLessThanOrEqual(plain.width);
        expect(even.lines.length).toBeLessThanOrEqual(plain.lines.length);
        expect(text(even)).toBe(text(plain));
      }),
    );
  });
});

describe('shortCaption(words, frame, widthPx)', () => {
  it('is one line, cut where it must be, and gives up the date before the title', () => {
    const order = eventOf({ title: 'Mayor signs the executive order', when: '2025-08-30' });
    const short = (letters: number) =>
      shortCaption(wordsOf(order, page()), page(), 7 * letters).lines.map((runs) =>
        runs.map(({ text }) => text).join(' | '),
      );
    expect([short(60), short(30), short(20)]).toEqual([
      ['Mayor signs the executive order | 30 August 2025'],
      ['Mayor signs th… | 30 August 2025'],
      ['Mayor signs the exe…'],
    ]);
  });
});
