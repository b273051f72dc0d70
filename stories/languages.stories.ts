import type { TimelineInput } from '@dateline/core';
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import story from '../examples/story.json' with { type: 'json' };
import './page.css';
import { shows, told, type Story } from './tag.ts';

export default {
  title: 'Languages',
  component: 'event-timeline',
  argTypes: {
    locale: {
      control: 'select',
      options: ['ar', 'de', 'en', 'es', 'fr', 'he', 'hi', 'it', 'ja', 'nl', 'pt', 'ru', 'zh'],
    },
  },
} satisfies Meta;

const summer = [
  { title: 'Sarajevo', when: '1914-06-28' },
  { title: 'Vienna, Belgrade', when: '1914-07-28' },
  { title: 'Days of August', when: '1914-08-01/1914-08-04' },
  { title: 'September 1914', when: '1914-09' },
];
const newsStory = shows(story as TimelineInput);

export const German: Story = {
  args: { locale: 'de' },
  render: newsStory,
  parameters: told(
    'Dates, buttons, names and announcements in the language of the page, or of `locale`. Its words are fetched when they are needed.',
  ),
};

export const Japanese: Story = { args: { locale: 'ja' }, render: newsStory };

export const Hebrew: Story = {
  args: { locale: 'he' },
  render: (args) => html`<div dir="rtl">${newsStory(args)}</div>`,
};

export const AsATable: Story = {
  render: newsStory,
  play: async ({ canvasElement }) => {
    const tag = canvasElement.querySelector('event-timeline')!;
    await tag.settled();
    const buttons = [...tag.shadowRoot!.querySelectorAll<HTMLElement>('[role=toolbar] button')];
    buttons.find(({ textContent }) => textContent.trim() === 'Table')!.click();
    await tag.settled();
  },
  parameters: told('The same events in a table, one key (`t`) or button away, with the same filter.'),
};

export const OtherCalendars: Story = {
  render: () => html`
    <div class="stack">
      <event-timeline .events=${summer} locale="th-u-ca-buddhist" aria-label="Buddhist"></event-timeline>
      <event-timeline .events=${summer} locale="ja-u-ca-japanese" aria-label="Japanese"></event-timeline>
      <event-timeline
        dir="rtl"
        .events=${summer}
        locale="he-u-ca-hebrew"
        aria-label="Hebrew"
      ></event-timeline>
      <event-timeline
        dir="rtl"
        .events=${summer}
        locale="ar-u-ca-islamic-umalqura-nu-arab"
        aria-label="Islamic"
      ></event-timeline>
      <event-timeline
        dir="rtl"
        .events=${summer}
        locale="fa-u-ca-persian-nu-arabext"
        aria-label="Persian"
      ></event-timeline>
    </div>
  `,
  parameters: told(
    'A locale may name a calendar and digits. Days are told in it, and the axis has its lines where its months and years begin; a month or a year of ours that a source states stays what it is.',
  ),
};
