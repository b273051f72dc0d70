import { safeUrl, type DatedEvent, type Media, type Source, type Timeline } from '@dateline/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from './messages.ts';

export interface DetailHost {
  readonly timeline: Timeline;
  /** Its state and its date in words: a part fetched by itself may not know every language. */
  readonly said: string;
  readonly messages: Messages;
  /** Level of the timeline's title among the headings of the page. */
  readonly level: number;
  /** Whether pictures of other hosts are fetched, and not only linked to. */
  readonly foreign: boolean;
  readonly onClose: () => void;
  readonly onShow: (id: string) => void;
}

/** Everything that is known of one event: when in words, how the source put it and how that was read, where from, and what it is tied to. */
export function detail(
  event: DatedEvent,
  { timeline, said, messages, level, foreign, onClose, onShow }: DetailHost,
): TemplateResult {
  const { when: extent } = event;
  const groups = event.groups.map((id) => timeline.groups.find((group) => group.id === id)?.label ?? id);
  // The way out comes last, or Tab would lead from the heading back to the events.
  return html`
    <section class="detail" part="detail" aria-label=${event.title}>
      ${heading(event.title, timeline, level)}
      <p>
        <span class="date">${said}</span>${groups.length ? html` · ${groups.join(messages.comma)}` : nothing}
      </p>
      ${event.media.map((media) => picture(media, foreign))}
      ${event.summary ? html`<p lang=${timeline.lang ?? nothing}><bdi>${event.summary}</bdi></p>` : nothing}
      <dl>
        ${row(messages.asWritten, extent.text ? html`<q>${extent.text}</q>` : nothing)}
        ${row(messages.readAs, extent.rule ? html`${extent.rule}` : nothing)}
        ${relationRows(event, timeline, messages, onShow)}
        ${row(messages.links, event.links.length ? event.links.map(({ url, title }, i) => html`${i ? messages.comma : nothing}${link(url, title ?? url)}`) : nothing)}
        ${row(messages.sources, event.sources.length ? event.sources.map((source) => html`<div>${cite(source, messages.comma)}</div>`) : nothing)}
      </dl>
      <button class="close sign" @click=${onClose} aria-label=${messages.close}>×</button>
    </section>
  `;
}

function heading(title: string, { lang = '', title: above }: Timeline, level: number) {
  const own = Math.min(6, above ? level + 1 : level);
  return html`<h3 tabindex="-1" lang=${lang || nothing} aria-level=${own}><bdi>${title}</bdi></h3>`;
}

const row = (term: string, content: unknown) =>
  content === nothing
    ? nothing
    : html`<dt>${term}</dt>
        <dd>${content}</dd>`;

function relationRows(
  { id }: DatedEvent,
  timeline: Timeline,
  messages: Messages,
  onShow: (id: string) => void,
) {
  const rows = timeline.relations.flatMap(({ type, from, to }) => {
    const [forth, back] = messages.relation[type] ?? [type, type];
    if (from === id) return [{ verb: forth, other: to }];
    return to === id ? [{ verb: back, other: from }] : [];
  });
  return rows.flatMap(({ verb, other }) => {
    const index = timeline.find(other);
    return index < 0
      ? []
      : [row(verb, html`<button @click=${() => onShow(other)}>${timeline.event(index).title}</button>`)];
  });
}

/** A picture of the page's own host; of another, unless the page asks for it, only where it is: looking tells nobody. */
function picture({ url, alt, credit }: Media, foreign: boolean) {
  const href = safeUrl(url, document.baseURI);
  if (href === undefined) return nothing;
  const own = foreign || new URL(href).origin === location.origin;
  return html`<figure>
    ${own ? html`<img src=${href} alt=${alt} loading="lazy" decoding="async" referrerpolicy="no-referrer" />` : link(url, alt || href)}${credit ? html`<figcaption>${credit}</figcaption>` : nothing}
  </figure>`;
}

/** Who said it, and when. */
function cite({ title, publisher, author, url, quote, note }: Source, comma: string) {
  const said = [author, publisher].filter(Boolean).join(comma);
  return html`${url ? link(url, title) : html`<bdi>${title}</bdi>`}${said ? comma + said : nothing}${quote ? html` <q>${quote}</q>` : nothing}${note ? html`<br /><i>${note}</i>` : nothing}`;
}

/** Core lets only http, https and mailto through; a timeline may be of another's making. */
function link(url: string, title: string) {
  const href = safeUrl(url, document.baseURI);
  return href === undefined
    ? html`<bdi>${title}</bdi>`
    : html`<a href=${href} rel="noopener noreferrer" target="_blank"><bdi>${title}</bdi></a>`;
}
