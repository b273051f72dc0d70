import type { Group, Source } from '../event.ts';
import { limits } from '../limits.ts';
import { parseEdtf } from '../edtf/parse.ts';
import { quote } from '../edtf/error.ts';
import { own } from '../own.ts';
import { eachRecord } from './relations.ts';
import { shown, type Report } from './report.ts';
import { unknownOf } from './unknown.ts';
import { made, none, readColor, readName, readText, readUrl, type Loose } from './values.ts';

export function readGroups(value: unknown, report: Report): readonly Group[] {
  const groups = new Map<string, Group>();
  const places = new Map<string, number>();
  eachRecord(value, 'groups', limits.groups, report, (record, index) => {
    const label = readText(record['label'], 'label', report, limits.name);
    const id = readName(record['id'], 'id', report) ?? label;
    if (!id) return report.add('id', 'missing', 'no id: the group is left out; add "id"');
    if (groups.has(id))
      return report.add(
        'id',
        'duplicate',
        `a group with the id ${quote(id)} comes earlier; this one is left out`,
      );
    places.set(id, index);
    groups.set(
      id,
      made<Group>(
        {
          id,
          label: label || id,
          parent: readName(record['parent'], 'parent', report),
          color: readColor(record['color'], 'color', report),
        },
        record,
      ),
    );
  });
  const rooted = new Set<string>();
  for (const [id, group] of groups) {
    const lost = lostParent(id, groups, rooted);
    if (!lost) continue;
    report.at('groups', places.get(id)!);
    report.add('parent', 'unknown', `${lost} ${quote(group.parent!)}; the group stands at the top`);
    groups.set(id, made<Group>({ ...group, parent: undefined }, unknownOf(group) as Loose));
  }
  report.at('', -1);
  return groups.size > 0 ? Object.freeze([...groups.values()]) : none;
}

/** What is wrong with the parent of a group: nobody, or a descendant of its own. */
function lostParent(id: string, groups: ReadonlyMap<string, Group>, rooted: Set<string>): string | undefined {
  const path = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !rooted.has(at); at = groups.get(at)?.parent) {
    if (path.has(at)) return at === id ? 'the group lies in itself by way of' : undefined;
    path.add(at);
  }
  const parent = groups.get(id)?.parent;
  if (parent !== undefined && !groups.has(parent)) return 'no group has the id';
  for (const each of path) rooted.add(each);
  return undefined;
}

export function readSource(record: Loose, field: string, report: Report, otherwise?: string): Source {
  const at = (name: string) => (field ? `${field}.${name}` : name);
  const text = (name: string, longest: number = limits.text) =>
    readText(record[name], at(name), report, longest);
  const [id, publisher, title] = [text('id', limits.name), text('publisher'), text('title')];
  return made<Source>(
    {
      id: id || otherwise,
      title: title || publisher || id || '(untitled)',
      publisher,
      author: text('author'),
      url: readUrl(record['url'], at('url'), report),
      published: text('published', limits.name),
      timeZone: text('timeZone', limits.name),
      quote: text('quote'),
      note: text('note'),
    },
    record,
  );
}

export function readSources(value: unknown, report: Report): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>();
  eachRecord(value, 'sources', limits.sources, report, (record, index) => {
    const source = readSource(record, '', report, `source-${index + 1}`);
    const id = source.id!;
    if (sources.has(id))
      report.add('id', 'duplicate', `a source with the id ${quote(id)} comes earlier; this one is left out`);
    else sources.set(id, source);
  });
  return sources;
}

export interface Facts {
  readonly title?: string;
  readonly lang?: string;
  readonly timeZone?: string;
  readonly asOf?: string;
}

export function readFacts(document: Loose, report: Report): Facts {
  report.at('', -1);
  const checked = (name: string, check: (text: string) => unknown, expected: string) => {
    const text = readName(document[name], name, report);
    if (text === undefined) return undefined;
    try {
      check(text);
      return text;
    } catch {
      report.add(
        name,
        name === 'asOf' ? 'edtf' : 'unknown',
        `unusable ${name} ${shown(text)}: expected ${expected}; it is left out`,
      );
      return undefined;
    }
  };
  return made<Facts>({
    title: readText(document['title'], 'title', report),
    lang: checked('lang', (text) => Intl.getCanonicalLocales(text), 'a language tag such as "en"'),
    timeZone: checked(
      'timeZone',
      (timeZone) => new Intl.DateTimeFormat('en', own({ timeZone })),
      'an IANA name such as "America/New_York"',
    ),
    asOf: checked('asOf', (text) => parseEdtf(text), 'a day such as "2025-08-31"'),
  });
}
