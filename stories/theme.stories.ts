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

export const Ink: Story = {
  render: (args) => html`<div class="ink">${newsStory(args)}</div>`,
  parameters: told('One colour for everything, as for a page printed in black.'),
};

export const Terminal: Story = {
  render: (args) => html`<div class="terminal">${newsStory(args)}</div>`,
  parameters: told('Fixed-width type on a dark ground, whatever the page’s own scheme is.'),
};
