import type { EventInput, TimelineInput } from '@dateline/core';
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import story from '../examples/story.json' with { type: 'json' };
import { company } from './data/company.ts';
import earth from './data/earth.json' with { type: 'json' };
import world from './data/world.json' with { type: 'json' };
import './page.css';
import { shows, told, type Story } from './tag.ts';

export default { title: 'Side by side', component: 'event-timeline' } satisfies Meta;

const four = ([story, world, company(), earth] as (readonly EventInput[] | TimelineInput)[]).map((data) =>
  shows(data),
);

export const SideBySide: Story = {
  render: () => html`<div class="stack">${four.map((timeline) => timeline({}))}</div>`,
  parameters: told(
    'A news story of some weeks, sixty events of five thousand years, three hundred of a company in twelve lanes, and the ages of the Earth: four scales, and each timeline is given nothing but its data.',
  ),
};
