import type { TimelineInput } from '@dateline/core';
import type { Meta } from '@storybook/web-components-vite';
import { company } from './data/company.ts';
import earth from './data/earth.json' with { type: 'json' };
import { log } from './data/log.ts';
import moon from './data/moon.json' with { type: 'json' };
import world from './data/world.json' with { type: 'json' };
import { shows, told, type Story } from './tag.ts';

export default { title: 'Scale', component: 'event-timeline' } satisfies Meta;

export const WorldHistory: Story = {
  render: shows(world as TimelineInput),
  parameters: told(
    'Sixty events of five thousand years, as a historian would date them: to the day, to the year, “c. 1450”, to a century.',
  ),
};

export const AgesOfTheEarth: Story = {
  render: shows(earth),
  parameters: told('Deep time, from 4.54 billion years ago to the last ice sheets.'),
};

export const ADayInMinutes: Story = {
  render: shows(moon as TimelineInput),
  parameters: told('The first landing on the Moon, to the second, in UTC.'),
};

export const ManyGroups: Story = {
  render: shows(company()),
  parameters: told('A company’s history, about a hundred events in twelve lanes. The company is made up.'),
};

export const Log: Story = {
  render: shows(log()),
  parameters: told('Five hundred log lines of one week.'),
};
