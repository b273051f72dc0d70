import { arrange, openingView } from '@dateline/layout';
import { readEvents, timeline } from '@dateline/core';
import { describe, expect, it } from 'vitest';
import { page, span, theStory } from './say.ts';

describe('links', () => {
  it('join the events of a relation that are both in view', () => {
    const { links } = arrange(theStory, openingView(theStory)!, page(1200));
    const names = links.map(({ relation: { type, from, to } }) => `${from} ${type} ${to}`);
    expect(names).toEqual([
      'order respondsTo threat',
      'repeat respondsTo conference',
      'expected follows order',
    ]);
  });

  it('leave and arrive on the side where no words are', () => {
    const scene = arrange(theStory, openingView(theStory)!, page(1200));
    for (const { bulge, fromEvent, toEvent, from, to } of scene.links) {
      for (const [event, end] of [
        [fromEvent, from],
        [toEvent, to],
      ] as const) {
        const { across, label } = scene.marks.find((mark) => mark.event === event)!;
        expect(end.y).toBe(across);
        if (bulge > 0) expect(label!.side).not.toBe('after');
        if (label!.side === 'before') expect(end.x).toBeGreaterThan(label!.x + label!.width);
      }
    }
  });

  it('stay in the drawing', () => {
    const line = timeline(
      readEvents([
        { id: 'a', title: 'a', when: '1900/2000' },
        { id: 'b', title: 'b', when: '1850/1950', follows: 'a' },
      ]),
    );
    const { links } = arrange(line, span('1940-01-01', '1945-01-01'), page(768));
    expect(links).toHaveLength(1);
    for (const { from, to } of links) for (const { x } of [from, to]) expect(x >= 0 && x <= 768).toBe(true);
  });
});
