/** Every string that the element itself says. One language at a time; `english` is the default. */
export interface Messages {
  readonly timeline: string;
  readonly instructions: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly showAll: string;
  readonly showOpening: string;
  readonly close: string;
  readonly tools: string;
  readonly empty: string;
  readonly loading: string;
  readonly undated: string;
  readonly asWritten: string;
  readonly readAs: string;
  readonly sources: string;
  readonly links: string;
  readonly relations: string;
  readonly key: string;
  readonly notToScale: string;
  readonly events: (count: number) => string;
  readonly position: (index: number, count: number) => string;
  readonly outside: (count: number, where: 'earlier' | 'later', title: string | undefined) => string;
  readonly problems: (count: number) => string;
  readonly showing: (from: string, to: string, count: number) => string;
  /** A relation as the event that it starts at says it, and as the one that it points to does. */
  readonly relation: Readonly<Record<string, readonly [forth: string, back: string]>>;
}

export const english: Messages = {
  timeline: 'Timeline',
  instructions:
    'Arrow keys go from event to event, Enter opens one, plus and minus zoom, Shift and an arrow move along, 0 shows all.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  showAll: 'Show all',
  showOpening: 'Back to the opening view',
  close: 'Close',
  tools: 'Timeline controls',
  empty: 'No dated events to show.',
  loading: 'Loading …',
  undated: 'No date stated',
  asWritten: 'As written',
  readAs: 'Read as',
  sources: 'Sources',
  links: 'Links',
  relations: 'Relations',
  key: 'Bands are as wide as the source is vague; dots are days.',
  notToScale: 'In order, not to scale.',
  events: (count) => (count === 1 ? '1 event' : `${count} events`),
  position: (index, count) => `${index} of ${count}`,
  outside: (count, where, title) =>
    title === undefined ? `${count} ${where}` : `${count} ${where}: ${title}`,
  problems: (count) => (count === 1 ? '1 problem in the data' : `${count} problems in the data`),
  showing: (from, to, count) => `Showing ${from} to ${to}, ${count === 1 ? '1 event' : `${count} events`}.`,
  relation: {
    respondsTo: ['responds to', 'answered by'],
    causes: ['causes', 'caused by'],
    partOf: ['part of', 'includes'],
    follows: ['follows', 'followed by'],
    contradicts: ['contradicts', 'contradicted by'],
    updates: ['updates', 'updated by'],
  },
};
