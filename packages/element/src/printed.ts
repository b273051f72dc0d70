import type { Timeline } from '@dateline/core';
import { html } from 'lit';
import type { Words } from './words.ts';

/** On paper nothing can be zoomed or opened: every event beneath the drawing, with its date and where its links lead. */
export const printed = (timeline: Timeline, { cells, messages: { comma } }: Words) => html`
  <ol class="printed">
    ${Array.from({ length: timeline.length }, (_, index) => {
      const { title, links } = timeline.event(index);
      const { date, group, status } = cells(index);
      const more = [date, status, group, ...links.map(({ url }) => url)].filter(Boolean);
      return html`<li>
        <b><bdi>${title}</bdi></b
        >${comma}${more.join(comma)}
      </li>`;
    })}
  </ol>
`;
