import { quote } from '../edtf/error.ts';
import type { Era } from '../event.ts';
import type { TemporalExtent } from '../extent.ts';
import { limits } from '../limits.ts';
import { eachRecord } from './relations.ts';
import type { Report } from './report.ts';
import { made, none, readColor, readName, readText } from './values.ts';
import { readWhen, Seen } from './when.ts';

/** The eras of a document that have a name and a date; the others would be nowhere. */
export function readEras(value: unknown, report: Report): readonly Era[] {
  const eras = new Map<string, Era>();
  const seen = new Seen();
  eachRecord(value, 'eras', limits.eras, report, (record) => {
    const label = readText(record['label'], 'label', report, limits.name);
    const id = readName(record['id'], 'id', report) ?? label;
    if (!id) return report.add('label', 'missing', 'no label: the era is left out; add "label"');
    if (eras.has(id))
      return report.add(
        'id',
        'duplicate',
        `an era with the id ${quote(id)} comes earlier; this one is left out`,
      );
    const stated = readWhen(record['when'] ?? { text: '' }, report, seen);
    const when = lasting(stated, report, seen);
    if (when.mode === 'undated')
      return report.add('when', 'missing', `no date: the era is left out; add "when": "1914/1918"`);
    const color = readColor(record['color'], 'color', report);
    eras.set(id, made<Era>({ id, label: label || id, when, color }, record));
  });
  return eras.size > 0 ? Object.freeze([...eras.values()]) : none;
}

/** An era went on for all of its date, whatever a date means elsewhere. */
function lasting(when: TemporalExtent, report: Report, seen: Seen): TemporalExtent {
  const { edtf, extent, text, rule, vague, anchor, timeZone } = when;
  if (extent === 'throughout' || edtf === undefined) return when;
  return readWhen({ edtf, text, rule, vague, anchor, timeZone, extent: 'throughout' }, report, seen);
}
