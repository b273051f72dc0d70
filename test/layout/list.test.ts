import { arrange, openingView } from '@dateline/layout';
import { shapes, svgText } from '@dateline/draw';
import { describe, expect, it } from 'vitest';
import { of, page, theStory, wordsOf } from './say.ts';

const listOf = (events: Parameters<typeof of>, width = 600) =>
  arrange(of(...events), { start: 0, end: 1 }, page(width, { orientation: 'list' }));

describe('arrange(timeline, view, frame) as a list', () => {
  it('has every event in order, its date in a column, then title, group, status and how its summary begins', () => {
    const { marks } = listOf([
      { title: 'Treaty', when: '1919-06-28', group: 'Peace', summary: 'It was signed.\nIn Versailles.' },
      { title: 'War', when: '1914/1918', group: 'War', status: 'disputed' },
    ]);
    expect(marks.map(({ label }) => wordsOf(label))).toEqual([
      '1914–1918 / War War · disputed',
      '28 June 1919 / Treaty Peace / It was signed.',
    ]);
    const [date, title] = marks[0]!.label!.lines;
    expect(marks[1]!.label!.lines.map(({ x }) => x)).toEqual([date!.x, title!.x, title!.x]);
    expect(title!.y).toBe(date!.y);
  });

  it('puts dates over their events where the page is narrow', () => {
    const { label } = listOf(['1914'], 300).marks[0]!;
    expect(label!.lines).toHaveLength(2);
    expect(new Set(label!.lines.map(({ x }) => x)).size).toBe(1);
  });

  it('tells by its sign whether a date is a day, a window, a span or a set', () => {
    const { marks } = listOf(['2025-08-30', '2025-08', '2025-08-01/2025-08-30', '[2025-08-01,2025-08-30]']);
    const kinds = marks.map(({ form, sign, members }) => members?.length ?? sign?.kind ?? form);
    expect(new Set(kinds)).toEqual(new Set([2, 'diamond', 'dot', 'span']));
  });

  it('is written out as a document like any drawing', () => {
    const scene = arrange(theStory, openingView(theStory)!, page(600, { orientation: 'list' }));
    const text = svgText(shapes(scene), { title: 'Chicago' });
    for (const { label } of scene.marks)
      for (const { runs } of label!.lines) for (const run of runs) expect(text).toContain(run.text);
  });
});
