import type { TemporalExtent, Timeline } from '@dateline/core';
import { keyHeight, keyShapes, keyWidth, type KeySign } from '@dateline/draw';
import { hues } from '@dateline/layout';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Messages } from './messages.ts';

/** More groups than this are no key but a list, and the table has that. */
const mostGroups = 24;

/** Dates are looked through up to here: what has not occurred by then is rare. */
const mostRead = 10_000;

/** Which hue is which group, where no lane says so, and what the signs of doubt mean that occur. */
export function legend(
  timeline: Timeline,
  messages: Messages,
  groups: boolean,
): TemplateResult | typeof nothing {
  const used = groups ? new Set(timeline.columns.group) : new Set();
  const named = timeline.groups.flatMap(({ label }, i) => (used.has(i) ? [{ label, hue: i % hues }] : []));
  const items = [
    ...(named.length < 2 || named.length > mostGroups
      ? []
      : named.map(({ label, hue }) => item(`hue-${hue}`, 'group', label, hue))),
    ...doubtsOf(timeline).map((sign) => item(sign === 'uncertain' ? 'uncertain' : '', sign, messages[sign])),
  ];
  return items.length === 0
    ? nothing
    : html`<ul class="legend" part="legend">
        ${items}
      </ul>`;
}

type Doubt = Exclude<KeySign, 'group'>;

const item = (state: string, sign: KeySign, words: string, hue = 0) =>
  html`<li>
    <svg class="chip ${state}" width=${keyWidth} height=${keyHeight} aria-hidden="true">
      ${keyShapes(sign, hue).map((shape) =>
        shape.kind === 'rect'
          ? svg`<rect class=${shape.tone} x=${shape.x} y=${shape.y} width=${shape.width} height=${shape.height}
              mask=${shape.fade ? `url(#fade-${shape.fade})` : nothing} />`
          : shape.kind === 'path'
            ? svg`<path class=${shape.tone} d=${shape.d} />`
            : nothing,
      )}</svg
    ><bdi>${words}</bdi>
  </li>`;

const doubts = ['approximate', 'uncertain', 'open', 'unknown', 'oneOf'] as const;
const known = new WeakMap<Timeline, readonly Doubt[]>();

/** What of doubt there is in a timeline; looked up once. */
function doubtsOf(timeline: Timeline): readonly Doubt[] {
  let found = known.get(timeline);
  if (!found) {
    const all = new Set<Doubt>();
    for (let i = Math.min(timeline.length, mostRead) - 1; i >= 0 && all.size < doubts.length; i--) {
      const { when, status } = timeline.event(i);
      if (status === 'disputed') all.add('uncertain');
      gather(when, all);
    }
    found = doubts.filter((doubt) => all.has(doubt));
    known.set(timeline, found);
  }
  return found;
}

function gather(when: TemporalExtent, all: Set<Doubt>): void {
  const { qualifier, mode, startEarliest, endLatest } = when;
  if (mode === 'undated') return;
  if (qualifier === 'approximate' || qualifier === 'both') all.add('approximate');
  if (qualifier === 'uncertain' || qualifier === 'both') all.add('uncertain');
  if (when.alternatives && mode === 'oneOf') all.add('oneOf');
  if (startEarliest === -Infinity || endLatest === Infinity) all.add('open');
  if (startEarliest === null || endLatest === null) all.add('unknown');
}
