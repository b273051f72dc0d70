import { openingView, arrange } from '@dateline/layout';
import { shapes } from '@dateline/draw';
import { describe, expect, it } from 'vitest';
import { of, page, span, theStory, unfinishedIn } from '../layout/say.ts';
import { allShapes, eachDrawing, sceneOf, tonesOf } from './say.ts';

const story = arrange(theStory, openingView(theStory)!, page(1200));

describe('shapes(scene)', { timeout: 30_000 }, () => {
  it('has finite numbers only, in paths too', () => {
    eachDrawing(150, (drawing) => {
      expect(unfinishedIn(drawing)).toEqual([]);
      const wrong = allShapes(drawing).filter((shape) =>
        shape.kind === 'path'
          ? !/^M[-\d.,eMLHVAaCcQqvhlmZ \n]+$/.test(shape.d)
          : shape.kind === 'rect' && !(shape.width >= 0 && shape.height >= 0),
      );
      expect(wrong).toEqual([]);
    });
  });

  it('draws one figure for each mark, in their order', () => {
    eachDrawing(100, (drawing, scene) => {
      expect(drawing.figures.map(({ id }) => id)).toEqual(
        [...scene.marks, ...scene.tray].map(({ id }) => id),
      );
      expect(drawing.figures.map(({ event }) => event)).toEqual(
        [...scene.marks, ...scene.tray].map(({ event }) => event),
      );
    });
  });

  it('draws something of each mark in view beside its words', () => {
    eachDrawing(150, (drawing, { marks, width, orientation }) => {
      for (const [i, { shapes: drawn }] of drawing.figures.entries()) {
        if (!marks[i]) continue;
        const { startEarliest, endLatest } = marks[i];
        const seen = Math.min(startEarliest, endLatest) < width && Math.max(startEarliest, endLatest) > 0;
        if (!seen && orientation === 'horizontal') continue;
        expect(tonesOf(drawn).filter((tone) => tone !== 'ring' && tone !== 'words').length).toBeGreaterThan(
          0,
        );
      }
    });
  });

  it('has a key of its own for each shape, so that none is taken for another', () => {
    eachDrawing(150, (drawing) => {
      for (const layer of [
        drawing.grid,
        drawing.axis,
        drawing.lanes,
        drawing.folds,
        drawing.links,
        ...drawing.figures.map((figure) => figure.shapes),
      ]) {
        const keys = layer.map(({ kind, key }) => `${kind} ${key}`);
        expect(new Set(keys).size).toBe(keys.length);
      }
    });
  });

  it('keeps the keys of what is drawn while panning', () => {
    const [before, after] = [span('1900-01-01', '1940-01-01'), span('1901-01-01', '1941-01-01')].map((view) =>
      shapes(sceneOf(view, '1914', '1914/1921', '1914~', '{1910,1920}')).figures.map((figure) =>
        figure.shapes.map(({ key }) => key),
      ),
    );
    expect(after).toEqual(before);
  });

  it('draws the relations of the selected event only', () => {
    expect(shapes(story).links).toEqual([]);
    const { links } = shapes(story, { selected: 'order' });
    expect(links.filter(({ key }) => !key.endsWith('head')).map(({ key }) => key)).toEqual([
      'respondsTo order threat',
      'follows expected order',
    ]);
  });

  it('draws the border of the eras', () => {
    const { grid } = shapes(sceneOf(span('-000010-01-01', '0010-01-01'), '0001'));
    expect(tonesOf(grid)).toContain('era');
  });

  it('draws an axis for no events', () => {
    const drawing = shapes(sceneOf(span('2025-01-01', '2026-01-01')));
    expect(drawing.figures).toEqual([]);
    expect(tonesOf(drawing.axis)).toContain('tick');
  });

  it('passes on status, doubt and colour', () => {
    const scene = arrange(
      of({ when: '1914', status: 'expected', color: '#123456' }, { when: '1915?' }),
      span('1900-01-01', '1930-01-01'),
      page(768),
    );
    expect(
      shapes(scene).figures.map(({ status, uncertain, color }) => ({ status, uncertain, color })),
    ).toEqual([
      { status: 'expected', uncertain: false, color: '#123456' },
      { status: 'happened', uncertain: true, color: undefined },
    ]);
  });
});
