import type { Label } from '@dateline/layout';
import { set } from './node.ts';
import { blank } from './words.ts';

/** What stands in a node, and where its lines begin: kept, so that words that only move are not written anew. */
interface Written {
  readonly key: string;
  readonly starts: readonly SVGTextContentElement[];
}

const known = new WeakMap<Element, Written>();

/** Words in a `<text>`: a node for each kind of lettering, and none for words of one kind alone. */
export function drawWords(node: SVGTextElement, { lines, anchor, side }: Label): void {
  const [only] = lines.length === 1 && lines[0]!.runs.length === 1 ? lines[0]!.runs : [];
  set(node, 'class', `words ${side}${only ? ` ${only.role}` : ''}`);
  set(node, 'text-anchor', anchor);
  const key = lines.map(({ runs }) => runs.map(({ role, text }) => `${role} ${text}`).join('\t')).join('\n');
  let written = known.get(node);
  if (written?.key !== key) {
    if (only) node.textContent = only.text;
    written = { key, starts: only ? [node] : write(node, lines) };
    known.set(node, written);
  }
  for (const [i, { x, y }] of lines.entries()) {
    set(written.starts[i]!, 'x', x);
    set(written.starts[i]!, 'y', y);
  }
}

function write(node: SVGTextElement, lines: Label['lines']): SVGTextContentElement[] {
  node.replaceChildren();
  return lines.map(({ runs }) => {
    const spans = runs.map(({ text, role }, i) => {
      const span = document.createElementNS('http://www.w3.org/2000/svg', 'tspan');
      span.setAttribute('class', role);
      span.textContent = text;
      if (i > 0) node.append(blank);
      node.append(span);
      return span;
    });
    return spans[0] ?? node;
  });
}
