import type { EventInput } from '@dateline/core';

/** Two lively times with a hundred quiet years between them. */
export const pandemics: EventInput[] = [
  { title: 'First cases in a Kansas camp', when: '1918-03-04' },
  { title: 'Second wave, the deadliest', when: '1918-09/1918-11' },
  { title: 'Armistice: crowds in the streets', when: '1918-11-11' },
  { title: 'Third wave', when: '1919-01/1919-06' },
  { title: 'An unknown pneumonia is reported', when: '2019-12-31' },
  { title: 'A global health emergency', when: '2020-01-30/2023-05-05' },
  { title: 'Called a pandemic', when: '2020-03-11' },
  { title: 'First vaccination outside a trial', when: '2020-12-08' },
];

/** The night on which clocks go back in Chicago. */
export const shift: EventInput[] = [
  { title: 'Sunday', when: '2025-11-02' },
  { title: 'Night shift', when: { start: '2025-11-01T22:00:00-05:00', end: '2025-11-02T06:00:00-06:00' } },
  { title: 'Alarm, the first half past one', when: '2025-11-02T01:30:00-05:00' },
  { title: 'Alarm, the second half past one', when: '2025-11-02T01:30:00-06:00' },
  { title: 'Call from Tokyo', when: '2025-11-02T20:15:00+09:00' },
];

/** A project of three weeks. */
export const plan: EventInput[] = [
  { title: 'Interviews', when: '2025-08-25/2025-08-29', group: 'Research' },
  { title: 'Report', when: '2025-09-02', group: 'Research' },
  { title: 'Design', when: '2025-09-01/2025-09-05', group: 'Making' },
  { title: 'Build', when: '2025-09-08/2025-09-12', group: 'Making', status: 'expected' },
  {
    title: 'Launch, a day of that week',
    when: '[2025-09-10..2025-09-12]',
    group: 'Making',
    status: 'expected',
  },
];

/** Ages, and what people remember. */
export const universe: EventInput[] = [
  { title: 'The universe begins', when: 'Y-13787000000S5' },
  { title: 'First stars', when: 'Y-13600000000S3~' },
  { title: 'The Milky Way’s thin disc', when: 'Y-8800000000S2~' },
  { title: 'The Earth forms', when: 'Y-4540000000S3' },
  { title: 'Life leaves traces', when: '[Y-4100000000..Y-3500000000]' },
  { title: 'Animals', when: 'Y-600000000~/..' },
  { title: 'Dinosaurs die out', when: 'Y-66000000S3' },
  { title: 'Walking upright', when: 'Y-4000000S1~' },
  { title: 'Homo sapiens', when: 'Y-298000~/..' },
  { title: 'Farming', when: '-9999~' },
  { title: 'Writing', when: '-3199~' },
  { title: 'Printing with movable type in Europe', when: '1450~' },
  { title: 'On the Moon', when: '1969-07-20' },
];
