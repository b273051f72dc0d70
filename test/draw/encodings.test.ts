import { readEvents, timeline } from '@dateline/core';
import { shapes, type RectShape, type Shape } from '@dateline/draw';
import { arrange } from '@dateline/layout';
import { describe, expect, it } from 'vitest';
import { encodings, type Encoding } from '../../stories/data/encodings.ts';
import { page, span } from '../layout/say.ts';

/** What is drawn of a case in one of its views, without its words. */
function drawn(
  { name, when, status, asOf }: Encoding,
  view: Encoding['near'],
  direction: 'ltr' | 'rtl' = 'ltr',
) {
  const event = { title: name, when, ...(status ? { status } : {}) };
  const read = timeline(readEvents({ ...(asOf ? { asOf } : {}), events: [event] }));
  const scene = arrange(read, span(...view), page(600, { direction, orientation: 'horizontal' }));
  const [figure] = shapes(scene).figures;
  return figure!.shapes.filter(({ tone }) => tone !== 'ring' && tone !== 'words');
}

/** Tones in their order, each once; a fading one with a ~. */
const said = (all: readonly Shape[]) =>
  [...new Set(all.map((shape) => shape.tone + (shape.kind === 'rect' && shape.fade ? '~' : '')))].join(' ');

describe('each case of the grammar', () => {
  it('is drawn with these tones, near and far', () => {
    const rows = encodings.map(
      (each) =>
        `${each.name.padEnd(26)} ${said(drawn(each, each.near)).padEnd(36)} | ${said(drawn(each, each.far))}`,
    );
    expect(`\n${rows.join('\n')}\n`).toMatchInlineSnapshot(`
      "
      A day                      window edge diamond                  | dot
      A day, uncertain           window edge doubt query              | doubt query
      A day, approximate         window window~ diamond               | tail~ dot
      A month                    window edge diamond                  | diamond tint
      A month, uncertain         window edge doubt query              | doubt query
      A season                   window edge diamond                  | diamond tint
      A year, approximate        window window~ diamond               | tail~ diamond tint
      A year, both               window window~ doubt query           | tail~ doubt query
      A window                   window edge diamond                  | diamond tint
      By a day                   window~ edge arrow                   | window~ edge arrow
      Give or take 25 years      window edge best diamond             | diamond tint best
      A decade                   window round                         | round
      A century                  window round                         | round
      From day to day            core shoulder edge                   | core
      From year to year          core shoulder edge                   | core
      From about one to another  core core~                           | core tail~
      Uncertain, and lasting     core shoulder edge doubt query       | core doubt query
      No end                     core shoulder edge                   | core
      End not known              core torn shoulder edge              | core torn
      One of two                 hollow edge diamond bracket          | edge doubt query
      Both of two                window edge diamond bracket          | best count cut
      Expected                   window edge diamond                  | diamond tint
      Cancelled                  window edge diamond                  | dot
      Disputed                   window edge doubt query              | doubt query
      Before Christ              window edge diamond                  | diamond tint
      "
    `);
  });

  it('puts the tick of an estimate where the source does, and not in the middle', () => {
    const view: Encoding['near'] = ['1400-01-01', '1500-01-01'];
    const at = (best: string) => {
      const when = { earliest: '1425', latest: '1475', best };
      const tick = drawn({ name: best, when, near: view, far: view }, view).find(
        ({ tone }) => tone === 'best',
      );
      return Number(/^M([\d.]+),/.exec(tick?.kind === 'path' ? tick.d : '')?.[1]);
    };
    // Six px a year; an estimate is a year wide, and a line is drawn under all of it.
    expect(at('1450')).toBeCloseTo(300, 0);
    expect(at('1430')).toBeCloseTo(180, 0);
  });

  it('draws what has no end in blocks from when nobody says that it goes on', () => {
    const view: Encoding['near'] = ['2025-08-01', '2025-10-01'];
    const lasts = (more: Partial<Encoding>) =>
      drawn({ name: 'lasts', when: '2025-08-10/..', near: view, far: view, ...more }, view);
    const blocks = (all: readonly Shape[]) => all.find(({ key }) => key === 'unsaid');
    const core = (all: readonly Shape[]) => all.find(({ key }) => key === 'core') as RectShape;
    const dayPx = 600 / 61;
    const known = lasts({ asOf: '2025-08-31' });
    expect(core(known).x + core(known).width).toBeCloseTo(31 * dayPx, 1);
    expect(blocks(known)).toMatchObject({ tone: 'core', d: expect.stringMatching(/^M308\.9/) });
    expect(blocks(lasts({}))).toBeUndefined();
    expect(blocks(lasts({ asOf: '2026-01-01' }))).toBeUndefined();
    // Known only from before it began: nothing of it is solid but a hairline.
    expect(core(lasts({ asOf: '2025-08-01' })).width).toBe(2);
  });

  it('is drawn alike from right to left', () => {
    for (const each of encodings)
      for (const view of [each.near, each.far])
        expect(said(drawn(each, view, 'rtl'))).toBe(said(drawn(each, view)));
  });
});
