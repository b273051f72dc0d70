import {
  readEvents,
  timeline as toTimeline,
  type EventInput,
  type Problem,
  type Timeline,
} from '@dateline/core';

/** What a source holds, and events that were added later: a document keeps its title, groups, sources and relations. */
export function withMore(input: unknown, more: readonly EventInput[]): unknown {
  if (more.length === 0) return input;
  if (Array.isArray(input)) return [...(input as readonly unknown[]), ...more];
  if (typeof input !== 'object' || input === null) return more;
  const { events } = input as { events?: unknown };
  return { ...input, events: [...(Array.isArray(events) ? (events as readonly unknown[]) : []), ...more] };
}

/** A timeline and events that were added later. */
export function joined(
  from: Timeline,
  more: readonly EventInput[],
): { timeline: Timeline; problems: readonly Problem[] } {
  if (more.length === 0) return { timeline: from, problems: [] };
  const held = Array.from({ length: from.length }, (_, i) => from.event(i));
  // Read behind stand-ins for those that are there, so that ids, relations and the paths of problems count them.
  const read = readEvents([...held.map(({ id }) => ({ id, title: id, when: '2000' })), ...more]);
  const events = [...held, ...read.events.slice(held.length)];
  const relations = [...from.relations, ...read.relations];
  return { timeline: toTimeline({ ...from, events, relations, problems: [] }), problems: read.problems };
}
