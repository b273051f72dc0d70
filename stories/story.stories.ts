import type { TimelineInput } from '@dateline/core';
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import story from '../examples/story.json' with { type: 'json' };
import storyUrl from '../examples/story.json?url';
import { shows, told, type Story } from './tag.ts';

const data = story as TimelineInput;

export default { title: 'Story', component: 'event-timeline' } satisfies Meta;

export const NewsStory: Story = {
  render: shows(data),
  parameters: told(
    'One paragraph of news. No two of its dates are equally precise, and none is drawn more precisely than it was written: June is a month wide, “last week” a week, “on Saturday” a day.',
  ),
};

export const FromAFile: Story = {
  render: () => html`<event-timeline src=${storyUrl}></event-timeline>`,
  parameters: told('The same story, fetched by the tag from the address in `src`.'),
};

export const Selected: Story = {
  render: shows(data),
  args: { selected: 'order' },
  parameters: told(
    'The order is selected: its details are open, and arcs lead to what it responds to and to what follows it.',
  ),
};

export const OneLane: Story = {
  render: shows(data),
  args: { 'group-by': 'none' },
  parameters: told('With `group-by="none"` there are no lanes. Colours still tell the groups apart.'),
};

export const ByStatus: Story = {
  render: shows(data),
  args: { 'group-by': 'status' },
  parameters: told('Lanes by status: what happened, and what is only expected.'),
};

export const Everything: Story = {
  render: shows(data),
  args: { start: '2020', end: '2025' },
  parameters: told('`start` and `end` say what to show at first. They are dates like any other.'),
};

export const PlainList: Story = {
  render: shows(data),
  args: { orientation: 'list' },
  parameters: told(
    'With `orientation="list"` the events stand below one another in order, each with a sign for how its date was stated, the date in words, its group, and how its summary begins.',
  ),
};

export const DownThePage: Story = {
  render: shows(data),
  args: { orientation: 'vertical' },
  parameters: told(
    'Time running down the page, in order rather than to scale. This is how it looks on a phone.',
  ),
};
