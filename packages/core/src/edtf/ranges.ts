import type { Edtf, EdtfEnd } from './tree.ts';

/** Any expression as ranges: a date goes from itself to itself, a date-time is its day. */
export function rangesOf(node: Edtf): readonly { readonly from: EdtfEnd; readonly to: EdtfEnd }[] {
  if (node.type === 'set') return node.members;
  if (node.type === 'interval') return [{ from: node.start, to: node.end }];
  const date = node.type === 'date' ? node : node.date;
  return [{ from: date, to: date }];
}
