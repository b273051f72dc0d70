import type { EventInput } from '@dateline/core';
import type { EventTimeline } from '@dateline/element';
import { userEvent } from 'vitest/browser';
import { expect } from 'vitest';
import fc from 'fast-check';
import { focused, options } from '../mount.ts';

export const press = (keys: string): Promise<void> => userEvent.keyboard(keys);
/** What a screen reader would say of where the keyboard is, up to the first comma. */
export const at = (): string | undefined =>
  focused()?.getAttribute('aria-label')?.split(', ')[0] ?? focused()?.textContent?.trim();
/** What was last announced. */
export const said = (element: EventTimeline): string =>
  element.shadowRoot!.querySelector('[role=status]')!.textContent.replace(/[\u2068\u2069]/g, '');
export const focusFirst = (element: EventTimeline): void => options(element)[0]!.focus();
export const rowTitles = (element: EventTimeline): string[] =>
  [...element.shadowRoot!.querySelectorAll('tbody th')].map(({ textContent }) => textContent.trim());

/** A few hundred words, put together into titles as people write them. */
const [whats, whos] = [
  'Treaty Battle Siege Opening Election Flood Strike Launch Trial Peace Fire Census Coup Famine Merger Revolt'.split(
    ' ',
  ),
  'Paris Vienna Lima Osaka Cairo Delhi Quito Turin Basra Malmö Izmir Jakarta Nairobi Havana Oslo Zagreb Kyiv Yalta'.split(
    ' ',
  ),
];

/** Events in an order of chance, but the same each time. */
export function many(count: number): EventInput[] {
  let state = fc.readConfigureGlobal().seed ?? 1;
  const random = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length: count }, (_, i) => ({
    id: `e${i}`,
    title: `${whats[random(whats.length)]} of ${whos[random(whos.length)]} ${String.fromCodePoint(65 + random(26))}${random(90) + 10}`,
    when: `${1500 + random(520)}-${String(random(12) + 1).padStart(2, '0')}-${String(random(28) + 1).padStart(2, '0')}`,
    group: `Lane ${random(4)}`,
  }));
}

/** The middle of a list of numbers. */
export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

export const isInside = (inner: DOMRect, outer: DOMRect): boolean =>
  inner.right > outer.left &&
  inner.left < outer.right &&
  inner.bottom <= outer.bottom + 1 &&
  inner.top >= outer.top - 1;

/** Presses Tab from before a timeline until it is behind it; what was stopped at. */
export async function tabStops(element: EventTimeline): Promise<Element[]> {
  const [before, behind] = ['before', 'behind'].map((textContent) =>
    Object.assign(document.createElement('button'), { textContent }),
  );
  document.body.prepend(before!);
  document.body.append(behind!);
  before!.focus();
  const found: Element[] = [];
  for (let i = 0; i < 40 && focused() !== behind; i++) {
    await userEvent.tab();
    if (focused() !== behind) found.push(focused()!);
  }
  expect(focused()).toBe(behind);
  before!.remove();
  behind!.remove();
  expect(found.every((node) => element.shadowRoot!.contains(node))).toBe(true);
  return found;
}
