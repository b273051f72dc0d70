import { readEvents, timeline } from '@dateline/core';
import { arrange, type Frame } from '@dateline/layout';
import { describe, expect, it } from 'vitest';
import { page, span, wordsOf } from './say.ts';

const wide = (width = 768, more: Partial<Frame> = {}) => page(width, { orientation: 'horizontal', ...more });
const view = span('1900-01-01', '1930-01-01');
const line = timeline(
  readEvents([
    { id: 'order', title: 'The order', when: '1914', group: 'a' },
    { id: 'other', title: 'Another', when: '1920', group: 'b' },
    { id: 'reply', title: 'A reply', when: { text: 'soon' }, group: 'a', follows: 'order' },
    { id: 'lone', title: 'Lone', when: { text: '' }, groups: ['b', 'a'], status: 'expected' },
    { id: 'loose', title: 'Loose', when: { text: '' } },
  ]),
);

describe('the tray of a lane', () => {
  it('says what is known of each event without a date, beneath the rows of its first lane', () => {
    const { tray, marks, lanes } = arrange(line, view, wide());
    expect(tray.map(({ id, lane, label }) => `${id} ${lane}: ${wordsOf(label)}`)).toEqual([
      'reply a: A reply “soon”, date not stated; after “The order”',
      'lone b: Lone expected, date not stated',
      'loose : Loose date not stated',
    ]);
    const reply = tray[0]!;
    const order = marks.find(({ id }) => id === 'order')!;
    expect(reply.label!.y).toBeGreaterThan(order.box.y + order.box.height);
    expect(lanes.map(({ id }) => id)).toEqual(['a', 'b', '']);
  });

  it('points to an event that is in view, and to none that is not', () => {
    const arrows = (from: string, to: string) =>
      arrange(line, span(from, to), wide()).tray.map((one) => one.arrows.length);
    expect(arrows('1900-01-01', '1930-01-01')).toEqual([1, 0, 0]);
    expect(arrows('1916-01-01', '1930-01-01')).toEqual([0, 0, 0]);
    const { tray, marks } = arrange(line, view, wide());
    const end = tray[0]!.arrows[0]!.at(-1)!;
    const { box } = marks.find(({ id }) => id === 'order')!;
    expect(end.x).toBeGreaterThan(box.x);
    expect(end.x).toBeLessThan(box.x + box.width);
  });

  it('stays where it is while panning: it is on no axis', () => {
    const at = (from: string, to: string) =>
      arrange(line, span(from, to), wide()).tray.map(({ at: { x } }) => x);
    expect(at('1905-01-01', '1935-01-01')).toEqual(at('1900-01-01', '1930-01-01'));
  });

  it('puts events beside one another where there is room, and wraps words that are longer than the drawing', () => {
    const short = timeline(
      readEvents(Array.from({ length: 4 }, (_, i) => ({ title: `n${i}`, when: { text: '' } }))),
    );
    const rowsAt = (width: number) =>
      new Set(arrange(short, view, wide(width)).tray.map(({ at: { y } }) => y)).size;
    expect(rowsAt(1200)).toBe(1);
    expect(rowsAt(500)).toBe(2);
    const long = timeline(readEvents([{ title: 'long '.repeat(60), when: { text: '' } }]));
    const { label } = arrange(long, view, wide(500)).tray[0]!;
    expect(label!.lines.length).toBeGreaterThan(1);
    expect(label!.x + label!.width).toBeLessThanOrEqual(500);
  });

  it('stands beneath everything without lanes, and at the end of the column', () => {
    const flat = arrange(line, view, wide(768, { lanes: false }));
    const column = arrange(line, view, page(360));
    for (const { tray, marks, height } of [flat, column]) {
      expect(tray.map(({ id }) => id)).toEqual(['reply', 'lone', 'loose']);
      const lowest = Math.max(...marks.map(({ box }) => box.y + box.height - 8));
      for (const { label } of tray) {
        expect(label!.y).toBeGreaterThanOrEqual(lowest);
        expect(label!.y + label!.height).toBeLessThanOrEqual(height);
        expect(label!.x + label!.width).toBeLessThanOrEqual(768);
      }
    }
  });

  it('turns with the page', () => {
    const [ltr, rtl] = (['ltr', 'rtl'] as const).map((direction) =>
      arrange(line, view, wide(768, { direction })),
    );
    expect(rtl!.tray.map(({ at: { x } }) => 768 - x)).toEqual(ltr!.tray.map(({ at: { x } }) => x));
    expect(rtl!.tray[0]!.arrows[0]!.map(({ x }) => 768 - x)).toEqual(
      ltr!.tray[0]!.arrows[0]!.map(({ x }) => x),
    );
  });
});
