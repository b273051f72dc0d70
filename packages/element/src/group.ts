import { timeline as toTimeline, type DatedEvent, type Timeline } from '@dateline/core';

/** The timeline with lanes by something else than its groups. */
export function regroup(from: Timeline, by: string): Timeline {
  const lanes = lanesBy(by);
  if (!lanes) return from;
  const { title, lang, timeZone, asOf, relations, sources, eras } = from;
  return toTimeline({
    events: Array.from({ length: from.length }, (_, i) => {
      const event = from.event(i);
      return Object.freeze({ ...event, groups: lanes(event) });
    }),
    problems: [],
    relations,
    groups: [],
    sources,
    eras,
    ...(title === undefined ? {} : { title }),
    ...(lang === undefined ? {} : { lang }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(asOf === undefined ? {} : { asOf }),
  });
}

function lanesBy(by: string): ((event: DatedEvent) => readonly string[]) | undefined {
  switch (by) {
    case 'status':
      return ({ status }) => [status];
    case 'tag':
      return ({ tags }) => tags;
    case 'place':
      return ({ places }) => places.map(({ name }) => name);
    default:
      return undefined;
  }
}
