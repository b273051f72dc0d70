import type { EventInput, Link, Media } from '@dateline/core';

/** What can hold an event: the nearest of these around a `<time>`, else the host's own child. */
const holders = 'li, tr, dd, article, [data-when]';
/** Not part of a title: it becomes the date, the summary or the media. */
const asides = 'time, p, img, figure, ul, ol, [hidden]';

/**
 * Reads events from the element's light DOM: whatever holds a `<time datetime>`
 * (two make a span) or a `data-when`, and every item of a list, so that an item
 * without a date is reported rather than lost.
 */
export function readChildren(host: Element): EventInput[] {
  const items = new Set<Element>();
  for (const found of host.querySelectorAll('time[datetime], [data-when], li')) {
    const item = found.matches('time') ? holderOf(found, host) : found;
    // What the page put in a place of its own is not data.
    if (item !== host && !item.closest('[slot]')) items.add(item);
  }
  return [...items].filter((item) => !holdsOthers(item, items)).map(eventOf);
}

function holderOf(time: Element, host: Element): Element {
  const holder = time.closest(holders);
  if (holder && holder !== host && host.contains(holder)) return holder;
  let child = time;
  while (child.parentElement && child.parentElement !== host) child = child.parentElement;
  return child;
}

/** A list item that holds a list of dated items is their heading, not an event. */
function holdsOthers(item: Element, items: ReadonlySet<Element>): boolean {
  return (
    !item.hasAttribute('data-when') && [...item.querySelectorAll(holders)].some((inner) => items.has(inner))
  );
}

const facts = ['id', 'status', 'group', 'groups', 'tags', 'color', 'rank', 'label'];

function eventOf(item: Element): EventInput {
  // Not from the dataset, which has whatever a page put on every object.
  const [id, status, group, groups, tags, color, rank, label] = facts.map((name) =>
    item.getAttribute(`data-${name}`),
  );
  const title = words(item.querySelector('h1, h2, h3, h4, h5, h6, [data-title]')) || titleOf(item);
  const summary = [...item.querySelectorAll('p')].map(words).filter(Boolean).join('\n');
  const names = group ?? groups;
  const input: Record<string, unknown> = { title, when: whenOf(item) };
  if (id ?? item.id) input['id'] = id ?? item.id;
  if (status) input['status'] = status;
  if (names) input['groups'] = list(names);
  if (tags) input['tags'] = list(tags);
  if (color) input['color'] = color;
  if (label) input['label'] = label;
  if (typeof rank === 'string') input['rank'] = Number(rank);
  if (summary) input['summary'] = summary;
  const links = [...item.querySelectorAll('a[href]')].map((a): Link => ({
    url: a.getAttribute('href')!,
    title: words(a),
  }));
  const media = [...item.querySelectorAll('img[src]')].map((img): Media => ({
    url: img.getAttribute('src')!,
    alt: img.getAttribute('alt') ?? '',
  }));
  if (links.length > 0) input['links'] = links;
  if (media.length > 0) input['media'] = media;
  // What is missing is left for the reader of events to report, with its place.
  return input as unknown as EventInput;
}

function whenOf(item: Element): unknown {
  // A time in a paragraph of its summary is not the item's own, unless the paragraph is the item.
  const times = [...item.querySelectorAll('time[datetime]')].filter((time) => {
    const paragraph = time.closest('p');
    return !paragraph || paragraph === item || !item.contains(paragraph);
  });
  const edtf =
    item.getAttribute('data-when') ??
    times
      .slice(0, 2)
      .map((time) => time.getAttribute('datetime'))
      .join('/');
  if (edtf === '') return undefined;
  const text = times.map(words).filter(Boolean).join(' – ');
  const extent = item.getAttribute('data-extent') ?? undefined;
  return {
    edtf,
    ...(text ? { text } : {}),
    ...(extent ? { extent } : {}),
    ...(item.hasAttribute('data-vague') ? { vague: true } : {}),
  };
}

/** The item's own words: without its date, paragraphs, pictures and inner lists, and without a dash or colon left in front. */
function titleOf(item: Element): string {
  let title = '';
  const walk = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) title += node.nodeValue;
    else if (node instanceof Element && (node === item || !node.matches(asides)))
      for (const child of node.childNodes) walk(child);
  };
  walk(item);
  return tidy(title)
    .replace(/^[\s:;,.–—-]+/, '')
    .replace(/[\s:;,–—-]+$/, '');
}

const words = (node: Element | null) => tidy(node?.textContent ?? '');
const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
const list = (names: string) =>
  names
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
