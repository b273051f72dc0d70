import type { TimelineInput } from '@dateline/core';
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import story from '../examples/story.json' with { type: 'json' };
import arabic from './data/arabic.json' with { type: 'json' };
import { company } from './data/company.ts';
import world from './data/world.json' with { type: 'json' };
import './page.css';
import { shows, told, type Story } from './tag.ts';

export default { title: 'Page', component: 'event-timeline' } satisfies Meta;

const data = story as TimelineInput;
const newsStory = shows(data);
const companyHistory = shows(company());
const rightToLeft = shows(arabic);
const historyEvents = (world as TimelineInput).events;
const history = shows({
  ...(world as TimelineInput),
  title: 'The last century',
  events: (world as TimelineInput).events.slice(-12),
});

export const Dark: Story = {
  render: newsStory,
  globals: { theme: 'dark' },
  parameters: told('The timeline follows the page’s `color-scheme`.'),
};

export const Narrow: Story = {
  render: (args) => html`<div class="phone">${newsStory(args)}</div>`,
  parameters: told('In 360 px time runs down the page, so that nobody has to scroll sideways.'),
};

export const ManyOnAPhone: Story = {
  render: (args) => html`<div class="phone">${companyHistory(args)}</div>`,
  parameters: told(
    'Three hundred events down the page: the edge says year, month and day once, and each event names its group, so that no colour has to be told apart.',
  ),
};

export const ListOnAPhone: Story = {
  render: (args) => html`<div class="phone">${companyHistory(args)}</div>`,
  args: { orientation: 'list' },
  parameters: told('The same as a plain list. In a narrow page each date stands over its event.'),
};

export const RightToLeft: Story = {
  render: (args) => html`<div dir="rtl" lang="ar">${rightToLeft(args)}</div>`,
  parameters: told('In Arabic time runs from right to left; lanes, arrows and fading ends follow.'),
};

export const TwoOnAPage: Story = {
  render: (args) => html`
    <main class="article">
      <h1>Two timelines</h1>
      <p>
        The first belongs to this paragraph, the second to the next. Each keeps its own view and its own
        selection.
      </p>
      ${newsStory(args)}
      <p>Keys, wheel and focus go to the one that is in use.</p>
      ${history(args)}
    </main>
  `,
  parameters: told('Two timelines in one article do not know of each other.'),
};

export const ToolbarOfThePage: Story = {
  render: () => html`
    <event-timeline .events=${historyEvents} overview="always">
      <div slot="toolbar" class="own-tools">
        <button command="--zoom-out">Further off</button>
        <button command="--zoom-in">Closer</button>
        <button command="--fit">Everything</button>
        <button command="--date">A date …</button>
        <button command="--filter">Only some …</button>
      </div>
    </event-timeline>
  `,
  parameters: told(
    'What stands in `slot="toolbar"` takes the place of the buttons; `command="--zoom-in"` says what a button does. With `commandfor` a button may stand anywhere on the page, and `element.command("fit")` is the same for scripts.',
  ),
};
