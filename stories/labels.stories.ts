import type { EventInput } from '@dateline/core';
import type { Meta } from '@storybook/web-components-vite';
import { log } from './data/log.ts';
import { shows, told, type Story } from './tag.ts';

export default { title: 'Labels', component: 'event-timeline' } satisfies Meta;

const long: readonly EventInput[] = [
  {
    title:
      'Representatives of forty-four nations agree on rules for commercial and financial relations among the independent states',
    when: '1944-07-01/1944-07-22',
  },
  {
    title:
      'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz in Mecklenburg-Vorpommern verabschiedet',
    when: '1999-09',
  },
  {
    title: 'افتتاح مكتبة الإسكندرية الجديدة على شاطئ البحر المتوسط بعد سنوات طويلة من البناء',
    when: '2002-10-16',
  },
  { title: 'भारत की संविधान सभा ने संविधान को अंगीकार किया और उसे लागू करने की तिथि निश्चित की', when: '1949-11-26' },
  {
    title: '東京オリンピックの開会式が国立競技場で行われ世界九十三の国と地域から選手が参加した',
    when: '1964-10-10',
  },
  {
    title: 'First emoji 🙂 go on sale with a mobile phone 📱, long before the family 👨‍👩‍👧‍👦 and the flags 🇧🇷🇯🇵🇿🇦',
    when: '1997-11-01',
  },
  { title: 'A title that is short', when: '1980' },
];

export const LongTitles: Story = {
  render: shows(long),
  parameters: told(
    'Long titles in several scripts are broken between words, and cut only as a last resort, never inside a letter or an emoji.',
  ),
};

export const ShortForms: Story = {
  render: shows([
    {
      title: 'Representatives of forty-four nations agree on rules for commercial relations',
      label: 'Bretton Woods',
      when: '1944-07',
    },
    {
      title: 'Treaty establishing the European Economic Community is signed',
      label: 'Treaty of Rome',
      when: '1957-03-25',
    },
    {
      title: 'Treaty on European Union is signed in Maastricht',
      label: 'Treaty of Maastricht',
      when: '1992-02-07',
    },
  ]),
  parameters: told('Where an event has a `label`, the drawing uses it; the details keep the whole title.'),
};

export const SameDay: Story = {
  render: shows([
    ...[
      'Doors open',
      'Welcome by the mayor',
      'First panel',
      'Lunch in the yard',
      'Second panel',
      'Vote',
      'Music',
    ].map((title) => ({ title, when: '2025-08-30' })),
    { title: 'Clearing up', when: '2025-08-31' },
  ]),
  parameters: told('Seven events of the same day stand below one another; no label touches another.'),
};

/** One service after the other, without lanes; what was rolled back matters most. */
const crowd = log(300).events.map(({ title, when }) => ({
  title,
  when,
  rank: title.includes('rolled back') ? 1 : 0,
}));

export const ThreeHundred: Story = {
  render: shows(crowd),
  parameters: told(
    'Three hundred events in one lane: those of higher `rank` keep their words, every other keeps its mark.',
  ),
};
