import { arrange, openingView, type Box, type EraBand, type Mark, type Scene } from '@dateline/layout';
import { readEvents, timeline as timelineOf } from '@dateline/core';
import fc from 'fast-check';
import { company } from '../../stories/data/company.ts';
import { describe, expect, it } from 'vitest';
import {
  anyDate,
  anyEvents,
  marksAsText,
  meet,
  of,
  page,
  span,
  theStory,
  unfinishedIn,
  wordsOf,
} from './say.ts';

const anywhere = span('2025-01-01', '2026-01-01');
const columnOf = (events: Parameters<typeof of>, width = 360, locale = 'en'): Scene =>
  arrange(of(...events), anywhere, page(width, { orientation: 'vertical', locale }));
const anyEra = fc.record({
  label: fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
  when: anyDate,
});
/** Random timelines, some with eras, at the widths of phones, in six languages, at the usual size of type and at twice that. */
const anyColumn = (check: (scene: Scene) => void, numRuns = 100) =>
  fc.assert(
    fc.property(
      anyEvents,
      fc.oneof(fc.constant([]), fc.array(anyEra, { maxLength: 6 })),
      fc.integer({ min: 240, max: 480 }),
      fc.constantFrom('en', 'de', 'vi', 'ar', 'ja', 'hi'),
      fc.constantFrom('vertical' as const, 'list' as const),
      fc.constantFrom(1, 2),
      (events, eras, width, locale, orientation, zoom) =>
        check(
          arrange(
            timelineOf(readEvents({ events, eras })),
            anywhere,
            page(width, {
              orientation,
              locale,
              direction: locale === 'ar' ? 'rtl' : 'ltr',
              lineHeight: 18 * zoom,
              measure: (text) => 7 * zoom * text.length,
            }),
          ),
        ),
    ),
    { numRuns },
  );
/** All that is lettered. */
const labelsOf = ({ marks, axis, folds, eras }: Scene): Box[] => [
  ...eras.flatMap(({ label }) => label ?? []),
  ...marks.map(({ label }) => label!),
  ...axis.periods.map(({ label }) => label!),
  ...folds.map(({ label }) => label),
];

const pad = (number: number) => String(number).padStart(2, '0');

describe('arrange(timeline, view, frame) down the page', { timeout: 30_000 }, () => {
  it('has a finite number for everything', () => {
    anyColumn((scene) => {
      expect(unfinishedIn(scene)).toEqual([]);
    });
  });

  it('shows every dated event, with words', () => {
    anyColumn(({ marks, undated, timeline, earlier, later }) => {
      expect([...marks.map(({ event }) => event), ...undated]).toEqual(
        Array.from({ length: timeline.length }, (_, i) => i),
      );
      expect([earlier, later]).toEqual([{ count: 0 }, { count: 0 }]);
      for (const { label } of marks) expect(wordsOf(label)).not.toBe('');
    });
  });

  it('lets no words meet others, not those of folds nor of the edge either', () => {
    anyColumn((scene) => {
      const labels = labelsOf(scene);
      expect(labels.flatMap((a, i) => labels.slice(i + 1).filter((b) => meet(a, b)))).toEqual([]);
    });
  });

  it('keeps all words in the drawing', () => {
    anyColumn((scene) => {
      for (const { x, y, width, height } of labelsOf(scene)) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(scene.width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y + height).toBeLessThanOrEqual(scene.height);
      }
    });
  });

  it('cuts no words off: the whole title is there, on twelve lines if need be', () => {
    const letters = (text: string) => text.replace(/[\s/]/gu, '');
    anyColumn(({ marks, timeline }) => {
      for (const { label, event } of marks) {
        const { title } = timeline.event(event);
        // One emoji may be wider than a line of our measurer's, which counts units rather than what is seen.
        if (/\p{Extended_Pictographic}/u.test(title)) continue;
        const whole = letters(wordsOf(label)).includes(letters(title));
        expect(whole || label!.lines.length >= 12).toBe(true);
      }
    });
  });

  it('keeps all marks in the drawing, between the edge and the words', () => {
    anyColumn((scene) => {
      const rtl = scene.direction === 'rtl';
      for (const { across, thickness, startEarliest, endLatest, startFade, endFade, label } of scene.marks) {
        const [edge, words] = rtl
          ? [label!.x + label!.width, scene.axis.across]
          : [scene.axis.across, label!.x];
        expect(across - thickness / 2).toBeGreaterThanOrEqual(edge);
        expect(across + thickness / 2).toBeLessThanOrEqual(words);
        expect(startEarliest - startFade).toBeGreaterThanOrEqual(0);
        expect(endLatest + endFade).toBeLessThanOrEqual(scene.height);
        expect(endLatest).toBeGreaterThanOrEqual(startEarliest);
      }
    });
  });

  it('runs down the page: what is stated to be earlier is not further down', () => {
    anyColumn(({ marks, timeline }) => {
      const when = ({ event }: Mark) => timeline.event(event).when;
      const stated = marks.filter(
        (mark) => Number.isFinite(when(mark).startEarliest) && when(mark).startEarliest !== null,
      );
      for (const a of stated) {
        for (const b of stated) {
          if (when(a).startEarliest! >= when(b).startEarliest!) continue;
          expect(a.startEarliest).toBeLessThanOrEqual(b.startEarliest);
          expect(a.label!.y).toBeLessThan(b.label!.y);
        }
      }
      for (const [i, { label }] of marks.entries()) {
        const before = marks[i - 1];
        if (
          before &&
          when(before).startEarliest === when(marks[i]!).startEarliest &&
          stated.includes(marks[i]!)
        )
          expect(label!.y).toBeGreaterThan(before.label!.y);
      }
    });
  });

  it('says of every fold how much time it leaves out, and folds nothing that goes on', () => {
    anyColumn(({ folds, marks }) => {
      for (const { start, end, label, startMs, endMs } of folds) {
        expect(wordsOf(label)).not.toBe('');
        expect(endMs).toBeGreaterThan(startMs);
        expect(end).toBeGreaterThan(start);
        for (const { startEarliest, endLatest, startEnd, endEnd } of marks)
          if (startEnd === 'hard' && endEnd === 'hard')
            expect(startEarliest < start && endLatest > end).toBe(false);
      }
    });
  });

  it('keeps marks beside one another from meeting, as far as there are columns', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 5 }), (days) => {
        const { marks } = columnOf(
          days.map(
            (d) => `[2025-08-${String(d).padStart(2, '0')}..2025-08-${d + 8 < 10 ? '0' : ''}${d + 8}]`,
          ),
        );
        for (const [i, a] of marks.entries())
          for (const b of marks.slice(i + 1))
            expect(
              a.across === b.across && a.startEarliest < b.endLatest && b.startEarliest < a.endLatest,
            ).toBe(false);
      }),
    );
  });

  it('draws bars closer together where many go on at once, and only then over one another', () => {
    const acrossOf = (count: number) =>
      columnOf(Array.from({ length: count }, (_, i) => `19${pad(i)}/19${pad(50 + i)}`)).marks.map(
        ({ across }) => across,
      );
    expect(new Set(acrossOf(6)).size).toBe(6);
    expect(acrossOf(6)[1]! - acrossOf(6)[0]!).toBe(16);
    expect(new Set(acrossOf(7)).size).toBe(7);
    expect(acrossOf(7)[1]! - acrossOf(7)[0]!).toBe(12);
    // As close as it takes, off the signs next to the words, until they could no longer be told apart.
    for (const many of [9, 12, 16]) {
      const { marks } = columnOf([
        ...Array.from({ length: many }, (_, i) => `19${pad(i)}/19${pad(50 + i)}`),
        '1917-05-01',
      ]);
      const bars = marks.filter(({ form }) => form === 'span').toSorted((a, b) => a.across - b.across);
      expect(new Set(bars.map(({ across }) => across)).size).toBe(many);
      for (const [i, { across, thickness }] of bars.entries()) {
        expect(thickness).toBeGreaterThanOrEqual(3);
        if (i > 0) expect(across - bars[i - 1]!.across).toBeGreaterThanOrEqual(thickness + 1.9);
      }
      const sign = marks.find(({ form }) => form === 'window')!;
      expect(sign.thickness).toBe(11);
      expect(sign.across - 6).toBeGreaterThanOrEqual(bars.at(-1)!.across + bars.at(-1)!.thickness / 2);
      expect(sign.label!.x - sign.across).toBeGreaterThan(6);
    }
    expect(new Set(acrossOf(30)).size).toBe(16);
  });

  it('is closer together where there are many events, and every one of them still has its words', () => {
    const heightOf = (count: number, orientation: 'vertical' | 'list') => {
      const titles = Array.from({ length: count }, (_, i) => ({ title: `Event ${i}`, when: `${1700 + i}` }));
      const { height, marks } = arrange(of(...titles), anywhere, page(360, { orientation }));
      expect(marks.flatMap(({ label }) => label ?? [])).toHaveLength(count);
      return height;
    };
    for (const orientation of ['vertical', 'list'] as const)
      expect(heightOf(100, orientation)).toBeLessThan(heightOf(99, orientation));
    const story = timelineOf(readEvents(company()));
    expect(arrange(story, anywhere, page(326)).height).toBeLessThan(14_500);
  });

  it('leaves out a long silence, and says how long it was', () => {
    const { folds } = columnOf(['1914', '1915', '1990', '1991']);
    expect(folds.map(({ label }) => wordsOf(label))).toEqual(['74 years pass']);
  });

  it('breaks a column where no mark is, and never in the words', () => {
    anyColumn(({ folds, marks, axis, eras, direction }) => {
      const strips = eras.map(({ x, width }) => (direction === 'rtl' ? -x : x + width));
      const edge = Math.abs(Math.max(direction === 'rtl' ? -axis.across : axis.across, ...strips));
      for (const { across, label, start, end } of folds) {
        const words = direction === 'rtl' ? label.x + label.width : label.x;
        expect(Math.abs(words - across)).toBeGreaterThan(12);
        expect(Math.sign(words - across)).toBe(Math.sign(words - axis.across));
        const crossed = new Set(
          marks
            .filter(
              ({ startEarliest, startFade, endLatest, endFade }) =>
                startEarliest - startFade < end && endLatest + endFade > start,
            )
            .map((mark) => mark.across),
        );
        const columns = Math.floor(Math.abs(words - edge) / 16);
        if (crossed.has(across)) expect(crossed.size).toBeGreaterThanOrEqual(columns);
      }
    });
  });

  it('does not fold what goes on since before anything else', () => {
    expect(columnOf(['../1985', '1914', '1990']).folds.map(({ label }) => wordsOf(label))).toEqual([]);
    expect(columnOf(['[..1985]', '1914', '1990']).folds.map(({ label }) => wordsOf(label))).toEqual([
      '71 years pass',
    ]);
  });

  it('lays out a single date, whatever is stated of it', () => {
    for (const date of [
      '1914',
      '2025-08-30',
      '[..1914]',
      '[1914..]',
      '../1914',
      '1914/..',
      '/1914',
      '1914/',
      '1914~',
      '{1914,1918}',
    ]) {
      const scene = columnOf([date]);
      const [{ startEarliest, endLatest }] = scene.marks as [Mark];
      expect(startEarliest).toBeGreaterThanOrEqual(0);
      expect(endLatest - startEarliest).toBeGreaterThanOrEqual(12);
      expect(endLatest).toBeLessThanOrEqual(scene.height);
    }
  });

  it('fades what is approximate, whenever it was', () => {
    for (const date of ['1450~', '2025-08~', '2024-08~/2025', 'Y-1E8~']) {
      const [{ startFade, startEnd, startEarliest, startLatest }] = columnOf([date]).marks as [Mark];
      expect([date, startEnd, startFade > 0 || startLatest > startEarliest]).toEqual([date, 'fade', true]);
    }
  });

  it('draws the members of a set each at its place', () => {
    const [mark] = columnOf(['{1914,1918}', '1916']).marks as [Mark];
    expect(mark.members).toHaveLength(2);
    expect(mark.members![0]!.endLatest).toBeLessThan(mark.members![1]!.startEarliest);
  });

  it('keeps short shoulders shorter than what lies between them', () => {
    const shouldersOf = (mark: Mark) => [
      mark.startLatest - mark.startEarliest,
      mark.endEarliest - mark.startLatest,
      mark.endLatest - mark.endEarliest,
    ];
    const [before, core, after] = shouldersOf(columnOf(['1944-07-01/1944-07-22']).marks[0]!) as [
      number,
      number,
      number,
    ];
    expect([before, after]).toEqual([4, 4]);
    expect(core).toBeGreaterThan(20);
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 28 }), fc.boolean(), (day, later) => {
        const { marks } = columnOf([
          `2025-08-01/2025-08-${String(day).padStart(2, '0')}`,
          later ? '2026' : '1914-08-01',
        ]);
        const bar = shouldersOf(marks.find(({ form }) => form === 'span')!);
        expect(bar[1]!).toBeGreaterThanOrEqual(Math.min(3, (day - 2) / 2) * bar[0]!);
        expect(bar[2]).toBeCloseTo(bar[0]!);
      }),
    );
  });

  it('lets what began while a bar may not have begun lie beside its shoulder', () => {
    const { marks } = columnOf(['1944-07-01/1944-07-22', '1944-07-01']);
    const bar = marks.find(({ form }) => form === 'span')!;
    const day = marks.find(({ form }) => form === 'window')!;
    expect(day.sign!.at).toBeLessThan(bar.startLatest);
    expect(bar.endEarliest).toBeGreaterThan(bar.startLatest);
  });

  it('ends a bar soon below the words of the one event that begins on its last day', () => {
    const { marks } = columnOf(['1944-07-01/1944-07-22', '1944-07-22', '1944-08-30']);
    const [bar, day] = marks as [Mark, Mark];
    expect(bar.endEarliest).toBe(day.label!.y);
    expect(bar.endLatest - bar.endEarliest).toBe(20);
    expect(bar.endLatest).toBeGreaterThan(day.sign!.at);
  });

  it('keeps a window that finds no column beside its words, as a sign, off whatever lasts', () => {
    const lasting = Array.from({ length: 6 }, (_, i) => `190${i}/1950`);
    const { marks } = columnOf([...lasting, '[1906..1950]', '[1907..1949]', '[1908..1948]']);
    const [first, second, third] = marks.slice(6) as [Mark, Mark, Mark];
    expect([first.far, second.far, third.far]).toEqual([false, true, true]);
    for (const { across, far } of marks.filter((mark) => mark.across === third.across))
      expect([far, across < third.label!.x]).toEqual([true, true]);
    // Its place in time is that of the others all the same.
    expect(third.endLatest).toBeGreaterThan(third.startEarliest);
  });

  it('has the name of each era where it begins, a strip beside the marks and its ground under them', () => {
    for (const direction of ['ltr', 'rtl'] as const) {
      const scene = arrange(
        timelineOf(
          readEvents({
            eras: [
              { label: 'War', when: '1914/1918' },
              { label: 'Modern times', when: '1900/1970' },
            ],
            events: [
              { title: 'a', when: '1905' },
              { title: 'b', when: '1914' },
            ],
          }),
        ),
        anywhere,
        page(360, { orientation: 'vertical', direction }),
      );
      const [modern, war] = scene.eras as [EraBand, EraBand];
      const [a, b] = scene.marks as [Mark, Mark];
      expect([modern.id, war.id]).toEqual(['Modern times', 'War']);
      expect(wordsOf(modern.label)).toBe('Modern times 1900–1970');
      expect(modern.label!.y).toBe(modern.startEarliest);
      expect(modern.label!.y).toBeLessThan(a.label!.y);
      expect(war.label!.y).toBeGreaterThan(a.label!.y);
      expect(war.label!.y).toBeLessThan(b.label!.y);
      expect(modern.startEarliest).toBeLessThan(war.startEarliest);
      expect(modern.endLatest).toBeGreaterThan(war.endLatest);
      const inward = direction === 'ltr' ? 1 : -1;
      expect(Math.sign(war.x - modern.x)).toBe(inward);
      expect(Math.sign(a.across - war.x)).toBe(inward);
      expect([modern.bottom, war.bottom]).toEqual(direction === 'ltr' ? [360, 360] : [0, 0]);
    }
  });

  it('keeps eras in the drawing, whatever is stated of them, each strip off the marks', () => {
    anyColumn(({ eras, marks, width, height, orientation, direction }) => {
      if (orientation === 'list') return;
      for (const { x, y, ...strip } of eras) {
        expect(x >= 0 && x + strip.width <= width).toBe(true);
        expect(y >= 0 && y + strip.height <= height).toBe(true);
        for (const { across, thickness } of marks)
          if (direction === 'ltr') expect(across - thickness / 2).toBeGreaterThanOrEqual(x + strip.width);
          else expect(across + thickness / 2).toBeLessThanOrEqual(x);
      }
    });
  });

  it('gives no words to events of closed groups, and their room to the others', () => {
    const events = ['1901', '1902', '1903', '1904'].map((when, i) => ({
      title: `${when} had a long title, of many more words than one line of a narrow page has`,
      when,
      groups: i % 2 ? ['a', 'b'] : ['b'],
    }));
    const groups = [
      { id: 'a', label: 'A' },
      { id: 'b', label: 'B', parent: 'c' },
      { id: 'c', label: 'C' },
    ];
    const input = timelineOf(readEvents({ groups, events }));
    const labelled = (collapsed: readonly string[]) => {
      const scene = arrange(input, anywhere, page(360, { orientation: 'vertical', collapsed }));
      expect(scene.marks).toHaveLength(4);
      return { words: scene.marks.map(({ label }) => wordsOf(label).slice(0, 4)), height: scene.height };
    };
    const all = labelled([]);
    // An event of another group, too, stands there with its words.
    expect(labelled(['b']).words).toEqual(['', '1902', '', '1904']);
    // What lies in a closed group is closed.
    expect(labelled(['c']).words).toEqual(['', '1902', '', '1904']);
    expect(labelled(['a', 'c']).words).toEqual(['', '', '', '']);
    expect(labelled(['a', 'c']).height).toBeLessThan(labelled(['c']).height);
    expect(labelled(['c']).height).toBeLessThan(all.height);
    expect(all.words).not.toContain('');
  });

  it('does not draw about a day as that day', () => {
    const [stated, about] = columnOf(['2025-08-28', '2025-09-01~']).marks as [Mark, Mark];
    expect([stated.far, stated.startFade]).toEqual([true, 0]);
    expect([about.far, about.startFade > 0]).toEqual([false, true]);
  });

  it('ties what is related together beside the marks, left of all of them', () => {
    const scene = columnOf([
      { id: 'a', title: 'a', when: '1914/1918' },
      { id: 'b', title: 'b', when: '1919', respondsTo: 'a' },
    ]);
    expect(scene.links()).toMatchObject([{ fromEvent: 1, toEvent: 0, inView: 'both' }]);
    for (const { points } of scene.links())
      for (const { x } of points) expect(x).toBeLessThan(scene.marks[0]!.across);
  });

  it('draws nothing for no events', () => {
    expect(columnOf([])).toMatchObject({ marks: [], folds: [] });
    expect(columnOf([{ when: { text: 'soon' } }])).toMatchObject({ marks: [], undated: [0] });
  });

  it('lays the story out so at 360 px', () => {
    const scene = arrange(theStory, openingView(theStory)!, page(360));
    expect(marksAsText(scene)).toMatchInlineSnapshot(`
      "threat         x 127  window 430…658  aside 163,430: President threatens Chicago / and New York / by 30 August 2025
      murders-peak   x 63  window 12…69  diamond 21  aside 163,12: Murders at their pandemic / peak c. 2020–2022
      crime-falls    x 63  span 113…724  aside 163,113: Crime falls in nearly every / major category / c. August 2024 – c. August / 2025
      los-angeles    x 79  window 197…245  diamond 206  aside 163,197: Troops sent to Los Angeles / June 2025
      washington     x 95  window 268…724  diamond 277  aside 163,268: Troops sent to Washington, / D.C. August 2025
      murders-half   x 79  window 268…724  diamond 325  aside 163,316: Murders at half their / pandemic peak c. August 2025
      conference     x 111  window 364…658  diamond 373  aside 163,364: Mayor and governor hold a / news conference / 24–30 August 2025
      order          x 143  window 430…658  dot 505  aside 163,496: Mayor signs the executive / order 30 August 2025
      repeat         x 143  window 430…658  dot 553  aside 163,544: President repeats the threat / 30 August 2025
      reports        x 143  window 430…658  dot 601  aside 163,592: Mayor tells reporters of / credible reports / 30 August 2025
      expected       x 111  window 658…742  diamond 667  aside 163,658: Federal activity expected / expected, 31 August – 5 / September 2025"
    `);
    expect(scene.axis.periods.map(({ label }) => `${Math.round(label!.y)} ${wordsOf(label)}`))
      .toMatchInlineSnapshot(`
        [
          "12 2020",
          "113 2024 / August",
          "197 2025 / June",
          "268 August",
          "364 Sun 24",
          "430 Sat 30",
          "658 Sun 31",
        ]
      `);
    expect(scene.folds.map(({ label }) => `${Math.round(label.y)} ${wordsOf(label)}`)).toMatchInlineSnapshot(`
      [
        "82 1 year, 7 months pass",
      ]
    `);
  });
});
