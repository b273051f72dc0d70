import { spanOf } from '@dateline/core';
import { arrange, rows, scale, type Mark } from '@dateline/layout';
import { shapes, type RectShape, type Shape } from '@dateline/draw';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { of, page, span } from '../layout/say.ts';
import { eachDrawing, sceneOf, shapesOf, tonesOf } from './say.ts';

const century = span('1900-01-01', '1940-01-01');
const draw = (date: string | { when: { edtf: string; extent: 'within' | 'throughout' } }, view = century) =>
  shapesOf(shapes(sceneOf(view, date)));
const tones = (...given: Parameters<typeof draw>) =>
  tonesOf(draw(...given)).filter((tone) => tone !== 'ring' && tone !== 'words');
const rectsOf = (drawn: readonly Shape[]) =>
  drawn.filter((shape): shape is RectShape => shape.kind === 'rect' && shape.tone !== 'ring');

describe('what is drawn of a date', { timeout: 30_000 }, () => {
  it('differs for 1914, 1914~, 191X, 1914/.. and 1914/1921', () => {
    const drawn = ['1914', '1914~', '191X', '1914/..', '1914/1921'].map((date) =>
      JSON.stringify(draw(date).filter(({ tone }) => tone !== 'words' && tone !== 'ring')),
    );
    expect(new Set(drawn).size).toBe(5);
  });

  it('differs for a date that is sure, unsure, about, and both, wherever the words are', () => {
    for (const date of ['1914', '1914-07', '191X', '1914/1921']) {
      const drawn = ['', '?', '~', '%'].map((sign) => {
        const [figure] = shapes(sceneOf(century, `${date}${sign}`)).figures;
        return JSON.stringify([
          figure!.uncertain,
          figure!.shapes.filter(({ tone }) => tone !== 'words' && tone !== 'ring'),
        ]);
      });
      expect(new Set(drawn).size).toBeGreaterThanOrEqual(date === '1914-07' ? 2 : 4);
    }
  });

  it('is solid only for what lasted', () => {
    const solid = (date: string) => tones(date).some((tone) => tone === 'core' || tone === 'shoulder');
    const windows = ['1914', '1914~', '1914?', '191X', '19XX', '[1914..1921]', '[1914,1921]', '{1914,1921}'];
    expect([...windows, '[..1914]', '[1914..]', '1914-07-28'].filter(solid)).toEqual([]);
    const spans = ['1914/1921', '1914/..', '../1914', '1914/', '1914~/1921'];
    expect(spans.filter(solid)).toEqual(spans);
  });

  it('never looks like a duration where the source says “at some time in”, nor the other way', () => {
    eachDrawing(150, ({ figures }, { timeline }) => {
      const wrong = figures.filter(({ event, shapes: drawn }) => {
        const has = new Set(tonesOf(drawn));
        return timeline.event(event).when.extent === 'within'
          ? has.has('core') || has.has('shoulder')
          : has.has('window');
      });
      expect(wrong).toEqual([]);
    });
  });

  it('gives a dot to a day or finer and to nothing else', () => {
    const fine = new Set(['day', 'second', 'millisecond']);
    eachDrawing(150, ({ figures }, { timeline }) => {
      const dotted = figures.filter(({ shapes: drawn }) => tonesOf(drawn).includes('dot'));
      const wrong = dotted.filter(({ event }) => {
        const { when } = timeline.event(event);
        return ![when, ...(when.alternatives ?? [])].some(({ precision }) => fine.has(precision));
      });
      expect(wrong).toEqual([]);
    });
  });

  it('is no wider than the source says, apart from fades and a hairline', () => {
    const view = span('1895-01-01', '1965-01-01');
    const { toPx } = scale(view, 768);
    const date = fc.oneof(
      fc.integer({ min: 1900, max: 1955 }).map(String),
      fc.integer({ min: 1900, max: 1955 }).map((y) => `${y}~`),
      fc.integer({ min: 190, max: 195 }).map((y) => `${y}X`),
      fc
        .tuple(fc.integer({ min: 1900, max: 1930 }), fc.integer({ min: 1931, max: 1955 }))
        .map(([a, b]) => `${a}/${b}~`),
      fc
        .tuple(fc.integer({ min: 1900, max: 1930 }), fc.integer({ min: 1931, max: 1955 }))
        .map(([a, b]) => `{${a},${b}}`),
      fc.constantFrom('1914-07', '1914-07-28', '1914-07-28T12:00:00Z'),
    );
    fc.assert(
      fc.property(date, (edtf) => {
        const { start, end } = spanOf(of(edtf).event(0).when);
        for (const { x, width, fade } of rectsOf(draw(edtf, view))) {
          if (fade) continue;
          expect(x).toBeGreaterThanOrEqual(toPx(start) - 1e-6);
          expect(x + width).toBeLessThanOrEqual(Math.max(toPx(end), x + 2) + 1e-6);
        }
      }),
    );
  });

  it('is never a speck: what lasted too short to be seen has a length all the same, around its place', () => {
    const [mark] = sceneOf(span('1000-01-01', '2000-01-01'), '1914/1918').marks as [Mark];
    const bars = rectsOf(draw('1914/1918', span('1000-01-01', '2000-01-01')));
    expect(mark.endLatest - mark.startEarliest).toBeLessThan(5);
    expect(bars.map(({ tone, width }) => [tone, width])).toEqual([['core', 5]]);
    expect(bars[0]!.x + 2.5).toBeCloseTo((mark.startEarliest + mark.endLatest) / 2, 6);
    // Of what began and ended in the same year nothing is certain, however far away.
    const within = { when: { edtf: '1914', extent: 'throughout' as const } };
    expect(rectsOf(draw(within, span('1000-01-01', '2000-01-01')))).toHaveLength(1);
  });

  it('fades out beyond its ends where they are approximate, over a year of “about 1914”', () => {
    const view = span('1910-01-01', '1920-01-01');
    const [mark] = sceneOf(view, '1914~').marks as [Mark];
    const fades = rectsOf(draw('1914~', view)).filter(({ fade }) => fade);
    expect(new Set(fades.map(({ fade }) => fade))).toEqual(new Set(['left', 'right']));
    expect(fades.map(({ width }) => Math.round(width))).toEqual([48, 48]);
    expect(mark.endLatest - mark.startEarliest).toBeCloseTo((768 * 365) / 3652, 6);
  });

  it('fades where what lasted has approximate ends, whether or not they are windows', () => {
    for (const date of ['1914~/1921', { when: { edtf: '1914~', extent: 'throughout' as const } }])
      expect(rectsOf(draw(date)).some(({ fade }) => fade !== undefined)).toBe(true);
  });

  it('leaves out the arrow of an open window where panning has pushed the words over it', () => {
    // What follows leaves no room for the words beside it.
    const open = of('[..2025-08-30]', { title: 'next', when: '2025-09-03' });
    const view = span('2025-06-01', '2025-10-01');
    const kept = rows(open, view, page(1200));
    const month = 30 * 86_400_000;
    const arrows = (by: number) => {
      const scene = arrange(open, { start: view.start + by, end: view.end + by }, page(1200), kept);
      return shapes(scene).figures.flatMap(({ event, shapes: drawn }) =>
        drawn.filter(({ tone }) => event === 0 && tone === 'arrow'),
      );
    };
    expect(arrows(0)).toHaveLength(1);
    expect(arrows(2.2 * month)).toHaveLength(0);
    // Without their date they have room again.
    expect(arrows(2.5 * month)).toHaveLength(1);
  });

  it('fades the other way from right to left', () => {
    const [figure] = shapes(arrange(of('[..1914]'), century, page(768, { direction: 'rtl' }))).figures;
    expect(rectsOf(figure!.shapes).flatMap(({ fade }) => fade ?? [])).toEqual(['right']);
  });

  it('puts a question mark where something may be wrong altogether', () => {
    expect(tones('1914?')).toContain('doubt');
    expect(tones('1914')).not.toContain('doubt');
  });

  it('tears off an end that nobody knows', () => {
    expect(tones('1914/')).toContain('torn');
    expect(tones('/1914')).toContain('torn');
    expect(tones('1914/..')).not.toContain('torn');
  });

  it('draws the members of a set, and joins them', () => {
    const drawn = tones('{1914,1921,1930}');
    expect(drawn.filter((tone) => tone === 'bracket')).toHaveLength(2);
    expect(drawn.filter((tone) => tone === 'window' || tone === 'hollow')).toHaveLength(3);
  });

  it('never fills one of several', () => {
    const days = span('2025-08-01', '2025-09-01');
    expect(tones('[2025-08-23,2025-08-30]', days)).not.toContain('dot');
    expect(tones('{2025-08-23,2025-08-30}', span('2025-06-01', '2025-12-01'))).toContain('dot');
    // Too close for two dots: their number, filled only where both are meant.
    const far = span('2025-01-01', '2026-01-01');
    expect(tones('{2025-08-23,2025-08-30}', far)).toEqual(['best', 'count', 'cut']);
    expect(tones('[2025-08-23,2025-08-30]', far)).toEqual(['edge', 'doubt', 'query']);
    expect(tones('{2025-08-23?,2025-08-30}', far)).not.toContain('count');
  });
});
