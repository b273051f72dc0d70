import type { EventInput } from '@dateline/core';

/** A way to say when, and two views to see it in: near enough for its width, and too far away for it. */
export interface Encoding {
  readonly name: string;
  readonly when: EventInput['when'];
  readonly status?: EventInput['status'];
  readonly asOf?: string;
  /** From and to, as days. */
  readonly near: readonly [start: string, end: string];
  readonly far: readonly [start: string, end: string];
}

const news = { near: ['2025-05-20', '2025-10-10'], far: ['1900-01-01', '2100-01-01'] } as const;
const days = { near: ['2025-08-18', '2025-09-08'], far: ['2024-01-01', '2027-01-01'] } as const;
const years = { near: ['1446-01-01', '1456-01-01'], far: ['0001-01-01', '2900-01-01'] } as const;
const decades = { near: ['1400-01-01', '1500-01-01'], far: ['-009000-01-01', '9000-01-01'] } as const;
const wars = { near: ['1910-01-01', '1926-01-01'], far: ['0400-01-01', '3400-01-01'] } as const;

/** Every case of the grammar, one a line. */
export const encodings: readonly Encoding[] = [
  { name: 'A day', when: '2025-08-30', ...days },
  { name: 'A day, uncertain', when: '2025-08-30?', ...days },
  { name: 'A day, approximate', when: '2025-08-30~', ...days },
  { name: 'A month', when: '2025-07', ...news },
  { name: 'A month, uncertain', when: '2025-07?', ...news },
  { name: 'A season', when: '2025-22', near: ['2025-04-01', '2025-11-01'], far: news.far },
  { name: 'A year, approximate', when: '1450~', ...years },
  { name: 'A year, both', when: '1450%', ...years },
  { name: 'A window', when: '[2025-07-11..2025-08-20]', ...news },
  { name: 'By a day', when: '[..2025-08-30]', ...news },
  { name: 'Give or take 25 years', when: { earliest: '1425', latest: '1475', best: '1450' }, ...decades },
  { name: 'A decade', when: '145X', ...decades },
  { name: 'A century', when: '14XX', near: ['1350-01-01', '1550-01-01'], far: decades.far },
  { name: 'From day to day', when: '2025-07-10/2025-09-02', ...news },
  { name: 'From year to year', when: '1914/1921', ...wars },
  { name: 'From about one to another', when: '1914~/1921~', ...wars },
  { name: 'Uncertain, and lasting', when: '1914?/1921?', ...wars },
  { name: 'No end', when: '2025-08-10/..', asOf: '2025-08-31', ...news },
  { name: 'End not known', when: '1914/', ...wars },
  { name: 'One of two', when: '[2025-08-23,2025-08-30]', ...days },
  { name: 'Both of two', when: '{2025-08-23,2025-08-30}', ...days },
  { name: 'Expected', when: '[2025-08-31..2025-09-05]', status: 'expected', near: days.near, far: news.far },
  { name: 'Cancelled', when: '2025-08-30', status: 'cancelled', ...days },
  { name: 'Disputed', when: '2025-08-30', status: 'disputed', ...days },
  {
    name: 'Before Christ',
    when: '-0043',
    near: ['-000047-01-01', '-000037-01-01'],
    far: ['-002000-01-01', '0900-01-01'],
  },
];
