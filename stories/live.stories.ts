import type { EventInput } from '@dateline/core';
import type { EventTimeline } from '@dateline/element';
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { told, type Story } from './tag.ts';

export default { title: 'Live', component: 'event-timeline' } satisfies Meta;

const began = Date.UTC(2025, 7, 30, 9);
const words = ['Request', 'Reply', 'Retry', 'Deploy', 'Alert', 'Recovery'];
const hosts = ['gateway', 'orders', 'payments'];

/** What happened in a service, one message every 40 ms and a long task now and then; the same at each look. */
const message = (i: number): EventInput => {
  const at = began + i * 40 + ((i * 7919) % 37);
  return {
    id: `message-${i}`,
    title: `${words[(i * 31) % words.length]} ${i}`,
    when: i % 9 === 0 ? { start: at, end: at + 400 + ((i * 131) % 900) } : at,
    group: hosts[(i * 17) % hosts.length]!,
  };
};

const first = Array.from({ length: 120 }, (_, i) => message(i));

function onToggle({ currentTarget }: Event): void {
  const button = currentTarget as HTMLButtonElement;
  const tag = button.parentElement!.querySelector<EventTimeline>('event-timeline')!;
  const isOn = button.getAttribute('aria-pressed') !== 'true';
  button.setAttribute('aria-pressed', String(isOn));
  let sent = tag.timeline.length;
  const timer = setInterval(() => {
    if (!tag.isConnected || button.getAttribute('aria-pressed') !== 'true') {
      clearInterval(timer);
      return;
    }
    tag.append([message(sent++)]);
  }, 40);
}

export const Following: Story = {
  render: () => html`
    <div>
      <button aria-pressed="false" @click=${onToggle}>Receive</button>
      <event-timeline follow scale="linear" .events=${first}></event-timeline>
    </div>
  `,
  parameters: told(
    'With `follow` the view moves on with the newest event as `append()` brings more, 25 a second here, and stops as soon as one pans away from it. Rows, selection and focus stay where they are.',
  ),
};
