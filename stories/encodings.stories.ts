import { describe, describeStatus } from '@dateline/core';
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { encodings, type Encoding } from './data/encodings.ts';
import { EncodingDrawing, timelineOf } from './encoding.ts';
import { told, type Story } from './tag.ts';
import './encodings.css';

if (!customElements.get('encoding-drawing')) customElements.define('encoding-drawing', EncodingDrawing);

const wordsOf = (encoding: Encoding) => {
  const { when, status } = timelineOf(encoding).event(0);
  const words = describe(when);
  return status === 'happened' ? words : `${describeStatus(status)} ${words}`;
};

export default { title: 'Encodings', component: 'event-timeline' } satisfies Meta;

export const Encodings: Story = {
  render: () => html`
    <main class="encodings">
      <table>
        <caption>
          Solid is asserted, light is “at some time in here”, thinning out is approximate, a question mark
          uncertain, an arrow open, torn unknown.
        </caption>
        <thead>
          <tr>
            <th scope="col">In words</th>
            <th scope="col">Near</th>
            <th scope="col">Far away</th>
          </tr>
        </thead>
        <tbody>
          ${encodings.map(
            (encoding) => html`
              <tr>
                <th scope="row">${wordsOf(encoding)}</th>
                <td><encoding-drawing .encoding=${encoding} .view=${'near'}></encoding-drawing></td>
                <td><encoding-drawing .encoding=${encoding} .view=${'far'}></encoding-drawing></td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    </main>
  `,
  parameters: told(
    'Every way to say when, near enough for its width and too far away for it. Nothing depends on a colour.',
  ),
};
