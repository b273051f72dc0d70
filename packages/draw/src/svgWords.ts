import type { Label } from '@dateline/layout';
import { create, set } from './node.ts';
import { short } from './polyline.ts';
import { blank } from './words.ts';

/** What stands in a node, so that words that only move are not written anew. */
const known = new WeakMap<Element, string>();

/**
 * Words in a `<g>` of their own. It is what moves: a browser sets words anew where they change their place in it, or the
 * `<text>` does, and that is most of what a frame would cost.
 */
export function drawWords(node: SVGElement, { lines, anchor, side }: Label): void {
  const { x, y } = lines[0] ?? { x: 0, y: 0 };
  set(node, 'transform', `translate(${short(x)},${short(y)})`);
  let key = `${side} ${anchor}`;
  for (const line of lines) {
    key += `\n${short(line.x - x)} ${short(line.y - y)}`;
    for (const { role, text } of line.runs) key += `\t${role} ${text}`;
  }
  if (known.get(node) === key) return;
  known.set(node, key);
  write(node.firstElementChild!, lines, `words ${side}`);
  set(node.firstElementChild!, 'text-anchor', anchor);
}

/** A node for each kind of lettering, and none for words of one kind alone. */
function write(node: Element, lines: Label['lines'], words: string): void {
  const [first] = lines;
  const [only] = lines.length === 1 && first!.runs.length === 1 ? first!.runs : [];
  set(node, 'class', only ? `${words} ${only.role}` : words);
  if (only) {
    node.textContent = only.text;
    return;
  }
  node.replaceChildren();
  for (const { x, y, runs } of lines)
    for (const [i, { text, role }] of runs.entries()) {
      const span = create('tspan');
      set(span, 'class', role);
      span.textContent = text;
      if (i > 0) node.append(blank);
      else {
        set(span, 'x', short(x - first!.x));
        set(span, 'y', short(y - first!.y));
      }
      node.append(span);
    }
}
