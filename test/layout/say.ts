import { readEvents, timeline, type EventInput, type Span, type Timeline } from '@dateline/core';
import { frame, type Box, type Frame, type Label, type Mark, type Scene } from '@dateline/layout';
import fc from 'fast-check';
import story from '../../examples/story.json';

/** A timeline of dates, each its own title, or of whole events: `of('1914', { title: 'War', when: '1914/1918' })`. */
export const of = (...events: (string | Partial<EventInput>)[]): Timeline =>
  timeline(
    readEvents(
      events.map((event) =>
        typeof event === 'string' ? { title: event, when: event } : { title: 'untitled', ...event },
      ),
    ),
  );

export const theStory: Timeline = timeline(readEvents(story));

/** Seven px a letter, so that geometry is the same on every machine. */
export const measure = (text: string): number => 7 * text.length;

export const page = (width = 768, more: Partial<Frame> = {}): Frame => frame({ width, measure, ...more });

/** From one EDTF day to another, in ms: `span('2025-05-01', '2025-09-01')`. */
export const span = (start: string, end: string): Span => ({
  start: new Date(start).getTime(),
  end: new Date(end).getTime(),
});

export const day = 86_400_000;
export const year = 365.2425 * day;

export const meet = (a: Box, b: Box, slack = 0.01): boolean =>
  a.x + slack < b.x + b.width &&
  b.x + slack < a.x + a.width &&
  a.y + slack < b.y + b.height &&
  b.y + slack < a.y + a.height;

export const wordsOf = (label: Label | undefined): string =>
  (label?.lines ?? []).map(({ runs }) => runs.map(({ text }) => text).join(' ')).join(' / ');

/** What is drawn of a mark at its own place, without its label; a sign is up to 7 px around its centre. */
export function bodyOf(mark: Mark): Box {
  const { startEarliest, endLatest, startFade, endFade, across, thickness, far, sign } = mark;
  const from = far && sign ? Math.min(sign.at - 6, startEarliest) : startEarliest - startFade;
  const to = far && sign ? Math.max(sign.at + 6, endLatest) : endLatest + endFade;
  return { x: from, y: across - thickness / 2, width: to - from, height: thickness };
}

/** Where in a scene or a drawing a number is not one, or infinite. */
export const unfinishedIn = (value: unknown): string[] =>
  numbersIn(value).flatMap(([path, number]) => (Number.isFinite(number) ? [] : [`${path} ${number}`]));

/** Every number in a scene or a drawing, with where it stands; the timeline itself is left out. */
export function numbersIn(value: unknown, path = ''): [path: string, value: number][] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'timeline' || key === 'relation' ? [] : numbersIn(inner, `${path}.${key}`),
  );
}

/** A mark in a line: where it is and where its words are, in whole px. */
export function marksAsText(scene: Scene): string {
  const round = Math.round;
  const lane = (y: number) => scene.lanes.findIndex((one) => y >= one.y && y < one.y + one.height);
  return scene.marks
    .map(({ id, across, startEarliest, endLatest, sign, form, label }) =>
      [
        id.padEnd(13),
        ...(scene.lanes.length > 0 ? [`lane ${lane(across)}`] : []),
        `${scene.orientation === 'horizontal' ? 'y' : 'x'} ${round(across)}`,
        `${form} ${round(startEarliest)}…${round(endLatest)}`,
        ...(sign ? [`${sign.kind} ${round(sign.at)}`] : []),
        label ? `${label.side} ${round(label.x)},${round(label.y)}: ${wordsOf(label)}` : 'no words',
      ].join('  '),
    )
    .join('\n');
}

// Random timelines. Dates of one world lie close enough to get into each other's way.

const pad = (width: number) => (value: number) => String(value).padStart(width, '0');
const number = (min: number, max: number) => fc.integer({ min, max });
const sign = fc.constantFrom('', '', '', '', '~', '?', '%');

/** Days and months of two years, as in a news story. */
const season = fc.tuple(number(2024, 2025), number(21, 24)).map((parts) => parts.join('-'));
const newsPoint = fc.oneof(
  fc.tuple(number(2024, 2025), number(1, 12), number(1, 28)).map((ymd) => ymd.map(pad(2)).join('-')),
  fc.tuple(number(2024, 2025), number(1, 12)).map((ym) => ym.map(pad(2)).join('-')),
);
/** Years, decades and centuries around the birth of Christ and in the last century. */
const historyPoint = fc.oneof(
  number(1890, 1960).map(String),
  number(189, 196).map((decade) => `${decade}X`),
  number(17, 19).map((century) => `${century}XX`),
  number(1, 60).map((bc) => `-${pad(4)(bc)}`),
  number(0, 60).map(pad(4)),
);
const deepPoint = fc.oneof(
  number(1, 138).map((n) => `Y-${n}E8`),
  number(10_000, 90_000_000).map((n) => `Y-${n}`),
  number(10_000, 90_000).map((n) => `Y${n}`),
);
const instant = fc
  .tuple(number(1, 28), number(0, 23), number(0, 59), number(0, 59))
  .map(([d, h, m, s]) => `2025-08-${pad(2)(d)}T${[h, m, s].map(pad(2)).join(':')}Z`);

const dateOf = (point: fc.Arbitrary<string>) => {
  const qualified = fc.tuple(point, sign).map((parts) => parts.join(''));
  const ordered = fc.uniqueArray(point, { minLength: 2, maxLength: 4 });
  return fc.oneof(
    { weight: 6, arbitrary: qualified },
    { weight: 3, arbitrary: fc.tuple(qualified, qualified).map((ends) => ends.join('/')) },
    fc.tuple(qualified, fc.constantFrom('/..', '/')).map((parts) => parts.join('')),
    fc.tuple(fc.constantFrom('../', '/'), qualified).map((parts) => parts.join('')),
    fc.tuple(point, point).map((ends) => `[${ends.join('..')}]`),
    point.map((end) => `[..${end}]`),
    point.map((start) => `[${start}..]`),
    ordered.map((members) => `[${members.join(',')}]`),
    ordered.map((members) => `{${members.join(',')}}`),
  );
};
const worlds = [
  fc.oneof({ weight: 9, arbitrary: dateOf(newsPoint) }, season),
  dateOf(historyPoint),
  dateOf(deepPoint),
  fc.oneof(instant, dateOf(newsPoint)),
];
export const anyDate: fc.Arbitrary<string> = fc.oneof(...worlds);

/** Short and long, of one word and of many, in several scripts. */
export const anyTitle: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    'War',
    'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung tritt in Kraft',
    'The mayor and the governor hold a joint news conference against the plan, with residents and reporters, in the city’s largest hall',
    'Quân đội được điều đến Los Angeles',
    '大統領はシカゴに部隊を派遣すると述べた。市長は反対する大統領令に署名した。',
    'وقّع رئيس البلدية الأمر التنفيذي يوم السبت',
    'महापौर ने शनिवार को कार्यकारी आदेश पर हस्ताक्षर किए',
    '👨‍👩‍👧‍👦👩🏽‍🚀🏳️‍🌈',
  ),
  fc.string({ minLength: 1, maxLength: 120, unit: 'grapheme' }).filter((text) => text.trim() !== ''),
);

const status = fc.constantFrom('happened', 'happened', 'ongoing', 'expected', 'cancelled', 'disputed');

const eventsOf = (date: fc.Arbitrary<string>, most: number): fc.Arbitrary<EventInput[]> =>
  fc.array(
    fc
      .record({
        title: anyTitle,
        when: fc.oneof(
          { weight: 5, arbitrary: date },
          fc.tuple(date, fc.constantFrom('within', 'throughout')).map(([edtf, extent]) => ({ edtf, extent })),
        ),
        status,
        group: fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { nil: undefined, freq: 4 }),
      })
      .map(({ group, ...event }) => (group ? { ...event, group } : event) as EventInput),
    { minLength: 1, maxLength: most },
  );

/** Up to twelve events, most of them dated: a date that ends before it begins is left out by core. */
export const anyEvents: fc.Arbitrary<EventInput[]> = fc.oneof(
  ...worlds.map((world) => eventsOf(world, 12)),
  eventsOf(anyDate, 8),
);

/** A view of a timeline: around one of its bounds, from a blink to several times the whole. */
export const anyView = (fit: Span): fc.Arbitrary<Span> =>
  fc
    .record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      zoom: fc.double({ min: -4, max: 0.6, noNaN: true }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ at, zoom, share }) => {
      const middle = fit.start + at * (fit.end - fit.start);
      const reach = Math.max(Math.abs(fit.start), Math.abs(fit.end));
      const length = Math.max((fit.end - fit.start) * 10 ** zoom, 10, reach * 1e-12);
      return { start: middle - share * length, end: middle + (1 - share) * length };
    });
