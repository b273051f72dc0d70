import type { TimelineInput } from '@dateline/core';
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import story from '../examples/story.json' with { type: 'json' };
import { shows, told, type Story } from './tag.ts';
import './theme.css';

export default { title: 'Theme', component: 'event-timeline' } satisfies Meta;

const newsStory = shows(story as TimelineInput);

export const Salmon: Story = {
  render: (args) => html`<div class="salmon">${newsStory(args)}</div>`,
  args: { selected: 'order' },
  parameters: told(
    'A financial paper: colours and type through `--timeline-*` properties, and the axis, labels and details through `::part()`.',
  ),
};

export const Broadsheet: Story = {
  render: (args) => html`<div class="broadsheet">${newsStory(args)}</div>`,
  parameters: told('Black and white and one red, in a serif; it has a dark side as well.'),
};

export const Archive: Story = {
  render: (args) => html`<div class="archive">${newsStory(args)}</div>`,
  parameters: told('Brown ink on old paper, and by lamplight where the page is dark.'),
};

export const ControlRoom: Story = {
  render: (args) => html`<div class="control-room">${newsStory(args)}</div>`,
  parameters: told('Fixed-width type on a dark ground, whatever the page’s own scheme is.'),
};
