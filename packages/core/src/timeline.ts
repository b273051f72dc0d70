import type { DatedEvent } from './event.ts';
import type { ReadResult } from './read.ts';
import { finish } from './steps.ts';
import { assemble, type Timeline } from './timeline/assemble.ts';
import { partsOfColumns, type Columns } from './timeline/columns.ts';
import { partsOfEvents } from './timeline/events.ts';
import { refined } from './timeline/refine.ts';

/**
 * Puts events in display order and answers questions about them. Takes what
 * `readEvents` gives, its events alone, or columns of instants for a log.
 *
 * @example timeline(readEvents([{ title: 'b', when: '1915' }, { title: 'a', when: '1914' }])).event(0).title // 'a'
 */
export function timeline(input: ReadResult | readonly DatedEvent[] | Columns): Timeline {
  if (Array.isArray(input)) return assemble(finish(partsOfEvents(input, [])));
  if ('events' in input) return assemble(refined(finish(partsOfEvents(input.events, input.groups, input))));
  return assemble(finish(partsOfColumns(input as Columns)));
}
