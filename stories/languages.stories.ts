import type { TimelineInput } from '@dateline/core';
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import story from '../examples/story.json' with { type: 'json' };
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
