import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

export default { title: 'Timeline', component: 'event-timeline' } satisfies Meta;

export const PlainList: StoryObj = {
  render: () => html`
    <event-timeline>
      <ol>
        <li><time datetime="2025-06">June</time> Troops are sent to Los Angeles</li>
        <li><time datetime="2025-08-30">Saturday</time> The mayor signs the order</li>
      </ol>
    </event-timeline>
  `,
};
