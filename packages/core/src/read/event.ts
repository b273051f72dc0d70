import type { DatedEvent, Link, Media, Place, Source, Status } from '../event.ts';
import { limits } from '../limits.ts';
import { quote } from '../edtf/error.ts';
import { readSource } from './document.ts';
import { closed } from './foreign.ts';
import { shown, type Report } from './report.ts';
import {
  isObject,
  made,
  none,
  readColor,
  readList,
  readName,
  readNumber,
  readText,
  readUrl,
  readWord,
  type Loose,
} from './values.ts';
import { readWhen, type Seen } from './when.ts';

export const statuses = [
  'happened',
  'ongoing',
  'expected',
  'cancelled',
  'disputed',
] as const satisfies readonly Status[];

/** What the records of one input share. */
export interface Shared {
  readonly report: Report;
  readonly seen: Seen;
  /** The sources of the document by id; undefined for a bare array, whose strings are titles. */
  readonly sources: ReadonlyMap<string, Source> | undefined;
}

/** One record made strict. May throw what the record's own getters throw. */
export function readEvent(
  record: Loose,
  id: string,
  input: unknown,
  { report, seen, sources }: Shared,
): DatedEvent {
  const event: { -readonly [K in keyof DatedEvent]: DatedEvent[K] } = {
    id,
    title: readTitle(record['title'], report),
    when: readWhen(record['when'], report, seen),
    status: readWord(record['status'], statuses, 'status', report, 'happened'),
    groups: readGroupIds(record['group'], record['groups'], report),
    tags: readList(record['tags'], 'tags', report, readName),
    places: readList(record['places'], 'places', report, readPlace),
    media: readList(record['media'], 'media', report, readMedia),
    links: readList(record['links'], 'links', report, readLink),
    sources: readSourcesOf(record['sources'], report, sources),
    rank: readNumber(record['rank'], 'rank', report) ?? 0,
    input,
  };
  const summary = readText(record['summary'], 'summary', report);
  if (summary !== undefined) event.summary = summary;
  const label = readText(record['label'], 'label', report);
  if (label) event.label = label;
  const confidence = readNumber(record['confidence'], 'confidence', report, 0, 1);
  if (confidence !== undefined) event.confidence = confidence;
  const color = readColor(record['color'], 'color', report);
  if (color !== undefined) event.color = color;
  if (report.polluted) {
    closed(event);
  }
  return Object.freeze(event);
}

export const startsPlain = (text: string) => text.charCodeAt(0) > 32 && text.charCodeAt(0) < 127;
// Neither blank nor a control: a name of which nothing shows would be none.
const visible = /[^\s\p{Cc}\p{Cf}]/u;

function readTitle(value: unknown, report: Report): string {
  // Nearly all begin with a letter, which needs no closer look.
  if (typeof value === 'string' && value.length <= limits.text && (startsPlain(value) || visible.test(value)))
    return value;
  const title = readText(value, 'title', report);
  if (title !== undefined && visible.test(title)) return title;
  if (typeof value !== 'object' || value === null)
    report.add('title', 'missing', 'no title: the event is kept as "(untitled)"; add "title"');
  return '(untitled)';
}

export function readGroupIds(group: unknown, groups: unknown, report: Report): readonly string[] {
  const listed = readList(groups, 'groups', report, readName);
  const first = group === undefined || group === null ? undefined : readName(group, 'group', report);
  if (first === undefined) return listed.length < 2 ? listed : Object.freeze([...new Set(listed)]);
  return Object.freeze([...new Set([first, ...listed])]);
}

function readPlace(item: unknown, field: string, report: Report): Place | undefined {
  const name = isObject(item)
    ? readName(item['name'], `${field}.name`, report)
    : readName(item, field, report);
  if (name !== undefined) return made<Place>({ name }, isObject(item) ? item : undefined);
  if (isObject(item)) report.add(`${field}.name`, 'missing', 'no name: the place is left out; add "name"');
  return undefined;
}

function readLink(item: unknown, field: string, report: Report): Link | undefined {
  const link: Loose = isObject(item) ? item : { url: item, title: undefined };
  const url = readUrlOf(link['url'], isObject(item) ? `${field}.url` : field, report);
  const title = readText(link['title'], `${field}.title`, report);
  return url === undefined ? undefined : made<Link>({ url, title }, link);
}

function readMedia(item: unknown, field: string, report: Report): Media | undefined {
  const media: Loose = isObject(item) ? item : { url: item, alt: undefined, credit: undefined };
  const url = readUrlOf(media['url'], isObject(item) ? `${field}.url` : field, report);
  const alt = readText(media['alt'], `${field}.alt`, report) ?? '';
  const credit = readText(media['credit'], `${field}.credit`, report);
  return url === undefined ? undefined : made<Media>({ url, alt, credit }, media);
}

/** The URL without which there would be nothing. */
function readUrlOf(value: unknown, field: string, report: Report): string | undefined {
  if (value === undefined || value === null)
    report.add(field, 'missing', `no URL, got ${shown(value)}; it is left out`);
  return readUrl(value, field, report);
}

function readSourcesOf(value: unknown, report: Report, sources: Shared['sources']): readonly Source[] {
  if (value === undefined) return none;
  return readList(value, 'sources', report, (item, field) => readSourceOf(item, field, report, sources));
}

function readSourceOf(
  item: unknown,
  field: string,
  report: Report,
  sources: Shared['sources'],
): Source | undefined {
  if (isObject(item)) return readSource(item, field, report);
  const name = readName(item, field, report);
  if (name === undefined) return undefined;
  const known = sources?.get(name);
  if (sources && !known)
    report.add(
      field,
      'unknown',
      `no source has the id ${quote(name)}; it is kept as a title; mend the id or add the source`,
    );
  return known ?? Object.freeze({ title: name });
}
