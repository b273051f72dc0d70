import type { Meta } from '@storybook/web-components-vite';
import { printing } from './data/printing.ts';
import { towns } from './data/towns.ts';
import './lanes.css';
import { shows, told, type Story } from './tag.ts';

export default { title: 'Lanes', component: 'event-timeline' } satisfies Meta;

export const Nested: Story = {
  render: shows(printing),
  parameters: told(
    'Groups in groups, an event in two lanes, eras behind them, and what has no date in trays beneath.',
  ),
};

export const Collapsed: Story = {
  render: shows(printing, { collapsed: ['asia', 'europe'] }),
  parameters: told('A closed lane is one row with all marks of what lies in it, and says how many they are.'),
};

export const OneLane: Story = {
  render: shows(printing),
  args: { 'group-by': 'none' },
  parameters: told('Without lanes the tray is beneath everything.'),
};

export const Relations: Story = {
  render: shows(printing),
  args: { relations: 'all' },
  parameters: told('All relations at once, around the words; without that, those of the selected event.'),
};

export const Tall: Story = {
  render: shows(towns(40, 5, 6), { class: 'tall' }),
  parameters: told(
    'Two hundred towns in forty counties. The page gives the timeline 520 px: its lanes scroll below the axis, and only those that are seen are laid out.',
  ),
};
