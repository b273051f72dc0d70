import { quote } from '../edtf/error.ts';
import { parseEdtf } from '../edtf/parse.ts';
import type { DatedEvent, Status } from '../event.ts';
import { own } from '../own.ts';

/**
 * Which events of a timeline are meant: those that satisfy each part that is
 * there. Of a list, one value is enough. Plain data, but for `where`.
 */
export interface Filter {
  /** Ids of groups, each with all that lie in it; the empty text is the events of no group. */
  readonly groups?: readonly string[];
  readonly tags?: readonly string[];
  readonly status?: readonly Status[];
  /** Something that stands in the title, the summary, or a name of group, tag or place; case and accents make no difference. */
  readonly text?: string;
  /** EDTF: what surely or possibly went on then; where the event has a clock, by that of a zone. */
  readonly time?: string;
  /** A rule of the page's own. */
  readonly where?: (event: DatedEvent) => boolean;
}

const lists = ['groups', 'tags', 'status'] as const;
const stati: readonly Status[] = ['happened', 'ongoing', 'expected', 'cancelled', 'disputed'];

/**
 * Says what is wrong with a filter before anything is looked for with it.
 *
 * @throws TypeError `filter: expected groups, tags, status, text, time or where, got "group"`
 * @throws RangeError for a status that there is not, or a time that is no EDTF
 */
export function checkFilter(filter: Filter): void {
  for (const [name, value] of Object.entries(filter) as [keyof Filter, unknown][]) {
    if (value === undefined) continue;
    const wanted = wantedOf(name);
    if (!wanted)
      throw new TypeError(`filter: expected groups, tags, status, text, time or where, got ${quote(name)}`);
    if (!wanted.is(value))
      throw new TypeError(`filter.${name}: expected ${wanted.what}, got ${typeof value}`);
  }
  const { status: wished, time } = own(filter);
  const odd = wished?.find((status) => !stati.includes(status));
  if (odd !== undefined)
    throw new RangeError(`filter.status: expected ${stati.join(', ')}, got ${quote(odd)}`);
  if (time) parseEdtf(time);
}

function wantedOf(name: keyof Filter): { what: string; is: (value: unknown) => boolean } | undefined {
  if ((lists as readonly string[]).includes(name))
    return {
      what: 'a list of texts',
      is: (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
    };
  if (name === 'text' || name === 'time') return { what: 'a text', is: (value) => typeof value === 'string' };
  return name === 'where' ? { what: 'a function', is: (value) => typeof value === 'function' } : undefined;
}

/** Whether a filter asks for nothing: all events satisfy it. */
export function isEmptyFilter(filter: Filter): boolean {
  const { groups, tags, status, text, time, where } = own(filter);
  return !groups?.length && !tags?.length && !status?.length && !text?.trim() && !time && !where;
}
