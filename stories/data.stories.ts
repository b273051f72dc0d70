import type { EventInput } from '@dateline/core';
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { shows, told, type Story } from './tag.ts';

export default { title: 'Data', component: 'event-timeline' } satisfies Meta;

export const FromAList: Story = {
  render: () => html`
    <event-timeline>
      <ol>
        <li><time datetime="2025-06">June</time> Troops are sent to Los Angeles</li>
        <li data-when="[2025-08-24..2025-08-30]">Mayor and governor hold a news conference</li>
        <li><time datetime="2025-08-30">Saturday</time> The mayor signs the order</li>
      </ol>
    </event-timeline>
  `,
  parameters: told('A list in the page is the timeline. Without JavaScript it stays a list.'),
};

export const FromATable: Story = {
  render: () => html`
    <event-timeline>
      <table>
        <tr>
          <td><time datetime="1889">1889</time></td>
          <td data-title>The tower opens</td>
        </tr>
        <tr>
          <td><time datetime="1909-01">January 1909</time></td>
          <td data-title>Its licence should have ended</td>
        </tr>
        <tr>
          <td><time datetime="1914">1914</time> to <time datetime="1918">1918</time></td>
          <td data-title>It listens in on the front</td>
        </tr>
      </table>
    </event-timeline>
  `,
  parameters: told('Rows of a table do as well. Two dates in a row make a span.'),
};

export const FromObjects: Story = {
  render: shows([
    { title: 'First passenger line opens', when: '1825-09-27', group: 'Britain' },
    { title: 'Liverpool and Manchester Railway', when: '1830-09-15', group: 'Britain' },
    { title: 'Railway mania', when: '1844~/1847~', group: 'Britain' },
    { title: 'Nuremberg to Fürth', when: '1835-12-07', group: 'Germany' },
    { title: 'Leipzig to Dresden', when: '1839-04', group: 'Germany' },
  ]),
  parameters: told('The `events` property takes a list of objects. Only a title and a date are needed.'),
};

export const OneEvent: Story = {
  render: shows([{ title: 'The mayor signs the order', when: '2025-08-30' }]),
  parameters: told('A single day, with enough room around it to see that it is one.'),
};

export const NoEvents: Story = {
  render: shows([]),
  parameters: told('Nothing to show, and it says so.'),
};

export const OnlyUndated: Story = {
  render: shows([
    { title: 'The letter is written', when: { text: 'some time before the fire' } },
    { title: 'The house is sold', when: { text: 'in my grandmother’s day' } },
  ]),
  parameters: told('What has no date is named below the axis, never put on it.'),
};

export const SomeUndated: Story = {
  render: shows([
    { title: 'The house is built', when: '1871~' },
    { title: 'The letter is written', when: { text: 'some time before the fire' } },
    { title: 'Fire', when: '1893-02-11' },
    { title: 'The house is sold', when: '1895/' },
  ]),
  parameters: told('Dated and undated events together.'),
};

/** As it comes out of a spreadsheet that many people have typed in. */
const mistyped = [
  { title: 'Foundation', when: '1921-03' },
  { title: 'First exhibition', when: '1923-13' },
  { title: 'Move to the river', when: '12.5.1928' },
  { title: 'Extension is built', when: '1936/1934' },
  { title: 'Reopening' },
  { when: '1946-10-01' },
  { title: 'Bequest', when: '1951', status: 'done' },
  { id: 'roof', title: 'New roof', when: '1963-05', updates: 'plan' },
  { id: 'roof', title: 'Roof is leaking', when: '1964~' },
  'Closing',
  { title: 'Jubilee', when: '1971-03-01/1971-09-30', links: [{ url: 'javascript:alert(1)' }] },
] as unknown as EventInput[];

export const BadData: Story = {
  render: shows(mistyped),
  parameters: told(
    'Much of this cannot be read. What can is drawn; a line below the drawing says what was wrong, where, and what to write instead.',
  ),
};

export const MissingFile: Story = {
  render: () => html`
    <event-timeline src="no-such-file.json">
      <ol>
        <li><time datetime="2025-06">June</time> Troops are sent to Los Angeles</li>
        <li><time datetime="2025-08-30">Saturday</time> The mayor signs the order</li>
      </ol>
    </event-timeline>
  `,
  parameters: told(
    'The file cannot be loaded: the list in the page is shown instead, and the problem is named.',
  ),
};
