import type { TimelineInput } from '@dateline/core';
import type { Meta } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { html } from 'lit';
import { company } from './data/company.ts';
import world from './data/world.json' with { type: 'json' };
import './page.css';
import { shows, told, type Story } from './tag.ts';

export default { title: 'Find', component: 'event-timeline' } satisfies Meta;

const companyHistory = shows(company());
const history = shows(world as TimelineInput);

const tagIn = (canvas: HTMLElement) => canvas.querySelector('event-timeline')!;

export const Filtered: Story = {
  render: companyHistory,
  args: { filter: 'group=Research;group=Product;time=2010/2019' },
  parameters: told(
    'Two of twelve lanes, in ten years, by `filter="group=Research;group=Product;time=2010/2019"`. The sentence says how many of how many are left; table, search and keys follow.',
  ),
};

export const FilterPanel: Story = {
  render: companyHistory,
  args: { filter: 'time=2010/2014' },
  parameters: told(
    'Shift+F or the button: each choice says how many events it would leave, and a time how many surely and how many possibly.',
  ),
  play: async ({ canvasElement }) => {
    const tag = tagIn(canvasElement);
    await tag.settled();
    tag.shadowRoot!.querySelector<HTMLElement>('button[data-command=filter]')!.click();
    await waitFor(async () =>
      expect(tag.shadowRoot!.querySelector('#then')!.textContent).toMatch(/surely .*possibly/),
    );
  },
};

export const NothingLeft: Story = {
  render: history,
  args: { filter: 'text=zeppelin' },
  parameters: told('A filter that leaves nothing says so, and how to get back.'),
};

export const LegendThatFilters: Story = {
  render: (args) => html`<div class="phone">${companyHistory(args)}</div>`,
  args: { filter: 'group=Software' },
  parameters: told(
    'Where no lane names the groups, the legend does, and its entries are buttons: press some to see these, with Alt one alone.',
  ),
};

export const GoToADate: Story = {
  render: history,
  parameters: told(
    'G, or Find: a date in words of the page’s language or in EDTF comes into the middle of the view, as near as it is precise; what is there is counted.',
  ),
  play: async ({ canvasElement }) => {
    const tag = tagIn(canvasElement);
    await tag.settled();
    tag.shadowRoot!.querySelector<HTMLElement>('button[data-command=find]')!.click();
    const field = await waitFor(() => {
      const found = tag.shadowRoot!.querySelector<HTMLInputElement>('.jump');
      if (!found) throw new Error('the search is not there yet');
      return found;
    });
    field.value = 'summer 1914';
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await waitFor(() => expect(field.nextElementSibling!.textContent).toMatch(/surely/));
    await waitFor(() => expect(tag.shadowRoot!.activeElement!.role).toBe('option'));
    await tag.settled();
  },
};

export const LinkToThis: Story = {
  render: history,
  args: { address: 'world' },
  parameters: told(
    'With `address="world"` the page’s address keeps what is in view, open and shown, and a link leads back to exactly that. `element.state` is the same line: here it is set to one event and the century around it.',
  ),
  play: async ({ canvasElement }) => {
    const tag = tagIn(canvasElement);
    await tag.settled();
    tag.state = `t1;at=-25e11,0;time=${encodeURIComponent('1900/1999')};id=${tag.timeline.event(tag.timeline.length - 5).id}`;
    await waitFor(() => expect(location.hash).toContain('world=t1;at='));
    window.history.replaceState(null, '', location.href.split('#')[0]);
  },
};

export const Overview: Story = {
  render: companyHistory,
  args: { overview: 'always', start: '2008', end: '2012' },
  parameters: told(
    'All of time in a strip, with the view as a brush that is dragged, stretched by its edges, or moved by the arrow keys. It is there by itself where there is very much, or where the view opens with less than half.',
  ),
};

export const MarkedTime: Story = {
  render: companyHistory,
  args: { start: '2008', end: '2014' },
  parameters: told(
    'A stretch of time is dragged with Shift, or marked by the full stop from event to event: how much surely and possibly went on in it, in all and lane by lane, also for the page in `timeline-range`.',
  ),
  play: async ({ canvasElement }) => {
    const tag = tagIn(canvasElement);
    await tag.settled();
    // Down the page nothing is to be marked.
    if (!tag.shadowRoot!.querySelector('.plot.horizontal')) return;
    const event = await waitFor(() => {
      const found = tag.shadowRoot!.querySelector<SVGElement>('[role=option]');
      if (!found) throw new Error('no event is drawn yet');
      return found;
    });
    const press = (key: string) =>
      tag.shadowRoot!.activeElement!.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true }),
      );
    event.focus();
    press('.');
    press('PageDown');
    await tag.settled();
    press('.');
    await waitFor(() => expect(tag.shadowRoot!.querySelector('.marked')!.textContent).toMatch(/surely/));
  },
};
