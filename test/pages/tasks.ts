import type { TimelineInput } from '@dateline/core';

/** A small story in a language, and what a reader types to find the opening of the bridge in it. */
export interface Told {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly titles: readonly [survey: string, closed: string, order: string, repairs: string, opened: string];
  readonly groups: readonly [city: string, roads: string];
  readonly words: string;
}

export const stories: readonly Told[] = [
  {
    lang: 'en',
    dir: 'ltr',
    titles: [
      'The bridge is surveyed',
      'The bridge is closed',
      'Mayor signs the order',
      'Repairs',
      'The bridge opens again',
    ],
    groups: ['City', 'Roads'],
    words: 'opens again',
  },
  {
    lang: 'ar',
    dir: 'rtl',
    titles: ['فحص الجسر', 'إغلاق الجسر', 'رئيس البلدية يوقّع القرار', 'أعمال الترميم', 'إعادة افتتاح الجسر'],
    groups: ['المدينة', 'الطرق'],
    words: 'إعادة افتتاح',
  },
  {
    lang: 'ja',
    dir: 'ltr',
    titles: ['橋の調査', '橋の閉鎖', '市長が命令に署名', '修理', '橋の再開通'],
    groups: ['市', '道路'],
    words: '再開通',
  },
];

/** @param source Where the order can be read. */
export const timelineOf = ({ lang, titles, groups }: Told, source: string): TimelineInput => ({
  lang,
  groups: groups.map((label, i) => ({ id: `g${i}`, label })),
  sources: [{ id: 's', title: groups[0], url: source }],
  events: [
    { title: titles[0], when: '2024-11~', group: 'g0' },
    { title: titles[1], when: '2025-06', group: 'g1' },
    { title: titles[2], when: '2025-08-30', group: 'g0', sources: ['s'] },
    { title: titles[3], when: '2025-09-02/2025-09-05', group: 'g1' },
    { title: titles[4], when: '[2025-10-01..2025-10-15]', group: 'g1' },
  ],
});
