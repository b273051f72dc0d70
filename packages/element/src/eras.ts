import { describe, type Timeline } from '@dateline/core';
import type { Orientation } from '@dateline/layout';
import { html, nothing } from 'lit';
import type { Messages } from './messages.ts';

/** More than these nobody listens to. */
const most = 100;

/** The eras by name and date: for those who do not see the bands, and where there are none. */
export function eraList(timeline: Timeline, locale: string, messages: Messages, orientation: Orientation) {
  if (timeline.eras.length === 0) return nothing;
  return html`<ul class=${orientation === 'list' ? 'eras' : 'aloud'} aria-label=${messages.eras}>
    ${timeline.eras.slice(0, most).map(({ label, when }) => html`<li><bdi>${label}</bdi>, <bdi>${describe(when, { locale })}</bdi></li>`)}
  </ul>`;
}
