import type { TimelineInput } from '@dateline/core';
import type { Meta } from '@storybook/web-components-vite';
import { city } from './data/city.ts';
import { company } from './data/company.ts';
import earth from './data/earth.json' with { type: 'json' };
import { log } from './data/log.ts';
import { pandemics, plan, shift, universe } from './data/scales.ts';
import moon from './data/moon.json' with { type: 'json' };
import world from './data/world.json' with { type: 'json' };
import { columns, shows, told, type Story } from './tag.ts';

export default { title: 'Scale', component: 'event-timeline' } satisfies Meta;

export const WorldHistory: Story = {
  render: shows(world as TimelineInput),
  parameters: told(
    'Sixty events of five thousand years, as a historian would date them: to the day, to the year, “c. 1450”, to a century.',
  ),
};

export const AgesOfTheEarth: Story = {
  render: shows(earth),
  parameters: told('Deep time, from 4.54 billion years ago to the last ice age.'),
};

export const ADayInMinutes: Story = {
  render: shows(moon as TimelineInput),
  parameters: told('The first landing on the Moon, to the second, in UTC.'),
};

export const ManyGroups: Story = {
  render: shows(company()),
  parameters: told('A company’s history, three hundred events in twelve lanes. The company is made up.'),
};

export const Log: Story = {
  render: shows(log()),
  parameters: told('Five hundred log lines of one week.'),
};

export const AMillionEvents: Story = {
  render: columns(city),
  parameters: told(
    'Ten years of a city’s services, a million calls from columns. Bars say how many went on at a time; the most important are named, and the nearer one looks, the more; at last each call has its mark. Try the wheel. The city is made up.',
  ),
};

export const FromTheBeginning: Story = {
  render: shows(universe),
  parameters: told(
    'Ages from 13.8 billion years to yesterday: on a linear axis all but the first would stand in one place, so each step back is ten times as long. `scale="linear"` shows it to scale.',
  ),
};

export const Folded: Story = {
  render: shows(pandemics),
  parameters: told(
    'A hundred quiet years between two lively ones are folded: the break says how much was left out, and no event lies in it.',
  ),
};

export const ADayOf25Hours: Story = {
  args: { 'time-zone': 'America/Chicago' },
  render: shows(shift),
  parameters: told(
    'The night on which clocks go back in Chicago: one o’clock comes twice, the Sunday is 25 hours long, and times that were written elsewhere stand where they belong.',
  ),
};

export const WeekendsAndNow: Story = {
  args: { now: '2025-09-04', locale: 'en-GB' },
  render: shows(plan),
  parameters: told(
    'Days near enough to be told apart: weekends are shaded as the language keeps them, and the day that the page calls now is marked. The timeline looks at the clock only for `now="auto"`.',
  ),
};
