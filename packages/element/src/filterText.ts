import { checkFilter, type Filter, type Problem } from '@dateline/core';
import { quoted } from './opening.ts';

/** Longer than this nobody writes by hand, and an address should not be. */
const most = 4000;
const mostValues = 100;

/** What a list in a filter is called in text: one of its values. */
const lists = { group: 'groups', tag: 'tags', status: 'status' } as const;

/**
 * A filter as text, for an attribute or an address: `group=asia;tag=trade;time=185X`.
 * What cannot be read of it is a problem, and the filter as it would be without.
 */
export function readFilter(text: string): { readonly filter: Filter; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  let filter: Filter = {};
  const values = { groups: [] as string[], tags: [] as string[], status: [] as string[] };
  for (const part of text.slice(0, most).split(';')) {
    const [name = '', ...rest] = part.trim().split('=');
    if (name === '') continue;
    const value = decoded(rest.join('='));
    let more: Filter | undefined;
    if (Object.hasOwn(lists, name)) {
      const list = lists[name as keyof typeof lists];
      if (values[list].length < mostValues) more = { [list]: [...values[list], value] };
    } else if (name === 'text') more = { text: value };
    else if (name === 'time') more = { time: value };
    const why = more ? wrongIn(more) : 'expected group, tag, status, text or time';
    if (why !== undefined)
      problems.push({ path: 'filter', code: 'unknown', message: `${why}, in ${quoted(part.trim())}` });
    else {
      filter = { ...filter, ...more };
      Object.assign(values, more);
    }
  }
  return { filter, problems };
}

function wrongIn(filter: Filter): string | undefined {
  try {
    checkFilter(filter);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** The same the other way round; a rule of the page's own is left out. */
export const writeFilter = ({ groups, tags, status, text, time }: Filter): string =>
  Object.entries({ group: groups, tag: tags, status, text: text?.trim() && [text], time: time && [time] })
    .flatMap(([name, values]) => (values || []).map((value: string) => `${name}=${encoded(value)}`))
    .join(';');

/** As a part of an address, with the signs left readable that mean nothing there. */
export const encoded = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /%(2F|3A|2C|3F|40)/g,
    decodeURIComponent,
  );

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What is left of a filter when the reader takes all choices back. */
export const cleared = ({ where }: Filter): Filter => (where ? { where } : {});
