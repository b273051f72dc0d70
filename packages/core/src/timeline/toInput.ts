import type {
  DatedEvent,
  Era,
  EraInput,
  EventInput,
  Group,
  Source,
  TimelineInput,
  WhenInput,
} from '../event.ts';
import type { TemporalExtent } from '../extent.ts';
import { documentFields, eventFields } from '../read/fields.ts';
import { unknownIn, unknownOf } from '../read/unknown.ts';
import type { TimelineFacts } from './facts.ts';

/** What is written out of a timeline. */
interface Events extends TimelineFacts {
  readonly length: number;
  readonly groups: readonly Group[];
  event(index: number): DatedEvent;
}

/**
 * A timeline as a document that reads back to it: what is strict, in its
 * shortest form, and what the records and the document said beside.
 */
export function toInput(timeline: Events): TimelineInput {
  const { title, lang, timeZone, asOf, groups, eras, sources, relations, length, input } = timeline;
  const named = new Map<Source, string>();
  for (const source of sources) if (source.id !== undefined) named.set(source, source.id);
  return {
    ...stated({ title, lang, timeZone, asOf }),
    ...unknownIn(input, documentFields),
    ...some('sources', sources.map(whole)),
    ...some('groups', groups.map(groupInput)),
    ...some('eras', eras.map(eraInput)),
    events: Array.from({ length }, (_, index) => eventInput(timeline.event(index), named)),
    ...some('relations', relations.map(whole)),
  };
}

function eventInput(event: DatedEvent, named: ReadonlyMap<Source, string>): EventInput {
  const { id, title, when, status, groups, tags, places, media, links, sources, rank, input, ...rest } =
    event;
  const [group, ...others] = groups;
  return {
    id,
    title,
    when: whenInput(when),
    ...unknownIn(input, eventFields),
    ...rest,
    ...(status !== 'happened' && { status }),
    ...(group !== undefined && { group }),
    ...some('groups', others),
    ...some('tags', tags),
    ...some(
      'places',
      places.map((place) => short(whole(place), place.name)),
    ),
    ...some('media', media.map(whole)),
    ...some(
      'links',
      links.map((link) => short(whole(link), link.url)),
    ),
    ...some(
      'sources',
      sources.map((source) => named.get(source) ?? whole(source)),
    ),
    ...(rank !== 0 && { rank }),
  };
}

function groupInput(group: Group): string | Group {
  const all = whole(group);
  // Its id and a label that is no other.
  return Object.keys(all).length === 2 && group.label === group.id ? group.id : all;
}

function eraInput(era: Era): EraInput {
  const { id, when, ...rest } = whole(era);
  return { ...(id !== era.label && { id }), ...rest, when: eraWhen(when) };
}

/** That an era goes on for all of its date is not said. */
function eraWhen(when: TemporalExtent): WhenInput {
  const input = whenInput(when);
  if (typeof input !== 'object' || !('edtf' in input)) return input;
  const { extent: _, ...rest } = input;
  return short(rest, rest.edtf);
}

/** A date, as the text or number that it is where nothing else is known of it. */
function whenInput(when: TemporalExtent): WhenInput {
  const { edtf, ends, text, vague, rule, anchor, timeZone, extent, mode, startEarliest, endLatest } = when;
  const words = { text, vague, best: when.best?.edtf, rule, anchor };
  if (mode === 'undated') return { text: '', ...stated({ ...words, timeZone }) };
  if (edtf !== undefined) {
    const shift = /T\d\d:\d\d:\d\d(.+)$/.exec(edtf)?.[1];
    const usual = edtf.includes('/') ? 'throughout' : 'within';
    const more = stated({ ...words, extent: but(extent, usual), timeZone: but(timeZone, shift) });
    return short({ edtf, ...more }, edtf);
  }
  if (ends || extent === 'throughout' || startEarliest === null) {
    const [start, end] = ends ?? [pointInput(startEarliest), pointInput(endLatest)];
    return { start, end, ...stated({ ...words, extent: but(extent, 'throughout'), timeZone }) };
  }
  const start = pointInput(startEarliest) ?? '..';
  return short({ start, ...stated({ ...words, timeZone: but(timeZone, 'UTC') }) }, start);
}

const pointInput = (ms: number | null) => (ms === null || Number.isFinite(ms) ? ms : '..');
const but = <T>(value: T, usual: unknown) => (value === usual ? undefined : value);
const whole = <T extends object>(object: T): T => ({ ...stated(object), ...unknownOf(object) }) as T;

/** The one thing that an object says, where it says no more. */
const short = <T extends object, S>(object: T, alone: S): T | S =>
  Object.keys(object).length === 1 ? alone : object;

function stated<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

const some = <K extends string, T>(name: K, list: readonly T[]): { readonly [P in K]?: readonly T[] } =>
  (list.length > 0 ? { [name]: list } : {}) as { readonly [P in K]?: readonly T[] };
